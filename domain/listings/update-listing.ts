import { DomainError } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent, recordNothing } from '@/domain/events/record-event';
import { takeChosenSlug, takeSlug, toColumns } from './change-listing';
import { type ListingChanges, updateListingInput } from './inputs';
import { kindOf } from './kinds';
import { type ListingRow, lockListing } from './load-listing';
import { isDerivedSlug, slugFromTitle } from './rules';
import { currentState, type ListingColumns, type ListingState, saveListing } from './save-listing';

/**
 * Changes any part of a listing's own text, place, contact, attributes and booking terms. With `version` a change on
 * top of somebody else's is refused as `stale-version`.
 */
export async function updateListing(ctx: CommandContext, input: unknown): Promise<ListingState> {
  return runCommand(ctx, updateListingInput, input, async (tx, { listingId, version, ...changes }) => {
    const row = await lockListing(tx, ctx.actor, { listingId, version, right: 'edit' });
    const { state, before, after } = await applyChanges(tx, ctx, row, changes);
    if (!after) {
      recordNothing(tx);
      return state;
    }
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: 'listing.updated',
      subjectType: 'listing',
      subjectId: row.id,
      before,
      after,
    });
    return state;
  });
}

export interface AppliedChanges {
  state: ListingState;
  /** The changed columns as they were and as they are; absent when nothing changed. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** The body of `updateListing`, for commands that change many (imports). Records no event. */
export async function applyChanges(
  tx: Transaction,
  ctx: CommandContext,
  row: ListingRow,
  changes: ListingChanges,
): Promise<AppliedChanges> {
  const columns = await toColumns(tx, { ...row, kind: kindOf(row.kind), current: row }, changes);
  const slug = await nextSlug(tx, row, changes);
  const changed = differing(row, { ...columns, ...(slug && { slug }) });
  if (Object.keys(changed).length === 0) return { state: await currentState(tx, row) };
  const state = await saveListing(tx, ctx.now, row, changed);
  const before = Object.fromEntries(Object.entries(row).filter(([name]) => Object.hasOwn(changed, name)));
  return { state, before, after: { ...changed } };
}

/** An address follows the English title until somebody chooses one or the listing is first published. */
async function nextSlug(tx: Transaction, row: ListingRow, { slug, title }: ListingChanges): Promise<string | null> {
  if (slug !== undefined && slug !== row.slug) {
    if (row.publishedAt) throw new DomainError('invalid-input', { fields: [{ path: 'slug', code: 'fixed' }] });
    return takeChosenSlug(tx, slug, row.id);
  }
  if (!title || row.publishedAt || !isDerivedSlug(row.slug, row.title)) return null;
  const base = slugFromTitle(title);
  return base && base !== slugFromTitle(row.title) ? takeSlug(tx, base, row.id) : null;
}

function differing(row: ListingRow, columns: ListingColumns): ListingColumns {
  const known: Record<string, unknown> = row;
  return Object.fromEntries(Object.entries(columns).filter(([name, value]) => !isSame(known[name], value)));
}

/** JSON equality without regard to the order of keys, which `jsonb` does not keep. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}
