import { existsSync, readFileSync } from 'node:fs';

/** Of these processes together; 0 where the system does not tell. */
export function processorMs(processes: readonly { pid: number }[]): number {
  const taken = processes.map(({ pid }) => {
    const path = `/proc/${pid}/schedstat`;
    return existsSync(path) ? Number(readFileSync(path, 'utf8').split(' ')[0]) / 1e6 : 0;
  });
  return taken.reduce((sum, ms) => sum + ms, 0);
}
