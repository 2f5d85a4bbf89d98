import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { PersonActor } from '@/core/actor';
import { DAY_MS } from '@/core/period';
import type { Database } from '@/db/client';
import { unit } from '@/db/schema/listings';
import { suspension, violation } from '@/db/schema/qualifications';
import { cancelBooking } from '@/domain/bookings/cancel';
import { declareQualification } from '@/domain/qualifications/declare';
import { saveQualification } from '@/domain/qualifications/save-qualification';
import { bookSeat } from '@/domain/qualifications/seats';
import { scheduleTraining } from '@/domain/qualifications/training';
import { addCard } from '@/domain/usage/cards';
import { addItem, addUseLine } from '@/domain/usage/items';
import { reportProblem } from '@/domain/usage/problems';
import { joinWaitlist } from '@/domain/waitlists/join';
import { offerNext } from '@/domain/waitlists/offer-next';
import { hours } from './access-world';
import { buildBooking } from './build-booking';
import { buildPublishedListing } from './build-listing';

export interface AccessUse {
  benchToken: string;
  qualificationId: string;
  declaredId: string;
  holdingId: string;
  sessionId: string;
  begunSessionId: string;
  itemId: string;
  lineId: string;
  cardId: string;
  cardEmail: string;
  problemId: string;
  suspensionId: string;
  violationId: string;
  waitingId: string;
  offeredId: string;
}

interface Sides {
  db: Database;
  now: Date;
  organisationId: string;
  owner: PersonActor;
  customer: PersonActor;
  email: string;
  listingId: string;
  completedId: string;
}

/** What there is to learn, to use, to wait for and to forgive: the provider's, done by the customer's owner. */
export async function buildAccessUse(sides: Sides): Promise<AccessUse> {
  const { db, now, organisationId, owner, customer, listingId, completedId } = sides;
  const lab = { actor: owner, db, now };
  const them = { actor: customer, db, now };
  const lastWeek = new Date(now.getTime() - 7 * DAY_MS);
  const ask = (zh: string) => saveQualification(lab, { organisationId, title: { zh } });
  const [free, declared] = [await ask('上机培训'), await ask('激光安全')];
  const held = await declareQualification(them, { qualificationId: declared.id, statement: '已培训' }, null);
  const course = (from: number, at: Date) =>
    scheduleTraining(
      { ...lab, now: at },
      { qualificationId: free.id, start: hours(now, from), end: hours(now, from + 1), seats: 20 },
    );
  const [ahead, begun] = [await course(100, now), await course(-2, lastWeek)];
  await bookSeat(them, { sessionId: ahead.id });
  await bookSeat({ ...them, now: lastWeek }, { sessionId: begun.id });
  const item = await addItem(lab, { listingId, kind: 'consumable', name: { zh: '铜网' }, amountMinor: 100 });
  const line = await addUseLine(lab, { bookingId: completedId, itemId: item.id, quantity: 1 });
  const card = await addCard(lab, { organisationId, email: sides.email, number: 'A1B2C3D4' });
  const problem = await reportProblem(lab, { listingId, severity: 'note', description: '划痕' }, null);
  const violationId = v7();
  const suspensionId = v7();
  const { userId } = customer;
  await db.insert(violation).values({
    id: violationId,
    organisationId,
    userId,
    bookingId: completedId,
    kind: 'no-show',
    at: lastWeek,
  });
  // Long over for the booking tests, not yet for lifting it: of somebody who books nothing here.
  await db.insert(suspension).values({
    id: suspensionId,
    organisationId,
    userId: owner.userId,
    beganAt: lastWeek,
    untilAt: new Date(now.getTime() + DAY_MS),
    violations: 3,
  });
  const [bench] = await db.select().from(unit).where(eq(unit.listingId, listingId));
  return {
    benchToken: bench?.benchToken ?? '',
    qualificationId: free.id,
    declaredId: declared.id,
    holdingId: held.id,
    sessionId: ahead.id,
    begunSessionId: begun.id,
    itemId: item.id,
    lineId: line.id,
    cardId: card.id,
    cardEmail: sides.email,
    problemId: problem.id,
    suspensionId,
    violationId,
    ...(await buildWaits(sides)),
  };
}

/** One who waits and one who was offered, both the customer's owner. */
async function buildWaits({ db, now, organisationId, owner, customer }: Sides) {
  const slug = `waited-${v7().slice(-12)}`;
  const listing = await buildPublishedListing(db, { actor: owner, organisationId, now, listing: { slug } });
  const time = (from: number) => ({ listingId: listing.id, start: hours(now, from), end: hours(now, from + 1) });
  const them = { actor: customer, db, now };
  const taken = await buildBooking(db, { ...time(40), actor: customer, now });
  await buildBooking(db, { ...time(42), actor: customer, now });
  const offered = await joinWaitlist(them, time(40));
  const waiting = await joinWaitlist(them, time(42));
  await cancelBooking(them, { id: taken.id });
  await offerNext({ db, now, actor: { type: 'system', job: 'test' } }, { listingId: listing.id });
  return { waitingId: waiting.id, offeredId: offered.id };
}
