import type { Actor, PersonActor } from '@/core/actor';
import { DomainError } from '@/core/errors';

/** Scopes of a bearer token. `*` is all of them. */
export const TOKEN_SCOPES = [
  'listings:read',
  'listings:write',
  'bookings:read',
  'bookings:write',
  'needs:read',
  'needs:write',
  'imports:write',
  'tokens:write',
  'events:read',
  'access:write',
] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** The signed-in person, or throws `sign-in-required`. */
export function requirePerson(actor: Actor): PersonActor {
  if (actor.type !== 'person') throw new DomainError('sign-in-required');
  return actor;
}

/** True for a browser session and for a token that carries the scope. */
export function hasScope(actor: Actor, scope: TokenScope): boolean {
  if (actor.type !== 'person' || !actor.token) return true;
  return actor.token.scopes.includes('*') || actor.token.scopes.includes(scope);
}

/** Throws `insufficient-scope` unless the actor may use the scope. */
export function requireScope(actor: Actor, scope: TokenScope): void {
  if (!hasScope(actor, scope)) throw new DomainError('insufficient-scope', { params: { scope } });
}
