import { useLocale, useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import { plainText } from '@/core/locale-text';
import type { MonthDay } from '@/domain/calendars/month-calendar';
import { Link } from '@/server/i18n/navigation';
import { ITEM_LOOKS } from './item-look';
import { dayName } from './wall-minute';

/** A month: how busy each day is, and what begins it. Each day leads to itself. */
export function MonthView({
  first,
  days,
  month,
  today,
  found,
  dayHref,
  base,
}: {
  first: string;
  days: number;
  /** `YYYY-MM`: days of other months are pale. */
  month: string;
  today: string;
  found: readonly MonthDay[];
  /** Where a day leads; absent: nowhere. */
  dayHref?: (date: string) => string;
  base: string;
}) {
  const t = useTranslations('calendars.board');
  const locale = useLocale();
  const byDate = new Map(found.map((day) => [day.date, day]));
  const names = Array.from({ length: days }, (_, day) => dayName(first, day, locale));
  return (
    <div className="hidden overflow-hidden rounded-lg border border-line bg-surface-raised shadow-card md:block">
      <div aria-hidden="true" className="grid grid-cols-7 border-line border-b">
        {names.slice(0, 7).map(({ weekday }) => (
          <span key={weekday} className="px-2.5 py-1.5 text-ink-muted text-xs">
            {weekday}
          </span>
        ))}
      </div>
      <ol className="grid grid-cols-7">
        {names.map(({ date, day, full }, at) => {
          const found = byDate.get(date);
          const outside = !date.startsWith(month);
          return (
            <li
              key={date}
              className={cn(
                'min-h-30 min-w-0 border-line p-1.5',
                at >= 7 && 'border-t',
                at % 7 !== 0 && 'border-l',
                outside && 'bg-surface',
              )}
            >
              <div className="mb-1 flex items-center justify-between">
                <DayNumber day={day} full={full} href={dayHref?.(date)} today={date === today} outside={outside} />
                {found && (
                  <span className="text-2xs text-ink-muted tabular-nums">{t('count', { count: found.total })}</span>
                )}
              </div>
              {found && (
                <ul className="grid gap-0.5">
                  {found.items.map((item) => (
                    <li key={item.id} className="min-w-0">
                      <Link
                        href={`${base}/bookings/${item.id}`}
                        className={cn(
                          'flex min-w-0 gap-1 rounded-xs border-l-2 px-1 text-2xs leading-6 hover:brightness-95',
                          ITEM_LOOKS[item.state],
                        )}
                      >
                        <span className="shrink-0 tabular-nums">{item.from}</span>
                        <span className="truncate">{plainText(item.customer, locale)}</span>
                        <span className="sr-only">{plainText(item.title, locale)}</span>
                        {item.there && <span className="shrink-0">{item.there}</span>}
                      </Link>
                    </li>
                  ))}
                  {found.total > found.items.length && (
                    <li>
                      {dayHref ? (
                        <Link
                          href={dayHref(date)}
                          className="inline-block px-1 text-2xs text-ink-muted leading-6 hover:text-ink"
                        >
                          {t('more', { count: found.total - found.items.length })}
                        </Link>
                      ) : (
                        <span className="px-1 text-2xs text-ink-muted">
                          {t('more', { count: found.total - found.items.length })}
                        </span>
                      )}
                    </li>
                  )}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function DayNumber({
  day,
  full,
  href,
  today,
  outside,
}: {
  day: string;
  full: string;
  href?: string;
  today: boolean;
  outside: boolean;
}) {
  const look = cn(
    'inline-flex size-6 items-center justify-center rounded-full text-xs tabular-nums',
    today ? 'bg-accent font-semibold text-accent-ink' : outside ? 'text-ink-muted' : 'font-medium',
  );
  if (!href) {
    return (
      <span className={look} aria-current={today ? 'date' : undefined}>
        {day}
      </span>
    );
  }
  return (
    <Link
      href={href}
      aria-label={full}
      aria-current={today ? 'date' : undefined}
      className={cn(look, today ? 'hover:bg-accent-hover' : 'hover:bg-surface-hover')}
    >
      {day}
    </Link>
  );
}
