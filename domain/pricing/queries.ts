import { sql } from 'drizzle-orm';
import { type Database, prepared, type Transaction } from '@/db/client';
import type { Rate } from './rules';

/** A listing's prices, in the listing's currency; at most one for a customer group and basis. */
export async function listRates(db: Database | Transaction, listingId: string): Promise<Rate[]> {
  const rows = await db.execute<Rate & Record<string, unknown>>(sql`${prepared}
    SELECT customer_group AS "customerGroup", basis, amount_minor AS "amountMinor"
    FROM rate WHERE listing_id = ${listingId} ORDER BY id`);
  return rows.map(({ customerGroup, basis, amountMinor }) => ({
    customerGroup,
    basis,
    amountMinor: Number(amountMinor),
  }));
}
