import { type AccessRow, ALL_ROLES, EVERYONE, SIGNED_IN, type Who } from './row';

const DESK: readonly Who[] = ['owner', 'manager', 'technician'];
const DESK_READERS: readonly Who[] = [...DESK, 'finance'];
const CUSTOMER: readonly Who[] = ['customer:owner', 'customer:manager'];
const BOTH_SIDES: readonly Who[] = [...DESK, ...CUSTOMER];

export const bookingsAccess: readonly AccessRow[] = [
  { kind: 'page', name: '/listings/[slug]/book', who: SIGNED_IN },
  { kind: 'page', name: '/listings/[slug]/series', who: SIGNED_IN },
  { kind: 'page', name: '/bundle', who: SIGNED_IN },
  { kind: 'page', name: '/bookings', who: SIGNED_IN },
  { kind: 'page', name: '/bookings/[id]', who: [...DESK_READERS, ...CUSTOMER, 'customer:finance'] },
  { kind: 'page', name: '/org/[org]', who: ALL_ROLES },
  { kind: 'page', name: '/org/[org]/bookings', who: DESK_READERS },
  { kind: 'page', name: '/org/[org]/bookings/[id]', who: DESK_READERS },
  { kind: 'page', name: '/org/[org]/calendar', who: DESK_READERS },
  { kind: 'action', name: 'bookings.request', who: ['member-any'] },
  { kind: 'action', name: 'bookings.hold', who: ['member-any'] },
  { kind: 'action', name: 'bookings.book-series', who: ['member-any'] },
  { kind: 'action', name: 'bookings.book-bundle', who: ['member-any'] },
  { kind: 'action', name: 'bookings.quote', who: EVERYONE },
  { kind: 'action', name: 'bookings.approve', who: DESK },
  { kind: 'action', name: 'bookings.decline', who: DESK },
  { kind: 'action', name: 'bookings.cancel', who: BOTH_SIDES },
  { kind: 'action', name: 'bookings.move', who: BOTH_SIDES },
  { kind: 'action', name: 'bookings.hand-over', who: CUSTOMER },
  { kind: 'action', name: 'bookings.series', who: BOTH_SIDES },
  // Whoever added the file.
  { kind: 'action', name: 'bookings.remove-file', who: ['customer:owner'] },
  { kind: 'action', name: 'bookings.confirm', who: CUSTOMER },
  { kind: 'action', name: 'bookings.complete', who: DESK },
  { kind: 'action', name: 'bookings.no-show', who: DESK },
  { kind: 'action', name: 'bookings.dispute', who: CUSTOMER },
  { kind: 'action', name: 'bookings.resolve', who: DESK },
  { kind: 'action', name: 'bookings.save-terms', who: ['owner', 'manager'] },
  { kind: 'action', name: 'bookings.save-form', who: DESK },
  { kind: 'action', name: 'availability.add-closure', who: DESK },
  { kind: 'action', name: 'availability.remove-closure', who: DESK },
  { kind: 'api', name: 'GET /api/v1/listings/{id}/availability', who: EVERYONE },
  { kind: 'api', name: 'POST /api/v1/listings/{id}/quote', who: EVERYONE },
  { kind: 'api', name: 'GET /api/v1/bookings', who: ['member-any'] },
  { kind: 'api', name: 'POST /api/v1/bookings', who: ['member-any'] },
  { kind: 'api', name: 'GET /api/v1/bookings/{id}', who: [...DESK_READERS, ...CUSTOMER, 'customer:finance'] },
  { kind: 'api', name: 'POST /api/v1/bundles', who: ['member-any'] },
  { kind: 'api', name: 'POST /api/v1/series', who: ['member-any'] },
  { kind: 'api', name: 'POST /api/v1/series/preview', who: ['member-any'] },
  { kind: 'api', name: 'POST /api/v1/bookings/{id}/series', who: BOTH_SIDES },
  { kind: 'api', name: 'POST /api/v1/bookings/{id}/files', who: BOTH_SIDES },
  { kind: 'api', name: 'POST /files/bookings/[id]', who: BOTH_SIDES },
  { kind: 'api', name: 'GET /files/bookings/[id]/[file]', who: [...DESK_READERS, ...CUSTOMER, 'customer:finance'] },
  { kind: 'api', name: 'GET /api/v1/listings/{id}/terms', who: EVERYONE },
  { kind: 'api', name: 'PUT /api/v1/listings/{id}/terms', who: ['owner', 'manager'] },
  { kind: 'api', name: 'PUT /api/v1/listings/{id}/form', who: DESK },
  // Each action of the process table has its own parties.
  { kind: 'api', name: 'POST /api/v1/bookings/{id}/{action}', who: BOTH_SIDES },
];
