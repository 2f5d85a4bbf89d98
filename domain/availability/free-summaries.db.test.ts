import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { DomainError } from '@/core/errors';
import { DAY_MS, HOUR_MS, intersect, MINUTE_MS, type Period } from '@/core/period';
import { addDays, localDate, startOfDay, weekdayOf } from '@/core/zoned-time';
import { testDatabase } from '@/db/test-database';
import { buildBooking } from '@/e2e/support/build-booking';
import { buildPublishedListing } from '@/e2e/support/build-listing';
import { type BuiltOrganisation, buildVerifiedOrganisation } from '@/e2e/support/build-organisation';
import { cancelBooking } from '../bookings/cancel';
import { readEvents } from '../events/read-events';
import { addClosure } from './add-closure';
import { freeByUnit, unitsFreeFor } from './free-time';
import { keepOpenTimeFromEvents } from './keep-open-time';
import { findSchedule } from './queries';
import type { Schedule } from './rules';
import { rebuildSummaries, rollSummaries, verifySummaries } from './verify-summaries';
import { QUARTER_MS, weekOf } from './week-bits';

const database = testDatabase();
let lab: BuiltOrganisation;
let customer: BuiltOrganisation;
const start = new Date('2027-01-04T03:20:00Z');

beforeAll(async () => {
  lab = await buildVerifiedOrganisation(database.db, { now: start });
  customer = await buildVerifiedOrganisation(database.db, { now: start, kind: 'enterprise' });
});

interface Question {
  asked: Period;
  hours: number | null;
  weekdays: number[] | null;
  units: number;
}

/** What the schedule engine, which books, answers to the same question. */
function engineSays(schedule: Schedule, now: Date, { asked, hours, weekdays, units }: Question): boolean {
  const earliest = new Date(now.getTime() + schedule.noticeMinutes * MINUTE_MS);
  const latest = new Date(now.getTime() + schedule.horizonDays * DAY_MS);
  if (hours === null) {
    if (asked.start < earliest || asked.end > latest) return false;
    return unitsFreeFor(schedule, asked).length >= units;
  }
  if (hours * 60 < schedule.minMinutes || hours * 60 > schedule.maxMinutes) return false;
  const clip = {
    start: quarterUp(asked.start > earliest ? asked.start : earliest),
    end: quarterDown(asked.end < latest ? asked.end : latest),
  };
  if (clip.start >= clip.end) return false;
  const days: Period[] = [];
  for (let day = localDate(clip.start, schedule.timeZone); startOfDay(day, schedule.timeZone) < clip.end; ) {
    const next = addDays(day, 1);
    if (!weekdays || weekdays.includes(weekdayOf(day))) {
      days.push({ start: startOfDay(day, schedule.timeZone), end: startOfDay(next, schedule.timeZone) });
    }
    day = next;
  }
  const windows = intersect(days, [clip]);
  const starts = [...freeByUnit(schedule, clip)].map(([, free]) =>
    intersect(free, windows)
      .filter((span) => span.end.getTime() - span.start.getTime() >= hours * HOUR_MS)
      .map((span) => ({ first: span.start.getTime(), last: span.end.getTime() - hours * HOUR_MS })),
  );
  return starts
    .flat()
    .some(({ first }) => starts.filter((own) => own.some((s) => s.first <= first && first <= s.last)).length >= units);
}

const quarterUp = (at: Date) => new Date(Math.ceil(at.getTime() / QUARTER_MS) * QUARTER_MS);
const quarterDown = (at: Date) => new Date(Math.floor(at.getTime() / QUARTER_MS) * QUARTER_MS);

async function summarySays(listingId: string, now: Date, { asked, hours, weekdays, units }: Question) {
  const days = weekdays && `{${weekdays.join(',')}}`;
  const [row] = await database.sql<{ free: boolean }[]>`
    SELECT listing_is_free(${listingId}, tstzrange(${asked.start}, ${asked.end}), ${hours === null ? null : hours * 60},
      ${days}::text::int[], ${units}, ${now}) AS free`;
  return row?.free;
}

async function readOpenTime() {
  while ((await readEvents(database.db, 'open-time', 100, keepOpenTimeFromEvents)) > 0);
}

/** Days around which clocks change, in each zone, or nothing happens. */
const PLACES = [
  { timeZone: 'Asia/Shanghai', now: '2027-03-01T01:07:00Z' },
  { timeZone: 'Europe/Berlin', now: '2027-03-26T09:00:00Z' },
  { timeZone: 'Europe/Berlin', now: '2027-10-29T10:10:00Z' },
  { timeZone: 'America/New_York', now: '2027-03-12T16:00:00Z' },
  { timeZone: 'America/New_York', now: '2027-11-05T16:40:00Z' },
  { timeZone: 'Australia/Lord_Howe', now: '2027-04-02T02:00:00Z' },
  { timeZone: 'Australia/Lord_Howe', now: '2027-10-01T02:00:00Z' },
  // Clocks go back over midnight.
  { timeZone: 'Atlantic/Azores', now: '2027-10-29T10:10:00Z' },
  { timeZone: 'Asia/Kathmandu', now: '2027-06-04T10:00:00Z' },
];
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

