import postgres from 'postgres';

export interface Listener {
  /**
   * From now on whoever commits an event rings. Returns `now` when that is new: events may have been committed in silence
   * before, so look once more; `busy` when it cannot be yet, because such a transaction is still under way, or another
   * worker is asleep.
   */
  fallAsleep(): Promise<'now' | 'already' | 'busy'>;
  /** Nobody need ring. */
  wakeUp(): Promise<void>;
  close(): Promise<void>;
}

/** The lock that a sleeping worker holds, as `event_announce` in the database knows it. */
const ASLEEP = 7_204_512;

/**
 * Calls back whenever events were committed while this sleeps. The connections renew themselves; while they are away
 * nothing is lost, because the worker also looks by itself every second.
 */
export async function listenForEvents(databaseUrl: string, onEvents: () => void): Promise<Listener> {
  const sql = postgres(databaseUrl, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: 'commonlab-listen' },
  });
  try {
    await sql.listen('commonlab_event', onEvents, onEvents);
  } catch (error) {
    await sql.end({ timeout: 0 });
    throw error;
  }
  return {
    // Asked of the session itself: a connection that was renewed holds nothing.
    fallAsleep: async () => {
      const [row] = await sql<{ state: 'now' | 'already' | 'busy' }[]>`
        SELECT CASE WHEN EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()
            AND objid = ${ASLEEP}::int::oid AND granted) THEN 'already'
          WHEN pg_try_advisory_lock(${ASLEEP}::int::bigint) THEN 'now' ELSE 'busy' END AS state`;
      return row?.state ?? 'busy';
    },
    wakeUp: async () => {
      await sql`SELECT pg_advisory_unlock_all()`;
    },
    close: () => sql.end({ timeout: 1 }),
  };
}
