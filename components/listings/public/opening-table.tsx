import { useFormatter, useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import { clockText } from '@/core/clock-text';
import { weekdayDate } from '@/core/weekday-date';
import type { WeeklyRange } from '@/domain/listings/rules';

/** A week's opening hours on the listing's own clock; where they hold today, the day is marked. */
export function OpeningTable({
  openings,
  caption,
  today,
}: {
  openings: readonly WeeklyRange[];
  caption: string;
  /** ISO weekday; null: these hours do not hold today. */
  today: number | null;
}) {
  const t = useTranslations('market.listing');
  const format = useFormatter();
  return (
    <table className="w-full max-w-md text-sm">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => {
          const hours = openings.filter((opening) => opening.weekday === weekday);
          const isToday = weekday === today;
          return (
            <tr key={weekday} className={cn('border-line border-b', isToday && 'bg-accent-soft font-medium')}>
              <th scope="row" className="px-2 py-2 text-left align-top font-[inherit]">
                {format.dateTime(weekdayDate(weekday), { weekday: 'long', timeZone: 'UTC' })}
                {isToday && <span className="ml-2 text-accent text-xs">{t('today')}</span>}
              </th>
              <td className="px-2 py-2 text-right tabular-nums">
                {hours.length === 0 ? (
                  <span className="text-ink-muted">{t('closed')}</span>
                ) : (
                  hours.map((opening) => <p key={opening.startMinute}>{hoursText(opening, t('all-day'))}</p>)
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function hoursText({ startMinute, endMinute }: WeeklyRange, allDay: string): string {
  if (startMinute === 0 && endMinute === 1440) return allDay;
  return `${clock(startMinute)} – ${clock(endMinute)}`;
}

/** 1350 → 22:30; 1560 → 26:00 is the next day's 02:00. */
function clock(minute: number): string {
  return minute > 1440 ? `+1 ${clockText(minute - 1440)}` : clockText(minute);
}
