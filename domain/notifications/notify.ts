import type { Transaction } from '@/db/client';
import type { EventRow } from '@/domain/events/read-events';
import { BOOKING_MAILS } from './mails/bookings';
import { tellOfConflicts } from './mails/calendars';
import { tellOfDecision, tellOfSubmission } from './mails/organisations';
import { USE_MAILS } from './mails/use';

type Notify = (tx: Transaction, event: EventRow) => Promise<void>;

/** Which events tell somebody. Mails that carry a secret link are not here: their commands queue them. */
const NOTIFY: Record<string, Notify> = {
  'organisation.submitted': tellOfSubmission,
  'organisation.verified': (tx, event) => tellOfDecision(tx, event, 'organisation.verified'),
  'organisation.declined': (tx, event) => tellOfDecision(tx, event, 'organisation.declined'),
  'organisation.suspended': (tx, event) => tellOfDecision(tx, event, 'organisation.suspended'),
  'external-calendar.refreshed': tellOfConflicts,
  ...BOOKING_MAILS,
  ...USE_MAILS,
};

/** Tells whoever an event concerns (`tell-person.ts`); nobody for most events. */
export async function notifyOfEvent(tx: Transaction, event: EventRow): Promise<void> {
  await NOTIFY[event.action]?.(tx, event);
}
