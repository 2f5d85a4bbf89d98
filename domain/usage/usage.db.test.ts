import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor, PersonActor } from '@/core/actor';
import { HOUR_MS, MINUTE_MS } from '@/core/period';
import { booking } from '@/db/schema/bookings';
import { unit } from '@/db/schema/listings';
import { suspension, violation } from '@/db/schema/qualifications';
import { bookingUse } from '@/db/schema/usage';
import { testDatabase } from '@/db/test-database';
import { markNoShow } from '@/domain/bookings/mark-no-show';
import { requestBooking } from '@/domain/bookings/request';
import { readEvents } from '@/domain/events/read-events';
import { excuseViolation, liftSuspension, saveConductRule } from '@/domain/qualifications/conduct';
import { buildPublishedListing, type ListingWish } from '@/e2e/support/build-listing';
import { insertOrganisation } from '@/e2e/support/build-people';
import { addCard, removeCard } from './cards';
import { checkIn, checkOut } from './check-in';
import { addItem, addUseLine, noteResults, removeUseLine, retireItem, saveUseRule } from './items';
import { judgeConduct } from './judge-conduct';
import { useKiosk } from './kiosk';
import { kioskCode } from './kiosk-code';
import { reportProblem, resolveProblem } from './problems';
import { relocateAfterShutdowns } from './relocate';
import { reportAccess } from './report-access';
import { runUseTimers } from './run-timers';
import { walkUp } from './walk-up';

const database = testDatabase();
const now = new Date('2026-11-24T01:00:00Z');
const SECRET = 'a secret of sixteen';
let lab: Awaited<ReturnType<typeof insertOrganisation>>;
let manager: PersonActor;
let technician: PersonActor;
let member: PersonActor;
let founder: PersonActor;
let stranger: PersonActor;

beforeAll(async () => {
  lab = await insertOrganisation(database.db);
  const customer = await insertOrganisation(database.db);
  const other = await insertOrganisation(database.db);
  manager = await lab.join('manager');
  technician = await lab.join('technician');
  member = await lab.join('member');
  founder = await customer.join('owner');
  stranger = await other.join('owner');
});

const minutes = (count: number) => new Date(now.getTime() + count * MINUTE_MS);
const as = (actor: Actor, at = now) => ({ actor, db: database.db, now: at });
const listing = (wish: Partial<ListingWish> = {}) =>
  buildPublishedListing(database.db, { actor: manager, organisationId: lab.id, now, ...wish });
const book = (listingId: string, from: number, to: number, actor: Actor = founder, more = {}) =>
  requestBooking(as(actor, minutes(Math.min(from, 0))), {
    listingId,
    start: minutes(from).toISOString(),
    end: minutes(to).toISOString(),
    ...more,
  });
const useOf = async (id: string) =>
  (await database.db.select().from(bookingUse).where(eq(bookingUse.bookingId, id)))[0];
const rowOf = async (id: string) => (await database.db.select().from(booking).where(eq(booking.id, id)))[0];
const unitsOf = async (listingId: string) =>
  database.db.select().from(unit).where(eq(unit.listingId, listingId)).orderBy(unit.position);

