import { expect, test } from '@playwright/test';
import type { Locale } from '@/core/locale-text';
import { demoSession } from '../support/demo-people';
import { BASE_URL } from '../support/server-address';
import { addressIn, wordsIn } from '../support/words';

const DAY = 86_400_000;
const MINUTES = 10;
const SHEET = { name: 'sample-sheet.txt', mimeType: 'text/plain', buffer: Buffer.from('three silicon wafers') };
const WRONG = { name: 'wrong.txt', mimeType: 'text/plain', buffer: Buffer.from('another customer') };

const SCENES: readonly { locale: Locale; width: number; daysAhead: number }[] = [
  { locale: 'zh-CN', width: 390, daysAhead: 40 },
  { locale: 'en', width: 1440, daysAhead: 41 },
];

for (const { locale, width, daysAhead } of SCENES) {
  const t = wordsIn(locale);

  test(`${locale}: a time is held while files are gathered; the provider finds them with the booking`, async ({
    browser,
  }) => {
    const seat = { baseURL: BASE_URL, locale, viewport: { width, height: 844 }, timezoneId: 'Asia/Shanghai' };
    const customer = await (
      await browser.newContext({ ...seat, storageState: await demoSession(browser, 'customer') })
    ).newPage();
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + daysAhead * DAY);
    await customer.goto(addressIn(locale, `/listings/demo-sem/book?start=${day}T05:00&end=${day}T06:00`));
    await customer.getByRole('button', { name: t('bookings.hold.start', { minutes: MINUTES }) }).click();
    await customer.waitForURL(/\/bookings\/[\w-]{36}$/);
    const id = new URL(customer.url()).pathname.split('/').at(-1);
    await expect(customer.getByRole('timer')).toHaveText(/^(10|9):\d\d$/);

    const files = customer.getByLabel(t('bookings.files.add'), { exact: true });
    await files.setInputFiles([SHEET, WRONG]);
    await expect(customer.getByRole('link', { name: SHEET.name })).toBeVisible();
    await customer.getByRole('button', { name: t('bookings.files.remove', { name: WRONG.name }) }).click();
    await expect(customer.getByRole('link', { name: WRONG.name })).toHaveCount(0);
    await customer.getByLabel(t('bookings.book.purpose')).fill('Wafers');
    await customer.getByRole('button', { name: t('bookings.book.submit'), exact: true }).click();
    await customer.waitForURL(/made=1/);
    await expect(customer.getByText(t('bookings.result.confirmed'))).toBeVisible();
    await customer.context().close();

    const provider = await (
      await browser.newContext({ ...seat, storageState: await demoSession(browser, 'provider') })
    ).newPage();
    await provider.goto(addressIn(locale, `/org/sichuan-university/bookings/${id}`));
    const download = provider.waitForEvent('download');
    await provider.getByRole('link', { name: SHEET.name }).click();
    expect((await download).suggestedFilename()).toBe(SHEET.name);
    await provider.context().close();
  });
}
