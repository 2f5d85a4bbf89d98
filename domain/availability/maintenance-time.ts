import { v7 } from 'uuid';
import { expandRecurrence } from '@/core/expand-recurrence';
import { DAY_MS, MINUTE_MS, type Period } from '@/core/period';
import { parseRule } from '@/core/recurrence';
import type { Transaction } from '@/db/client';
import { closure, type maintenance } from '@/db/schema/availability';

export type MaintenanceRow = typeof maintenance.$inferSelect;

/** Nobody may book further ahead than this (`listing_minutes`), so nothing beyond it need be closed yet. */
export const AHEAD_MS = 1101 * DAY_MS;
const BATCH = 500;

type Plan = Pick<MaintenanceRow, 'rule' | 'startsOn' | 'timeZone' | 'durationMinutes'>;

/** When maintenance takes place within a span: each occurrence as long as planned, on the zone's wall clock. */
export function maintenanceTimes({ rule, startsOn, timeZone, durationMinutes }: Plan, within: Period): Period[] {
  const parsed = parseRule(rule);
  if (!parsed) throw new Error(`stored maintenance has no valid rule: ${rule}`);
  const starts = expandRecurrence({ rule: parsed, start: startsOn.replace(' ', 'T'), timeZone }, within, 5_000);
  return starts.map((start) => ({ start, end: new Date(start.getTime() + durationMinutes * MINUTE_MS) }));
}

/** Writes occurrences as closures; one that is there already, open again or not, stays as it is. */
export async function closeTimes(
  tx: Transaction,
  row: MaintenanceRow,
  times: readonly Period[],
  now: Date,
): Promise<void> {
  const { id: maintenanceId, organisationId, listingId, unitId, note, createdBy } = row;
  for (let from = 0; from < times.length; from += BATCH) {
    const part = times.slice(from, from + BATCH).map((during) => {
      return { id: v7(), maintenanceId, organisationId, listingId, unitId, during, note, createdBy, createdAt: now };
    });
    await tx
      .insert(closure)
      .values(part.map((each) => ({ ...each, reason: 'maintenance' as const })))
      .onConflictDoNothing();
  }
}
