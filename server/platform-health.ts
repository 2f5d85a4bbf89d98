import { sql } from 'drizzle-orm';
import { type Actor, isOperator } from '@/core/actor';
import { notFound } from '@/core/errors';
import { MINUTE_MS } from '@/core/period';
import type { Database } from '@/db/client';
import { type LastVerification, lastVerification } from '@/domain/events/last-verification';

/** What an operator looks at first. */
export interface PlatformHealth {
  waitingOrganisations: number;
  mail: { queued: number; failed: number; lastDay: number };
  readers: { name: string; behind: number; oldest: Date | null }[];
  jobs: { name: string; at: Date | null; failed: boolean }[];
  /** True when nothing shows that a job worker runs. */
  workerQuiet: boolean;
  database: { size: string; events: number; bookings: number; listings: number; people: number };
  verification: LastVerification | null;
}

export const JOB_NAMES = ['booking-timers', 'clean-up', 'verify-chains'] as const;
const MOST_BEHIND = 1_000;

/** Operators only; to others there is no such thing. */
export async function getPlatformHealth(ctx: { actor: Actor; db: Database; now: Date }): Promise<PlatformHealth> {
  if (!isOperator(ctx.actor)) throw notFound();
  const { db, now } = ctx;
  const [figures, readers, jobs, verification] = await Promise.all([
    readFigures(db, now),
    readReaders(db),
    readJobs(db),
    lastVerification(db),
  ]);
  const lastTick = jobs.find(({ name }) => name === 'booking-timers')?.at;
  const stale = !lastTick || now.getTime() - lastTick.getTime() > 5 * MINUTE_MS;
  return { ...figures, readers, jobs, workerQuiet: stale, verification };
}

type Figures = {
  waiting: number;
  queued: number;
  failed: number;
  last_day: number;
  size: string;
  events: number;
  bookings: number;
  listings: number;
  people: number;
};

/** Large tables are estimated from the planner's statistics; small ones are counted. */
async function readFigures(db: Database, now: Date) {
  const dayAgo = new Date(now.getTime() - 24 * 60 * MINUTE_MS);
  const rows = (table: string) => sql`(SELECT CASE WHEN reltuples > 100000 THEN reltuples::int
    ELSE (SELECT count(*)::int FROM ${sql.identifier(table)}) END FROM pg_class WHERE oid = ${table}::regclass)`;
  const [row] = await db.execute<Figures>(sql`
    SELECT (SELECT count(*)::int FROM organisation WHERE status = 'submitted') AS waiting,
      (SELECT count(*)::int FROM mail_message WHERE state = 'queued') AS queued,
      (SELECT count(*)::int FROM mail_message WHERE state = 'failed' AND created_at > ${dayAgo}) AS failed,
      (SELECT count(*)::int FROM mail_message WHERE state IN ('sent', 'kept') AND created_at > ${dayAgo}) AS last_day,
      pg_size_pretty(pg_database_size(current_database())) AS size,
      ${rows('event')} AS events, ${rows('booking')} AS bookings, ${rows('person')} AS people,
      (SELECT count(*)::int FROM listing WHERE status = 'published') AS listings`);
  if (!row) throw new Error('no figures');
  const { waiting, queued, failed, last_day: lastDay, ...database } = row;
  return { waitingOrganisations: waiting, mail: { queued, failed, lastDay }, database };
}

async function readReaders(db: Database): Promise<PlatformHealth['readers']> {
  const rows = await db.execute<{ name: string; behind: number; oldest: string | null }>(sql`
    SELECT r.name, rest.behind, rest.oldest
    FROM event_reader r, LATERAL (
      SELECT count(*)::int AS behind, (extract(epoch FROM min(n.at)) * 1000)::bigint::text AS oldest FROM (
        SELECT e.at FROM event e
        WHERE (e.xid, e.id) > (r.xid, coalesce(r.event_id, '00000000-0000-0000-0000-000000000000'::uuid))
        ORDER BY e.xid, e.id LIMIT ${MOST_BEHIND}) n) rest
    ORDER BY r.name`);
  return rows.map(({ name, behind, oldest }) => ({ name, behind, oldest: oldest ? new Date(Number(oldest)) : null }));
}

/** The queue's own tables exist once a worker has run. */
async function readJobs(db: Database): Promise<PlatformHealth['jobs']> {
  const [present] = await db.execute<{ present: boolean }>(
    sql`SELECT to_regclass('pgboss.job') IS NOT NULL AND to_regclass('pgboss.archive') IS NOT NULL AS present`,
  );
  const rows = present?.present
    ? await db.execute<{ name: string; state: string; at: string }>(sql`
        SELECT DISTINCT ON (name) name, state::text, (extract(epoch FROM completed_on) * 1000)::bigint::text AS at
        FROM (SELECT name, state, completed_on FROM pgboss.job UNION ALL
              SELECT name, state, completed_on FROM pgboss.archive) all_jobs
        WHERE completed_on IS NOT NULL ORDER BY name, completed_on DESC`)
    : [];
  return JOB_NAMES.map((name) => {
    const last = rows.find((row) => row.name === name);
    return { name, at: last ? new Date(Number(last.at)) : null, failed: last?.state === 'failed' };
  });
}
