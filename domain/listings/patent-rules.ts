import { cnApplicationType } from '@/core/identifiers/cn-application-number';

export const DEVELOPMENT_STAGES = ['concept', 'under-development', 'lab-tested', 'demonstrable', 'on-market'] as const;
export type DevelopmentStage = (typeof DEVELOPMENT_STAGES)[number];

/** The stage of development that a technology readiness level (1-9) stands for. */
export function developmentStage(trl: number): DevelopmentStage {
  if (trl <= 2) return 'concept';
  if (trl === 3) return 'under-development';
  if (trl <= 5) return 'lab-tested';
  return trl <= 8 ? 'demonstrable' : 'on-market';
}

export interface LegalEvent {
  /** Calendar day. */
  on: string;
  event: string;
}

export type LegalStanding = 'pending' | 'in-force' | 'ended';

const ENDING = new Set(['refused', 'withdrawn', 'lapsed', 'invalidated', 'expired']);

/** How a patent stands on a day, by its dated events (oldest first) and, when known, its computed expiry. */
export function legalStanding(events: readonly LegalEvent[], today: string, expiresOn?: string | null): LegalStanding {
  let standing: LegalStanding = 'pending';
  let granted = false;
  for (const { on, event } of events) {
    if (on > today) break;
    if (event === 'granted') granted = true;
    if (ENDING.has(event)) standing = 'ended';
    else if (event === 'granted' || event === 'restored') standing = granted ? 'in-force' : 'pending';
  }
  return expiresOn && expiresOn <= today ? 'ended' : standing;
}

/**
 * The day on which protection ends at the latest: 20 years from filing for inventions, 10 for utility models, and for
 * designs 15 when filed since 2021-06-01, 10 before (Patent Law, article 42). Null for a number that tells no type.
 */
export function patentExpiry(applicationNumber: string, filedOn: string): string | null {
  const type = cnApplicationType(applicationNumber);
  if (!type) return null;
  const years = type === 'invention' ? 20 : type === 'design' && filedOn >= '2021-06-01' ? 15 : 10;
  const year = Number(filedOn.slice(0, 4)) + years;
  const monthDay = filedOn.slice(5);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${year}-${monthDay === '02-29' && !leap ? '02-28' : monthDay}`;
}
