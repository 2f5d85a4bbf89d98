import { HOUR_MS } from '@/core/period';
import { nextTimer, type TimedFacts } from './rules/timers';

/** In the order of a booking's life, the ways in which it ends last. */
export const BOOKING_STATES = [
  'held',
  'requested',
  'confirmed',
  'in-use',
  'completed',
  'settled',
  'declined',
  'expired',
  'cancelled',
  'no-show',
  'disputed',
] as const;
export type BookingState = (typeof BOOKING_STATES)[number];

export const BOOKING_ACTIONS = [
  'request',
  'confirm',
  'approve',
  'decline',
  'move',
  'request-move',
  'hand-over',
  'cancel',
  'start',
  'finish',
  'complete',
  'no-show',
  'expire',
  'time-out',
  'outrun',
  'dispute',
  'resolve',
  'settle',
  'relocate',
  'displace',
] as const;
export type BookingAction = (typeof BOOKING_ACTIONS)[number];

/** Whose side somebody acts for. `system` are the platform's own timers. */
export type BookingParty = 'customer' | 'provider' | 'system';

/** What a guard looks at. */
export interface BookingFacts extends TimedFacts {
  bookingMode: string;
  now: Date;
}

/** True when the clock's next step with a booking is due. */
function isDue(facts: BookingFacts): boolean {
  const next = nextTimer(facts);
  return next !== null && next.at <= facts.now;
}

/** Customers may check in this long before their time begins. */
const CHECK_IN_EARLY_MS = HOUR_MS / 2;

const GUARDS = {
  'instant-listing': ({ bookingMode }) => bookingMode === 'instant',
  'approval-listing': ({ bookingMode }) => bookingMode !== 'instant',
  'hold-alive': ({ heldUntil, now }) => heldUntil !== null && heldUntil > now,
  'not-begun': ({ during, now }) => during.start > now,
  'not-over': ({ during, now }) => during.end > now,
  'about-to-begin': ({ during, now }) =>
    during.start.getTime() - CHECK_IN_EARLY_MS <= now.getTime() && during.end > now,
  begun: ({ during, now }) => during.start <= now,
  'timer-due': (facts) => isDue(facts),
  'time-is-up': ({ state, heldUntil, during, now }) =>
    state === 'held' ? heldUntil !== null && heldUntil <= now : during.end <= now,
} satisfies Record<string, (facts: BookingFacts) => boolean>;
export type BookingGuard = keyof typeof GUARDS;

interface BookingTransition {
  from: readonly BookingState[];
  /** `unchanged`: the action changes something else than the state. */
  to: BookingState | 'unchanged';
  by: readonly BookingParty[];
  guards?: readonly BookingGuard[];
  /** Whether a note says why. `provider`: only the provider owes one. */
  note?: 'required' | 'optional' | 'provider';
}

/**
 * The life of a booking. Commands, buttons, the API and the diagram in docs all read this one table; a booking is
 * in no state that it does not name, and gets from one to another in no other way.
 */
export const bookingProcess = {
  request: {
    from: ['held'],
    to: 'requested',
    by: ['customer'],
    guards: ['hold-alive', 'approval-listing'],
  },
  confirm: {
    from: ['held'],
    to: 'confirmed',
    by: ['customer'],
    guards: ['hold-alive', 'instant-listing'],
  },
  approve: { from: ['requested'], to: 'confirmed', by: ['provider'], guards: ['not-over'], note: 'optional' },
  decline: { from: ['requested'], to: 'declined', by: ['provider'], note: 'required' },
  // Nobody answered before the deadline; another competing request was approved for the same time.
  'time-out': { from: ['requested'], to: 'declined', by: ['system'], guards: ['timer-due'] },
  outrun: { from: ['requested'], to: 'declined', by: ['system'] },
  move: { from: ['requested', 'confirmed'], to: 'unchanged', by: ['customer', 'provider'], guards: ['not-begun'] },
  // A customer who moves what was approved asks again.
  'request-move': {
    from: ['confirmed'],
    to: 'requested',
    by: ['customer'],
    guards: ['not-begun', 'approval-listing'],
  },
  // A colleague takes the time over.
  'hand-over': {
    from: ['requested', 'confirmed'],
    to: 'unchanged',
    by: ['customer'],
    guards: ['not-begun'],
  },
  cancel: {
    from: ['held', 'requested', 'confirmed'],
    to: 'cancelled',
    by: ['customer', 'provider'],
    guards: ['not-begun'],
    note: 'provider',
  },
  start: { from: ['confirmed'], to: 'in-use', by: ['customer', 'provider'], guards: ['about-to-begin'] },
  // Whoever used it checks out; nobody did, and the platform does once the time is over.
  finish: { from: ['in-use'], to: 'completed', by: ['customer', 'provider', 'system'] },
  complete: { from: ['confirmed', 'in-use'], to: 'completed', by: ['provider', 'system'], guards: ['begun'] },
  'no-show': { from: ['confirmed'], to: 'no-show', by: ['provider', 'system'], guards: ['begun'], note: 'optional' },
  expire: { from: ['held', 'requested'], to: 'expired', by: ['system'], guards: ['time-is-up'] },
  dispute: { from: ['completed'], to: 'disputed', by: ['customer'], note: 'required' },
  resolve: { from: ['disputed'], to: 'completed', by: ['provider'], note: 'required' },
  settle: { from: ['completed'], to: 'settled', by: ['system'] },
  // What broke down is moved to another unit for the same time, or else given up on the provider's account.
  relocate: { from: ['requested', 'confirmed'], to: 'unchanged', by: ['system'], guards: ['not-begun'] },
  displace: { from: ['held', 'requested', 'confirmed'], to: 'cancelled', by: ['system'], guards: ['not-begun'] },
} as const satisfies Record<BookingAction, BookingTransition>;

