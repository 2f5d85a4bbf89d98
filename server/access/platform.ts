import { type AccessRow, EVERYONE, OPERATOR } from './row';

export const platformAccess: readonly AccessRow[] = [
  { kind: 'page', name: '/[...rest]', who: EVERYONE },
  { kind: 'page', name: '/operator', who: OPERATOR },
  { kind: 'page', name: '/operator/audit', who: OPERATOR },
  { kind: 'page', name: '/operator/mail', who: OPERATOR },
  { kind: 'page', name: '/operator/mail/[id]', who: OPERATOR },
  { kind: 'page', name: '/operator/people', who: OPERATOR },
  { kind: 'page', name: '/org/[org]/activity', who: ['owner', 'manager'] },
  // The mailbox exists only where COMMONLAB_DEV_MAILBOX=1: a demo without a mail server.
  { kind: 'page', name: '/dev/mailbox', who: EVERYONE },
  { kind: 'page', name: '/dev/mailbox/[id]', who: EVERYONE },
  { kind: 'action', name: 'people.disable', who: OPERATOR },
  { kind: 'action', name: 'people.enable', who: OPERATOR },
  { kind: 'action', name: 'mail.send-again', who: OPERATOR },
  { kind: 'api', name: 'GET /api/health/live', who: EVERYONE },
  { kind: 'api', name: 'GET /api/health/ready', who: EVERYONE },
  { kind: 'api', name: 'GET /api/v1/openapi.json', who: EVERYONE },
];
