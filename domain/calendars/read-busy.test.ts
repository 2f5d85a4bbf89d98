import { describe, expect, test } from 'vitest';
import { readBusy } from './read-busy';

const within = { start: new Date('2026-03-01T00:00:00Z'), end: new Date('2026-04-30T00:00:00Z') };
const calendar = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
const busy = (text: string, timeZone = 'Asia/Shanghai') =>
  readBusy(text, within, timeZone).map(
    ({ start, end }) => `${start.toISOString().slice(5, 16)}/${end.toISOString().slice(5, 16)}`,
  );

describe('an external calendar is busy', () => {
  test.each([
    ['at an instant', ['UID:1', 'DTSTART:20260302T010000Z', 'DTEND:20260302T030000Z'], ['03-02T01:00/03-02T03:00']],
    [
      'on the listing’s clock where no zone is named',
      ['UID:1', 'DTSTART:20260302T090000', 'DURATION:PT1H'],
      ['03-02T01:00/03-02T02:00'],
    ],
    [
      'all day, on the listing’s calendar',
      ['UID:1', 'DTSTART;VALUE=DATE:20260302', 'DTEND;VALUE=DATE:20260304'],
      ['03-01T16:00/03-03T16:00'],
    ],
    [
      'in the zone that is named',
      ['UID:1', 'DTSTART;TZID=Europe/Berlin:20260330T090000', 'DTEND;TZID=Europe/Berlin:20260330T100000'],
      ['03-30T07:00/03-30T08:00'],
    ],
    [
      'not when it is cancelled',
      ['UID:1', 'STATUS:CANCELLED', 'DTSTART:20260302T010000Z', 'DTEND:20260302T030000Z'],
      [],
    ],
    [
      'not when it is transparent',
      ['UID:1', 'TRANSP:TRANSPARENT', 'DTSTART:20260302T010000Z', 'DTEND:20260302T030000Z'],
      [],
    ],
  ])('%s', (_, lines, expected) => {
    expect(busy(calendar(lines))).toEqual(expected);
  });

  // New York moves its clocks on 8 March 2026, Berlin on 29 March, Lord Howe by half an hour on 5 April.
  test.each([
    ['America/New_York', '20260302T090000', ['03-02T14:00', '03-09T13:00', '03-16T13:00']],
    ['Europe/Berlin', '20260323T090000', ['03-23T08:00', '03-30T07:00', '04-06T07:00']],
    ['Australia/Lord_Howe', '20260330T090000', ['03-29T22:00', '04-05T22:30', '04-12T22:30']],
    ['Asia/Shanghai', '20260302T090000', ['03-02T01:00', '03-09T01:00', '03-16T01:00']],
  ])('every week at nine in %s, whatever its clocks do', (zone, start, expected) => {
    const text = calendar(['UID:1', `DTSTART;TZID=${zone}:${start}`, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=3']);
    expect(busy(text).map((each) => each.slice(0, 11))).toEqual(expected);
  });

  test('as its series was changed: left out, moved, and called off', () => {
    const series = [
      'UID:1',
      'DTSTART:20260302T010000Z',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=5',
      'EXDATE:20260303T010000Z',
    ];
    const movedTo = ['UID:1', 'RECURRENCE-ID:20260304T010000Z', 'DTSTART:20260304T050000Z', 'DURATION:PT2H'];
    const off = [
      'UID:1',
      'RECURRENCE-ID:20260305T010000Z',
      'STATUS:CANCELLED',
      'DTSTART:20260305T010000Z',
      'DURATION:PT1H',
    ];
    expect(busy(calendar(series, movedTo, off))).toEqual([
      '03-02T01:00/03-02T02:00',
      '03-04T05:00/03-04T07:00',
      '03-06T01:00/03-06T02:00',
    ]);
  });

  test('in a zone that only the file knows', () => {
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VTIMEZONE',
      'TZID:Work Time',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0530',
      'TZOFFSETTO:+0530',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:1',
      'DTSTART;TZID=Work Time:20260302T090000',
      'DTEND;TZID=Work Time:20260302T100000',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    expect(busy(text)).toEqual(['03-02T03:30/03-02T04:30']);
  });

  test('once where its events lie over each other', () => {
    const one = ['UID:1', 'DTSTART:20260302T010000Z', 'DTEND:20260302T030000Z'];
    const two = ['UID:2', 'DTSTART:20260302T020000Z', 'DTEND:20260302T040000Z'];
    expect(busy(calendar(one, two))).toEqual(['03-02T01:00/03-02T04:00']);
  });
});

describe('a calendar is refused', () => {
  test.each([
    ['a page', '<!doctype html><title>Sign in</title>', 'not-a-calendar'],
    ['nothing', '', 'not-a-calendar'],
    ['half a calendar', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260302T010000Z', 'not-a-calendar'],
    [
      'a rule that fires every second',
      calendar(['UID:1', 'DTSTART:19700101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY']),
      'too-complex',
    ],
    [
      'an hourly rule of fifty years',
      calendar(['UID:1', 'DTSTART:19700101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=HOURLY']),
      'too-complex',
    ],
  ])('that is %s', (_, text, code) => {
    expect(() => busy(text)).toThrow(expect.objectContaining({ code }));
  });
});
