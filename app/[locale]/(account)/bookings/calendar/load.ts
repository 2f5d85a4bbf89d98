import { getLocale, getTranslations } from 'next-intl/server';
import { dateKey, sameClock, timeText } from '@/components/bookings/format-time';
import { isLocalDate } from '@/core/local-date';
import { addDays, type LocalDate, localDate, startOfDay } from '@/core/zoned-time';
import { type BookingListItem, listBookings } from '@/domain/bookings/list-queries';
import type { BookingState } from '@/domain/bookings/rules';
import { MONTH_SHOWN, type MonthDay } from '@/domain/calendars/month-calendar';
import { stepDate, viewDays } from '@/domain/calendars/rules';
import { type PageContext, pageGuard } from '@/server/page-guard';

/** More than anyone books in a month. */
const MOST = 100;
/** What came to nothing is in the list of what is past. */
const NEVER_WAS: ReadonlySet<BookingState> = new Set(['declined', 'expired', 'cancelled', 'no-show']);

interface MyMonth {
  date: LocalDate;
  first: LocalDate;
  days: number;
  today: LocalDate;
  previous: LocalDate;
  next: LocalDate;
  title: string;
  found: MonthDay[];
  /** Those of the month itself, by start. */
  bookings: BookingListItem[];
}

/** A month of the person's own bookings on their own clock. */
export async function loadMonth({ actor, db, now }: PageContext, asked: string | undefined): Promise<MyMonth> {
  const { timeZone } = actor;
  const locale = await getLocale();
  const t = await getTranslations('bookings.mine');
  const today = localDate(now, timeZone);
  const date = asked && isLocalDate(asked) ? asked : today;
  const { first, days } = viewDays('month', date);
  const [from, to] = [startOfDay(first, timeZone), startOfDay(addDays(first, days), timeZone)];
  const page = await pageGuard(() =>
    listBookings(db, actor, { side: 'customer', userId: actor.userId, order: 'soonest', from, to, limit: MOST }),
  );
  const standing = page.items.filter(({ state }) => !NEVER_WAS.has(state));
  const byDay = new Map<LocalDate, MonthDay>();
  for (const { id, state, during, listing, provider } of standing) {
    const start = dateKey(during.start, timeZone);
    const last = dateKey(new Date(during.end.getTime() - 1), timeZone);
    const there = sameClock(during, timeZone, listing.timeZone)
      ? undefined
      : t('there', { time: timeText(during.start, locale, listing.timeZone) });
    for (let day = start < first ? first : start; day <= last; day = addDays(day, 1)) {
      const known = byDay.get(day) ?? { date: day, total: 0, waiting: 0, items: [] };
      const earlier = day > start;
      known.total += 1;
      if (known.items.length < MONTH_SHOWN) {
        const from = earlier ? '00:00' : timeText(during.start, locale, timeZone);
        known.items.push({ id, state, from, title: provider.name, customer: listing.title, there });
      }
      byDay.set(day, known);
    }
  }
  const noon = new Date(`${date}T12:00:00Z`);
  const tag = locale === 'en' ? 'en-GB' : locale;
  return {
    date,
    first,
    days,
    today,
    previous: stepDate('month', date, -1),
    next: stepDate('month', date, 1),
    title: new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(noon),
    found: [...byDay.values()],
    bookings: standing.filter(({ during }) => dateKey(during.start, timeZone).startsWith(date.slice(0, 7))),
  };
}
