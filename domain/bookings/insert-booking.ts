import { type SQL, sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { widen } from '@/core/period';
import { prepared, type Transaction } from '@/db/client';
import { EXCLUSION_VIOLATION, sqlFault } from '@/db/errors';
import type { BookingState } from '@/db/schema/bookings';
import type { BookableListing } from '@/domain/availability/queries';
import type { NewEvent } from '@/domain/events/record-event';
import { type BookingRow, bookingFacts } from './booking-view';

/** A booking that is about to be made, and the units it takes. */
export interface NewBooking {
  row: BookingRow;
  listing: BookableListing;
  unitIds: readonly string[];
}

/** Writes a booking and its units in one statement, with `event` (of `eventStatement` after `units`) as well. */
export async function insertBooking(
  tx: Transaction,
  { row, listing, unitIds }: NewBooking,
  event: SQL = sql`SELECT`,
): Promise<void> {
  const held = widen(row.during, listing.bufferBeforeMinutes, listing.bufferAfterMinutes);
  await tx.execute(sql`${prepared}
    WITH b AS (
      INSERT INTO booking (id, reference, organisation_id, listing_id, customer_organisation_id, customer_user_id,
        state, during, units, purpose, project, access_mode, guests, form_id, answers, declared, bundle_id, series_id,
        booked_by, price_minor, currency, price_lines, terms, competes, held_until, decide_by, timer_at, requested_at,
        created_at, updated_at)
      VALUES (${row.id}, ${row.reference}, ${row.organisationId}, ${row.listingId}, ${row.customerOrganisationId},
        ${row.customerUserId}, ${row.state}, tstzrange(${row.during.start}, ${row.during.end}), ${row.units},
        ${row.purpose}, ${row.project}, ${row.accessMode}, ${JSON.stringify(row.guests)}::text::jsonb, ${row.formId},
        ${JSON.stringify(row.answers)}::text::jsonb,
        ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(row.declared)}::text::jsonb)), ${row.bundleId},
        ${row.seriesId}, ${row.bookedBy}, ${row.priceMinor}, ${row.currency},
        ${JSON.stringify(row.priceLines)}::text::jsonb, ${JSON.stringify(row.terms)}::text::jsonb, ${row.competes},
        ${row.heldUntil}, ${row.decideBy}, ${row.timerAt}, ${row.requestedAt}, ${row.createdAt}, ${row.updatedAt})
      RETURNING id, listing_id),
    units AS (
    INSERT INTO booking_unit (booking_id, unit_id, listing_id, during, blocks)
    SELECT b.id, u.id, b.listing_id, tstzrange(${held.start}, ${held.end}), true
    FROM b, unnest(${uuidArray(unitIds)}::uuid[]) AS u (id) RETURNING unit_id)
    ${event}`);
}

const FIRST_EVENTS: Partial<Record<BookingState, string>> = {
  held: 'booking.held',
  requested: 'booking.requested',
  confirmed: 'booking.confirmed',
};

/** What the log says of a new booking. */
export function firstEvent(row: BookingRow): NewEvent {
  return {
    organisationId: row.organisationId,
    otherOrganisationId: row.customerOrganisationId,
    action: FIRST_EVENTS[row.state] ?? 'booking.requested',
    subjectType: 'booking',
    subjectId: row.id,
    after: { ...bookingFacts(row), ...(row.seriesId && { partOf: 'series' }) },
  };
}

/** Ids as PostgreSQL's array text; they are uuids, so nothing needs quoting. */
export function uuidArray(ids: readonly string[]): string {
  return `{${ids.join(',')}}`;
}

/** Turns the exclusion constraint's refusal into `slot-taken`. */
export async function refuseOverlap<T>(writes: Promise<T>): Promise<T> {
  try {
    return await writes;
  } catch (error) {
    if (sqlFault(error)?.code === EXCLUSION_VIOLATION) throw new DomainError('slot-taken');
    throw error;
  }
}
