import type { Transaction } from '@/db/client';
import { isDatabaseDown, isRetryable } from '@/db/errors';
import { keepOpenTimeFromEvents, OPEN_TIME_SUBJECTS } from '@/domain/availability/keep-open-time';
import type { ChoosyReader } from '@/domain/events/pass-over';
import type { EventRow } from '@/domain/events/read-events';
import { notifyOfEvents, tellsSomebody } from '@/domain/notifications/notify';
import { MATCHED_SUBJECTS, matchFromEvents } from '@/domain/saved-searches/follow-listings';
import { INDEXED_SUBJECTS, indexFromEvents } from '@/domain/search/index-listing';
import { SUGGESTED_SUBJECTS, suggestFromEvents } from '@/domain/suggestions/follow-listings';
import { isAboutConduct, judgeConduct } from '@/domain/usage/judge-conduct';
import { log } from '../log';

/** Something that follows the log of events. Its writes and its position commit together. */
export interface EventReader extends ChoosyReader {
  /** Events handled in one transaction. */
  batch: number;
  handle(tx: Transaction, events: EventRow[]): Promise<void>;
}

export const EVENT_READERS: readonly EventReader[] = [
  {
    name: 'open-time',
    batch: 50,
    concerns: about(OPEN_TIME_SUBJECTS),
    handle: (tx, events) => keepOpenTimeFromEvents(tx, events, new Date()),
  },
  { name: 'search-index', batch: 200, concerns: about(INDEXED_SUBJECTS), handle: indexFromEvents },
  { name: 'suggestions', batch: 200, concerns: about(SUGGESTED_SUBJECTS), handle: suggestFromEvents },
  { name: 'saved-searches', batch: 50, concerns: about(MATCHED_SUBJECTS), handle: matchFromEvents },
  { name: 'notifications', batch: 200, concerns: tellsSomebody, handle: notifyAll },
  { name: 'conduct', batch: 200, concerns: isAboutConduct, handle: judgeConduct },
];

function about(subjects: readonly string[]): EventReader['concerns'] {
  return ({ subjectType }) => subjects.includes(subjectType);
}

/** All of them together; one by one when that fails, for one of which no mail can be made must not silence the others. */
async function notifyAll(tx: Transaction, events: EventRow[]): Promise<void> {
  try {
    await tx.transaction((inner) => notifyOfEvents(inner, events));
  } catch (error) {
    if (isDatabaseDown(error) || isRetryable(error)) throw error;
    for (const event of events) await notifyOfOne(tx, event);
  }
}

async function notifyOfOne(tx: Transaction, event: EventRow): Promise<void> {
  try {
    await tx.transaction((inner) => notifyOfEvents(inner, [event]));
  } catch (error) {
    if (isDatabaseDown(error) || isRetryable(error)) throw error;
    log.error({ err: error, event: event.id, action: event.action }, 'no mail could be made of an event');
  }
}
