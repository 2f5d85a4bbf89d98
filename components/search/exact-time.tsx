import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Input } from '@/components/ui/input';
import { Select, type SelectOption } from '@/components/ui/select';
import { HALF_HOURS } from '@/core/clock-text';
import { defaultHours } from './search-address';
import { hasChosenHours } from './time-choices';
import type { TimeFilterProps } from './time-filter';
import { WrongMessages } from './wrong-messages';

const CLOCK_OPTIONS: SelectOption[] = HALF_HOURS.map((value) => ({ value, label: value }));
const UNITS_MAX = 100;

/** From which hour to which, and how many at once: for what no choice offers. */
export function ExactTime({
  address,
  fields,
  wrong,
  minute,
}: Pick<TimeFilterProps, 'address' | 'fields' | 'wrong' | 'minute'>) {
  const t = useTranslations('search');
  const usual = defaultHours(fields);
  const isChosen = hasChosenHours(address, minute);
  const clock = (name: 'from' | 'to', options: SelectOption[]) => (
    <Select
      key={`${name}-${usual[name]}`}
      form="search"
      name={name}
      options={options}
      defaultValue={fields[name] ?? usual[name]}
      data-empty={usual[name]}
      invalid={name in wrong}
      aria-describedby={name in wrong ? `free-${name}-error` : undefined}
      aria-label={t(name)}
    />
  );
  const isOpen = !isChosen || Boolean(fields.units) || ['from', 'to', 'units'].some((part) => part in wrong);
  return (
    <details open={isOpen} className="group/exactly">
      <summary className="flex min-h-8 list-none items-center gap-1 text-sm pointer-coarse:min-h-11 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 text-ink-muted transition-transform group-open/exactly:rotate-90"
        />
        {t('exactly')}
      </summary>
      <div className="grid gap-2 pt-2">
        <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-2">
          {clock('from', CLOCK_OPTIONS.slice(0, -1))}
          <span className="text-ink-muted">–</span>
          {clock('to', CLOCK_OPTIONS.slice(1))}
        </div>
        <WrongMessages parts={['from', 'to']} wrong={wrong} />
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
            invalid={'units' in wrong}
            aria-describedby={'units' in wrong ? 'free-units-error' : undefined}
          />
        </div>
        <WrongMessages parts={['units']} wrong={wrong} />
      </div>
    </details>
  );
}
