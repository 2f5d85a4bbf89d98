import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/core/actor';
import { bookingUnit } from '@/db/schema/bookings';
import { event } from '@/db/schema/events';
import { listing, listingFile, rate, unit } from '@/db/schema/listings';
import { file } from '@/db/schema/organisations';
import { testDatabase } from '@/db/test-database';
import { saveRates } from '@/domain/pricing/save-rates';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildDraftListing, buildPublishedListing } from '@/e2e/support/build-listing';
import { buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { createListing } from './create-listing';
import { deleteDraft } from './delete-draft';
import { duplicateListing } from './duplicate-listing';
import { getListing, getListingForEdit } from './get-listing';
import { listListings, listListingsQuery } from './list-listings';
import { addListingFile, captionListingFile, orderListingFiles, removeListingFile } from './listing-files';
import { pauseListing, publishListing } from './publish-listing';
import { saveUnits } from './save-units';
import { updateListing } from './update-listing';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
let owner: Actor;
let stranger: Actor;
let organisationId: string;

beforeAll(async () => {
  const lab = await buildVerifiedOrganisation(database.db, { now });
  organisationId = lab.id;
  owner = await lab.owner.actor(now);
  stranger = await (await buildVerifiedOrganisation(database.db, { now })).owner.actor(now);
});

const ctx = () => ({ actor: owner, db: database.db, now });
const wish = () => ({ actor: owner, organisationId, now });

function stored(name = 'photo.webp') {
  const id = v7();
  return {
    id,
    storageKey: `${organisationId}/${id}`,
    name,
    contentType: 'image/webp',
    bytes: 1000,
    sha256: 'a'.repeat(64),
    width: 800,
    height: 600,
  };
}

const visibilityOf = async (id: string) =>
  (await database.db.select().from(file).where(eq(file.id, id)))[0]?.visibility;

describe('photos and documents', () => {
  test('are added, named, put in order and taken away with their bytes', async () => {
    const { id: listingId, completeness } = await buildDraftListing(database.db, wish());
    const first = await addListingFile(ctx(), { listingId, role: 'photo' }, stored());
    const second = await addListingFile(ctx(), { listingId, role: 'photo' }, stored());
    expect(first.completeness).toBeGreaterThan(completeness);
    await captionListingFile(ctx(), { listingId, listingFileId: first.listingFileId, caption: { zh: '正面' } });
    await orderListingFiles(ctx(), {
      listingId,
      role: 'photo',
      listingFileIds: [second.listingFileId, first.listingFileId],
    });
    const view = await getListingForEdit(ctx(), listingId);
    expect(view.photos.map(({ fileId, caption }) => [fileId, caption])).toEqual([
      [second.fileId, {}],
      [first.fileId, { zh: '正面' }],
    ]);
    const removed = await removeListingFile(ctx(), { listingId, listingFileId: first.listingFileId });
    expect(removed.orphanKeys).toEqual([`${organisationId}/${first.fileId}`]);
    expect(await visibilityOf(first.fileId)).toBeUndefined();
  });

  test('an order that leaves a file out, or names a foreign one, is refused', async () => {
    const { id: listingId } = await buildDraftListing(database.db, wish());
    const { listingFileId } = await addListingFile(ctx(), { listingId, role: 'photo' }, stored());
    for (const listingFileIds of [[], [v7()], [listingFileId, listingFileId]]) {
      await expect(orderListingFiles(ctx(), { listingId, role: 'photo', listingFileIds })).rejects.toMatchObject({
        fields: [{ path: 'listingFileIds', code: 'invalid-reference' }],
      });
    }
  });

  test('are for members only until the listing is published, and again while it is paused', async () => {
    const { id: listingId } = await buildDraftListing(database.db, wish());
    const { fileId } = await addListingFile(ctx(), { listingId, role: 'photo' }, stored());
    expect(await visibilityOf(fileId)).toBe('organisation');
    await publishListing(ctx(), { listingId });
    expect(await visibilityOf(fileId)).toBe('public');
    await pauseListing(ctx(), { listingId });
    expect(await visibilityOf(fileId)).toBe('organisation');
  });

  test('the twenty-first photo is refused with a number', async () => {
    const { id: listingId } = await buildDraftListing(database.db, wish());
    for (let n = 0; n < 20; n++) await addListingFile(ctx(), { listingId, role: 'photo' }, stored());
    await expect(addListingFile(ctx(), { listingId, role: 'photo' }, stored())).rejects.toMatchObject({
      fields: [{ path: 'file', code: 'too-many-files', params: { max: 20 } }],
    });
  });
});

describe('copies and drafts', () => {
  test('a copy says all that the original says, as a draft of its own', async () => {
    const source = await buildPublishedListing(database.db, { ...wish(), units: 3 });
    const { fileId } = await addListingFile(ctx(), { listingId: source.id, role: 'photo' }, stored());
    const copy = await duplicateListing(ctx(), { listingId: source.id });
    const [original, view] = await Promise.all([source.id, copy.id].map((id) => getListingForEdit(ctx(), id)));
    expect(view).toMatchObject({ status: 'draft', publishedAt: null, reference: null });
    expect(view?.title.zh).toBe(`${original?.title.zh}（副本）`);
    expect(view?.attributes).toEqual(original?.attributes);
    expect(view?.rates).toEqual(original?.rates);
    expect(view?.openings).toEqual(original?.openings);
    expect(view?.units).toHaveLength(3);
    expect(view?.photos.map((photo) => photo.fileId)).toEqual([fileId]);
    // The bytes stay while the original shows them.
    expect(await deleteDraft(ctx(), { listingId: copy.id })).toEqual({ id: copy.id, orphanKeys: [] });
    expect(await visibilityOf(fileId)).toBe('public');
  });

  test('a draft is deleted with everything that hangs on it, a published listing never', async () => {
    const { id: listingId } = await buildDraftListing(database.db, wish());
    const { fileId } = await addListingFile(ctx(), { listingId, role: 'document' }, stored('protocol.pdf'));
    const gone = await deleteDraft(ctx(), { listingId });
    expect(gone.orphanKeys).toEqual([`${organisationId}/${fileId}`]);
    for (const [table, column] of [
      [listing, listing.id],
      [listingFile, listingFile.listingId],
      [rate, rate.listingId],
    ] as const) {
      expect(await database.db.$count(table, eq(column, listingId))).toBe(0);
    }
    const live = await buildPublishedListing(database.db, wish());
    await expect(deleteDraft(ctx(), { listingId: live.id })).rejects.toMatchObject({ code: 'transition-refused' });
  });

  test('the same form sent twice makes one listing', async () => {
    const once = { scope: 'test create', key: v7(), bodyHash: 'x' };
    const input = { organisationId, kind: 'space', title: { zh: '会议室' } };
    const both = await Promise.all([
      createListing({ ...ctx(), once }, input),
      createListing({ ...ctx(), once }, input),
    ]);
    expect(both[0].id).toBe(both[1].id);
  });

  test('twenty listings of one title at once get twenty addresses', async () => {
    const input = { organisationId, kind: 'service', title: { en: 'Crowded name' } };
    const made = await Promise.all(Array.from({ length: 20 }, () => createListing(ctx(), input)));
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(20);
  });
});

describe('units', () => {
  test('one that was ever booked is retired when it goes, the others are deleted', async () => {
    const { id: listingId } = await buildPublishedListing(database.db, { ...wish(), units: 3 });
    const before = await getListingForEdit(ctx(), listingId);
    await buildBooking(database.db, {
      actor: stranger,
      listingId,
      start: '2026-11-25T09:00',
      end: '2026-11-25T10:00',
      now,
    });
    const [booked] = await database.db.select().from(bookingUnit).where(eq(bookingUnit.listingId, listingId));
    await saveUnits(ctx(), { listingId, units: [{ name: '新机' }] });
    const rows = await database.db.select().from(unit).where(eq(unit.listingId, listingId)).orderBy(unit.position);
    expect(before.units).toHaveLength(3);
    const kept = rows.map(({ id, name, retiredAt }) => ({
      booked: id === booked?.unitId,
      name,
      retired: retiredAt !== null,
    }));
    expect(kept).toHaveLength(2);
    expect(kept).toContainEqual({ booked: true, name: expect.any(String), retired: true });
    expect(kept).toContainEqual({ booked: false, name: '新机', retired: false });
  });
});

describe('what a kind refuses', () => {
  test.each<[string, Record<string, unknown>, string, string]>([
    ['a category of another kind', { category: 'desk' }, 'category', 'invalid-choice'],
    ['a region that is none', { regionCode: '999999' }, 'regionCode', 'invalid-region'],
    ['an unknown attribute', { attributes: { horsepower: 3 } }, 'attributes.horsepower', 'unknown-field'],
    ['an attribute of the wrong type', { attributes: { model: 7 } }, 'attributes.model', 'invalid-type'],
    [
      'a day that never was',
      { attributes: { commissionedOn: '2027-02-30' } },
      'attributes.commissionedOn',
      'invalid-date',
    ],
    ['a negative value', { attributes: { originalValue: -1 } }, 'attributes.originalValue', 'too-small'],
    [
      'an attribute called like a method',
      { attributes: { constructor: 'x' } },
      'attributes.constructor',
      'unknown-field',
    ],
  ])('%s', async (_, change, path, code) => {
    const { id: listingId } = await buildDraftListing(database.db, wish());
    const before = await getListingForEdit(ctx(), listingId);
    await expect(updateListing(ctx(), { listingId, ...change })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [expect.objectContaining({ path, code })],
    });
    expect(await getListingForEdit(ctx(), listingId)).toEqual(before);
  });

  test('a price per month for an instrument', async () => {
    const { id: listingId } = await buildDraftListing(database.db, wish());
    const rates = [{ customerGroup: 'public', basis: 'month', amountMinor: 1 }];
    await expect(saveRates(ctx(), { listingId, rates })).rejects.toMatchObject({
      fields: [{ path: 'rates.0.basis', code: 'invalid-choice' }],
    });
  });
});

