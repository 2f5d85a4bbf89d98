import { and, eq, isNull, or } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { holidayCalendar } from '@/db/schema/availability';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { kindOf } from '@/domain/listings/kinds';
import { lockListing } from '@/domain/listings/load-listing';
import { type ListingState, saveListing } from '@/domain/listings/save-listing';
import { saveRulesInput } from './inputs';
import type { GroupRule, GroupRules } from './rules';

/**
 * Says by which rules a listing is booked: notice to move and to cancel, holidays, nights, groups. What is absent
 * stays. Bookings already made stay as they are.
 */
export async function saveRules(ctx: CommandContext, input: unknown): Promise<ListingState> {
  return runCommand(ctx, saveRulesInput, input, async (tx, { listingId, version, groupRules, ...changes }) => {
    const row = await lockListing(tx, ctx.actor, { listingId, version, right: 'edit' });
    if (!kindOf(row.kind).hasUnits) throw new DomainError('not-bookable');
    if (changes.holidayCalendarId) await requireCalendar(tx, changes.holidayCalendarId, row.organisationId);
    const set = groupRules === undefined ? changes : { ...changes, groupRules: withoutEmpty(groupRules) };
    const state = await saveListing(tx, ctx.now, row, set);
    const names = Object.keys(set);
    const before = Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: 'listing.rules-saved',
      subjectType: 'listing',
      subjectId: row.id,
      before,
      after: set,
    });
    return state;
  });
}

/** The platform's calendars and the organisation's own may be chosen. */
async function requireCalendar(tx: Transaction, id: string, organisationId: string): Promise<void> {
  const found = await tx.$count(
    holidayCalendar,
    and(
      eq(holidayCalendar.id, id),
      isNull(holidayCalendar.removedAt),
      or(isNull(holidayCalendar.organisationId), eq(holidayCalendar.organisationId, organisationId)),
    ),
  );
  if (found > 0) return;
  throw new DomainError('invalid-input', { fields: [{ path: 'holidayCalendarId', code: 'invalid-reference' }] });
}

/** What says nothing is not kept, nor a group for which nothing differs. */
function withoutEmpty(rules: Partial<Record<keyof GroupRules, GroupRule | undefined>>): GroupRules {
  const told = (rule: GroupRule = {}): GroupRule => {
    const { mayBook, windows, ...rest } = rule;
    return { ...rest, ...(mayBook === false && { mayBook }), ...(windows && windows.length > 0 && { windows }) };
  };
  const groups = Object.entries(rules).map(([group, rule]) => [group, told(rule)] as const);
  return Object.fromEntries(groups.filter(([, rule]) => Object.keys(rule).length > 0));
}
