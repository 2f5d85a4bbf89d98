import { existsSync, readFileSync } from 'node:fs';
import type { DatabaseConnection } from '@/db/client';

/** The processes behind a bench's connections. */
export async function backendsOf({ sql }: DatabaseConnection): Promise<{ pid: number }[]> {
  return await sql<{ pid: number }[]>`SELECT pid FROM pg_stat_activity WHERE application_name = 'commonlab-bench'`;
}

/** Of these processes together; 0 where the system does not tell. */
export function processorMs(processes: readonly { pid: number }[]): number {
  const taken = processes.map(({ pid }) => {
    const path = `/proc/${pid}/schedstat`;
    return existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6 : 0;
  });
  return taken.reduce((sum, ms) => sum + ms, 0);
}
