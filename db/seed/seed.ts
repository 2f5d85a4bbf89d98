import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '@/db/client';
import { event, eventReader, onceKey, setting } from '@/db/schema/events';
import { readEvents } from '@/domain/events/read-events';
import { beginSynonyms } from '@/domain/search/edit-synonyms';
import { indexFromEvents } from '@/domain/search/index-listing';
import { suggestFromEvents } from '@/domain/suggestions/follow-listings';
import { refreshSuggestions } from '@/domain/suggestions/refresh-suggestions';
import { seedBookings } from './bookings';
import { INSTRUMENTS } from './data/instruments';
import { NEEDS } from './data/needs';
import { PATENTS } from './data/patents';
import { SERVICES } from './data/services';
import { SPACES } from './data/spaces';
import type { SeedListing } from './data/types';
import { seedListings } from './listings';
import { loadRegions } from './load-regions';
import { seedNeeds } from './needs';
import { seedOrganisations } from './organisations';
import { seedPeople } from './people';
import { seedPhotos } from './photos';
import { seedScheduleRules } from './schedule-rules';
import { seedUse } from './use';
import { SEED_SCOPE, type SeedWorld } from './world';

export const CATALOGUE: readonly SeedListing[] = [...INSTRUMENTS, ...SPACES, ...PATENTS, ...SERVICES];

export interface SeedOptions {
  now: Date;
  /** False: no drawn pictures, and no file store is needed. */
  files?: boolean;
  log?: (line: string) => void;
}

const PROGRESS = 'demo-region';
const progress = z.object({ now: z.iso.datetime(), state: z.enum(['running', 'complete']) });
type Progress = z.output<typeof progress>;

/**
 * Writes the demo region through the same commands as people use. The same day gives the same region. A seed that was
 * stopped goes on where it was; one that is complete changes nothing. Give it a pool: it works on several connections.
 */
export async function seedDemoRegion(db: Database, { now, files = true, log = () => undefined }: SeedOptions) {
  const begun = await beginOrResume(db, now);
  if (begun.state === 'complete') return;
  const world: SeedWorld = {
    db,
    now: new Date(begun.now),
    people: new Map(),
    organisations: new Map(),
    listings: new Map(),
  };
  await loadRegions(db);
  await seedPeople(world);
  await seedOrganisations(world);
  log(`${world.people.size} people in ${world.organisations.size} organisations`);
  await seedListings(world, CATALOGUE);
  log(`${CATALOGUE.length} listings`);
  await seedNeeds(world, NEEDS);
  log(`${NEEDS.length} needs`);
  if (files) log(`${await seedPhotos(world, CATALOGUE)} pictures`);
  const { made, turnedAway } = await seedBookings(world, CATALOGUE);
  log(`${made} bookings, ${turnedAway} wishes turned away`);
  log(`${await seedScheduleRules(world)} listings with rules of their own`);
  await seedUse(world);
  await indexAll(db, world.now);
  await finish(db, world.now);
}

/** A seed goes on with the day on which it began. */
async function beginOrResume(db: Database, now: Date): Promise<Progress> {
  const begun: Progress = { now: now.toISOString(), state: 'running' };
  await db.insert(setting).values({ name: PROGRESS, value: begun }).onConflictDoNothing();
  const [row] = await db.select().from(setting).where(eq(setting.name, PROGRESS));
  return row ? progress.parse(row.value) : begun;
}

/** Search finds everything from the first page view on, not only once the worker has caught up. */
async function indexAll(db: Database, now: Date): Promise<void> {
  while ((await readEvents(db, 'search-index', 500, indexFromEvents)) > 0);
  while ((await readEvents(db, 'suggestions', 500, suggestFromEvents)) > 0);
  await beginSynonyms(db, now);
  await refreshSuggestions(db, now);
}

/** Nobody is told of what happened before the region existed: the mails' reader begins behind it. */
async function finish(db: Database, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const [last] = await tx.select().from(event).orderBy(desc(event.xid), desc(event.id)).limit(1);
    const position = { xid: last?.xid ?? 0n, eventId: last?.id ?? null };
    await tx
      .insert(eventReader)
      .values(['notifications', 'conduct'].map((name) => ({ name, ...position })))
      .onConflictDoUpdate({ target: eventReader.name, set: position });
    await tx.delete(onceKey).where(eq(onceKey.scope, SEED_SCOPE));
    const complete: Progress = { now: now.toISOString(), state: 'complete' };
    await tx.update(setting).set({ value: complete }).where(eq(setting.name, PROGRESS));
  });
}
