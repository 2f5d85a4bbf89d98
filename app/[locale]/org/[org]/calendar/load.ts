import { getLocale, getTranslations } from 'next-intl/server';
import type { ListedClosure } from '@/components/availability/closure-list';
import { whenText } from '@/components/bookings/format-time';
import { type BoardData, boardData } from '@/components/calendars/board-model';
import { type CalendarAddress, calendarAddress } from '@/components/calendars/calendar-address';
import type { Membership } from '@/core/actor';
import { isLocalDate } from '@/core/local-date';
import { plainText } from '@/core/locale-text';
import { MARKET_ZONE } from '@/core/market-zone';
import { DAY_MS } from '@/core/period';
import { type LocalDate, localDate } from '@/core/zoned-time';
import { listClosures } from '@/domain/bookings/desk-queries';
import { type CalendarListing, getDeskCalendar } from '@/domain/calendars/desk-calendar';
import { getMonthCalendar, type MonthDay } from '@/domain/calendars/month-calendar';
import { CALENDAR_VIEWS, type CalendarView, viewDays } from '@/domain/calendars/rules';
import { type PageContext, pageGuard } from '@/server/page-guard';

export interface CalendarQuery {
  view?: string;
  date?: string;
  listing?: string;
  waiting?: string;
}

interface CalendarPageData {
  address: CalendarAddress;
  today: LocalDate;
  /** The days that are shown. */
  first: LocalDate;
  days: number;
  listings: CalendarListing[];
  /** The week around the date, or the day: what is drawn and listed. */
  board: BoardData;
  /** Of a month only. */
  month: MonthDay[];
  /** More than can be shown. */
  cut: boolean;
}

/** The desk's calendar as its address asks for it. */
export async function loadCalendar(
  ctx: PageContext & { membership: Membership },
  query: CalendarQuery,
  base: string,
): Promise<CalendarPageData> {
  const { organisationId } = ctx.membership;
  const view = CALENDAR_VIEWS.find((each) => each === query.view) ?? 'timeline';
  const today = localDate(ctx.now, ctx.actor.timeZone);
  const date = query.date && isLocalDate(query.date) ? query.date : today;
  const waiting = query.waiting === '1';
  // A month's days are counted; a phone lists the week around the date all the same.
  const drawn = view === 'month' ? viewDays('week', date) : viewDays(view, date);
  const shown = viewDays(view, date);
  const wish = { organisationId, listingId: uuidOf(query.listing), waiting };
  const [desk, month] = await pageGuard(() =>
    Promise.all([
      getDeskCalendar(ctx, { ...wish, ...drawn }),
      view === 'month' ? getMonthCalendar(ctx, { ...wish, ...shown }) : [],
    ]),
  );
  const listing = desk.listings.find(({ id }) => id === query.listing)?.id;
  return {
    address: calendarAddress(base, { view, date, listing, waiting }),
    today,
    ...shown,
    listings: desk.listings,
    board: boardData(desk, { ...drawn, listingId: listing }, await boardWords()),
    month,
    cut: desk.cut,
  };
}

async function boardWords() {
  const locale = await getLocale();
  const board = await getTranslations('calendars.board');
  const listings = await getTranslations('listings');
  const reasons = await getTranslations('availability.closures.reasons');
  return {
    locale,
    unitName: (name: string) => (/^\d+$/.test(name) ? listings('numbered', { name }) : name),
    closed: (reason: string, external: boolean) => (external ? board('external') : reasons(reason)),
  };
}

/** The title of a view: the days that it shows. */
export async function titleOf(view: CalendarView, date: LocalDate, first: LocalDate, days: number): Promise<string> {
  const locale = await getLocale();
  const tag = locale === 'en' ? 'en-GB' : locale;
  const at = (day: LocalDate, more = 0) => new Date(Date.parse(`${day}T12:00:00Z`) + more * DAY_MS);
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  if (view === 'month') return format({ year: 'numeric', month: 'long' }).format(at(date));
  const full = format({ year: 'numeric', month: 'long', day: 'numeric', ...(days === 1 && { weekday: 'long' }) });
  if (days === 1) return full.format(at(first));
  const last = at(first, days - 1);
  const sameMonth = at(first).getUTCMonth() === last.getUTCMonth();
  const until = format(sameMonth ? { day: 'numeric' } : { month: 'long', day: 'numeric' });
  // `23–29 November 2026` where the day comes first, `2026年11月23日–29日` where the year does.
  if (locale === 'en') {
    const from = format(sameMonth ? { day: 'numeric' } : { day: 'numeric', month: 'long' });
    return `${from.format(at(first))} – ${full.format(last)}`;
  }
  return `${full.format(at(first))} – ${until.format(last)}`;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function uuidOf(text: string | undefined): string | undefined {
  return text && UUID.test(text) ? text : undefined;
}

const AHEAD_DAYS = 366;

/** The closures in force or ahead, in words. */
export async function closureLines(
  { db, now, membership }: PageContext & { membership: Membership },
  listings: readonly CalendarListing[],
): Promise<ListedClosure[]> {
  const t = await getTranslations('availability.closures');
  const locale = await getLocale();
  const ahead = { start: now, end: new Date(now.getTime() + AHEAD_DAYS * DAY_MS) };
  const closures = await listClosures(db, membership.organisationId, ahead);
  return closures.map(({ id, listingId, unitId, during, reason, note }) => {
    const listing = listings.find((each) => each.id === listingId);
    const unit = listing?.units.find((each) => each.id === unitId);
    const title = listing ? plainText(listing.title, locale) : t('whole-organisation');
    return {
      id,
      what: unit ? `${title} · ${unit.name}` : title,
      when: whenText(during, locale, listing?.timeZone ?? MARKET_ZONE, true),
      reason: t(`reasons.${reason}`),
      note,
    };
  });
}
