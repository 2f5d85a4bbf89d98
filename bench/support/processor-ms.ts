import { existsSync, readFileSync } from 'node:fs';
import type { DatabaseConnection } from '@/db/client';

/** Who asks one question after another uses two at most: one may be ending its transaction still. */
const CONNECTIONS = 2;

/** The processes behind a pool's connections, which are opened first. */
export async function backendsOf({ sql }: DatabaseConnection): Promise<{ pid: number }[]> {
  const asked = Array.from(
    { length: CONNECTIONS },
    () => sql<{ pid: number }[]>`SELECT pg_backend_pid() AS pid FROM pg_sleep(0.2)`,
  );
  return (await Promise.all(asked)).flat();
}

/** Of these processes together; 0 where the system does not tell. */
export function processorMs(processes: readonly { pid: number }[]): number {
  const taken = processes.map(({ pid }) => {
    const path = `/proc/${pid}/schedstat`;
    return existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6 : 0;
  });
  return taken.reduce((sum, ms) => sum + ms, 0);
}
