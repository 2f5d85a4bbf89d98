import fc from 'fast-check';
import { v7 } from 'uuid';
import type { PersonActor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { HOUR_MS, MINUTE_MS } from '@/core/period';
import type { TestDatabase } from '@/db/test-database';
import { addClosure } from '@/domain/availability/add-closure';
import { approveBooking } from '@/domain/bookings/approve';
import { bookBundle } from '@/domain/bookings/book-bundle';
import { bookSeries } from '@/domain/bookings/book-series';
import { cancelBooking } from '@/domain/bookings/cancel';
import { confirmHold } from '@/domain/bookings/confirm-hold';
import { declineBooking } from '@/domain/bookings/decline';
import { holdBooking } from '@/domain/bookings/hold';
import { moveBooking } from '@/domain/bookings/move';
import { requestBooking } from '@/domain/bookings/request';
import { runBookingTimers } from '@/domain/bookings/run-timers';
import { takeSeriesAction } from '@/domain/bookings/series-action';
import { reportProblem } from '@/domain/usage/problems';
import { relocateAfterShutdowns } from '@/domain/usage/relocate';
import { acceptOffer, declineOffer } from '@/domain/waitlists/answer-offer';
import { joinWaitlist } from '@/domain/waitlists/join';
import { offerNext } from '@/domain/waitlists/offer-next';

/** One step of a history, small enough to be read: what, by whom, on which listing, at which hour, on which of those known. */
export type Step = readonly [kind: Kind, who: number, listing: number, hour: number, known: number];
/** Two steps are taken at once, each on a connection of its own. */
export type Turn = readonly Step[];

const KINDS = [
  'book',
  'hold',
  'confirm',
  'move',
  'approve',
  'decline',
  'cancel',
  'series',
  'cancel-series',
  'bundle',
  'close',
  'outage',
  'expire',
  'wait',
  'offer',
  'accept',
  'give-back',
] as const;
type Kind = (typeof KINDS)[number];

export const PLAYERS = 3;
export const LISTINGS = 3;

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom(...KINDS, 'book', 'book', 'move', 'approve', 'wait'),
  fc.nat(PLAYERS - 1),
  fc.nat(LISTINGS - 1),
  fc.nat(5),
  fc.nat(7),
);
export const anyHistory: fc.Arbitrary<Turn[]> = fc.array(fc.array(step, { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 14,
});

export interface Stage {
  database: TestDatabase;
  organisationId: string;
  manager: PersonActor;
  players: readonly PersonActor[];
  listings: readonly string[];
}

const START = new Date('2026-11-24T01:00:00Z');
const FIRST = new Date('2026-11-25T01:00:00Z').getTime();

/** Plays a history. Whatever the domain refuses is part of it; anything else that is thrown ends it. */
export async function playHistory(stage: Stage, history: readonly Turn[]): Promise<void> {
  const known: { id: string; by: PersonActor }[] = [];
  const entries: { id: string; by: PersonActor }[] = [];
  let now = START;
  for (const turn of history) {
    now = new Date(now.getTime() + 4 * MINUTE_MS);
    const taken = turn.map((each) => play(stage, each, { now, known, entries }));
    for (const outcome of await Promise.allSettled(taken)) {
      if (outcome.status === 'rejected' && !(outcome.reason instanceof DomainError)) throw outcome.reason;
    }
  }
}

interface Scene {
  now: Date;
  known: { id: string; by: PersonActor }[];
  entries: { id: string; by: PersonActor }[];
}

async function play(stage: Stage, [kind, who, at, hour, index]: Step, scene: Scene): Promise<unknown> {
  const { database, manager, organisationId } = stage;
  const { now, known, entries } = scene;
  const by = stage.players[who] ?? manager;
  const listingId = stage.listings[at] ?? '';
  const as = (actor: PersonActor) => ({ actor, db: database.db, now });
  const wish = { listingId, ...time(hour, 1 + (index % 2)) };
  const keep = (...ids: string[]) => known.push(...ids.map((id) => ({ id, by })));
  const target = known[index % Math.max(known.length, 1)];
  const entry = entries[index % Math.max(entries.length, 1)];
  switch (kind) {
    case 'book':
      return keep((await requestBooking(as(by), wish)).id);
    case 'hold':
      return keep((await holdBooking(as(by), wish)).id);
    case 'series':
      return keep(...(await bookSeries(as(by), { ...wish, rule: 'FREQ=DAILY;COUNT=3' })).bookings.map(({ id }) => id));
    case 'bundle': {
      const items = stage.listings.map((each) => ({ ...wish, listingId: each }));
      return keep(
        ...(await bookBundle(as(by), { items: index % 2 ? items.reverse() : items })).bookings.map(({ id }) => id),
      );
    }
    case 'close':
      return addClosure(as(manager), {
        organisationId,
        listingId,
        ...time(hour, 1),
        reason: 'maintenance',
        bookings: index % 2 ? 'keep' : 'refuse',
      });
    case 'outage':
      await reportProblem(
        as(manager),
        { listingId, severity: 'down', description: '漏液', until: time(hour, 1).end },
        null,
      );
      return relocateAfterShutdowns(database.db, now);
    case 'expire':
      return runBookingTimers(database.db, new Date(now.getTime() + index * 3 * HOUR_MS));
    case 'wait':
      entries.push({ id: (await joinWaitlist(as(by), wish)).id, by });
      return;
    case 'offer':
      return offerNext({ actor: { type: 'system', job: 'waitlists' }, db: database.db, now }, { listingId });
    case 'accept':
      return entry && acceptOffer(as(entry.by), { id: entry.id });
    case 'give-back':
      return entry && declineOffer(as(entry.by), { id: entry.id });
    default:
      return target && act(kind, target, { as, manager, hour, index });
  }
}

async function act(
  kind: Kind,
  { id, by }: { id: string; by: PersonActor },
  {
    as,
    manager,
    hour,
    index,
  }: {
    as: (actor: PersonActor) => Parameters<typeof moveBooking>[0];
    manager: PersonActor;
    hour: number;
    index: number;
  },
): Promise<unknown> {
  switch (kind) {
    case 'confirm':
      return confirmHold(as(by), { id });
    case 'move':
      return moveBooking(as(index % 3 ? by : manager), { id, ...time(hour, 1 + (index % 2)) });
    case 'approve':
      return approveBooking(as(manager), { id });
    case 'decline':
      return declineBooking(as(manager), { id, note: '维护' });
    case 'cancel':
      return cancelBooking(as(by), { id });
    case 'cancel-series':
      return takeSeriesAction(as(by), { id, take: 'cancel', scope: index % 2 ? 'all' : 'following' });
    default:
      throw new Error(`no such step: ${kind}`);
  }
}

function time(hour: number, hours: number): { start: string; end: string } {
  const start = FIRST + hour * HOUR_MS;
  return { start: new Date(start).toISOString(), end: new Date(start + hours * HOUR_MS).toISOString() };
}

/** Three listings as plain rows, since every history has its own: two units with buffers, a competing one, and a plain one. */
export async function insertListings({ sql }: TestDatabase, organisationId: string): Promise<string[]> {
  const ids = [v7(), v7(), v7()];
  const [pair = '', contested = '', plain = ''] = ids;
  await sql`
    INSERT INTO listing (id, organisation_id, kind, slug, status, title, booking_mode, step_minutes, min_minutes,
      buffer_after_minutes, created_at, updated_at, published_at)
    SELECT id, ${organisationId}, 'instrument', id, 'published', '{"en": "Microscope"}',
      CASE WHEN id = ${contested} THEN 'approval' ELSE 'instant' END, 15, 15, CASE WHEN id = ${pair} THEN 15 ELSE 0 END,
      now(), now(), now() FROM unnest(${ids}::uuid[]) AS id`;
  await sql`
    INSERT INTO unit (id, listing_id, organisation_id, name, position, created_at)
    SELECT gen_random_uuid(), id, ${organisationId}, n::text, n, now() FROM unnest(${ids}::uuid[]) AS id
    CROSS JOIN generate_series(1, CASE WHEN id = ${pair} THEN 2 ELSE 1 END) AS n`;
  await sql`
    INSERT INTO opening (id, listing_id, weekday, start_minute, end_minute)
    SELECT gen_random_uuid(), id, day, 0, 1440 FROM unnest(${ids}::uuid[]) AS id CROSS JOIN generate_series(1, 7) AS day`;
  await sql`
    INSERT INTO booking_terms (listing_id, organisation_id, requests, answer_within_minutes, updated_at)
    VALUES (${contested}, ${organisationId}, 'compete', 30, now())`;
  return [pair, contested, plain];
}
