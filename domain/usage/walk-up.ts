import { sql } from 'drizzle-orm';
import { notFound } from '@/core/errors';
import { MINUTE_MS } from '@/core/period';
import type { Database } from '@/db/client';
import type { BookingView } from '@/domain/bookings/booking-view';
import { requestBooking } from '@/domain/bookings/request';
import { type CommandContext, parseInput } from '@/domain/events/command';
import { checkIn } from './check-in';
import { walkUpInput } from './inputs';

/**
 * Somebody stands before a free instrument: books that very unit from its next step on, and checks in as soon as the
 * listing allows. Two commands, each whole: should the second fail, the booking stands and its page offers checking in.
 * Throws as `requestBooking` does.
 */
export async function walkUp(ctx: CommandContext, input: unknown): Promise<BookingView> {
  const { token, end, organisationId } = parseInput(walkUpInput, input);
  const bench = await findBenchUnit(ctx.db, token);
  const made = await requestBooking(ctx, {
    listingId: bench.listingId,
    unitIds: [bench.unitId],
    start: nextStep(ctx.now, bench.stepMinutes).toISOString(),
    end,
    organisationId,
  });
  if (made.state !== 'confirmed') return made;
  return checkIn({ ...ctx, once: undefined }, { id: made.id, via: 'bench' }).catch(() => made);
}

/** The unit whose bench page has this token. Throws `not-found`. */
export async function findBenchUnit(
  db: Database,
  token: string,
): Promise<{ unitId: string; listingId: string; stepMinutes: number }> {
  const [found] = await db.execute<{ unitId: string; listingId: string; stepMinutes: number }>(sql`
    SELECT u.id AS "unitId", u.listing_id AS "listingId", l.step_minutes AS "stepMinutes"
    FROM unit u JOIN listing l ON l.id = u.listing_id
    WHERE u.bench_token = ${token} AND u.retired_at IS NULL`);
  if (!found) throw notFound();
  return found;
}

/** The next instant on a grid of whole steps since midnight UTC that is not past. */
export function nextStep(now: Date, stepMinutes: number): Date {
  const step = stepMinutes * MINUTE_MS;
  return new Date(Math.ceil(now.getTime() / step) * step);
}
