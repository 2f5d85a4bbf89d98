import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { OrganisationRole } from '@/core/actor';
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

const columns = {
  userId: person.id,
  email: person.email,
  name: person.name,
  locale: person.locale,
  timeZone: person.timeZone,
};

/** The members of an organisation who hold one of the roles. */
export async function membersToTell(
  tx: Transaction,
  organisationId: string,
  roles: OrganisationRole[],
): Promise<Recipient[]> {
  return await tx
    .select(columns)
    .from(membership)
    .innerJoin(person, eq(person.id, membership.userId))
    .where(
      and(
        eq(membership.organisationId, organisationId),
        inArray(membership.role, roles),
        isNull(membership.endedAt),
        isNull(person.disabledAt),
      ),
    )
    .orderBy(membership.id)
    .limit(200);
}

export async function personToTell(tx: Transaction, userId: string): Promise<Recipient[]> {
  return await tx
    .select(columns)
    .from(person)
    .where(and(eq(person.id, userId), isNull(person.disabledAt)));
}

export async function operatorsToTell(tx: Transaction): Promise<Recipient[]> {
  return await tx
    .select(columns)
    .from(person)
    .where(and(eq(person.isOperator, true), isNull(person.disabledAt)))
    .orderBy(person.id)
    .limit(50);
}
