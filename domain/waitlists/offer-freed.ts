import { sql } from 'drizzle-orm';
import { DomainError } from '@/core/errors';
import type { Database } from '@/db/client';
import type { CommandContext } from '@/domain/events/command';
import { endPassed } from './answer-offer';
import { offerNext } from './offer-next';

const PAGE = 200;
const OFFERS_MAX = 100;

/** Time that was freed while people wait for it: offered at once. Returns how many offers were made. */
export async function offerFreed(db: Database, now: Date): Promise<number> {
  const rows = await db.execute<{ id: string }>(
    sql`SELECT DISTINCT listing_id AS id FROM waitlist_guard ORDER BY listing_id LIMIT ${PAGE}`,
  );
  return offerAll(contextOf(db, now), rows);
}

/**
 * The minute's round: every queue is looked at, because time also becomes free without a booking that ends (a horizon
 * that moves on, other opening hours), and wishes for the past are closed. Returns how much was done.
 */
export async function tendWaitlists(db: Database, now: Date): Promise<number> {
  const ctx = contextOf(db, now);
  const passed = await db.execute<{ id: string }>(sql`
    SELECT id FROM waitlist_entry WHERE state = 'waiting' AND upper(within) <= ${now} ORDER BY id LIMIT ${PAGE}`);
  for (const { id } of passed) {
    await endPassed(ctx, { id }).catch((error: unknown) => {
      // Left since it was listed.
      if (!(error instanceof DomainError)) throw error;
    });
  }
  const waiting = await db.execute<{ id: string }>(sql`
    SELECT DISTINCT listing_id AS id FROM waitlist_entry WHERE state = 'waiting' ORDER BY listing_id LIMIT ${PAGE}`);
  return passed.length + (await offerAll(ctx, waiting));
}

async function offerAll(ctx: CommandContext, listings: Iterable<{ id: string }>): Promise<number> {
  let made = 0;
  for (const { id } of listings) {
    for (let turn = 0; turn < OFFERS_MAX; turn++) {
      if (!(await offerNext(ctx, { listingId: id }))) break;
      made++;
    }
  }
  return made;
}

function contextOf(db: Database, now: Date): CommandContext {
  return { db, now, actor: { type: 'system', job: 'waitlist' } };
}
