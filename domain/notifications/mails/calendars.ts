import { eq } from 'drizzle-orm';
import { plainText } from '@/core/locale-text';
import { externalCalendar } from '@/db/schema/calendars';
import { listing } from '@/db/schema/listings';
import { organisation } from '@/db/schema/organisations';
import type { EventRow } from '@/domain/events/read-events';
import { type Telling, tellPerson } from '../tell-person';

/** The busy time of a calendar elsewhere lies over more bookings than before: the desk has to decide. */
export async function tellOfConflicts(telling: Telling, event: EventRow): Promise<void> {
  const conflicts = Number(event.after?.conflicts ?? 0);
  if (conflicts <= Number(event.before?.conflicts ?? 0)) return;
  const [found] = await telling.tx
    .select({ calendar: externalCalendar, title: listing.title, slug: organisation.slug })
    .from(externalCalendar)
    .innerJoin(listing, eq(listing.id, externalCalendar.listingId))
    .innerJoin(organisation, eq(organisation.id, externalCalendar.organisationId))
    .where(eq(externalCalendar.id, event.subjectId));
  if (!found) return;
  const { organisationId, name } = found.calendar;
  for (const reader of await telling.staff(organisationId, ['owner', 'manager', 'technician'])) {
    tellPerson(telling, event, reader, {
      template: 'calendar-conflicts',
      values: { listing: found.title },
      facts: [
        { name: 'listing', value: plainText(found.title, reader.locale) },
        { name: 'calendar', value: name },
        { name: 'conflicts', value: String(conflicts) },
      ],
      path: `/org/${found.slug}/calendar`,
    });
  }
}
