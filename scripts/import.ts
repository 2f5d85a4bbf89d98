import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { eq } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { createDatabase } from '@/db/client';
import { organisation } from '@/db/schema/organisations';
import { getImportRun, listImportRowErrors } from '@/domain/imports/queries';
import { runImport } from '@/domain/imports/run-import';
import { findKind } from '@/domain/listings/kinds';
import { errorSentence, fieldSentence } from '@/server/i18n/sentences';
import { importNames } from '@/server/imports';
import { withDatabaseUrl } from './with-database-url';

const USAGE =
  'npm run import -- FILE --kind instrument|space|patent|service --format csv|jsonl|uniquip --org SLUG [--mapping FILE.json] [--dry-run] [--publish]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string' },
    format: { type: 'string', default: 'csv' },
    org: { type: 'string' },
    mapping: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
  },
});
const [file] = positionals;
const kind = findKind(values.kind ?? '');
if (!file || !kind || !values.org) {
  console.error(USAGE);
  process.exit(2);
}
if (!existsSync(file)) {
  console.error(`there is no file ${file}`);
  process.exit(2);
}

process.exitCode = await withDatabaseUrl(async (url) => {
  const { db, close } = createDatabase(url, { applicationName: 'commonlab-import' });
  try {
    const [owner] = await db
      .select()
      .from(organisation)
      .where(eq(organisation.slug, values.org ?? ''));
    if (!owner) {
      console.error(`there is no organisation ${values.org}`);
      return 2;
    }
    const ctx = { actor: { type: 'system', job: 'import' } as const, db, now: new Date() };
    const input = {
      organisationId: owner.id,
      kind: kind.kind,
      format: values.format,
      fileName: basename(file),
      dryRun: values['dry-run'],
      publish: values.publish,
      ...(values.mapping === undefined ? {} : { mapping: JSON.parse(readFileSync(values.mapping, 'utf8')) }),
    };
    const started = performance.now();
    const { id } = await runImport(ctx, input, () => createReadStream(file), importNames(kind));
    const seconds = (performance.now() - started) / 1000;
    const { rows } = await getImportRun(ctx, id);
    for (let after: string | undefined; ; ) {
      const { errors, next } = await listImportRowErrors(ctx, { importRunId: id, after, limit: 1000 });
      for (const { row, column, code, params, value } of errors) {
        console.error(
          `row ${row}\t${column}\t${fieldSentence('en', { path: '', code, params })}\t${JSON.stringify(value)}`,
        );
      }
      if (!next) break;
      after = next;
    }
    console.log(JSON.stringify({ import: id, ...rows, rowsPerSecond: Math.round(rows.read / seconds) }));
    return rows.failed > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    console.error(errorSentence('en', error.code, error.params));
    for (const field of error.fields) console.error(`  ${field.path}: ${fieldSentence('en', field)}`);
    return 1;
  } finally {
    await close();
  }
});
