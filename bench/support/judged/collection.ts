import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Grades } from './measures';

export interface JudgedDocument {
  id: string;
  title: string;
  text: string;
  lang: 'zh' | 'en';
}

export interface JudgedQuery {
  id: string;
  text: string;
}

/** Documents, queries, and which documents answer which query. */
export interface JudgedCollection {
  name: string;
  documents: readonly JudgedDocument[];
  queries: readonly JudgedQuery[];
  /** By query. */
  grades: ReadonlyMap<string, Grades>;
  /** The query is this document's own title: it is left out of what is ranked. */
  own?: ReadonlyMap<string, string>;
}

const anyId = z.union([z.string(), z.number()]).transform(String);
const anyText = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? ''));
const document = z.looseObject({
  id: anyId,
  title: anyText,
  text: anyText,
  lang: z
    .string()
    .nullish()
    .transform((lang) => (lang?.toLowerCase().startsWith('zh') ? ('zh' as const) : ('en' as const))),
});
const query = z.looseObject({ id: anyId, text: anyText });

/** Reads a collection from files: documents and queries a JSON object a line, judgements `query<TAB>document<TAB>grade`. */
export async function readCollection(files: {
  docs: string;
  queries: string;
  qrels: string;
}): Promise<JudgedCollection> {
  const documents = await readJsonLines(files.docs, document);
  const queries = await readJsonLines(files.queries, query);
  return {
    name: files.docs,
    // Of repeated ids the last one counts.
    documents: [...new Map(documents.map((each) => [each.id, each])).values()],
    queries: [...new Map(queries.map((each) => [each.id, each])).values()],
    grades: await readGrades(files.qrels),
  };
}

async function readJsonLines<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>[]> {
  const rows: z.output<S>[] = [];
  let number = 0;
  for await (const line of linesOf(path)) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success) throw new Error(`${path}, line ${number}: ${z.prettifyError(parsed.error)}`);
    rows.push(parsed.data);
  }
  return rows;
}

/** With or without a header; TREC's four columns (`query 0 document grade`) are understood too. */
async function readGrades(path: string): Promise<Map<string, Map<string, number>>> {
  const grades = new Map<string, Map<string, number>>();
  for await (const line of linesOf(path)) {
    const cells = (line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/)).map((cell) => cell.trim());
    if (cells.length < 2) continue;
    const [queryId = '', documentId = '', grade = '1'] = cells.length >= 4 ? [cells[0], cells[2], cells[3]] : cells;
    const value = Number(grade);
    // A header's grade is no number.
    if (grade === '' || !Number.isFinite(value)) continue;
    const known = grades.get(queryId) ?? new Map<string, number>();
    known.set(documentId, Math.max(value, known.get(documentId) ?? 0));
    grades.set(queryId, known);
  }
  return grades;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  let first = true;
  for await (const line of lines) {
    yield first ? line.replace(/^\ufeff/, '') : line;
    first = false;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
