import type { Database } from '@/db/client';
import { region } from '@/db/schema/organisations';
import { REGIONS } from './data/regions';

/** Makes the administrative divisions known; those that are there already stay as they are. */
export async function loadRegions(db: Database): Promise<void> {
  await db
    .insert(region)
    .values(REGIONS.map((entry) => ({ ...entry })))
    .onConflictDoNothing();
}
