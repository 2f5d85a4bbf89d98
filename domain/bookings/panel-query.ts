import type { Actor } from '@/core/actor';
import { notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import { DAY_MS, MINUTE_MS, type Period } from '@/core/period';
import { addDays, localDate, startOfDay, ZoneClock } from '@/core/zoned-time';
import type { Database } from '@/db/client';
import { unitsFreeFor } from '@/domain/availability/free-time';
import { canSetOrganisationRules } from '@/domain/availability/policy';
import { type BookableListing, findSchedule, isOnMarket, type ListingRef } from '@/domain/availability/queries';
import { type SlotDay, slotDays } from '@/domain/availability/slot-grid';
import { firstChoice, type SlotChoice, type SlotWish, wishedChoice } from '@/domain/availability/slot-rules';
import { findKind } from '@/domain/listings/kinds';
import { listRates } from '@/domain/pricing/queries';
import type { Quote } from '@/domain/pricing/quote';
import { findStanding } from '@/domain/qualifications/find-standing';
import { type BrokenRule, checkBooking } from './check-booking';
import { findTerms, type ListingTerms } from './find-terms';
import { bookingOrganisations } from './policy';
import { quoteFor } from './quote-booking';
import { type CancellationStep, cancellationSteps } from './rules/terms';
import { standingRules, standingWish } from './standing-rules';

/** So many days of free time go with the page. */
const PANEL_DAYS = 56;

/** What the booking panel on a listing's page works with: plain values, small enough to send along. */
export interface BookingPanelView {
  listingId: string;
  slug: string;
  timeZone: string;
  /** `closed`: shown, but takes no bookings now. */
  mode: 'instant' | 'approval' | 'enquiry' | 'closed';
  stepMinutes: number;
  minMinutes: number;
  maxMinutes: number;
  units: number;
  /** Today and the last day on the listing's calendar that can be booked. */
  today: string;
  lastDay: string;
  days: SlotDay[];
  /** The choice that is made to begin with, and what it costs; null when nothing is free. */
  first: (SlotChoice & { units: number; price: PanelPrice }) | null;
}

/** A price as the panel shows it. */
export interface PanelPrice {
  amountMinor: string;
  currency: string;
  /** False: the listing names no price for time. */
  priced: boolean;
  /** Samples or the like are charged on top. */
  chargedOtherwise: boolean;
}

export function panelPrice({ total, lines, chargedOtherwise }: Quote): PanelPrice {
  return {
    amountMinor: total.minor.toString(),
    currency: total.currency,
    priced: lines.length > 0,
    chargedOtherwise,
  };
}

/** Free time of the coming weeks for the booking panel; what is free of a wished time is chosen to begin with. Throws `not-found` for a listing that is not on the market. */
export async function getBookingPanel(
  db: Database,
  actor: Actor,
  ref: ListingRef,
  now: Date,
  wish?: SlotWish,
): Promise<BookingPanelView> {
  const within: Period = { start: now, end: new Date(now.getTime() + (PANEL_DAYS + 1) * DAY_MS) };
  const listing = await findSchedule(db, ref, within, { customer: bookerOf(actor) });
  if (!listing || !isOnMarket(listing)) throw notFound();
  const { timeZone } = listing;
  const today = localDate(now, timeZone);
  const mode = panelMode(listing);
  const shown: Period = { start: now, end: startOfDay(addDays(today, PANEL_DAYS), timeZone) };
  const days = mode === 'instant' || mode === 'approval' ? slotDays(listing, shown, now) : [];
  const clock = new ZoneClock(timeZone, shown);
  const hourOf = (at: number) => Math.floor(clock.localAt(minuteDate(at)).minute / 60);
  const wished = wish && wishedChoice(days, wish, listing, hourOf);
  const first = wished ?? firstChoice(days, 1, listing, hourOf);
  const units = wished ? wish.units : 1;
  return {
    listingId: listing.id,
    slug: listing.slug,
    timeZone,
    mode,
    stepMinutes: listing.stepMinutes,
    minMinutes: listing.minMinutes,
    maxMinutes: listing.maxMinutes,
    units: listing.units.length,
    today,
    lastDay: addDays(today, Math.min(PANEL_DAYS - 1, listing.horizonDays)),
    days,
    first: first && { ...first, units, price: await priceOf(db, listing, first, units) },
  };
}

function panelMode(listing: BookableListing): BookingPanelView['mode'] {
  const bookable = listing.status === 'published' && findKind(listing.kind)?.hasUnits && listing.units.length > 0;
  return bookable ? listing.bookingMode : 'closed';
}

async function priceOf(db: Database, listing: BookableListing, choice: SlotChoice, units: number): Promise<PanelPrice> {
  const during = { start: minuteDate(choice.start), end: minuteDate(choice.end) };
  return panelPrice(quoteFor(listing, await listRates(db, listing.id), { during, units }));
}

/** For whom a page shows a listing's time and price: the organisation that books unless another is chosen. */
function bookerOf(actor: Actor, organisationId = bookingOrganisations(actor)[0]?.organisationId) {
  return organisationId === undefined ? undefined : { organisationId };
}

function minuteDate(minute: number): Date {
  return new Date(minute * MINUTE_MS);
}

/** A wished time as the confirm step shows it: its price, and all that speaks against it. */
export interface WishedBooking {
  listingId: string;
  slug: string;
  title: LocaleText;
  timeZone: string;
  mode: 'instant' | 'approval';
  stepMinutes: number;
  units: number;
  during: Period;
  wishedUnits: number;
  quote: Quote;
  broken: BrokenRule[];
  /** What cancelling would cost until when. */
  cancellation: CancellationStep[];
  /** What the listing asks and how it decides. */
  terms: ListingTerms;
  /** Units free throughout the wished time; with rules that may be set aside, whatever the hours. */
  freeUnits: number;
  /** The reader manages the provider, and nothing stands against it that a manager may not set aside. */
  mayOverride: boolean;
  /** The ways of access that the listing offers, for somebody signed in. */
  accessModes: string[];
}

/** Checks and prices a wished time without taking it. Throws `not-found`; null when the listing takes no bookings. */
export async function getWishedBooking(
  db: Database,
  actor: Actor,
  wish: { listing: ListingRef; during: Period; units: number; organisationId?: string; accessMode?: string },
  now: Date,
): Promise<WishedBooking | null> {
  const { during, units } = wish;
  const customer = bookerOf(actor, wish.organisationId);
  const userId = actor.type === 'person' ? actor.userId : undefined;
  const listing = await findSchedule(db, wish.listing, during, { customer: customer && { ...customer, userId } });
  if (!listing || !isOnMarket(listing)) throw notFound();
  const { bookingMode } = listing;
  if (bookingMode === 'enquiry' || listing.status !== 'published' || !findKind(listing.kind)?.hasUnits) return null;
  const [rates, terms] = await Promise.all([listRates(db, listing.id), findTerms(db, listing.id)]);
  const standing = userId
    ? await findStanding(db, standingWish({ listingId: listing.id, accessMode: wish.accessMode }, userId, during), now)
    : null;
  const asked = standing ? standingRules(actor, standing, listing.timeZone) : [];
  const broken = [...checkBooking(listing, { during, units }, now), ...asked];
  const settable = broken.every(({ overridable }) => overridable);
  const price = quoteFor(listing, rates, { during, units });
  return {
    listingId: listing.id,
    slug: listing.slug,
    title: listing.title,
    timeZone: listing.timeZone,
    mode: bookingMode,
    stepMinutes: listing.stepMinutes,
    units: listing.units.length,
    during,
    wishedUnits: units,
    quote: price,
    broken,
    cancellation: cancellationSteps(terms, price.total, during),
    terms,
    freeUnits: !settable ? 0 : unitsFreeFor(listing, during, broken.length > 0 ? 'any-hours' : 'in-hours').length,
    mayOverride: broken.length > 0 && settable && canSetOrganisationRules(actor, listing.organisationId),
    accessModes: standing?.offered ?? [],
  };
}
