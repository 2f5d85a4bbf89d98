import { eq, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError, notFound } from '@/core/errors';
import { MARKET_ZONE } from '@/core/market-zone';
import type { Period } from '@/core/period';
import { resolveMoment } from '@/core/zoned-time';
import type { Transaction } from '@/db/client';
import { trainingSession } from '@/db/schema/qualifications';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { scheduleTrainingInput, sessionRef } from './inputs';
import { requireTrainer } from './policy';
import { lockQualification } from './save-qualification';

export type SessionRow = typeof trainingSession.$inferSelect;

/** A course that leads to a qualification, with seats to be booked. */
export async function scheduleTraining(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, scheduleTrainingInput, input, async (tx, { qualificationId, start, end, ...words }) => {
    requireScope(ctx.actor, 'bookings:write');
    const { organisationId } = await lockQualification(tx, qualificationId);
    requireTrainer(ctx.actor, organisationId);
    const during = await resolveSession(tx, ctx, qualificationId, { start, end });
    const id = v7();
    await tx.insert(trainingSession).values({
      ...words,
      id,
      organisationId,
      qualificationId,
      during,
      state: 'open',
      createdBy: ctx.actor.type === 'person' ? ctx.actor.userId : null,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    });
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'training.scheduled',
      subjectType: 'training',
      subjectId: id,
      after: { qualificationId, start: during.start.toISOString(), end: during.end.toISOString(), seats: words.seats },
    });
    return { id };
  });
}

/** Calls a course off; whoever had a seat is told. */
export async function cancelTraining(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, sessionRef, input, async (tx, { sessionId }) => {
    requireScope(ctx.actor, 'bookings:write');
    const session = await lockSession(tx, sessionId);
    requireTrainer(ctx.actor, session.organisationId);
    if (session.state !== 'open') throw new DomainError('already-decided');
    await tx
      .update(trainingSession)
      .set({ state: 'cancelled', updatedAt: ctx.now })
      .where(eq(trainingSession.id, sessionId));
    await recordEvent(tx, ctx, {
      organisationId: session.organisationId,
      action: 'training.cancelled',
      subjectType: 'training',
      subjectId: sessionId,
      before: { seatsTaken: session.seatsTaken },
    });
    return { id: sessionId };
  });
}

/** The course, locked. Throws `not-found`. */
export async function lockSession(tx: Transaction, id: string): Promise<SessionRow> {
  const [row] = await tx.select().from(trainingSession).where(eq(trainingSession.id, id)).for('update');
  if (!row) throw notFound();
  return row;
}

async function resolveSession(
  tx: Transaction,
  ctx: CommandContext,
  qualificationId: string,
  { start, end }: { start: string; end: string },
): Promise<Period> {
  const [listing] = await tx.execute<{ timeZone: string }>(sql`
    SELECT l.time_zone AS "timeZone" FROM qualification_listing q JOIN listing l ON l.id = q.listing_id
    WHERE q.qualification_id = ${qualificationId} ORDER BY l.id LIMIT 1`);
  const timeZone = listing?.timeZone ?? MARKET_ZONE;
  const during = { start: resolveMoment(start, timeZone), end: resolveMoment(end, timeZone) };
  if (during.end <= during.start) throw wrong('end', 'end-before-start');
  if (during.start <= ctx.now) throw wrong('start', 'booking-in-the-past');
  return during;
}

function wrong(path: string, code: string): DomainError {
  return new DomainError('invalid-input', { fields: [{ path, code }] });
}
