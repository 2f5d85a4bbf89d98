import { type AccessRow, EVERYONE } from './row';

export const marketAccess: readonly AccessRow[] = [
  { kind: 'page', name: '/', who: EVERYONE },
  { kind: 'page', name: '/search', who: EVERYONE },
  { kind: 'page', name: '/listings/[slug]', who: EVERYONE },
  { kind: 'page', name: '/organisations', who: EVERYONE },
  { kind: 'page', name: '/organisations/[slug]', who: EVERYONE },
  { kind: 'api', name: 'GET /api/v1/listings', who: EVERYONE },
  { kind: 'api', name: 'GET /api/suggestions', who: EVERYONE },
];
