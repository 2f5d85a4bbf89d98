import { toDecimal } from '@/core/money';
import type { BookingGuest, BookingState, booking, PriceLine } from '@/db/schema/bookings';
import type { Quote } from '@/domain/pricing/quote';

export type BookingRow = typeof booking.$inferSelect;

/** A booking as commands return it and the API sends it: plain JSON values, instants in ISO 8601, money in minor units. */
export interface BookingView {
  id: string;
  reference: string;
  state: BookingState;
  listingId: string;
  organisationId: string;
  customerOrganisationId: string;
  start: string;
  end: string;
  units: number;
  purpose: string;
  price: { amountMinor: string; currency: string; amount: string; lines: PriceLine[] };
  heldUntil: string | null;
  /** When the request is declined unless the provider answers. */
  decideBy: string | null;
  /** True when others may ask for the same time until one is approved. */
  competes: boolean;
  project: string;
  guests: BookingGuest[];
  bundleId: string | null;
  seriesId: string | null;
  /** What of the price stays due once cancelled; null before. */
  cancellationFeeMinor: string | null;
  version: number;
}

export function bookingView(row: BookingRow): BookingView {
  return {
    id: row.id,
    reference: row.reference,
    state: row.state,
    listingId: row.listingId,
    organisationId: row.organisationId,
    customerOrganisationId: row.customerOrganisationId,
    start: row.during.start.toISOString(),
    end: row.during.end.toISOString(),
    units: row.units,
    purpose: row.purpose,
    price: {
      amountMinor: row.priceMinor.toString(),
      currency: row.currency,
      amount: toDecimal({ minor: row.priceMinor, currency: row.currency }),
      lines: row.priceLines,
    },
    heldUntil: row.heldUntil?.toISOString() ?? null,
    decideBy: row.decideBy?.toISOString() ?? null,
    competes: row.competes,
    project: row.project,
    guests: row.guests,
    bundleId: row.bundleId,
    seriesId: row.seriesId,
    cancellationFeeMinor: row.cancellationFeeMinor?.toString() ?? null,
    version: row.version,
  };
}

/** A quote's lines as they are frozen into a booking: hours as a number, amounts as decimal strings of minor units. */
export function frozenLines(quote: Quote): PriceLine[] {
  return quote.lines.map(({ basis, quantity, units, unitAmount, amount }) => ({
    code: 'time',
    basis,
    quantity: basis === 'hour' ? quantity / 60 : quantity,
    units,
    unitAmountMinor: unitAmount.minor.toString(),
    amountMinor: amount.minor.toString(),
  }));
}

/** What the event log keeps of a booking: what a mail or a webhook needs, no free text. */
export function bookingFacts(row: BookingRow): Record<string, unknown> {
  return {
    state: row.state,
    reference: row.reference,
    listingId: row.listingId,
    customerOrganisationId: row.customerOrganisationId,
    customerUserId: row.customerUserId,
    start: row.during.start.toISOString(),
    end: row.during.end.toISOString(),
    units: row.units,
    priceMinor: row.priceMinor.toString(),
    currency: row.currency,
    ...(row.bundleId && { bundleId: row.bundleId }),
    ...(row.seriesId && { seriesId: row.seriesId }),
  };
}
