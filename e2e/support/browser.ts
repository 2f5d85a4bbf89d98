import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The machine's Chromium, else Playwright's own; null when there is neither. */
export function findChromium(): string | null {
  const given = process.env.COMMONLAB_CHROMIUM;
  return [given, ...INSTALLED, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null;
}

/** Finds a Chromium or installs one: Playwright's build, else Debian's package when root. */
export function installChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log('• installing a Chromium for the browser journeys …');
  spawnSync('node_modules/.bin/playwright', ['install', 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  if (!findChromium() && process.getuid?.() === 0) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore', env });
  }
  const installed = findChromium();
  if (!installed) {
    throw new Error('no Chromium was found and none could be installed: install one, or set COMMONLAB_CHROMIUM to it');
  }
  return installed;
}
