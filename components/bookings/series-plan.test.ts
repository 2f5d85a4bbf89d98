import { expect, test } from 'vitest';
import { decided, firstDecisions, kept, type SeriesRow } from './series-plan';

const other = { start: '2026-12-08T03:00:00.000Z', end: '2026-12-08T04:00:00.000Z', when: '' };
const rows: SeriesRow[] = [
  { from: '2026-12-01T01:00:00.000Z', when: '', price: '¥1', reasons: [], alternatives: [] },
  { from: '2026-12-08T01:00:00.000Z', when: '', price: null, reasons: ['taken'], alternatives: [other] },
];
const [free, taken] = rows.map(({ from }) => from);

test('what cannot be had is left out until its reader says otherwise', () => {
  expect(firstDecisions(rows)).toEqual({ [`${free}`]: 'keep', [`${taken}`]: 'skip' });
  expect(decided(rows, firstDecisions(rows))).toEqual({ skip: [taken], moves: [] });
  expect(kept(rows, firstDecisions(rows))).toBe(1);
});

test('an alternative is a move of that one time', () => {
  const decisions = { ...firstDecisions(rows), [`${taken}`]: '0' };
  expect(decided(rows, decisions)).toEqual({ skip: [], moves: [{ from: taken, start: other.start, end: other.end }] });
  expect(kept(rows, decisions)).toBe(2);
});
