import { eq, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Transaction } from '@/db/client';
import { booking } from '@/db/schema/bookings';
import { person } from '@/db/schema/identity';
import { listing } from '@/db/schema/listings';
import { organisation } from '@/db/schema/organisations';

/** What people are told of bookings, by the booking's id. */
export async function loadBookings(tx: Transaction, ids: string[]) {
  const provider = alias(organisation, 'provider');
  const customer = alias(organisation, 'customer');
  const rows = await tx
    .select({
      booking: {
        id: booking.id,
        reference: booking.reference,
        organisationId: booking.organisationId,
        customerUserId: booking.customerUserId,
        cancelledSide: booking.cancelledSide,
        during: booking.during,
        units: booking.units,
        priceMinor: booking.priceMinor,
        currency: booking.currency,
        purpose: booking.purpose,
        calendarSequence: booking.calendarSequence,
      },
      title: listing.title,
      slug: listing.slug,
      address: listing.address,
      timeZone: listing.timeZone,
      providerName: provider.name,
      providerSlug: provider.slug,
      customerName: customer.name,
      bookedBy: person.name,
    })
    .from(booking)
    .innerJoin(listing, eq(listing.id, booking.listingId))
    .innerJoin(provider, eq(provider.id, booking.organisationId))
    .innerJoin(customer, eq(customer.id, booking.customerOrganisationId))
    .innerJoin(person, eq(person.id, booking.customerUserId))
    .where(inArray(booking.id, ids));
  return new Map(rows.map((row) => [row.booking.id, row]));
}

export type LoadedBooking = Awaited<ReturnType<typeof loadBookings>> extends Map<string, infer Row> ? Row : never;
