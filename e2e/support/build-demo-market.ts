import type { Database } from '@/db/client';
import { seedListings } from '@/db/seed/listings';
import { loadRegions } from '@/db/seed/load-regions';
import { seedOrganisations } from '@/db/seed/organisations';
import { seedPeople } from '@/db/seed/people';
import { CATALOGUE } from '@/db/seed/seed';
import type { SeedWorld } from '@/db/seed/world';
import { readEvents } from '@/domain/events/read-events';
import { indexFromEvents } from '@/domain/search/index-listing';

/** The demo region's listings, findable, without its pictures and bookings. Answers the id of each by its slug. */
export async function buildDemoMarket(db: Database, now: Date): Promise<ReadonlyMap<string, string>> {
  const world: SeedWorld = { db, now, people: new Map(), organisations: new Map(), listings: new Map() };
  await loadRegions(db);
  await seedPeople(world);
  await seedOrganisations(world);
  await seedListings(world, CATALOGUE);
  while ((await readEvents(db, 'search-index', 500, indexFromEvents)) > 0);
  return world.listings;
}
