'use server';

import { z } from 'zod';
import { DomainError, notFound } from '@/core/errors';
import { parseInput } from '@/domain/events/command';
import { importColumns, suggestMapping } from '@/domain/imports/columns';
import { importInput } from '@/domain/imports/inputs';
import { openSource } from '@/domain/imports/open-source';
import { getImportRun, listImportRowErrors } from '@/domain/imports/queries';
import { runImport } from '@/domain/imports/run-import';
import { findKind } from '@/domain/listings/kinds';
import { canEditListings, canSeeListings } from '@/domain/listings/policy';
import { action } from '@/server/action';
import { importNames, readImportUpload } from '@/server/imports';

const SAMPLE_ROWS = 3;
const SHOWN_ERRORS = 20;

const file = z.instanceof(Blob, { error: 'invalid-file' });
const previewInput = importInput.pick({ organisationId: true, kind: true, format: true }).extend({ file });
const runInput = importInput.extend({ file });

const preview = action('imports.preview', async ({ actor }, input) => {
  const data = parseInput(previewInput, input);
  if (actor.type !== 'person') throw new DomainError('sign-in-required');
  if (!canSeeListings(actor, data.organisationId)) throw notFound();
  if (!canEditListings(actor, data.organisationId)) throw new DomainError('forbidden');
  const kind = findKind(data.kind);
  if (!kind) throw notFound();
  // Every header is shown before a mapping is asked for, so none is demanded yet.
  const source = await openSource(await readImportUpload(data.file), { kind, format: data.format, mapping: 'none' });
  const samples: Record<string, string>[] = [];
  for await (const row of source.rows) {
    if ('cells' in row) samples.push(row.cells);
    if (samples.length >= SAMPLE_ROWS) break;
  }
  return {
    encoding: source.encoding,
    headers: source.headers,
    samples,
    mapping: data.format === 'uniquip' ? source.mapping : suggestMapping(source.headers, importColumns(kind)),
  };
});

const run = action('imports.run', async (ctx, input) => {
  const { file: upload, ...data } = parseInput(runInput, input);
  const kind = findKind(data.kind);
  if (!kind) throw notFound();
  const { id } = await runImport(ctx, data, await readImportUpload(upload), importNames(kind));
  const { rows, state } = await getImportRun(ctx, id);
  const { errors } = await listImportRowErrors(ctx, { importRunId: id, limit: SHOWN_ERRORS });
  return { id, rows, state, errors };
});

/** Reads the head of a file: its columns, a few rows, and what each column seems to be. */
export async function previewImportAction(input: unknown, token: string) {
  return preview(input, token);
}

/** Imports a file, or with `dryRun` only says what would happen. */
export async function runImportAction(input: unknown, token: string) {
  return run(input, token);
}
