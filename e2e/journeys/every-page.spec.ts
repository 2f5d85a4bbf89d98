import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Locale } from '@/core/locale-text';
import { bearerToken } from '../support/bearer-token';
import { accessibilityFaults, layoutFaults } from '../support/check-page';
import { DEMO, demoSession } from '../support/demo-people';
import { BASE_URL } from '../support/server-address';
import { type Stop, type Walker, walkedPages } from '../support/walked-pages';
import { watchPage } from '../support/watch-page';
import { addressIn, wordsIn } from '../support/words';

const VIEWS = [
  { name: 'zh-CN at 390 px', locale: 'zh-CN', viewport: { width: 390, height: 844 } },
  { name: 'en at 1440 px', locale: 'en', viewport: { width: 1440, height: 900 } },
] as const;

test.describe.configure({ mode: 'parallel' });
// What is wrong stands in the message; recording so many pages costs more than walking them.
test.use({ trace: 'off' });

// Pages about one mail or one import need one to show.
test.beforeAll(async ({ browser }, { parallelIndex }) => {
  if (parallelIndex > 0) return;
  await sendMail(browser);
  await importRow();
});

for (const page of walkedPages()) {
  for (const view of VIEWS) {
    test(`${page.name} in ${view.name}: accessible in light and dark, nothing fails, nothing overflows`, async ({
      browser,
    }) => {
      const context = await openContext(browser, page.walker, view);
      const tab = await context.newPage();
      const watch = watchPage(tab);
      const faults: string[] = [];
      for (const stop of page.stops) {
        const address = await addressOf(tab, stop, view.locale);
        watch.take();
        const answer = await tab.goto(address);
        await tab.waitForLoadState('networkidle');
        if (answer?.status() !== page.status) faults.push(`${address}: answered ${answer?.status()}`);
        const seen = [...(await layoutFaults(tab)), ...(await faultsInBothThemes(tab)), ...watch.take()];
        faults.push(...seen.map((fault) => `${address}: ${fault}`));
      }
      await context.close();
      expect(faults).toEqual([]);
    });
  }
}

async function openContext(browser: Browser, walker: Walker, { locale, viewport }: (typeof VIEWS)[number]) {
  return await browser.newContext({
    baseURL: BASE_URL,
    locale,
    viewport,
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    storageState: walker === 'anonymous' ? undefined : await demoSession(browser, walker),
  });
}

async function addressOf(page: Page, stop: Stop, locale: Locale): Promise<string> {
  if (typeof stop === 'string') return addressIn(locale, stop);
  await page.goto(addressIn(locale, stop.on));
  const links = await page.getByRole('main').getByRole('link').all();
  for (const link of links) {
    const address = (await link.getAttribute('href')) ?? '';
    if (stop.link.test(address)) return `${address}${stop.below ?? ''}`;
  }
  throw new Error(`${stop.on} has no link like ${stop.link}`);
}

async function faultsInBothThemes(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [colorScheme, scope] of [
    ['light', 'everything'],
    ['dark', 'contrast'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    // A colour on its way from one theme to the other is nobody's choice.
    await page.evaluate(async () => {
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
    });
    faults.push(...(await accessibilityFaults(page, scope)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return faults;
}

async function sendMail(browser: Browser) {
  const context = await browser.newContext({ baseURL: BASE_URL });
  const page = await context.newPage();
  const t = wordsIn('zh-CN');
  await page.goto('/forgot-password');
  await page.getByLabel(t('account.forgot.email')).fill(DEMO.customer);
  await page.getByRole('button', { name: t('account.forgot.submit') }).click();
  await expect(page.getByText(t('account.forgot.sent-title'))).toBeVisible();
  await context.close();
}

async function importRow() {
  const organisation = 'sichuan-university';
  const answer = await fetch(`${BASE_URL}/api/v1/imports?kind=instrument&format=jsonl&dryRun=true`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${bearerToken(DEMO.provider, organisation)}`,
      'content-type': 'application/x-ndjson',
      'idempotency-key': crypto.randomUUID(),
    },
    body: `${JSON.stringify({ title: 'No such field follows', nonsense: 1 })}\n`,
  });
  expect(answer.status, await answer.text()).toBeLessThan(300);
}
