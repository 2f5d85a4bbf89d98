import { inArray, sql } from 'drizzle-orm';
import { prepared, type Transaction } from '@/db/client';
import { booking } from '@/db/schema/bookings';
import { recordConsequence } from '@/domain/events/record-event';
import { bookingFacts } from './booking-view';

/**
 * Expires the holds of a listing that have run out, so that none stands in anybody's way before the clock gets to it.
 * Call it with the listing's units locked. Nearly always there is none, and it costs one look into a small index.
 */
export async function releaseLapsed(tx: Transaction, now: Date, listingId: string): Promise<void> {
  const lapsed = await tx.execute<{ id: string }>(sql`${prepared}
    UPDATE booking SET state = 'expired', version = version + 1, calendar_sequence = calendar_sequence + 1,
      timer_at = NULL, updated_at = ${now}
    WHERE listing_id = ${listingId} AND state = 'held' AND held_until <= ${now}
    RETURNING id`);
  if (lapsed.length === 0) return;
  const rows = await tx
    .select()
    .from(booking)
    .where(
      inArray(
        booking.id,
        lapsed.map(({ id }) => id),
      ),
    );
  for (const row of rows) {
    await recordConsequence(
      tx,
      { actor: { type: 'system', job: 'booking-timers' }, now },
      {
        organisationId: row.organisationId,
        otherOrganisationId: row.customerOrganisationId,
        action: 'booking.expired',
        subjectType: 'booking',
        subjectId: row.id,
        before: bookingFacts({ ...row, state: 'held' }),
        after: bookingFacts(row),
      },
    );
  }
}
