import { expect, type Locator, test } from '@playwright/test';
import { weekdayOf } from '@/core/zoned-time';
import { callApi, FOUNDER, hourAhead, LAB, publishMicroscope } from '../support/api-listing';
import { DEMO_PASSWORD, signIn } from '../support/demo-people';
import { openBrowser } from '../support/journey-people';
import { wordsIn } from '../support/words';

const t = wordsIn('zh-CN');

test('a lab sets what cancelling costs and what it asks; who books reads, answers and declares it', async ({
  browser,
}) => {
  const listing = await publishMicroscope('条款电镜', 1);
  const lab = await openBrowser(browser, { locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  await signIn(lab, 'zh-CN', { email: LAB.email, password: DEMO_PASSWORD });
  await lab.goto(`/org/${LAB.org}/listings/${listing.id}`);
  await lab.getByRole('link', { name: t('listings.editor.terms-link') }).click();

  await lab.getByRole('button', { name: t('terms.cancellation.begin') }).click();
  await lab.getByLabel(t('terms.cancellation.percent')).last().fill('30');
  await lab.getByRole('button', { name: t('terms.save'), exact: true }).click();
  await expect(lab.getByText(t('terms.saved'))).toBeVisible();

  await lab.getByRole('button', { name: t('terms.form.add-question') }).click();
  await lab.getByLabel(`${t('terms.form.label')} ${t('ui.form.chinese')}`, { exact: true }).fill('样品含有毒成分吗');
  await lab.getByLabel(t('terms.form.required')).check();
  await lab.getByRole('button', { name: t('terms.form.add-declaration') }).click();
  await lab.getByRole('button', { name: t('terms.form.save') }).click();
  // A declaration without words is refused where it stands, and nothing typed is lost.
  await expect(lab.getByText(t('fields.text-in-one-language'))).toBeVisible();
  await lab.getByLabel(`${t('terms.form.declaration-text')} ${t('ui.form.chinese')}`).fill('已阅读电镜室安全须知');
  await lab.getByRole('button', { name: t('terms.form.save') }).click();
  await expect(lab.getByText(t('terms.form.saved'))).toBeVisible();

  const phone = await openBrowser(browser, { locale: 'zh-CN', viewport: { width: 390, height: 844 } });
  await signIn(phone, 'zh-CN', { email: FOUNDER.email, password: DEMO_PASSWORD });
  const query = new URLSearchParams({ start: hourAhead(100), end: hourAhead(101) });
  await phone.goto(`/listings/${listing.slug}/book?${query}`);
  await expect(phone.getByText('30%')).toBeVisible();
  await phone.getByLabel('样品含有毒成分吗').fill('不含');
  await phone.getByLabel('已阅读电镜室安全须知').check();
  await phone.getByRole('button', { name: t('bookings.book.submit'), exact: true }).click();
  await phone.waitForURL(/\/bookings\/[\w-]{36}/);
  await expect(phone.getByText('不含', { exact: true })).toBeVisible();
});

test('a lab gives one bench and the winter their own hours, by keyboard on a phone; pages and bookings follow', async ({
  browser,
}) => {
  const listing = await publishMicroscope('双台电镜', 2);
  const lab = await openBrowser(browser, { locale: 'zh-CN', viewport: { width: 390, height: 844 } });
  await signIn(lab, 'zh-CN', { email: LAB.email, password: DEMO_PASSWORD });
  await lab.goto(`/org/${LAB.org}/listings/${listing.id}/rules`);
  const set = (n: number) => lab.getByRole('group', { name: t('rules.hours.set', { n }) });
  const press = async (button: Locator) => {
    await expect(button).toBeEnabled();
    await button.focus();
    await lab.keyboard.press('Enter');
  };

  await press(lab.getByRole('button', { name: t('rules.hours.add-days') }));
  await expect(set(1).getByLabel(t('rules.hours.for'))).toBeFocused();
  await set(1).getByLabel(t('rules.hours.from')).fill(dayAhead(40));
  await set(1).getByLabel(t('rules.hours.to')).fill(dayAhead(10));
  await press(set(1).getByRole('button', { name: t('listings.editor.presets.office') }));
  await press(lab.getByRole('button', { name: t('rules.hours.save') }));
  // The end is before the start: said where it stands, and nothing typed is lost.
  await expect(set(1).getByText(t('fields.end-before-start'))).toBeVisible();
  await expect(set(1).getByLabel(t('rules.hours.to'))).toBeFocused();
  await set(1).getByLabel(t('rules.hours.from')).fill(dayAhead(10));
  await set(1).getByLabel(t('rules.hours.to')).fill(dayAhead(40));
  await press(lab.getByRole('button', { name: t('rules.hours.add-unit') }));
  await set(2)
    .getByLabel(t('rules.hours.for'))
    .selectOption({ label: t('listings.numbered', { name: '2' }) });
  await press(set(2).getByRole('button', { name: t('listings.editor.presets.daily') }));
  await press(lab.getByRole('button', { name: t('rules.hours.save') }));
  await expect(lab.getByText(t('rules.saved'))).toBeVisible();

  // Bench 1 is open day and night before the winter, in it on weekdays from nine to six; bench 2 always from eight.
  expect(await freeHours(listing.id, dayAhead(8))).toEqual(['0-8 x1', '8-22 x2', '22-24 x1']);
  const wednesday = [11, 12, 13, 14, 15, 16, 17].map(dayAhead).find((day) => weekdayOf(day) === 3) ?? '';
  expect(await freeHours(listing.id, wednesday)).toEqual(['8-9 x1', '9-18 x2', '18-22 x1']);

  await lab.goto(`/listings/${listing.slug}`);
  const hours = lab.getByRole('region', { name: t('market.listing.opening-hours') });
  await expect(hours.getByText(t('market.listing.all-day'))).toHaveCount(7);
  await press(hours.locator('summary', { hasText: t('listings.numbered', { name: '2' }) }));
  await expect(hours.getByText('08:00 – 22:00').last()).toBeVisible();
});

/** A day on China's calendar. */
function dayAhead(days: number): string {
  return new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
}

/** A day's free time in China, as `from-to xunits` in hours. */
async function freeHours(listingId: string, day: string): Promise<string[]> {
  const start = Date.parse(`${day}T00:00:00+08:00`);
  const query = new URLSearchParams({
    from: new Date(start).toISOString(),
    to: new Date(start + 86_400_000).toISOString(),
  });
  const { free } = await callApi<{ free: { start: string; end: string; units: number }[] }>(
    LAB,
    'GET',
    `/listings/${listingId}/availability?${query}`,
  );
  const hour = (at: string) => (Date.parse(at) - start) / 3_600_000;
  return free.map(({ start: from, end, units }) => `${hour(from)}-${hour(end)} x${units}`);
}
