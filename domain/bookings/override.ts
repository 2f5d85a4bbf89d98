import { sql } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import type { Database, Transaction } from '@/db/client';
import { bookingOverride } from '@/db/schema/bookings';
import { canSetOrganisationRules } from '@/domain/availability/policy';
import type { BookingRule } from '@/domain/availability/rules';
import type { CommandContext } from '@/domain/events/command';
import type { NewEvent } from '@/domain/events/record-event';

/** What a manager says when rules are to be set aside for one booking. */
export interface Override {
  reason: string;
  byUserId: string;
}

/** Null without a reason. Throws `forbidden` for anybody but an owner or manager of the provider. */
export function findOverride(actor: Actor, organisationId: string, reason: string | undefined): Override | null {
  if (!reason) return null;
  if (actor.type !== 'person' || !canSetOrganisationRules(actor, organisationId)) throw new DomainError('forbidden');
  return { reason, byUserId: actor.userId };
}

/** Keeps with the booking which rules were set aside, by whom and why; nothing when none had to be. */
export async function recordOverride(
  tx: Transaction,
  { now }: Pick<CommandContext, 'now'>,
  bookingId: string,
  override: Override | null,
  rules: readonly BookingRule[],
): Promise<void> {
  if (!override || rules.length === 0) return;
  await tx.insert(bookingOverride).values({ ...override, bookingId, at: now, rules: [...rules] });
}

/** The event that says it too. */
export function withOverride(event: NewEvent, override: Override | null, rules: readonly BookingRule[]): NewEvent {
  if (!override || rules.length === 0) return event;
  return { ...event, after: { ...event.after, override: { reason: override.reason, rules } } };
}

/** Rules that were set aside for a booking, as its page says them. */
export interface OverrideView {
  at: Date;
  by: string;
  reason: string;
  rules: BookingRule[];
}

/** The latest first. */
export async function listOverrides(db: Database, bookingId: string): Promise<OverrideView[]> {
  const rows = await db.execute<{ at: string; by: string; reason: string; rules: BookingRule[] }>(sql`
    SELECT o.at, p.name AS by, o.reason, o.rules FROM booking_override o JOIN person p ON p.id = o.by_user_id
    WHERE o.booking_id = ${bookingId} ORDER BY o.at DESC LIMIT 20`);
  return rows.map(({ at, ...rest }) => ({ ...rest, at: new Date(at) }));
}
