import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, OrganisationRole } from '@/core/actor';
import { event } from '@/db/schema/events';
import { listing, unit } from '@/db/schema/listings';
import { testDatabase } from '@/db/test-database';
import { buildDraftListing, buildPublishedListing } from '@/e2e/support/build-listing';
import { buildMember, buildOrganisation, buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { createListing } from './create-listing';
import { archiveListing, pauseListing, publishListing, resumeListing } from './publish-listing';
import { saveOpenings } from './save-openings';
import { saveUnits } from './save-units';
import { updateListing } from './update-listing';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
let lab: string;
let unverified: string;
const actors = new Map<OrganisationRole, Actor>();
let beginner: Actor;

beforeAll(async () => {
  const verified = await buildVerifiedOrganisation(database.db, { now });
  lab = verified.id;
  actors.set('owner', await verified.owner.actor(now));
  for (const role of ['manager', 'technician', 'finance', 'member'] as const) {
    const person = await buildMember(database.db, verified, role, { now });
    actors.set(role, await person.actor(now));
  }
  const fresh = await buildOrganisation(database.db, { now });
  unverified = fresh.id;
  beginner = await fresh.owner.actor(now);
});

function member(role: OrganisationRole): Actor {
  return actors.get(role) ?? { type: 'anonymous' };
}

const as = (actor: Actor) => ({ actor, db: database.db, now });
const manager = () => member('manager');
const draft = () => buildDraftListing(database.db, { actor: manager(), organisationId: lab, now });
const published = () => buildPublishedListing(database.db, { actor: manager(), organisationId: lab, now });

describe('the life of a listing', () => {
  test('a draft is published, paused, shown again and archived', async () => {
    const { id: listingId } = await draft();
    const ctx = as(manager());
    expect((await publishListing(ctx, { listingId })).status).toBe('published');
    expect((await pauseListing(ctx, { listingId })).status).toBe('paused');
    expect((await resumeListing(ctx, { listingId })).status).toBe('published');
    expect((await archiveListing(ctx, { listingId })).status).toBe('archived');
    await expect(updateListing(ctx, { listingId, stepMinutes: 5 })).rejects.toMatchObject({
      code: 'transition-refused',
    });
    const actions = await database.db.select().from(event).where(eq(event.subjectId, listingId)).orderBy(event.seq);
    expect(actions.map((each) => each.action)).toEqual([
      'listing.created',
      'listing.rates-saved',
      'listing.openings-saved',
      'listing.published',
      'listing.paused',
      'listing.resumed',
      'listing.archived',
    ]);
  });

  test('publishing twice is one publication', async () => {
    const { id: listingId } = await published();
    const again = await publishListing(as(manager()), { listingId });
    expect(again.status).toBe('published');
    expect(await database.db.$count(event, eq(event.subjectId, listingId))).toBe(4);
  });

  test('what is missing is named, field by field', async () => {
    const { id: listingId } = await createListing(as(manager()), {
      organisationId: lab,
      kind: 'instrument',
      title: { zh: '核磁共振波谱仪' },
    });
    await expect(publishListing(as(manager()), { listingId })).rejects.toMatchObject({
      code: 'incomplete-listing',
      fields: expect.arrayContaining([
        { path: 'summary', code: 'required' },
        { path: 'attributes.model', code: 'required' },
        { path: 'rates', code: 'required' },
        { path: 'openings', code: 'required' },
      ]),
    });
  });

  test('an organisation that is not verified yet may write but not publish', async () => {
    const actor = beginner;
    const { id: listingId } = await buildDraftListing(database.db, { actor, organisationId: unverified, now });
    await expect(publishListing(as(actor), { listingId })).rejects.toMatchObject({ code: 'organisation-unverified' });
  });
});

describe('who may', () => {
  test.each<[OrganisationRole, boolean, boolean]>([
    ['owner', true, true],
    ['manager', true, true],
    ['technician', true, false],
    ['finance', false, false],
    ['member', false, false],
  ])('%s: edit %s, publish %s', async (role, edits, publishes) => {
    const { id: listingId } = await draft();
    const ctx = as(member(role));
    const change = updateListing(ctx, { listingId, stepMinutes: 20 });
    if (edits) await change;
    else await expect(change).rejects.toMatchObject({ code: 'forbidden' });
    const publication = publishListing(ctx, { listingId });
    if (publishes) await publication;
    else await expect(publication).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('a stranger and somebody of another organisation are told that it is not there', async () => {
    const { id: listingId } = await published();
    const foreign = as(beginner);
    await expect(updateListing(foreign, { listingId, stepMinutes: 5 })).rejects.toMatchObject({ code: 'not-found' });
    await expect(saveUnits(foreign, { listingId, count: 3 })).rejects.toMatchObject({ code: 'not-found' });
    await expect(publishListing(as({ type: 'anonymous' }), { listingId })).rejects.toMatchObject({
      code: 'sign-in-required',
    });
    await expect(publishListing(foreign, { listingId: v7() })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('changing a listing', () => {
  test('the second of two tabs is told, and a change that changes nothing leaves no event', async () => {
    const { id: listingId, version } = await draft();
    const ctx = as(manager());
    const first = await updateListing(ctx, { listingId, version, summary: { zh: '新的简介' } });
    expect(first.version).toBe(version + 1);
    await expect(updateListing(ctx, { listingId, version, summary: { zh: '另一个' } })).rejects.toMatchObject({
      code: 'stale-version',
    });
    const same = await updateListing(ctx, { listingId, version: first.version, summary: { zh: '新的简介' } });
    expect(same.version).toBe(first.version);
  });

  test('attributes are patched one by one, and a blank one goes away', async () => {
    const { id: listingId } = await draft();
    await updateListing(as(manager()), {
      listingId,
      attributes: { model: 'SU8220', laboratory: { zh: '', en: '' }, accessModes: [] },
    });
    const [row] = await database.db.select().from(listing).where(eq(listing.id, listingId));
    expect(row?.attributes).toMatchObject({ model: 'SU8220', manufacturer: { en: 'JEOL' } });
    expect(row?.attributes).not.toHaveProperty('accessModes');
  });

  test('the address follows the English title until it is published', async () => {
    const ctx = as(manager());
    const made = await createListing(ctx, { organisationId: lab, kind: 'service', title: { zh: '材料检测' } });
    expect(made.slug).toMatch(/^listing-[0-9a-f]{10}$/);
    const named = await updateListing(ctx, {
      listingId: made.id,
      title: { zh: '材料检测', en: 'Testing of Matériaux' },
    });
    expect(named.slug).toBe('testing-of-materiaux');
    const twin = await createListing(ctx, {
      organisationId: lab,
      kind: 'service',
      title: { en: 'Testing of matériaux' },
    });
    expect(twin.slug).toBe('testing-of-materiaux-2');
    const live = await published();
    const renamed = await updateListing(ctx, { listingId: live.id, title: { en: 'Quite another name' } });
    expect(renamed.slug).toBe(live.slug);
    await expect(updateListing(ctx, { listingId: live.id, slug: 'mine-now' })).rejects.toMatchObject({
      fields: [{ path: 'slug', code: 'fixed' }],
    });
  });

  test('hours may run past midnight but not into each other', async () => {
    const { id: listingId } = await draft();
    const ctx = as(manager());
    await saveOpenings(ctx, {
      listingId,
      openings: [
        { weekday: 7, startMinute: 1200, endMinute: 1500 },
        { weekday: 1, startMinute: 60, endMinute: 600 },
      ],
    });
    await expect(
      saveOpenings(ctx, {
        listingId,
        openings: [
          { weekday: 7, startMinute: 1200, endMinute: 1500 },
          { weekday: 1, startMinute: 30, endMinute: 600 },
        ],
      }),
    ).rejects.toMatchObject({ fields: [{ path: 'openings.1', code: 'overlapping' }] });
  });

  test('units are counted, named, put in order and taken away', async () => {
    const { id: listingId } = await draft();
    const ctx = as(manager());
    const names = async () =>
      (await database.db.select().from(unit).where(eq(unit.listingId, listingId)).orderBy(unit.position)).map(
        (each) => each.name,
      );
    await saveUnits(ctx, { listingId, count: 4 });
    expect(await names()).toEqual(['1', '2', '3', '4']);
    const all = await database.db.select().from(unit).where(eq(unit.listingId, listingId)).orderBy(unit.position);
    await saveUnits(ctx, {
      listingId,
      units: [{ id: all[3]?.id, name: '窗边' }, { name: '新' }, { id: all[0]?.id, name: '1' }],
    });
    expect(await names()).toEqual(['窗边', '新', '1']);
    await expect(saveUnits(ctx, { listingId, units: [{ id: v7(), name: 'x' }] })).rejects.toMatchObject({
      fields: [{ path: 'units.0.id', code: 'invalid-reference' }],
    });
  });
});
