import { expect, type Page, test } from '@playwright/test';
import type { Locale } from '@/core/locale-text';
import { layoutFaults } from '../support/check-page';
import { demoSession } from '../support/demo-people';
import { type ListingText, listMicroscope } from '../support/journey-listing';
import {
  foundOrganisation,
  openBrowser,
  type Scene,
  type Somebody,
  signUp,
  verifyOrganisation,
} from '../support/journey-people';
import { BASE_URL } from '../support/server-address';
import { linkIn, waitForMail } from '../support/server-mail';
import { watchPage } from '../support/watch-page';
import { addressIn, type Words, wordsIn } from '../support/words';

/** The same job twice: what people type differs, what they do does not. */
const SCENES: (Scene & { listing: ListingText; query: string; purpose: string; note: string; names: string[] })[] = [
  {
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
    listing: {
      title: '场发射扫描电镜',
      summary: '分辨率 0.8 nm，配能谱仪，可做断口与涂层形貌分析。',
      maker: '日本电子',
      indicators: '二次电子像分辨率 0.8 nm（15 kV）',
      address: '一环路南一段 24 号',
    },
    // Found by its English name, though nobody wrote a word of English into the listing.
    query: 'scanning electron microscope',
    purpose: '三件涡轮叶片断口的形貌观察',
    note: '请提前二十分钟到，样品须干燥导电。',
    names: ['何静', '罗文', '锦江理工大学', '青羊精密'],
  },
  {
    locale: 'en',
    viewport: { width: 1440, height: 900 },
    listing: {
      title: 'Field-emission scanning electron microscope',
      summary: 'Resolution 0.8 nm with EDS, for fracture surfaces and coatings.',
      maker: 'JEOL',
      indicators: 'Secondary electron resolution 0.8 nm at 15 kV',
      address: '24 South Section 1, First Ring Road',
    },
    query: '扫描电镜',
    purpose: 'Fracture surfaces of three turbine blades',
    note: 'Please come twenty minutes early, with dry and conductive samples.',
    names: ['Grace He', 'Owen Luo', 'Jinjiang Polytechnic', 'Qingyang Precision'],
  },
];

for (const scene of SCENES) {
  const { locale, viewport } = scene;
  test(`the whole main job in ${locale} at ${viewport.width} px`, async ({ browser }) => {
    test.setTimeout(240_000);
    const t = wordsIn(locale);
    const run = crypto.randomUUID().slice(0, 8);
    const [labName = '', founderName = '', university = '', enterprise = ''] = scene.names;
    const manager = somebody(labName, `lab-${run}`);
    const founder = somebody(founderName, `founder-${run}`);
    const lab = { kind: 'university', name: `${university} ${run}` } as const;
    const company = { kind: 'enterprise', name: `${enterprise} ${run}` } as const;
    const listing = { ...scene.listing, title: `${scene.listing.title} ${run}` };
    const labPage = await openBrowser(browser, scene);
    const companyPage = await openBrowser(browser, scene);
    const operatorPage = await (
      await browser.newContext({
        baseURL: BASE_URL,
        locale,
        viewport,
        storageState: await demoSession(browser, 'operator'),
      })
    ).newPage();
    const watches = [labPage, companyPage, operatorPage].map(watchPage);
    let labSlug = '';

    await test.step('two people sign up and found organisations, which an operator verifies', async () => {
      await signUp(labPage, locale, manager);
      labSlug = await foundOrganisation(labPage, locale, lab);
      await signUp(companyPage, locale, founder);
      await foundOrganisation(companyPage, locale, company);
      await verifyOrganisation(operatorPage, locale, { name: lab.name, owner: manager });
      await verifyOrganisation(operatorPage, locale, { name: company.name, owner: founder });
    });

    await test.step('the university lists an instrument', async () => {
      await listMicroscope(labPage, locale, labSlug, listing);
      expect(await layoutFaults(labPage)).toEqual([]);
    });

    await test.step('the enterprise finds it by a query in the other language', async () => {
      await search(companyPage, t, locale, scene.query, listing.title);
      await expect(companyPage.getByRole('heading', { level: 1, name: listing.title })).toBeVisible();
      await expectPhoto(companyPage, t);
      expect(await layoutFaults(companyPage)).toEqual([]);
    });

    await test.step('it asks for a time, and both sides get a mail', async () => {
      await requestSlot(companyPage, t, scene.purpose);
      await waitForMail({ to: founder.email, subject: subject(t, 'booking-received', listing.title) });
    });

    await test.step('the lab approves with a note, from the link in its mail', async () => {
      const mail = await waitForMail({ to: manager.email, subject: subject(t, 'booking-requested', listing.title) });
      expect(mail.text).toContain(scene.purpose);
      await labPage.goto(linkIn(mail));
      await act(labPage, t, 'approve', scene.note);
      await expect(stateBadge(labPage, t, 'confirmed')).toBeVisible();
      const answer = await waitForMail({ to: founder.email, subject: subject(t, 'booking-confirmed', listing.title) });
      expect(answer.text).toContain(scene.note);
      expect(answer.attachments.map(({ contentType }) => contentType)).toContain('text/calendar');
    });

    await test.step('the enterprise cancels, and the lab gets a mail', async () => {
      await companyPage.goto(addressIn(locale, '/bookings'));
      await companyPage.getByRole('main').getByRole('link', { name: listing.title }).click();
      await expect(companyPage.getByText(scene.note)).toBeVisible();
      await act(companyPage, t, 'cancel');
      await expect(stateBadge(companyPage, t, 'cancelled')).toBeVisible();
      const subjectLine = subject(t, 'booking-cancelled-by-customer', listing.title);
      await waitForMail({ to: manager.email, subject: subjectLine });
    });

    expect(watches.flatMap((watch) => watch.take())).toEqual([]);
  });
}

