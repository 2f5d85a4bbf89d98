import type { Period } from './period';

/** What happens once, as calendars keep it (RFC 5545, VEVENT). */
export interface CalendarEvent {
  /** The same for as long as the thing lives. */
  uid: string;
  /** Raised by every change, so that a calendar replaces what it has. */
  sequence: number;
  during: Period;
  title: string;
  description?: string;
  location?: string;
  /** Where more is to be seen, absolute. */
  url?: string;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  /** When it was last changed: DTSTAMP and LAST-MODIFIED, so that the same state gives the same text. */
  changed: Date;
  organizer?: CalendarPerson;
  attendee?: CalendarPerson;
}

export interface CalendarPerson {
  name: string;
  email: string;
}

export interface CalendarHead {
  /** `PUBLISH` for a feed, `REQUEST` and `CANCEL` for an invitation by mail (RFC 5546). */
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** How programmes name a subscribed calendar. */
  name?: string;
  /** How often they should look again. */
  refreshMinutes?: number;
}

/**
 * A calendar as text (RFC 5545): instants in UTC, which need no VTIMEZONE and are right across every change of
 * clocks; lines folded at 75 octets and ended by CRLF. The same events give the same text, octet by octet.
 */
export function icalendar(head: CalendarHead, events: readonly CalendarEvent[]): string {
  const refresh = head.refreshMinutes === undefined ? null : `PT${head.refreshMinutes}M`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Commonlab//Bookings//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${head.method}`,
    // NAME is RFC 7986; Apple and Google still read the older X-WR-CALNAME.
    ...(head.name ? [`NAME:${escapeText(head.name)}`, `X-WR-CALNAME:${escapeText(head.name)}`] : []),
    ...(refresh ? [`REFRESH-INTERVAL;VALUE=DURATION:${refresh}`, `X-PUBLISHED-TTL:${refresh}`] : []),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent): string[] {
  const { organizer, attendee } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.changed)}`,
    `LAST-MODIFIED:${utc(event.changed)}`,
    `DTSTART:${utc(event.during.start)}`,
    `DTEND:${utc(event.during.end)}`,
    `SUMMARY:${escapeText(event.title)}`,
    ...(event.description ? [`DESCRIPTION:${escapeText(event.description)}`] : []),
    ...(event.location ? [`LOCATION:${escapeText(event.location)}`] : []),
    ...(event.url ? [`URL:${event.url}`] : []),
    ...(organizer ? [`ORGANIZER;CN=${parameter(organizer.name)}:mailto:${organizer.email}`] : []),
    ...(attendee
      ? [`ATTENDEE;CN=${parameter(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:${attendee.email}`]
      : []),
    `STATUS:${event.status}`,
    `TRANSP:${event.status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}

function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escapeText(text: string): string {
  return plain(text)
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
}

/** A parameter's value has no escapes of its own: quotes and line breaks become what looks like them. */
function parameter(text: string): string {
  return `"${plain(text)
    .replaceAll('"', '’')
    .replace(/[\r\n]+/g, ' ')}"`;
}

/** RFC 5545 has no place for control characters but tab and line break, UTF-8 none for half a surrogate pair. */
function plain(text: string): string {
  let out = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const control = (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127;
    if (!control) out += code >= 0xd800 && code <= 0xdfff ? '\ufffd' : character;
  }
  return out;
}

const FOLD_AT = 75;

/** Lines are at most 75 octets; the rest goes on the next, which begins with a space. Characters stay whole. */
function fold(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > FOLD_AT) {
      folded.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
