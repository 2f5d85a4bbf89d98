import postgres from 'postgres';
import { isDatabaseDown } from '@/db/errors';
import { log } from './log';

const LOOK_EVERY_MS = 1_000;
const PATIENCE_MS = 2_500;
/** One answer may be late because this process was busy; two in a row are not. */
const SILENT_AFTER = 2;

const holder = globalThis as typeof globalThis & { commonlabDatabaseWatch?: { down: boolean } };

/** True while the database does not answer, as this process last saw it. */
export function databaseIsDown(): boolean {
  return holder.commonlabDatabaseWatch?.down ?? false;
}

/**
 * Asks the database every second, on a connection of its own, whether it is there: pages then say at once that it is
 * not, and serve again as soon as it is. `onSilence` runs when the server accepts questions and answers none.
 */
export function watchDatabase(url: string, onSilence: () => void): void {
  if (holder.commonlabDatabaseWatch) return;
  const state = { down: false };
  holder.commonlabDatabaseWatch = state;
  let probe = openProbe(url);
  let silences = 0;
  const look = async () => {
    const answer = await ask(probe);
    silences = answer === 'silent' ? silences + 1 : 0;
    if (answer === 'silent') {
      probe.end({ timeout: 0 }).catch(() => undefined);
      probe = openProbe(url);
    }
    const down = answer === 'refused' || silences >= SILENT_AFTER;
    if (silences === SILENT_AFTER) onSilence();
    if (down !== state.down) log.warn({ answer }, down ? 'the database does not answer' : 'the database is back');
    state.down = down;
    setTimeout(look, LOOK_EVERY_MS).unref();
  };
  setTimeout(look, LOOK_EVERY_MS).unref();
}

function openProbe(url: string): postgres.Sql {
  return postgres(url, {
    max: 1,
    connect_timeout: 2,
    backoff: () => 0,
    onnotice: () => undefined,
    connection: { application_name: 'commonlab-watch' },
  });
}

async function ask(probe: postgres.Sql): Promise<'alive' | 'refused' | 'silent'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'silent'>((done) => {
    timer = setTimeout(done, PATIENCE_MS, 'silent');
  });
  const answer = probe`SELECT 1`.then(
    () => 'alive' as const,
    (error: unknown) => (isConnectTimeout(error) ? 'silent' : isDatabaseDown(error) ? 'refused' : 'alive'),
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function isConnectTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'CONNECT_TIMEOUT';
}
