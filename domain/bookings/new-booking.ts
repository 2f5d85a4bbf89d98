import { v7 } from 'uuid';
import { DomainError } from '@/core/errors';
import { durationMinutes, MINUTE_MS } from '@/core/period';
import type { BookableListing } from '@/domain/availability/queries';
import type { Rate } from '@/domain/pricing/rules';
import { type BookingRow, frozenLines } from './booking-view';
import type { WishedTime } from './check-booking';
import type { ListingTerms } from './find-terms';
import type { BookingDetails } from './inputs';
import { quoteFor } from './quote-booking';
import { newReference } from './reference';
import { wrongAnswers } from './rules/form';
import { autoApproves, decideBy, freezeTerms } from './rules/terms';
import { nextTimer } from './rules/timers';

export const HOLD_MINUTES = 10;

/** Who a booking is for, and who makes it when that is somebody else. */
export interface BookingCustomer {
  userId: string;
  organisationId: string;
  /** Set when another person books for them; `provider` decides by booking. */
  bookedBy?: { userId: string; side: 'customer' | 'provider' };
}

/** What a listing is to whoever books it: its schedule, prices and terms, read under the lock. */
export interface BookedListing {
  listing: BookableListing;
  rates: readonly Rate[];
  terms: ListingTerms;
}

export interface BookingWish extends WishedTime, BookingDetails {
  purpose: string;
  accessMode?: string | null;
}

export type Manner = 'book' | 'hold';

interface NewBookingOptions {
  manner: Manner;
  now: Date;
  bundleId?: string;
  seriesId?: string;
  /** For holds that last longer than those of a form. */
  heldUntil?: Date;
}

/** A booking as it begins: its first state, its price and terms frozen, its questions answered. */
export function newBooking(
  { listing, rates, terms }: BookedListing,
  wish: BookingWish,
  customer: BookingCustomer,
  { manner, now, ...more }: NewBookingOptions,
): BookingRow {
  const { during, units } = wish;
  const price = quoteFor(listing, rates, wish);
  const state = firstState(listing, terms, wish, price.total, { customer, manner });
  const asked = manner === 'book' ? answersTo(terms, wish) : NOT_ASKED;
  const requested = state === 'requested';
  const facts = {
    state,
    during,
    terms: freezeTerms(terms),
    heldUntil: state === 'held' ? (more.heldUntil ?? new Date(now.getTime() + HOLD_MINUTES * MINUTE_MS)) : null,
    decideBy: requested ? decideBy(terms, during, now) : null,
  };
  return {
    ...facts,
    ...asked,
    id: v7(),
    reference: newReference(),
    organisationId: listing.organisationId,
    listingId: listing.id,
    customerOrganisationId: customer.organisationId,
    customerUserId: customer.userId,
    bookedBy: customer.bookedBy?.userId ?? null,
    bundleId: more.bundleId ?? null,
    seriesId: more.seriesId ?? null,
    units,
    purpose: wish.purpose,
    project: wish.project ?? '',
    guests: wish.guests ?? [],
    accessMode: wish.accessMode ?? null,
    priceMinor: price.total.minor,
    currency: price.total.currency,
    priceLines: frozenLines(price),
    competes: requested && terms.requests === 'compete',
    timerAt: nextTimer(facts)?.at ?? null,
    requestedAt: state === 'held' ? null : now,
    decidedAt: null,
    decidedBy: null,
    decisionNote: null,
    decisionCode: null,
    cancelledAt: null,
    cancelledBy: null,
    cancelledSide: null,
    cancellationNote: null,
    cancellationCode: null,
    cancellationFeeMinor: null,
    calendarSequence: 0,
    version: 1,
    createdAt: now,
    updatedAt: now,
  };
}

const NOT_ASKED = { formId: null, answers: {}, declared: [] };

/** The answers to the listing's questions as they stand now. Throws `invalid-input` for every one that is wrong. */
export function answersTo(
  { form }: ListingTerms,
  { answers = {}, declared = [] }: BookingDetails,
  answeredByFile: ReadonlySet<string> = new Set(),
): Pick<BookingRow, 'formId' | 'answers' | 'declared'> {
  const wrong = wrongAnswers(form ?? { questions: [], declarations: [] }, answers, declared, answeredByFile);
  if (wrong.length > 0) throw new DomainError('invalid-input', { fields: wrong });
  return { formId: form?.id ?? null, answers, declared: form ? [...declared] : [] };
}

/** What booking makes of a wish: a hold, a request, or a booking at once. */
export function firstState(
  listing: BookableListing,
  terms: ListingTerms,
  { during }: WishedTime,
  price: { minor: bigint; currency: string },
  { customer, manner }: { customer: BookingCustomer; manner: Manner },
): 'held' | 'confirmed' | 'requested' {
  if (manner === 'hold') return 'held';
  if (listing.bookingMode === 'instant' || customer.bookedBy?.side === 'provider') return 'confirmed';
  const { customerGroup: group } = listing;
  const auto = autoApproves(terms.autoApprove, { minutes: durationMinutes(during), price, group });
  return auto ? 'confirmed' : 'requested';
}
