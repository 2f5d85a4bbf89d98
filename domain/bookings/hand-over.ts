import { sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { type CommandContext, runCommand } from '@/domain/events/command';
import { requireScope } from '@/domain/identity/policy';
import { findStanding } from '@/domain/qualifications/find-standing';
import { type BookingView, bookingView } from './booking-view';
import { handOverInput } from './inputs';
import { standingWish } from './standing-rules';
import { lockBooking, requireAction, takeAction } from './take-action';

/**
 * A colleague of the same organisation, qualified as the listing asks, takes a booking over. Throws `invalid-input` at
 * `email` for anybody else.
 */
export async function handOverBooking(ctx: CommandContext, input: unknown): Promise<BookingView> {
  return runCommand(ctx, handOverInput, input, async (tx, { id, version, email, note = '' }) => {
    requireScope(ctx.actor, 'bookings:write');
    const locked = await lockBooking(tx, ctx, id);
    requireAction(ctx, 'hand-over', locked, { note, version });
    const { customerOrganisationId, customerUserId } = locked.row;
    const [colleague] = await tx.execute<{ userId: string }>(sql`
      SELECT p.id AS "userId" FROM person p
      JOIN membership m ON m.user_id = p.id AND m.ended_at IS NULL
      WHERE p.email = ${email} AND p.disabled_at IS NULL AND m.organisation_id = ${customerOrganisationId}`);
    if (!colleague || colleague.userId === customerUserId) {
      throw new DomainError('invalid-input', { fields: [{ path: 'email', code: 'not-a-colleague' }] });
    }
    const wish = standingWish(locked.row, colleague.userId, locked.row.during);
    const { missing, suspendedUntil } = await findStanding(tx, wish, ctx.now);
    if (missing.length > 0 || suspendedUntil) {
      throw new DomainError('invalid-input', { fields: [{ path: 'email', code: 'colleague-unqualified' }] });
    }
    const changes = { customerUserId: colleague.userId };
    return bookingView(await takeAction(tx, ctx, 'hand-over', locked, { note, version, changes }));
  });
}
