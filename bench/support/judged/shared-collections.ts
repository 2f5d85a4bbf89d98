import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '@/domain/imports/read-csv';
import type { JudgedCollection, JudgedDocument } from './collection';
import { mulberry32 } from './measures';

const QUERIES = 20_260_301;

/** The two judged sets of the shared data, or null where the folder is not there. */
export async function sharedCollections(folder: string, queries: number): Promise<JudgedCollection[] | null> {
  if (!existsSync(join(folder, 'patents-zh.csv'))) return null;
  return [await chinesePatents(folder, queries), await englishPatents(folder, queries)];
}

/** A title; relevant are others that share all of its IPC subclasses, where it has two or more. The labels are no text. */
async function chinesePatents(folder: string, queries: number): Promise<JudgedCollection> {
  const rows = await readRows(join(folder, 'patents-zh.csv'));
  const documents = rows.map(({ publication_number: id = '', title = '' }): JudgedDocument => {
    return { id, title, text: '', lang: 'zh' };
  });
  const classes = new Map(rows.map((row) => [row.publication_number ?? '', (row.ipc_subclasses ?? '').split('|')]));
  const grades = new Map<string, Map<string, number>>();
  for (const { id } of shuffled(documents)) {
    const wanted = classes.get(id) ?? [];
    if (wanted.length < 2 || grades.size >= queries) continue;
    const relevant = documents.filter((other) => {
      const theirs = classes.get(other.id);
      return other.id !== id && wanted.every((each) => theirs?.includes(each));
    });
    if (relevant.length > 0) grades.set(id, new Map(relevant.map((each) => [each.id, 1])));
  }
  const asked = documents.filter(({ id }) => grades.has(id));
  return {
    name: 'patents-zh',
    documents,
    queries: asked.map(({ id, title }) => ({ id, text: title })),
    grades,
    own: new Map(asked.map(({ id }) => [id, id])),
  };
}

/** A title; relevant is its own abstract, indexed without the title. */
async function englishPatents(folder: string, queries: number): Promise<JudgedCollection> {
  const rows = (await readRows(join(folder, 'patents-en.csv'))).map(({ title = '', abstract = '' }, i) => {
    return { id: String(i), title, abstract };
  });
  const documents = rows.map((row): JudgedDocument => ({ id: row.id, title: '', text: row.abstract, lang: 'en' }));
  const asked = shuffled(rows).slice(0, queries);
  return {
    name: 'patents-en',
    documents,
    queries: asked.map((row) => ({ id: row.id, text: row.title })),
    grades: new Map(asked.map(({ id }) => [id, new Map([[id, 1]])])),
  };
}

async function readRows(path: string): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  const source = await readCsv(createReadStream(path, 'utf8'));
  for await (const row of source.rows) if ('cells' in row) rows.push({ ...row.cells });
  return rows;
}

/** The same order every time. */
function shuffled<T>(items: readonly T[]): T[] {
  const random = mulberry32(QUERIES);
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
