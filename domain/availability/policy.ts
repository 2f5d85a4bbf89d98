import { type Actor, hasRole, type OrganisationRole } from '@/core/actor';

/** Who takes time out of the calendar. */
const CLOSERS: readonly OrganisationRole[] = ['owner', 'manager', 'technician'];

export function canClose(actor: Actor, organisationId: string): boolean {
  return actor.type === 'system' || hasRole(actor, organisationId, CLOSERS);
}

/** Who makes rules over all listings, and decides who is a partner. */
const RULE_MAKERS: readonly OrganisationRole[] = ['owner', 'manager'];

export function canSetOrganisationRules(actor: Actor, organisationId: string): boolean {
  return actor.type === 'system' || hasRole(actor, organisationId, RULE_MAKERS);
}
