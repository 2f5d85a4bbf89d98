import { z } from 'zod';
import { DomainError, notFound } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';
import { localMinute } from '@/core/zoned-time';
import { canSetOrganisationRules } from '@/domain/availability/policy';
import { canSeeDesk } from '@/domain/bookings/policy';
import { type BookingDetail, getBooking } from '@/domain/bookings/queries';
import type { BookingState } from '@/domain/bookings/rules';
import { type CommandContext, parseInput } from '@/domain/events/command';

const peekInput = z.strictObject({ id: z.uuid() });

/** A booking as a calendar opens it: plain values, and what the reader may do with it now. */
export interface BookingPeek {
  id: string;
  version: number;
  reference: string;
  state: BookingState;
  /** Instants in ISO 8601, and the same on the listing's wall clock. */
  start: string;
  end: string;
  local: { start: string; end: string };
  timeZone: string;
  title: LocaleText;
  unitNames: string[];
  units: number;
  customer: LocaleText;
  person: { name: string; email: string; phone: string | null };
  purpose: string;
  price: { amountMinor: string; currency: string };
  actions: BookingDetail['actions'];
  /** The reader may set rules aside when moving it. */
  mayOverride: boolean;
}

/** One booking of a desk, for its readers. Throws `not-found` and `forbidden`. */
export async function peekBooking(ctx: CommandContext, input: unknown): Promise<BookingPeek> {
  const { id } = parseInput(peekInput, input);
  if (ctx.actor.type !== 'person') throw new DomainError('sign-in-required');
  const booking = await getBooking(ctx.db, ctx.actor, id, ctx.now);
  if (!canSeeDesk(ctx.actor, booking.provider.id)) throw notFound();
  const { during, listing, price, person } = booking;
  return {
    id,
    version: booking.version,
    reference: booking.reference,
    state: booking.state,
    start: during.start.toISOString(),
    end: during.end.toISOString(),
    local: { start: localMinute(during.start, listing.timeZone), end: localMinute(during.end, listing.timeZone) },
    timeZone: listing.timeZone,
    title: listing.title,
    unitNames: booking.unitNames,
    units: booking.units,
    customer: booking.customer.name,
    person: { name: person.name, email: person.email, phone: person.phone },
    purpose: booking.purpose,
    price: { amountMinor: price.minor.toString(), currency: price.currency },
    actions: booking.actions,
    mayOverride: canSetOrganisationRules(ctx.actor, booking.provider.id),
  };
}
