import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { z } from 'zod';
import { type Actor, isOperator } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import type { Database, Transaction } from '@/db/client';
import { setting } from '@/db/schema/events';
import { synonymGroup } from '@/db/schema/search-log';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent } from '../events/record-event';
import { forgetSynonyms } from './current-synonyms';
import { removeSynonymsInput, saveSynonymsInput } from './inputs';
import { SYNONYMS } from './synonyms';
import { tokenise } from './tokenise';

const SETTING = 'synonyms';
const MAX_GROUPS = 3_000;
const state = z.object({ version: z.int(), begunWith: z.array(z.string()) });

export interface SynonymGroupView {
  id: string;
  words: string[];
  updatedAt: Date;
}

export const synonymsFilter = z.object({
  q: z
    .string()
    .transform((text) => text.replaceAll('\0', '').trim().slice(0, 60))
    .optional(),
  cursor: z.uuid().optional().catch(undefined),
});

const PAGE = 50;

/** The groups with the searched word in them, or all, in the order in which they count, page by page; operators only. */
export async function listSynonyms(
  { actor, db }: { actor: Actor; db: Database },
  { q, cursor, limit = PAGE }: z.output<typeof synonymsFilter> & { limit?: number },
): Promise<{ items: SynonymGroupView[]; total: number; nextCursor: string | null }> {
  if (!isOperator(actor)) throw notFound();
  const pattern = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const has = q ? sql`EXISTS (SELECT FROM unnest(${synonymGroup.words}) w WHERE w ILIKE ${pattern})` : sql`true`;
  const behind = cursor ? gt(synonymGroup.id, cursor) : undefined;
  const [rows, total] = await Promise.all([
    db
      .select()
      .from(synonymGroup)
      .where(and(has, behind))
      .orderBy(asc(synonymGroup.id))
      .limit(limit + 1),
    db.$count(synonymGroup, has),
  ]);
  const items = rows.slice(0, limit);
  return { items, total, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/**
 * Adds a group of words that mean the same, or changes one. Searches know it at once: documents are not written anew.
 * Throws `invalid-input` for words that hold nothing to search for or mean each other already.
 */
export async function saveSynonyms(ctx: CommandContext, input: unknown): Promise<{ groupId: string }> {
  if (!isOperator(ctx.actor)) throw notFound();
  const saved = await runCommand(ctx, saveSynonymsInput, input, async (tx, { groupId, words }) => {
    requireDistinct(words);
    await nextVersion(tx, ctx.now);
    if (groupId) {
      const [before] = await tx.select().from(synonymGroup).where(eq(synonymGroup.id, groupId));
      if (!before) throw notFound();
      await tx.update(synonymGroup).set({ words, updatedAt: ctx.now }).where(eq(synonymGroup.id, groupId));
      await record(tx, ctx, 'synonym.changed', groupId, before.words, words);
      return { groupId };
    }
    if ((await tx.$count(synonymGroup)) >= MAX_GROUPS) {
      throw new DomainError('invalid-input', {
        fields: [{ path: 'words', code: 'too-many', params: { max: MAX_GROUPS } }],
      });
    }
    const id = v7();
    await tx.insert(synonymGroup).values({ id, words, updatedAt: ctx.now });
    await record(tx, ctx, 'synonym.added', id, undefined, words);
    return { groupId: id };
  });
  forgetSynonyms(ctx.db);
  return saved;
}

/** Takes a group away. */
export async function removeSynonyms(ctx: CommandContext, input: unknown): Promise<{ groupId: string }> {
  if (!isOperator(ctx.actor)) throw notFound();
  const removed = await runCommand(ctx, removeSynonymsInput, input, async (tx, { groupId }) => {
    await nextVersion(tx, ctx.now);
    const [gone] = await tx.delete(synonymGroup).where(eq(synonymGroup.id, groupId)).returning();
    if (!gone) throw notFound();
    await record(tx, ctx, 'synonym.removed', groupId, gone.words, undefined);
    return { groupId };
  });
  forgetSynonyms(ctx.db);
  return removed;
}

/**
 * Writes the curated groups that this platform was never given: all of them into a new one, later ones after an
 * upgrade. What the operator changed or removed stays so. Returns how many were written.
 */
export async function beginSynonyms(db: Database, now: Date): Promise<number> {
  const written = await db.transaction((tx) => writeCurated(tx, now));
  if (written > 0) forgetSynonyms(db);
  return written;
}

async function writeCurated(tx: Transaction, now: Date): Promise<number> {
  await tx.execute(sql`SELECT pg_advisory_xact_lock(hashtext('synonyms'))`);
  const [kept] = await tx.select().from(setting).where(eq(setting.name, SETTING));
  const { version, begunWith } = kept ? state.parse(kept.value) : { version: 0, begunWith: [] };
  const given = new Set(begunWith);
  const fresh = SYNONYMS.filter(([first = '']) => !given.has(first));
  if (fresh.length === 0) return 0;
  await tx.insert(synonymGroup).values(fresh.map((words) => ({ id: v7(), words: [...words], updatedAt: now })));
  const value = { version: version + 1, begunWith: SYNONYMS.map(([first = '']) => first) };
  await tx
    .insert(setting)
    .values({ name: SETTING, value })
    .onConflictDoUpdate({ target: setting.name, set: { value } });
  return fresh.length;
}

/** Edits take turns; each makes every process read the groups again. */
async function nextVersion(tx: Transaction, now: Date): Promise<void> {
  await writeCurated(tx, now);
  await tx.execute(sql`
    UPDATE setting SET value = jsonb_set(value, '{version}', to_jsonb((value ->> 'version')::int + 1))
    WHERE name = ${SETTING}`);
}

/** Each word has something to search for, and no two are one word to a search. */
function requireDistinct(words: readonly string[]): void {
  const keys = words.map((word) =>
    tokenise(word)
      .map(({ text }) => text)
      .join(' '),
  );
  const wrong = keys.findIndex((key, i) => key === '' || keys.indexOf(key) !== i);
  if (wrong === -1) return;
  const code = keys[wrong] === '' ? 'invalid-value' : 'taken';
  throw new DomainError('invalid-input', { fields: [{ path: 'words', code, params: { value: words[wrong] ?? '' } }] });
}

async function record(
  tx: Transaction,
  ctx: CommandContext,
  action: `synonym.${string}`,
  subjectId: string,
  before: string[] | undefined,
  after: string[] | undefined,
): Promise<void> {
  await recordEvent(tx, ctx, {
    action,
    subjectType: 'synonym',
    subjectId,
    before: before && { words: before },
    after: after && { words: after },
  });
}
