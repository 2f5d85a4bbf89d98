import { sql } from 'drizzle-orm';
import { DAY_MS, HOUR_MS } from '@/core/period';
import type { Database } from '@/db/client';
import { ONCE_KEY_LIFE_MS } from '@/domain/events/command';

const RATE_WINDOW_LIFE_MS = 2 * DAY_MS;
const DEAD_LINK_LIFE_MS = 7 * DAY_MS;
const READ_NOTICE_LIFE_MS = 90 * DAY_MS;
const NOTICE_LIFE_MS = 365 * DAY_MS;
const MATCH_LIFE_MS = 400 * DAY_MS;
const SEARCH_LOG_LIFE_MS = 31 * DAY_MS;
/** Longer than anything that is still to come could be reminded of twice. */
const REMINDER_LIFE_MS = 400 * DAY_MS;
const BATCH = 5_000;

/** Removes what has served its time: once-keys, rate counters, links that are used or expired, old notices, what saved searches found long ago. Returns rows removed. */
export async function cleanUp(db: Database, now: Date): Promise<number> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const removals = [
    // An hour of grace, so that no key goes while its last request is still running.
    sql`DELETE FROM once_key WHERE ctid IN
      (SELECT ctid FROM once_key WHERE created_at < ${before(ONCE_KEY_LIFE_MS + HOUR_MS)} LIMIT ${BATCH})`,
    sql`DELETE FROM rate_window WHERE ctid IN
      (SELECT ctid FROM rate_window WHERE window_start < ${before(RATE_WINDOW_LIFE_MS)} LIMIT ${BATCH})`,
    sql`DELETE FROM reminder_sent WHERE ctid IN
      (SELECT ctid FROM reminder_sent WHERE sent_at < ${before(REMINDER_LIFE_MS)} LIMIT ${BATCH})`,
    sql`DELETE FROM email_token WHERE ctid IN
      (SELECT ctid FROM email_token WHERE expires_at < ${before(DEAD_LINK_LIFE_MS)}
        OR used_at < ${before(DEAD_LINK_LIFE_MS)} LIMIT ${BATCH})`,
    // Readers finish an event long before its notices are old enough to go.
    sql`DELETE FROM notice WHERE ctid IN
      (SELECT ctid FROM notice WHERE created_at < ${before(READ_NOTICE_LIFE_MS)}
        AND (read_at < ${before(READ_NOTICE_LIFE_MS)} OR created_at < ${before(NOTICE_LIFE_MS)}) LIMIT ${BATCH})`,
    sql`DELETE FROM saved_search_match WHERE ctid IN
      (SELECT ctid FROM saved_search_match WHERE found_at < ${before(MATCH_LIFE_MS)} LIMIT ${BATCH})`,
    sql`DELETE FROM search_log WHERE ctid IN
      (SELECT ctid FROM search_log WHERE at < ${before(SEARCH_LOG_LIFE_MS)} LIMIT ${BATCH})`,
  ];
  let total = 0;
  for (const removal of removals) {
    for (;;) {
      const { count } = await db.execute(removal);
      total += count;
      if (count < BATCH) break;
    }
  }
  return total;
}
