import { type CalendarEvent, icalendar } from '@/core/icalendar';
import { mailFrom } from '../mail/mail-from';
import type { MailAttachment } from '../mail/queue-mail';

/**
 * One entry as an invitation by mail (RFC 6047): a request that the reader's calendar takes in, or replaces what it
 * has by its SEQUENCE, or the word that it is cancelled. Nobody need answer: the place is theirs already.
 */
export function calendarFile(entry: Omit<CalendarEvent, 'organizer'>): MailAttachment {
  const method = entry.status === 'CANCELLED' ? 'CANCEL' : 'REQUEST';
  return {
    name: 'booking.ics',
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: icalendar({ method }, [{ ...entry, organizer: mailFrom() }]),
  };
}
