import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import type { Transaction } from '@/db/client';
import { opening } from '@/db/schema/availability';
import { listing, listingFile, rate } from '@/db/schema/listings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { takeSlug } from './change-listing';
import { listingRef } from './inputs';
import { getOwnListing, type ListingRow } from './load-listing';
import { canEditListings } from './policy';
import { shortSlug, slugFromTitle, TITLE_MAX } from './rules';
import { type ListingState, saveListing } from './save-listing';
import { activeUnits, replaceUnits } from './save-units';

/** Starts a draft with everything another listing says: text, attributes, photos, units, hours, prices. */
export async function duplicateListing(ctx: CommandContext, input: unknown): Promise<ListingState> {
  return runCommand(ctx, listingRef, input, async (tx, { listingId }) => {
    requireScope(ctx.actor, 'listings:write');
    const source = await getOwnListing(tx, ctx.actor, listingId);
    if (!canEditListings(ctx.actor, source.organisationId)) throw new DomainError('forbidden');
    const copy = await insertCopy(tx, ctx, source);
    const units = await activeUnits(tx, source.id);
    if (units.length > 0)
      await replaceUnits(
        tx,
        ctx.now,
        copy,
        units.map(({ name }) => ({ name })),
      );
    const copied = await activeUnits(tx, copy.id);
    await copyOpenings(tx, source.id, copy.id, new Map(units.map(({ id }, at) => [id, copied[at]?.id])));
    await copyRates(tx, ctx.now, source.id, copy.id);
    await copyFiles(tx, ctx.now, source.id, copy.id);
    const state = await saveListing(tx, ctx.now, copy);
    await recordEvent(tx, ctx, {
      organisationId: source.organisationId,
      action: 'listing.created',
      subjectType: 'listing',
      subjectId: copy.id,
      after: { kind: copy.kind, slug: copy.slug, title: copy.title, copiedFrom: source.id },
    });
    return state;
  });
}

const COPY_MARK: Required<LocaleText> = { zh: '（副本）', en: ' (copy)' };

/** The title with a mark that it is a copy, in each language that it has. */
export function copyTitle(title: LocaleText): LocaleText {
  const marked = (key: 'zh' | 'en') => {
    const text = title[key];
    return text ? { [key]: text.slice(0, TITLE_MAX - COPY_MARK[key].length) + COPY_MARK[key] } : {};
  };
  return { ...marked('zh'), ...marked('en') };
}

async function insertCopy(tx: Transaction, ctx: CommandContext, source: ListingRow): Promise<ListingRow> {
  const id = v7();
  const title = copyTitle(source.title);
  const base = slugFromTitle(title);
  const [copy] = await tx
    .insert(listing)
    .values({
      ...source,
      id,
      title,
      slug: base ? await takeSlug(tx, base, id) : shortSlug(id),
      // The provider's own number belongs to one thing.
      reference: null,
      status: 'draft',
      version: 0,
      createdBy: ctx.actor.type === 'person' ? ctx.actor.userId : null,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      publishedAt: null,
      archivedAt: null,
    })
    .returning();
  if (!copy) throw new Error('the copy was not inserted');
  return copy;
}

async function copyOpenings(
  tx: Transaction,
  from: string,
  to: string,
  unitIds: ReadonlyMap<string, string | undefined>,
): Promise<void> {
  const rows = await tx.select().from(opening).where(eq(opening.listingId, from));
  const copies = rows.flatMap((row) => {
    const unitId = row.unitId && unitIds.get(row.unitId);
    return unitId === undefined ? [] : [{ ...row, id: v7(), listingId: to, unitId }];
  });
  if (copies.length > 0) await tx.insert(opening).values(copies);
}

async function copyRates(tx: Transaction, now: Date, from: string, to: string): Promise<void> {
  const rows = await tx.select().from(rate).where(eq(rate.listingId, from));
  if (rows.length === 0) return;
  await tx.insert(rate).values(rows.map((row) => ({ ...row, id: v7(), listingId: to, createdAt: now })));
}

/** The copy shows the same stored files: their bytes are kept as long as one listing shows them. */
async function copyFiles(tx: Transaction, now: Date, from: string, to: string): Promise<void> {
  const rows = await tx.select().from(listingFile).where(eq(listingFile.listingId, from));
  if (rows.length === 0) return;
  await tx.insert(listingFile).values(rows.map((row) => ({ ...row, id: v7(), listingId: to, createdAt: now })));
}
