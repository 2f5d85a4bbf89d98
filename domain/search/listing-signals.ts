/** What is known of a listing's quality beside its words. */
export interface QualitySignals {
  /** 0 to 1: how much of what can be said of it is said. */
  completeness: number;
  /** Booking requests of the last 90 days that waited for the provider and wait no more. */
  asked: number;
  /** Those of them that somebody approved or declined in time. */
  answered: number;
  /** 0 to 1: whether there is time left to book, by `availabilitySignal`; null: it has no hours. */
  availability: number | null;
}

/** What counts of a listing beside its words. */
export interface ListingSignals {
  /** By `listingQuality`. */
  quality: number;
  /** From where the search is made; null when that is not known. */
  metres: number | null;
}

/** Requests are looked at for so many days back, free time for so many days ahead. */
export const REQUEST_DAYS = 90;
export const FREE_DAYS = 14;

/** A provider of whom nothing is known answers as others do. */
const USUAL_RESPONSE = 0.9;
/** As many requests as that assumption weighs: after five real ones it counts half. */
const USUAL_REQUESTS = 5;
const RESPONSE_WEIGHT = 0.3;
/** Who finds a quarter of the hours free finds a time; more than that is no better. */
const ENOUGH_FREE = 0.25;
const AVAILABILITY_STEPS = 20;
const AVAILABILITY_WEIGHT = 0.3;
const QUALITY_STEPS = 100;

const POOR_LOSES = 0.08;
const FAR_LOSES = 0.15;
/** At this distance about two thirds of it are lost. */
const FAR_METRES = 50_000;

/** The share of requests answered in time, 0 to 1, drawn to the usual share while there are few. */
export function responseRate(asked: number, answered: number): number {
  return (answered + USUAL_RESPONSE * USUAL_REQUESTS) / (asked + USUAL_REQUESTS);
}

/** Of open quarter-hours so many are free: 0 when none is, 1 from a quarter of them on; null when nothing is open. */
export function availabilitySignal(open: number, free: number): number | null {
  if (open === 0) return null;
  // In steps, so that the number does not change with each booking.
  return Math.round(Math.min(1, free / open / ENOUGH_FREE) * AVAILABILITY_STEPS) / AVAILABILITY_STEPS;
}

/**
 * A listing's quality as one number in hundredths: its completeness, up to 0.03 more for a provider who answers, up to
 * 0.27 less for one who does not, up to 0.3 less when nothing is free. Where neither is known it is the completeness.
 * From 0 to 1.03.
 */
export function listingQuality({ completeness, asked, answered, availability }: QualitySignals): number {
  const response = RESPONSE_WEIGHT * (responseRate(asked, answered) - USUAL_RESPONSE);
  const fullness = AVAILABILITY_WEIGHT * (1 - (availability ?? 1));
  return Math.max(0, Math.round((completeness + response - fullness) * QUALITY_STEPS) / QUALITY_STEPS);
}

/** What a score by words is multiplied with: a listing of quality 0 loses 8 %, a far one up to 15 %. */
export function signalFactor({ quality, metres }: ListingSignals): number {
  const nearness = metres === null ? 1 : 1 - FAR_LOSES * (1 - Math.exp(-metres / FAR_METRES));
  return (1 - POOR_LOSES * (1 - quality)) * nearness;
}
