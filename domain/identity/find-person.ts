import { and, eq, isNull } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { person } from '@/db/schema/identity';

/** The account that is meant, by its id or its address. Throws a field error where there is none that is in use. */
export async function findPersonId(
  tx: Transaction,
  { userId, email }: { userId?: string; email?: string },
): Promise<string> {
  const which = userId === undefined ? eq(person.email, email ?? '') : eq(person.id, userId);
  const [found] = await tx
    .select({ id: person.id })
    .from(person)
    .where(and(which, isNull(person.disabledAt)));
  if (found) return found.id;
  const path = userId === undefined ? 'email' : 'userId';
  throw new DomainError('invalid-input', { fields: [{ path, code: 'no-such-account' }] });
}
