import { sql } from 'drizzle-orm';
import { type Actor, membershipOf } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import { DAY_MS, MINUTE_MS, type Period } from '@/core/period';
import type { Database } from '@/db/client';
import type { BookingState } from '@/domain/bookings/rules';
import { readUseRule } from './begin-use';
import { benchTokenSchema } from './inputs';
import { listOpenProblems, type OpenProblem } from './problem-queries';
import { checkInRefusal } from './rules';
import { nextStep } from './walk-up';

/** One booking of a unit, as its bench page tells it. */
export interface BenchBooking {
  id: string;
  version: number;
  state: BookingState;
  during: Period;
  /** Of whoever booked: told to the provider's people and to the person. */
  person: string | null;
  mine: boolean;
}

/** What somebody sees who holds their phone to an instrument. */
export interface BenchView {
  listing: { id: string; slug: string; title: LocaleText; timeZone: string; organisationId: string; org: string };
  provider: LocaleText;
  unit: { id: string; name: string };
  shut: boolean;
  problems: OpenProblem[];
  /** Who has it now. */
  now: BenchBooking | null;
  next: BenchBooking[];
  /** The reader's own booking that can begin or end now. */
  mine: { booking: BenchBooking; can: 'check-in' | 'check-out' | 'wait' } | null;
  /** Instants at which a booking made on the spot could end; none when the unit is not free. */
  walkUpEnds: Date[];
}

type Found = {
  listingId: string;
  slug: string;
  title: LocaleText;
  timeZone: string;
  organisationId: string;
  org: string;
  provider: LocaleText;
  unitId: string;
  name: string;
  stepMinutes: number;
  minMinutes: number;
  maxMinutes: number;
  bookable: boolean;
  shut: boolean;
};

const WALK_UP_MINUTES = [30, 60, 120, 240];

/** The bench page of the unit with this token. Throws `not-found`. Plan: unit by token, its bookings by the exclusion index. */
export async function getBench(db: Database, actor: Actor, token: string, now: Date): Promise<BenchView> {
  if (!benchTokenSchema.safeParse(token).success) throw notFound();
  const [found] = await db.execute<Found>(sql`
    SELECT l.id AS "listingId", l.slug, l.title, l.time_zone AS "timeZone", l.organisation_id AS "organisationId",
      o.slug AS org, o.name AS provider, u.id AS "unitId", u.name, l.step_minutes AS "stepMinutes",
      l.min_minutes AS "minMinutes", l.max_minutes AS "maxMinutes",
      l.status = 'published' AND o.status = 'verified' AND l.booking_mode <> 'enquiry' AS bookable,
      EXISTS (SELECT FROM closure c WHERE c.organisation_id = l.organisation_id AND c.removed_at IS NULL
        AND c.during @> ${now}::timestamptz AND (c.listing_id IS NULL OR c.listing_id = l.id)
        AND (c.unit_id IS NULL OR c.unit_id = u.id)) AS shut
    FROM unit u JOIN listing l ON l.id = u.listing_id JOIN organisation o ON o.id = l.organisation_id
    WHERE u.bench_token = ${token} AND u.retired_at IS NULL`);
  if (!found) throw notFound();
  const [bookings, problems, rule] = await Promise.all([
    listBookings(db, actor, found, now),
    listOpenProblems(db, found.listingId),
    readUseRule(db, found.listingId),
  ]);
  const running = bookings.find(({ state, during }) => state === 'in-use' || during.start <= now) ?? null;
  const next = bookings.filter((each) => each !== running).slice(0, 5);
  const own = bookings.find(({ mine, state }) => mine && (state === 'in-use' || state === 'confirmed'));
  const can = () => {
    if (own?.state === 'in-use') return 'check-out' as const;
    const othersUntil = running && running !== own ? running.during.end : null;
    return own && checkInRefusal(own.during, rule, { othersUntil, now }) === null ? 'check-in' : 'wait';
  };
  const free = running === null && found.bookable && !found.shut;
  return {
    listing: {
      id: found.listingId,
      slug: found.slug,
      title: found.title,
      timeZone: found.timeZone,
      organisationId: found.organisationId,
      org: found.org,
    },
    provider: found.provider,
    unit: { id: found.unitId, name: found.name },
    shut: found.shut,
    problems: problems.filter(({ unitId }) => unitId === null || unitId === found.unitId),
    now: running,
    next,
    mine: own ? { booking: own, can: can() } : null,
    walkUpEnds: free ? walkUpEnds(found, next[0]?.during.start ?? null, now) : [],
  };
}

function walkUpEnds(found: Found, until: Date | null, now: Date): Date[] {
  const start = nextStep(now, found.stepMinutes).getTime();
  return WALK_UP_MINUTES.filter((minutes) => minutes >= found.minMinutes && minutes <= found.maxMinutes)
    .map((minutes) => Math.ceil(minutes / found.stepMinutes) * found.stepMinutes * MINUTE_MS)
    .map((length) => new Date(start + length))
    .filter((end, at, all) => (until === null || end <= until) && all.findIndex((e) => +e === +end) === at);
}

async function listBookings(db: Database, actor: Actor, unit: Found, now: Date): Promise<BenchBooking[]> {
  const userId = actor.type === 'person' ? actor.userId : null;
  const knowsNames = membershipOf(actor, unit.organisationId) !== undefined;
  type Row = Omit<BenchBooking, 'during'> & { start: number; end: number };
  const rows = await db.execute<Row>(sql`
    SELECT b.id, b.version, b.state, b.customer_user_id IS NOT DISTINCT FROM ${userId}::uuid AS mine, p.name AS person,
      (extract(epoch FROM lower(b.during)) * 1000)::float8 AS start,
      (extract(epoch FROM upper(b.during)) * 1000)::float8 AS "end"
    FROM booking_unit u
    JOIN booking b ON b.id = u.booking_id AND (b.state = 'in-use' OR (b.state IN ('confirmed', 'requested', 'held')
      AND b.during && tstzrange(${now}, ${new Date(now.getTime() + DAY_MS)})))
    JOIN person p ON p.id = b.customer_user_id
    WHERE u.unit_id = ${unit.unitId} AND u.blocks
      AND u.during && tstzrange(${new Date(now.getTime() - 7 * DAY_MS)}, ${new Date(now.getTime() + DAY_MS)})
    ORDER BY b.state = 'in-use' DESC, lower(b.during), b.id LIMIT 20`);
  return rows.map(({ start, end, person, ...row }) => ({
    ...row,
    during: { start: new Date(start), end: new Date(end) },
    person: knowsNames || row.mine ? person : null,
  }));
}