function somebody(name: string, mailbox: string): Somebody {
  return { name, email: `${mailbox}@journeys.test`, password: 'bridge over Min river' };
}

async function search(page: Page, t: Words, locale: Locale, query: string, title: string): Promise<void> {
  await page.goto(addressIn(locale, '/'));
  await page
    .getByRole('main')
    .getByRole('combobox', { name: t('search.words') })
    .fill(query);
  await page
    .getByRole('main')
    .getByRole('button', { name: t('search.go'), exact: true })
    .first()
    .click();
  await page.waitForURL(/\/search\?/);
  // Of all microscopes of the region the newest is ours.
  // What is set by script before the page's own has come is no choice of a person: it is made until it is heard of.
  await expect(async () => {
    await page.getByLabel(t('search.sort'), { exact: true }).selectOption('newest');
    await page.waitForURL(/sort=newest/, { timeout: 5_000 });
  }).toPass();
  await page.getByRole('link', { name: title }).click();
}

async function expectPhoto(page: Page, t: Words): Promise<void> {
  const photo = page.getByRole('region', { name: t('market.listing.photos') }).getByRole('img');
  await expect(photo).toBeVisible();
  await expect
    .poll(() => photo.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth))
    .toBe(1200);
}

/** Two days ahead, whatever time the panel proposes then. */
async function requestSlot(page: Page, t: Words, purpose: string): Promise<void> {
  const days = page.getByRole('group', { name: t('availability.panel.week') }).getByRole('button', { disabled: false });
  await days.nth(2).click();
  await expect(days.nth(2)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: t('availability.panel.request'), exact: true }).click();
  await page.getByLabel(t('bookings.book.purpose')).fill(purpose);
  await page.getByRole('button', { name: t('bookings.book.submit-request') }).click();
  await page.waitForURL(/\/bookings\/[\w-]{36}\?made=1/);
  await expect(page.getByText(t('bookings.result.requested'), { exact: true })).toBeVisible();
}

async function act(page: Page, t: Words, action: string, note?: string): Promise<void> {
  const label = t(`bookings.actions.${action}.label`);
  await page.getByRole('main').getByRole('button', { name: label, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t(`bookings.actions.${action}.title`) });
  if (note) await dialog.getByLabel(t('bookings.actions.note')).fill(note);
  await dialog.getByRole('button', { name: label, exact: true }).click();
  await expect(dialog).toBeHidden();
}

function stateBadge(page: Page, t: Words, state: string) {
  return page
    .getByRole('main')
    .getByText(t(`bookings.states.${state}`), { exact: true })
    .first();
}

/** The subject of a mail about this listing, whatever the booking's reference. */
function subject(t: Words, mail: string, listing: string): RegExp {
  const sentence = t(`mails.${mail}.subject`, { reference: '\u0000', listing });
  return new RegExp(sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('\u0000', '\\S+'));
}
