import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import ICAL from 'ical.js';
import { addDays, localDate, weekdayOf } from '@/core/zoned-time';
import { bearerToken } from '../support/bearer-token';
import { accessibilityFaults, layoutFaults } from '../support/check-page';
import { DEMO, demoSession } from '../support/demo-people';
import { BASE_URL } from '../support/server-address';
import { waitForMail } from '../support/server-mail';
import { addressIn, wordsIn } from '../support/words';

const PROVIDER = 'sichuan-university';

/** A page in a context of its own: the judge of accessibility opens another one beside it. */
async function pageOf(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  return await (await browser.newContext(options)).newPage();
}

/** A Wednesday so many weeks ahead: the demo's own bookings are around today. */
function wednesday(weeks: number): string {
  const today = localDate(new Date(), 'Asia/Shanghai');
  return addDays(today, 7 * weeks + 3 - weekdayOf(today));
}

const tokens = new Map<string, string>();
async function api(email: string, organisation: string, path: string, body?: unknown) {
  const token = tokens.get(email) ?? bearerToken(email, organisation);
  tokens.set(email, token);
  const answer = await fetch(`${BASE_URL}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
  return await answer.json();
}
const asCustomer = (path: string, body?: unknown) => api(DEMO.customer, 'tianfu-sensors', path, body);
const asProvider = (path: string, body?: unknown) => api(DEMO.provider, PROVIDER, path, body);

async function listingId(slug: string): Promise<string> {
  const { items } = await asProvider(`/listings?organisation=${PROVIDER}&kind=instrument&limit=100`);
  return items.find((each: { slug: string }) => each.slug === slug).id;
}

const desk = (view: string, date: string, listing: string) =>
  `/org/${PROVIDER}/calendar?view=${view}&date=${date}&listing=${listing}`;

test.describe('the desk’s calendar', () => {
  const LOCALE = 'en';
  const t = wordsIn(LOCALE);
  test.use({ locale: LOCALE, viewport: { width: 1440, height: 900 } });

  async function open(page: Page, address: string) {
    await page.goto(addressIn(LOCALE, address));
    await expect(page.locator('[data-board]')).toBeVisible();
  }

  test('a booking is dragged to another time, then moved by keys, and nothing moves before it is confirmed', async ({
    browser,
  }) => {
    const page = await pageOf(browser, { storageState: await demoSession(browser, 'provider'), baseURL: BASE_URL });
    await page.setViewportSize({ width: 1440, height: 900 });
    const listing = await listingId('demo-sem');
    const date = wednesday(10);
    const made = await asCustomer('/bookings', {
      listingId: listing,
      start: `${date}T09:00`,
      end: `${date}T11:00`,
      purpose: 'Drag me',
    });
    const startOf = async () =>
      (await asCustomer(`/bookings/${made.id}`)).during?.start ?? (await asCustomer(`/bookings/${made.id}`)).start;
    const before = await startOf();

    await open(page, desk('day', date, listing));
    expect(await accessibilityFaults(page, 'everything')).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);
    const block = page.locator(`[data-board] a[href$="${made.id}"]`);
    await block.scrollIntoViewIfNeeded();
    const box = await block.boundingBox();
    if (!box) throw new Error('the booking is not drawn');
    const from = { x: box.x + 30, y: box.y + box.height / 2 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    // Two hours down; an hour is as high as half of the block.
    await page.mouse.move(from.x, from.y + 10, { steps: 3 });
    await page.mouse.move(from.x, from.y + box.height, { steps: 8 });
    await page.mouse.up();
    const dialog = page.getByRole('dialog', { name: t('calendars.move.title') });
    await expect(dialog.getByText(/11:00–13:00/)).toBeVisible();
    await expect(dialog.getByText(/09:00–11:00/)).toBeVisible();
    expect(await startOf()).toBe(before);
    await dialog.getByRole('button', { name: t('calendars.move.move'), exact: true }).click();
    await expect(page.getByText(t('calendars.move.done'), { exact: true })).toBeVisible();
    await expect.poll(startOf).not.toBe(before);
    await waitForMail({ to: DEMO.customer, subject: made.reference });

    // A quarter of an hour later, twice, and a quarter longer; Escape takes it all back.
    await expect(dialog).toBeHidden();
    const moved = page.locator(`[data-board] a[href$="${made.id}"][aria-label*="11:00–13:00"]`);
    await moved.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-board-status]')).toHaveText(/11:15–13:15/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.locator('[data-board-status]')).toHaveText(/11:30–13:45/);
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-board-status]')).toHaveText('');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(/11:15–13:15/)).toBeVisible();
    await dialog.getByRole('button', { name: t('calendars.move.move'), exact: true }).click();
    await expect(page.locator(`[data-board] a[href$="${made.id}"][aria-label*="11:15–13:15"]`)).toBeVisible();
    await page.close();
  });

  test('a request is opened from the timeline and approved with a note', async ({ browser }) => {
    const page = await pageOf(browser, { storageState: await demoSession(browser, 'provider'), baseURL: BASE_URL });
    await page.setViewportSize({ width: 1440, height: 900 });
    const listing = await listingId('demo-nmr');
    const date = wednesday(3);
    const made = await asCustomer('/bookings', {
      listingId: listing,
      start: `${date}T10:00`,
      end: `${date}T11:00`,
      purpose: 'Two spectra',
    });
    await open(page, desk('timeline', date, listing));
    expect(await accessibilityFaults(page, 'everything')).toEqual([]);
    await page.locator(`[data-board] a[href$="${made.id}"]`).focus();
    await page.keyboard.press('Enter');
    const peek = page.getByRole('dialog').filter({ hasText: made.reference });
    await expect(peek.getByText('Two spectra')).toBeVisible();
    await peek.getByRole('button', { name: t('bookings.actions.approve.label'), exact: true }).click();
    const approve = page.getByRole('dialog', { name: t('bookings.actions.approve.title') });
    await approve.getByRole('textbox').fill('Room 204, bring the samples in tubes');
    await approve.getByRole('button', { name: t('bookings.actions.approve.label'), exact: true }).click();
    await expect(page.getByText(t('bookings.actions.approve.done'), { exact: true })).toBeVisible();
    const mail = await waitForMail({ to: DEMO.customer, subject: made.reference });
    await expect.poll(async () => (await asCustomer(`/bookings/${made.id}`)).state).toBe('confirmed');
    const confirmed = await waitForMail({
      to: DEMO.customer,
      subject: new RegExp(`预约成功.*${made.reference}|Confirmed.*${made.reference}`),
    });
    expect(confirmed.text).toContain('Room 204');
    expect(mail).toBeDefined();
    await page.close();
  });
});

test('a calendar that is subscribed to learns of a booking and of its cancellation', async ({ browser }) => {
  const t = wordsIn('zh-CN');
  const page = await pageOf(browser, { storageState: await demoSession(browser, 'customer'), baseURL: BASE_URL });
  const date = wednesday(11);
  const made = await asCustomer('/bookings', {
    listingId: await listingId('demo-sem'),
    start: `${date}T09:00`,
    end: `${date}T10:00`,
    purpose: '断口形貌',
  });
  await page.goto(`/bookings/calendar?date=${date}`);
  await expect(page.locator(`a[href$="${made.id}"]`).first()).toBeVisible();
  await page.getByRole('button', { name: t('bookings.mine.subscribe') }).click();
  const dialog = page.getByRole('dialog', { name: t('calendars.feeds.created-title') });
  const address = (await dialog.locator('[data-feed-address]').textContent()) ?? '';
  await expect(dialog.getByRole('link', { name: t('calendars.feeds.apple') })).toHaveAttribute(
    'href',
    /^webcal:\/\/.*\.ics$/,
  );

  const feed = new URL(address).pathname;
  const look = async (etag?: string) => fetch(`${BASE_URL}${feed}`, { headers: etag ? { 'if-none-match': etag } : {} });
  const entry = async () => {
    const answer = await look();
    const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
    const found = calendar
      .getAllSubcomponents('vevent')
      .find((each) => String(each.getFirstPropertyValue('uid')).startsWith(made.id));
    return {
      etag: answer.headers.get('etag') ?? '',
      status: found?.getFirstPropertyValue('status'),
      sequence: found?.getFirstPropertyValue('sequence'),
    };
  };
  const first = await entry();
  expect(first).toMatchObject({ status: 'CONFIRMED', sequence: 0 });
  expect((await look(first.etag)).status).toBe(304);
  await asProvider(`/bookings/${made.id}/cancel`, { note: '停电' });
  expect(await entry()).toMatchObject({ status: 'CANCELLED', sequence: 1 });
  await page.close();
});

test('a guest in New York books in Chengdu on both sides of a change of clocks, and both see the right times', async ({
  browser,
}) => {
  const t = wordsIn('en');
  const context = await browser.newContext({
    baseURL: BASE_URL,
    locale: 'en',
    timezoneId: 'America/New_York',
    storageState: await demoSession(browser, 'customer'),
  });
  const page = await context.newPage();
  const change = nextSpring();
  // Nine in the evening of the day before while New York is 13 hours behind; ten once its clocks went forward.
  const cases = [
    { date: addDays(change, -2), evening: '21:00' },
    { date: addDays(change, 2), evening: '22:00' },
  ];
  const listing = await listingId('demo-sem');
  for (const { date, evening } of cases) {
    await page.goto(addressIn('en', `/listings/demo-sem/book?start=${date}T10:00&end=${date}T11:00`));
    const summary = page.getByRole('main');
    await expect(summary.getByText(/10:00–11:00/).first()).toBeVisible();
    await expect(summary.locator('[data-own-time]').first()).toContainText(evening);
    await summary.getByRole('button', { name: t('bookings.book.submit'), exact: true }).click();
    await page.waitForURL(/\/bookings\/[\w-]{36}/);
    await expect(page.locator('[data-own-time]').first()).toContainText(evening);
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const desk_ = await pageOf(browser, { baseURL: BASE_URL, storageState: await demoSession(browser, 'provider') });
    await desk_.goto(desk('timeline', date, listing));
    await expect(desk_.locator(`[data-board] a[href$="${id}"]`)).toHaveAttribute('aria-label', /10:00–11:00/);
    await desk_.close();
  }
  await page.goto(addressIn('en', '/listings/demo-sem'));
  await expect(page.locator('[data-own-time]').first()).toContainText(/Eastern/);
  await context.close();
});

test.describe('on a phone', () => {
  const t = wordsIn('zh-CN');

  test('the desk reads its days, and a customer their month', async ({ browser }) => {
    const date = wednesday(12);
    const made = await asCustomer('/bookings', {
      listingId: await listingId('demo-sem'),
      start: `${date}T14:00`,
      end: `${date}T15:00`,
      purpose: '手机',
    });
    const page = await pageOf(browser, {
      baseURL: BASE_URL,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      storageState: await demoSession(browser, 'provider'),
    });
    await page.goto(`/org/${PROVIDER}/calendar?date=${addDays(date, -1)}`);
    await page.getByRole('link', { name: new RegExp(`${Number(date.slice(8))}日周三`) }).tap();
    await page.waitForURL((url) => url.searchParams.get('date') === date);
    const entry = page.locator(`main a[href$="${made.id}"]`).filter({ visible: true });
    await expect(entry).toContainText('14:00');
    expect(await layoutFaults(page)).toEqual([]);
    expect(await accessibilityFaults(page, 'everything')).toEqual([]);
    await entry.tap();
    await page.waitForURL(new RegExp(made.id));
    await page.close();

    const own = await pageOf(browser, {
      baseURL: BASE_URL,
      viewport: { width: 390, height: 844 },
      storageState: await demoSession(browser, 'customer'),
    });
    await own.goto(`/bookings/calendar?date=${date}`);
    await expect(own.locator(`main a[href$="${made.id}"]`).filter({ visible: true }).first()).toBeVisible();
    await expect(own.getByRole('heading', { name: t('bookings.mine.calendar-title') })).toBeVisible();
    expect(await layoutFaults(own)).toEqual([]);
    await own.close();
  });
});

/** The Sunday on which New York's clocks next go forward: the second of March. */
function nextSpring(): string {
  const today = localDate(new Date(), 'America/New_York');
  const year = Number(today.slice(0, 4));
  const secondSunday = (of: number) => {
    const first = `${of}-03-01`;
    return addDays(first, ((7 - weekdayOf(first)) % 7) + 7);
  };
  const [soon, later] = [secondSunday(year), secondSunday(year + 1)];
  return addDays(today, 3) < soon ? soon : later;
}
