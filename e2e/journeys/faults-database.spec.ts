import { expect, type Page, test } from '@playwright/test';
import { type OwnSystem, startOwnSystem } from '../support/own-system';
import { wordsIn } from '../support/words';

/*
 * The database freezes, then crashes, under an open page: everything says so, nothing typed is lost, and all of it
 * works again by itself, in the same web process.
 */
test.skip(process.platform !== 'linux', 'processes are found in /proc');
test.describe.configure({ mode: 'serial' });

let system: OwnSystem;
let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  system = await startOwnSystem();
  page = await browser.newPage({ baseURL: system.url, locale: 'zh-CN' });
});
test.afterAll(async () => {
  test.setTimeout(60_000);
  await page?.close();
  await system?.stop();
});

const zh = wordsIn('zh-CN');
const PERSON = { name: '周敏', email: 'zhou@faults.test', password: 'a bridge in the fog' };

test('while the database is frozen, pages, forms, API and health say so within seconds', async () => {
  await page.goto('/sign-up');
  await page.getByLabel(zh('account.sign-up.name')).fill(PERSON.name);
  await page.getByLabel(zh('account.sign-up.email')).fill(PERSON.email);
  await page.getByLabel(zh('account.sign-up.password'), { exact: true }).fill(PERSON.password);
  system.freezeDatabase();
  try {
    await page
      .getByRole('main')
      .getByRole('button', { name: zh('account.sign-up.submit') })
      .click();
    await expect(page.getByText(zh('errors.service-unavailable'))).toBeVisible({ timeout: 15_000 });
    await expect(page.getByLabel(zh('account.sign-up.name'))).toHaveValue(PERSON.name);
    await expect(page.getByLabel(zh('account.sign-up.email'))).toHaveValue(PERSON.email);
    for (const [locale, path] of [
      ['zh-CN', '/'],
      ['en', '/en/search'],
    ] as const) {
      const answer = await answerOf(path);
      expect([path, answer.status]).toEqual([path, 503]);
      expect(answer.text).toContain(wordsIn(locale)('fault.unavailable-title'));
      expect(answer.text).toContain(`lang="${locale}"`);
    }
    const listings = await answerOf('/api/v1/listings', 'en');
    expect([listings.status, listings.type]).toEqual([503, 'application/problem+json']);
    expect(JSON.parse(listings.text)).toMatchObject({ code: 'service-unavailable', status: 503 });
    expect((await answerOf('/api/health/ready')).status).toBe(503);
    expect((await answerOf('/api/health/live')).status).toBe(200);
  } finally {
    system.thawDatabase();
  }
});

test('once it goes on, the same form is sent again and does its work once', async () => {
  await expect.poll(async () => (await answerOf('/')).status, { timeout: 20_000 }).toBe(200);
  await page
    .getByRole('main')
    .getByRole('button', { name: zh('account.sign-up.submit') })
    .click();
  await expect(page.getByText(zh('account.sign-up.sent-title'))).toBeVisible({ timeout: 15_000 });
});

test('after a crash of the database an open page comes back by itself', async () => {
  system.killDatabase();
  // Who comes before the database is back meets the page that asks again by itself.
  await page.goto('/en/search');
  await expect(page.getByRole('search').first()).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await answerOf('/api/health/ready')).status, { timeout: 20_000 }).toBe(200);
  expect((await answerOf('/api/v1/listings')).status).toBe(200);
});

test('the worker goes on too: the mail of before is delivered', async () => {
  await expect
    .poll(async () => (await answerOf(`/en/dev/mailbox?to=${PERSON.email}`)).text, { timeout: 30_000 })
    .toContain(wordsIn('en')('operator.mail.states.kept'));
});

async function answerOf(path: string, language = 'zh-CN'): Promise<{ status: number; type: string; text: string }> {
  const answer = await fetch(`${system.url}${path}`, {
    headers: { 'accept-language': language },
    signal: AbortSignal.timeout(12_000),
    redirect: 'manual',
  });
  const [type = ''] = (answer.headers.get('content-type') ?? '').split(';');
  return { status: answer.status, type, text: await answer.text() };
}
