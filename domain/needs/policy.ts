import { type Actor, hasRole, membershipOf, type OrganisationRole } from '@/core/actor';
import type { NeedParty } from './rules';

/** Who writes needs. */
export const NEED_EDITORS: readonly OrganisationRole[] = ['owner', 'manager', 'technician'];
/** Who decides what others see. */
export const NEED_PUBLISHERS: readonly OrganisationRole[] = ['owner', 'manager'];

/** Every member sees the organisation's own needs, drafts too; the platform's jobs see all. */
export function canSeeNeeds(actor: Actor, organisationId: string): boolean {
  return actor.type === 'system' || membershipOf(actor, organisationId) !== undefined;
}

export function canEditNeeds(actor: Actor, organisationId: string): boolean {
  return actor.type === 'system' || hasRole(actor, organisationId, NEED_EDITORS);
}

export function canPublishNeeds(actor: Actor, organisationId: string): boolean {
  return actor.type === 'system' || hasRole(actor, organisationId, NEED_PUBLISHERS);
}

/** The actor's parts in the need's process. */
export function needParties(actor: Actor, organisationId: string): NeedParty[] {
  const parties: NeedParty[] = [];
  if (canEditNeeds(actor, organisationId)) parties.push('editor');
  if (canPublishNeeds(actor, organisationId)) parties.push('publisher');
  return parties;
}
