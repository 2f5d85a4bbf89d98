import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { findChromium } from '../e2e/support/browser';
import { explained } from './fault';

/*
 * The pictures of the README, from a running demo: `npm start` in one terminal, `npm run docs:screenshots` in another.
 * Names take only those; `--all` takes the main pages in both languages, both themes and both widths, to be looked at.
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
  /** The whole length of the page, not its first screen. */
  whole?: boolean;
}

const LAB = 'lab@commonlab.test';
const FOUNDER = 'founder@commonlab.test';
const OPERATOR = 'operator@commonlab.test';

const SHOTS: Shot[] = [
  { name: 'home', path: '/', width: 1440, scheme: 'light' },
  { name: 'search', path: '/en/search?q=electron%20microscope', width: 1440, scheme: 'light' },
  { name: 'listing', path: '/listings/demo-sem', width: 1440, scheme: 'light' },
  { name: 'listing-phone', path: '/en/listings/demo-nmr', width: 390, scheme: 'light' },
  { name: 'book-phone', path: '/listings/demo-sem/book', as: FOUNDER, width: 390, scheme: 'dark' },
  { name: 'today', path: '/en/org/sichuan-university', as: LAB, width: 1440, scheme: 'light' },
  { name: 'calendar', path: '/org/sichuan-university/calendar', as: LAB, width: 1440, scheme: 'dark' },
  { name: 'activity', path: '/org/sichuan-university/activity', as: LAB, width: 1440, scheme: 'light' },
  { name: 'operator', path: '/en/operator', as: OPERATOR, width: 1440, scheme: 'light' },
];

const MAIN_PAGES: Pick<Shot, 'name' | 'path' | 'as'>[] = [
  { name: 'home', path: '/' },
  { name: 'search', path: '/search?kind=instrument&region=51' },
  { name: 'listing', path: '/listings/demo-sem' },
  { name: 'organisation', path: '/organisations/sichuan-university' },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'book', path: '/listings/demo-sem/book', as: FOUNDER },
  { name: 'my-bookings', path: '/bookings', as: FOUNDER },
  { name: 'today', path: '/org/sichuan-university', as: LAB },
  { name: 'listings', path: '/org/sichuan-university/listings', as: LAB },
  { name: 'bookings', path: '/org/sichuan-university/bookings', as: LAB },
  { name: 'calendar', path: '/org/sichuan-university/calendar', as: LAB },
  { name: 'operator', path: '/operator', as: OPERATOR },
];

type Session = NonNullable<BrowserContextOptions['storageState']>;
const sessions = new Map<string, Session>();

await explained(async () => {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined });
  try {
    const wanted = process.argv.slice(2);
    const shots = wanted.includes('--all') ? everyView() : SHOTS;
    const names = wanted.filter((name) => name !== '--all');
    for (const shot of shots) {
      if (names.length === 0 || names.some((name) => shot.name.startsWith(name))) await take(browser, shot);
    }
  } finally {
    await browser.close();
  }
});

function everyView(): Shot[] {
  return MAIN_PAGES.flatMap((page) =>
    (['zh', 'en'] as const).flatMap((language) =>
      ([390, 1440] as const).flatMap((width) =>
        (['light', 'dark'] as const).map((scheme) => ({
          ...page,
          name: `${page.name}-${language}-${width}-${scheme}`,
          path: language === 'en' ? `/en${page.path === '/' ? '' : page.path}` : page.path,
          width,
          scheme,
          whole: true,
        })),
      ),
    ),
  );
}

async function take(browser: Browser, { name, path, as, width, scheme, whole = false }: Shot): Promise<void> {
  const context = await browser.newContext({
    baseURL: BASE,
    viewport: { width, height: width === 390 ? 844 : 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Shanghai',
    storageState: as ? await sessionOf(browser, as) : undefined,
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    page.setDefaultNavigationTimeout(120_000);
    const answer = await page.goto(path, { waitUntil: 'load' });
    if (!answer?.ok()) throw new Error(`${path} answered ${answer?.status()}`);
    await page.evaluate(() => document.fonts.ready);
    // Next's own badge, where the pictures are taken while developing.
    await page.addStyleTag({ content: 'nextjs-portal { display: none }' });
    if (whole) await showEverything(page);
    const file = join(FOLDER, `${name}.webp`);
    await sharp(await page.screenshot({ fullPage: whole }))
      .webp({ quality: 82 })
      .toFile(file);
    console.log(file);
  } finally {
    await context.close();
  }
}

/** Pictures further down are fetched when they come into view. */
async function showEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += window.innerHeight) {
      window.scrollTo(0, y);
      await new Promise((shown) => requestAnimationFrame(shown));
    }
    window.scrollTo(0, 0);
    // One that never comes into view is never fetched: not waited for.
    const shown = Promise.allSettled([...document.images].map((image) => image.decode()));
    await Promise.race([shown, new Promise((enough) => setTimeout(enough, 3_000))]);
  });
}

async function sessionOf(browser: Browser, email: string): Promise<Session> {
  const session = sessions.get(email) ?? (await signIn(browser, email));
  sessions.set(email, session);
  return session;
}

async function signIn(browser: Browser, email: string): Promise<Session> {
  const context = await browser.newContext({ baseURL: BASE });
  const page = await context.newPage();
  await page.goto('/en/sign-in');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill('commonlab-demo');
  await page.locator('main button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  const state = await context.storageState();
  await context.close();
  return state;
}
