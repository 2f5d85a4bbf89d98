import { z } from 'zod';
import { DomainError } from '@/core/errors';
import { MARKET_ZONE } from '@/core/market-zone';
import type { Period } from '@/core/period';
import { resolveMoment } from '@/core/zoned-time';
import { moment } from '@/domain/availability/inputs';
import { getWishedBooking, type WishedBooking } from '@/domain/bookings/panel-query';
import { searchListings } from '@/domain/search/search-listings';
import type { SearchHit } from '@/domain/search/views';
import { type PageContext, pageGuard, requireSignIn } from '@/server/page-guard';
import { findCustomers, type Query } from '../booking-customers';
import { usualTime } from '../usual-time';

const MAX_ITEMS = 20;
const OFFERED = 8;

const bundle = z.object({
  start: moment.optional().catch(undefined),
  end: moment.optional().catch(undefined),
  q: z.string().max(200).catch(''),
  organisation: z.string().optional().catch(undefined),
});

/** All that the page of several resources shows, from what the address says. */
export async function loadBundlePage(query: Query) {
  const asked = bundle.parse(query);
  const slugs = slugsOf(query.listing);
  const returnTo = `/bundle?${new URLSearchParams(slugs.map((slug) => ['listing', slug]))}`;
  const ctx = await requireSignIn(returnTo);
  return pageGuard(async () => {
    const customers = await findCustomers(ctx, asked.organisation);
    if ('stop' in customers) return customers;
    const usual = usualTime(ctx.now);
    const look = (slug: string, during: Period) => lookAt(ctx, slug, during, customers.organisationId);
    const timeZone = (slugs[0] && (await look(slugs[0], usual))?.timeZone) || MARKET_ZONE;
    const start = asked.start ? resolveMoment(asked.start, timeZone) : usual.start;
    const end = asked.end ? resolveMoment(asked.end, timeZone) : usual.end;
    const during = end > start ? { start, end } : usual;
    const [items, offered] = await Promise.all([
      Promise.all(slugs.map((slug) => look(slug, during))),
      asked.q === '' ? null : searchListings(ctx.db, { q: asked.q, limit: OFFERED }, ctx.now),
    ]);
    return {
      ...customers,
      timeZone,
      during,
      typed: asked.start !== undefined && asked.end !== undefined,
      q: asked.q,
      items: items.filter((item): item is WishedBooking => item !== null),
      offered: offered && bookableOf(offered.items, slugs),
    };
  }, returnTo);
}

/** Null for what is not there or takes no bookings: the others are still shown. */
async function lookAt(
  { db, actor, now }: PageContext,
  slug: string,
  during: Period,
  organisationId: string,
): Promise<WishedBooking | null> {
  try {
    return await getWishedBooking(db, actor, { listing: { slug }, during, units: 1, organisationId }, now);
  } catch (thrown) {
    if (thrown instanceof DomainError && thrown.code === 'not-found') return null;
    throw thrown;
  }
}

function bookableOf(hits: readonly SearchHit[], chosen: readonly string[]): SearchHit[] {
  return hits.filter(
    ({ kind, slug, bookingMode }) =>
      (kind === 'instrument' || kind === 'space') && bookingMode !== 'enquiry' && !chosen.includes(slug),
  );
}

function slugsOf(value: Query[string]): string[] {
  return [...new Set([value ?? []].flat())].filter((slug) => slug.length <= 200).slice(0, MAX_ITEMS);
}
