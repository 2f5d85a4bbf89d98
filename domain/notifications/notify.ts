import type { Transaction } from '@/db/client';
import type { EventRow } from '@/domain/events/read-events';
import { BOOKING_MAILS } from './mails/bookings';
import { tellOfConflicts } from './mails/calendars';
import { tellOfDecision, tellOfSubmission } from './mails/organisations';
import { USE_MAILS } from './mails/use';
import { type Telling, tellTogether } from './tell-person';

type Notify = (telling: Telling, event: EventRow) => Promise<void>;

/** Which events tell somebody. Mails that carry a secret link are not here: their commands queue them. */
const NOTIFY: Record<string, Notify> = {
  'organisation.submitted': tellOfSubmission,
  'organisation.verified': (telling, event) => tellOfDecision(telling, event, 'organisation.verified'),
  'organisation.declined': (telling, event) => tellOfDecision(telling, event, 'organisation.declined'),
  'organisation.suspended': (telling, event) => tellOfDecision(telling, event, 'organisation.suspended'),
  'external-calendar.refreshed': tellOfConflicts,
  ...BOOKING_MAILS,
  ...USE_MAILS,
};

/** Whether an event tells anybody: most do not. */
export function tellsSomebody({ action }: { action: string }): boolean {
  return NOTIFY[action] !== undefined;
}

/** Tells whoever these events concern (`tell-person.ts`), all together or not at all. */
export async function notifyOfEvents(tx: Transaction, events: readonly EventRow[]): Promise<void> {
  await tellTogether(tx, async (telling) => {
    const told = await Promise.allSettled(events.map((event) => NOTIFY[event.action]?.(telling, event)));
    for (const outcome of told) if (outcome.status === 'rejected') throw outcome.reason;
    // In the order in which it happened, whoever's words were found first.
    const place = new Map(events.map(({ id }, at) => [id, at]));
    telling.said.sort((a, b) => (place.get(a.event.id) ?? 0) - (place.get(b.event.id) ?? 0));
  });
}
