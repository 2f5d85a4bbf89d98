import { defineConfig } from '@playwright/test';
import { findChromium } from './e2e/support/browser';
import { BASE_URL } from './e2e/support/server-address';

const executablePath = findChromium() ?? undefined;

/** Journeys run against the production build; `COMMONLAB_E2E_URL` names a server that runs already. */
export default defineConfig({
  testDir: 'e2e/journeys',
  outputDir: 'test-results',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: process.env.COMMONLAB_E2E_REPORT
    ? [['list'], ['json', { outputFile: process.env.COMMONLAB_E2E_REPORT }]]
    : [['list']],
  use: {
    baseURL: BASE_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath },
  },
  webServer: process.env.COMMONLAB_E2E_URL
    ? undefined
    : {
        command: 'node --import tsx e2e/support/server.ts',
        url: `${BASE_URL}/api/health/ready`,
        timeout: 600_000,
        stdout: 'pipe',
        gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
      },
});
