import { inArray, type SQL, sql } from 'drizzle-orm';
import { prepared, type Transaction } from '@/db/client';
import { booking } from '@/db/schema/bookings';
import { recordConsequence } from '@/domain/events/record-event';
import type { Rate } from '@/domain/pricing/rules';
import { bookingFacts } from './booking-view';
import type { ListingTerms } from './find-terms';
import { DEFAULT_TERMS } from './rules/terms';

type OfferRow = OfferColumns & { lapsed: string[] | null };

/**
 * A listing's prices and terms, after its holds that have run out were let go of, so that none stands in anybody's way
 * before the clock gets to it. In one statement, because every booking runs it: nearly always no hold has lapsed, and
 * that costs one look into a small index. Call it with the units locked, before the schedule is read.
 */
export async function readOffer(
  tx: Transaction,
  now: Date,
  listingId: string,
): Promise<{ rates: Rate[]; terms: ListingTerms }> {
  const [row] = await tx.execute<OfferRow>(sql`${prepared}
    WITH lapsed AS (
      UPDATE booking SET state = 'expired', version = version + 1, calendar_sequence = calendar_sequence + 1,
        timer_at = NULL, updated_at = ${now}
      WHERE listing_id = ${listingId} AND state = 'held' AND held_until <= ${now}
      RETURNING id)
    SELECT (SELECT json_agg(id) FROM lapsed) AS lapsed, ${offerColumns(sql`${listingId}::uuid`)}`);
  if (row?.lapsed) await recordLapsed(tx, now, row.lapsed);
  return offerOf({ rates: row?.rates ?? [], terms: row?.terms ?? null });
}

/** A listing's prices and terms, as columns. Plan: rates and terms by their keys. */
export function offerColumns(listingId: SQL): SQL {
  return sql`
    (SELECT coalesce(json_agg(json_build_object('customerGroup', customer_group, 'basis', basis,
      'amountMinor', amount_minor) ORDER BY id), '[]') FROM rate WHERE listing_id = ${listingId}) AS rates,
    (SELECT json_build_object('requests', t.requests, 'answerWithinMinutes', t.answer_within_minutes,
        'autoApprove', t.auto_approve, 'cancellation', t.cancellation, 'unused', t.unused, 'formId', t.form_id,
        'form', CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'version', f.version,
          'questions', f.questions, 'declarations', f.declarations) END)
      FROM booking_terms t LEFT JOIN booking_form f ON f.id = t.form_id
      WHERE t.listing_id = ${listingId}) AS terms`;
}

export type OfferColumns = { rates: Rate[]; terms: ListingTerms | null };

/** Where a listing says nothing, the defaults. */
export function offerOf({ rates, terms }: OfferColumns): { rates: Rate[]; terms: ListingTerms } {
  return { rates, terms: terms ?? { ...DEFAULT_TERMS, form: null } };
}

async function recordLapsed(tx: Transaction, now: Date, ids: string[]): Promise<void> {
  for (const row of await tx.select().from(booking).where(inArray(booking.id, ids))) {
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
