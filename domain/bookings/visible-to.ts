import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, membershipOf, type OrganisationRole } from '@/core/actor';
import { booking } from '@/db/schema/bookings';
import { CUSTOMER_READERS, DESK_READERS } from './policy';

/** The bookings that an actor may see, as a condition: one's own, one's organisation's, and those of one's desk. */
export function visibleTo(actor: Actor): SQL {
  if (actor.type === 'system') return sql`true`;
  if (actor.type === 'anonymous') return sql`false`;
  return or(customerSide(actor), deskSide(actor)) ?? sql`false`;
}

/** Those that the actor made, or may see as an owner, manager or finance of the organisation that made them. */
export function customerSide(actor: Actor): SQL {
  if (actor.type !== 'person') return sql`false`;
  const mine = eq(booking.customerUserId, actor.userId);
  const own = actor.token ? and(mine, eq(booking.customerOrganisationId, actor.token.organisationId)) : mine;
  return or(own, among(booking.customerOrganisationId, organisationsWith(actor, CUSTOMER_READERS))) ?? sql`false`;
}

/** Those of listings that the actor's organisations offer. */
export function deskSide(actor: Actor): SQL {
  return among(booking.organisationId, organisationsWith(actor, DESK_READERS));
}

function organisationsWith(actor: Actor, roles: readonly OrganisationRole[]): string[] {
  if (actor.type !== 'person') return [];
  return actor.memberships
    .filter(({ organisationId, role }) => roles.includes(role) && membershipOf(actor, organisationId) !== undefined)
    .map(({ organisationId }) => organisationId);
}

function among(column: typeof booking.organisationId | typeof booking.customerOrganisationId, ids: string[]): SQL {
  return ids.length === 0 ? sql`false` : inArray(column, ids);
}