describe('checking in and out', () => {
  test('keeps the true times', async () => {
    const { id: listingId } = await listing();
    const { id } = await book(listingId, 15, 75);
    expect((await checkIn(as(founder, minutes(10)), { id })).state).toBe('in-use');
    expect((await checkOut(as(founder, minutes(60)), { id, results: '图像 12 张' })).state).toBe('completed');
    expect(await useOf(id)).toMatchObject({
      startedAt: minutes(10),
      endedAt: minutes(60),
      startedBy: founder.userId,
      endedVia: 'booking',
      results: '图像 12 张',
    });
  });

  test('twice, or by many at once, changes nothing more', async () => {
    const { id: listingId } = await listing();
    const { id } = await book(listingId, 0, 60);
    const tries = await Promise.allSettled([1, 2, 3].map(() => checkIn(as(founder), { id })));
    expect(tries.every(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await rowOf(id))?.version).toBe(2);
    await checkOut(as(founder, minutes(5)), { id });
    expect((await checkOut(as(founder, minutes(9)), { id })).state).toBe('completed');
    expect((await useOf(id))?.endedAt).toEqual(minutes(5));
  });

  test('too early, or while the one before is still there, is refused with the reason', async () => {
    const { id: listingId } = await listing();
    const before = await book(listingId, 0, 45, stranger);
    const { id } = await book(listingId, 45, 105);
    await checkIn(as(stranger), { id: before.id });
    await expect(checkIn(as(founder), { id })).rejects.toMatchObject({ fields: [{ code: 'check-in-too-early' }] });
    await expect(checkIn(as(founder, minutes(20)), { id })).rejects.toMatchObject({
      fields: [{ code: 'check-in-occupied' }],
    });
    await checkOut(as(stranger, minutes(21)), { id: before.id });
    expect((await checkIn(as(founder, minutes(22)), { id })).state).toBe('in-use');
  });

  test('is nobody else’s business', async () => {
    const { id: listingId } = await listing();
    const { id } = await book(listingId, 0, 60);
    await expect(checkIn(as(stranger), { id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(checkIn(as(member), { id })).rejects.toMatchObject({ code: 'not-found' });
    expect((await checkIn(as(technician), { id, via: 'desk' })).state).toBe('in-use');
    await expect(checkOut(as(stranger), { id })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('at a free bench books that very unit and begins', async () => {
    const { id: listingId } = await listing({ units: 2 });
    const [, second] = await unitsOf(listingId);
    const made = await walkUp(as(founder, minutes(7)), { token: second?.benchToken, end: minutes(75).toISOString() });
    expect(made).toMatchObject({ state: 'in-use', start: minutes(15).toISOString() });
    await expect(
      walkUp(as(stranger, minutes(8)), { token: second?.benchToken, end: minutes(75).toISOString() }),
    ).rejects.toMatchObject({ code: 'slot-taken' });
  });
});

describe('the kiosk', () => {
  test('takes the code from a phone, in and out, and no other', async () => {
    const { id: listingId } = await listing();
    const { id } = await book(listingId, 0, 60);
    const organisationId = lab.id;
    const code = kioskCode(SECRET, id, now);
    await expect(useKiosk(as(technician), { organisationId, code: '000000' }, SECRET)).rejects.toMatchObject({
      fields: [{ path: 'code', code: 'no-booking-now' }],
    });
    await expect(useKiosk(as(member), { organisationId, code }, SECRET)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(useKiosk(as(founder), { organisationId, code }, SECRET)).rejects.toMatchObject({ code: 'not-found' });
    expect((await useKiosk(as(technician), { organisationId, code }, SECRET)).state).toBe('in-use');
    expect((await useKiosk(as(technician, minutes(4)), { organisationId, code }, SECRET)).state).toBe('completed');
    await expect(useKiosk(as(technician, minutes(12)), { organisationId, code }, SECRET)).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  test('and the door know people by their cards', async () => {
    const { id: listingId } = await listing();
    const { id } = await book(listingId, 15, 75);
    const card = { organisationId: lab.id, email: `${founder.userId}@lab.test`, number: '04 A2:24-ff' };
    const { id: cardId } = await addCard(as(technician), card);
    await expect(addCard(as(founder), card)).rejects.toMatchObject({ code: 'not-found' });
    await expect(addCard(as(technician), { ...card, email: `${stranger.userId}@lab.test` })).rejects.toMatchObject({
      fields: [{ code: 'card-taken' }],
    });
    const door = { listingId, card: '04A224FF' };
    const report = (direction: string, minute: number) =>
      reportAccess(as(technician, minutes(minute)), { ...door, direction });
    expect(await report('entry', 5)).toMatchObject({ bookingId: id, effect: 'checked-in' });
    expect(await report('exit', 30)).toMatchObject({ effect: 'noted', state: 'in-use' });
    expect(await report('entry', 35)).toMatchObject({ effect: 'noted' });
    expect(await report('exit', 70)).toMatchObject({ effect: 'checked-out', state: 'completed' });
    await expect(reportAccess(as(founder), { ...door, direction: 'entry' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await removeCard(as(technician), { id: cardId });
    await expect(report('entry', 71)).rejects.toMatchObject({ code: 'no-booking-now' });
  });
});

describe('time itself', () => {
  test('releases what nobody came to after the grace, once, and not when it is not required', async () => {
    const strict = await listing();
    const lax = await listing();
    await saveUseRule(as(technician), {
      listingId: strict.id,
      checkIn: 'required',
      earlyMinutes: 15,
      graceMinutes: 20,
    });
    const missed = await book(strict.id, 0, 60);
    const kept = await book(lax.id, 0, 60);
    await runUseTimers(database.db, minutes(19));
    expect((await rowOf(missed.id))?.state).toBe('confirmed');
    await Promise.all([runUseTimers(database.db, minutes(20)), runUseTimers(database.db, minutes(20))]);
    expect(await rowOf(missed.id)).toMatchObject({ state: 'no-show', version: 2 });
    expect((await rowOf(kept.id))?.state).toBe('confirmed');
    expect((await book(strict.id, 30, 60, stranger)).state).toBe('confirmed');
  });

  test('ends what nobody ended, as of its end', async () => {
    const { id: listingId } = await listing();
    const { id } = await book(listingId, 0, 60);
    await checkIn(as(founder), { id });
    await runUseTimers(database.db, minutes(74));
    expect((await rowOf(id))?.state).toBe('in-use');
    await runUseTimers(database.db, minutes(75));
    expect(await useOf(id)).toMatchObject({ endedAt: minutes(60), endedVia: 'timer' });
  });
});

describe('bookings not kept', () => {
  const judge = () => readEvents(database.db, 'conduct', 1000, judgeConduct);

  test('suspend after the third, until it is over or lifted', async () => {
    const { id: listingId } = await listing({ units: 5 });
    const careless = await (await insertOrganisation(database.db)).join('owner');
    await saveConductRule(as(manager), {
      organisationId: lab.id,
      violationsMax: 3,
      windowDays: 90,
      suspensionDays: 10,
    });
    for (const _ of [1, 2, 3]) {
      const made = await book(listingId, 0, 60, careless);
      await markNoShow(as(technician, minutes(30)), { id: made.id });
    }
    await judge();
    await judge();
    const found = await database.db.select().from(suspension).where(eq(suspension.userId, careless.userId));
    expect(found).toHaveLength(1);
    await expect(book(listingId, 60, 120, careless)).rejects.toMatchObject({
      code: 'suspended',
      params: { until: '2026年12月4日' },
    });
    const { id = '' } = found[0] ?? {};
    await expect(liftSuspension(as(technician), { id, reason: '误会' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(liftSuspension(as(careless), { id, reason: '误会' })).rejects.toMatchObject({ code: 'not-found' });
    await liftSuspension(as(manager), { id, reason: '已说明情况' });
    expect((await book(listingId, 60, 120, careless)).state).toBe('confirmed');
  });

  test('do not count once they are excused', async () => {
    const { id: listingId } = await listing({ units: 5 });
    const unlucky = await (await insertOrganisation(database.db)).join('owner');
    for (const _ of [1, 2, 3]) {
      const made = await book(listingId, 0, 60, unlucky);
      await markNoShow(as(technician, minutes(30)), { id: made.id });
      await judge();
      const [last] = await database.db.select().from(violation).where(eq(violation.bookingId, made.id));
      if (_ < 3) await excuseViolation(as(manager), { id: last?.id, reason: '停电' });
    }
    expect((await book(listingId, 60, 120, unlucky)).state).toBe('confirmed');
  });
});

test('what was used is noted by the lab at its price, and taken back', async () => {
  const { id: listingId } = await listing();
  const grid = await addItem(as(manager), { listingId, kind: 'consumable', name: { zh: '铜网' }, amountMinor: 1250 });
  await expect(
    addItem(as(technician), { listingId, kind: 'consumable', name: { zh: '铜网' }, amountMinor: 0 }),
  ).rejects.toMatchObject({ code: 'forbidden' });
  const { id } = await book(listingId, 0, 60);
  const line = { bookingId: id, itemId: grid.id, quantity: 2.5 };
  await expect(addUseLine(as(technician), line)).rejects.toMatchObject({ code: 'transition-refused' });
  await checkIn(as(founder), { id });
  await expect(addUseLine(as(founder), line)).rejects.toMatchObject({ code: 'forbidden' });
  const added = await addUseLine(as(technician), line);
  expect(added.amountMinor).toBe('3125');
  await noteResults(as(founder), { bookingId: id, results: '样品 3 号电荷严重' });
  await expect(noteResults(as(stranger), { bookingId: id, results: 'x' })).rejects.toMatchObject({ code: 'not-found' });
  await removeUseLine(as(technician), { id: added.id });
  await retireItem(as(manager), { id: grid.id });
  await expect(addUseLine(as(technician), line)).rejects.toMatchObject({ code: 'not-found' });
  await expect(removeUseLine(as(technician), { id: added.id })).rejects.toMatchObject({ code: 'not-found' });
});

describe('a breakdown', () => {
  const until = new Date(now.getTime() + 48 * HOUR_MS).toISOString();

  test('moves bookings to another unit, or gives them up on the provider’s account', async () => {
    const { id: listingId } = await listing({ units: 2 });
    const [first] = await unitsOf(listingId);
    const alone = await book(listingId, 60, 120, founder, { unitIds: [first?.id] });
    const both = await book(listingId, 180, 240, founder, { units: 2 });
    const after = await book(listingId, 60 * 72, 60 * 73, founder, { unitIds: [first?.id] });
    const problem = await reportProblem(
      as(technician),
      { listingId, unitId: first?.id, severity: 'down', description: '真空泵漏油', until },
      null,
    );
    await Promise.all([relocateAfterShutdowns(database.db, now), relocateAfterShutdowns(database.db, now)]);
    expect(await rowOf(alone.id)).toMatchObject({ state: 'confirmed', version: 2 });
    expect(await rowOf(both.id)).toMatchObject({ state: 'cancelled', cancelledSide: 'provider', version: 2 });
    expect((await rowOf(after.id))?.version).toBe(1);
    await expect(book(listingId, 60, 120, founder, { unitIds: [first?.id] })).rejects.toMatchObject({
      code: 'slot-taken',
    });
    await resolveProblem(as(technician), { id: problem.id, resolution: '已更换密封圈' });
    expect((await book(listingId, 60, 120, founder, { unitIds: [first?.id] })).state).toBe('confirmed');
  });

  test('excuses those who did not come because of it', async () => {
    const { id: listingId } = await listing();
    await saveUseRule(as(technician), { listingId, checkIn: 'required', earlyMinutes: 0, graceMinutes: 15 });
    const { id } = await book(listingId, 0, 60);
    await reportProblem(as(technician, minutes(1)), { listingId, severity: 'down', description: '停电', until }, null);
    await runUseTimers(database.db, minutes(20));
    expect((await rowOf(id))?.state).toBe('confirmed');
  });

  test('is reported by the lab’s people and by those who use the thing; only they shut it while they use it', async () => {
    const { id: listingId } = await listing();
    const note = { listingId, severity: 'note', description: '样品台有划痕' };
    const down = { listingId, severity: 'down', description: '冒烟', until };
    await expect(reportProblem(as(founder), note, null)).rejects.toMatchObject({ code: 'not-found' });
    const { id } = await book(listingId, 0, 60);
    expect((await reportProblem(as(founder), note, null)).closureId).toBeNull();
    await expect(reportProblem(as(founder), down, null)).rejects.toMatchObject({ code: 'forbidden' });
    await checkIn(as(founder), { id });
    const shut = await reportProblem(as(founder), down, null);
    expect(shut.closureId).not.toBeNull();
    const resolve = { id: shut.id, resolution: '已断电检修' };
    await expect(resolveProblem(as(founder), resolve)).rejects.toMatchObject({ code: 'not-found' });
    await expect(resolveProblem(as(member), resolve)).rejects.toMatchObject({ code: 'forbidden' });
    await resolveProblem(as(manager), resolve);
    await expect(resolveProblem(as(manager), resolve)).rejects.toMatchObject({ code: 'already-decided' });
  });
});
