import { and, asc, eq, ne, or } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import type { LocaleText } from '@/core/locale-text';
import type { Period } from '@/core/period';
import type { Database } from '@/db/client';
import { booking } from '@/db/schema/bookings';
import { listing } from '@/db/schema/listings';
import { SERIES_MAX } from './inputs';
import type { BookingState } from './rules';
import { visibleTo } from './visible-to';

/** Another booking that was made together with one. */
export interface BookingSibling {
  id: string;
  reference: string;
  state: BookingState;
  during: Period;
  timeZone: string;
  title: LocaleText;
}

/** What was booked together with a booking, as a series or at once, in order of time; only what the reader may see. */
export async function listSiblings(
  db: Database,
  actor: Actor,
  { id, seriesId, bundleId }: { id: string; seriesId: string | null; bundleId: string | null },
): Promise<BookingSibling[]> {
  const together = [
    seriesId ? eq(booking.seriesId, seriesId) : undefined,
    bundleId ? eq(booking.bundleId, bundleId) : undefined,
  ].filter((each) => each !== undefined);
  if (together.length === 0) return [];
  return await db
    .select({
      id: booking.id,
      reference: booking.reference,
      state: booking.state,
      during: booking.during,
      timeZone: listing.timeZone,
      title: listing.title,
    })
    .from(booking)
    .innerJoin(listing, eq(listing.id, booking.listingId))
    .where(and(or(...together), ne(booking.id, id), visibleTo(actor)))
    .orderBy(asc(booking.during), asc(booking.id))
    .limit(SERIES_MAX);
}
