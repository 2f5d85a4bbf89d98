import ICAL from 'ical.js';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS } from '@/core/period';
import { calendarFeed } from '@/db/schema/calendars';
import { onceKey } from '@/db/schema/events';
import { testDatabase } from '@/db/test-database';
import { addClosure } from '@/domain/availability/add-closure';
import { cancelBooking } from '@/domain/bookings/cancel';
import { moveBooking } from '@/domain/bookings/move';
import { removeMember } from '@/domain/organisations/remove-member';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { type BuiltOrganisation, buildMember, buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { type BuiltPerson, buildPerson } from '@/e2e/support/build-person';
import { revokeFeed, rotateFeed } from './change-feed';
import { createFeed } from './create-feed';
import { listFeeds } from './feed-queries';
import { readFeed } from './read-feed';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
const words = () => ({ mine: 'mine', busy: 'busy', closed: (reason: string) => reason, of: (name: string) => name });
let lab: BuiltOrganisation;
let firm: BuiltOrganisation;
let technician: BuiltPerson;
let listingId: string;

beforeAll(async () => {
  lab = await buildVerifiedOrganisation(database.db, { now });
  firm = await buildVerifiedOrganisation(database.db, {
    now,
    kind: 'enterprise',
    name: { zh: '天府传感', en: 'Tianfu' },
  });
  technician = await buildMember(database.db, lab, 'technician', { now });
  const actor = await lab.owner.actor();
  listingId = (await buildPublishedListing(database.db, { actor, organisationId: lab.id, now, units: 3 })).id;
});

const as = async (person: BuiltPerson, at = now) => ({ actor: await person.actor(), db: database.db, now: at });
const book = async (hour: number) =>
  buildBooking(database.db, {
    actor: await firm.owner.actor(),
    listingId,
    start: `2026-12-01T${String(hour).padStart(2, '0')}:00`,
    end: `2026-12-01T${String(hour + 1).padStart(2, '0')}:00`,
    now,
  });
const subscribe = async (person: BuiltPerson, input: Record<string, unknown>) => {
  const { secret, feedId } = await createFeed(await as(person), input);
  return { secret: secret ?? '', feedId };
};
/** What a calendar programme makes of it. */
async function look(secret: string, at = now) {
  const { text } = await readFeed(database.db, secret, at, words);
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each);
    const status = String(each.getFirstPropertyValue('status'));
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      status,
      start: event.startDate.toJSDate(),
    };
  });
}

describe('a feed', () => {
  test('shows a booking, its move under a higher number, and its cancellation for a month', async () => {
    const { secret } = await subscribe(firm.owner, { scope: 'person' });
    const made = await book(9);
    const find = async (at?: Date) => (await look(secret, at)).find(({ uid }) => uid.startsWith(made.id));
    expect(await find()).toMatchObject({ status: 'CONFIRMED', sequence: 0, start: new Date('2026-12-01T01:00:00Z') });
    const mine = await as(firm.owner);
    await moveBooking(mine, { id: made.id, start: '2026-12-01T11:00', end: '2026-12-01T12:00' });
    expect(await find()).toMatchObject({ status: 'CONFIRMED', sequence: 1, start: new Date('2026-12-01T03:00:00Z') });
    await cancelBooking(mine, { id: made.id });
    expect(await find()).toMatchObject({ status: 'CANCELLED', sequence: 2 });
    expect(await find(new Date(now.getTime() + 29 * DAY_MS))).toBeDefined();
    expect(await find(new Date(now.getTime() + 31 * DAY_MS))).toBeUndefined();
  });

  test('of a desk names who comes, for those who may see it and only as long as they may', async () => {
    const made = await book(13);
    const member = await buildMember(database.db, lab, 'member', { now });
    await expect(subscribe(member, { scope: 'organisation', organisationId: lab.id })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(subscribe(firm.owner, { scope: 'organisation', organisationId: lab.id })).rejects.toMatchObject({
      code: 'not-found',
    });
    const leaver = await buildMember(database.db, lab, 'manager', { now });
    const { secret } = await subscribe(leaver, { scope: 'organisation', organisationId: lab.id });
    const seen = (await look(secret)).find(({ uid }) => uid.startsWith(made.id));
    expect(seen?.summary).toContain('天府传感');
    await removeMember(await as(lab.owner), { organisationId: lab.id, userId: leaver.userId });
    await expect(look(secret)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of a listing tells strangers that it is busy and nothing more', async () => {
    const made = await book(15);
    await addClosure(await as(lab.owner), {
      organisationId: lab.id,
      listingId,
      start: '2026-12-02T09:00',
      end: '2026-12-02T10:00',
      reason: 'outage',
    });
    const stranger = await buildPerson(database.db, { now });
    const { secret } = await subscribe(stranger, { scope: 'listing', listingId });
    const { text } = await readFeed(database.db, secret, now, words);
    expect(text).toContain(made.id);
    expect(text).not.toMatch(/天府|Tianfu|断口|outage|DESCRIPTION|LOCATION/);
    expect(new Set((await look(secret)).map(({ summary }) => summary))).toEqual(new Set(['busy']));
    const desk = await subscribe(technician, { scope: 'listing', listingId });
    const summaries = (await look(desk.secret)).map(({ summary }) => summary);
    expect(summaries.some((each) => each.includes('天府'))).toBe(true);
    expect(summaries).toContain('outage');
  });

  test('has an address that is told once, kept as a hash, can be changed, and can be ended', async () => {
    const stranger = await buildPerson(database.db, { now });
    const once = { scope: 'test', key: v7(), bodyHash: 'x' };
    const ctx = { ...(await as(stranger)), once };
    const first = await createFeed(ctx, { scope: 'person' });
    expect(await createFeed(ctx, { scope: 'person' })).toEqual({ ...first, secret: null });
    const secret = first.secret ?? '';
    const kept = JSON.stringify([
      await database.db.select().from(calendarFeed),
      await database.db.select().from(onceKey),
    ]);
    expect(kept).not.toContain(secret);
    expect(await listFeeds(await as(stranger))).toMatchObject([{ lastUsedAt: null, lastFour: secret.slice(-4) }]);
    await look(secret);
    expect(await listFeeds(await as(stranger))).toMatchObject([{ lastUsedAt: now }]);
    const rotated = await rotateFeed(await as(stranger), { feedId: first.feedId });
    await expect(look(secret)).rejects.toMatchObject({ code: 'not-found' });
    expect(await look(rotated.secret ?? '')).toEqual([]);
    await expect(revokeFeed(await as(firm.owner), { feedId: first.feedId })).rejects.toMatchObject({
      code: 'not-found',
    });
    await revokeFeed(await as(stranger), { feedId: first.feedId });
    await expect(look(rotated.secret ?? '')).rejects.toMatchObject({ code: 'not-found' });
    expect(await listFeeds(await as(stranger))).toEqual([]);
  });

  test('says the same octets while nothing changes', async () => {
    const { secret } = await subscribe(lab.owner, { scope: 'organisation', organisationId: lab.id });
    const text = async (at: Date) => (await readFeed(database.db, secret, at, words)).text;
    expect(await text(now)).toBe(await text(new Date(now.getTime() + 60_000)));
  });

  test.each(['', 'x', '../../etc', 'x'.repeat(43), `${'x'.repeat(42)}'`])(
    'answers not-found to the secret %j',
    async (secret) => {
      await expect(look(secret)).rejects.toMatchObject({ code: 'not-found' });
    },
  );
});
