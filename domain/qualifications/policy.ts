import { type Actor, hasRole, membershipOf, type OrganisationRole, type PersonActor } from '@/core/actor';
import { DomainError, notFound } from '@/core/errors';
import { requirePerson } from '@/domain/identity/policy';

/** Who trains people and answers for what they may do alone. */
const TRAINERS: readonly OrganisationRole[] = ['owner', 'manager', 'technician'];
/** Who says what must have been learnt, and forgives. */
const DEFINERS: readonly OrganisationRole[] = ['owner', 'manager'];

export function canTrain(actor: Actor, organisationId: string): boolean {
  return actor.type === 'system' || hasRole(actor, organisationId, TRAINERS);
}

export function canDefine(actor: Actor, organisationId: string): boolean {
  return actor.type === 'system' || hasRole(actor, organisationId, DEFINERS);
}

/** Throws `not-found` for strangers and `forbidden` for members whose role does not cover it. */
export function requireTrainer(actor: Actor, organisationId: string): void {
  if (!canTrain(actor, organisationId)) throw refused(actor, organisationId);
}

export function requireDefiner(actor: Actor, organisationId: string): void {
  if (!canDefine(actor, organisationId)) throw refused(actor, organisationId);
}

function refused(actor: Actor, organisationId: string): DomainError {
  return membershipOf(actor, organisationId) ? new DomainError('forbidden') : notFound();
}

/** Somebody with a confirmed address, and the verified organisation for which they learn: the named one, or the first. */
export function requireLearner(actor: Actor, organisationId?: string): PersonActor & { learnsFor: string } {
  const person = requirePerson(actor);
  if (!person.emailVerified) throw new DomainError('email-unverified');
  const found = person.memberships.find(
    (each) =>
      each.status === 'verified' &&
      membershipOf(person, each.organisationId) !== undefined &&
      (organisationId === undefined || each.organisationId === organisationId),
  );
  if (!found) throw new DomainError('organisation-unverified');
  return { ...person, learnsFor: found.organisationId };
}
