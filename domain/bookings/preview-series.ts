import type { Actor } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { Money } from '@/core/money';
import { sum } from '@/core/money';
import type { Database } from '@/db/client';
import { canSetOrganisationRules } from '@/domain/availability/policy';
import { findSchedule, isOnMarket } from '@/domain/availability/queries';
import { parseInput } from '@/domain/events/command';
import { listRates } from '@/domain/pricing/queries';
import { hull, resolveSeries } from './book-series';
import { previewSeriesInput } from './inputs';
import { requireBookable, requireUnits } from './place-booking';
import { occurrencesOf, type PlannedOccurrence, planSeries } from './plan-series';
import { bookingOrganisations } from './policy';
import { quoteFor } from './quote-booking';

/** A series before it is booked: each time with its price, or with what stands in its way. */
export interface SeriesPreview {
  timeZone: string;
  occurrences: (Omit<PlannedOccurrence, 'unitIds'> & { available: boolean; price: Money })[];
  /** Of those that can be had. */
  total: Money;
  /** The reader manages the provider: what is settable is theirs to set aside. */
  mayOverride: boolean;
}

/** What booking a series would do, for the form that books it. Takes nothing. Throws as `bookSeries` for the rule. */
export async function previewSeries(db: Database, actor: Actor, input: unknown, now: Date): Promise<SeriesPreview> {
  const data = parseInput(previewSeriesInput, input);
  const wish = await db.transaction((tx) => resolveSeries(tx, data));
  const bare = await findSchedule(db, { id: data.listingId }, wish.first);
  if (!bare || !isOnMarket(bare)) throw notFound();
  requireBookable(bare);
  const occurrences = occurrencesOf(wish, bare.timeZone);
  const spans = [wish.first, ...occurrences.map(({ during }) => during)];
  requireUnits(bare, wish.unitIds);
  const organisationId = data.organisationId ?? bookingOrganisations(actor)[0]?.organisationId;
  const userId = actor.type === 'person' ? actor.userId : undefined;
  const customer = organisationId === undefined ? undefined : { organisationId, userId };
  const [listing, rates] = await Promise.all([
    findSchedule(db, { id: data.listingId }, around(hull(spans)), { customer }),
    listRates(db, data.listingId),
  ]);
  if (!listing) throw notFound();
  const planned = planSeries(listing, occurrences, wish, now).map(({ unitIds, ...rest }) => ({
    ...rest,
    available: unitIds.length === wish.units,
    price: quoteFor(listing, rates, { during: rest.during, units: wish.units }).total,
  }));
  const had = planned.filter(({ available }) => available).map(({ price }) => price);
  return {
    timeZone: listing.timeZone,
    occurrences: planned,
    total: sum(had, listing.currency),
    mayOverride: canSetOrganisationRules(actor, listing.organisationId),
  };
}

/** Room for alternatives before and after. */
function around({ start, end }: { start: Date; end: Date }) {
  const day = 24 * 3_600_000;
  return { start: new Date(start.getTime() - day), end: new Date(end.getTime() + day) };
}
