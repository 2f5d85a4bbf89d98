import { type AccessRow, EVERYONE, OPERATOR, SIGNED_IN } from './row';

export const searchesAccess: readonly AccessRow[] = [
  { kind: 'page', name: '/account/searches', who: SIGNED_IN },
  { kind: 'page', name: '/unsubscribe', who: EVERYONE },
  { kind: 'action', name: 'searches.save', who: SIGNED_IN },
  // Everyone their own saved searches; another's is not found.
  { kind: 'action', name: 'searches.change', who: ['owner'] },
  { kind: 'action', name: 'searches.remove', who: ['owner'] },
  // Whoever has the secret of a mail.
  { kind: 'action', name: 'searches.unsubscribe', who: EVERYONE },
  { kind: 'api', name: 'GET /api/unsubscribe', who: EVERYONE },
  { kind: 'api', name: 'POST /api/unsubscribe', who: EVERYONE },
  { kind: 'api', name: 'POST /api/search-clicks', who: EVERYONE },
  { kind: 'page', name: '/operator/search', who: OPERATOR },
  { kind: 'page', name: '/operator/search/synonyms', who: OPERATOR },
  { kind: 'action', name: 'synonyms.save', who: OPERATOR },
  { kind: 'action', name: 'synonyms.remove', who: OPERATOR },
];
