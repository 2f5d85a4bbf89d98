import { expect, type Page, test } from '@playwright/test';
import { MARKET_ZONE } from '@/core/market-zone';
import { addDays, localDate } from '@/core/zoned-time';
import { accessibilityFaults } from '../support/check-page';
import { BASE_URL } from '../support/server-address';
import { addressIn, wordsIn } from '../support/words';

/** The days as the market counts them, wherever the reader sits. */
const TOMORROW = addDays(localDate(new Date(), MARKET_ZONE), 1);

test('a thumb asks for three hours tomorrow afternoon, then for another day, and goes back', async ({ browser }) => {
  const t = wordsIn('zh-CN');
  const context = await browser.newContext({
    baseURL: BASE_URL,
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(addressIn('zh-CN', '/search?kind=instrument'));
  await page.getByRole('button', { name: new RegExp(`^${t('search.filters')}`) }).tap();
  const filter = page.getByRole('group', { name: t('search.free-at') });
  const tap = (name: string) => filter.getByRole('link', { name, exact: true }).tap();
  await tap(t('search.day-choices.tomorrow'));
  await asksFor(page, { date: TOMORROW, from: null, to: null, hours: '2' });
  await tap(t('search.part-choices.afternoon'));
  await asksFor(page, { date: TOMORROW, from: '14:00', to: '18:00', hours: '2' });
  await tap(t('search.hours-short', { hours: 3 }));
  await asksFor(page, { date: TOMORROW, from: '14:00', to: '18:00', hours: '3' });
  await expect(filter).toContainText('14:00–18:00');

  // The field opens the calendar, not the keyboard; what is chosen keeps the hours.
  const day = filter.getByLabel(t('search.date'), { exact: true });
  await day.tap();
  const calendar = page.getByRole('dialog', { name: t('ui.calendar.open') });
  await expect(calendar.getByRole('grid')).toHaveAccessibleName(/年\d+月/);
  expect(await accessibilityFaults(page, 'everything')).toEqual([]);
  await calendar.getByRole('button', { name: t('ui.calendar.next') }).tap();
  await calendar.getByRole('gridcell').getByText('15', { exact: true }).tap();
  await expect(calendar).toBeHidden();
  await expect(day).toHaveValue(/-15$/);
  await asksFor(page, { date: await day.inputValue(), from: '14:00', to: '18:00', hours: '3' });

  await page.goBack();
  await asksFor(page, { date: TOMORROW, hours: '3' });
  await expect(day).toHaveValue(TOMORROW);
  await expect(filter.getByRole('link', { name: t('search.day-choices.tomorrow') })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await tap(t('search.clear-time'));
  await asksFor(page, { date: null, from: null, hours: null, kind: 'instrument' });
  await context.close();
});

test('a day is chosen by keyboard alone, typed or in the calendar', async ({ browser }) => {
  const t = wordsIn('en');
  const context = await browser.newContext({
    baseURL: BASE_URL,
    locale: 'en-US',
    timezoneId: 'America/Los_Angeles',
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const focused = page.locator(':focus');
  await page.goto(addressIn('en', `/search?kind=instrument&date=${TOMORROW}&hours=2`));
  const day = page.getByRole('group', { name: t('search.free-at') }).getByLabel(t('search.date'), { exact: true });
  await page.waitForLoadState('networkidle');
  await day.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAccessibleName(
    new RegExp(`${longDay(TOMORROW)}.*${t('ui.calendar.chosen').slice(1, -1)}`),
  );
  expect(await accessibilityFaults(page, 'everything')).toEqual([]);
  for (const [key, days] of [
    ['ArrowRight', 1],
    ['ArrowDown', 8],
    ['ArrowLeft', 7],
  ] as const) {
    await page.keyboard.press(key);
    await expect(focused).toHaveAccessibleName(new RegExp(longDay(addDays(TOMORROW, days))));
  }
  await page.keyboard.press('Home');
  await expect(focused).toHaveAccessibleName(/Monday/);
  await page.keyboard.press('End');
  await expect(focused).toHaveAccessibleName(/Sunday/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(focused).toHaveAccessibleName(t('ui.calendar.open'));

  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await asksFor(page, { date: addDays(TOMORROW, 7), hours: '2' });

  const typed = addDays(TOMORROW, 9);
  await day.fill(typed.slice(5).replace('-', '/'));
  await page.keyboard.press('Enter');
  await asksFor(page, { date: typed, hours: '2' });
  await expect(day).toHaveValue(typed);

  // What is no day stays to be mended, and says so.
  await day.fill('soon');
  await page.keyboard.press('Tab');
  await expect(page.locator('#free-date-error')).toHaveText(t('fields.invalid-date'));
  await expect(day).toHaveValue('soon');

  // An hour moved past the other takes it along.
  await page.goto(addressIn('en', `/search?kind=instrument&date=${TOMORROW}&from=10:00&to=12:00&hours=1`));
  await page.waitForLoadState('networkidle');
  await page.getByLabel(t('search.from'), { exact: true }).selectOption('15:00');
  await asksFor(page, { from: '15:00', to: '16:00', hours: '1' });
  await context.close();
});

/** Waits until the address has these parts; null is none. */
async function asksFor(page: Page, parts: Record<string, string | null>): Promise<void> {
  await page.waitForURL(({ searchParams }) =>
    Object.entries(parts).every(([part, value]) => searchParams.get(part) === value),
  );
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

function longDay(date: string): string {
  return new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
