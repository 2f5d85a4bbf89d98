import { getLocale, getTranslations } from 'next-intl/server';
import type { ListedClosure } from '@/components/availability/closure-list';
import { type CalendarGroup, calendarGroups, weekStart } from '@/components/bookings/calendar-model';
import { whenText } from '@/components/bookings/format-time';
import type { Membership } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { plainText } from '@/core/locale-text';
import { DAY_MS, type Period } from '@/core/period';
import { addDays, isLocalDate, type LocalDate, localDate } from '@/core/zoned-time';
import {
  type DeskClosure,
  type DeskListing,
  listCalendar,
  listClosures,
  listDeskListings,
} from '@/domain/bookings/desk-queries';
import { canSeeDesk } from '@/domain/bookings/policy';
import { type PageContext, pageGuard } from '@/server/page-guard';

interface Calendar {
  monday: LocalDate;
  dates: LocalDate[];
  today: LocalDate;
  listings: DeskListing[];
  listingId?: string;
  groups: CalendarGroup[];
  /** In force or ahead. */
  closures: DeskClosure[];
}

const AHEAD_DAYS = 366;

/** A week of an organisation's units, and the closures ahead. Throws `forbidden` for plain members. */
export async function loadCalendar(
  ctx: PageContext & { membership: Membership },
  query: { week?: string; listing?: string },
): Promise<Calendar> {
  const { actor, db, now, membership } = ctx;
  const { organisationId } = membership;
  return pageGuard(async () => {
    if (!canSeeDesk(actor, organisationId)) throw new DomainError('forbidden');
    const today = localDate(now, actor.timeZone);
    const monday = weekStart(query.week && isLocalDate(query.week) ? query.week : today);
    const dates = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
    const listings = await listDeskListings(db, organisationId);
    const listingId = listings.find(({ id }) => id === query.listing)?.id;
    const within = weekIn(monday);
    const ahead = { start: now, end: new Date(now.getTime() + AHEAD_DAYS * DAY_MS) };
    const [entries, ofWeek, closures] = await Promise.all([
      listCalendar(db, { organisationId, listingId, within }),
      listClosures(db, organisationId, within),
      listClosures(db, organisationId, ahead),
    ]);
    const shown = listingId ? listings.filter(({ id }) => id === listingId) : listings;
    return {
      monday,
      dates,
      today,
      listings,
      listingId,
      groups: calendarGroups(shown, entries, ofWeek, dates),
      closures,
    };
  });
}

/** The week in whatever zone: half a day of margin on either side. */
function weekIn(monday: LocalDate): Period {
  const start = Date.parse(`${monday}T00:00:00Z`);
  return { start: new Date(start - DAY_MS), end: new Date(start + 8 * DAY_MS) };
}

/** Closures in words. */
export async function closureLines({ closures, listings }: Calendar): Promise<ListedClosure[]> {
  const t = await getTranslations('availability.closures');
  const locale = await getLocale();
  return closures.map(({ id, listingId, unitId, during, reason, note }) => {
    const listing = listings.find((each) => each.id === listingId);
    const unit = listing?.units.find((each) => each.id === unitId);
    const title = listing ? plainText(listing.title, locale) : t('whole-organisation');
    return {
      id,
      what: unit ? `${title} · ${unit.name}` : title,
      when: whenText(during, locale, listing?.timeZone ?? 'Asia/Shanghai', true),
      reason: t(`reasons.${reason}`),
      note,
    };
  });
}
