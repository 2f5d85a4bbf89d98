import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { zoneText } from '@/components/bookings/format-time';
import { cn } from '@/components/ui/class-names';
import { DAY_MS } from '@/core/period';
import { addDays, localDate, startOfDay } from '@/core/zoned-time';
import type { Availability } from '@/domain/availability/queries';
import { ListingSection } from './listing-section';

const DAYS = 7;
const HOUR_MARKS = [6, 12, 18];

/** The next seven days: each a bar of 24 hours with what is free, and the same in words. */
export function FreeWeek({ availability, units, now }: { availability: Availability; units: number; now: Date }) {
  const t = useTranslations('market.listing');
  const format = useFormatter();
  const locale = useLocale();
  const { timeZone, free } = availability;
  const today = localDate(now, timeZone);
  const days = Array.from({ length: DAYS }, (_, i) => dayOf(addDays(today, i), timeZone, free));
  const clock = (at: Date) => format.dateTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  return (
    <ListingSection
      id="free"
      title={t('free-week')}
      aside={units > 1 ? t('free-week-units', { units }) : zoneText(now, locale, timeZone)}
    >
      <ul className="grid gap-1">
        {days.map(({ date, start, spans }) => (
          <li
            key={date}
            className="grid grid-cols-[5.25rem_minmax(0,1fr)] items-center gap-x-3 text-sm sm:grid-cols-[6rem_minmax(0,1fr)_13rem]"
          >
            <span className={cn('whitespace-nowrap', date === today && 'font-medium text-accent')}>
              {format.dateTime(start, { month: 'numeric', day: 'numeric', weekday: 'short', timeZone })}
            </span>
            <span aria-hidden="true" className="relative block h-6 overflow-hidden rounded-sm bg-surface-sunken">
              {spans.map(({ from, to, left, width }) => (
                <span
                  key={`${from.getTime()} ${to.getTime()}`}
                  className="absolute inset-y-0 bg-accent/55"
                  style={{ left: `${left}%`, width: `${width}%` }}
                />
              ))}
              {HOUR_MARKS.map((hour) => (
                <span
                  key={hour}
                  className="absolute inset-y-0 w-px bg-surface-raised/70"
                  style={{ left: `${(hour / 24) * 100}%` }}
                />
              ))}
            </span>
            <span className="sr-only text-ink-muted text-xs tabular-nums sm:not-sr-only sm:truncate">
              {spans.length === 0
                ? t('not-free')
                : spans.map(({ from, to }) => `${clock(from)}–${endClock(to, start, clock)}`).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      <p
        aria-hidden="true"
        className="mt-1 grid grid-cols-[5.25rem_minmax(0,1fr)] gap-x-3 text-2xs text-ink-muted sm:grid-cols-[6rem_minmax(0,1fr)_13rem]"
      >
        <span />
        <span className="flex justify-between tabular-nums">
          {['0', '6', '12', '18', '24'].map((hour) => (
            <span key={hour}>{hour}</span>
          ))}
        </span>
      </p>
    </ListingSection>
  );
}

interface FreePart {
  from: Date;
  to: Date;
  /** Percent of the day. */
  left: number;
  width: number;
}

/** What of the free spans lies on a local day; spans that touch are one, however many units are free. */
function dayOf(date: string, timeZone: string, free: Availability['free']) {
  const start = startOfDay(date, timeZone);
  const end = startOfDay(addDays(date, 1), timeZone);
  const length = end.getTime() - start.getTime() || DAY_MS;
  const spans: FreePart[] = [];
  for (const span of free) {
    const from = span.start > start ? span.start : start;
    const to = span.end < end ? span.end : end;
    if (from >= to) continue;
    const last = spans.at(-1);
    if (last && last.to.getTime() === from.getTime()) last.to = to;
    else spans.push({ from, to, left: 0, width: 0 });
  }
  const percent = (ms: number) => Math.round((ms / length) * 10_000) / 100;
  return {
    date,
    start,
    spans: spans.map(({ from, to }) => ({
      from,
      to,
      left: percent(from.getTime() - start.getTime()),
      width: percent(to.getTime() - from.getTime()),
    })),
  };
}

/** The end of a day reads 24:00, not 00:00. */
function endClock(to: Date, dayStart: Date, clock: (at: Date) => string): string {
  const text = clock(to);
  return text === '00:00' && to > dayStart ? '24:00' : text;
}
