import { beforeAll, describe, expect, test } from 'vitest';
import { type Actor, ANONYMOUS } from '@/core/actor';
import { event } from '@/db/schema/events';
import { testDatabase } from '@/db/test-database';
import { buildDraftNeed, buildPublishedNeed } from '@/e2e/support/build-need';
import {
  type BuiltOrganisation,
  buildMember,
  buildOrganisation,
  buildVerifiedOrganisation,
} from '@/e2e/support/build-organisation';
import { closeNeed, publishNeed, withdrawNeed } from './change-status';
import { createNeed } from './create-need';
import { listNeedsQuery, ownNeedsQuery } from './inputs';
import { getNeed, listNeeds, listOwnNeeds } from './queries';
import { updateNeed } from './update-need';

const database = testDatabase();
const now = new Date('2026-03-02T08:00:00.000Z');
const TODAY = '2026-03-02';

let seeker: BuiltOrganisation;
let owner: Actor;
let technician: Actor;
let finance: Actor;
let rival: Actor;

beforeAll(async () => {
  seeker = await buildVerifiedOrganisation(database.db, { kind: 'enterprise', now });
  owner = await seeker.owner.actor(now);
  technician = await (await buildMember(database.db, seeker, 'technician', { now })).actor(now);
  finance = await (await buildMember(database.db, seeker, 'finance', { now })).actor(now);
  rival = await (await buildVerifiedOrganisation(database.db, { kind: 'enterprise', now })).owner.actor(now);
});

const as = (actor: Actor, at = now) => ({ actor, db: database.db, now: at });
const draft = (need = {}) => buildDraftNeed(database.db, { actor: owner, organisationId: seeker.id, now, need });
const published = (need = {}, at = now) =>
  buildPublishedNeed(database.db, { actor: owner, organisationId: seeker.id, now: at, need });

