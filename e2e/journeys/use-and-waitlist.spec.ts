import { type Browser, expect, type Page, test } from '@playwright/test';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { callApi, FOUNDER, hourAhead, LAB, publishMicroscope } from '../support/api-listing';
import { DEMO_PASSWORD, signIn } from '../support/demo-people';
import { openBrowser } from '../support/journey-people';
import { wordsIn } from '../support/words';

const t = wordsIn('zh-CN');
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };

async function as(browser: Browser, email: string, viewport = PHONE): Promise<Page> {
  const page = await openBrowser(browser, { locale: 'zh-CN', viewport });
  await signIn(page, 'zh-CN', { email, password: DEMO_PASSWORD });
  return page;
}

/** What a phone's camera makes of the first QR code on a page. */
async function scan(page: Page): Promise<string> {
  const picture = await page.locator('svg[role=img][shape-rendering=crispEdges]').first().screenshot();
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const code = jsQR(new Uint8ClampedArray(data), info.width, info.height);
  if (!code) throw new Error('the picture shows no QR code');
  return new URL(code.data).pathname;
}

async function benchPath(lab: Page, listingId: string): Promise<string> {
  await lab.goto(`/org/${LAB.org}/listings/${listingId}/use`);
  return scan(lab);
}

test('the QR code on an instrument checks in and out on a phone', async ({ browser }) => {
  const listing = await publishMicroscope('扫码电镜', 1);
  const path = await benchPath(await as(browser, LAB.email, DESK), listing.id);
  const phone = await as(browser, FOUNDER.email);
  await phone.goto(path);
  await expect(phone.getByText(t('usage.bench.state.free'), { exact: true })).toBeVisible();
  await phone.getByRole('button', { name: t('usage.bench.walk-up-go') }).click();
  await expect(phone.getByText(t('usage.bench.state.taken'), { exact: true })).toBeVisible();
  await phone.getByRole('button', { name: t('usage.bench.check-out'), exact: true }).click();
  await expect(phone.getByText(t('usage.bench.state.free'), { exact: true })).toBeVisible();
});

