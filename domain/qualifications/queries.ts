import { sql } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import { MARKET_ZONE } from '@/core/market-zone';
import type { Period } from '@/core/period';
import type { Database } from '@/db/client';
import { requirePerson } from '@/domain/identity/policy';
import { requireTrainer } from './policy';
import { type ConductRule, DEFAULT_CONDUCT, type QualificationStanding, standingAt, validUntil } from './rules';

interface QueryContext {
  db: Database;
  actor: Actor;
}

/** A qualification as its provider keeps it. */
export interface QualificationView {
  id: string;
  title: LocaleText;
  how: LocaleText;
  evidence: 'declaration' | 'grant';
  validDays: number | null;
  disuseDays: number | null;
  accessModes: string[];
  listings: { id: string; title: LocaleText; slug: string }[];
}

/** What an organisation asks for. Throws `not-found`, `forbidden`. */
export async function listQualifications(ctx: QueryContext, organisationId: string): Promise<QualificationView[]> {
  requireTrainer(ctx.actor, organisationId);
  const rows = await ctx.db.execute<QualificationView & Record<string, unknown>>(sql`
    SELECT q.id, q.title, q.how, q.evidence, q.valid_days AS "validDays", q.disuse_days AS "disuseDays",
      coalesce((SELECT a.access_modes FROM qualification_listing a WHERE a.qualification_id = q.id LIMIT 1), '{}')
        AS "accessModes",
      (SELECT coalesce(json_agg(json_build_object('id', l.id, 'title', l.title, 'slug', l.slug) ORDER BY l.id), '[]')
        FROM qualification_listing a JOIN listing l ON l.id = a.listing_id WHERE a.qualification_id = q.id) AS listings
    FROM qualification q WHERE q.organisation_id = ${organisationId} AND q.retired_at IS NULL ORDER BY q.id LIMIT 100`);
  return [...rows];
}

/** One person's standing towards one qualification. */
export interface Cell {
  holdingId: string;
  qualificationId: string;
  standing: Exclude<QualificationStanding, 'missing'>;
  until: Date | null;
  statement: string;
  proofFileId: string | null;
}

export interface MatrixRow {
  userId: string;
  name: string;
  email: string;
  organisation: LocaleText | null;
  cells: Cell[];
}

type HoldingRow = {
  userId: string;
  name: string;
  email: string;
  organisation: LocaleText | null;
  holdingId: string;
  qualificationId: string;
  evidence: 'declaration' | 'grant';
  disuseDays: number | null;
  state: 'declared' | 'granted';
  statement: string;
  proofFileId: string | null;
  declaredAt: number | null;
  grantedAt: number | null;
  expiresAt: number | null;
  lastUsedAt: number | null;
};

const HOLDINGS_MAX = 2_000;

/** Who holds what: people by name, with what waits for a decision first. Throws `not-found`, `forbidden`. */
export async function getMatrix(ctx: QueryContext, organisationId: string, now: Date): Promise<MatrixRow[]> {
  requireTrainer(ctx.actor, organisationId);
  const rows = await ctx.db.execute<HoldingRow>(sql`
    SELECT h.user_id AS "userId", p.name, p.email::text AS email, o.name AS organisation, h.id AS "holdingId",
      h.qualification_id AS "qualificationId", q.evidence, q.disuse_days AS "disuseDays", h.state, h.statement,
      h.proof_file_id AS "proofFileId", ${ms('h.declared_at')} AS "declaredAt", ${ms('h.granted_at')} AS "grantedAt",
      ${ms('h.expires_at')} AS "expiresAt", ${ms('h.last_used_at')} AS "lastUsedAt"
    FROM holding h JOIN qualification q ON q.id = h.qualification_id AND q.retired_at IS NULL
    JOIN person p ON p.id = h.user_id LEFT JOIN organisation o ON o.id = h.customer_organisation_id
    WHERE h.organisation_id = ${organisationId} AND h.ended_at IS NULL
    ORDER BY p.name, h.user_id, h.id LIMIT ${HOLDINGS_MAX}`);
  const people = new Map<string, MatrixRow>();
  for (const row of rows) {
    const { userId, name, email, organisation } = row;
    const entry = people.get(userId) ?? { userId, name, email, organisation, cells: [] };
    people.set(userId, { ...entry, organisation: entry.organisation ?? organisation });
    const facts = heldOf(row);
    const standing = standingAt(row, facts, now);
    if (standing === 'missing') continue;
    const { holdingId, qualificationId, statement, proofFileId } = row;
    entry.cells.push({ holdingId, qualificationId, standing, until: validUntil(row, facts), statement, proofFileId });
  }
  const waits = ({ cells }: MatrixRow) => (cells.some(({ standing }) => standing === 'waiting') ? 0 : 1);
  return [...people.values()].sort((a, b) => waits(a) - waits(b));
}

