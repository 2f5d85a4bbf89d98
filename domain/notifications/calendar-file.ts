import type { Period } from '@/core/period';
import type { MailAttachment } from '../mail/queue-mail';

export interface CalendarEntry {
  uid: string;
  /** Raised by every change, so that a calendar replaces what it has. */
  sequence: number;
  during: Period;
  title: string;
  description: string;
  location: string;
  url: string;
  cancelled: boolean;
  stamp: Date;
}

/** One entry as an iCalendar file (RFC 5545). */
export function calendarFile(entry: CalendarEntry): MailAttachment {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Commonlab//Bookings//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${entry.uid}@commonlab`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.stamp)}`,
    `DTSTART:${utc(entry.during.start)}`,
    `DTEND:${utc(entry.during.end)}`,
    `SUMMARY:${escapeText(entry.title)}`,
    `DESCRIPTION:${escapeText(entry.description)}`,
    ...(entry.location ? [`LOCATION:${escapeText(entry.location)}`] : []),
    `URL:${entry.url}`,
    `STATUS:${entry.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return {
    name: 'booking.ics',
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    content: lines.map((line) => `${fold(line)}\r\n`).join(''),
  };
}

function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');
}

/** Lines are at most 75 octets; the rest goes on the next, which begins with a space. Characters stay whole. */
function fold(line: string): string {
  const folded: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      folded.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...folded, current].join('\r\n');
}
