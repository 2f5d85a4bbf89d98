import { DAY_MS, type Period } from '@/core/period';
import type { BookingAction, BookingState } from '../rules';
import type { FrozenTerms } from './terms';

/** What a timer looks at: all of it frozen in the booking. */
export interface TimedFacts {
  state: BookingState;
  during: Period;
  heldUntil: Date | null;
  decideBy: Date | null;
  terms: FrozenTerms;
}

interface BookingTimer {
  state: BookingState;
  action: BookingAction;
  /** Which job takes it: this area's, or that of use, whose terms are a listing's own. */
  job: 'booking-timers' | 'use-timers';
  /** In words, for the diagram. */
  when: string;
  /** The instant from which it is due; null: never, or the other job knows. */
  at: (facts: TimedFacts) => Date | null;
}

/** Time in which the desk may still say what became of a booking. */
const AFTERWARDS_MS = DAY_MS;

/**
 * Every step that nobody takes but the clock. The earliest one due of a booking's state is taken; its job looks again
 * under the booking's lock, so that each happens once however many run.
 */
export const bookingTimers = [
  {
    state: 'held',
    action: 'expire',
    job: 'booking-timers',
    when: 'the hold runs out',
    at: ({ heldUntil }) => heldUntil,
  },
  {
    state: 'requested',
    action: 'time-out',
    job: 'booking-timers',
    when: 'the deadline for an answer passes',
    at: ({ decideBy }) => decideBy,
  },
  {
    state: 'requested',
    action: 'expire',
    job: 'booking-timers',
    when: 'its time is over',
    at: ({ during }) => during.end,
  },
  {
    state: 'confirmed',
    action: 'no-show',
    job: 'use-timers',
    when: 'nobody checked in within the grace, where that is required',
    at: () => null,
  },
  {
    state: 'confirmed',
    action: 'complete',
    job: 'booking-timers',
    when: 'a day after its end',
    at: ({ during, terms }) => (terms.unused === 'no-show' ? null : new Date(during.end.getTime() + AFTERWARDS_MS)),
  },
  {
    state: 'confirmed',
    action: 'no-show',
    job: 'booking-timers',
    when: 'a day after its end, where unused time counts so',
    at: ({ during, terms }) => (terms.unused === 'no-show' ? new Date(during.end.getTime() + AFTERWARDS_MS) : null),
  },
  { state: 'in-use', action: 'finish', job: 'use-timers', when: 'a quarter of an hour after its end', at: () => null },
] as const satisfies readonly BookingTimer[];

/** What the clock does next with a booking, and from when; null when it leaves it alone. */
export function nextTimer(facts: TimedFacts): { action: BookingAction; at: Date } | null {
  const timers: readonly BookingTimer[] = bookingTimers;
  const due = timers
    .filter(({ state }) => state === facts.state)
    .flatMap(({ action, at }) => {
      const instant = at(facts);
      return instant ? [{ action, at: instant }] : [];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return due[0] ?? null;
}
