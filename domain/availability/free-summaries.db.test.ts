import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, intersect, MINUTE_MS, type Period } from '@/core/period';
import { addDays, localDate, startOfDay, weekdayOf } from '@/core/zoned-time';
import { testDatabase } from '@/db/test-database';
import {
  anyQuestions,
  anyWeek,
  buildWeek,
  buildWeekPeople,
  type FreeQuestion,
  type WeekPeople,
} from '@/e2e/support/build-week';
import { readEvents } from '../events/read-events';
import { freeByUnit, unitsFreeFor } from './free-time';
import { keepOpenTimeFromEvents } from './keep-open-time';
import { findSchedule } from './queries';
import type { Schedule } from './rules';
import { rebuildSummaries, rollSummaries, verifySummaries } from './verify-summaries';
import { QUARTER_MS, weekOf } from './week-bits';

const database = testDatabase();
let people: WeekPeople;

beforeAll(async () => {
  people = await buildWeekPeople(database.db, new Date('2027-01-04T03:20:00Z'));
});

/** What the schedule engine, which books, answers to the same question. */
function engineSays(schedule: Schedule, now: Date, { asked, hours, weekdays, units }: FreeQuestion): boolean {
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

async function summarySays(listingId: string, now: Date, { asked, hours, weekdays, units }: FreeQuestion) {
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
describe('the summaries', () => {
  test('answer every question as the schedule engine does that books', { timeout: 300_000 }, async () => {
    const answers = { free: 0, taken: 0 };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PLACES), anyWeek, anyQuestions, async (place, week, questions) => {
        const now = new Date(place.now);
        const since = (minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS);
        const listingId = await buildWeek(database.db, week, { now, timeZone: place.timeZone, ...people });
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