const table: Record<BookingAction, BookingTransition> = bookingProcess;

/** The state after an action. */
export function stateAfter(action: BookingAction, state: BookingState): BookingState {
  const { to } = table[action];
  return to === 'unchanged' ? state : to;
}

/** Why an action may not be taken now; null when it may. */
export type Refusal = 'forbidden' | 'already-decided' | 'transition-refused';

export function refusalOf(
  action: BookingAction,
  parties: readonly BookingParty[],
  facts: BookingFacts,
): Refusal | null {
  const { from, by, guards = [] } = table[action];
  if (!by.some((party) => parties.includes(party))) return 'forbidden';
  if (!from.includes(facts.state)) return isPast(action, facts.state) ? 'already-decided' : 'transition-refused';
  return guards.every((guard) => GUARDS[guard](facts)) ? null : 'transition-refused';
}

/** The actions open to these parties now, in the table's order. */
export function openActions(parties: readonly BookingParty[], facts: BookingFacts): BookingAction[] {
  const open = BOOKING_ACTIONS.filter((action) => refusalOf(action, parties, facts) === null);
  // One button for moving, and one for being done: which of the two it is follows from the booking.
  return open.filter((action) => !(action === 'request-move' && open.includes('move')) && !isFinish(action, open));
}

function isFinish(action: BookingAction, open: readonly BookingAction[]): boolean {
  return action === 'complete' && open.includes('finish');
}

/** Whether moving keeps the state, or needs the provider's word again. */
export function moveAction(parties: readonly BookingParty[], facts: BookingFacts): 'move' | 'request-move' {
  const again = !parties.includes('provider') && refusalOf('request-move', parties, facts) === null;
  return again ? 'request-move' : 'move';
}

/** True when whoever takes the action must say why. */
export function needsNote(action: BookingAction, side: 'customer' | 'provider'): boolean {
  const { note } = table[action];
  return note === 'required' || (note === 'provider' && side === 'provider');
}

export function takesNote(action: BookingAction): boolean {
  return table[action].note !== undefined;
}

/** States in which a booking keeps its time from others; `booking_blocks` in the database says the same. */
export function blocksTime(state: BookingState, competes: boolean): boolean {
  if (competes && state === 'requested') return false;
  return state !== 'declined' && state !== 'expired' && state !== 'cancelled' && state !== 'no-show';
}

const TAKES_FILES: ReadonlySet<BookingState> = new Set(['held', 'requested', 'confirmed', 'in-use']);

/** States in which both sides may add files, and take away their own. */
export function takesFiles(state: BookingState): boolean {
  return TAKES_FILES.has(state);
}

/** True when the state comes after all from which the action leads: somebody was quicker. */
function isPast(action: BookingAction, state: BookingState): boolean {
  const place = BOOKING_STATES.indexOf(state);
  return table[action].from.every((each) => BOOKING_STATES.indexOf(each) < place);
}

/** The past tense of each action, as the event log says it. */
export const BOOKING_EVENTS = {
  request: 'booking.requested',
  confirm: 'booking.confirmed',
  approve: 'booking.approved',
  decline: 'booking.declined',
  move: 'booking.moved',
  'request-move': 'booking.move-requested',
  cancel: 'booking.cancelled',
  start: 'booking.started',
  finish: 'booking.finished',
  complete: 'booking.completed',
  'no-show': 'booking.not-shown',
  expire: 'booking.expired',
  'time-out': 'booking.declined',
  outrun: 'booking.declined',
  'hand-over': 'booking.handed-over',
  dispute: 'booking.disputed',
  resolve: 'booking.resolved',
  settle: 'booking.settled',
  relocate: 'booking.relocated',
  displace: 'booking.displaced',
} as const satisfies Record<BookingAction, string>;
