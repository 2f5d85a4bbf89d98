import type { CalendarPerson } from '@/core/icalendar';

const USUAL = 'Commonlab <no-reply@commonlab.test>';

/** From whom mails and invitations come: name and address of `COMMONLAB_MAIL_FROM`. */
export function mailFrom(): CalendarPerson {
  const text = process.env.COMMONLAB_MAIL_FROM || USUAL;
  const [, name = '', email = text] = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(text) ?? [];
  return { name: name || 'Commonlab', email: email.trim() };
}
