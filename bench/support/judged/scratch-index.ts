import { randomBytes } from 'node:crypto';
import { administer, dropDatabase } from '@/db/administer';
import { createDatabase, type Database } from '@/db/client';
import { startEmbedded } from '@/db/embedded';
import { migrateDatabase } from '@/db/migrate';
import { rebuildSegments } from '@/domain/search/rebuild-segments';
import { type SearchDocument, writeDocuments } from '@/domain/search/write-documents';
import type { JudgedDocument } from './collection';

const BATCH = 500;
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Documents under the product's index, and what they are called outside. */
export interface ScratchIndex {
  db: Database;
  /** The document's own id of one of the index. */
  nameOf(id: string): string;
  idOf(name: string): string | undefined;
}

/** A server of its own in this folder, with a database that is dropped afterwards. */
export async function withScratchServer<T>(
  dataDir: string,
  use: (load: (documents: readonly JudgedDocument[]) => Promise<ScratchIndex>) => Promise<T>,
): Promise<T> {
  const server = await startEmbedded({ dataDir, durable: false, report: console.error });
  const databases: { name: string; close: () => Promise<void> }[] = [];
  const load = async (documents: readonly JudgedDocument[]) => {
    const name = `judged_${randomBytes(6).toString('hex')}`;
    await administer(server.url, `CREATE DATABASE ${name}`);
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    const { db, sql, close } = createDatabase(url.href, { applicationName: 'commonlab-judged', statementTimeoutMs: 0 });
    databases.push({ name, close });
    await migrateDatabase(url.href);
    await sql`ALTER TABLE search_document DROP CONSTRAINT search_document_listing_id_listing_id_fk`;
    return await fill(db, documents);
  };
  try {
    return await use(load);
  } finally {
    for (const { name, close } of databases) {
      await close();
      await dropDatabase(server.url, name);
    }
    if (server.startedHere) await server.stop();
  }
}

/** Writes the documents through the product's analyser into its index. Ids of any form are numbered. */
async function fill(db: Database, documents: readonly JudgedDocument[]): Promise<ScratchIndex> {
  for (let from = 0; from < documents.length; from += BATCH) {
    const part = documents.slice(from, from + BATCH).map((document, i) => searchDocumentOf(document, from + i));
    await db.transaction((tx) => writeDocuments(tx, part, 'rebuild'));
  }
  await rebuildSegments(db, new Date());
  const ordinals = new Map(documents.map(({ id }, ordinal) => [id, ordinal]));
  return {
    db,
    nameOf: (id) => documents[Number.parseInt(id.slice(-12), 16)]?.id ?? '',
    idOf: (name) => {
      const ordinal = ordinals.get(name);
      return ordinal === undefined ? undefined : indexId(ordinal);
    },
  };
}

function searchDocumentOf({ title, text, lang }: JudgedDocument, ordinal: number): SearchDocument {
  return {
    id: indexId(ordinal),
    organisationId: NOBODY,
    kind: 'patent',
    category: null,
    regionCode: null,
    regionPath: [],
    title: { [lang]: title },
    latitude: null,
    longitude: null,
    bookingMode: 'enquiry',
    priceMinor: null,
    priceBasis: null,
    facets: [],
    quality: 1,
    // The order of equals: as they came.
    publishedAt: new Date(2_000_000_000_000 - ordinal),
    fields: [
      { text: title, weight: 'A' },
      { text, weight: 'D' },
    ],
  };
}

function indexId(ordinal: number): string {
  return `00000000-0000-4000-8000-${ordinal.toString(16).padStart(12, '0')}`;
}
