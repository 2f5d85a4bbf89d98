import { useLocale, useTranslations } from 'next-intl';
import { BookingStateBadge } from '@/components/bookings/booking-state';
import { cn } from '@/components/ui/class-names';
import { Link } from '@/server/i18n/navigation';
import { type BoardData, type BoardItem, closes } from './board-model';
import { HATCHED } from './item-look';
import { clockAt, dayName } from './wall-minute';

/** A day's list may be long where many desks are let by the hour. */
const SHOWN = 80;

/** The week as a strip of days, and one day as a list: how a phone shows the calendar, and who prefers to read it. */
export function Agenda({
  data,
  items,
  date,
  base,
  dayHref,
  className,
}: {
  data: BoardData;
  items: readonly BoardItem[];
  date: string;
  base: string;
  dayHref: (date: string) => string;
  className?: string;
}) {
  const t = useTranslations('calendars.agenda');
  const locale = useLocale();
  const days = Array.from({ length: data.days }, (_, day) => dayName(data.first, day, locale));
  const today = data.listings[0]?.today;
  const at = Math.max(
    0,
    days.findIndex((each) => each.date === date),
  );
  const on = (day: number) => items.filter(({ start, end }) => start < (day + 1) * 1440 && end > day * 1440);
  const closures = data.closures.filter(({ start, end }) => start < (at + 1) * 1440 && end > at * 1440);
  const list = on(at).sort((a, b) => a.start - b.start);
  return (
    <div className={className}>
      {days.length > 1 && (
        <ol className="mb-4 grid grid-cols-7 gap-1">
          {days.map((day, n) => (
            <li key={day.date}>
              <Link
                href={dayHref(day.date)}
                aria-current={n === at ? 'date' : undefined}
                aria-label={t('day', { day: day.full, count: on(n).length })}
                className={cn(
                  'flex min-h-15 flex-col items-center justify-center rounded-md border text-xs',
                  n === at
                    ? 'border-accent bg-accent-soft text-accent'
                    : 'border-transparent text-ink-muted hover:bg-surface-hover',
                )}
              >
                {day.weekday}
                <b className={cn('text-base', n !== at && (day.date === today ? 'text-accent' : 'text-ink'))}>
                  {day.day}
                </b>
                <span className={cn('size-1 rounded-full', on(n).length > 0 ? 'bg-current' : 'bg-transparent')} />
              </Link>
            </li>
          ))}
        </ol>
      )}
      <h3 className="mb-2 font-medium text-sm">{days[at]?.full}</h3>
      {list.length === 0 && closures.length === 0 && <p className="text-ink-muted text-sm">{t('empty')}</p>}
      <ol className="grid gap-2">
        {closures.map((closure) => (
          <li
            key={`${closure.start} ${closure.listing} ${closure.unit}`}
            className={cn('rounded-md px-3 py-2 text-sm', HATCHED)}
          >
            <span className="mr-3 tabular-nums">{hours(closure, at)}</span>
            {closure.label}
            <span className="block truncate text-xs">{closedUnits(data, closure)}</span>
          </li>
        ))}
        {list.slice(0, SHOWN).map((item) => {
          const unit = data.units[item.unit];
          const listing = unit && data.listings[unit.listing];
          return (
            <li key={`${item.id} ${item.unit}`}>
              <Link
                href={`${base}/bookings/${item.id}`}
                className="grid grid-cols-[4.25rem_minmax(0,1fr)_auto] items-center gap-3 rounded-md border border-line bg-surface-raised px-3 py-2.5 shadow-card hover:border-line-strong"
              >
                <span className="text-sm tabular-nums leading-5">
                  <b className="block font-medium">{item.start < at * 1440 ? '00:00' : clockAt(item.start)}</b>
                  <span className="text-ink-muted">
                    {item.end > (at + 1) * 1440 ? '24:00' : clockAt(item.end, true)}
                  </span>
                </span>
                <span className="min-w-0">
                  <b className="block truncate font-medium text-sm">{item.customer}</b>
                  <span className="block truncate text-ink-muted text-xs">
                    {listing?.title}
                    {listing && !listing.single && ` · ${unit.name}`}
                    {` · ${item.person}`}
                  </span>
                </span>
                <BookingStateBadge state={item.state} />
              </Link>
            </li>
          );
        })}
      </ol>
      {list.length > SHOWN && <p className="mt-3 text-ink-muted text-sm">{t('cut', { count: list.length - SHOWN })}</p>}
    </div>
  );
}

function hours({ start, end }: { start: number; end: number }, day: number): string {
  const [from, to] = [Math.max(start, day * 1440), Math.min(end, (day + 1) * 1440)];
  return `${clockAt(from)}–${clockAt(to, true)}`;
}

function closedUnits({ units, listings }: BoardData, closure: BoardData['closures'][number]): string {
  const closed = units.flatMap((unit, at) => (closes(closure, at, unit.listing) ? [unit] : []));
  const [first, second] = closed;
  if (first && !second)
    return [listings[first.listing]?.title, listings[first.listing]?.single ? '' : first.name]
      .filter(Boolean)
      .join(' · ');
  return [...new Set(closed.map(({ listing }) => listings[listing]?.title))].join(', ');
}
