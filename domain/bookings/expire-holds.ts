import { sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import type { Database } from '@/db/client';
import { bookingAction } from './take-action';

const expireBooking = bookingAction('expire');
const PAGE = 200;

/**
 * Lets go of holds that nobody confirmed and of requests whose time has passed unanswered. Run once a minute; run
 * twice or by two workers at once, each booking still expires once. Returns how many did.
 */
export async function expireHolds(db: Database, now: Date): Promise<number> {
  let expired = 0;
  const due = await db.execute<{ id: string }>(sql`
    SELECT id FROM booking WHERE state = 'held' AND held_until <= ${now}
    UNION ALL SELECT id FROM booking WHERE state = 'requested' AND upper(during) <= ${now}
    LIMIT ${PAGE}`);
  for (const { id } of due) {
    try {
      await expireBooking({ db, now, actor: { type: 'system', job: 'expire-holds' } }, { id });
      expired++;
    } catch (error) {
      // Confirmed, answered or expired by somebody else since it was listed.
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return expired;
}
