import { type AccessRow, ALL_ROLES, EVERYONE, type Who } from './row';

const EDITORS: readonly Who[] = ['owner', 'manager', 'technician'];
const PUBLISHERS: readonly Who[] = ['owner', 'manager'];

export const listingsAccess: readonly AccessRow[] = [
  { kind: 'page', name: '/org/[org]/listings', who: ALL_ROLES },
  { kind: 'page', name: '/org/[org]/listings/new', who: EDITORS },
  { kind: 'page', name: '/org/[org]/listings/[id]', who: ALL_ROLES },
  { kind: 'page', name: '/org/[org]/listings/[id]/preview', who: ALL_ROLES },
  { kind: 'action', name: 'listings.create', who: EDITORS },
  { kind: 'action', name: 'listings.read', who: ALL_ROLES },
  { kind: 'action', name: 'listings.update', who: EDITORS },
  { kind: 'action', name: 'listings.save-openings', who: EDITORS },
  { kind: 'action', name: 'listings.save-units', who: EDITORS },
  { kind: 'action', name: 'listings.save-rates', who: PUBLISHERS },
  { kind: 'action', name: 'listings.publish', who: PUBLISHERS },
  { kind: 'action', name: 'listings.pause', who: PUBLISHERS },
  { kind: 'action', name: 'listings.resume', who: PUBLISHERS },
  { kind: 'action', name: 'listings.archive', who: PUBLISHERS },
  { kind: 'action', name: 'listings.duplicate', who: EDITORS },
  { kind: 'action', name: 'listings.delete-draft', who: EDITORS },
  { kind: 'action', name: 'listings.caption-file', who: EDITORS },
  { kind: 'action', name: 'listings.order-files', who: EDITORS },
  { kind: 'action', name: 'listings.remove-file', who: EDITORS },
  { kind: 'api', name: 'POST /files/listings/[id]', who: EDITORS },
  { kind: 'api', name: 'POST /api/v1/listings', who: EDITORS },
  // Published listings; a draft only to its provider.
  { kind: 'api', name: 'GET /api/v1/listings/{id}', who: EVERYONE },
  { kind: 'api', name: 'PATCH /api/v1/listings/{id}', who: EDITORS },
  { kind: 'api', name: 'PUT /api/v1/listings/{id}/openings', who: EDITORS },
  { kind: 'api', name: 'PUT /api/v1/listings/{id}/units', who: EDITORS },
  { kind: 'api', name: 'PUT /api/v1/listings/{id}/rates', who: PUBLISHERS },
  { kind: 'api', name: 'POST /api/v1/listings/{id}/publish', who: PUBLISHERS },
  { kind: 'api', name: 'POST /api/v1/listings/{id}/pause', who: PUBLISHERS },
  { kind: 'api', name: 'POST /api/v1/listings/{id}/resume', who: PUBLISHERS },
  { kind: 'api', name: 'POST /api/v1/listings/{id}/archive', who: PUBLISHERS },
];
