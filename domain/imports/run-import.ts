import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError, notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { importRowError, importRun } from '@/db/schema/listings';
import { organisation, region } from '@/db/schema/organisations';
import { type CommandContext, parseInput, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requirePerson, requireScope } from '@/domain/identity/policy';
import { kindOf } from '@/domain/listings/kinds';
import { canEditListings, canPublishListings, canSeeListings } from '@/domain/listings/policy';
import { importColumns } from './columns';
import type { ByteSource } from './decode-text';
import { type ImportRow, importRowSchema } from './import-row';
import { importInput } from './inputs';
import { openSource } from './open-source';
import { type NamesByColumn, parseRow, type RowPlan } from './parse-row';
import { addToRun, type ImportTarget, saveImportBatch } from './save-import-batch';
import type { RowFault, SourceRow } from './source-row';

const BATCH_ROWS = 500;
const VALUE_SHOWN = 200;
/** PostgreSQL's text holds no NUL. */
const NUL = /\0/g;

/** A row that may be written, or the faults for which it may not. */
type CheckedRow = { row: ImportRow } | { rowNumber: number; faults: RowFault[] };

/**
 * Imports a file of listings into an organisation: reads it row by row with flat memory, writes in batches of one
 * transaction each, and reports every row that was refused with row, column, reason and value. Rows whose reference
 * is known change that listing. `names` tells what people call the codes of choices. Returns the run's id.
 * Throws `unreadable-file`, `invalid-input` (mapping), `forbidden`, `not-found`.
 */
export async function runImport(
  ctx: CommandContext,
  input: unknown,
  open: ByteSource,
  names: NamesByColumn,
): Promise<{ id: string }> {
  const data = parseInput(importInput, input);
  const kind = kindOf(data.kind);
  const owner = await getOwner(ctx, data);
  const source = await openSource(open, { ...data, kind });
  const runId = v7();
  const run = await runCommand(ctx, importInput, input, async (tx) => {
    await tx.insert(importRun).values({
      ...data,
      id: runId,
      encoding: source.encoding,
      mapping: source.mapping,
      state: 'running',
      createdBy: ctx.actor.type === 'person' ? ctx.actor.userId : null,
      createdAt: ctx.now,
    });
    const after = { kind: data.kind, format: data.format, fileName: data.fileName, dryRun: data.dryRun };
    await recordEvent(tx, ctx, importEvent(data.organisationId, runId, 'import.started', after));
    return runId;
  });
  // A repeated request finds the run that the first one made, and leaves the work to it.
  if (run !== runId) return { id: run };
  const target: ImportTarget = {
    runId,
    kind,
    organisation: owner,
    userId: ctx.actor.type === 'person' ? ctx.actor.userId : null,
    dryRun: data.dryRun,
    publish: data.publish,
    now: ctx.now,
  };
  const columns = importColumns(kind);
  const plan: RowPlan<ImportRow> = {
    columns: source.headers.flatMap((header) => {
      const column = columns.find(({ key }) => key === source.mapping[header]);
      return column ? [{ header, column }] : [];
    }),
    names,
    schema: importRowSchema(kind),
  };
  const regions = await ctx.db.select({ code: region.code }).from(region);
  const rows = checkRows(source.rows, plan, new Set(regions.map(({ code }) => code)));
  await writeAll({ ...ctx, once: undefined }, target, rows);
  return { id: runId };
}

async function getOwner(ctx: CommandContext, data: { organisationId: string; publish: boolean }) {
  const { actor, db } = ctx;
  if (actor.type !== 'system') requirePerson(actor);
  requireScope(actor, 'imports:write');
  if (!canSeeListings(actor, data.organisationId)) throw notFound();
  if (!canEditListings(actor, data.organisationId)) throw new DomainError('forbidden');
  if (data.publish && !canPublishListings(actor, data.organisationId)) throw new DomainError('forbidden');
  const [found] = await db.select().from(organisation).where(eq(organisation.id, data.organisationId));
  if (!found) throw notFound();
  if (data.publish && found.status !== 'verified') throw new DomainError('organisation-unverified');
  return found;
}

