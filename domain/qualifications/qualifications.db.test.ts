import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, PersonActor } from '@/core/actor';
import { DAY_MS } from '@/core/period';
import { trainingSession } from '@/db/schema/qualifications';
import { testDatabase } from '@/db/test-database';
import { requestBooking } from '@/domain/bookings/request';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { declareQualification } from './declare';
import { endHolding, grantQualification } from './grant';
import { retireQualification, saveQualification } from './save-qualification';
import { bookSeat, giveBackSeat, recordAttendance } from './seats';
import { cancelTraining, scheduleTraining } from './training';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
let lab: Awaited<ReturnType<typeof insertOrganisation>>;
let customer: Awaited<ReturnType<typeof insertOrganisation>>;
let manager: PersonActor;
let technician: PersonActor;
let member: PersonActor;
let founder: PersonActor;

beforeAll(async () => {
  lab = await insertOrganisation(database.db);
  customer = await insertOrganisation(database.db);
  manager = await lab.join('manager');
  technician = await lab.join('technician');
  member = await lab.join('member');
  founder = await customer.join('owner');
});

const as = (actor: Actor, at = now) => ({ actor, db: database.db, now: at });
const days = (count: number) => new Date(now.getTime() + count * DAY_MS);

/** A listing that asks for a qualification of those who work alone. */
async function asking(words: Record<string, unknown> = {}) {
  const listing = await buildPublishedListing(database.db, { actor: manager, organisationId: lab.id, now });
  const { id } = await saveQualification(as(manager), {
    organisationId: lab.id,
    title: { zh: '扫描电镜上机培训', en: 'SEM, basic training' },
    how: { zh: '每周三下午开课' },
    listingIds: [listing.id],
    accessModes: ['self-use'],
    ...words,
  });
  return { listingId: listing.id, id };
}

const book = (actor: Actor, listingId: string, accessMode?: string, at = now, day = '2026-11-25') =>
  requestBooking(as(actor, at), { listingId, start: `${day}T09:00`, end: `${day}T10:00`, accessMode });

describe('a booking on a listing that asks for a qualification', () => {
  test('is refused with what is missing, and made once a technician granted it', async () => {
    const { listingId, id } = await asking();
    await expect(book(founder, listingId, 'self-use')).rejects.toMatchObject({
      code: 'qualification-required',
      fields: [{ code: 'qualification', params: { qualification: '扫描电镜上机培训', standing: 'missing' } }],
    });
    await declareQualification(as(founder), { qualificationId: id, statement: '已在本校完成 40 小时操作' }, null);
    await expect(book(founder, listingId, 'self-use')).rejects.toMatchObject({
      fields: [{ params: { standing: 'waiting' } }],
    });
    await grantQualification(as(technician), { qualificationId: id, userId: founder.userId });
    expect((await book(founder, listingId, 'self-use')).state).toBe('confirmed');
  });

  test('is made without it where somebody operates the instrument', async () => {
    const { listingId } = await asking();
    expect((await book(founder, listingId, 'operator-assisted')).state).toBe('confirmed');
  });

  test('counts a declaration at once where that is enough', async () => {
    const { listingId, id } = await asking({ evidence: 'declaration' });
    await declareQualification(as(founder), { qualificationId: id, statement: '持证上岗' }, null);
    expect((await book(founder, listingId, 'self-use')).state).toBe('confirmed');
    await expect(
      declareQualification(as(founder), { qualificationId: id, statement: '再次申报' }, null),
    ).rejects.toMatchObject({ code: 'already-exists' });
  });

  test('is refused when the qualification runs out before the time booked, or was revoked', async () => {
    const { listingId, id } = await asking({ validDays: 30, disuseDays: 10 });
    const { id: holdingId } = await grantQualification(as(technician), { qualificationId: id, userId: founder.userId });
    await expect(book(founder, listingId, 'self-use', now, '2026-12-05')).rejects.toMatchObject({
      fields: [{ params: { standing: 'disused' } }],
    });
    await endHolding(as(technician), { id: holdingId, reason: '违规操作' });
    await expect(book(founder, listingId, 'self-use')).rejects.toMatchObject({
      fields: [{ params: { standing: 'missing' } }],
    });
    await expect(endHolding(as(manager), { id: holdingId, reason: '再次' })).rejects.toMatchObject({
      code: 'already-decided',
    });
  });
});

