import type { Actor } from '@/core/actor';
import { groupBy } from '@/core/group-by';
import { DAY_MS, HOUR_MS } from '@/core/period';
import { createListing } from '@/domain/listings/create-listing';
import { publishListing } from '@/domain/listings/publish-listing';
import { saveOpenings } from '@/domain/listings/save-openings';
import { saveUnits } from '@/domain/listings/save-units';
import { saveRates } from '@/domain/pricing/save-rates';
import type { SeedListing, SeedOpening } from './data/types';
import { inParallel, organisationOf, personOf, type SeedWorld, stepContext } from './world';

const FIRST_LISTED_DAYS_AGO = 180;

/** Each organisation lists what it has, one after the other over the months before the first bookings. */
export async function seedListings(world: SeedWorld, listings: readonly SeedListing[]): Promise<void> {
  const byOrganisation = groupBy(listings, ({ organisation }) => organisation);
  await inParallel([...byOrganisation], 4, async ([slug, own]) => {
    const { manager, verified } = organisationOf(world, slug);
    for (const [n, seeded] of own.entries()) {
      // A hundred days of listing, evenly spread.
      const wished = world.now.getTime() - (FIRST_LISTED_DAYS_AGO - (100 * n) / own.length) * DAY_MS;
      const at = Math.max(wished, verified.getTime() + (n + 1) * HOUR_MS);
      await seedListing(world, personOf(world, manager), seeded, new Date(at));
    }
  });
}

async function seedListing(world: SeedWorld, actor: Actor, seeded: SeedListing, at: Date): Promise<void> {
  const { kind, organisation, units, openings, rates, ...fields } = seeded;
  const step = (verb: string, minutes: number) =>
    stepContext(world, `listing ${seeded.slug} ${verb}`, actor, new Date(at.getTime() + minutes * 60_000));
  const { id } = await createListing(step('create', 0), {
    ...fields,
    organisationId: organisationOf(world, organisation).id,
    kind,
  });
  if (typeof units === 'number' && units > 1) await saveUnits(step('units', 4), { listingId: id, count: units });
  if (typeof units === 'object') await saveUnits(step('units', 4), { listingId: id, units: [...units] });
  if (openings) await saveOpenings(step('openings', 6), { listingId: id, openings: openings.map(toRange) });
  if (rates.length > 0) await saveRates(step('rates', 9), { listingId: id, rates: [...rates] });
  await publishListing(step('publish', 15), { listingId: id });
  world.listings.set(seeded.slug, id);
}

function toRange({ weekday, start, end }: SeedOpening) {
  return { weekday, startMinute: minuteOf(start), endMinute: minuteOf(end) };
}

/** `09:30` → 570; `24:00` is the end of the day. */
export function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
