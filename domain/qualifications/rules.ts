import { DAY_MS } from '@/core/period';

export const QUALIFICATION_EVIDENCE = ['declaration', 'grant'] as const;
export type QualificationEvidence = (typeof QUALIFICATION_EVIDENCE)[number];

/** How one person stands towards one qualification. */
export const STANDINGS = ['valid', 'waiting', 'expired', 'disused', 'missing'] as const;
export type QualificationStanding = (typeof STANDINGS)[number];

export interface Terms {
  evidence: QualificationEvidence;
  disuseDays: number | null;
}

export interface HeldFacts {
  state: 'declared' | 'granted' | 'declined' | 'revoked';
  declaredAt: Date | null;
  grantedAt: Date | null;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

/**
 * How a person stands at an instant. What is declared counts at once where a declaration is enough; a date of expiry
 * ends it, and so does having been out of practice for the days that the qualification names.
 */
export function standingAt(terms: Terms, held: HeldFacts | null, at: Date): QualificationStanding {
  if (!held || held.state === 'declined' || held.state === 'revoked') return 'missing';
  if (held.state === 'declared' && terms.evidence === 'grant') return 'waiting';
  if (held.expiresAt && held.expiresAt <= at) return 'expired';
  const until = practiceUntil(terms, held);
  return until && until <= at ? 'disused' : 'valid';
}

/** Until when practice lasts: so many days after the last use, or after it was granted or declared. */
export function practiceUntil({ disuseDays }: Terms, held: HeldFacts): Date | null {
  const since = latest([held.grantedAt ?? held.declaredAt, held.lastUsedAt]);
  return disuseDays === null || since === null ? null : new Date(since.getTime() + disuseDays * DAY_MS);
}

/** The earlier of what ends it: by date or by disuse. Null: nothing does. */
export function validUntil(terms: Terms, held: HeldFacts): Date | null {
  const practice = practiceUntil(terms, held);
  if (!practice || !held.expiresAt) return practice ?? held.expiresAt;
  return practice < held.expiresAt ? practice : held.expiresAt;
}

/**
 * Whether a listing's requirement holds for a way of access: one that names no ways holds for all. Where the booking
 * names none, the only way that the listing offers is meant; when it offers several, the stricter reading counts.
 */
export function isAsked(requirement: readonly string[], mode: string | null, offered: readonly string[]): boolean {
  if (requirement.length === 0) return true;
  const meant = mode ?? (offered.length === 1 ? offered[0] : undefined);
  return meant === undefined || requirement.includes(meant);
}

export interface ConductRule {
  violationsMax: number;
  windowDays: number;
  suspensionDays: number;
}

/** What holds where an organisation has not said otherwise. */
export const DEFAULT_CONDUCT: ConductRule = { violationsMax: 3, windowDays: 90, suspensionDays: 30 };

/** Until when the violations at these instants suspend a person; null while they do not. */
export function suspendedUntil(violations: readonly Date[], rule: ConductRule, now: Date): Date | null {
  const since = now.getTime() - rule.windowDays * DAY_MS;
  const counted = violations.filter((at) => at.getTime() > since && at <= now);
  return counted.length >= rule.violationsMax ? new Date(now.getTime() + rule.suspensionDays * DAY_MS) : null;
}

function latest(instants: readonly (Date | null)[]): Date | null {
  const times = instants.flatMap((at) => (at ? [at.getTime()] : []));
  return times.length === 0 ? null : new Date(Math.max(...times));
}
