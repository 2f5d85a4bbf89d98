import { useFormatter, useTranslations } from 'next-intl';
import { weekdayDate } from '@/core/weekday-date';

/** On which days of the week; none ticked is all of them. */
export function WeekdayBoxes({ chosen }: { chosen: readonly string[] }) {
  const t = useTranslations('search');
  const format = useFormatter();
  const day = (weekday: number, length: 'narrow' | 'long') =>
    format.dateTime(weekdayDate(weekday), { weekday: length, timeZone: 'UTC' });
  return (
    <fieldset>
      <legend className="sr-only">{t('weekdays')}</legend>
      <div className="grid grid-cols-7 gap-1">
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <label
            key={weekday}
            className="relative grid min-h-9 pointer-coarse:min-h-11 cursor-pointer place-items-center rounded-md border border-line text-sm hover:border-ink-muted has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-focus"
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
