import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, ANONYMOUS } from '@/core/actor';
import { testDatabase } from '@/db/test-database';
import { readEvents } from '@/domain/events/read-events';
import { createListing } from '@/domain/listings/create-listing';
import { publishListing } from '@/domain/listings/publish-listing';
import { getPublishedListing } from '@/domain/listings/published-queries';
import { indexFromEvents } from '@/domain/search/index-listing';
import { findSimilarListings } from '@/domain/search/similar-listings';
import { buildDraftNeed, buildPublishedNeed } from '@/e2e/support/build-need';
import { type BuiltOrganisation, buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { closeNeed } from './change-status';
import { matchNeed, matchPastedText } from './match-listings';
import { findNeedsFor } from './match-needs';

const database = testDatabase();
const now = new Date('2026-03-02T08:00:00.000Z');
const TODAY = '2026-03-02';

/** Slug, title, summary, IPC symbols. */
const PATENTS = [
  [
    'bamboo-carbon',
    '竹基硬碳负极的分级炭化方法',
    '竹材经两段炭化得到硬碳，用于钠离子电池',
    ['H01M 4/587', 'C01B 32/05'],
  ],
  ['coconut-carbon', '椰壳活性炭的制备', '椰壳炭化后用水蒸气活化，用于净水', ['C01B 32/318']],
  ['sodium-cathode', '钠离子电池层状氧化物正极', '铁锰基层状正极材料', ['H01M 4/505']],
  ['pickle-starter', '低盐泡菜复合菌剂', '乳酸菌复配，亚硝酸盐低', ['A23L 19/20']],
  ['weldable-foil', 'A weldable foil', 'Its seams are tight after one pass', ['B23K 26/21']],
] as const;

let provider: BuiltOrganisation;
let seeker: BuiltOrganisation;
let owner: Actor;
let needId: string;

beforeAll(async () => {
  provider = await buildVerifiedOrganisation(database.db, { now });
  seeker = await buildVerifiedOrganisation(database.db, { kind: 'enterprise', now });
  owner = await seeker.owner.actor(now);
  const actor = await provider.owner.actor(now);
  for (const [slug, title, summary, ipcSymbols] of PATENTS) {
    const ctx = { actor, db: database.db, now };
    const { id } = await createListing(ctx, {
      organisationId: provider.id,
      kind: 'patent',
      slug,
      title: { zh: title },
      summary: { zh: summary },
      description: { zh: `${summary}。` },
      category: 'energy/battery',
      bookingMode: 'enquiry',
      regionCode: '511502',
      contactEmail: 'patents@lab.test',
      attributes: {
        advantages: { zh: '成本低' },
        trl: slug === 'bamboo-carbon' ? 4 : 8,
        ipStatus: 'granted',
        partnerships: ['joint-development'],
        priceModel: 'negotiable',
        ipcSymbols: [...ipcSymbols],
      },
    });
    await publishListing(ctx, { listingId: id });
  }
  while ((await readEvents(database.db, 'search-index', 500, indexFromEvents)) > 0);
  needId = (
    await buildPublishedNeed(database.db, {
      actor: owner,
      organisationId: seeker.id,
      now,
      need: { partnerships: ['joint-development'] },
    })
  ).id;
});

const as = (actor: Actor) => ({ actor, db: database.db, now });

describe('matches of a need', () => {
  test('name the right patent first, with reasons that can be checked', async () => {
    const [best, ...rest] = await matchNeed(as(ANONYMOUS), needId, { limit: 10 });
    expect(best?.listing.slug).toBe('bamboo-carbon');
    expect(rest.map(({ listing }) => listing.slug)).not.toContain('pickle-starter');
    expect(best?.reasons).toEqual([
      { type: 'shared-words', words: expect.arrayContaining(['钠离子电池', '硬碳负极']) },
      expect.objectContaining({ type: 'passage', lang: 'zh', text: expect.stringContaining('硬碳') }),
      { type: 'classification', level: 'group', symbols: ['H01M 4/587'] },
      { type: 'readiness', offered: 4, wanted: 5 },
      { type: 'partnership', partnerships: ['joint-development'] },
      { type: 'region', region: expect.objectContaining({ code: '5115' }) },
    ]);
    const passage = best?.reasons.find((reason) => reason.type === 'passage');
    expect(passage?.marks.map(([from, to]) => passage.text.slice(from, to)).join()).toContain('硬碳');
  });

  test('are the same every time, falling in score', async () => {
    const first = await matchNeed(as(ANONYMOUS), needId, { limit: 10 });
    expect(await matchNeed(as(ANONYMOUS), needId, { limit: 10 })).toEqual(first);
    const scores = first.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });

  test('of another kind are none where there is none of it', async () => {
    expect(await matchNeed(as(ANONYMOUS), needId, { kind: 'space', limit: 10 })).toEqual([]);
  });

  test('of a draft are for its organisation alone', async () => {
    const { id } = await buildDraftNeed(database.db, { actor: owner, organisationId: seeker.id, now });
    expect((await matchNeed(as(owner), id, { limit: 1 }))[0]?.listing.slug).toBe('bamboo-carbon');
    await expect(matchNeed(as(ANONYMOUS), id, { limit: 1 })).rejects.toMatchObject({ code: 'not-found' });
    const stranger = await provider.owner.actor(now);
    await expect(matchNeed(as(stranger), id, { limit: 1 })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a pasted text', () => {
  test('finds patents for whoever is signed in', async () => {
    const page = `${'本公司专注储能产品的研发与制造。'.repeat(5)}现寻求以竹材为原料、经炭化制备硬碳负极的技术。`;
    const found = await matchPastedText(as(owner), { text: page, kind: 'patent' });
    expect(found[0]?.listing.slug).toBe('bamboo-carbon');
    await expect(matchPastedText(as(ANONYMOUS), { text: page, kind: 'patent' })).rejects.toMatchObject({
      code: 'sign-in-required',
    });
  });

  test('finds a word by another of its family, says which, and is less sure than of the word itself', async () => {
    const [exact] = await matchPastedText(as(owner), { text: 'weldable seams', kind: 'patent' });
    const [related] = await matchPastedText(as(owner), { text: 'welder seams', kind: 'patent' });
    expect(exact?.listing.slug).toBe('weldable-foil');
    expect(related?.listing.slug).toBe('weldable-foil');
    expect(related?.reasons[0]).toEqual({ type: 'shared-words', words: expect.arrayContaining(['weldable']) });
    expect(related?.score).toBeLessThan(exact?.score ?? 0);
    const [alone] = await matchPastedText(as(owner), { text: 'welders', kind: 'patent' });
    expect(alone?.score).toBeLessThan(0.5);
  });

  test.each([
    ['marks only', '，。！？'],
    ['pictures only', '\u{1f600}\u{1f600}'],
    ['a piece of SQL', "'; DROP TABLE need; --"],
    ['unknown words', 'zzz qqq'],
    ['one word twenty thousand times', '的'.repeat(20_000)],
    ['operators', '\\ \' " : & | ! ( )'],
  ])('of %s finds nothing', async (_, text) => {
    expect(await matchPastedText(as(owner), { text, kind: 'patent' })).toEqual([]);
  });
});

describe('needs that fit a listing', () => {
  test('are found from the patent, with reasons, while they are open', async () => {
    const view = await getPublishedListing(database.db, 'bamboo-carbon');
    const [match] = await findNeedsFor(database.db, view, 4, TODAY);
    expect(match?.need.id).toBe(needId);
    expect(match?.reasons.map(({ type }) => type)).toEqual(expect.arrayContaining(['shared-words', 'classification']));
    const other = await buildPublishedNeed(database.db, { actor: owner, organisationId: seeker.id, now });
    expect(await findNeedsFor(database.db, view, 4, TODAY)).toHaveLength(2);
    await closeNeed(as(owner), { needId: other.id });
    expect(await findNeedsFor(database.db, view, 4, TODAY)).toHaveLength(1);
  });

  test('are none for what nobody seeks', async () => {
    const view = await getPublishedListing(database.db, 'pickle-starter');
    expect(await findNeedsFor(database.db, view, 4, TODAY)).toEqual([]);
  });
});

test('more like this: what is about the same comes first, then others of the category, never itself', async () => {
  const view = await getPublishedListing(database.db, 'bamboo-carbon');
  const slugs = (await findSimilarListings(database.db, view, 3)).map(({ slug }) => slug);
  expect(slugs).toHaveLength(3);
  expect(slugs).not.toContain('bamboo-carbon');
  expect(['coconut-carbon', 'sodium-cathode']).toContain(slugs[0]);
  expect(slugs.indexOf('pickle-starter')).not.toBe(0);
});
