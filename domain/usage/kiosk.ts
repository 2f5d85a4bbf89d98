import { sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { MINUTE_MS } from '@/core/period';
import type { Transaction } from '@/db/client';
import { type BookingView, bookingView } from '@/domain/bookings/booking-view';
import { canRunDesk } from '@/domain/bookings/policy';
import { lockBooking } from '@/domain/bookings/take-action';
import { type CommandContext, parseInput, runCommand } from '@/domain/events/command';
import { requireScope } from '@/domain/identity/policy';
import { clearWindow } from '@/domain/identity/rate-window';
import { takeFromLimit } from '@/domain/identity/throttle';
import { beginUse, endUse } from './begin-use';
import { kioskInput } from './inputs';
import { bookingOfCode } from './kiosk-code';
import { refuseStrangers } from './policy';

const WRONG_LIMIT = { max: 20, windowMs: 5 * MINUTE_MS };

/**
 * Somebody types the code from their phone at the lab's kiosk, or holds their card to its reader: their booking that
 * is due begins, the one that runs ends. Wrong codes are counted, so that trying them all takes years.
 * Throws a field error for a code or card that fits no booking now, `too-many-requests`.
 */
export async function useKiosk(ctx: CommandContext, input: unknown, secret: string): Promise<BookingView> {
  const { organisationId } = parseInput(kioskInput, input);
  refuseStrangers(ctx.actor, organisationId);
  if (!canRunDesk(ctx.actor, organisationId)) throw new DomainError('forbidden');
  const key = `kiosk ${organisationId}`;
  await takeFromLimit(ctx.db, key, WRONG_LIMIT, ctx.now);
  const done = await runCommand(ctx, kioskInput, input, async (tx, { code }) => {
    requireScope(ctx.actor, 'bookings:write');
    const id = await findDue(tx, ctx, { organisationId, code, secret });
    if (!id) throw new DomainError('invalid-input', { fields: [{ path: 'code', code: 'no-booking-now' }] });
    const locked = await lockBooking(tx, ctx, id);
    const use = locked.row.state === 'in-use' ? endUse : beginUse;
    return bookingView(await use(tx, ctx, locked, { via: 'kiosk' }));
  });
  await clearWindow(ctx.db, key);
  return done;
}

/** Bookings of an organisation's listings that could begin or end now: those in use, and those about to begin. */
async function findDue(
  tx: Transaction,
  ctx: CommandContext,
  { organisationId, code, secret }: { organisationId: string; code: string; secret: string },
): Promise<string | null> {
  const due = await tx.execute<{ id: string; mine: boolean; running: boolean }>(sql`
    SELECT b.id, c.id IS NOT NULL AS mine, b.state = 'in-use' AS running
    FROM booking b
    LEFT JOIN access_card c ON c.organisation_id = b.organisation_id AND c.user_id = b.customer_user_id
      AND c.number = ${code} AND c.removed_at IS NULL
    WHERE b.organisation_id = ${organisationId}
      AND (b.state = 'in-use' OR (b.state = 'confirmed'
        AND b.during && tstzrange(${ctx.now}, ${new Date(ctx.now.getTime() + 30 * MINUTE_MS)}, '[]')))
    ORDER BY b.state = 'in-use' DESC, lower(b.during), b.id LIMIT 2000`);
  const [carded] = due.filter(({ mine }) => mine);
  const ids = due.map(({ id }) => id);
  return carded?.id ?? bookingOfCode(secret, ids, code, ctx.now);
}
