import { getLocale } from 'next-intl/server';
import { z } from 'zod';
import { notFound } from '@/core/errors';
import { plainText } from '@/core/locale-text';
import { DAY_MS, HOUR_MS, type Period } from '@/core/period';
import { resolveMoment } from '@/core/zoned-time';
import { moment } from '@/domain/availability/inputs';
import { findSchedule } from '@/domain/availability/queries';
import { namesOfOrganisations } from '@/domain/bookings/names-query';
import { getWishedBooking, type WishedBooking } from '@/domain/bookings/panel-query';
import { bookingOrganisations } from '@/domain/bookings/policy';
import { ACCESS_MODES } from '@/domain/listings/rules';
import { type PageContext, pageGuard, requireSignIn } from '@/server/page-guard';

type Query = Record<string, string | string[] | undefined>;

/** Why somebody cannot book at all: said instead of a form that would fail. */
export type BookingStopReason = 'unverified' | 'no-organisation' | 'not-bookable';

export interface BookPage {
  stop?: undefined;
  wished: WishedBooking;
  /** True when the address names a time that can be read. */
  typed: boolean;
  organisations: { id: string; name: string }[];
  organisationId: string;
  /** How the person wishes to get at it, where the address says so. */
  accessMode?: (typeof ACCESS_MODES)[number];
  ownZone: string;
}

/** All that the confirm step shows, from what the address says. */
export async function loadBookPage(slug: string, query: Query): Promise<BookPage | { stop: BookingStopReason }> {
  const returnTo = `/listings/${slug}/book?${new URLSearchParams(textsOf(query))}`;
  const { actor, db, now } = await requireSignIn(returnTo);
  return pageGuard(async () => {
    if (!actor.emailVerified) return { stop: 'unverified' };
    const candidates = bookingOrganisations(actor);
    const texts = textsOf(query);
    const organisationId =
      candidates.find((each) => each.organisationId === texts.organisation)?.organisationId ??
      candidates[0]?.organisationId;
    if (!organisationId) return { stop: 'no-organisation' };
    const { during, typed } = await readTime(db, slug, texts, now);
    const units = z.coerce.number().int().min(1).max(1000).catch(1).parse(texts.units);
    const accessMode = ACCESS_MODES.find((mode) => mode === texts.mode);
    const wish = { listing: { slug }, during, units, organisationId, accessMode };
    const wished = await getWishedBooking(db, actor, wish, now);
    if (!wished) return { stop: 'not-bookable' };
    const locale = await getLocale();
    const names = await namesOfOrganisations(
      db,
      candidates.map((each) => each.organisationId),
    );
    const organisations = names.map(({ id, name }) => ({ id, name: plainText(name, locale) }));
    return { wished, typed, organisations, organisationId, accessMode, ownZone: actor.timeZone };
  }, returnTo);
}

/** The time in the address, or tomorrow at this hour to begin with. */
async function readTime(
  db: PageContext['db'],
  slug: string,
  texts: Record<string, string>,
  now: Date,
): Promise<{ during: Period; typed: boolean }> {
  const start = moment.safeParse(texts.start);
  const end = moment.safeParse(texts.end);
  const hour = Math.ceil((now.getTime() + DAY_MS) / HOUR_MS) * HOUR_MS;
  const usual = { start: new Date(hour), end: new Date(hour + HOUR_MS) };
  if (!start.success || !end.success) return { during: usual, typed: false };
  const listing = await findSchedule(db, { slug }, { start: now, end: now });
  if (!listing) throw notFound();
  const during = {
    start: resolveMoment(start.data, listing.timeZone),
    end: resolveMoment(end.data, listing.timeZone),
  };
  return during.end > during.start ? { during, typed: true } : { during: usual, typed: false };
}

function textsOf(query: Query): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}
