import { expect, test } from '@playwright/test';
import { FOUNDER, hourAhead, LAB, publishMicroscope } from '../support/api-listing';
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
