import { type Actor, hasRole, isOperator, membershipOf, type OrganisationRole } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import { rolesWithinReach } from './rules';

/** Jobs and the seed may do what an operator may. */
export function mayDecide(actor: Actor): boolean {
  return actor.type === 'system' || isOperator(actor);
}

export function mayManage(actor: Actor, organisationId: string): boolean {
  return isInteractive(actor) && hasRole(actor, organisationId, ['owner', 'manager']);
}

/** Throws `not-found` for strangers and `forbidden` for members who do not run it. */
export function requireManager(actor: Actor, organisationId: string): void {
  if (mayManage(actor, organisationId)) return;
  throw isMember(actor, organisationId) ? new DomainError('forbidden') : notFound();
}

/** May see the people of the organisation, and its settings. */
export function isMember(actor: Actor, organisationId: string): boolean {
  return membershipOf(actor, organisationId) !== undefined;
}

/** May bring somebody in with this role, or give it to somebody who has `current`. */
export function mayGrantRole(
  actor: Actor,
  organisationId: string,
  wanted: OrganisationRole,
  current?: OrganisationRole,
): boolean {
  if (!isInteractive(actor)) return false;
  const reach = rolesWithinReach(membershipOf(actor, organisationId)?.role);
  return reach.includes(wanted) && (current === undefined || reach.includes(current));
}

export function mayRemove(actor: Actor, organisationId: string, target: OrganisationRole): boolean {
  return isInteractive(actor) && rolesWithinReach(membershipOf(actor, organisationId)?.role).includes(target);
}

/** No scope of a token covers running an organisation: that takes a person. */
function isInteractive(actor: Actor): boolean {
  return actor.type === 'person' && !actor.token;
}
