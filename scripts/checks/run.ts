import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { seconds } from '../bootstrap.mjs';
import { checkDocs } from './docs';
import { checkImports } from './imports';
import { checkMessages } from './messages';

export interface CheckResult {
  name: string;
  passed: boolean;
}

interface Check {
  name: string;
  run: () => Promise<{ passed: boolean; output: string }>;
}

const CHECKS: Check[] = [
  // Routes' types are generated first: pages use them, and a fresh clone has none.
  { name: 'types', run: () => inOrder(tool('next', 'typegen'), tool('tsc', '--noEmit')) },
  { name: 'dead code', run: tool('knip', '--no-progress') },
  { name: 'format and lint', run: tool('biome', 'check', '.') },
  { name: 'imports', run: ours(checkImports) },
  { name: 'messages', run: ours(checkMessages) },
  { name: 'documents', run: ours(checkDocs) },
  { name: 'lock file', run: command(process.execPath, ['scripts/complete-lock.mjs', '--check']) },
];

const UNIT_TESTS: Check = { name: 'unit tests', run: tool('vitest', 'run', '--project', 'unit', '--reporter=dot') };

/** Everything that needs no database, as many at a time as there are cores. */
export async function runChecks({ unitTests }: { unitTests: boolean }): Promise<CheckResult[]> {
  const waiting = unitTests ? [UNIT_TESTS, ...CHECKS] : [...CHECKS];
  const results: CheckResult[] = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const started = Date.now();
      const { passed, output } = await check.run();
      console.log(`${passed ? '✓' : '✗'} ${check.name} (${seconds(started)})`);
      if (!passed) console.log(output.trim().replaceAll(/^/gm, '    '));
      results.push({ name: check.name, passed });
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

function ours(find: () => string[]): Check['run'] {
  return async () => {
    const faults = find();
    return { passed: faults.length === 0, output: faults.join('\n') };
  };
}

function tool(name: string, ...args: string[]): Check['run'] {
  return command(join('node_modules', '.bin', name), args);
}

function command(file: string, args: string[]): Check['run'] {
  return async () => {
    let output = '';
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_COLOR: '1' } });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const code = await new Promise((done) => child.on('close', done).on('error', done));
    return { passed: code === 0, output };
  };
}

async function inOrder(first: Check['run'], second: Check['run']): ReturnType<Check['run']> {
  const result = await first();
  return result.passed ? await second() : result;
}
