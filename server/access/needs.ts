import { type AccessRow, ALL_ROLES, EVERYONE, SIGNED_IN, type Who } from './row';

const EDITORS: readonly Who[] = ['owner', 'manager', 'technician'];
const PUBLISHERS: readonly Who[] = ['owner', 'manager'];

export const needsAccess: readonly AccessRow[] = [
  { kind: 'page', name: '/needs', who: EVERYONE },
  { kind: 'page', name: '/needs/[id]', who: EVERYONE },
  { kind: 'page', name: '/needs/match', who: SIGNED_IN },
  { kind: 'page', name: '/org/[org]/needs', who: ALL_ROLES },
  { kind: 'page', name: '/org/[org]/needs/new', who: EDITORS },
  { kind: 'page', name: '/org/[org]/needs/[id]', who: ALL_ROLES },
  { kind: 'action', name: 'needs.create', who: EDITORS },
  { kind: 'action', name: 'needs.update', who: EDITORS },
  { kind: 'action', name: 'needs.publish', who: PUBLISHERS },
  { kind: 'action', name: 'needs.close', who: PUBLISHERS },
  { kind: 'action', name: 'needs.match-text', who: SIGNED_IN },
  { kind: 'action', name: 'needs.withdraw', who: PUBLISHERS },
  { kind: 'api', name: 'GET /api/v1/needs', who: EVERYONE },
  { kind: 'api', name: 'POST /api/v1/needs', who: EDITORS },
  // Published needs; a draft only to its organisation.
  { kind: 'api', name: 'GET /api/v1/needs/{id}', who: EVERYONE },
  { kind: 'api', name: 'GET /api/v1/needs/{id}/matches', who: EVERYONE },
  { kind: 'api', name: 'PUT /api/v1/needs/{id}', who: EDITORS },
  { kind: 'api', name: 'POST /api/v1/needs/{id}/publish', who: PUBLISHERS },
  { kind: 'api', name: 'POST /api/v1/needs/{id}/close', who: PUBLISHERS },
  { kind: 'api', name: 'POST /api/v1/needs/{id}/withdraw', who: PUBLISHERS },
];
