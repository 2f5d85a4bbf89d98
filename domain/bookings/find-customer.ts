import { sql } from 'drizzle-orm';
import type { Actor } from '@/core/actor';
import { DomainError } from '@/core/errors';
import type { Transaction } from '@/db/client';
import { requirePerson } from '@/domain/identity/policy';
import type { BookingCustomer } from './new-booking';
import { canBookForColleagues, canRunDesk, requireCustomer } from './policy';

export interface CustomerWish {
  listingId: string;
  organisationId?: string;
  /** Somebody else, for whom it is booked. */
  customerEmail?: string;
}

/**
 * For whom a wish is: whoever asks, or with `customerEmail` a member of a verified organisation. A manager books for
 * colleagues, a provider's desk for any customer. Throws `invalid-input` at `customerEmail` for anybody else, whether
 * or not they exist.
 */
export async function findCustomer(tx: Transaction, actor: Actor, wish: CustomerWish): Promise<BookingCustomer> {
  if (wish.customerEmail === undefined) return requireCustomer(actor, wish.organisationId);
  const { organisationId } = wish;
  if (organisationId === undefined) throw wrong('organisationId', 'required');
  const person = requirePerson(actor);
  const side = await sideOf(tx, actor, wish.listingId, organisationId);
  if (!side) throw wrong('customerEmail', 'invalid-reference');
  const [found] = await tx.execute<{ userId: string }>(sql`
    SELECT p.id AS "userId" FROM person p
    JOIN membership m ON m.user_id = p.id AND m.ended_at IS NULL
    JOIN organisation o ON o.id = m.organisation_id AND o.status = 'verified'
    WHERE p.email = ${wish.customerEmail} AND p.disabled_at IS NULL AND o.id = ${organisationId}`);
  if (!found) throw wrong('customerEmail', 'invalid-reference');
  return { userId: found.userId, organisationId, bookedBy: { userId: person.userId, side } };
}

/** The desk of the listing's provider acts as provider, a manager of the customer's organisation as customer. */
async function sideOf(
  tx: Transaction,
  actor: Actor,
  listingId: string,
  organisationId: string,
): Promise<'customer' | 'provider' | null> {
  const [listing] = await tx.execute<{ organisationId: string }>(
    sql`SELECT organisation_id AS "organisationId" FROM listing WHERE id = ${listingId}`,
  );
  if (listing && canRunDesk(actor, listing.organisationId)) return 'provider';
  return canBookForColleagues(actor, organisationId) ? 'customer' : null;
}

function wrong(path: string, code: string): DomainError {
  return new DomainError('invalid-input', { fields: [{ path, code }] });
}
