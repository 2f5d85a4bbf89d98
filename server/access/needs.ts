import { type AccessRow, EVERYONE, type Who } from './row';

const EDITORS: readonly Who[] = ['owner', 'manager', 'technician'];
const PUBLISHERS: readonly Who[] = ['owner', 'manager'];

export const needsAccess: readonly AccessRow[] = [
  { kind: 'api', name: 'GET /api/v1/needs', who: EVERYONE },
  { kind: 'api', name: 'POST /api/v1/needs', who: EDITORS },
  // Published needs; a draft only to its organisation.
  { kind: 'api', name: 'GET /api/v1/needs/{id}', who: EVERYONE },
  { kind: 'api', name: 'PUT /api/v1/needs/{id}', who: EDITORS },
  { kind: 'api', name: 'POST /api/v1/needs/{id}/publish', who: PUBLISHERS },
  { kind: 'api', name: 'POST /api/v1/needs/{id}/close', who: PUBLISHERS },
  { kind: 'api', name: 'POST /api/v1/needs/{id}/withdraw', who: PUBLISHERS },
];
