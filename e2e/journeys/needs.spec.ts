import { expect, test } from '@playwright/test';
import { layoutFaults } from '../support/check-page';
import { DEMO, DEMO_PASSWORD, signIn } from '../support/demo-people';
import { openBrowser } from '../support/journey-people';
import { watchPage } from '../support/watch-page';
import { addressIn, wordsIn } from '../support/words';

const FOUNDER = { email: DEMO.customer, password: DEMO_PASSWORD };
const OFFICER = { email: 'transfer@commonlab.test', password: DEMO_PASSWORD };

test('a founder posts a need on a phone, a transfer officer sees in English what answers it and why', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const run = crypto.randomUUID().slice(0, 8);
  const title = `寻求竹基硬碳负极的炭化工艺 ${run}`;
  const zh = wordsIn('zh-CN');
  const en = wordsIn('en');
  const phone = await openBrowser(browser, { locale: 'zh-CN', viewport: { width: 390, height: 844 } });
  const desk = await openBrowser(browser, { locale: 'en', viewport: { width: 1440, height: 900 } });
  const watches = [phone, desk].map(watchPage);
  const field = (name: string) => phone.getByLabel(`${zh(`needs.form.${name}`)} ${zh('ui.form.chinese')}`);

  await test.step('the form names what is wrong and keeps what was typed', async () => {
    // As a search that found nothing leads here.
    await signIn(phone, 'zh-CN', FOUNDER, '/org/tianfu-sensors/needs');
    await phone.goto(addressIn('zh-CN', `/org/tianfu-sensors/needs/new?${new URLSearchParams({ title })}`));
    await expect(field('title')).toHaveValue(title);
    await field('title').fill('');
    await field('summary').fill('为钠离子储能电芯寻找以竹材为原料的硬碳负极。');
    await phone.getByRole('button', { name: zh('needs.form.keep-draft') }).click();
    await expect(phone.getByText(zh('fields.text-in-one-language')).first()).toBeVisible();
    await expect(field('summary')).toHaveValue('为钠离子储能电芯寻找以竹材为原料的硬碳负极。');
    expect(await layoutFaults(phone)).toEqual([]);
  });

  await test.step('it is kept as a draft, with what it would find, and published', async () => {
    await field('title').fill(title);
    await field('description').fill('希望引进竹材分级炭化制备硬碳的方法，首次效率高，先在中试线验证。');
    await phone.getByRole('button', { name: zh('needs.form.keep-draft') }).click();
    await phone.waitForURL(/\/org\/tianfu-sensors\/needs\/[\w-]{20,}$/);
    await expect(phone.getByText(zh('needs.matches.why')).first()).toBeVisible();
    await phone.getByRole('button', { name: zh('needs.actions.publish.label') }).click();
    await phone
      .getByRole('dialog')
      .getByRole('button', { name: zh('needs.actions.publish.label') })
      .click();
    await expect(phone.getByText(zh('needs.status.published')).first()).toBeVisible();
  });

  await test.step('the officer finds it in the market, and the patent that answers it with reasons', async () => {
    await signIn(desk, 'en', OFFICER, '/needs');
    await desk.getByRole('link', { name: title }).click();
    const first = desk
      .getByRole('region', { name: en('needs.matches.title') })
      .getByRole('listitem')
      .first();
    await expect(first.locator('mark').first()).toContainText(/硬碳|竹/);
    expect(await layoutFaults(desk)).toEqual([]);
    await first.getByRole('link').click();
    await desk.waitForURL(/\/en\/listings\//);
    await expect(desk.getByRole('link', { name: en('market.listing.write') })).toHaveAttribute('href', /^mailto:/);
    const fitting = desk.getByRole('region', { name: en('needs.fitting.title') });
    await expect(fitting.getByRole('link', { name: title })).toBeVisible();
  });

  await test.step('a page of text finds patents too', async () => {
    await desk.goto(addressIn('en', '/needs/match'));
    await desk
      .getByLabel(en('needs.paste.text'), { exact: true })
      .fill(
        'Our turbine service shop repairs blade tips of nickel superalloy by hand welding and fights cracks in the heat-affected zone. We seek laser cladding with automatic recognition of the worn outline and machining in one set-up.',
      );
    await desk.getByRole('button', { name: en('needs.paste.submit') }).click();
    const found = desk.getByRole('listitem').filter({ has: desk.locator('mark') });
    await expect(found.first()).toContainText(/laser/i);
    await expect(desk.locator('#paste-matches')).toBeFocused();
  });

  for (const watch of watches) expect(watch.take()).toEqual([]);
});
