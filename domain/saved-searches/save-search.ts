import { randomBytes } from 'node:crypto';
import { and, count, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError, notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { person } from '@/db/schema/identity';
import { savedSearch } from '@/db/schema/saved-searches';
import { type CommandContext, runCommand } from '../events/command';
import { recordEvent, recordNothing } from '../events/record-event';
import { requirePerson } from '../identity/policy';
import { searchFields } from '../search/inputs';
import { changeSavedSearchInput, savedSearchInput, saveSearchInput, unsubscribeInput } from './inputs';
import { MAX_SAVED_SEARCHES } from './rules';
import { writeKeys } from './write-keys';

/**
 * Keeps a search for the person, with the wish to hear of what is new in it. Throws `invalid-input` for an address
 * that no search takes, or `too-many` at `name` when there are fifty already.
 */
export async function saveSearch(ctx: CommandContext, input: unknown): Promise<{ savedSearchId: string }> {
  const { userId } = requirePerson(ctx.actor);
  return await runCommand(ctx, saveSearchInput, input, async (tx, { name, address: given, alerts }) => {
    const address = requireSearch(given);
    await tx.select({ id: person.id }).from(person).where(eq(person.id, userId)).for('update');
    const [kept] = await tx.select({ count: count() }).from(savedSearch).where(eq(savedSearch.userId, userId));
    if ((kept?.count ?? 0) >= MAX_SAVED_SEARCHES) {
      const params = { max: MAX_SAVED_SEARCHES };
      throw new DomainError('invalid-input', { fields: [{ path: 'name', code: 'too-many', params }] });
    }
    const id = v7();
    await tx.insert(savedSearch).values({
      id,
      userId,
      name,
      address,
      alerts,
      unsubscribeToken: randomBytes(24).toString('base64url'),
      createdAt: ctx.now,
      updatedAt: ctx.now,
      keyedBy: '',
    });
    await writeKeys(tx, [{ id, address }]);
    // What somebody looks for is theirs: the log tells that they keep a search, not which.
    await record(tx, ctx, 'search.saved', id, { alerts });
    return { savedSearchId: id };
  });
}

/** Gives a saved search another name, or other alerts. Throws `not-found` for another's. */
export async function changeSavedSearch(ctx: CommandContext, input: unknown): Promise<{ savedSearchId: string }> {
  const { userId } = requirePerson(ctx.actor);
  return await runCommand(ctx, changeSavedSearchInput, input, async (tx, { savedSearchId, name, alerts }) => {
    const changed = await tx
      .update(savedSearch)
      .set({ name, alerts, updatedAt: ctx.now })
      .where(and(eq(savedSearch.id, savedSearchId), eq(savedSearch.userId, userId)))
      .returning({ id: savedSearch.id });
    if (changed.length === 0) throw notFound();
    await record(tx, ctx, 'search.changed', savedSearchId, { alerts });
    return { savedSearchId };
  });
}

/** Forgets a saved search and what it found. Throws `not-found` for another's. */
export async function removeSavedSearch(ctx: CommandContext, input: unknown): Promise<{ savedSearchId: string }> {
  const { userId } = requirePerson(ctx.actor);
  return await runCommand(ctx, savedSearchInput, input, async (tx, { savedSearchId }) => {
    const removed = await tx
      .delete(savedSearch)
      .where(and(eq(savedSearch.id, savedSearchId), eq(savedSearch.userId, userId)))
      .returning({ id: savedSearch.id });
    if (removed.length === 0) throw notFound();
    await record(tx, ctx, 'search.removed', savedSearchId);
    return { savedSearchId };
  });
}

/**
 * Ends the alerts of a saved search by the secret in its mails, for whoever holds it; the search stays. Doing it again
 * changes nothing. Throws `link-expired` when there is no such search (any more).
 */
export async function unsubscribeFromSearch(ctx: CommandContext, input: unknown): Promise<{ name: string }> {
  return await runCommand(ctx, unsubscribeInput, input, async (tx, { token }) => {
    const [found] = await tx.select().from(savedSearch).where(eq(savedSearch.unsubscribeToken, token)).for('update');
    if (!found) throw new DomainError('link-expired');
    if (found.alerts === 'never') {
      recordNothing(tx);
      return { name: found.name };
    }
    await tx.update(savedSearch).set({ alerts: 'never', updatedAt: ctx.now }).where(eq(savedSearch.id, found.id));
    await record(tx, ctx, 'search.unsubscribed', found.id, { alerts: 'never' });
    return { name: found.name };
  });
}

/** The parts that are filled in, each of which a search must take. */
function requireSearch(given: Record<string, string | undefined>): Record<string, string> {
  const address = Object.fromEntries(
    Object.entries(given).filter((each): each is [string, string] => each[1] !== undefined && each[1] !== ''),
  );
  const read = searchFields.safeParse(address);
  const wrong =
    read.error?.issues.map(({ path }) => ({ path: `address.${path.join('.')}`, code: 'invalid-value' })) ?? [];
  if (Object.keys(address).length === 0) wrong.push({ path: 'address', code: 'required' });
  if (wrong.length > 0) throw new DomainError('invalid-input', { fields: wrong });
  return address;
}

async function record(
  tx: Transaction,
  ctx: CommandContext,
  action: `search.${string}`,
  subjectId: string,
  after?: Record<string, unknown>,
): Promise<void> {
  await recordEvent(tx, ctx, { action, subjectType: 'search', subjectId, after });
}