test('freed time is offered to who waits, and taken on a phone', async ({ browser }) => {
  const listing = await publishMicroscope('候补电镜', 1);
  const time = { start: hourAhead(70), end: hourAhead(72) };
  const taken = await callApi<{ id: string }>(FOUNDER, 'POST', '/bookings', { listingId: listing.id, ...time });
  const phone = await as(browser, 'rival@commonlab.test');
  await phone.goto(`/listings/${listing.slug}/book?${new URLSearchParams(time)}`);
  await phone.getByRole('button', { name: t('waitlists.join.slot'), exact: true }).click();
  await phone.waitForURL(/\/waitlist$/);
  await expect(phone.getByText(t('waitlists.place', { place: 1, rivals: 0 }))).toBeVisible();
  await callApi(FOUNDER, 'POST', `/bookings/${taken.id}/cancel`, {});
  const accept = phone.getByRole('button', { name: t('waitlists.accept'), exact: true });
  await expect(async () => {
    await phone.reload();
    await expect(accept).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await accept.click();
  await phone.waitForURL(/\/bookings\/[\w-]{36}$/);
  await expect(phone.getByText(t('bookings.states.confirmed'), { exact: true }).first()).toBeVisible();
});

test('a breakdown moves a booking to another unit', async ({ browser }) => {
  const listing = await publishMicroscope('停机电镜', 2);
  const lab = await as(browser, LAB.email, DESK);
  const time = { start: hourAhead(4), end: hourAhead(5) };
  const booking = await callApi<{ id: string }>(FOUNDER, 'POST', '/bookings', { listingId: listing.id, ...time });
  await lab.goto(await benchPath(lab, listing.id));
  await lab.getByRole('button', { name: t('usage.problem.report') }).click();
  const dialog = lab.getByRole('dialog', { name: t('usage.problem.title') });
  await dialog.getByRole('radio', { name: t('usage.problem.severities.down') }).check();
  await dialog.getByLabel(t('usage.problem.what')).fill('真空泵漏油，无法抽真空。');
  await dialog.getByRole('button', { name: t('usage.problem.send') }).click();
  await expect(dialog).toBeHidden();
  await expect(lab.getByText(t('usage.bench.state.shut'), { exact: true })).toBeVisible();
  const customer = await as(browser, FOUNDER.email);
  await customer.goto(`/bookings/${booking.id}`);
  await expect(customer.getByText(t('bookings.steps.relocated'))).toBeVisible();
  await expect(customer.getByText(t('bookings.states.confirmed'), { exact: true }).first()).toBeVisible();
});

test('whoever lacks a qualification is refused, qualifies, and books', async ({ browser }) => {
  const name = `超薄切片上机培训 ${Date.now() % 100_000}`;
  const listing = await publishMicroscope(`培训电镜 ${Date.now() % 100_000}`, 1);
  const statement = `已完成“${name}”，并独立操作两年。`;
  const lab = await as(browser, LAB.email, DESK);
  await lab.goto(`/org/${LAB.org}/qualifications`);
  await lab.getByRole('button', { name: t('qualifications.form.new'), exact: true }).click();
  const form = lab.getByRole('dialog', { name: t('qualifications.form.new') });
  await form.getByLabel(`${t('qualifications.form.title')} ${t('ui.form.chinese')}`).fill(name);
  await form
    .getByRole('checkbox', { name: /^培训电镜/ })
    .last()
    .check();
  await form.getByRole('button', { name: t('qualifications.form.save'), exact: true }).click();
  await expect(form).toBeHidden();

  const phone = await as(browser, FOUNDER.email);
  const query = new URLSearchParams({ start: hourAhead(30), end: hourAhead(31), mode: 'self-use' });
  await phone.goto(`/listings/${listing.slug}/book?${query}`);
  await expect(phone.getByText(name)).toBeVisible();
  await phone.getByRole('link', { name: t('qualifications.mine.get') }).click();
  await phone
    .getByRole('button', { name: t('qualifications.declare.open'), exact: true })
    .first()
    .click();
  const declare = phone.getByRole('dialog', { name });
  await declare.getByLabel(t('qualifications.declare.statement')).fill(statement);
  await declare.getByRole('button', { name: t('qualifications.declare.send'), exact: true }).click();
  await expect(declare).toBeHidden();

  await lab.reload();
  const cell = lab.getByRole('cell').filter({ hasText: statement });
  await cell.getByRole('button', { name: t('qualifications.grant.grant'), exact: true }).click();
  await expect(lab.getByText(t('qualifications.grant.granted')).first()).toBeVisible();
  await phone.goto(`/listings/${listing.slug}/book?${query}`);
  await phone.getByRole('button', { name: t('bookings.book.submit'), exact: true }).click();
  await phone.waitForURL(/\/bookings\/[\w-]{36}/);
});

test('what a provider cancels leads its customer to what is free elsewhere at that time', async ({ browser }) => {
  const listing = await publishMicroscope('独台电镜', 1);
  const time = { start: hourAhead(6), end: hourAhead(7) };
  const booking = await callApi<{ id: string }>(FOUNDER, 'POST', '/bookings', { listingId: listing.id, ...time });
  const provider = await callApi<{ state: string }>(LAB, 'POST', `/bookings/${booking.id}/cancel`, { note: '停电' });
  expect(provider.state).toBe('cancelled');
  const phone = await as(browser, FOUNDER.email);
  await phone.goto(`/bookings/${booking.id}`);
  await phone.getByRole('link', { name: t('bookings.fell-through.elsewhere') }).click();
  await phone.waitForURL(/\/search\?.*date=/);
  await expect(phone.locator('main a[href*="/listings/"]').first()).toBeVisible();
});
