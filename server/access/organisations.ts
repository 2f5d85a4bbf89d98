import { type AccessRow, ALL_ROLES, EVERYONE, OPERATOR, SIGNED_IN, type Who } from './row';

const MANAGERS: readonly Who[] = ['owner', 'manager'];

export const organisationsAccess: readonly AccessRow[] = [
  { kind: 'page', name: '/account/organisations', who: SIGNED_IN },
  { kind: 'page', name: '/organisations/new', who: SIGNED_IN },
  { kind: 'page', name: '/invitations/[token]', who: EVERYONE },
  { kind: 'page', name: '/org/[org]/people', who: ALL_ROLES },
  { kind: 'page', name: '/org/[org]/settings', who: ALL_ROLES },
  { kind: 'page', name: '/operator/organisations', who: OPERATOR },
  { kind: 'page', name: '/operator/organisations/[id]', who: OPERATOR },
  { kind: 'action', name: 'organisations.create', who: SIGNED_IN },
  { kind: 'action', name: 'organisations.update', who: MANAGERS },
  { kind: 'action', name: 'organisations.submit', who: MANAGERS },
  { kind: 'action', name: 'organisations.withdraw', who: MANAGERS },
  { kind: 'action', name: 'organisations.set-logo', who: MANAGERS },
  { kind: 'action', name: 'organisations.remove-logo', who: MANAGERS },
  { kind: 'action', name: 'organisations.choose', who: ALL_ROLES },
  { kind: 'action', name: 'organisations.leave', who: ALL_ROLES },
  { kind: 'action', name: 'organisations.verify', who: OPERATOR },
  { kind: 'action', name: 'organisations.decline', who: OPERATOR },
  { kind: 'action', name: 'organisations.suspend', who: OPERATOR },
  { kind: 'action', name: 'organisations.reinstate', who: OPERATOR },
  { kind: 'action', name: 'people.invite', who: MANAGERS },
  { kind: 'action', name: 'people.revoke-invitation', who: MANAGERS },
  { kind: 'action', name: 'people.change-role', who: MANAGERS },
  { kind: 'action', name: 'people.remove', who: MANAGERS },
  // Whoever holds the invitation's link: signed in with the invited address, or new.
  { kind: 'action', name: 'invitations.accept', who: SIGNED_IN },
  { kind: 'action', name: 'invitations.join', who: EVERYONE },
  // Public files; the others answer their organisation only.
  { kind: 'api', name: 'GET /files/{id}', who: EVERYONE },
];
