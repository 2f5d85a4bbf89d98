import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DateInput } from '@/components/ui/date-input';
import { Link } from '@/server/i18n/navigation';
import { ChoiceLink } from './choice-link';
import { ExactTime } from './exact-time';
import { FilterGroup } from './filter-group';
import { type SearchAddress, searchHref, type WrongParts } from './search-address';
import { dayChoices, isAsked, isOnDays, isSeveralDays, lengthChoices, partChoices, USUAL_HOURS } from './time-choices';
import { useTimeSentence } from './time-text';
import { WeekdayBoxes } from './weekday-boxes';
import { WrongMessages } from './wrong-messages';

export interface TimeFilterProps {
  address: SearchAddress;
  /** What the fields show: as the address, and what was typed wrong. */
  fields: SearchAddress;
  wrong: WrongParts;
  /** Now, on the market's clock. */
  minute: string;
  /** The last day that can be asked for. */
  last: string;
}

/**
 * Free when: a day, a part of it, how long. Choices are links, each of which leaves a time that makes sense; fields
 * take any other day or hour. More is shown once a day is chosen.
 */
export function TimeFilter(props: TimeFilterProps) {
  const { address, fields, minute } = props;
  const t = useTranslations('search');
  const sentence = useTimeSentence();
  const parts = partChoices(address, minute);
  const lengths = lengthChoices(address, minute);
  return (
    <FilterGroup
      title={t('free-at')}
      action={
        fields.date && (
          <Link href={searchHref(address, { date: '' })} scroll={false} prefetch={false} className="link py-1">
            {t('clear-time')}
          </Link>
        )
      }
    >
      <p className="mb-2.5 text-ink-muted text-sm">{address.date ? sentence(address, address.date) : t('free-hint')}</p>
      <div className="grid gap-3">
        <Choices label={t('days')} isTitled={false} className="grid grid-cols-4 gap-1.5 lg:[:lang(en)_&]:grid-cols-2">
          {dayChoices(address, minute).map((choice) => (
            <Choice key={choice.name} href={searchHref(address, choice.parts)} isOn={isOnDays(address, choice.parts)}>
              {t(`day-choices.${choice.name}`)}
            </Choice>
          ))}
        </Choices>
        <Days {...props} />
        {parts.length > 0 && (
          <Choices label={t('part')} className="grid grid-cols-4 gap-1.5 lg:[:lang(en)_&]:grid-cols-2">
            {parts.map((choice) => (
              <Choice
                key={choice.name}
                href={searchHref(address, choice.parts)}
                isOn={isAsked({ ...address, hours: choice.parts.hours }, choice.parts)}
              >
                {t(`part-choices.${choice.name}`)}
              </Choice>
            ))}
          </Choices>
        )}
        {lengths.length > 0 && (
          <Choices label={t('hours')} className="grid grid-cols-4 gap-1.5">
            {lengths.map((choice) => (
              <Choice
                key={choice.name}
                href={searchHref(address, choice.parts)}
                isOn={(address.hours ?? '') === choice.name}
              >
                {choice.name ? t('hours-short', { hours: Number(choice.name) }) : t('hours-all')}
              </Choice>
            ))}
          </Choices>
        )}
        <input
          type="hidden"
          form="search"
          name="hours"
          defaultValue={fields.date ? (fields.hours ?? '') : USUAL_HOURS}
          data-empty={fields.date ? '' : USUAL_HOURS}
        />
        {fields.hours && isSeveralDays(fields) && <WeekdayBoxes chosen={(fields.days ?? '').split(',')} />}
        {fields.date && <ExactTime {...props} />}
      </div>
    </FilterGroup>
  );
}

/** Some choices with what they are about, read out where it is not shown. */
function Choices({
  label,
  isTitled = true,
  className,
  children,
}: {
  label: string;
  isTitled?: boolean;
  className: string;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-1.5">
      {isTitled && (
        <p aria-hidden="true" className="text-ink-muted text-xs">
          {label}
        </p>
      )}
      <ul aria-label={label} className={className}>
        {children}
      </ul>
    </div>
  );
}

function Choice({ href, isOn, children }: { href: string; isOn: boolean; children: ReactNode }) {
  return (
    <li>
      <ChoiceLink href={href} isOn={isOn} className="w-full rounded-md px-1 pointer-coarse:min-h-11">
        {children}
      </ChoiceLink>
    </li>
  );
}

/** Any other day, and the last of several. */
function Days({ fields, wrong, minute, last }: TimeFilterProps) {
  const t = useTranslations('search');
  const field = (name: 'date' | 'until', min: string, hint?: string) => (
    <>
      <label htmlFor={`free-${name}`}>{t(name)}</label>
      <DateInput
        form="search"
        id={`free-${name}`}
        name={name}
        min={min}
        max={last}
        placeholder={hint}
        defaultValue={fields[name]}
        invalid={name in wrong}
        aria-describedby={name in wrong ? `free-${name}-error` : undefined}
      />
    </>
  );
  return (
    <div className="grid gap-1.5">
      <div className="grid grid-cols-[auto_1fr] items-center gap-2 text-sm">
        {field('date', minute.slice(0, 10))}
        {fields.date && field('until', fields.date, t('same-day'))}
      </div>
      <WrongMessages parts={['date', 'until']} wrong={wrong} />
    </div>
  );
}
