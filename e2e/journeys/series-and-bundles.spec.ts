import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Locale } from '@/core/locale-text';
import { bearerToken } from '../support/bearer-token';
import { demoSession } from '../support/demo-people';
import { BASE_URL } from '../support/server-address';
import { addressIn, wordsIn } from '../support/words';

const DAY = 86_400_000;
/** Of the customer's. */
const COLLEAGUE = 'member@commonlab.test';
let rival: string | undefined;

interface Scene {
  locale: Locale;
  viewport: { width: number; height: number };
  /** So many days ahead, so that no two scenes meet. */
  daysAhead: number;
}

const SCENES: readonly Scene[] = [
  { locale: 'zh-CN', viewport: { width: 390, height: 844 }, daysAhead: 44 },
  { locale: 'en', viewport: { width: 1440, height: 900 }, daysAhead: 50 },
];

for (const scene of SCENES) {
  const { locale, daysAhead } = scene;
  const t = wordsIn(locale);

  test(`${locale}: a recurring booking whose second time is taken is moved there and booked whole`, async ({
    browser,
  }) => {
    const second = dayAt(daysAhead + 1);
    await takeAsRival('demo-sem', `${second}T05:00`, `${second}T06:00`);
    const page = await openAsCustomer(browser, scene);
    const first = dayAt(daysAhead);
    await page.goto(addressIn(locale, '/listings/demo-sem/series'));
    await page.getByLabel(t('bookings.series.first-start')).fill(`${first}T05:00`);
    // As people write it, not as computers do.
    await page.getByLabel(t('bookings.series.first-end')).fill(`${first.replaceAll('-', '/')} 6:00`);
    await page.getByLabel(t('bookings.series.rhythm')).selectOption('daily');
    await page.getByLabel(t('bookings.series.times')).fill('3');
    await page.getByRole('button', { name: t('bookings.series.look') }).click();

    const rows = page.getByRole('main').locator('form ol > li');
    await expect(rows).toHaveCount(3);
    await expect(rows.nth(1)).toContainText(t('bookings.book.taken'));
    await rows.nth(1).getByRole('combobox').selectOption('0');
    await page.getByLabel(t('bookings.book.purpose')).fill('Three mornings');
    await page.getByRole('button', { name: t('bookings.series.submit', { count: 3 }) }).click();

    await page.waitForURL(/\/bookings\/[\w-]{20,}\?made=1/);
    await expect(page.getByText(t('bookings.result.confirmed'))).toBeVisible();
    await expect(page.getByText(t('bookings.details.siblings-series'))).toBeVisible();
    const others = page.getByRole('main').locator('a[href*="/bookings/"]');
    await expect(others).toHaveCount(2);

    // The second time and the one after it are called off together, once it is said what that costs.
    await others.first().click();
    await page.waitForURL((url) => !url.search.includes('made'));
    await page.getByRole('button', { name: t('bookings.actions.cancel.label') }).click();
    const ask = page.getByRole('dialog', { name: t('bookings.actions.cancel.title') });
    await ask.getByRole('radio', { name: t('bookings.series.scopes.following', { count: 2 }) }).check();
    await expect(ask).toContainText(t('bookings.cancellation.due-nothing'));
    await ask.getByRole('button', { name: t('bookings.actions.cancel.label') }).click();
    await expect(page.getByText(t('bookings.series.done', { count: 2 }))).toBeVisible();
    await expect(page.getByRole('main').getByText(t('bookings.states.cancelled'), { exact: true })).toHaveCount(2);

    // The first goes to a colleague, and to nobody else.
    await others.first().click();
    await expect(page.getByRole('main').getByText(t('bookings.states.confirmed'), { exact: true })).toHaveCount(1);
    await page.getByRole('button', { name: t('bookings.actions.hand-over.label') }).click();
    const hand = page.getByRole('dialog', { name: t('bookings.actions.hand-over.title') });
    await hand.getByLabel(t('bookings.actions.hand-over.email')).fill('rival@commonlab.test');
    await hand.getByRole('button', { name: t('bookings.actions.hand-over.label') }).click();
    await expect(hand.getByText(t('fields.not-a-colleague'))).toBeVisible();
    await hand.getByLabel(t('bookings.actions.hand-over.email')).fill(COLLEAGUE);
    await hand.getByRole('button', { name: t('bookings.actions.hand-over.label') }).click();
    await expect(hand).toBeHidden();
    await expect(page.getByText(t('bookings.steps.handed-over'))).toBeVisible();
    await page.context().close();
  });

  test(`${locale}: several resources are booked at once, or none of them`, async ({ browser }) => {
    const day = dayAt(daysAhead + 3);
    const page = await openAsCustomer(browser, scene);
    await page.goto(addressIn(locale, `/bundle?listing=demo-sem&start=${day}T20:00&end=${day}T21:00`));
    await page.getByLabel(t('bookings.bundle.find'), { exact: false }).fill(locale === 'en' ? 'desk' : '工位');
    await page.getByRole('button', { name: t('bookings.bundle.look'), exact: true }).click();
    await page.goto(
      addressIn(locale, `/bundle?listing=demo-sem&listing=demo-desks&start=${day}T10:00&end=${day}T11:00`),
    );
    const submit = page.getByRole('button', { name: t('bookings.bundle.submit', { count: 2 }) });
    await expect(submit).toBeVisible();

    // Somebody else is faster by one of them: nothing is booked, and the page says which.
    await takeAsRival('demo-sem', `${day}T10:00`, `${day}T11:00`);
    await submit.click();
    await expect(page.getByRole('group', { name: /./ }).first()).toBeVisible();
    await expect(page.locator('[data-form-problem]')).toBeVisible();
    await expect(page).toHaveURL(/\/bundle/);

    await page.goto(
      addressIn(locale, `/bundle?listing=demo-sem&listing=demo-desks&start=${day}T12:00&end=${day}T13:00`),
    );
    await page.getByRole('button', { name: t('bookings.bundle.submit', { count: 2 }) }).click();
    await page.waitForURL(/\/bookings\/[\w-]{20,}\?made=1/);
    await expect(page.getByText(t('bookings.details.siblings-bundle'))).toBeVisible();
    await page.context().close();
  });
}

async function openAsCustomer(browser: Browser, { locale, viewport }: Scene): Promise<Page> {
  const context = await browser.newContext({
    baseURL: BASE_URL,
    locale,
    viewport,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    storageState: await demoSession(browser, 'customer'),
  });
  return await context.newPage();
}

/** `YYYY-MM-DD` in Chengdu, so many days from now. */
function dayAt(days: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() + days * DAY));
}

/** Another enterprise takes a time on the wall clock of Chengdu. */
async function takeAsRival(slug: string, start: string, end: string): Promise<void> {
  rival ??= bearerToken('rival@commonlab.test', 'liangjiang-optics');
  const found = await fetch(`${BASE_URL}/api/v1/listings?organisation=sichuan-university&kind=instrument&limit=100`);
  const { items }: { items: { id: string; slug: string }[] } = await found.json();
  const listingId = items.find((each) => each.slug === slug)?.id;
  const answer = await fetch(`${BASE_URL}/api/v1/bookings`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${rival}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ listingId, start: `${start}:00+08:00`, end: `${end}:00+08:00`, purpose: 'Earlier' }),
  });
  expect(answer.status).toBe(201);
}
