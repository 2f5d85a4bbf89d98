import { and, eq, ne } from 'drizzle-orm';
import { DomainError, notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { CHECK_VIOLATION, sqlFault } from '@/db/errors';
import { trainingSeat, trainingSession } from '@/db/schema/qualifications';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requirePerson, requireScope } from '@/domain/identity/policy';
import { grantTo } from './grant';
import { bookSeatInput, recordAttendanceInput, sessionRef } from './inputs';
import { requireLearner, requireTrainer } from './policy';
import { lockQualification } from './save-qualification';
import { lockSession, type SessionRow } from './training';

/**
 * Takes a seat in a course. Two who want the last seat queue up at the course's row, where a trigger counts seats and
 * a CHECK refuses one too many. Throws `slot-taken` when it is full, `already-exists`, `transition-refused`.
 */
export async function bookSeat(ctx: CommandContext, input: unknown): Promise<{ sessionId: string }> {
  return runCommand(ctx, bookSeatInput, input, async (tx, { sessionId, organisationId }) => {
    requireScope(ctx.actor, 'bookings:write');
    const { userId, learnsFor } = requireLearner(ctx.actor, organisationId);
    const session = await lockSession(tx, sessionId);
    requireAhead(session, ctx);
    const [mine] = await tx.select().from(trainingSeat).where(seatOf(sessionId, userId));
    if (mine && mine.state !== 'cancelled') throw new DomainError('already-exists');
    const seat = { state: 'booked' as const, customerOrganisationId: learnsFor, bookedAt: ctx.now, updatedAt: ctx.now };
    await refuseFull(
      tx
        .insert(trainingSeat)
        .values({ ...seat, sessionId, userId })
        .onConflictDoUpdate({ target: [trainingSeat.sessionId, trainingSeat.userId], set: seat }),
    );
    await recordSeat(tx, ctx, session, { userId, learnsFor, action: 'training.seat-booked' });
    return { sessionId };
  });
}

/** Gives one's seat back while the course has not begun. Throws `not-found` without a seat. */
export async function giveBackSeat(ctx: CommandContext, input: unknown): Promise<{ sessionId: string }> {
  return runCommand(ctx, sessionRef, input, async (tx, { sessionId }) => {
    requireScope(ctx.actor, 'bookings:write');
    const { userId } = requirePerson(ctx.actor);
    const session = await lockSession(tx, sessionId);
    const [gone] = await tx
      .update(trainingSeat)
      .set({ state: 'cancelled', updatedAt: ctx.now })
      .where(and(seatOf(sessionId, userId), eq(trainingSeat.state, 'booked')))
      .returning({ learnsFor: trainingSeat.customerOrganisationId });
    if (!gone) throw notFound();
    requireAhead(session, ctx);
    await recordSeat(tx, ctx, session, { userId, learnsFor: gone.learnsFor, action: 'training.seat-given-back' });
    return { sessionId };
  });
}

/** Who was there is qualified now. Throws `already-decided` the second time, `transition-refused` before it began. */
export async function recordAttendance(
  ctx: CommandContext,
  input: unknown,
): Promise<{ sessionId: string; granted: number }> {
  return runCommand(ctx, recordAttendanceInput, input, async (tx, { sessionId, attended }) => {
    requireScope(ctx.actor, 'bookings:write');
    const session = await lockSession(tx, sessionId);
    requireTrainer(ctx.actor, session.organisationId);
    if (session.state !== 'open') throw new DomainError('already-decided');
    if (session.during.start > ctx.now) throw new DomainError('transition-refused');
    const granted = await lockQualification(tx, session.qualificationId);
    const seats = await tx
      .select({ userId: trainingSeat.userId })
      .from(trainingSeat)
      .where(and(eq(trainingSeat.sessionId, sessionId), ne(trainingSeat.state, 'cancelled')))
      .for('update');
    const present = new Set(attended);
    const unknown = attended.some((userId) => !seats.some((seat) => seat.userId === userId));
    if (unknown) throw new DomainError('invalid-input', { fields: [{ path: 'attended', code: 'invalid-reference' }] });
    for (const { userId } of seats) {
      const state = present.has(userId) ? 'attended' : 'absent';
      await tx.update(trainingSeat).set({ state, updatedAt: ctx.now }).where(seatOf(sessionId, userId));
      if (state === 'attended') await grantTo(tx, ctx, granted, { userId, source: 'training' });
    }
    await tx
      .update(trainingSession)
      .set({ state: 'held', updatedAt: ctx.now })
      .where(eq(trainingSession.id, sessionId));
    await recordEvent(tx, ctx, {
      organisationId: session.organisationId,
      action: 'training.held',
      subjectType: 'training',
      subjectId: sessionId,
      after: { qualificationId: session.qualificationId, attended: [...present], seats: seats.length },
    });
    return { sessionId, granted: present.size };
  });
}

function requireAhead(session: SessionRow, ctx: CommandContext): void {
  if (session.state !== 'open' || session.during.start <= ctx.now) throw new DomainError('transition-refused');
}

function seatOf(sessionId: string, userId: string) {
  return and(eq(trainingSeat.sessionId, sessionId), eq(trainingSeat.userId, userId));
}

async function recordSeat(
  tx: Transaction,
  ctx: CommandContext,
  session: SessionRow,
  { userId, learnsFor, action }: { userId: string; learnsFor: string; action: string },
): Promise<void> {
  await recordEvent(tx, ctx, {
    organisationId: session.organisationId,
    otherOrganisationId: learnsFor,
    action,
    subjectType: 'training',
    subjectId: session.id,
    after: { userId, start: session.during.start.toISOString(), end: session.during.end.toISOString() },
  });
}

async function refuseFull(write: PromiseLike<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (sqlFault(error)?.code === CHECK_VIOLATION) throw new DomainError('slot-taken');
    throw error;
  }
}
