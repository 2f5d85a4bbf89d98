import type { MailTemplate } from './mail-sentences';

/** Mails of a lower lane leave first: what somebody waits for at the screen, then news, then what goes to many at once. */
export type MailLane = 0 | 1 | 2;

export const BULK_LANE: MailLane = 2;

const AWAITED = new Set<MailTemplate>([
  'verify-email',
  'change-email',
  'reset-password',
  'password-changed',
  'already-registered',
  'finish-sign-up',
  'invitation',
]);

/** Sent by the clock or to everybody whom one thing concerns: some minutes do not matter to them. */
const BULK = new Set<MailTemplate>([
  'booking-reminder',
  'booking-nudge',
  'desk-agenda',
  'search-found',
  'search-found-one',
]);

/** The lane in which a mail waits to be sent. */
export function laneOf(template: MailTemplate): MailLane {
  if (AWAITED.has(template)) return 0;
  return BULK.has(template) ? BULK_LANE : 1;
}
