import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, icalendar } from './icalendar';

const during = { start: new Date('2026-03-02T01:00:00Z'), end: new Date('2026-03-02T03:00:00Z') };
const event = (rest: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'u@commonlab',
  sequence: 1,
  during,
  title: 'SEM',
  status: 'CONFIRMED',
  changed: during.start,
  ...rest,
});

/** As an independent implementation reads it; throws where it finds a fault. */
function read(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

const instant = fc.date({
  min: new Date('1990-01-01T00:00:00Z'),
  max: new Date('2090-01-01T00:00:00Z'),
  noInvalidDate: true,
});
/** Odd texts: half a surrogate pair, line breaks, separators, emoji, right-to-left marks. */
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '\\',
        ';',
        ',',
        ':',
        '"',
        '\n',
        '\r\n',
        '\r',
        '\t',
        '\u0000',
        '\u007f',
        '显微镜',
        '👩‍🔬',
        '\u202e',
        '\ud800',
        'BEGIN:VEVENT',
      ),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join('')),
);

/** What is left of a text when it has been written and read: no control characters, one kind of line break. */
function survives(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .replace(/\r\n|\r/g, '\n')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  );
}

describe('a calendar', () => {
  test('of whatever texts is read back by an independent implementation as it was meant', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            title: odd,
            description: odd,
            location: odd,
            name: odd,
            start: instant,
            hours: fc.nat(400),
            seq: fc.nat(99),
          }),
          { maxLength: 4 },
        ),
        odd,
        (drawn, name) => {
          const text = icalendar(
            { method: 'PUBLISH', name, refreshMinutes: 60 },
            drawn.map((each, n) =>
              event({
                ...each,
                uid: `${n}@commonlab`,
                sequence: each.seq,
                during: { start: each.start, end: new Date(each.start.getTime() + (each.hours + 1) * 3_600_000) },
                organizer: { name: each.name, email: 'a@lab.test' },
                attendee: { name: each.name, email: 'b@lab.test' },
              }),
            ),
          );
          expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
          expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          const found = read(text);
          expect(found).toHaveLength(drawn.length);
          for (const [n, each] of drawn.entries()) {
            const got = found[n];
            expect(got?.summary).toBe(survives(each.title));
            expect(got?.description ?? '').toBe(survives(each.description));
            expect(got?.sequence).toBe(each.seq);
            expect(got?.startDate.toJSDate().getTime()).toBe(Math.floor(each.start.getTime() / 1000) * 1000);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('folds long lines at 75 octets without cutting a character, and escapes what has a meaning', () => {
    const content = icalendar({ method: 'PUBLISH' }, [
      event({
        title: '场发射扫描电子显微镜、能谱仪与电子背散射衍射联用系统; A, B',
        description: 'line one\nline two',
      }),
    ]);
    const unfolded = content.replaceAll('\r\n ', '');
    expect(unfolded).toContain('SUMMARY:场发射扫描电子显微镜、能谱仪与电子背散射衍射联用系统\\; A\\, B\r\n');
    expect(unfolded).toContain('DESCRIPTION:line one\\nline two\r\n');
    expect(unfolded).toContain('DTSTART:20260302T010000Z');
  });

  test('of the same events is the same text', () => {
    const one = () => icalendar({ method: 'PUBLISH' }, [event(), event({ uid: 'v@commonlab', status: 'CANCELLED' })]);
    expect(one()).toBe(one());
    expect(one()).toContain('TRANSP:TRANSPARENT');
  });

  // Each local time is written in UTC and must come back on the same clock: before, in, and after a change of clocks.
  test.each([
    ['Europe/Berlin', '2026-03-29T00:30:00Z', '01:30'],
    ['Europe/Berlin', '2026-03-29T01:30:00Z', '03:30'],
    ['Europe/Berlin', '2026-10-25T00:30:00Z', '02:30'],
    ['Europe/Berlin', '2026-10-25T01:30:00Z', '02:30'],
    ['America/New_York', '2026-03-08T06:30:00Z', '01:30'],
    ['America/New_York', '2026-03-08T07:30:00Z', '03:30'],
    ['America/New_York', '2026-11-01T05:30:00Z', '01:30'],
    ['America/New_York', '2026-11-01T06:30:00Z', '01:30'],
    ['Australia/Lord_Howe', '2026-04-04T14:45:00Z', '01:45'],
    ['Australia/Lord_Howe', '2026-04-04T15:15:00Z', '01:45'],
    ['Australia/Lord_Howe', '2026-10-03T15:45:00Z', '02:45'],
    ['Asia/Shanghai', '2026-03-08T07:30:00Z', '15:30'],
    ['Asia/Shanghai', '2026-11-01T05:30:00Z', '13:30'],
  ])('in %s, %s is %s on the clock after the way through a calendar', (timeZone, at, clock) => {
    const start = new Date(at);
    const [found] = read(
      icalendar({ method: 'PUBLISH' }, [event({ during: { start, end: new Date(start.getTime() + 3_600_000) } })]),
    );
    const again = found?.startDate.toJSDate() ?? new Date(0);
    const shown = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(again);
    expect([again.toISOString(), shown]).toEqual([start.toISOString(), clock]);
  });
});
