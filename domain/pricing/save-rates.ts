import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError, type FieldError } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { rate } from '@/db/schema/listings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import type { ListingKind } from '@/domain/listings/kind';
import { kindOf } from '@/domain/listings/kinds';
import { type ListingRow, lockListing } from '@/domain/listings/load-listing';
import { type ListingState, saveListing } from '@/domain/listings/save-listing';
import { saveRatesInput } from './inputs';
import type { Rate } from './rules';

/** Replaces a listing's prices. Bookings froze theirs when they were made and are not touched. */
export async function saveRates(ctx: CommandContext, input: unknown): Promise<ListingState> {
  return runCommand(ctx, saveRatesInput, input, async (tx, { rates, ...ref }) => {
    const row = await lockListing(tx, ctx.actor, { ...ref, right: 'publish' });
    requireBases(kindOf(row.kind), rates);
    const before = await tx.delete(rate).where(eq(rate.listingId, row.id)).returning();
    await insertRates(tx, ctx.now, row, rates);
    const state = await saveListing(tx, ctx.now, row);
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: 'listing.rates-saved',
      subjectType: 'listing',
      subjectId: row.id,
      before: { rates: before.map((each) => ({ ...plain(each), amountMinor: Number(each.amountMinor) })) },
      after: { rates, currency: row.currency },
    });
    return state;
  });
}

/** Writes prices in the listing's currency; those there were must be gone. */
export async function insertRates(
  tx: Transaction,
  now: Date,
  row: Pick<ListingRow, 'id' | 'currency'>,
  rates: readonly Rate[],
): Promise<void> {
  if (rates.length === 0) return;
  await tx.insert(rate).values(
    rates.map((each) => ({
      ...plain(each),
      id: v7(),
      listingId: row.id,
      currency: row.currency,
      amountMinor: BigInt(each.amountMinor),
      createdAt: now,
    })),
  );
}

/** Throws `invalid-input` for a price per something that the kind is not sold by. */
export function requireBases(kind: ListingKind, rates: readonly Rate[]): void {
  const wrong: FieldError[] = rates.flatMap(({ basis }, at) =>
    kind.rateBases.includes(basis) ? [] : [{ path: `rates.${at}.basis`, code: 'invalid-choice' }],
  );
  if (wrong.length > 0) throw new DomainError('invalid-input', { fields: wrong });
}

function plain<R extends Pick<Rate, 'customerGroup' | 'basis'>>({ customerGroup, basis }: R) {
  return { customerGroup, basis };
}
