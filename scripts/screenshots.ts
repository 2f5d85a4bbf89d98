import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import sharp from 'sharp';
import { findChromium } from '../e2e/support/browser';
import { explained } from './fault';

/*
 * The pictures of the README, from a running demo: `npm start` in one terminal, `npm run docs:screenshots` in another.
 * COMMONLAB_SHOTS_URL names another address, COMMONLAB_SHOTS_DIR another folder.
 */
const BASE = process.env.COMMONLAB_SHOTS_URL || 'http://localhost:3000';
const FOLDER = process.env.COMMONLAB_SHOTS_DIR || join('docs', 'screenshots');

interface Shot {
  name: string;
  path: string;
  /** Signed in as this demo person; absent: a visitor. */
  as?: string;
  width: 390 | 1440;
  scheme: 'light' | 'dark';
}

const SHOTS: Shot[] = [
  { name: 'home', path: '/', width: 1440, scheme: 'light' },
  { name: 'search', path: '/en/search?q=electron%20microscope', width: 1440, scheme: 'light' },
  { name: 'listing', path: '/listings/demo-sem', width: 1440, scheme: 'light' },
  { name: 'listing-phone', path: '/en/listings/demo-nmr', width: 390, scheme: 'light' },
  { name: 'book-phone', path: '/listings/demo-sem/book', as: 'founder@commonlab.test', width: 390, scheme: 'dark' },
  { name: 'today', path: '/en/org/sichuan-university', as: 'lab@commonlab.test', width: 1440, scheme: 'light' },
  { name: 'calendar', path: '/org/sichuan-university/calendar', as: 'lab@commonlab.test', width: 1440, scheme: 'dark' },
  {
    name: 'activity',
    path: '/org/sichuan-university/activity',
    as: 'lab@commonlab.test',
    width: 1440,
    scheme: 'light',
  },
  { name: 'operator', path: '/en/operator', as: 'operator@commonlab.test', width: 1440, scheme: 'light' },
];

await explained(async () => {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined });
  try {
    const wanted = process.argv.slice(2);
    for (const shot of SHOTS) if (wanted.length === 0 || wanted.includes(shot.name)) await take(browser, shot);
  } finally {
    await browser.close();
  }
});

async function take(browser: Browser, { name, path, as, width, scheme }: Shot): Promise<void> {
  const context = await browser.newContext({
    baseURL: BASE,
    viewport: { width, height: width === 390 ? 844 : 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
  });
  try {
    const page = await context.newPage();
    if (as) {
      await page.goto('/en/sign-in');
      await page.locator('input[name="email"]').fill(as);
      await page.locator('input[name="password"]').fill('commonlab-demo');
      await page.locator('main button[type="submit"]').click();
      await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    }
    const answer = await page.goto(path, { waitUntil: 'networkidle' });
    if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}`);
    const file = join(FOLDER, `${name}.webp`);
    await sharp(await page.screenshot())
      .webp({ quality: 82 })
      .toFile(file);
    console.log(file);
  } finally {
    await context.close();
  }
}
