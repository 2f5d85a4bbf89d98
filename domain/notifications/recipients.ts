import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { OrganisationRole } from '@/core/actor';
import { groupBy } from '@/core/group-by';
import type { Locale } from '@/core/locale-text';
import type { Transaction } from '@/db/client';
import { person } from '@/db/schema/identity';
import { membership } from '@/db/schema/organisations';

/** Somebody whom a mail may reach: an account that is not disabled. */
export interface Recipient {
  userId: string;
  email: string;
  name: string;
  locale: Locale;
  timeZone: string;
}

/** Somebody who answers for an organisation. */
export interface StaffMember extends Recipient {
  role: OrganisationRole;
}

const columns = {
  userId: person.id,
  email: person.email,
  name: person.name,
  locale: person.locale,
  timeZone: person.timeZone,
};

const STAFF: OrganisationRole[] = ['owner', 'manager', 'technician'];
/** Of one organisation. */
const MOST_STAFF = 200;

/** Owners, managers and technicians of these organisations, by organisation. */
export async function loadStaff(tx: Transaction, organisationIds: string[]): Promise<Map<string, StaffMember[]>> {
  const ranked = tx
    .select({
      organisationId: membership.organisationId,
      userId: membership.userId,
      role: membership.role,
      rank: sql<number>`row_number() OVER (PARTITION BY ${membership.organisationId} ORDER BY ${membership.id})`.as(
        'rank',
      ),
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.userId))
    .where(
      and(
        inArray(membership.organisationId, organisationIds),
        inArray(membership.role, STAFF),
        isNull(membership.endedAt),
        isNull(person.disabledAt),
      ),
    )
    .as('ranked');
  const rows = await tx
    .select({ ...columns, role: ranked.role, organisationId: ranked.organisationId })
    .from(ranked)
    .innerJoin(person, eq(person.id, ranked.userId))
    .where(sql`${ranked.rank} <= ${MOST_STAFF}`)
    .orderBy(ranked.organisationId, ranked.rank);
  return groupBy(rows, ({ organisationId }) => organisationId);
}

/** These people by id, but for those whose account is disabled. */
export async function loadPeople(tx: Transaction, userIds: string[]): Promise<Map<string, Recipient>> {
  const rows = await tx
    .select(columns)
    .from(person)
    .where(and(inArray(person.id, userIds), isNull(person.disabledAt)));
  return new Map(rows.map((row) => [row.userId, row]));
}

export async function operatorsToTell(tx: Transaction): Promise<Recipient[]> {
  return await tx
    .select(columns)
    .from(person)
    .where(and(eq(person.isOperator, true), isNull(person.disabledAt)))
    .orderBy(person.id)
    .limit(50);
}
