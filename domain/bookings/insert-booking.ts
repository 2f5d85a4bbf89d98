import { type SQL, sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import { widen } from '@/core/period';
import { prepared, type Transaction } from '@/db/client';
import { EXCLUSION_VIOLATION, sqlFault } from '@/db/errors';
import type { BookingState } from '@/db/schema/bookings';
import type { Given } from '@/db/statement';
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
export async function insertBooking(tx: Transaction, made: NewBooking, event: SQL = sql`SELECT`): Promise<void> {
  const values = bookingValues(made);
  const taken = sql`${uuidArray(made.unitIds)}::uuid[]`;
  await tx.execute(sql`${prepared}${bookingStatement((name) => values[name], taken, event)}`);
}

/**
 * One statement for a booking, the units in `taken` (their ids; null when there are too few), and `event`, which may ask
 * the relation `units`. The booking's own row comes first: it needs no lock that others wait for.
 */
export function bookingStatement(
  value: (name: BookingColumn) => Given<string | number | boolean | Date> | null,
  taken: SQL,
  event: SQL,
): SQL {
  return sql`
    WITH b AS (
      INSERT INTO booking (id, reference, organisation_id, listing_id, customer_organisation_id, customer_user_id,
        state, during, units, purpose, project, access_mode, guests, form_id, answers, declared, bundle_id, series_id,
        booked_by, price_minor, currency, price_lines, terms, competes, held_until, decide_by, timer_at, requested_at,
        created_at, updated_at)
      SELECT ${value('id')}::uuid, ${value('reference')}::text, ${value('organisationId')}::uuid,
        ${value('listingId')}::uuid, ${value('customerOrganisationId')}::uuid, ${value('customerUserId')}::uuid,
        ${value('state')}::text, tstzrange(${value('start')}::timestamptz, ${value('end')}::timestamptz),
        ${value('units')}::int, ${value('purpose')}::text, ${value('project')}::text, ${value('accessMode')}::text,
        ${value('guests')}::text::jsonb, ${value('formId')}::uuid, ${value('answers')}::text::jsonb,
        ARRAY(SELECT jsonb_array_elements_text(${value('declared')}::text::jsonb)), ${value('bundleId')}::uuid,
        ${value('seriesId')}::uuid, ${value('bookedBy')}::uuid, ${value('priceMinor')}::bigint,
        ${value('currency')}::text, ${value('priceLines')}::text::jsonb, ${value('terms')}::text::jsonb,
        ${value('competes')}::boolean, ${value('heldUntil')}::timestamptz, ${value('decideBy')}::timestamptz,
        ${value('timerAt')}::timestamptz, ${value('requestedAt')}::timestamptz, ${value('madeAt')}::timestamptz,
        ${value('madeAt')}::timestamptz
      RETURNING id, listing_id),
    taken AS MATERIALIZED (SELECT ${taken} AS ids FROM b),
    units AS (
      INSERT INTO booking_unit (booking_id, unit_id, listing_id, during, blocks)
      SELECT b.id, u.id, b.listing_id,
        tstzrange(${value('heldFrom')}::timestamptz, ${value('heldTo')}::timestamptz), true
      FROM b, taken, unnest(taken.ids) AS u (id) RETURNING unit_id)
    ${event}`;
}

type BookingColumn = keyof ReturnType<typeof bookingValues>;

/** A new booking's columns by name. */
export function bookingValues({ row, listing }: Pick<NewBooking, 'row' | 'listing'>) {
  const held = widen(row.during, listing.bufferBeforeMinutes, listing.bufferAfterMinutes);
  return {
    id: row.id,
    reference: row.reference,
    organisationId: row.organisationId,
    listingId: row.listingId,
    customerOrganisationId: row.customerOrganisationId,
    customerUserId: row.customerUserId,
    state: row.state,
    start: row.during.start,
    end: row.during.end,
    heldFrom: held.start,
    heldTo: held.end,
    units: row.units,
    purpose: row.purpose,
    project: row.project,
    accessMode: row.accessMode,
    guests: JSON.stringify(row.guests),
    formId: row.formId,
    answers: JSON.stringify(row.answers),
    declared: JSON.stringify(row.declared),
    bundleId: row.bundleId,
    seriesId: row.seriesId,
    bookedBy: row.bookedBy,
    priceMinor: row.priceMinor.toString(),
    currency: row.currency,
    priceLines: JSON.stringify(row.priceLines),
    terms: JSON.stringify(row.terms),
    competes: row.competes,
    heldUntil: row.heldUntil,
    decideBy: row.decideBy,
    timerAt: row.timerAt,
    requestedAt: row.requestedAt,
    madeAt: row.createdAt,
  };
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
