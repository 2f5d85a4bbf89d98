import postgres from 'postgres';

export interface Listener {
  close(): Promise<void>;
}

/**
 * Calls back whenever events were committed. The connection renews itself; while it is away nothing is lost, because
 * the worker also looks by itself every second.
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
  return { close: () => sql.end({ timeout: 1 }) };
}
