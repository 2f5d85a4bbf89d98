import { and, eq, ne, sql } from 'drizzle-orm';
import type { LocaleText } from '@/core/locale-text';
import { plainText } from '@/core/locale-text';
import { listing } from '@/db/schema/listings';
import { organisation } from '@/db/schema/organisations';
import { qualification, trainingSeat, trainingSession } from '@/db/schema/qualifications';
import { problem } from '@/db/schema/usage';
import { waitlistEntry, waitlistOffer } from '@/db/schema/waitlists';
import type { EventRow } from '@/domain/events/read-events';
import { formatWhen } from '../format-when';
import { type Telling, tellPerson } from '../tell-person';
import { noteOf } from './organisations';

type Tell = (telling: Telling, event: EventRow) => Promise<void>;

/** Which events of qualification, conduct and problems tell somebody. Offers and outages: `mails/bookings.ts`. */
export const USE_MAILS: Record<string, Tell> = {
  'qualification.declared': tellTrainers,
  'qualification.granted': (telling, event) => tellHolder(telling, event, 'qualification-granted'),
  'qualification.declined': (telling, event) => tellHolder(telling, event, 'qualification-declined'),
  'qualification.revoked': (telling, event) => tellHolder(telling, event, 'qualification-revoked'),
  'training.cancelled': tellSeats,
  'suspension.began': (telling, event) => tellSuspended(telling, event, 'suspension-began'),
  'suspension.lifted': (telling, event) => tellSuspended(telling, event, 'suspension-lifted'),
  'problem.reported': tellDesk,
};

/** An offer that nobody answered: its person hears that it went on to the next. */
export async function tellOfLapse(telling: Telling, event: EventRow): Promise<void> {
  const [found] = await telling.tx
    .select({ userId: waitlistEntry.userId, title: listing.title })
    .from(waitlistOffer)
    .innerJoin(waitlistEntry, eq(waitlistEntry.id, waitlistOffer.entryId))
    .innerJoin(listing, eq(listing.id, waitlistEntry.listingId))
    .where(eq(waitlistOffer.bookingId, event.subjectId));
  if (!found) return;
  for (const reader of await telling.person(found.userId)) {
    const values = { listing: found.title };
    tellPerson(telling, event, reader, { template: 'waitlist-lapsed', values, path: '/waitlist' });
  }
}

async function tellTrainers(telling: Telling, event: EventRow): Promise<void> {
  // What counts at once asks nobody for anything.
  if (event.after?.evidence !== 'grant') return;
  const [found] = await telling.tx
    .select({ title: qualification.title, slug: organisation.slug })
    .from(qualification)
    .innerJoin(organisation, eq(organisation.id, qualification.organisationId))
    .where(eq(qualification.id, event.subjectId));
  if (!found) return;
  for (const reader of await telling.staff(event.chainId, ['owner', 'manager', 'technician'])) {
    tellPerson(telling, event, reader, {
      template: 'qualification-declared',
      values: { qualification: found.title },
      path: `/org/${found.slug}/qualifications`,
    });
  }
}

async function tellHolder(
  telling: Telling,
  event: EventRow,
  template: 'qualification-granted' | 'qualification-declined' | 'qualification-revoked',
): Promise<void> {
  const [found] = await telling.tx
    .select({ title: qualification.title })
    .from(qualification)
    .where(eq(qualification.id, event.subjectId));
  if (!found) return;
  for (const reader of await telling.person(textOf(event.after?.userId))) {
    tellPerson(telling, event, reader, {
      template,
      values: { qualification: found.title },
      facts: [{ name: 'note', value: noteOf(event) }],
      path: '/qualifications',
    });
  }
}

async function tellSeats(telling: Telling, event: EventRow): Promise<void> {
  const seats = await telling.tx
    .select({ userId: trainingSeat.userId, title: qualification.title, during: trainingSession.during })
    .from(trainingSeat)
    .innerJoin(trainingSession, eq(trainingSession.id, trainingSeat.sessionId))
    .innerJoin(qualification, eq(qualification.id, trainingSession.qualificationId))
    .where(and(eq(trainingSeat.sessionId, event.subjectId), ne(trainingSeat.state, 'cancelled')));
  for (const { userId, title, during } of seats) {
    for (const reader of await telling.person(userId)) {
      tellPerson(telling, event, reader, {
        template: 'training-cancelled',
        values: { qualification: title },
        facts: [{ name: 'time', value: formatWhen(during, reader.locale, reader.timeZone) }],
        path: '/qualifications',
      });
    }
  }
}

async function tellSuspended(
  telling: Telling,
  event: EventRow,
  template: 'suspension-began' | 'suspension-lifted',
): Promise<void> {
  const provider = await nameOf(telling, event.chainId);
  const until = event.after?.untilAt;
  for (const reader of await telling.person(event.subjectId)) {
    const day = typeof until === 'string' ? dayText(new Date(until), reader.locale, reader.timeZone) : '';
    tellPerson(telling, event, reader, {
      template,
      values: { provider, day },
      facts: [{ name: 'note', value: noteOf(event) }],
      path: '/bookings?when=past',
    });
  }
}

async function tellDesk(telling: Telling, event: EventRow): Promise<void> {
  const [found] = await telling.tx
    .select({ title: listing.title, description: problem.description, slug: organisation.slug })
    .from(problem)
    .innerJoin(listing, eq(listing.id, problem.listingId))
    .innerJoin(organisation, eq(organisation.id, problem.organisationId))
    .where(eq(problem.id, event.subjectId));
  if (!found) return;
  const template = event.after?.severity === 'down' ? 'problem-shutdown' : 'problem-reported';
  for (const reader of await telling.staff(event.chainId, ['owner', 'manager', 'technician'])) {
    // Whoever reported it knows.
    if (reader.userId === event.actorUserId) continue;
    tellPerson(telling, event, reader, {
      template,
      values: { listing: found.title },
      facts: [
        { name: 'listing', value: plainText(found.title, reader.locale) },
        { name: 'note', value: found.description },
      ],
      path: `/org/${found.slug}/use`,
    });
  }
}

async function nameOf(telling: Telling, organisationId: string): Promise<LocaleText> {
  const [row] = await telling.tx.execute<{ name: LocaleText }>(
    sql`SELECT name FROM organisation WHERE id = ${organisationId}`,
  );
  return row?.name ?? {};
}

function dayText(at: Date, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(at);
}

/** No account has the nil id. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '00000000-0000-0000-0000-000000000000';
}
