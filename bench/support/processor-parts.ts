import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { DatabaseConnection } from '@/db/client';

/** Processor time by part of a running system, in milliseconds since each process began. */
export type ProcessorParts = Record<string, number>;

/**
 * What each part of a system has taken so far: its web and worker processes, and the server's processes by the
 * application that they answer. Empty where the system does not tell.
 */
export async function processorParts({ sql }: DatabaseConnection, launcher: number): Promise<ProcessorParts> {
  const parts: ProcessorParts = {};
  const add = (name: string, pid: number) => {
    parts[name] = (parts[name] ?? 0) + threadsMs(pid);
  };
  const backends = await sql<{ pid: number; name: string }[]>`
    SELECT pid, coalesce(nullif(application_name, ''), backend_type) AS name FROM pg_stat_activity`;
  for (const { pid, name } of backends) add(`postgres ${name}`, pid);
  for (const { pid, command } of childrenOf(launcher)) {
    const name = ['serve.ts', 'worker.ts'].find((each) => command.includes(each));
    if (name) add(name === 'serve.ts' ? 'web' : 'worker', pid);
  }
  return parts;
}

/** The difference of two readings for each of so many things done; what came to less than a hundredth is left out. */
export function perThing(before: ProcessorParts, after: ProcessorParts, things: number): ProcessorParts {
  const each = Object.entries(after).map(
    ([name, ms]) => [name, (ms - (before[name] ?? 0)) / Math.max(1, things)] as const,
  );
  return Object.fromEntries(each.filter(([, ms]) => ms >= 0.01).map(([name, ms]) => [name, Number(ms.toFixed(3))]));
}

/** Of all threads of a process. */
export function threadsMs(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  if (!existsSync(tasks)) return 0;
  const nanos = readdirSync(tasks).map((task) => Number(read(`${tasks}/${task}/schedstat`).split(' ')[0]));
  return nanos.reduce((sum, each) => sum + each, 0) / 1e6;
}

function childrenOf(parent: number): { pid: number; command: string }[] {
  if (!existsSync('/proc/self/stat')) return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids
    .filter(
      (pid) =>
        Number(
          read(`/proc/${pid}/stat`)
            .replace(/^.*\) \S /s, '')
            .split(' ')[0],
        ) === parent,
    )
    .map((pid) => ({ pid: Number(pid), command: read(`/proc/${pid}/cmdline`) }));
}

/** Nothing of a process that has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
