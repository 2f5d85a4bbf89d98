import { eq } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { Database } from '@/db/client';
import { bookingTerms } from '@/db/schema/bookings';
import { listing } from '@/db/schema/listings';
import { organisation } from '@/db/schema/organisations';
import { canSeeListings } from '@/domain/listings/policy';
import { type BookingForm, findTerms } from './find-terms';
import type { BookingTerms } from './rules/terms';

/** How a listing takes bookings, as anybody may know before they book. */
export interface TermsView extends Omit<BookingTerms, 'formId'> {
  listingId: string;
  form: BookingForm | null;
  /** For saving. */
  version: number;
}

/** The terms of a listing that is on the market, or of one's own organisation. Throws `not-found`. */
export async function getTerms({ actor, db }: { actor: Actor; db: Database }, listingId: string): Promise<TermsView> {
  const [found] = await db
    .select({
      organisationId: listing.organisationId,
      status: listing.status,
      verified: organisation.status,
      version: bookingTerms.version,
    })
    .from(listing)
    .innerJoin(organisation, eq(organisation.id, listing.organisationId))
    .leftJoin(bookingTerms, eq(bookingTerms.listingId, listing.id))
    .where(eq(listing.id, listingId));
  const onMarket = found?.verified === 'verified' && (found.status === 'published' || found.status === 'paused');
  if (!found || !(onMarket || canSeeListings(actor, found.organisationId))) throw notFound();
  const { formId: _, ...terms } = await findTerms(db, listingId);
  return { listingId, ...terms, version: found.version ?? 1 };
}
