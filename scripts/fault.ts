import { getSystemErrorMap } from 'node:util';

/** A fault whose one sentence says what to do: it is printed without a stack. */
export class Fault extends Error {}

/** Runs the body of a command; what fails is told in a sentence, and in full only when nobody foresaw it. */
export async function explained(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    console.error(`\n✗ ${explain(error)}`);
    process.exitCode = 1;
  }
}

export function explain(error: unknown): string {
  if (error instanceof Fault) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === '53100') return 'No disk space left.';
  if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return `No permission: ${error.message}`;
  const system = [...getSystemErrorMap().values()].some(([name]) => name === code);
  return system || process.env.COMMONLAB_LOG_LEVEL !== 'debug' ? error.message : (error.stack ?? error.message);
}
