import { randomInt } from 'node:crypto';
import { type Browser, expect, type Page } from '@playwright/test';
import type { OrganisationKind } from '@/core/actor';
import { usccCheckDigit } from '@/core/identifiers/uscc';
import type { Locale } from '@/core/locale-text';
import { signIn } from './demo-people';
import { BASE_URL } from './server-address';
import { linkIn, waitForMail } from './server-mail';
import { addressIn, wordsIn } from './words';

export interface Scene {
  locale: Locale;
  viewport: { width: number; height: number };
}

export interface Somebody {
  name: string;
  email: string;
  password: string;
}

/** A browser of their own, as each person has. */
export async function openBrowser(browser: Browser, { locale, viewport }: Scene): Promise<Page> {
  const context = await browser.newContext({
    baseURL: BASE_URL,
    locale,
    viewport,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  return await context.newPage();
}

/** Signs up, follows the link in the mail, and signs in. */
export async function signUp(page: Page, locale: Locale, person: Somebody): Promise<void> {
  const t = wordsIn(locale);
  await page.goto(addressIn(locale, '/sign-up'));
  await page.getByLabel(t('account.sign-up.name'), { exact: true }).fill(person.name);
  await page.getByLabel(t('account.sign-up.email')).fill(person.email);
  await page.getByLabel(t('account.sign-up.password'), { exact: true }).fill(person.password);
  const form = page.getByRole('main');
  await form.getByRole('button', { name: t('account.sign-up.submit'), exact: true }).click();
  await expect(page.getByText(t('account.sign-up.sent-title'))).toBeVisible();

  const mail = await waitForMail({ to: person.email, subject: t('mails.verify-email.subject') });
  await page.goto(linkIn(mail));
  await page.getByRole('button', { name: t('account.verify.submit') }).click();
  await expect(page.getByText(t('account.verify.done-title'))).toBeVisible();
  await signIn(page, locale, person, '/account/organisations');
}

/** Founds an organisation in Chengdu and submits it; answers its short name in addresses. */
export async function foundOrganisation(
  page: Page,
  locale: Locale,
  organisation: { kind: OrganisationKind; name: string },
): Promise<string> {
  const t = wordsIn(locale);
  const language = t(locale === 'en' ? 'ui.form.english' : 'ui.form.chinese');
  await page
    .getByRole('main')
    .getByRole('link', { name: t('organisations.mine.create') })
    .first()
    .click();
  await page.getByRole('radio', { name: t(`organisations.kinds.${organisation.kind}`), exact: true }).check();
  await page.getByLabel(`${t('organisations.fields.name')} ${language}`).fill(organisation.name);
  await page.getByLabel(t('organisations.fields.uscc')).fill(newUscc());
  await page.getByLabel(t('organisations.fields.province'), { exact: true }).selectOption('51');
  await page.getByLabel(t('organisations.fields.city'), { exact: true }).selectOption('5101');
  await page.getByRole('button', { name: t('organisations.new.submit') }).click();
  await page.waitForURL(/\/org\/[^/]+\/settings/);
  await expect(page.getByText(t('organisations.status-card.submitted-title'))).toBeVisible();
  return new URL(page.url()).pathname.split('/').at(-2) ?? '';
}

/** An operator looks at the application and verifies it; its founder hears of it. */
export async function verifyOrganisation(
  operator: Page,
  locale: Locale,
  organisation: { name: string; owner: Somebody },
): Promise<void> {
  const t = wordsIn(locale);
  const { name } = organisation;
  await operator.goto(addressIn(locale, '/operator/organisations'));
  await operator.getByRole('link', { name }).click();
  await operator.getByRole('button', { name: t('organisations.review.verify'), exact: true }).click();
  const dialog = operator.getByRole('dialog', { name: t('organisations.review.verify-title', { name }) });
  await dialog.getByRole('button', { name: t('organisations.review.verify'), exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(operator.getByRole('main').getByText(t('organisations.statuses.verified')).first()).toBeVisible();
  await waitForMail({
    to: organisation.owner.email,
    subject: t('mails.organisation-verified.subject', { organisation: name }),
  });
}

/** A unified social credit code that nobody has, with the right check character. */
function newUscc(): string {
  const first17 = `91510100${String(randomInt(1e9)).padStart(9, '0')}`;
  return `${first17}${usccCheckDigit(first17)}`;
}
