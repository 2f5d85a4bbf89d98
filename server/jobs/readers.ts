import type { Transaction } from '@/db/client';
import { isDatabaseDown, isRetryable } from '@/db/errors';
import { keepOpenTimeFromEvents } from '@/domain/availability/keep-open-time';
import type { EventRow } from '@/domain/events/read-events';
import { notifyOfEvent } from '@/domain/notifications/notify';
import { matchFromEvents } from '@/domain/saved-searches/follow-listings';
import { indexFromEvents } from '@/domain/search/index-listing';
import { suggestFromEvents } from '@/domain/suggestions/follow-listings';
import { judgeConduct } from '@/domain/usage/judge-conduct';
import { log } from '../log';

/** Something that follows the log of events. Its writes and its position commit together. */
export interface EventReader {
  name: string;
  /** Events handled in one transaction. */
  batch: number;
  handle(tx: Transaction, events: EventRow[]): Promise<void>;
}

export const EVENT_READERS: readonly EventReader[] = [
  { name: 'open-time', batch: 50, handle: keepOpenTimeFromEvents },
  { name: 'search-index', batch: 200, handle: indexFromEvents },
  { name: 'suggestions', batch: 200, handle: suggestFromEvents },
  { name: 'saved-searches', batch: 50, handle: matchFromEvents },
  { name: 'notifications', batch: 50, handle: notifyOfEvents },
  { name: 'conduct', batch: 50, handle: judgeConduct },
];

/** One event whose mail cannot be written must not silence all that follow. */
async function notifyOfEvents(tx: Transaction, events: EventRow[]): Promise<void> {
  for (const event of events) {
    try {
      await tx.transaction((inner) => notifyOfEvent(inner, event));
    } catch (error) {
      if (isDatabaseDown(error) || isRetryable(error)) throw error;
      log.error({ err: error, event: event.id, action: event.action }, 'no mail could be made of an event');
    }
  }
}
