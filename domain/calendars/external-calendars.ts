import { and, count, eq, isNull } from 'drizzle-orm';
import { v7 } from 'uuid';
import { type Actor, membershipOf } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import { closure } from '@/db/schema/availability';
import { externalCalendar } from '@/db/schema/calendars';
import { listing, unit } from '@/db/schema/listings';
import { canClose } from '@/domain/availability/policy';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { recordEvent } from '@/domain/events/record-event';
import { requireScope } from '@/domain/identity/policy';
import { addExternalCalendarInput, externalCalendarInput } from './inputs';

const MOST_OF_ORGANISATION = 100;

/** Takes the busy time of a calendar elsewhere out of a listing or one of its units; it is fetched within a minute. */
export async function addExternalCalendar(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(
    ctx,
    addExternalCalendarInput,
    input,
    async (tx, { organisationId, listingId, unitId, name, url }) => {
      requireCloser(ctx.actor, organisationId);
      const [found] = await tx
        .select({ id: listing.id })
        .from(listing)
        .where(and(eq(listing.id, listingId), eq(listing.organisationId, organisationId)));
      if (!found) throw notFound();
      if (unitId !== undefined) {
        const [own] = await tx
          .select({ id: unit.id })
          .from(unit)
          .where(and(eq(unit.id, unitId), eq(unit.listingId, listingId), isNull(unit.retiredAt)));
        if (!own) throw new DomainError('invalid-input', { fields: [{ path: 'unitId', code: 'invalid-reference' }] });
      }
      const [standing] = await tx
        .select({ calendars: count() })
        .from(externalCalendar)
        .where(and(eq(externalCalendar.organisationId, organisationId), isNull(externalCalendar.removedAt)));
      if ((standing?.calendars ?? 0) >= MOST_OF_ORGANISATION) {
        throw new DomainError('invalid-input', {
          fields: [{ path: 'url', code: 'too-many', params: { max: MOST_OF_ORGANISATION } }],
        });
      }
      const id = v7();
      await tx.insert(externalCalendar).values({
        id,
        organisationId,
        listingId,
        unitId: unitId ?? null,
        name,
        url,
        createdBy: ctx.actor.type === 'person' ? ctx.actor.userId : null,
        createdAt: ctx.now,
        nextRefreshAt: ctx.now,
      });
      // The address may hold a secret: the log keeps the name only.
      await recordEvent(tx, ctx, {
        organisationId,
        action: 'external-calendar.added',
        subjectType: 'external-calendar',
        subjectId: id,
        after: { listingId, unitId: unitId ?? null, name },
      });
      return { id };
    },
  );
}

/** Forgets a calendar elsewhere and opens again what it had closed. */
export async function removeExternalCalendar(ctx: CommandContext, input: unknown): Promise<{ id: string }> {
  return runCommand(ctx, externalCalendarInput, input, async (tx, { id }) => {
    const [found] = await tx
      .select()
      .from(externalCalendar)
      .where(and(eq(externalCalendar.id, id), isNull(externalCalendar.removedAt)))
      .for('update');
    if (!found) throw notFound();
    requireCloser(ctx.actor, found.organisationId);
    await tx.update(externalCalendar).set({ removedAt: ctx.now }).where(eq(externalCalendar.id, id));
    await tx
      .update(closure)
      .set({ removedAt: ctx.now })
      .where(and(eq(closure.externalCalendarId, id), isNull(closure.removedAt)));
    await recordEvent(tx, ctx, {
      organisationId: found.organisationId,
      action: 'external-calendar.removed',
      subjectType: 'external-calendar',
      subjectId: id,
      before: { listingId: found.listingId, unitId: found.unitId, name: found.name },
    });
    return { id };
  });
}

/** Throws `not-found` for strangers, `forbidden` for members who run no desk. */
function requireCloser(actor: Actor, organisationId: string): void {
  requireScope(actor, 'listings:write');
  if (!membershipOf(actor, organisationId)) throw notFound();
  if (!canClose(actor, organisationId)) throw new DomainError('forbidden');
}
