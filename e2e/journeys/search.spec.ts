import { expect, test } from '@playwright/test';
import { v7 } from 'uuid';
import { DAY_MS, HOUR_MS } from '@/core/period';
import { bearerToken } from '../support/bearer-token';
import { DEMO, DEMO_PASSWORD, signIn } from '../support/demo-people';
import { openBrowser, type Scene } from '../support/journey-people';
import { BASE_URL } from '../support/server-address';
import { linkIn, waitForMail } from '../support/server-mail';
import { addressIn, wordsIn } from '../support/words';

const SCENES: readonly (Scene & { typed: string; picked: string; others: RegExp })[] = [
  {
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
    typed: 'dzxwj',
    picked: '电子显微镜',
    others: /电镜|显微镜/,
  },
  {
    locale: 'en',
    viewport: { width: 1440, height: 900 },
    typed: 'scanning electron mic',
    picked: 'scanning electron microscope',
    others: /SEM|microscope/i,
  },
];

for (const { typed, picked, others, ...scene } of SCENES) {
  const { locale } = scene;
  test(`${locale}, ${scene.viewport.width} px: suggestion by keyboard, facets, back, saved search, alert, unsubscribe`, async ({
    browser,
  }) => {
    const t = wordsIn(locale);
    const page = await openBrowser(browser, scene);
    await signIn(page, locale, { email: DEMO.customer, password: DEMO_PASSWORD });

    // Type, and take a suggestion by keyboard. Nobody who has signed in is asked to at the foot of the page.
    await page.goto(addressIn(locale, '/'));
    const foot = page.getByRole('contentinfo').getByRole('link');
    await expect(foot.filter({ hasText: t('ui.layout.searches') })).toBeVisible();
    await expect(foot.filter({ hasText: t('ui.layout.sign-in') })).toHaveCount(0);
    const box = page.getByRole('combobox', { name: t('search.words') });
    await box.pressSequentially(typed, { delay: 30 });
    const option = page.getByRole('option', { name: picked, exact: false }).first();
    await expect(option).toBeVisible();
    await expect(box).toHaveAttribute('aria-expanded', 'true');
    for (let step = 0; step < 8; step++) {
      await box.press('ArrowDown');
      if ((await option.getAttribute('aria-selected')) === 'true') break;
    }
    await box.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/search') && url.searchParams.get('q') === picked);
    await expect(page.getByRole('article').first()).toContainText(others);

    // A facet narrows the results; the back button brings everything back.
    const count = () => page.locator('#results-title').textContent();
    const before = await count();
    const kinds = page.getByRole('navigation', { name: t('search.kinds') });
    await kinds.getByRole('link', { name: new RegExp(`^${t('kinds.service.plural')}`) }).click();
    await page.waitForURL((url) => url.searchParams.get('kind') === 'service');
    await expect.poll(count).not.toBe(before);
    await page.goBack();
    await page.waitForURL((url) => !url.searchParams.get('kind') && url.searchParams.get('q') === picked);
    await expect.poll(count).toBe(before);
    await expect(page.getByRole('combobox', { name: t('search.words') })).toHaveValue(picked);

    // A time is a tap, and keeps the words.
    const filter = page.getByRole('group', { name: t('search.free-at') });
    const isPhone = scene.viewport.width < 1024;
    const nextWeek = isPhone
      ? page.getByRole('link', { name: t('search.presets.next-week') })
      : filter.getByRole('link', { name: t('search.day-choices.next-week') });
    await nextWeek.click();
    if (!isPhone) {
      await page.waitForURL(({ searchParams: asked }) => asked.get('hours') === '2' && asked.get('q') === picked);
      await filter.getByRole('link', { name: t('search.hours-short', { hours: 4 }), exact: true }).click();
    }
    await page.waitForURL(({ searchParams: asked }) => asked.get('hours') === '4' && asked.get('q') === picked);
    await expect(nextWeek).toHaveAttribute('aria-current', 'true');
    await expect(page.getByRole('article').first()).toContainText(t('search.free-within'));

    // A result opens with such a time chosen.
    const monday = new URL(page.url()).searchParams.get('date') ?? '';
    await page.getByRole('article').first().getByRole('link').first().click();
    const way = page.locator('a[href*="/book?"]').first();
    await expect(way).toBeVisible();
    const chosen = new URL((await way.getAttribute('href')) ?? '', BASE_URL).searchParams;
    const [start, end] = ['start', 'end'].map((part) => Date.parse(chosen.get(part) ?? ''));
    expect((end ?? 0) - (start ?? 0)).toBe(4 * HOUR_MS);
    expect(start).toBeGreaterThanOrEqual(Date.parse(`${monday}T00:00:00+08:00`));
    await page.goBack();
    await expect(nextWeek).toHaveAttribute('aria-current', 'true');

    // Who searches with a text is shown the page for texts; what was searched for is forgotten by keyboard.
    await page.goto(addressIn(locale, `/search?q=${'SEM+'.repeat(50)}&date=2020-01-01`));
    await expect(page.getByRole('main').locator('a[href$="/needs/match"]')).toBeVisible();
    await box.fill('');
    const recent = page.getByRole('listbox', { name: t('search.suggestions.list') }).getByRole('option');
    await expect(recent.first()).toContainText(t('search.suggestions.kinds.recent'));
    await box.press('Tab');
    await page.keyboard.press('Enter');
    await expect(box).toBeFocused();
    await expect(recent).toHaveCount(0);

    // A day that is over does not hold back the words, and stays to be mended.
    await expect(page.locator('#free-date-error')).toHaveText(t('fields.in-the-past'));
    await box.fill(picked);
    await box.press('Enter');
    await page.waitForURL(({ searchParams: asked }) => asked.get('q') === picked && asked.get('date') === '2020-01-01');

    // Save a search of one's own, with alerts at once.
    const word = `${locale === 'en' ? 'quokkameter' : '探伽仪'}${v7().slice(-6)}`;
    await page.goto(addressIn(locale, `/search?q=${encodeURIComponent(word)}`));
    const post = page.getByRole('link', { name: t('search.post-need') });
    await expect(post).toHaveAttribute('href', new RegExp(`/needs/new\\?${new URLSearchParams({ title: word })}`));
    await page.getByRole('button', { name: t('saved.save.button') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: t('saved.save.submit'), exact: true }).click();
    await expect(page.getByText(t('saved.save.done'))).toBeVisible();

    // Another organisation publishes something that matches: a mail comes, and a notice.
    const since = new Date(Date.now() - 1_000);
    await publishService(word);
    const mail = await waitForMail({ to: DEMO.customer, subject: word, since }, 60_000);
    expect(mail.headers.get('list-unsubscribe-post') ?? JSON.stringify(mail.headers.get('list'))).toContain(
      'nsubscribe',
    );
    await page.goto(linkIn(mail));
    await expect(page.getByRole('heading', { level: 1 })).toContainText(word);
    await page.goto(addressIn(locale, '/inbox'));
    await expect(page.getByRole('link', { name: new RegExp(word) }).first()).toBeVisible();

    // The link in the mail ends the alerts without signing in.
    const stranger = await openBrowser(browser, scene);
    const stop = (mail.text ?? '').match(/https?:\/\/[^\s>)\]]+unsubscribe[^\s>)\]]+/)?.[0] ?? '';
    await stranger.goto(stop);
    // Mails speak their reader's own language, whatever page was open when the search was saved.
    const told = wordsIn('zh-CN');
    await stranger.getByRole('button', { name: told('saved.unsubscribe.submit') }).click();
    await expect(stranger.getByText(told('saved.unsubscribe.done-title'))).toBeVisible();
    await page.goto(addressIn(locale, '/account/searches'));
    await expect(page.getByRole('listitem').filter({ hasText: word }).first()).toContainText(
      t('saved.alerts.never.label'),
    );
  });
}

