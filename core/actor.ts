import type { Locale } from './locale-text';

export const ORGANISATION_ROLES = ['owner', 'manager', 'technician', 'finance', 'member'] as const;
export type OrganisationRole = (typeof ORGANISATION_ROLES)[number];

export const ORGANISATION_KINDS = [
  'university',
  'institute',
  'enterprise',
  'incubator',
  'tech-transfer-office',
  'government',
  'intermediary',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const ORGANISATION_STATUSES = ['draft', 'submitted', 'verified', 'declined', 'suspended'] as const;
export type OrganisationStatus = (typeof ORGANISATION_STATUSES)[number];

/** One person's standing in one organisation, as it is at this request. */
export interface Membership {
  organisationId: string;
  slug: string;
  kind: OrganisationKind;
  status: OrganisationStatus;
  role: OrganisationRole;
}

/** Who asks. Roles and status are read anew for every request, never carried in a cookie. */
export type Actor =
  | { type: 'anonymous' }
  | {
      type: 'person';
      userId: string;
      /** Set for a browser session, absent for a bearer token. */
      sessionId?: string;
      /** Set for a bearer token: what it may do, and the one organisation it acts for. */
      token?: { id: string; scopes: readonly string[]; organisationId: string };
      isOperator: boolean;
      emailVerified: boolean;
      locale: Locale;
      timeZone: string;
      memberships: readonly Membership[];
    }
  /** The platform's own jobs and the demo seed. */
  | { type: 'system'; job: string };

export type PersonActor = Extract<Actor, { type: 'person' }>;
export const ANONYMOUS: Actor = { type: 'anonymous' };

/** The actor's membership of an organisation, or undefined. A token sees its own organisation only. */
export function membershipOf(actor: Actor, organisationId: string): Membership | undefined {
  if (actor.type !== 'person') return undefined;
  if (actor.token && actor.token.organisationId !== organisationId) return undefined;
  return actor.memberships.find((m) => m.organisationId === organisationId);
}

/** True when the actor holds one of the roles in the organisation. */
export function hasRole(actor: Actor, organisationId: string, roles: readonly OrganisationRole[]): boolean {
  const membership = membershipOf(actor, organisationId);
  return membership !== undefined && roles.includes(membership.role);
}

/** A platform operator acting in the browser; a token never carries operator rights. */
export function isOperator(actor: Actor): boolean {
  return actor.type === 'person' && actor.isOperator && !actor.token;
}
