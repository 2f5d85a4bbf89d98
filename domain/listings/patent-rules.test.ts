import { describe, expect, test } from 'vitest';
import { developmentStage, type LegalEvent, legalStanding, patentExpiry } from './patent-rules';

test.each([
  [1, 'concept'],
  [2, 'concept'],
  [3, 'under-development'],
  [4, 'lab-tested'],
  [5, 'lab-tested'],
  [6, 'demonstrable'],
  [8, 'demonstrable'],
  [9, 'on-market'],
])('readiness level %i is the stage %s', (trl, stage) => expect(developmentStage(trl)).toBe(stage));

describe('legal standing follows from dated events', () => {
  const events: LegalEvent[] = [
    { on: '2019-03-01', event: 'filed' },
    { on: '2019-09-01', event: 'published' },
    { on: '2021-05-01', event: 'granted' },
    { on: '2023-03-01', event: 'lapsed' },
    { on: '2023-08-01', event: 'restored' },
    { on: '2024-01-01', event: 'pledged' },
  ];
  test.each([
    ['2018-01-01', 'pending'],
    ['2021-04-30', 'pending'],
    ['2021-05-01', 'in-force'],
    ['2023-03-02', 'ended'],
    ['2025-01-01', 'in-force'],
  ])('on %s it is %s', (today, standing) => expect(legalStanding(events, today)).toBe(standing));

  test('an expired patent has ended whatever the events say', () => {
    expect(legalStanding(events, '2039-03-01', '2039-03-01')).toBe('ended');
  });

  test('a withdrawn application that is restored is pending again', () => {
    const restored = [
      { on: '2020-01-01', event: 'withdrawn' },
      { on: '2020-03-01', event: 'restored' },
    ];
    expect(legalStanding(restored, '2021-01-01')).toBe('pending');
  });
});

test.each([
  ['201710601862.3', '2017-07-21', '2037-07-21'],
  ['202020000005.1', '2020-02-29', '2030-02-28'],
  ['202030000005.X', '2020-01-02', '2030-01-02'],
  ['202130000005.X', '2021-06-01', '2036-06-01'],
  ['nonsense', '2021-06-01', null],
])('%s filed on %s ends on %s', (number, filedOn, expiry) => expect(patentExpiry(number, filedOn)).toBe(expiry));
