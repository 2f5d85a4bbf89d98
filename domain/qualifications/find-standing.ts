import { type SQL, sql } from 'drizzle-orm';
import type { FieldError } from '@/core/errors';
import { type Locale, type LocaleText, plainText } from '@/core/locale-text';
import { type Database, prepared, type Transaction } from '@/db/client';
import type { Given } from '@/db/statement';
import { isAsked, type QualificationEvidence, type QualificationStanding, standingAt } from './rules';

/** A qualification that a person lacks for a listing, and how one gets it. */
export interface MissingQualification {
  id: string;
  title: LocaleText;
  how: LocaleText;
  evidence: QualificationEvidence;
  standing: Exclude<QualificationStanding, 'valid'>;
}

/** What stands between a person and a listing. */
export interface Standing {
  missing: MissingQualification[];
  suspendedUntil: Date | null;
  /** The ways of access that the listing offers. */
  offered: string[];
}

export interface StandingWish {
  listingId: string;
  userId: string;
  accessMode: string | null;
  /** When the person will be at the instrument. */
  at: Date;
}

type Row = {
  id: string;
  title: LocaleText;
  how: LocaleText;
  evidence: QualificationEvidence;
  disuseDays: number | null;
  accessModes: string[];
  state: 'declared' | 'granted' | null;
  declaredAt: number | null;
  grantedAt: number | null;
  expiresAt: number | null;
  lastUsedAt: number | null;
};

/**
 * What a person lacks to use a listing at an instant, and whether its provider has suspended them. One round trip.
 */
export async function findStanding(db: Database | Transaction, wish: StandingWish, now: Date): Promise<Standing> {
  const [found] = await db.execute<StandingColumns>(sql`${prepared}
    SELECT ${standingColumns(wish.userId, now)} FROM listing l WHERE l.id = ${wish.listingId}`);
  return found ? standingOf(found, wish) : { missing: [], suspendedUntil: null, offered: [] };
}

/**
 * How a person stands towards listing `l`, as columns. Plan: the listing's requirements by key, the person's standing
 * one of each by its unique index; suspensions by theirs.
 */
export function standingColumns(userId: Given<string>, now: Given<Date>): SQL {
  return sql`
    (SELECT json_agg(json_build_object('id', q.id, 'title', q.title, 'how', q.how, 'evidence', q.evidence,
        'disuseDays', q.disuse_days, 'accessModes', a.access_modes,
        'state', h.state, 'declaredAt', ${ms('h.declared_at')}, 'grantedAt', ${ms('h.granted_at')},
        'expiresAt', ${ms('h.expires_at')}, 'lastUsedAt', ${ms('h.last_used_at')}) ORDER BY q.id)
      FROM qualification_listing a JOIN qualification q ON q.id = a.qualification_id AND q.retired_at IS NULL
      LEFT JOIN holding h ON h.qualification_id = q.id AND h.user_id = ${userId}::uuid AND h.ended_at IS NULL
      WHERE a.listing_id = l.id) AS asked,
    (SELECT ${ms('max(s.until_at)')} FROM suspension s
      WHERE s.organisation_id = l.organisation_id AND s.user_id = ${userId}::uuid AND s.lifted_at IS NULL
        AND s.until_at > ${now}::timestamptz) AS "suspendedUntil",
    l.attributes->'accessModes' AS offered`;
}

export type StandingColumns = { asked: Row[] | null; suspendedUntil: number | null; offered: string[] | null };

export function standingOf(
  found: StandingColumns,
  { accessMode, at }: Pick<StandingWish, 'accessMode' | 'at'>,
): Standing {
  const offered = found.offered ?? [];
  const missing = (found.asked ?? []).flatMap(({ accessModes, disuseDays, ...row }) => {
    if (!isAsked(accessModes, accessMode, offered)) return [];
    const standing = standingAt({ evidence: row.evidence, disuseDays }, heldOf(row), at);
    const { id, title, how, evidence } = row;
    return standing === 'valid' ? [] : [{ id, title, how, evidence, standing }];
  });
  return { missing, suspendedUntil: dateOf(found.suspendedUntil), offered };
}

/** Each thing in the way as a broken rule of a booking, in one language. */
export function brokenBy({ missing, suspendedUntil }: Standing, locale: Locale, timeZone: string): StandingRule[] {
  return [
    ...missing.map(({ title, standing }) => ({
      path: 'listingId',
      code: 'qualification' as const,
      params: { qualification: plainText(title, locale), standing },
    })),
    ...(suspendedUntil
      ? [
          {
            path: 'listingId',
            code: 'suspended' as const,
            params: { until: dayText(suspendedUntil, locale, timeZone) },
          },
        ]
      : []),
  ];
}

export interface StandingRule extends FieldError {
  code: 'qualification' | 'suspended';
}

function heldOf(row: Pick<Row, 'state' | 'declaredAt' | 'grantedAt' | 'expiresAt' | 'lastUsedAt'>) {
  return (
    row.state && {
      state: row.state,
      declaredAt: dateOf(row.declaredAt),
      grantedAt: dateOf(row.grantedAt),
      expiresAt: dateOf(row.expiresAt),
      lastUsedAt: dateOf(row.lastUsedAt),
    }
  );
}

function dayText(at: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(at);
}

function ms(column: string) {
  return sql`(extract(epoch FROM ${sql.raw(column)}) * 1000)::float8`;
}

function dateOf(value: number | null): Date | null {
  return value === null ? null : new Date(value);
}
