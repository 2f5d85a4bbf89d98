import { z } from 'zod';
import { notFound } from '@/core/errors';
import type { Period } from '@/core/period';
import { resolveMoment } from '@/core/zoned-time';
import { moment } from '@/domain/availability/inputs';
import { findSchedule } from '@/domain/availability/queries';
import { getWishedBooking, type WishedBooking } from '@/domain/bookings/panel-query';
import { ACCESS_MODES } from '@/domain/listings/rules';
import { type PageContext, pageGuard, requireSignIn } from '@/server/page-guard';
import { type BookingStopReason, type Customers, findCustomers, type Query } from '../../../booking-customers';
import { usualTime } from '../../../usual-time';

export interface BookPage extends Customers {
  stop?: undefined;
  wished: WishedBooking;
  /** True when the address names a time that can be read. */
  typed: boolean;
  /** How the person wishes to get at it, where the address says so. */
  accessMode?: (typeof ACCESS_MODES)[number];
  ownZone: string;
}

/** All that the confirm step shows, from what the address says. */
export async function loadBookPage(slug: string, query: Query): Promise<BookPage | { stop: BookingStopReason }> {
  const returnTo = `/listings/${slug}/book?${new URLSearchParams(textsOf(query))}`;
  const ctx = await requireSignIn(returnTo);
  const { actor, db, now } = ctx;
  return pageGuard(async () => {
    const texts = textsOf(query);
    const customers = await findCustomers(ctx, texts.organisation);
    if ('stop' in customers) return customers;
    const { during, typed } = await readTime(db, slug, texts, now);
    const units = z.coerce.number().int().min(1).max(1000).catch(1).parse(texts.units);
    const accessMode = ACCESS_MODES.find((mode) => mode === texts.mode);
    const wish = { listing: { slug }, during, units, organisationId: customers.organisationId, accessMode };
    const wished = await getWishedBooking(db, actor, wish, now);
    if (!wished) return { stop: 'not-bookable' };
    return { ...customers, wished, typed, accessMode, ownZone: actor.timeZone };
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
  const usual = usualTime(now);
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
