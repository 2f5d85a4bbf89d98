import type { Actor, PersonActor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { requirePerson } from '@/domain/identity/policy';

/** Somebody at a browser: a bearer token hands out no further secrets. */
export function requireBrowser(actor: Actor): PersonActor {
  const person = requirePerson(actor);
  if (person.token) throw new DomainError('forbidden');
  return person;
}
