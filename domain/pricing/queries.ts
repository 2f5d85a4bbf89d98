import { asc, eq } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { rate } from '@/db/schema/listings';
import type { Rate } from './rules';

/** A listing's prices, in the listing's currency; at most one for a customer group and basis. */
export async function listRates(db: Database | Transaction, listingId: string): Promise<Rate[]> {
  const rows = await db
    .select({ customerGroup: rate.customerGroup, basis: rate.basis, amountMinor: rate.amountMinor })
    .from(rate)
    .where(eq(rate.listingId, listingId))
    .orderBy(asc(rate.id));
  return rows.map((row) => ({ ...row, amountMinor: Number(row.amountMinor) }));
}
