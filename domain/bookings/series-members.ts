import { and, asc, eq, gte, sql } from 'drizzle-orm';
import type { Database, Transaction } from '@/db/client';
import { booking } from '@/db/schema/bookings';
import { listing } from '@/db/schema/listings';
import type { Notices } from '@/domain/availability/find-notices';
import type { CommandContext } from '@/domain/events/command';
import type { BookingRow } from './booking-view';
import { lateToCancel } from './cancel';
import { SERIES_MAX } from './inputs';
import { partiesOf } from './policy';
import { refusalOf } from './rules';

export type SeriesAction = 'cancel' | 'approve' | 'decline';

export interface SeriesMember {
  row: BookingRow;
  bookingMode: string;
}

/** The bookings of a series, or those that begin at `from` or later; by id, which is the order of locking them. */
export function listMembers(db: Database | Transaction, seriesId: string, from: Date | null) {
  const late = from ? gte(sql`lower(${booking.during})`, from.toISOString()) : undefined;
  return db
    .select({ row: booking, bookingMode: listing.bookingMode })
    .from(booking)
    .innerJoin(listing, eq(listing.id, booking.listingId))
    .where(and(eq(booking.seriesId, seriesId), late))
    .orderBy(asc(booking.id))
    .limit(SERIES_MAX);
}

/** Those on which the actor may take an action now: as the process table says, and not too late to cancel. */
export function openMembers(
  { actor, now }: Pick<CommandContext, 'actor' | 'now'>,
  action: SeriesAction,
  members: readonly SeriesMember[],
  notices: Notices,
): BookingRow[] {
  return members
    .filter(({ row, bookingMode }) => refusalOf(action, partiesOf(actor, row), { ...row, bookingMode, now }) === null)
    .map(({ row }) => row)
    .filter((row) => action !== 'cancel' || lateToCancel({ actor, now }, row, notices).length === 0);
}
