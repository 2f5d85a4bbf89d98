import { asc, inArray } from 'drizzle-orm';
import type { LocaleText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { organisation } from '@/db/schema/organisations';

/** Names of organisations, in the order of their ids. */
export async function namesOfOrganisations(db: Database, ids: string[]): Promise<{ id: string; name: LocaleText }[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(inArray(organisation.id, ids))
    .orderBy(asc(organisation.id));
}
