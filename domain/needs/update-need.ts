import { eq } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { need } from '@/db/schema/needs';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent, recordNothing } from '@/domain/events/record-event';
import { updateNeedInput } from './inputs';
import { lockNeed, type NeedRow, requireEditable } from './load-need';
import { type NeedState, stateOf, toColumns } from './need-columns';
import { canPublishNeeds } from './policy';
import { missingToPublish } from './rules';

/**
 * Writes a need anew, whole. What is published already is changed only by those who may publish, and stays complete.
 * With `version` a change on top of somebody else's is refused as `stale-version`.
 */
export async function updateNeed(ctx: CommandContext, input: unknown): Promise<NeedState> {
  return runCommand(ctx, updateNeedInput, input, async (tx, { needId, version, ...fields }) => {
    const row = requireEditable(await lockNeed(tx, ctx.actor, { needId, version, right: 'edit' }));
    if (row.status === 'published') {
      if (!canPublishNeeds(ctx.actor, row.organisationId)) throw new DomainError('forbidden');
      requireComplete(fields);
    }
    const columns = await toColumns(tx, fields);
    const changed = changedColumns(row, columns);
    if (Object.keys(changed).length === 0) {
      recordNothing(tx);
      return stateOf(row);
    }
    const next = { ...columns, version: row.version + 1, updatedAt: ctx.now };
    await tx.update(need).set(next).where(eq(need.id, row.id));
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: 'need.updated',
      subjectType: 'need',
      subjectId: row.id,
      before: Object.fromEntries(Object.keys(changed).map((name) => [name, plain(Reflect.get(row, name))])),
      after: changed,
    });
    return stateOf({ ...row, ...next });
  });
}

/** Throws `incomplete-need` with a field error for each entry that is needed and missing. */
export function requireComplete(need: Parameters<typeof missingToPublish>[0]): void {
  const missing = missingToPublish(need);
  if (missing.length === 0) return;
  throw new DomainError('incomplete-need', {
    params: { count: missing.length },
    fields: missing.map((path) => ({ path, code: 'required' })),
  });
}

/** What differs, without what merely follows from it; the private note stays out of the log. */
function changedColumns(row: NeedRow, columns: Partial<NeedRow>): Record<string, unknown> {
  const { terms: _terms, termCount: _count, privateNote, ...shown } = columns;
  const changed = Object.entries(shown)
    .filter(([name, value]) => JSON.stringify(plain(Reflect.get(row, name))) !== JSON.stringify(plain(value)))
    .map(([name, value]) => [name, plain(value)]);
  const noteChanged = (privateNote ?? null) !== row.privateNote;
  return { ...Object.fromEntries(changed), ...(noteChanged && { privateNoteChanged: true }) };
}

/** As JSON has it; a text's languages in one order, which `jsonb` does not keep. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? null;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