/** A course, as people choose it or trainers run it. */
export interface CourseView {
  id: string;
  qualificationId: string;
  title: LocaleText;
  provider: LocaleText;
  timeZone: string;
  during: Period;
  place: string;
  trainer: string;
  seats: number;
  seatsTaken: number;
  state: 'open' | 'held' | 'cancelled';
  mine: boolean;
  /** To trainers only. */
  people: { userId: string; name: string }[];
}

type CourseRow = Omit<CourseView, 'during'> & { start: number; end: number };

/** An organisation's courses of the last month and those to come, with who has a seat. */
export async function listCourses(ctx: QueryContext, organisationId: string, now: Date): Promise<CourseView[]> {
  requireTrainer(ctx.actor, organisationId);
  return readCourses(ctx.db, {
    where: sql`s.organisation_id = ${organisationId} AND s.during && tstzrange(${now}::timestamptz - interval '31 days', NULL)`,
    userId: null,
    withPeople: true,
  });
}

export interface MyQualification {
  qualificationId: string;
  title: LocaleText;
  how: LocaleText;
  provider: LocaleText;
  evidence: 'declaration' | 'grant';
  standing: QualificationStanding;
  until: Date | null;
  listings: { slug: string; title: LocaleText }[];
  /** Why the last declaration was declined or the last grant revoked. */
  endReason: string | null;
}

type MineRow = Omit<MyQualification, 'standing' | 'until'> &
  Omit<HoldingRow, 'state'> & { state: HoldingRow['state'] | null };

/** What the person holds or once held, and what a listing (by its slug) asks for; with courses that lead there. */
export async function getMyQualifications(
  ctx: QueryContext,
  { listingSlug = null, now }: { listingSlug?: string | null; now: Date },
): Promise<{ qualifications: MyQualification[]; courses: CourseView[] }> {
  const { userId } = requirePerson(ctx.actor);
  const rows = await ctx.db.execute<MineRow>(sql`
    SELECT q.id AS "qualificationId", q.title, q.how, o.name AS provider, q.evidence, q.disuse_days AS "disuseDays",
      h.state, ${ms('h.declared_at')} AS "declaredAt", ${ms('h.granted_at')} AS "grantedAt",
      ${ms('h.expires_at')} AS "expiresAt", ${ms('h.last_used_at')} AS "lastUsedAt",
      (SELECT e.end_reason FROM holding e WHERE e.qualification_id = q.id AND e.user_id = ${userId}
        AND e.ended_at IS NOT NULL ORDER BY e.id DESC LIMIT 1) AS "endReason",
      (SELECT coalesce(json_agg(json_build_object('slug', l.slug, 'title', l.title) ORDER BY l.id), '[]')
        FROM qualification_listing a JOIN listing l ON l.id = a.listing_id AND l.status = 'published'
        WHERE a.qualification_id = q.id) AS listings
    FROM qualification q JOIN organisation o ON o.id = q.organisation_id
    LEFT JOIN holding h ON h.qualification_id = q.id AND h.user_id = ${userId} AND h.ended_at IS NULL
    WHERE q.retired_at IS NULL AND (
      EXISTS (SELECT FROM holding x WHERE x.qualification_id = q.id AND x.user_id = ${userId})
      OR EXISTS (SELECT FROM training_seat t JOIN training_session s ON s.id = t.session_id
        WHERE t.user_id = ${userId} AND t.state = 'booked' AND s.qualification_id = q.id)
      OR EXISTS (SELECT FROM qualification_listing a JOIN listing l ON l.id = a.listing_id
        WHERE a.qualification_id = q.id AND l.slug = ${listingSlug} AND l.status IN ('published', 'paused')))
    ORDER BY q.id LIMIT 100`);
  const qualifications = rows.map((row) => {
    const facts = row.state && heldOf({ ...row, state: row.state });
    const standing = standingAt(row, facts, now);
    const { qualificationId, title, how, provider, evidence, listings, endReason } = row;
    const until = facts && standing === 'valid' ? validUntil(row, facts) : null;
    return { qualificationId, title, how, provider, evidence, listings, endReason, standing, until };
  });
  const ids = qualifications.map(({ qualificationId }) => qualificationId);
  const courses = await readCourses(ctx.db, {
    where: sql`s.qualification_id = ANY(${`{${ids.join(',')}}`}::uuid[]) AND s.state = 'open' AND lower(s.during) > ${now}`,
    userId,
    withPeople: false,
  });
  return { qualifications, courses };
}

