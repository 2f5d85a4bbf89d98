import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { pathToFileURL } from 'node:url';

const EXIT_WITH_PARENT = pathToFileURL(`${import.meta.dirname}/exit-with-parent.mjs`).href;

export interface ChildOptions {
  args: string[];
  env?: Record<string, string>;
  /** Output goes to this file instead of the terminal. */
  logFile?: string;
}

/** Starts a Node process that ends when this one does, however this one ends. */
export function startNode({ args, env = {}, logFile }: ChildOptions): ChildProcess {
  const child = spawn(process.execPath, ['--import', EXIT_WITH_PARENT, ...args], {
    env: { ...process.env, ...env, COMMONLAB_LAUNCHER: String(process.pid) },
    stdio: ['ignore', logFile ? 'pipe' : 'inherit', logFile ? 'pipe' : 'inherit', 'ipc'],
  });
  if (logFile) {
    const log = createWriteStream(logFile);
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    child.on('close', () => log.end());
  }
  return child;
}

/** Waits for the end of a process; null when a signal ended it. */
export async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return await new Promise((done) => child.once('exit', done));
}

/** Asks a process to end and, when it does not, ends it. */
export async function stopChild(child: ChildProcess, patienceMs = 8_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await exitCode(child);
  clearTimeout(force);
}

/** A process that is started again when it dies, until it dies too often. */
export interface Supervised {
  stop(): Promise<void>;
}

const TOO_OFTEN = { deaths: 5, withinMs: 60_000 };

/** Keeps a process running. `onGiveUp` is told once when starting it again does not help. */
export function supervise(name: string, options: ChildOptions, onGiveUp: (reason: string) => void): Supervised {
  let child = startNode(options);
  let stopping = false;
  let deaths: number[] = [];
  let retry: NodeJS.Timeout | undefined;

  const watch = () => {
    child.once('exit', (code, signal) => {
      if (stopping) return;
      const now = Date.now();
      deaths = [...deaths.filter((at) => now - at < TOO_OFTEN.withinMs), now];
      if (deaths.length >= TOO_OFTEN.deaths)
        return onGiveUp(`the ${name} ended ${deaths.length} times within a minute`);
      console.error(`! the ${name} ended (${signal ?? `code ${code}`}); starting it again`);
      retry = setTimeout(() => {
        child = startNode(options);
        watch();
      }, 1_000 * deaths.length);
    });
  };
  watch();
  return {
    stop: async () => {
      stopping = true;
      clearTimeout(retry);
      await stopChild(child);
    },
  };
}
