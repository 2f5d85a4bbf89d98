import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError, notFound } from '@/core/errors';
import type { Period } from '@/core/period';
import { resolveMoment } from '@/core/zoned-time';
import type { Transaction } from '@/db/client';
import { closure } from '@/db/schema/availability';
import { listing, unit } from '@/db/schema/listings';
import { problem } from '@/db/schema/usage';
import { lockUnits } from '@/domain/availability/queries';
import { canRunDesk } from '@/domain/bookings/policy';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requirePerson, requireScope } from '@/domain/identity/policy';
import { insertFile, type StoredFile } from '@/domain/organisations/stored-file';
import { reportProblemInput, resolveProblemInput } from './inputs';
import { refuseStrangers } from './policy';

export interface ReportedProblem {
  id: string;
  /** Of a shutdown. */
  closureId: string | null;
}

/**
 * Says that something is wrong, with a photo. `down` shuts the unit or the listing from now until the time named: no
 * booking can be made there, and those already made are moved or given up by `relocateBooking`, which reads this event.
 * The provider's people may, and whoever uses or used the listing within a month; shutting takes the provider's
 * people, or somebody whose use is running. Throws `not-found`, `forbidden`.
 */
export async function reportProblem(
  ctx: CommandContext,
  input: unknown,
  photo: StoredFile | null,
): Promise<ReportedProblem> {
  return runCommand(ctx, reportProblemInput, input, async (tx, data) => {
    requireScope(ctx.actor, 'bookings:write');
    const { userId } = requirePerson(ctx.actor);
    const at = await findListing(tx, data.listingId);
    await requireReporter(tx, ctx, { ...at, userId, severity: data.severity });
    if (data.unitId !== undefined) await requireUnit(tx, data.listingId, data.unitId);
    if (data.bookingId !== undefined) await requireBooking(tx, data.listingId, data.bookingId);
    if (photo) await insertFile(tx, ctx, at.organisationId, 'staff', photo);
    const shut = data.severity === 'down' ? await shutDown(tx, ctx, data, at) : null;
    const id = v7();
    await tx.insert(problem).values({
      id,
      organisationId: at.organisationId,
      listingId: data.listingId,
      unitId: data.unitId ?? null,
      bookingId: data.bookingId ?? null,
      reportedBy: userId,
      severity: data.severity,
      description: data.description,
      photoFileId: photo?.id ?? null,
      closureId: shut?.closureId ?? null,
      state: 'open',
      createdAt: ctx.now,
    });
    await recordEvent(tx, ctx, {
      organisationId: at.organisationId,
      action: 'problem.reported',
      subjectType: 'problem',
      subjectId: id,
      after: {
        listingId: data.listingId,
        unitId: data.unitId ?? null,
        severity: data.severity,
        ...(shut && { closureId: shut.closureId, until: shut.during.end.toISOString() }),
      },
    });
    return { id, closureId: shut?.closureId ?? null };
  });
}

/** The problem is dealt with; a shutdown ends with it. */
export async function resolveProblem(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, resolveProblemInput, input, async (tx, { id, resolution }) => {
    requireScope(ctx.actor, 'bookings:write');
    const [row] = await tx.select().from(problem).where(eq(problem.id, id)).for('update');
    if (!row) throw notFound();
    refuseStrangers(ctx.actor, row.organisationId);
    if (!canRunDesk(ctx.actor, row.organisationId)) throw new DomainError('forbidden');
    if (row.state === 'resolved') throw new DomainError('already-decided');
    const resolvedBy = ctx.actor.type === 'person' ? ctx.actor.userId : null;
    await tx
      .update(problem)
      .set({ state: 'resolved', resolvedAt: ctx.now, resolvedBy, resolution })
      .where(eq(problem.id, id));
    if (row.closureId) {
      await tx
        .update(closure)
        .set({ removedAt: ctx.now })
        .where(and(eq(closure.id, row.closureId), isNull(closure.removedAt)));
    }
    await recordEvent(tx, ctx, {
      organisationId: row.organisationId,
      action: 'problem.resolved',
      subjectType: 'problem',
      subjectId: id,
      after: { listingId: row.listingId, closureId: row.closureId, note: resolution },
    });
    return { id };
  });
}

interface Place {
  organisationId: string;
  listingId: string;
  timeZone: string;
}

async function findListing(tx: Transaction, listingId: string): Promise<Place> {
  const [row] = await tx
    .select({ organisationId: listing.organisationId, timeZone: listing.timeZone })
    .from(listing)
    .where(eq(listing.id, listingId));
  if (!row) throw notFound();
  return { ...row, listingId };
}

async function requireReporter(
  tx: Transaction,
  ctx: CommandContext,
  { listingId, organisationId, userId, severity }: Place & { userId: string; severity: string },
): Promise<void> {
  if (canRunDesk(ctx.actor, organisationId)) return;
  const [use] = await tx.execute<{ running: boolean }>(sql`
    SELECT bool_or(b.state = 'in-use') AS running FROM booking b
    WHERE b.customer_user_id = ${userId} AND b.listing_id = ${listingId}
      AND b.state IN ('confirmed', 'in-use', 'completed', 'settled')
      AND b.during && tstzrange(${ctx.now}::timestamptz - interval '31 days', ${ctx.now}::timestamptz + interval '31 days')
    HAVING count(*) > 0`);
  if (!use) throw notFound();
  if (severity === 'down' && !use.running) throw new DomainError('forbidden');
}

async function requireUnit(tx: Transaction, listingId: string, unitId: string): Promise<void> {
  const [found] = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId), eq(unit.listingId, listingId), isNull(unit.retiredAt)));
  if (!found) throw new DomainError('invalid-input', { fields: [{ path: 'unitId', code: 'invalid-reference' }] });
}

async function requireBooking(tx: Transaction, listingId: string, bookingId: string): Promise<void> {
  const found = await tx.execute(sql`SELECT FROM booking WHERE id = ${bookingId} AND listing_id = ${listingId}`);
  if (found.length === 0) {
    throw new DomainError('invalid-input', { fields: [{ path: 'bookingId', code: 'invalid-reference' }] });
  }
}

/** Takes the time out, under the same locks as booking, so that no booking slips in beside it. */
async function shutDown(
  tx: Transaction,
  ctx: CommandContext,
  { listingId, unitId, until = '' }: { listingId: string; unitId?: string; until?: string },
  { organisationId, timeZone }: Place,
): Promise<{ closureId: string; during: Period }> {
  const during = { start: ctx.now, end: resolveMoment(until, timeZone) };
  if (during.end <= during.start) {
    throw new DomainError('invalid-input', { fields: [{ path: 'until', code: 'end-before-start' }] });
  }
  await lockUnits(tx, listingId);
  const closureId = v7();
  await tx.insert(closure).values({
    id: closureId,
    organisationId,
    listingId,
    unitId: unitId ?? null,
    during,
    reason: 'outage',
    createdBy: ctx.actor.type === 'person' ? ctx.actor.userId : null,
    createdAt: ctx.now,
  });
  return { closureId, during };
}
