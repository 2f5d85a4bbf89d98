import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { EXCLUSION_VIOLATION, isDuplicate, sqlFault } from '@/db/errors';
import { sharedSchedule } from '@/db/schema/availability';
import { unit } from '@/db/schema/listings';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { lockListing } from '@/domain/listings/load-listing';
import { shareSchedulesInput } from './inputs';
import { lockUnits } from './queries';

/**
 * Says which units of a listing are used by turns with units of the organisation's other listings: the same room
 * offered twice, two instruments with one vacuum pump. Units that name the same schedule are never booked at one time;
 * bookings already made move to it with their unit. Throws `invalid-input` when they would overlap there, or when two
 * units of this listing would share one.
 */
export async function shareSchedules(ctx: CommandContext, input: unknown): Promise<{ units: SharedUnit[] }> {
  return runCommand(ctx, shareSchedulesInput, input, async (tx, { listingId, units }) => {
    const { organisationId } = await lockListing(tx, ctx.actor, { listingId, right: 'edit' });
    await lockUnits(tx, listingId);
    const before = await listSharedUnits(tx, listingId);
    const wanted = new Map(units.map(({ unitId, schedule }) => [unitId, schedule]));
    for (const [at, { unitId }] of units.entries()) {
      if (!before.some((each) => each.unitId === unitId)) refuse(`units.${at}.unitId`, 'invalid-reference');
    }
    // Out of the way first: two units may exchange their schedules.
    const changed = before.filter(({ unitId, schedule }) => schedule !== (wanted.get(unitId) ?? null));
    for (const { unitId } of changed) await setSchedule(tx, unitId, null);
    for (const { unitId } of changed) {
      const name = wanted.get(unitId) ?? null;
      if (name !== null) {
        const at = units.findIndex((each) => each.unitId === unitId);
        await join(tx, unitId, await scheduleNamed(tx, ctx.now, organisationId, name), `units.${at}.schedule`);
      }
    }
    await dropUnused(tx, organisationId);
    const after = await listSharedUnits(tx, listingId);
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'listing.schedules-shared',
      subjectType: 'listing',
      subjectId: listingId,
      before: { units: before },
      after: { units: after },
    });
    return { units: after };
  });
}

export interface SharedUnit {
  unitId: string;
  name: string;
  schedule: string | null;
}

/** A listing's units with the schedule that each shares. */
export async function listSharedUnits(db: Pick<Transaction, 'select'>, listingId: string): Promise<SharedUnit[]> {
  return await db
    .select({ unitId: unit.id, name: unit.name, schedule: sharedSchedule.name })
    .from(unit)
    .leftJoin(sharedSchedule, eq(sharedSchedule.id, unit.sharedScheduleId))
    .where(and(eq(unit.listingId, listingId), isNull(unit.retiredAt)))
    .orderBy(unit.position);
}

async function scheduleNamed(tx: Transaction, now: Date, organisationId: string, name: string): Promise<string> {
  await tx.insert(sharedSchedule).values({ id: v7(), organisationId, name, createdAt: now }).onConflictDoNothing();
  const [row] = await tx
    .select({ id: sharedSchedule.id })
    .from(sharedSchedule)
    .where(and(eq(sharedSchedule.organisationId, organisationId), eq(sharedSchedule.name, name)))
    .for('share');
  if (!row) throw new Error('a shared schedule that was just made is not there');
  return row.id;
}

async function join(tx: Transaction, unitId: string, scheduleId: string, path: string): Promise<void> {
  try {
    await setSchedule(tx, unitId, scheduleId);
  } catch (error) {
    if (sqlFault(error)?.code === EXCLUSION_VIOLATION) refuse(path, 'schedule-overlaps');
    if (isDuplicate(error)) refuse(path, 'schedule-within-listing');
    throw error;
  }
}

async function setSchedule(tx: Transaction, unitId: string, sharedScheduleId: string | null): Promise<void> {
  await tx.update(unit).set({ sharedScheduleId }).where(eq(unit.id, unitId));
}

/** Schedules that no unit shares any more. */
async function dropUnused(tx: Transaction, organisationId: string): Promise<void> {
  await tx
    .delete(sharedSchedule)
    .where(
      and(
        eq(sharedSchedule.organisationId, organisationId),
        sql`NOT EXISTS (SELECT FROM ${unit} WHERE ${unit.sharedScheduleId} = ${sharedSchedule.id})`,
      ),
    );
}

function refuse(path: string, code: string): never {
  throw new DomainError('invalid-input', { fields: [{ path, code }] });
}