const world = fc.record({
  place: fc.constantFrom(...PLACES),
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
  closure: fc.option(fc.record({ at: minute(5, 12 * 1440), length: minute(5, 1440).filter((n) => n > 0) })),
  questions: fc.array(
    fc.record({
      at: fc.integer({ min: -600, max: 11 * 1440 }),
      length: fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 9 * 1440 })),
      hours: fc.option(fc.constantFrom(1, 2, 3, 4, 8, 16, 24)),
      weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 })),
      units: fc.constantFrom(1, 1, 1, 2, 3),
    }),
    { minLength: 60, maxLength: 60 },
  ),
});

describe('the summaries', () => {
  test('answer every question as the schedule engine does that books', { timeout: 300_000 }, async () => {
    const answers = { free: 0, taken: 0 };
    await fc.assert(
      fc.asyncProperty(world, async ({ place, openings, closedOn, units, bookings, closure, questions, ...rules }) => {
        const now = new Date(place.now);
        const since = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS);
        const owner = await lab.owner.actor(start);
        const { id: listingId } = await buildPublishedListing(database.db, {
          actor: owner,
          organisationId: lab.id,
          now,
          units,
          listing: { ...rules, timeZone: place.timeZone, stepMinutes: 5, minMinutes: 5, maxMinutes: 2880 },
          openings: [1, 2, 3, 4, 5, 6, 7]
            .filter((weekday) => weekday !== closedOn)
            .flatMap((weekday) => openings.map(([startMinute, endMinute]) => ({ weekday, startMinute, endMinute }))),
        });
        const actor = await customer.owner.actor(start);
        const wanted = bookings.map(async ({ at, length, units: count, cancelled }) => {
          const made = await buildBooking(database.db, {
            actor,
            listingId,
            start: roundedTo5(since(at)).toISOString(),
            end: roundedTo5(since(at + length)).toISOString(),
            booking: { units: count },
            now,
          }).catch(refused);
          if (made && cancelled) await cancelBooking({ actor, db: database.db, now }, { id: made.id });
        });
        await Promise.all(wanted);
        if (closure) {
          await addClosure(
            { actor: owner, db: database.db, now },
            {
              organisationId: lab.id,
              listingId,
              start: since(closure.at).toISOString(),
              end: since(closure.at + closure.length).toISOString(),
              reason: 'maintenance',
              bookings: 'keep',
            },
          );
        }
        await readOpenTime();
        const schedule = await findSchedule(database.db, { id: listingId }, { start: now, end: since(22 * 1440) });
        if (!schedule) throw new Error('no schedule');
        for (const { at, length, ...wish } of questions) {
          const question = { ...wish, asked: { start: since(at), end: since(at + length) } };
          const engine = engineSays(schedule, now, question);
          expect({ question, free: await summarySays(listingId, now, question) }).toEqual({ question, free: engine });
          answers[engine ? 'free' : 'taken']++;
        }
      }),
      { numRuns: Number(process.env.SUMMARY_RUNS ?? 25), endOnFailure: true },
    );
    // Questions that are all answered alike would prove nothing.
    expect(answers.free).toBeGreaterThan(100);
    expect(answers.taken).toBeGreaterThan(100);
  });

  test('equal what bookings and hours say after all that, and a rebuild comes to the same', async () => {
    const now = new Date('2027-03-26T09:00:00Z');
    await rollSummaries(database.db, now);
    const before = await rows();
    expect(before.length).toBeGreaterThan(100);
    const { listings, weeks, faults } = await verifySummaries(database.db, now);
    expect(faults).toEqual([]);
    expect(listings).toBeGreaterThan(20);
    expect(weeks).toBeGreaterThan(100);
    await database.sql`UPDATE unit_week SET busy = ~ busy, open = ~ open WHERE week = ${weekOf(now)}`;
    const broken = await verifySummaries(database.db, now);
    expect(new Set(broken.faults.map(({ fault }) => fault))).toEqual(new Set(['busy', 'open']));
    await rebuildSummaries(database.db, now);
    expect(await rows()).toEqual(before);
  });

  async function rows() {
    return await database.sql`SELECT * FROM unit_week ORDER BY unit_id, week`;
  }
});

const roundedTo5 = (at: Date) => new Date(Math.ceil(at.getTime() / 300_000) * 300_000);

function refused(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}
