import { expect, test } from '@playwright/test';
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

    await page.goto(addressIn(locale, '/listings/demo-sem'));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: t('market.listing.opening-hours') })).toBeVisible();
    await expect(page.getByRole('heading', { name: t('market.listing.prices') })).toBeVisible();
    await expect(page.getByRole('heading', { name: t('market.listing.provider') })).toBeVisible();
  });
}
