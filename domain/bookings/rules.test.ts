import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  BOOKING_ACTIONS,
  BOOKING_STATES,
  type BookingFacts,
  bookingProcess,
  moveAction,
  openActions,
  refusalOf,
} from './rules';
import { bookingTimers } from './rules/timers';

const now = new Date('2026-11-24T01:00:00Z');
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

function facts(state: BookingFacts['state'], more: Partial<BookingFacts> = {}): BookingFacts {
  return {
    state,
    during: { start: at(1), end: at(2) },
    bookingMode: 'instant',
    heldUntil: at(0.1),
    decideBy: null,
    terms: {},
    now,
    ...more,
  };
}

it.each<[BookingFacts['state'], string[], string[]]>([
  ['held', ['confirm', 'cancel'], ['cancel']],
  ['requested', ['move', 'hand-over', 'cancel'], ['approve', 'decline', 'move', 'cancel']],
  ['confirmed', ['move', 'hand-over', 'cancel'], ['move', 'cancel']],
  ['in-use', ['finish'], ['finish']],
  ['completed', ['dispute'], []],
  ['disputed', [], ['resolve']],
  ['cancelled', [], []],
  ['settled', [], []],
])('a %s booking ahead of its time offers its customer %j and its provider %j', (state, customer, provider) => {
  expect(openActions(['customer'], facts(state))).toEqual(customer);
  expect(openActions(['provider'], facts(state))).toEqual(provider);
});

it('lets the desk begin, complete or note a no-show once the time has come', () => {
  const begun = { during: { start: at(-0.5), end: at(1) } };
  expect(openActions(['provider'], facts('confirmed', begun))).toEqual(['start', 'complete', 'no-show']);
  expect(openActions(['customer'], facts('confirmed', begun))).toEqual(['start']);
  expect(openActions(['provider'], facts('in-use', begun))).toEqual(['finish']);
});

it('tells “somebody was quicker” from “not yet” and from “not yours”', () => {
  expect(refusalOf('approve', ['provider'], facts('confirmed'))).toBe('already-decided');
  expect(refusalOf('approve', ['provider'], facts('declined'))).toBe('already-decided');
  expect(refusalOf('approve', ['provider'], facts('held'))).toBe('transition-refused');
  expect(refusalOf('complete', ['provider'], facts('requested'))).toBe('transition-refused');
  expect(refusalOf('approve', ['customer'], facts('requested'))).toBe('forbidden');
  expect(refusalOf('confirm', ['customer'], facts('held', { heldUntil: at(-1) }))).toBe('transition-refused');
});

it('asks the provider again when a customer moves what was approved', () => {
  const approved = facts('confirmed', { bookingMode: 'approval' });
  expect(moveAction(['customer'], approved)).toBe('request-move');
  expect(moveAction(['provider'], approved)).toBe('move');
  expect(moveAction(['customer'], facts('confirmed'))).toBe('move');
});

it('lets nobody but the clock expire, and leaves no state without a way in', () => {
  for (const state of BOOKING_STATES) {
    expect(openActions(['customer', 'provider'], facts(state))).not.toContain('expire');
  }
  expect(BOOKING_ACTIONS).toContain('expire');
});

it('is drawn in the decision on booking processes as the table has it', () => {
  const drawn = readFileSync('docs/decisions/0016-booking-processes.md', 'utf8');
  const diagram = /```mermaid\nstateDiagram-v2\n([\s\S]*?)\n```/.exec(drawn)?.[1];
  expect(diagram).toBe(linesOfDiagram().join('\n'));
});

/** One line for each way from one state to another, and one for each clock. */
function linesOfDiagram(): string[] {
  const steps = BOOKING_ACTIONS.flatMap((action) => {
    const { from, to, by } = bookingProcess[action];
    return to === 'unchanged'
      ? []
      : from.map((state) => `  ${name(state)} --> ${name(to)}: ${action} (${by.join(', ')})`);
  });
  const clocks = bookingTimers.map(({ state, action, when }) => `  note right of ${name(state)}: ${when} → ${action}`);
  return [...steps, ...clocks];
}

function name(state: string): string {
  return state.replace('-', '_');
}
