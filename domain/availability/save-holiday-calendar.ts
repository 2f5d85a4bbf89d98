import { and, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { isOperator } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import { type HolidayLine, parseHolidays } from '@/core/holiday-text';
import type { Transaction } from '@/db/client';
import { holiday, holidayCalendar } from '@/db/schema/availability';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { saveHolidayCalendarInput } from './inputs';
import { requireOrganisationRules } from './save-quotas';

const BATCH = 500;

/**
 * Makes a calendar of days off and swapped working days, or replaces its days: an organisation's own, or the
 * platform's (operators only, never made anew here). Listings that chose it follow at once.
 */
export async function saveHolidayCalendar(ctx: CommandContext, input: unknown): Promise<{ id: string; days: number }> {
  return runCommand(ctx, saveHolidayCalendarInput, input, async (tx, { id, organisationId, name, days }) => {
    if (organisationId !== undefined) requireOrganisationRules(ctx, organisationId);
    else if (ctx.actor.type !== 'system' && !isOperator(ctx.actor)) throw new DomainError('forbidden');
    const calendarId = id === undefined ? await create(tx, ctx.now, organisationId, name) : id;
    if (id !== undefined) await rename(tx, id, organisationId ?? null, name);
    const wanted = parseHolidays(days).days;
    await replaceDays(tx, calendarId, wanted);
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'holiday-calendar.saved',
      subjectType: 'holiday-calendar',
      subjectId: calendarId,
      after: { name, days: wanted.length },
    });
    return { id: calendarId, days: wanted.length };
  });
}

async function create(
  tx: Transaction,
  now: Date,
  organisationId: string | undefined,
  name: { zh?: string; en?: string },
): Promise<string> {
  if (organisationId === undefined) throw notFound();
  const id = v7();
  await tx.insert(holidayCalendar).values({ id, organisationId, name, createdAt: now });
  return id;
}

async function rename(
  tx: Transaction,
  id: string,
  organisationId: string | null,
  name: { zh?: string; en?: string },
): Promise<void> {
  const owner =
    organisationId === null
      ? isNull(holidayCalendar.organisationId)
      : eq(holidayCalendar.organisationId, organisationId);
  const found = await tx
    .update(holidayCalendar)
    .set({ name })
    .where(and(eq(holidayCalendar.id, id), owner, isNull(holidayCalendar.removedAt)))
    .returning({ id: holidayCalendar.id });
  if (found.length === 0) throw notFound();
}

async function replaceDays(tx: Transaction, calendarId: string, days: readonly HolidayLine[]): Promise<void> {
  await tx.delete(holiday).where(eq(holiday.calendarId, calendarId));
  for (let from = 0; from < days.length; from += BATCH) {
    await tx.insert(holiday).values(days.slice(from, from + BATCH).map((each) => ({ ...each, calendarId })));
  }
}