test('the demo region has free hours in the week to come, from its first hour on', async () => {
  const total = async (query: Record<string, string>) => {
    const address = `${BASE_URL}/api/v1/listings?${new URLSearchParams({ ...query, kind: 'instrument', limit: '1' })}`;
    return (await (await fetch(address)).json()).total.value;
  };
  const from = Date.now() + 3 * DAY_MS;
  const week = { availableFrom: new Date(from).toISOString(), availableTo: new Date(from + 7 * DAY_MS).toISOString() };
  const bookable = (await total({ bookingMode: 'instant' })) + (await total({ bookingMode: 'approval' }));
  await expect.poll(() => total({ ...week, freeHours: '4' }), { timeout: 20_000 }).toBeGreaterThan(bookable * 0.8);
});

/** As another organisation's script lists a service, over the public interface. */
async function publishService(word: string): Promise<void> {
  const authorization = `Bearer ${bearerToken('rival@commonlab.test', 'liangjiang-optics')}`;
  const call = async (path: string, body: unknown) => {
    const answer = await fetch(`${BASE_URL}/api/v1${path}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify(body),
    });
    expect(answer.ok, await answer.clone().text()).toBe(true);
    return await answer.json();
  };
  const listing = await call('/listings', {
    kind: 'service',
    title: { zh: `${word} 检测`, en: `${word} testing` },
    summary: { zh: '三日内出报告', en: 'Reports within three days' },
    category: 'testing/materials',
    regionCode: '510104',
    bookingMode: 'enquiry',
    attributes: { deliverables: { zh: '检测报告', en: 'Report' }, serviceModes: ['send-in'], turnaroundDays: 3 },
  });
  await call(`/listings/${listing.id}/publish`, {});
}

test("a choice made while the page's script is on its way is kept", async ({ browser }) => {
  const t = wordsIn('en');
  const page = await openBrowser(browser, { locale: 'en', viewport: { width: 1440, height: 900 } });
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(addressIn('en', '/search?q=microscope'), { waitUntil: 'commit' });
  const order = page.getByLabel(t('search.sort'), { exact: true });
  // By hand: what a script sets is no choice of a person.
  await order.focus();
  await order.press('ArrowDown');
  await expect(order).toHaveValue('newest');
  release();
  await page.waitForURL((url) => url.searchParams.get('sort') === 'newest');
});
