import { and, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { DomainError, notFound } from '@/core/errors';
import { accessCard } from '@/db/schema/usage';
import { canRunDesk } from '@/domain/bookings/policy';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { findPersonId } from '@/domain/identity/find-person';
import { requireScope } from '@/domain/identity/policy';
import { addCardInput, idInput } from './inputs';
import { refuseStrangers } from './policy';

/** Says whose card it is that opens the organisation's doors. Throws a field error when the card is somebody else's. */
export async function addCard(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, addCardInput, input, async (tx, { organisationId, email, number }) => {
    requireScope(ctx.actor, 'bookings:write');
    refuseStrangers(ctx.actor, organisationId);
    if (!canRunDesk(ctx.actor, organisationId)) throw new DomainError('forbidden');
    const userId = await findPersonId(tx, { email });
    const id = v7();
    const createdBy = ctx.actor.type === 'person' ? ctx.actor.userId : null;
    const added = await tx
      .insert(accessCard)
      .values({ id, organisationId, userId, number, createdBy, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ id: accessCard.id });
    if (added.length === 0) {
      throw new DomainError('invalid-input', { fields: [{ path: 'number', code: 'card-taken' }] });
    }
    await recordEvent(tx, ctx, {
      organisationId,
      action: 'person.card-given',
      subjectType: 'person',
      subjectId: userId,
      after: { cardId: id, lastDigits: number.slice(-4) },
    });
    return { id };
  });
}

/** The card opens nothing any more. */
export async function removeCard(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, idInput, input, async (tx, { id }) => {
    requireScope(ctx.actor, 'bookings:write');
    const [card] = await tx
      .select()
      .from(accessCard)
      .where(and(eq(accessCard.id, id), isNull(accessCard.removedAt)))
      .for('update');
    if (!card) throw notFound();
    refuseStrangers(ctx.actor, card.organisationId);
    if (!canRunDesk(ctx.actor, card.organisationId)) throw new DomainError('forbidden');
    await tx.update(accessCard).set({ removedAt: ctx.now }).where(eq(accessCard.id, id));
    await recordEvent(tx, ctx, {
      organisationId: card.organisationId,
      action: 'person.card-taken-back',
      subjectType: 'person',
      subjectId: card.userId,
      before: { cardId: id },
    });
    return { id };
  });
}
