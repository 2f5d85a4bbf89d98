/** Whom a page, action or API route answers with its content; everyone else is asked to sign in, refused, or told it is not there. */
export const WHO = [
  'anonymous',
  /** Anyone signed in, whether or not in an organisation. */
  'person',
  /** Any member of any organisation. */
  'member-any',
  /** Roles in the organisation that owns the thing. */
  'owner',
  'manager',
  'technician',
  'finance',
  'member',
  /** Roles in the organisation on the other side, such as the one that booked. */
  'customer:owner',
  'customer:manager',
  'customer:technician',
  'customer:finance',
  'customer:member',
  'operator',
] as const;
export type Who = (typeof WHO)[number];

/**
 * One row of the access table. `name` is a page's path (`/org/[org]/bookings`), an action's name
 * (`bookings.approve`), or method and path of an API route (`POST /api/v1/bookings`).
 */
export interface AccessRow {
  kind: 'page' | 'action' | 'api';
  name: string;
  who: readonly Who[];
}

export const EVERYONE: readonly Who[] = ['anonymous', 'person'];
export const SIGNED_IN: readonly Who[] = ['person'];
export const OPERATOR: readonly Who[] = ['operator'];
export const ALL_ROLES: readonly Who[] = ['owner', 'manager', 'technician', 'finance', 'member'];