async function writeAll(ctx: CommandContext, target: ImportTarget, rows: AsyncIterable<CheckedRow>): Promise<void> {
  try {
    let batch: CheckedRow[] = [];
    for await (const row of rows) {
      batch.push(row);
      if (batch.length < BATCH_ROWS) continue;
      await writeBatch(ctx, target, batch);
      batch = [];
    }
    if (batch.length > 0) await writeBatch(ctx, target, batch);
    await finish(ctx, target, null);
  } catch (error) {
    const code = error instanceof DomainError ? (error.fields[0]?.code ?? error.code) : 'unexpected';
    await finish(ctx, target, code);
    throw error;
  }
}

async function writeBatch(ctx: CommandContext, target: ImportTarget, batch: readonly CheckedRow[]): Promise<void> {
  const good = batch.flatMap((checked) => ('row' in checked ? [checked.row] : []));
  const bad = batch.flatMap((checked) => ('faults' in checked ? [checked] : []));
  await inTransaction(ctx, async (tx) => {
    const { counts, listingIds } = await saveImportBatch(tx, target, good);
    const errors = bad.flatMap(({ rowNumber, faults }) =>
      faults.map((fault) => ({
        id: v7(),
        importRunId: target.runId,
        rowNumber,
        columnName: fault.column.replaceAll(NUL, '␀').slice(0, VALUE_SHOWN),
        code: fault.code,
        params: fault.params ?? {},
        value: fault.value.replaceAll(NUL, '␀').slice(0, VALUE_SHOWN),
      })),
    );
    if (errors.length > 0) await tx.insert(importRowError).values(errors);
    await addToRun(tx, target.runId, batch.length, bad.length, counts);
    const after = { ...counts, failed: bad.length, listingIds: target.dryRun ? [] : listingIds };
    await recordEvent(tx, ctx, importEvent(target.organisation.id, target.runId, 'import.rows-saved', after));
  });
}

async function finish(ctx: CommandContext, target: ImportTarget, failure: string | null): Promise<void> {
  const state = failure === null ? 'completed' : 'failed';
  const action = failure === null ? 'import.completed' : 'import.failed';
  await inTransaction(ctx, async (tx) => {
    await tx
      .update(importRun)
      .set({ state, failure, finishedAt: new Date(ctx.now) })
      .where(eq(importRun.id, target.runId));
    await recordEvent(tx, ctx, importEvent(target.organisation.id, target.runId, action, { failure }));
  });
}

function inTransaction(ctx: CommandContext, body: (tx: Transaction) => Promise<void>): Promise<void> {
  return runCommand(ctx, importInput.partial(), {}, body);
}

function importEvent(organisationId: string, runId: string, action: string, after: Record<string, unknown>) {
  return { organisationId, action, subjectType: 'import', subjectId: runId, after };
}

async function* checkRows(
  rows: AsyncIterable<SourceRow>,
  plan: RowPlan<ImportRow>,
  regionCodes: ReadonlySet<string>,
): AsyncGenerator<CheckedRow> {
  const headerOf = (key: string) => plan.columns.find(({ column }) => column.key === key)?.header ?? '';
  const firstRowOf = new Map<string, number>();
  for await (const source of rows) {
    const { rowNumber } = source;
    if ('fault' in source) {
      yield { rowNumber, faults: [source.fault] };
      continue;
    }
    const parsed = parseRow(source.cells, plan);
    if ('faults' in parsed) {
      yield { rowNumber, faults: parsed.faults };
      continue;
    }
    const { row } = parsed;
    const { reference, regionCode } = row;
    const first = reference ? firstRowOf.get(reference) : undefined;
    if (first !== undefined) {
      const column = headerOf('reference');
      yield { rowNumber, faults: [{ column, code: 'repeated-row', params: { row: first }, value: reference ?? '' }] };
    } else if (regionCode && !regionCodes.has(regionCode)) {
      yield { rowNumber, faults: [{ column: headerOf('regionCode'), code: 'invalid-region', value: regionCode }] };
    } else {
      if (reference) firstRowOf.set(reference, rowNumber);
      yield { row };
    }
  }
}
