import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DAY_MS } from '@/core/period';
import type { Transaction } from '@/db/client';
import { booking } from '@/db/schema/bookings';
import { conductRule, suspension, violation } from '@/db/schema/qualifications';
import type { EventRow } from '@/domain/events/read-events';
import { recordEvent } from '@/domain/events/record-event';
import { DEFAULT_CONDUCT, suspendedUntil } from '@/domain/qualifications/rules';

const JUDGE = { type: 'system' as const, job: 'conduct' };

/** Events of any other kind are no matter of conduct. */
export function isAboutConduct({ action }: { action: string }): boolean {
  return action === 'booking.not-shown';
}

/**
 * Reads no-shows from the log: each is one violation, however often it is read, and one too many suspends the person
 * with that provider. A suspension wipes the slate: only what comes after it counts towards the next.
 */
export async function judgeConduct(tx: Transaction, events: EventRow[]): Promise<void> {
  for (const event of events) {
    if (isAboutConduct(event)) await judge(tx, event);
  }
}

async function judge(tx: Transaction, event: EventRow): Promise<void> {
  const [kept] = await tx
    .select({ userId: booking.customerUserId, organisationId: booking.organisationId })
    .from(booking)
    .where(eq(booking.id, event.subjectId));
  if (!kept) return;
  const { userId, organisationId } = kept;
  const added = await tx
    .insert(violation)
    .values({ id: v7(), organisationId, userId, bookingId: event.subjectId, kind: 'no-show', at: event.at })
    .onConflictDoNothing()
    .returning({ id: violation.id });
  if (added.length === 0) return;
  const [rule = DEFAULT_CONDUCT] = await tx
    .select()
    .from(conductRule)
    .where(eq(conductRule.organisationId, organisationId));
  const since = new Date(event.at.getTime() - rule.windowDays * DAY_MS);
  const counted = await tx
    .select({ at: violation.at })
    .from(violation)
    .where(
      and(
        eq(violation.organisationId, organisationId),
        eq(violation.userId, userId),
        isNull(violation.excusedAt),
        gt(violation.at, since),
        sql`${violation.at} > coalesce((SELECT max(s.began_at) FROM suspension s
          WHERE s.organisation_id = ${organisationId} AND s.user_id = ${userId}), '-infinity')`,
      ),
    );
  const untilAt = suspendedUntil(
    counted.map(({ at }) => at),
    rule,
    event.at,
  );
  if (!untilAt) return;
  const span = { beganAt: event.at, untilAt, violations: counted.length };
  await tx.insert(suspension).values({ id: v7(), organisationId, userId, ...span });
  await recordEvent(
    tx,
    { actor: JUDGE, now: event.at },
    {
      organisationId,
      action: 'suspension.began',
      subjectType: 'suspension',
      subjectId: userId,
      after: { untilAt: untilAt.toISOString(), violations: counted.length },
    },
  );
}