/** A suspension, or violations that may lead to one. */
export interface ConductView {
  rule: ConductRule;
  suspensions: { id: string; name: string; email: string; until: Date; violations: number }[];
  violations: { id: string; name: string; at: Date; reference: string; listing: LocaleText }[];
}

/** Who is suspended, who was not there lately, and from when on that counts. Throws `not-found`, `forbidden`. */
export async function getConduct(ctx: QueryContext, organisationId: string, now: Date): Promise<ConductView> {
  requireTrainer(ctx.actor, organisationId);
  const [rules, suspensions, violations] = await Promise.all([
    ctx.db.execute<ConductRule & Record<string, number>>(sql`
      SELECT violations_max AS "violationsMax", window_days AS "windowDays", suspension_days AS "suspensionDays"
      FROM conduct_rule WHERE organisation_id = ${organisationId}`),
    ctx.db.execute<{ id: string; name: string; email: string; until: number; violations: number }>(sql`
      SELECT s.id, p.name, p.email::text AS email, ${ms('s.until_at')} AS until, s.violations
      FROM suspension s JOIN person p ON p.id = s.user_id
      WHERE s.organisation_id = ${organisationId} AND s.lifted_at IS NULL AND s.until_at > ${now}
      ORDER BY s.until_at, s.id LIMIT 100`),
    ctx.db.execute<{ id: string; name: string; at: number; reference: string; listing: LocaleText }>(sql`
      SELECT v.id, p.name, ${ms('v.at')} AS at, b.reference, l.title AS listing
      FROM violation v JOIN person p ON p.id = v.user_id JOIN booking b ON b.id = v.booking_id
      JOIN listing l ON l.id = b.listing_id
      WHERE v.organisation_id = ${organisationId} AND v.excused_at IS NULL
      ORDER BY v.at DESC, v.id DESC LIMIT 30`),
  ]);
  return {
    rule: rules[0] ?? DEFAULT_CONDUCT,
    suspensions: suspensions.map((row) => ({ ...row, until: new Date(row.until) })),
    violations: violations.map((row) => ({ ...row, at: new Date(row.at) })),
  };
}

async function readCourses(
  db: Database,
  { where, userId, withPeople }: { where: ReturnType<typeof sql>; userId: string | null; withPeople: boolean },
): Promise<CourseView[]> {
  const people = sql`(SELECT coalesce(json_agg(json_build_object('userId', p.id, 'name', p.name) ORDER BY p.name), '[]')
    FROM training_seat t JOIN person p ON p.id = t.user_id WHERE t.session_id = s.id AND t.state <> 'cancelled')`;
  const rows = await db.execute<CourseRow>(sql`
    SELECT s.id, s.qualification_id AS "qualificationId", q.title, o.name AS provider, s.place, s.trainer, s.seats,
      s.seats_taken AS "seatsTaken", s.state, ${ms('lower(s.during)')} AS start, ${ms('upper(s.during)')} AS "end",
      coalesce((SELECT l.time_zone FROM qualification_listing a JOIN listing l ON l.id = a.listing_id
        WHERE a.qualification_id = q.id ORDER BY l.id LIMIT 1), ${MARKET_ZONE}) AS "timeZone",
      EXISTS (SELECT FROM training_seat t WHERE t.session_id = s.id AND t.user_id = ${userId}::uuid
        AND t.state <> 'cancelled') AS mine,
      ${withPeople ? people : sql`'[]'::json`} AS people
    FROM training_session s JOIN qualification q ON q.id = s.qualification_id
    JOIN organisation o ON o.id = s.organisation_id
    WHERE ${where} ORDER BY lower(s.during), s.id LIMIT 100`);
  return rows.map(({ start, end, ...row }) => ({ ...row, during: { start: new Date(start), end: new Date(end) } }));
}

function heldOf(row: Pick<HoldingRow, 'state' | 'declaredAt' | 'grantedAt' | 'expiresAt' | 'lastUsedAt'>) {
  const date = (value: number | null) => (value === null ? null : new Date(value));
  return {
    state: row.state,
    declaredAt: date(row.declaredAt),
    grantedAt: date(row.grantedAt),
    expiresAt: date(row.expiresAt),
    lastUsedAt: date(row.lastUsedAt),
  };
}

function ms(expression: string) {
  return sql`(extract(epoch FROM ${sql.raw(expression)}) * 1000)::float8`;
}

/** Whose qualification it is: where a proof for it is kept. Throws `not-found`. */
export async function providerOfQualification(db: Database, id: string): Promise<string> {
  const [row] = await db.execute<{ id: string }>(
    sql`SELECT organisation_id AS id FROM qualification WHERE id = ${id} AND retired_at IS NULL`,
  );
  if (!row) throw notFound();
  return row.id;
}
