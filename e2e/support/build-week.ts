import fc from 'fast-check';
import type { PersonActor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { MINUTE_MS, type Period } from '@/core/period';
import { addDays, localDate } from '@/core/zoned-time';
import type { Database } from '@/db/client';
import { addClosure } from '@/domain/availability/add-closure';
import { cancelBooking } from '@/domain/bookings/cancel';
import { getListingForEdit } from '@/domain/listings/get-listing';
import { saveOpenings } from '@/domain/listings/save-openings';
import { buildBooking } from './build-booking';
import { buildPublishedListing } from './build-listing';
import { buildVerifiedOrganisation } from './build-organisation';

/** Is a listing free: throughout a span (`hours` null), or for so many hours in it, on weekdays, for so many units. */
export interface FreeQuestion {
  asked: Period;
  hours: number | null;
  weekdays: number[] | null;
  units: number;
}

const minute = (step: number, most: number) =>
  fc.integer({ min: 0, max: Math.floor(most / step) }).map((n) => n * step);
/** One range that may run past midnight, or one before and one after noon. */
const dayOf = (step: number) =>
  fc
    .record({
      first: minute(step, 660),
      morning: minute(step, 700),
      gap: minute(step, 600),
      evening: minute(step, 840),
    })
    .map(({ first, morning, gap, evening }): [number, number][] => [
      [first, Math.min(720, first + step + morning)],
      [735 + gap, Math.min(735 + gap + step + evening, 1440 + first)],
    ]);
const anyRange = fc
  .record({ start: minute(5, 1435), length: minute(5, 1435) })
  .map(({ start, length }): [number, number][] => [[start, start + 5 + length]]);

/** A listing's week: hours, rules, and what is booked and closed in the days from `now` on, in minutes. */
export const anyWeek = fc.record({
  openings: fc.oneof(fc.constant<[number, number][]>([[0, 1440]]), dayOf(15), dayOf(5), anyRange),
  closedOn: fc.integer({ min: 1, max: 7 }),
  units: fc.integer({ min: 1, max: 3 }),
  bufferBeforeMinutes: fc.constantFrom(0, 0, 15, 10),
  bufferAfterMinutes: fc.constantFrom(0, 0, 30, 20),
  noticeMinutes: fc.constantFrom(0, 0, 120, 1440),
  horizonDays: fc.constantFrom(9, 90),
  bookings: fc.array(
    fc.record({
      at: minute(5, 12 * 1440),
      length: fc.oneof(minute(5, 480), minute(60, 3000)).filter((length) => length > 0),
      units: fc.integer({ min: 1, max: 3 }),
      cancelled: fc.boolean(),
    }),
    { minLength: 4, maxLength: 14 },
  ),
  /** Hours of one day in place of the week's: of the first unit, from one day on, or both. */
  other: fc.option(
    fc.record({
      unit: fc.boolean(),
      from: fc.option(fc.integer({ min: -1, max: 6 })),
      days: fc.option(fc.integer({ min: 0, max: 5 })),
      weekday: fc.integer({ min: 1, max: 7 }),
      ranges: anyRange,
    }),
  ),
  closure: fc.option(fc.record({ at: minute(5, 12 * 1440), length: minute(5, 1440).filter((n) => n > 0) })),
});
export type Week = typeof anyWeek extends fc.Arbitrary<infer T> ? T : never;

/** Questions about it, in minutes from `now`. */
export const anyQuestions = fc.array(
  fc.record({
    at: fc.integer({ min: -600, max: 11 * 1440 }),
    length: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 9 * 1440 })),
    hours: fc.option(fc.constantFrom(1, 2, 3, 4, 8, 16, 24)),
    weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 })),
    units: fc.constantFrom(1, 1, 1, 2, 3),
  }),
  { minLength: 60, maxLength: 60 },
);

/** Who owns the listing and who books it. */
export interface WeekPeople {
  owner: PersonActor;
  organisationId: string;
  customer: PersonActor;
}

export async function buildWeekPeople(db: Database, now: Date): Promise<WeekPeople> {
  const lab = await buildVerifiedOrganisation(db, { now });
  const firm = await buildVerifiedOrganisation(db, { now, kind: 'enterprise' });
  return { owner: await lab.owner.actor(now), organisationId: lab.id, customer: await firm.owner.actor(now) };
}

/** Makes the week through the commands; bookings that are refused are left out. Returns the listing. */
export async function buildWeek(
  db: Database,
  { openings, closedOn, units, bookings, other, closure, ...rules }: Week,
  { now, timeZone, owner, organisationId, customer }: WeekPeople & { now: Date; timeZone: string },
): Promise<string> {
  const { id: listingId } = await buildPublishedListing(db, {
    actor: owner,
    organisationId,
    now,
    units,
    listing: { ...rules, timeZone, stepMinutes: 5, minMinutes: 5, maxMinutes: 2880 },
    openings: [1, 2, 3, 4, 5, 6, 7]
      .filter((weekday) => weekday !== closedOn)
      .flatMap((weekday) => openings.map(([startMinute, endMinute]) => ({ weekday, startMinute, endMinute }))),
  });
  if (other && (other.unit || other.from !== null)) await saveOther(db, other, { listingId, now, timeZone, owner });
  await bookWeek(db, bookings, { listingId, now, customer });
  if (closure) {
    const at = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS).toISOString();
    await addClosure(
      { actor: owner, db, now },
      {
        organisationId,
        listingId,
        start: at(closure.at),
        end: at(closure.at + closure.length),
        reason: 'maintenance',
        bookings: 'keep',
      },
    );
  }
  return listingId;
}

/** Makes these bookings and cancels some of them again. */
export async function bookWeek(
  db: Database,
  bookings: Week['bookings'],
  { listingId, now, customer }: { listingId: string; now: Date; customer: PersonActor },
): Promise<void> {
  const at = (minutes: number) => new Date(Math.ceil(now.getTime() / FIVE_MS + minutes / 5) * FIVE_MS).toISOString();
  // One after the other, so that the same are refused whenever it is built.
  for (const { at: from, length, units, cancelled } of bookings) {
    const wish = { actor: customer, listingId, start: at(from), end: at(from + length), booking: { units }, now };
    const booked = await buildBooking(db, wish).catch(refused);
    if (booked && cancelled) await cancelBooking({ actor: customer, db, now }, { id: booked.id });
  }
}

const FIVE_MS = 5 * MINUTE_MS;

function refused(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}

async function saveOther(
  db: Database,
  { unit, from, days, weekday, ranges }: NonNullable<Week['other']>,
  { listingId, now, timeZone, owner }: { listingId: string; now: Date; timeZone: string; owner: PersonActor },
): Promise<void> {
  const ctx = { actor: owner, db, now };
  const { units } = await getListingForEdit(ctx, listingId);
  const validFrom = from === null ? null : addDays(localDate(now, timeZone), from);
  await saveOpenings(ctx, {
    listingId,
    otherHours: [
      {
        unitId: unit ? units[0]?.id : null,
        validFrom,
        validTo: validFrom && days !== null ? addDays(validFrom, days) : null,
        openings: ranges.map(([startMinute, endMinute]) => ({ weekday, startMinute, endMinute })),
      },
    ],
  });
}
