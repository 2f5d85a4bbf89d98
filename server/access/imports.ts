import { type AccessRow, ALL_ROLES, type Who } from './row';

const EDITORS: readonly Who[] = ['owner', 'manager', 'technician'];

export const importsAccess: readonly AccessRow[] = [
  { kind: 'page', name: '/org/[org]/imports', who: ALL_ROLES },
  { kind: 'page', name: '/org/[org]/imports/new', who: EDITORS },
  { kind: 'page', name: '/org/[org]/imports/[id]', who: ALL_ROLES },
  { kind: 'action', name: 'imports.preview', who: EDITORS },
  { kind: 'action', name: 'imports.run', who: EDITORS },
  { kind: 'api', name: 'GET /files/exports/[org]/[kind]', who: ALL_ROLES },
  { kind: 'api', name: 'POST /api/v1/imports', who: EDITORS },
  { kind: 'api', name: 'GET /api/v1/imports/{id}', who: ALL_ROLES },
];