describe('writing a need', () => {
  test('a title is enough for a draft, and each wrong field is named', async () => {
    const { id } = await createNeed(as(technician), { organisationId: seeker.id, title: { zh: '求购' } });
    expect(await getNeed(as(technician), id)).toMatchObject({ status: 'draft', title: { zh: '求购' }, kinds: [] });
    await expect(
      createNeed(as(owner), {
        organisationId: seeker.id,
        title: {},
        summary: { zh: '长'.repeat(501) },
        ipcSymbols: ['not one'],
        technologyKeywords: ['a', 'b', 'c', 'd', 'e', 'f'],
        trlMin: 10,
        budgetMinor: -1,
        deadlineOn: '2026-02-30',
      }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [
        { path: 'title' },
        { path: 'summary.zh' },
        { path: 'technologyKeywords' },
        { path: 'ipcSymbols.0' },
        { path: 'trlMin' },
        { path: 'budgetMinor' },
        { path: 'deadlineOn' },
      ],
    });
  });

  test('an unknown region is a wrong field', async () => {
    await expect(draft({ regionCode: '999999' })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'regionCode', code: 'invalid-region' }],
    });
  });

  test('strangers do not learn that it exists, and who may only look is told so', async () => {
    const { id } = await draft();
    const change = { needId: id, title: { zh: '别的' } };
    await expect(updateNeed(as(rival), change)).rejects.toMatchObject({ code: 'not-found' });
    await expect(publishNeed(as(rival), { needId: id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(getNeed(as(rival), id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(getNeed(as(ANONYMOUS), id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(updateNeed(as(ANONYMOUS), change)).rejects.toMatchObject({ code: 'sign-in-required' });
    await expect(updateNeed(as(finance), change)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(publishNeed(as(technician), { needId: id })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(createNeed(as(rival), { organisationId: seeker.id, title: { zh: '冒名' } })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('a change on top of an unseen one is refused, and a change that changes nothing leaves no event', async () => {
    const { id, version } = await draft({ privateNote: '预算可谈' });
    const whole = { needId: id, title: { zh: '寻求硬碳' }, privateNote: '预算可谈' };
    const saved = await updateNeed(as(technician), { ...whole, version });
    expect(saved.version).toBe(version + 1);
    await expect(updateNeed(as(owner), { ...whole, version })).rejects.toMatchObject({ code: 'stale-version' });
    const before = await database.db.$count(event);
    expect((await updateNeed(as(owner), whole)).version).toBe(saved.version);
    expect(await database.db.$count(event)).toBe(before);
  });

  test('the private note stays out of the log and with the members', async () => {
    const { id } = await published({ privateNote: '最高可付八十万' });
    await updateNeed(as(owner), {
      needId: id,
      title: { zh: '寻求硬碳' },
      summary: { zh: '摘要' },
      description: { zh: '说明' },
      kinds: ['patent'],
      privateNote: '最高可付九十万',
    });
    const log = await database.db.select({ before: event.before, after: event.after }).from(event);
    expect(JSON.stringify(log)).not.toContain('十万');
    expect((await getNeed(as(owner), id)).own?.privateNote).toBe('最高可付九十万');
    expect(JSON.stringify(await getNeed(as(rival), id))).not.toContain('十万');
    const [stored] = await database.sql`SELECT terms::text FROM need WHERE id = ${id}`;
    expect(stored?.terms).not.toContain('十万');
  });
});

describe('publishing a need', () => {
  test('names what is missing', async () => {
    const { id } = await createNeed(as(owner), { organisationId: seeker.id, title: { en: 'Carbon' } });
    await expect(publishNeed(as(owner), { needId: id })).rejects.toMatchObject({
      code: 'incomplete-need',
      fields: [{ path: 'summary' }, { path: 'description' }, { path: 'kinds' }],
    });
  });

  test('asks for a verified organisation', async () => {
    const unverified = await buildOrganisation(database.db, { kind: 'enterprise', now });
    const actor = await unverified.owner.actor(now);
    const { id } = await buildDraftNeed(database.db, { actor, organisationId: unverified.id, now });
    await expect(publishNeed(as(actor), { needId: id })).rejects.toMatchObject({ code: 'organisation-unverified' });
  });

  test('shows it to everyone, a repeat changes nothing, and it stays complete', async () => {
    const { id } = await published();
    expect((await publishNeed(as(owner), { needId: id })).status).toBe('published');
    expect(await getNeed(as(ANONYMOUS), id)).toMatchObject({ status: 'published', own: null });
    await expect(updateNeed(as(owner), { needId: id, title: { zh: '空' } })).rejects.toMatchObject({
      code: 'incomplete-need',
    });
    await expect(updateNeed(as(technician), { needId: id, title: { zh: '空' } })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('ends once: closed needs are gone for others and no longer change', async () => {
    const { id } = await published();
    await closeNeed(as(owner), { needId: id });
    await expect(withdrawNeed(as(owner), { needId: id })).rejects.toMatchObject({ code: 'transition-refused' });
    await expect(updateNeed(as(owner), { needId: id, title: { zh: '新' } })).rejects.toMatchObject({
      code: 'transition-refused',
    });
    await expect(getNeed(as(rival), id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await getNeed(as(finance), id)).status).toBe('closed');
  });
});

describe('lists', () => {
  test('the market shows open needs in pages without gaps or repeats', async () => {
    const made: string[] = [];
    for (let n = 0; n < 5; n++) made.push((await published({ kinds: ['space'] }, new Date(now.getTime() + n))).id);
    await published({ kinds: ['space'], deadlineOn: '2026-03-01' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listNeeds(database.db, listNeedsQuery.parse({ kind: 'space', limit: 2, cursor }), TODAY);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(made.reverse());
  });

  test('a region counts those within it', async () => {
    const { id } = await published({ regionCode: '510107', kinds: ['instrument'] });
    const found = (region: string) =>
      listNeeds(database.db, listNeedsQuery.parse({ region, kind: 'instrument' }), TODAY).then((page) =>
        page.items.map((item) => item.id),
      );
    expect(await found('51')).toEqual([id]);
    expect(await found('5101')).toEqual([id]);
    expect(await found('50')).toEqual([]);
  });

  test('the workbench shows drafts and counts to members, and nothing to others', async () => {
    await draft();
    const page = await listOwnNeeds(as(finance), seeker.id, ownNeedsQuery.parse({ status: 'draft' }));
    expect(page.items.length).toBeGreaterThan(0);
    expect(
      page.items.every(({ status, mayEdit, actions }) => status === 'draft' && !mayEdit && actions.length === 0),
    ).toBe(true);
    expect(page.counts.find(({ status }) => status === 'draft')?.count).toBe(page.items.length);
    await expect(listOwnNeeds(as(rival), seeker.id, ownNeedsQuery.parse({}))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
