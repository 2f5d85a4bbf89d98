import { type AccessRow, SIGNED_IN } from './row';

export const notificationsAccess: readonly AccessRow[] = [
  { kind: 'page', name: '/inbox', who: SIGNED_IN },
  { kind: 'page', name: '/account/notifications', who: SIGNED_IN },
  // Everyone their own notices; another's is not found.
  { kind: 'action', name: 'notices.read', who: ['owner'] },
  { kind: 'action', name: 'notices.read-all', who: ['owner'] },
  { kind: 'action', name: 'notices.choose-mails', who: SIGNED_IN },
];
