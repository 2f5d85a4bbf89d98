import { sql } from 'drizzle-orm';
import { type Database, prepared, type Transaction } from '@/db/client';
import type { BookingDeclaration, BookingQuestion } from './rules/form';
import { type BookingTerms, DEFAULT_TERMS } from './rules/terms';

/** A version of a listing's questions. */
export interface BookingForm {
  id: string;
  version: number;
  questions: BookingQuestion[];
  declarations: BookingDeclaration[];
}

/** How a listing takes bookings now, with the questions that it asks. */
export interface ListingTerms extends BookingTerms {
  form: BookingForm | null;
}

/** A listing's terms, or the defaults. */
export async function findTerms(db: Database | Transaction, listingId: string): Promise<ListingTerms> {
  const [row] = await db.execute<ListingTerms & Record<string, unknown>>(sql`${prepared}
    SELECT t.requests, t.answer_within_minutes AS "answerWithinMinutes", t.auto_approve AS "autoApprove",
      t.cancellation, t.unused, t.form_id AS "formId",
      CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'version', f.version, 'questions', f.questions,
        'declarations', f.declarations) END AS form
    FROM booking_terms t LEFT JOIN booking_form f ON f.id = t.form_id
    WHERE t.listing_id = ${listingId}`);
  return row ?? { ...DEFAULT_TERMS, form: null };
}
