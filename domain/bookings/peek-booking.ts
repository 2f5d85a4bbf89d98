import { and, eq } from 'drizzle-orm';
import { notFound } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { booking } from '@/db/schema/bookings';
import type { CommandContext } from '@/domain/events/command';
import { visibleTo } from './visible-to';

interface PeekedBooking {
  listingId: string;
  competes: boolean;
  seriesId: string | null;
  customer: { organisationId: string; userId: string };
}

/** Read before any lock: everybody locks the units first, then the booking. Throws `not-found`. */
export async function peekBooking(tx: Transaction, ctx: CommandContext, id: string): Promise<PeekedBooking> {
  const [found] = await tx
    .select({
      listingId: booking.listingId,
      competes: booking.competes,
      seriesId: booking.seriesId,
      customer: { organisationId: booking.customerOrganisationId, userId: booking.customerUserId },
    })
    .from(booking)
    .where(and(eq(booking.id, id), visibleTo(ctx.actor)));
  if (!found) throw notFound();
  return found;
}
