import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isAlive } from '@/db/process-lock';

/**
 * `npm start` runs this below npm and a shell, and a shell does not pass signals on: when npm is ended, this learns
 * of it only by looking. `COMMONLAB_STOP_WITH` names another process to follow.
 */
export function onStarterGone(then: () => void): void {
  const starter = Number(process.env.COMMONLAB_STOP_WITH) || npmPid();
  if (!starter) return;
  const timer = setInterval(() => {
    if (isAlive(starter)) return;
    clearInterval(timer);
    then();
  }, 500);
  timer.unref();
}

function npmPid(): number | null {
  if (!process.env.npm_lifecycle_event) return null;
  let pid = process.ppid;
  for (let generation = 0; generation < 3 && pid > 1; generation++) {
    const found = inspect(pid);
    if (!found) return null;
    if (/^npm\b|npm-cli/.test(found.command)) return pid;
    pid = found.parent;
  }
  return null;
}

function inspect(pid: number): { parent: number; command: string } | null {
  try {
    if (process.platform === 'linux') {
      const parent = readFileSync(`/proc/${pid}/status`, 'utf8').match(/^PPid:\s*(\d+)/m);
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return { parent: Number(parent?.[1] ?? 0), command };
    }
    const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return { parent: Number.parseInt(line, 10), command: line.replace(/^\d+\s+/, '') };
  } catch {
    return null;
  }
}
