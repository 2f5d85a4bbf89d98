import { type Actor, membershipOf } from '@/core/actor';
import { notFound } from '@/core/errors';

/** Throws `not-found` for people who do not belong to the organisation: to them it has no such thing. */
export function refuseStrangers(actor: Actor, organisationId: string): void {
  if (actor.type !== 'system' && !membershipOf(actor, organisationId)) throw notFound();
}
