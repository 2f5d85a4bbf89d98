import { type Actor, hasRole, type Membership, membershipOf, type OrganisationRole } from '@/core/actor';
import { DomainError } from '@/core/errors';
import { requirePerson, requireScope } from '@/domain/identity/policy';
import type { BookingParty } from './rules';

/** Who answers for what customers do with an organisation's listings. */
export const DESK_ROLES: readonly OrganisationRole[] = ['owner', 'manager', 'technician'];
/** Who sees the bookings of an organisation's listings. */
export const DESK_READERS: readonly OrganisationRole[] = [...DESK_ROLES, 'finance'];
/** Who acts on what colleagues have booked elsewhere, and who sees it. */
const CUSTOMER_MANAGERS: readonly OrganisationRole[] = ['owner', 'manager'];
export const CUSTOMER_READERS: readonly OrganisationRole[] = [...CUSTOMER_MANAGERS, 'finance'];

export interface BookingOwners {
  organisationId: string;
  customerOrganisationId: string;
  customerUserId: string;
}

/** For which sides of a booking the actor may act; of an organisation's own use it may be both. */
export function partiesOf(actor: Actor, booking: BookingOwners): BookingParty[] {
  if (actor.type === 'system') return ['system'];
  const parties: BookingParty[] = [];
  if (isOwnBooking(actor, booking) || hasRole(actor, booking.customerOrganisationId, CUSTOMER_MANAGERS)) {
    parties.push('customer');
  }
  if (hasRole(actor, booking.organisationId, DESK_ROLES)) parties.push('provider');
  return parties;
}

/** The side that counts when somebody could act for both: their own booking they handle as its customer. */
export function sideOf(actor: Actor, booking: BookingOwners): 'customer' | 'provider' {
  const parties = partiesOf(actor, booking);
  return parties.includes('provider') && !isOwnBooking(actor, booking) ? 'provider' : 'customer';
}

function isOwnBooking(actor: Actor, booking: BookingOwners): boolean {
  return (
    actor.type === 'person' &&
    actor.userId === booking.customerUserId &&
    membershipOf(actor, booking.customerOrganisationId) !== undefined
  );
}

/** True when a booking would be out of the actor's sight once somebody else of the customer uses it. */
export function seesOnlyOwn(actor: Actor, booking: BookingOwners): boolean {
  return (
    !hasRole(actor, booking.customerOrganisationId, CUSTOMER_READERS) && !canSeeDesk(actor, booking.organisationId)
  );
}

export function canSeeDesk(actor: Actor, organisationId: string): boolean {
  return hasRole(actor, organisationId, DESK_READERS);
}

export function canRunDesk(actor: Actor, organisationId: string): boolean {
  return hasRole(actor, organisationId, DESK_ROLES);
}

/** Who may book in a colleague's name. */
export function canBookForColleagues(actor: Actor, organisationId: string): boolean {
  return hasRole(actor, organisationId, CUSTOMER_MANAGERS);
}

/** The organisations for which the actor may book: verified, and the token's own for a token. */
export function bookingOrganisations(actor: Actor): Membership[] {
  if (actor.type !== 'person') return [];
  return actor.memberships.filter(
    ({ organisationId, status }) => status === 'verified' && membershipOf(actor, organisationId) !== undefined,
  );
}

/** Who books, and for which organisation. Throws what stands in the way. */
export function requireCustomer(actor: Actor, organisationId?: string): { userId: string; organisationId: string } {
  const person = requirePerson(actor);
  requireScope(person, 'bookings:write');
  if (!person.emailVerified) throw new DomainError('email-unverified');
  if (organisationId !== undefined && !membershipOf(person, organisationId)) {
    throw new DomainError('invalid-input', { fields: [{ path: 'organisationId', code: 'invalid-reference' }] });
  }
  const candidates = bookingOrganisations(person).filter(
    (membership) => organisationId === undefined || membership.organisationId === organisationId,
  );
  const [first, second] = candidates;
  if (!first) throw new DomainError('organisation-unverified');
  if (second) throw new DomainError('invalid-input', { fields: [{ path: 'organisationId', code: 'required' }] });
  return { userId: person.userId, organisationId: first.organisationId };
}
