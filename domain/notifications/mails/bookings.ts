import { and, eq, inArray, isNull } from 'drizzle-orm';
import { plainText } from '@/core/locale-text';
import { formatMoney } from '@/core/money';
import { event as eventTable } from '@/db/schema/events';
import { membership } from '@/db/schema/organisations';
import type { EventRow } from '@/domain/events/read-events';
import type { MailTemplate } from '../../mail/mail-sentences';
import { siteUrl } from '../../mail/site-url';
import { calendarFile } from '../calendar-file';
import { formatWhen, sameClock } from '../format-when';
import type { LoadedBooking } from '../load-bookings';
import type { Recipient } from '../recipients';
import { type Telling, type Told, tellPerson } from '../tell-person';
import { noteOf } from './organisations';
import { tellOfLapse } from './use';

type Side = 'customer' | 'provider';
type Tell = (telling: Telling, event: EventRow) => Promise<void>;

/** Which booking events make mails, and to whom. */
export const BOOKING_MAILS: Record<string, Tell> = {
  'booking.requested': async (telling, event) => {
    if (isPart(event)) return;
    await tell(telling, event, 'provider', 'booking-requested');
    await tell(telling, event, 'customer', 'booking-received');
  },
  'booking.confirmed': async (telling, event) => {
    if (isPart(event)) return;
    await tell(telling, event, 'customer', 'booking-confirmed');
    await tell(telling, event, 'provider', 'booking-booked');
  },
  'booking.approved': async (telling, event) => {
    if (!isPart(event)) await tell(telling, event, 'customer', 'booking-confirmed');
  },
  'booking.declined': async (telling, event) => {
    if (!isPart(event)) await tell(telling, event, 'customer', declinedAs(event));
  },
  'booking.handed-over': (telling, event) => tell(telling, event, 'customer', 'booking-handed-over'),
  'series.booked': async (telling, event) => {
    await tell(telling, firstOf(event), 'customer', 'booking-series-made');
    await tell(telling, firstOf(event), 'provider', 'booking-series-received');
  },
  'series.approved': (telling, event) => tell(telling, firstOf(event), 'customer', 'booking-series-approved'),
  'series.declined': (telling, event) => tell(telling, firstOf(event), 'customer', 'booking-series-declined'),
  'series.cancelled': async (telling, event) =>
    tell(telling, firstOf(event), await otherSide(telling, event), 'booking-series-cancelled'),
  'booking.moved': async (telling, event) => tell(telling, event, await otherSide(telling, event), 'booking-moved'),
  'booking.move-requested': (telling, event) => tell(telling, event, 'provider', 'booking-requested'),
  'booking.cancelled': tellOfCancellation,
  'booking.held': async (telling, event) => {
    if (event.after?.waitlistEntryId) await tell(telling, event, 'customer', 'waitlist-offer');
  },
  'booking.expired': async (telling, event) => {
    // A hold that lapsed is no news, unless it was an offer: nobody had asked for anything yet.
    if (event.before?.state === 'requested') await tell(telling, event, 'customer', 'booking-expired');
    else await tellOfLapse(telling, event);
  },
  'booking.not-shown': (telling, event) => tell(telling, event, 'customer', 'booking-not-shown'),
  'booking.relocated': (telling, event) => tell(telling, event, 'customer', 'booking-relocated'),
  'booking.displaced': async (telling, event) => {
    if (event.before?.state !== 'held') await tell(telling, event, 'customer', 'booking-cancelled-by-outage');
  },
  'booking.disputed': (telling, event) => tell(telling, event, 'provider', 'booking-disputed'),
  'booking.resolved': (telling, event) => tell(telling, event, 'customer', 'booking-resolved'),
};

/** One of a series' bookings: the series' own event tells of all. */
function isPart({ after }: EventRow): boolean {
  return after?.partOf === 'series';
}

/** The event of a series as if it were its first booking's. */
function firstOf(event: EventRow): EventRow {
  const ids = event.after?.bookings;
  const [first] = Array.isArray(ids) ? ids : [];
  return typeof first === 'string' ? { ...event, subjectId: first } : event;
}

function declinedAs({ after }: EventRow): MailTemplate {
  if (after?.decisionCode === 'outrun') return 'booking-outrun';
  return after?.decisionCode === 'deadline' ? 'booking-unanswered' : 'booking-declined';
}

/** Whoever did not do it: a member of the provider tells the customer, anyone else the provider. */
async function otherSide(telling: Telling, event: EventRow): Promise<Side> {
  const [provider] = await telling.tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.organisationId, event.chainId),
        eq(membership.userId, event.actorUserId ?? event.chainId),
        isNull(membership.endedAt),
      ),
    );
  return provider ? 'customer' : 'provider';
}

/** The other side hears of it; so does the person who booked, when a colleague cancelled. */
async function tellOfCancellation(telling: Telling, event: EventRow): Promise<void> {
  if (isPart(event)) return;
  if (event.before?.state === 'held') return;
  const found = await telling.booking(event.subjectId);
  if (!found) return;
  if (found.booking.cancelledSide === 'provider') {
    return await tell(telling, event, 'customer', 'booking-cancelled-by-provider');
  }
  await tell(telling, event, 'provider', 'booking-cancelled-by-customer');
  if (event.actorUserId !== found.booking.customerUserId) {
    await tell(telling, event, 'customer', 'booking-cancelled-by-customer');
  }
}

