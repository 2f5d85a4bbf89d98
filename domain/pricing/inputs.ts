import { z } from 'zod';
import { CUSTOMER_GROUPS } from '@/domain/availability/rules';
import { RATE_BASES } from '@/domain/listings/kind';

/** The database's own bound: a thousand million yuan. */
export const RATE_MAX_MINOR = 100_000_000_000;

const rate = z.strictObject({
  customerGroup: z.enum(CUSTOMER_GROUPS).default('public'),
  basis: z.enum(RATE_BASES),
  /** Whole fen. */
  amountMinor: z.int().min(0).max(RATE_MAX_MINOR),
});

/** Every rate of a listing; one for a customer group and basis. */
export const rates = z
  .array(rate)
  .max(CUSTOMER_GROUPS.length * RATE_BASES.length)
  .superRefine((all, context) => {
    const seen = new Set<string>();
    all.forEach(({ customerGroup, basis }, at) => {
      const key = `${customerGroup} ${basis}`;
      if (seen.has(key)) context.addIssue({ code: 'custom', path: [at, 'basis'], message: 'duplicate', input: basis });
      seen.add(key);
    });
  });

export const saveRatesInput = z.strictObject({
  listingId: z.uuid(),
  version: z.int().min(1).max(2_147_483_647).optional(),
  rates,
});
export type SaveRatesInput = z.input<typeof saveRatesInput>;
