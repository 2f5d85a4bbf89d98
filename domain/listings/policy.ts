import { type Actor, hasRole, membershipOf, type OrganisationRole } from '@/core/actor';
import type { ListingParty } from './rules';

/** Who writes listings. */
export const LISTING_EDITORS: readonly OrganisationRole[] = ['owner', 'manager', 'technician'];
/** Who decides what others see and pay. */
export const LISTING_PUBLISHERS: readonly OrganisationRole[] = ['owner', 'manager'];

/** Every member sees the organisation's own listings, drafts too; the platform's jobs see all. */
export function canSeeListings(actor: Actor, organisationId: string): boolean {
  return actor.type === 'system' || membershipOf(actor, organisationId) !== undefined;
}

export function canEditListings(actor: Actor, organisationId: string): boolean {
  return actor.type === 'system' || hasRole(actor, organisationId, LISTING_EDITORS);
}

export function canPublishListings(actor: Actor, organisationId: string): boolean {
  return actor.type === 'system' || hasRole(actor, organisationId, LISTING_PUBLISHERS);
}

/** The actor's parts in the listing process. */
export function listingParties(actor: Actor, organisationId: string): ListingParty[] {
  const parties: ListingParty[] = [];
  if (canEditListings(actor, organisationId)) parties.push('editor');
  if (canPublishListings(actor, organisationId)) parties.push('publisher');
  return parties;
}
