import { readBusy, UnreadableCalendar } from '@/domain/calendars/read-busy';
import type { BusyAnswer, BusyQuestion } from './read-busy-apart';

/** Reads one calendar and ends. Runs where it can be stopped: a rule may be made so that reading it never ends. */
process.once('message', ({ text, within, timeZone }: BusyQuestion) => {
  process.send?.(answer(), () => process.exit(0));

  function answer(): BusyAnswer {
    try {
      return { spans: readBusy(text, within, timeZone) };
    } catch (error) {
      return { code: error instanceof UnreadableCalendar ? error.code : 'not-a-calendar' };
    }
  }
});
