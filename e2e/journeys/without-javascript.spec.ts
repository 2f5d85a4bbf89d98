import { expect, test } from '@playwright/test';
import { MARKET_ZONE } from '@/core/market-zone';
import { addDays, localDate } from '@/core/zoned-time';
import { addressIn, wordsIn } from '../support/words';

test.use({ javaScriptEnabled: false });

for (const locale of ['zh-CN', 'en'] as const) {
  const t = wordsIn(locale);

  test(`without JavaScript the market can be read and searched in ${locale}`, async ({ page }) => {
    await page.goto(addressIn(locale, '/'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('market.home.title'));
    await expect(page.getByRole('heading', { name: t('market.home.recent') })).toBeVisible();

    await page
      .getByRole('main')
      .getByRole('combobox', { name: t('search.words') })
      .fill('JSM-7800F');
    await page
      .getByRole('main')
      .getByRole('button', { name: t('search.go'), exact: true })
      .click();
    await page.waitForURL(/\/search\?.*q=JSM-7800F/);
    const results = page.getByRole('main').getByRole('article');
    await expect(results.first()).toBeVisible();

    // A filter is a field of the same form: here it waits for the button.
    await page.goto(addressIn(locale, '/search?q=JSM-7800F'));
    await expect(page.getByRole('main').locator('form[action]')).toHaveAttribute(
      'action',
      addressIn(locale, '/search'),
    );

    // A day is typed there as people write it; taps are links.
    await page.goto(addressIn(locale, '/search?kind=instrument'));
    const filter = page.getByRole('group', { name: t('search.free-at') });
    const day = addDays(localDate(new Date(), MARKET_ZONE), 9);
    await filter.getByLabel(t('search.date'), { exact: true }).fill(day.replaceAll('-', '/'));
    await page.getByRole('button', { name: t('search.apply') }).click();
    await page.waitForURL(/[?&]date=\d{4}%2F/);
    await expect(filter.getByLabel(t('search.date'), { exact: true })).toHaveValue(day);
    await expect(page.getByRole('list', { name: t('search.active') }).getByRole('listitem')).toHaveCount(1);
    await filter.getByRole('link', { name: t('search.part-choices.afternoon') }).click();
    await page.waitForURL(({ search }) => search.includes(`date=${day}&from=14:00&to=18:00&hours=2`));

    await page.goto(addressIn(locale, '/listings/demo-sem'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: t('market.listing.opening-hours') })).toBeVisible();
    await expect(page.getByRole('heading', { name: t('market.listing.prices') })).toBeVisible();
    await expect(page.getByRole('heading', { name: t('market.listing.provider') })).toBeVisible();
  });
}
