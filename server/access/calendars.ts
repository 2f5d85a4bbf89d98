import { type AccessRow, EVERYONE, SIGNED_IN } from './row';

export const calendarsAccess: readonly AccessRow[] = [
  { kind: 'page', name: '/account/calendars', who: SIGNED_IN },
  { kind: 'page', name: '/bookings/calendar', who: SIGNED_IN },
  { kind: 'action', name: 'calendars.create-feed', who: SIGNED_IN },
  { kind: 'action', name: 'calendars.rotate-feed', who: SIGNED_IN },
  { kind: 'action', name: 'calendars.revoke-feed', who: SIGNED_IN },
  { kind: 'action', name: 'calendars.save-reminders', who: SIGNED_IN },
  { kind: 'action', name: 'calendars.add-external', who: ['owner', 'manager', 'technician'] },
  { kind: 'action', name: 'calendars.remove-external', who: ['owner', 'manager', 'technician'] },
  { kind: 'action', name: 'calendars.peek', who: ['owner', 'manager', 'technician', 'finance'] },
  {
    kind: 'action',
    name: 'calendars.preview-move',
    who: ['owner', 'manager', 'technician', 'customer:owner', 'customer:manager'],
  },
  // Whoever has the secret address; what it shows follows the rights of the person who made it.
  { kind: 'api', name: 'GET /api/v1/calendar', who: ['owner', 'manager', 'technician', 'finance'] },
  { kind: 'api', name: 'GET /api/calendars/{token}', who: EVERYONE },
];
