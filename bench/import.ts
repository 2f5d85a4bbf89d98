import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { v7 } from 'uuid';
import { organisation, region } from '@/db/schema/organisations';
import { getImportRun } from '@/domain/imports/queries';
import { runImport } from '@/domain/imports/run-import';
import { withScratchDatabase } from './support/scratch-database';

/**
 * Import of a CSV through the product (checks, batches, events) against COPY of the same listings into the same
 * table, its indexes and constraints in place.
 */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' } } });
const rows = Number(values.rows);
const now = new Date();

const NOUNS = ['扫描电镜', '质谱仪', '流变仪', '激光器', '离心机', '光谱仪', '示波器', '显微镜'];
const MODELS = ['JSM-7800F', 'Q Exactive', 'MCR 302', 'Avance III', 'S-4800', 'LSM 880', 'DSOX6004A', 'TGA 5500'];

function* csvLines(): Generator<string> {
  yield 'reference,title.zh,title.en,summary.zh,attributes.model,attributes.originalValue,latitude,longitude,rate.public.hour\n';
  for (let i = 0; i < rows; i++) {
    const model = MODELS[i % MODELS.length];
    yield `R${i},${NOUNS[(i * 7) % NOUNS.length]} ${i} 号,"Instrument ${i}, ${model}",第 ${i} 台，用于材料与生物样品的分析,${model},${10_000 + i},30.${i % 1000},104.${i % 1000},${100 + (i % 900)}\n`;
  }
}

async function* csvBytes(): AsyncGenerator<Uint8Array> {
  let text = '';
  for (const line of csvLines()) {
    text += line;
    if (text.length < 65_536) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

const figures = await withScratchDatabase('import', async ({ db, sql }) => {
  await db
    .insert(region)
    .values({ code: '510100', level: 'city', name: { zh: '成都市' } })
    .onConflictDoNothing();
  const organisationId = v7();
  await db.insert(organisation).values({
    id: organisationId,
    slug: `bench-${organisationId.slice(-12)}`,
    kind: 'university',
    status: 'verified',
    name: { en: 'Bench' },
    regionCode: '510100',
    createdAt: now,
    updatedAt: now,
  });
  const ctx = { actor: { type: 'system', job: 'bench' } as const, db, now };
  let peakHeap = 0;
  const watch = setInterval(() => {
    peakHeap = Math.max(peakHeap, process.memoryUsage().heapUsed);
  }, 50);
  const started = performance.now();
  const { id } = await runImport(ctx, { organisationId, kind: 'instrument', format: 'csv' }, csvBytes, new Map());
  const importSeconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  const run = await getImportRun(ctx, id);
  if (run.rows.created !== rows) throw new Error(`${run.rows.created} of ${rows} rows were created`);

  // The reference: the very rows that the import made, under other ids and addresses.
  const columns = (
    await sql`SELECT column_name FROM information_schema.columns WHERE table_name = 'listing' ORDER BY ordinal_position`
  ).map((row) => String(row.column_name));
  const list = columns.map((name) => `"${name}"`).join(', ');
  const own: Record<string, string> = {
    id: 'gen_random_uuid()',
    slug: "'copy-' || gen_random_uuid()",
    reference: 'NULL',
  };
  const chosen = columns.map((name) => own[name] ?? `"${name}"`).join(', ');
  const copied: Buffer[] = [];
  const out = await sql
    .unsafe(`COPY (SELECT ${chosen} FROM listing WHERE organisation_id = '${organisationId}') TO STDOUT`)
    .readable();
  for await (const part of out) copied.push(part);
  const copyStarted = performance.now();
  await pipeline(Readable.from(copied), await sql.unsafe(`COPY listing (${list}) FROM STDIN`).writable());
  const copySeconds = (performance.now() - copyStarted) / 1000;
  await sql`TRUNCATE listing CASCADE`;
  return { importSeconds, copySeconds, peakHeap };
});

const ownRate = rows / figures.importSeconds;
const referenceRate = rows / figures.copySeconds;
console.log(
  JSON.stringify({
    bench: 'import',
    rows,
    rows_per_s: Math.round(ownRate),
    reference_rows_per_s: Math.round(referenceRate),
    ratio: Number((ownRate / referenceRate).toFixed(3)),
    peak_heap_mb: Math.round(figures.peakHeap / 1_048_576),
  }),
);