/** What did not come about: the way on is another time. */
const BOOK_AGAIN = new Set<MailTemplate>([
  'booking-outrun',
  'booking-unanswered',
  'booking-declined',
  'booking-expired',
  'booking-cancelled-by-provider',
  'booking-cancelled-by-outage',
]);

const WITH_CALENDAR_FILE = new Set<MailTemplate>([
  'booking-confirmed',
  'booking-booked',
  'booking-moved',
  'booking-cancelled-by-customer',
  'booking-cancelled-by-provider',
  'booking-cancelled-by-outage',
]);

/** A booking that was asked to be moved and came to nothing is in calendars already: it is taken out of them. */
const ENDS_WHAT_STOOD = new Set<MailTemplate>(['booking-declined', 'booking-expired']);

async function stood(telling: Telling, { subjectId }: EventRow): Promise<boolean> {
  const [before] = await telling.tx
    .select({ id: eventTable.id })
    .from(eventTable)
    .where(
      and(
        eq(eventTable.subjectType, 'booking'),
        eq(eventTable.subjectId, subjectId),
        inArray(eventTable.action, ['booking.confirmed', 'booking.approved']),
      ),
    )
    .limit(1);
  return before !== undefined;
}

async function tell(telling: Telling, event: EventRow, side: Side, template: MailTemplate): Promise<void> {
  const found = await telling.booking(event.subjectId);
  if (!found) return;
  const readers =
    side === 'customer'
      ? await telling.person(found.booking.customerUserId)
      : await telling.staff(found.booking.organisationId, ['owner', 'manager', 'technician']);
  const withEntry =
    WITH_CALENDAR_FILE.has(template) || (ENDS_WHAT_STOOD.has(template) && (await stood(telling, event)));
  for (const reader of readers) {
    const path = pathOf(found, side, template);
    tellPerson(telling, event, reader, {
      template,
      path,
      ...wordsFor(found, event, reader),
      attachments: withEntry ? [entryFile(found, event, template, side, path, reader)] : [],
    });
  }
}

/** Tells some people of a booking outside of the log: what is due, not what has happened. */
export async function tellOfBooking(
  telling: Telling,
  told: Told,
  bookingId: string,
  side: Side,
  template: MailTemplate,
  readers: readonly Recipient[],
): Promise<void> {
  const found = await telling.booking(bookingId);
  if (!found) return;
  for (const reader of readers) {
    tellPerson(telling, told, reader, {
      template,
      path: pathOf(found, side, template),
      ...wordsFor(found, null, reader),
    });
  }
}

function wordsFor(found: LoadedBooking, event: EventRow | null, reader: Recipient) {
  const { booking } = found;
  const { locale } = reader;
  const title = plainText(found.title, locale);
  const provider = plainText(found.providerName, locale);
  const customer = plainText(found.customerName, locale);
  const there = sameClock(booking.during, reader.timeZone, found.timeZone)
    ? ''
    : formatWhen(booking.during, locale, found.timeZone);
  return {
    values: {
      listing: found.title,
      provider: found.providerName,
      customer: found.customerName,
      reference: booking.reference,
    },
    facts: [
      { name: 'reference', value: booking.reference },
      { name: 'listing', value: title },
      { name: 'time', value: formatWhen(booking.during, locale, reader.timeZone) },
      { name: 'place-time', value: there },
      { name: 'times', value: event ? timesOf(event) : '' },
      { name: 'units', value: booking.units > 1 ? String(booking.units) : '' },
      { name: 'provider', value: provider },
      { name: 'customer', value: customer },
      { name: 'person', value: found.bookedBy },
      { name: 'price', value: formatMoney({ minor: booking.priceMinor, currency: booking.currency }, locale) },
      { name: 'purpose', value: booking.purpose },
      { name: 'note', value: event ? noteOf(event) : '' },
    ] as const,
  };
}

/** How many bookings a series' event is about. */
function timesOf({ after }: EventRow): string {
  return Array.isArray(after?.bookings) ? String(after.bookings.length) : '';
}

function pathOf(found: LoadedBooking, side: Side, template: MailTemplate): string {
  if (side === 'provider') return `/org/${found.providerSlug}/bookings/${found.booking.id}`;
  if (template === 'waitlist-offer') return '/waitlist';
  const again = BOOK_AGAIN.has(template);
  return again ? `/listings/${found.slug}` : `/bookings/${found.booking.id}`;
}

function entryFile(
  found: LoadedBooking,
  event: EventRow,
  template: MailTemplate,
  side: Side,
  path: string,
  { locale, name, email }: Recipient,
) {
  const other = plainText(side === 'customer' ? found.providerName : found.customerName, locale);
  const ended = template.startsWith('booking-cancelled') || ENDS_WHAT_STOOD.has(template);
  return calendarFile({
    uid: `${found.booking.id}@commonlab`,
    sequence: found.booking.calendarSequence,
    during: found.booking.during,
    title: `${plainText(found.title, locale)} · ${other}`,
    description: [found.booking.reference, found.booking.purpose].filter(Boolean).join('\n'),
    location: plainText(found.address, locale),
    url: siteUrl(path, locale),
    status: ended ? 'CANCELLED' : 'CONFIRMED',
    changed: event.at,
    attendee: { name, email },
  });
}
