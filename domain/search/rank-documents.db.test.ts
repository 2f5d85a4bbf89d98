import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@/db/test-database';
import { analyseQuery, type Concept } from './analyse';
import { matchText } from './match-text';
import { rankDocuments } from './rank-documents';
import { rebuildSegments } from './rebuild-segments';
import { weighQuestion } from './weigh-question';
import { type SearchDocument, writeDocuments } from './write-documents';

const database = testDatabase();
const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** A collection of texts that are no listings. */
function textDocument(n: number, title: string, text: string): SearchDocument {
  return {
    id: idOf(n),
    organisationId: idOf(0),
    kind: 'patent',
    category: null,
    regionCode: null,
    regionPath: [],
    title: { en: title },
    latitude: null,
    longitude: null,
    bookingMode: 'enquiry',
    priceMinor: null,
    priceBasis: null,
    facets: [],
    quality: 1,
    publishedAt: new Date(n * 1000),
    fields: [
      { text: title, weight: 'A' },
      { text, weight: 'D' },
    ],
  };
}

beforeAll(async () => {
  await database.sql`ALTER TABLE search_document DROP CONSTRAINT search_document_listing_id_listing_id_fk`;
  const documents = [
    textDocument(1, 'Ion beam etching', 'A focused beam of gallium ions removes material.'),
    textDocument(2, 'Beam splitter', 'An optical element. An ion is not involved.'),
    textDocument(3, 'Hydrogen storage', 'Metal hydrides store hydrogen.'),
    textDocument(4, 'Silicon wafers', 'Wafers are etched with an ion source and a wide beam of light.'),
    textDocument(5, '离子束刻蚀装置', '用于半导体的离子束刻蚀'),
    textDocument(6, 'Joining apparatus', 'Two elements of a workpiece are joined by welding.'),
    textDocument(7, '测井用检波器', '检波器与量杆'),
    textDocument(8, '混凝土裂缝检测方法', '用图像'),
  ];
  await database.db.transaction((tx) => writeDocuments(tx, documents, 'rebuild'));
  expect(await rebuildSegments(database.db, new Date())).toBe(8);
});

const ranking = async (text: string) =>
  (await rankDocuments(database.db, text, { limit: 10 })).map(({ id }) => Number(id.slice(-2)));

test('words side by side and in the title stand before scattered ones', async () => {
  expect((await ranking('ion beam')).slice(0, 1)).toEqual([1]);
});

test('documents with all the words stand before those with some', async () => {
  expect(await ranking('hydrogen storage beam')).toEqual(expect.arrayContaining([3]));
  expect((await ranking('etched wafers'))[0]).toBe(4);
});

test('Chinese is found by pairs of characters', async () => {
  expect((await ranking('离子束刻蚀'))[0]).toBe(5);
});

test('a word of the same family is found where the word itself is not', async () => {
  expect(await ranking('robotic stir welder for thin elements of aircraft')).toContain(6);
  expect(
    (await matchText(database.db, 'stir welder', { limit: 10 })).ranked.map(({ id }) => Number(id.slice(-2))),
  ).toEqual([6]);
});

test('what shares nothing but single characters is no answer', async () => {
  expect(await ranking('混凝土裂缝的检测与测量方法研究')).toEqual([8]);
});

test('a word that has synonyms is worth what it would be without them', async () => {
  const text = '裂缝检测';
  const worth = async (concepts: readonly Concept[]) => {
    const { asked, groups = [] } = (await weighQuestion(database.db, text, concepts)).judgement;
    const typed = [asked, ...groups.flatMap((group) => group.slice(0, 1))];
    return typed.flatMap(({ weights }) => [...weights.values()]).reduce((sum, weight) => sum + weight, 0);
  };
  const { concepts } = analyseQuery(text);
  expect(concepts.some((concept) => concept.length > 1)).toBe(true);
  expect(await worth(concepts)).toBeCloseTo(await worth([]));
});
