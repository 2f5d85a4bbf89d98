import { useFormatter, useTranslations } from 'next-intl';
import { DateInput } from '@/components/ui/date-input';
import { FieldMessage } from '@/components/ui/field';
import { Input, type InputProps } from '@/components/ui/input';
import { Select, type SelectOption } from '@/components/ui/select';
import { FilterGroup } from './filter-group';
import { PresetLinks } from './preset-links';
import { defaultHours, type SearchAddress, type TypedPart, type WrongParts } from './search-address';
import { useWrongSentence } from './wrong-parts';

/** Every half hour of the day, its end included. */
const CLOCK_OPTIONS: SelectOption[] = Array.from({ length: 49 }, (_, i) => {
  const value = `${String(Math.floor(i / 2)).padStart(2, '0')}:${i % 2 === 0 ? '00' : '30'}`;
  return { value, label: value };
});
const HOURS = [1, 2, 3, 4, 6, 8, 12, 24];
const UNITS_MAX = 100;

/** Free when: throughout a span of one day or several, or for some hours somewhere in it; on weekdays; how many at once. */
export function TimeFilter({
  address,
  fields,
  wrong,
  minute,
  last,
}: {
  address: SearchAddress;
  /** What the fields show: as the address, and what was typed wrong. */
  fields: SearchAddress;
  wrong: WrongParts;
  /** Now, on the market's clock. */
  minute: string;
  /** The last day that can be asked for. */
  last: string;
}) {
  const t = useTranslations('search');
  const { from, to } = defaultHours(fields);
  const wrongSentence = useWrongSentence(wrong);
  const judged = (part: TypedPart) => ({
    invalid: part in wrong,
    'aria-describedby': part in wrong ? `free-${part}-error` : undefined,
  });
  const say = (...parts: TypedPart[]) =>
    parts.map((part) => (
      <FieldMessage key={part} id={`free-${part}-error`}>
        {wrongSentence(part)}
      </FieldMessage>
    ));
  return (
    <FilterGroup title={t('free-at')}>
      <PresetLinks address={address} minute={minute} className="mb-3 flex-wrap" />
      <div className="grid gap-2">
        <div className="grid grid-cols-[auto_1fr] items-center gap-2 text-sm">
          <label htmlFor="free-date">{t('date-from')}</label>
          <DateInput
            form="search"
            id="free-date"
            name="date"
            min={minute.slice(0, 10)}
            max={last}
            defaultValue={fields.date}
            {...judged('date')}
            className="tabular-nums"
          />
          {fields.date && (
            <>
              <label htmlFor="free-until">{t('date-until')}</label>
              <DateInput
                form="search"
                id="free-until"
                name="until"
                min={fields.date}
                max={last}
                defaultValue={fields.until}
                {...judged('until')}
                className="tabular-nums"
              />
            </>
          )}
        </div>
        {say('date', 'until')}
        <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
          <Select
            key={`from-${from}`}
            form="search"
            name="from"
            options={CLOCK_OPTIONS.slice(0, -1)}
            defaultValue={fields.from ?? from}
            {...judged('from')}
            data-empty={from}
            aria-label={t('from')}
          />
          <span className="text-ink-muted">–</span>
          <Select
            key={`to-${to}`}
            form="search"
            name="to"
            options={CLOCK_OPTIONS.slice(1)}
            defaultValue={fields.to ?? to}
            {...judged('to')}
            data-empty={to}
            aria-label={t('to')}
          />
        </div>
        {say('from', 'to')}
        {fields.date && <Length fields={fields} units={judged('units')} />}
        {say('units')}
      </div>
      <p className="mt-1.5 text-ink-muted text-xs">{t(fields.hours ? 'free-hours-hint' : 'free-hint')}</p>
    </FilterGroup>
  );
}

/** How long, on which days of the week, and how many at once: once a day is chosen. */
function Length({ fields, units }: { fields: SearchAddress; units: Pick<InputProps, 'invalid' | 'aria-describedby'> }) {
  const t = useTranslations('search');
  return (
    <>
      <Select
        form="search"
        name="hours"
        placeholder={t('hours-all')}
        options={HOURS.map((hours) => ({ value: String(hours), label: t('hours-some', { hours }) }))}
        defaultValue={fields.hours ?? ''}
        aria-label={t('hours')}
      />
      {fields.hours && <Weekdays chosen={(fields.days ?? '').split(',')} />}
      <div className="grid grid-cols-[1fr_5.5rem] items-center gap-2 text-sm">
        <label htmlFor="free-units">{t('units')}</label>
        <Input
          form="search"
          id="free-units"
          name="units"
          type="number"
          min={1}
          max={UNITS_MAX}
          inputMode="numeric"
          placeholder="1"
          defaultValue={fields.units}
          {...units}
        />
      </div>
    </>
  );
}

/** A Monday, for the names of weekdays. */
const MONDAY_MS = Date.UTC(2024, 0, 1);

function Weekdays({ chosen }: { chosen: readonly string[] }) {
  const t = useTranslations('search');
  const format = useFormatter();
  const day = (weekday: number, length: 'narrow' | 'long') =>
    format.dateTime(new Date(MONDAY_MS + (weekday - 1) * 86_400_000), { weekday: length, timeZone: 'UTC' });
  return (
    <fieldset>
      <legend className="sr-only">{t('weekdays')}</legend>
      <div className="grid grid-cols-7 gap-1">
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <label
            key={weekday}
            className="relative grid min-h-9 cursor-pointer place-items-center rounded-md border border-line text-sm hover:border-ink-muted has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-focus"
          >
            <input
              form="search"
              type="checkbox"
              name="days"
              value={weekday}
              defaultChecked={chosen.includes(String(weekday))}
              aria-label={day(weekday, 'long')}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            <span aria-hidden="true" className="pointer-events-none">
              {day(weekday, 'narrow')}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
