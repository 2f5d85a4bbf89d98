import { z } from 'zod';
import { line } from '@/core/text-schemas';
import { REMINDER_LEADS } from './rules/reminders';

/** Which calendar somebody wishes to subscribe to. */
export const createFeedInput = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('person') }),
  z.strictObject({ scope: z.literal('organisation'), organisationId: z.uuid() }),
  z.strictObject({ scope: z.literal('listing'), listingId: z.uuid() }),
]);

export const feedInput = z.strictObject({ feedId: z.uuid() });

/** `webcal:` is how calendars are passed around; it means https. */
const calendarUrl = z
  .string()
  .trim()
  .max(2000)
  .transform((text) => text.replace(/^webcals?:/i, 'https:'))
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'invalid-url')
  .refine((text) => !URL.canParse(text) || new URL(text).username === '', 'invalid-url');

export const addExternalCalendarInput = z.strictObject({
  organisationId: z.uuid(),
  listingId: z.uuid(),
  unitId: z.uuid().optional(),
  name: line(1, 80),
  url: calendarUrl,
});

export const externalCalendarInput = z.strictObject({ id: z.uuid() });

const leads = REMINDER_LEADS.map(String);

/** How a person wishes to be reminded. Moments come as texts, as checkboxes send them. */
export const saveRemindersInput = z.strictObject({
  leadMinutes: z.array(z.enum(leads)).max(4).default([]),
  byMail: z.boolean(),
  inApp: z.boolean(),
  nudges: z.boolean(),
  agenda: z.boolean(),
  /** `07:30` on the person's own clock. */
  agendaTime: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'invalid-time'),
});

/** Some days of a provider's calendar. */
export const deskCalendarQuery = z.strictObject({
  /** May be left out by who has but one, as a token has. */
  organisationId: z.uuid().optional(),
  listingId: z.uuid().optional(),
  /** The first day. */
  date: z.iso.date(),
  days: z.coerce.number().int().min(1).max(42).default(7),
});
