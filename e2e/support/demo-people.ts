import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { Locale } from '@/core/locale-text';
import { BASE_URL } from './server-address';
import { addressIn, wordsIn } from './words';

export const DEMO_PASSWORD = 'commonlab-demo';

/** The demo region's people whom journeys borrow. */
export const DEMO = {
  operator: 'operator@commonlab.test',
  provider: 'lab@commonlab.test',
  customer: 'founder@commonlab.test',
} as const;

export type DemoRole = keyof typeof DEMO;

type SignedIn = NonNullable<BrowserContextOptions['storageState']>;
const signedIn = new Map<string, Promise<SignedIn>>();

/** The cookies of a demo person, who signs in once per test process. */
export function demoSession(browser: Browser, role: DemoRole): Promise<SignedIn> {
  const known = signedIn.get(role);
  if (known) return known;
  const session = makeSession(browser, DEMO[role]);
  signedIn.set(role, session);
  return session;
}

async function makeSession(browser: Browser, email: string): Promise<SignedIn> {
  const context = await browser.newContext({ baseURL: BASE_URL, locale: 'zh-CN' });
  const page = await context.newPage();
  await signIn(page, 'zh-CN', { email, password: DEMO_PASSWORD });
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Signs in as anyone does, and waits until the page is theirs. */
export async function signIn(
  page: Page,
  locale: Locale,
  person: { email: string; password: string },
  next = '/account',
): Promise<void> {
  const t = wordsIn(locale);
  await page.goto(`${addressIn(locale, '/sign-in')}?next=${encodeURIComponent(next)}`);
  await page.getByLabel(t('account.sign-in.email')).fill(person.email);
  await page.getByLabel(t('account.sign-in.password'), { exact: true }).fill(person.password);
  const form = page.getByRole('main');
  await form.getByRole('button', { name: t('account.sign-in.submit'), exact: true }).click();
  await page.waitForURL((url) => url.pathname.endsWith(next));
}
