import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installChromium } from '../e2e/support/browser';
import { seconds } from './bootstrap.mjs';
import { build } from './build';
import { runChecks } from './checks/run';
import { explain } from './fault';
import { type Count, journeyCount, testCount } from './test-counts';

const reports = mkdtempSync(join(tmpdir(), 'commonlab-reports-'));
const total: Count = { passed: 0, failed: 0 };
let current: ChildProcess | null = null;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => current?.kill(signal));

await stage('checks', async () => {
  const results = await runChecks({ unitTests: false });
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed };
});

await stage('unit and integration tests', async () => {
  const report = join(reports, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run('vitest', args);
  return testCount(report, code);
});

await stage('production build', async () => {
  await build();
  return { passed: 1, failed: 0 };
});

await stage('browser journeys', async () => {
  installChromium();
  const report = join(reports, 'playwright.json');
  const [port, smtpPort] = [await freePort(), await freePort()];
  const code = await run('playwright', ['test'], {
    COMMONLAB_E2E_PORT: String(port),
    COMMONLAB_E2E_SMTP_PORT: String(smtpPort),
    COMMONLAB_E2E_REPORT: report,
  });
  return journeyCount(report, code);
});

rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

/** Runs one stage; whatever it throws counts as one failure, and the next stage still runs. */
async function stage(name: string, body: () => Promise<Count>): Promise<void> {
  const started = Date.now();
  console.log(`\n== ${name}`);
  let count: Count;
  try {
    count = await body();
  } catch (error) {
    console.error(`✗ ${name}: ${explain(error)}`);
    count = { passed: 0, failed: 1 };
  }
  total.passed += count.passed;
  total.failed += count.failed;
  // Worded unlike the last line, so that only that one is read as the result.
  console.log(`== ${name}: ${count.passed} good, ${count.failed} bad, ${seconds(started)}`);
}

async function run(tool: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(join('node_modules', '.bin', tool), args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  current = child;
  return await new Promise((done) => child.on('close', (code) => done(code ?? 1)).on('error', () => done(1)));
}

async function freePort(): Promise<number> {
  return await new Promise((done, fail) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? done(address.port) : fail(new Error('no free port')),
      );
    });
  });
}
