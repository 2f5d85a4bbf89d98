import { type Actor, hasRole, type OrganisationRole } from '@/core/actor';

/** Who takes time out of the calendar. */
const CLOSERS: readonly OrganisationRole[] = ['owner', 'manager', 'technician'];

export function canClose(actor: Actor, organisationId: string): boolean {
  return actor.type === 'system' || hasRole(actor, organisationId, CLOSERS);
}
