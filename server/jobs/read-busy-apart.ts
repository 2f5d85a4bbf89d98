import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Period } from '@/core/period';
import { UnreadableCalendar } from '@/domain/calendars/read-busy';

export interface BusyQuestion {
  text: string;
  within: Period;
  timeZone: string;
}
export type BusyAnswer = { spans: Period[] } | { code: UnreadableCalendar['code'] };

const PATIENCE_MS = 20_000;
const MOST_MEGABYTES = 256;

/** `readBusy` in a process of its own, ended when it takes too long or too much memory. It knows no secrets. */
export async function readBusyApart(
  text: string,
  within: Period,
  timeZone: string,
  patienceMs = PATIENCE_MS,
): Promise<Period[]> {
  const reader = fork(fileURLToPath(new URL('./read-busy-process.ts', import.meta.url)), [], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${MOST_MEGABYTES}`],
    env: { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const answer = await new Promise<BusyAnswer>((resolve) => {
    const tooComplex = () => resolve({ code: 'too-complex' });
    const timer = setTimeout(tooComplex, patienceMs);
    reader.once('message', (said: BusyAnswer) => resolve(said));
    // Out of memory, or whatever else ends a reader that has not answered.
    reader.once('error', tooComplex);
    reader.once('exit', () => {
      clearTimeout(timer);
      tooComplex();
    });
    reader.send({ text, within, timeZone } satisfies BusyQuestion);
  });
  reader.kill('SIGKILL');
  if ('code' in answer) throw new UnreadableCalendar(answer.code);
  return answer.spans;
}