test('a qualification that is retired is asked of nobody', async () => {
  const { listingId, id } = await asking();
  await expect(retireQualification(as(technician), { id })).rejects.toMatchObject({ code: 'forbidden' });
  await retireQualification(as(manager), { id });
  expect((await book(founder, listingId, 'self-use')).state).toBe('confirmed');
});

test('only those who run the lab define, grant and revoke', async () => {
  const { id } = await asking();
  const words = { organisationId: lab.id, title: { zh: '资格' } };
  await expect(saveQualification(as(technician), words)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(saveQualification(as(founder), words)).rejects.toMatchObject({ code: 'not-found' });
  const grant = { qualificationId: id, userId: founder.userId };
  await expect(grantQualification(as(member), grant)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(grantQualification(as(founder), grant)).rejects.toMatchObject({ code: 'not-found' });
  const { id: holdingId } = await grantQualification(as(technician), grant);
  await expect(endHolding(as(founder), { id: holdingId, reason: '自行' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(
    grantQualification(as(manager), { qualificationId: v7(), userId: founder.userId }),
  ).rejects.toMatchObject({
    code: 'not-found',
  });
});

describe('a course', () => {
  const course = async (seats: number) => {
    const asked = await asking();
    const { id: sessionId } = await scheduleTraining(as(technician), {
      qualificationId: asked.id,
      start: '2026-11-26T14:00',
      end: '2026-11-26T17:00',
      seats,
    });
    return { ...asked, sessionId };
  };

  test('gives its last seat to one of two', async () => {
    const { sessionId } = await course(1);
    const other = await customer.join('member');
    const tries = await Promise.allSettled([founder, other].map((actor) => bookSeat(as(actor), { sessionId })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'slot-taken' } });
    const [row] = await database.db.select().from(trainingSession).where(eq(trainingSession.id, sessionId));
    expect(row?.seatsTaken).toBe(1);
  });

  test('takes a seat back and gives it to somebody else', async () => {
    const { sessionId } = await course(1);
    const other = await customer.join('member');
    await bookSeat(as(founder), { sessionId });
    await expect(bookSeat(as(founder), { sessionId })).rejects.toMatchObject({ code: 'already-exists' });
    await giveBackSeat(as(founder), { sessionId });
    await bookSeat(as(other), { sessionId });
    await expect(bookSeat(as(founder), { sessionId })).rejects.toMatchObject({ code: 'slot-taken' });
  });

  test('that is called off takes no more seats', async () => {
    const { sessionId } = await course(3);
    await bookSeat(as(founder), { sessionId });
    await expect(cancelTraining(as(founder), { sessionId })).rejects.toMatchObject({ code: 'not-found' });
    await cancelTraining(as(technician), { sessionId });
    await expect(bookSeat(as(await customer.join('member')), { sessionId })).rejects.toMatchObject({
      code: 'transition-refused',
    });
  });

  test('qualifies those who were there', async () => {
    const { sessionId, listingId } = await course(2);
    const absent = await customer.join('member');
    await bookSeat(as(founder), { sessionId });
    await bookSeat(as(absent), { sessionId });
    const attendance = { sessionId, attended: [founder.userId] };
    await expect(recordAttendance(as(technician), attendance)).rejects.toMatchObject({ code: 'transition-refused' });
    await expect(recordAttendance(as(founder, days(3)), attendance)).rejects.toMatchObject({ code: 'not-found' });
    expect(await recordAttendance(as(technician, days(3)), attendance)).toMatchObject({ granted: 1 });
    await expect(recordAttendance(as(technician, days(3)), attendance)).rejects.toMatchObject({
      code: 'already-decided',
    });
    expect((await book(founder, listingId, 'self-use', days(3), '2026-12-01')).state).toBe('confirmed');
    await expect(book(absent, listingId, 'self-use', days(3), '2026-12-02')).rejects.toMatchObject({
      code: 'qualification-required',
    });
  });
});
