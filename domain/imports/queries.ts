import { and, asc, desc, eq, gt, lt } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import { notFound } from '@/core/errors';
import { HOUR_MS } from '@/core/period';
import type { Database } from '@/db/client';
import { person } from '@/db/schema/identity';
import { importRowError, importRun } from '@/db/schema/listings';
import { canSeeListings } from '@/domain/listings/policy';

export interface ImportRunView {
  id: string;
  organisationId: string;
  kind: string;
  format: string;
  fileName: string;
  encoding: string;
  mapping: Record<string, string>;
  dryRun: boolean;
  publish: boolean;
  /** `interrupted`: the process that ran it ended before it did. */
  state: 'running' | 'completed' | 'failed' | 'interrupted';
  rows: { read: number; created: number; updated: number; unchanged: number; failed: number; published: number };
  failure: string | null;
  createdBy: string | null;
  createdAt: Date;
  finishedAt: Date | null;
}

export interface ImportRowErrorView {
  row: number;
  column: string;
  code: string;
  params: Record<string, string | number>;
  value: string;
}

const INTERRUPTED_AFTER_MS = HOUR_MS;

/** The organisation's imports, newest first; `before` is the id of the last one seen. */
export async function listImportRuns(
  ctx: { actor: Actor; db: Database; now: Date },
  query: { organisationId: string; before?: string; limit: number },
): Promise<ImportRunView[]> {
  if (!canSeeListings(ctx.actor, query.organisationId)) throw notFound();
  const rows = await ctx.db
    .select({ run: importRun, createdBy: person.name })
    .from(importRun)
    .leftJoin(person, eq(person.id, importRun.createdBy))
    .where(
      and(
        eq(importRun.organisationId, query.organisationId),
        query.before ? lt(importRun.id, query.before) : undefined,
      ),
    )
    .orderBy(desc(importRun.id))
    .limit(query.limit);
  return rows.map((row) => toView(row, ctx.now));
}

/** One import of the actor's own organisation. Throws `not-found`. */
export async function getImportRun(ctx: { actor: Actor; db: Database; now: Date }, id: string): Promise<ImportRunView> {
  const [row] = await ctx.db
    .select({ run: importRun, createdBy: person.name })
    .from(importRun)
    .leftJoin(person, eq(person.id, importRun.createdBy))
    .where(eq(importRun.id, id));
  if (!row || !canSeeListings(ctx.actor, row.run.organisationId)) throw notFound();
  return toView(row, ctx.now);
}

/** What was wrong, in the file's order, from after `after` (the id of the last one seen). */
export async function listImportRowErrors(
  ctx: { actor: Actor; db: Database; now: Date },
  query: { importRunId: string; after?: string; limit: number },
): Promise<{ errors: ImportRowErrorView[]; next: string | null }> {
  await getImportRun(ctx, query.importRunId);
  const rows = await ctx.db
    .select()
    .from(importRowError)
    .where(
      and(
        eq(importRowError.importRunId, query.importRunId),
        query.after ? gt(importRowError.id, query.after) : undefined,
      ),
    )
    .orderBy(asc(importRowError.id))
    .limit(query.limit + 1);
  const page = rows.slice(0, query.limit);
  const errors = page.map(({ rowNumber: row, columnName: column, code, params, value }) => {
    return { row, column, code, params, value };
  });
  return { errors, next: rows.length > query.limit ? (page.at(-1)?.id ?? null) : null };
}

function toView(row: { run: typeof importRun.$inferSelect; createdBy: string | null }, now: Date): ImportRunView {
  const { run, createdBy } = row;
  const interrupted = run.state === 'running' && now.getTime() - run.createdAt.getTime() > INTERRUPTED_AFTER_MS;
  return {
    id: run.id,
    organisationId: run.organisationId,
    kind: run.kind,
    format: run.format,
    fileName: run.fileName,
    encoding: run.encoding,
    mapping: run.mapping,
    dryRun: run.dryRun,
    publish: run.publish,
    state: interrupted ? 'interrupted' : run.state,
    rows: {
      read: run.rowsRead,
      created: run.rowsCreated,
      updated: run.rowsUpdated,
      unchanged: run.rowsUnchanged,
      failed: run.rowsFailed,
      published: run.rowsPublished,
    },
    failure: run.failure,
    createdBy,
    createdAt: run.createdAt,
    finishedAt: run.finishedAt,
  };
}