describe('reading', () => {
  test('the workbench pages through its own listings and counts them by status', async () => {
    const fresh = await buildVerifiedOrganisation(database.db, { now });
    const actor = await fresh.owner.actor(now);
    const mine = { actor, organisationId: fresh.id, now };
    for (let n = 0; n < 5; n++)
      await createListing(
        { ...ctx(), actor },
        { organisationId: fresh.id, kind: 'service', title: { zh: `服务${n}` } },
      );
    await buildPublishedListing(database.db, { ...mine, listing: { title: { en: '100% _wild_' } } });
    const read = { actor, db: database.db };
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listListings(read, fresh.id, listListingsQuery.parse({ limit: 2, cursor }));
      expect(page.counts).toEqual({ draft: 5, published: 1, paused: 0, archived: 0 });
      seen.push(...page.items.map(({ id }) => id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(6);
    const find = async (query: Record<string, string>) =>
      (await listListings(read, fresh.id, listListingsQuery.parse(query))).items.length;
    expect(await find({ q: '服务' })).toBe(5);
    expect(await find({ q: '100% _' })).toBe(1);
    expect(await find({ q: '%' })).toBe(1);
    expect(await find({ status: 'published', kind: 'instrument' })).toBe(1);
    expect(await find({ status: 'nonsense', cursor: "'; --" })).toBe(6);
  });

  test('nobody else sees the list, and a listing only once it is published', async () => {
    const other = { actor: stranger, db: database.db };
    await expect(listListings(other, organisationId, listListingsQuery.parse({}))).rejects.toMatchObject({
      code: 'not-found',
    });
    const draft = await buildDraftListing(database.db, wish());
    await expect(getListing(other, draft.id)).rejects.toMatchObject({ code: 'not-found' });
    const live = await buildPublishedListing(database.db, {
      ...wish(),
      listing: { attributes: { inventoryNumber: '20260001' } },
    });
    const view = await getListing({ actor: { type: 'anonymous' }, db: database.db }, live.id);
    expect(view.attributes).not.toHaveProperty('inventoryNumber');
    await expect(getListing(other, 'not-an-id')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('every change is told in the event log, before and after', async () => {
    const { id: listingId } = await buildDraftListing(database.db, wish());
    await updateListing(ctx(), { listingId, contactName: '王工' });
    const [last] = (
      await database.db.select().from(event).where(eq(event.subjectId, listingId)).orderBy(event.seq)
    ).slice(-1);
    expect(last).toMatchObject({
      action: 'listing.updated',
      before: { contactName: null },
      after: { contactName: '王工' },
    });
  });
});
