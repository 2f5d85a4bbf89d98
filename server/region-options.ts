import { type Locale, plainText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { listRegions } from '@/domain/organisations/regions';

/** Divisions in use today as a region picker wants them, in the reader's language. */
export async function regionOptions(ctx: { db: Database; now: Date }, locale: Locale) {
  const regions = await listRegions(ctx);
  return regions.map(({ code, parentCode, name }) => ({ code, parentCode, name: plainText(name, locale) }));
}
