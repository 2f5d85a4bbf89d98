import { expect, type Page, test } from '@playwright/test';
import { DEMO, DEMO_PASSWORD } from '../support/demo-people';
import { addressIn, wordsIn } from '../support/words';

const LOCALE = 'en';
const t = wordsIn(LOCALE);

test.use({ locale: LOCALE, viewport: { width: 1440, height: 900 } });

test('a slot is booked and given back with the keyboard only', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(`${addressIn(LOCALE, '/sign-in')}?next=/listings/demo-sem`);
  await expect(page.getByRole('main').getByRole('button', { name: t('account.sign-in.submit') })).toBeEnabled();
  await tabTo(page, t('account.sign-in.email'));
  await page.keyboard.type(DEMO.customer);
  await tabTo(page, t('account.sign-in.password'));
  await page.keyboard.type(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/en\/listings\/demo-sem$/);

  // Five weeks ahead nothing of the demo stands in the way; each run of this test takes another quarter of an hour.
  for (let week = 0; week < 5; week++) {
    await tabTo(page, t('availability.panel.later'));
    await page.keyboard.press('Enter');
  }
  await tabTo(page, /\d hours? free$/);
  await page.keyboard.press('Space');
  await expect(focused(page)).toHaveAttribute('aria-pressed', 'true');
  await tabTo(page, t('availability.panel.start'));
  await page.keyboard.press('End');
  await tabTo(page, t('availability.panel.book'));
  await page.keyboard.press('Enter');

  await page.waitForURL(/\/listings\/demo-sem\/book\?/);
  await expect(page.getByRole('button', { name: t('bookings.book.submit'), exact: true })).toBeEnabled();
  await tabTo(page, t('bookings.book.purpose'));
  await page.keyboard.type('Keyboard only');
  await tabTo(page, t('bookings.book.submit'));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/bookings\/[\w-]{36}\?made=1/);
  await expect(page.getByText(t('bookings.result.confirmed'), { exact: true })).toBeVisible();

  const cancel = t('bookings.actions.cancel.label');
  const dialog = page.getByRole('dialog', { name: t('bookings.actions.cancel.title') });
  await tabTo(page, cancel);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await expectFocusStaysIn(page, 'dialog[open]');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await nameOfFocused(page)).toBe(cancel);

  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await tabTo(page, cancel);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('main').getByText(t('bookings.states.cancelled'), { exact: true }).first()).toBeVisible();
});

test('the first stop of a page leads past its header, and every stop can be seen', async ({ page }) => {
  for (const path of ['/', '/search?q=SEM', '/listings/demo-sem', '/sign-in']) {
    await page.goto(addressIn(LOCALE, path));
    await page.keyboard.press('Tab');
    expect(await nameOfFocused(page)).toBe(t('ui.layout.skip'));
    for (let stop = 0; stop < 40; stop++) {
      expect(await faultOfFocus(page), `${path}, stop ${stop}: ${await nameOfFocused(page)}`).toBeNull();
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement === document.body)) break;
    }
  }
});

test('the results of a search are reached past its filters', async ({ page }) => {
  await page.goto(addressIn(LOCALE, '/search?q=SEM&kind=instrument'));
  await tabTo(page, t('search.skip-to-results'));
  await page.keyboard.press('Enter');
  const first = await page.getByRole('article').first().getByRole('link').first().textContent();
  for (let stop = 0; stop < 4 && (await nameOfFocused(page)) !== first; stop++) await page.keyboard.press('Tab');
  expect(await nameOfFocused(page)).toBe(first);
});

function focused(page: Page) {
  return page.locator(':focus');
}

/** Presses Tab until the control of this name has the focus, which must be visible at every stop. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses++) {
    const here = await nameOfFocused(page);
    if (typeof name === 'string' ? here === name : name.test(here)) return;
    passed.push(here);
    await page.keyboard.press('Tab');
    expect(await faultOfFocus(page), `focus after ${passed.join(' → ')}`).toBeNull();
  }
  throw new Error(`no Tab led to ${name}: ${passed.join(' → ')}`);
}

/** What the focused control is called, without what is only said beside its name. */
async function nameOfFocused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const isControl = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const label = isControl || element instanceof HTMLSelectElement ? element.labels?.[0] : undefined;
    const own = document.createElement('span');
    own.append(...[...(label ?? element).childNodes].map((node) => node.cloneNode(true)));
    for (const aside of own.querySelectorAll('select, input, .text-ink-muted')) aside.remove();
    return (element.getAttribute('aria-label') ?? own.textContent ?? '').replace(/\s+/g, ' ').trim();
  });
}

/** Why the focus cannot be seen; null when it can. */
async function faultOfFocus(page: Page): Promise<string | null> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return 'nothing has it';
    // Past the last stop the browser itself has it.
    if (element === document.body) return null;
    const box = element.getBoundingClientRect();
    if (box.bottom <= 0 || box.top >= window.innerHeight) return 'it is out of view';
    // Inside a date box the browser marks its own calendar button.
    const isDateBox = element instanceof HTMLInputElement && /^(date|time)/.test(element.type);
    if (isDateBox && !element.matches(':focus-visible')) return null;
    // A control may leave its mark to the frame around it.
    for (let part: HTMLElement | null = element, up = 0; part && up < 4; part = part.parentElement, up++) {
      const style = getComputedStyle(part);
      const isOutlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
      if (isOutlined || (up > 0 && part.matches(':has(:focus-visible)') && style.boxShadow !== 'none')) return null;
      const bordered = getComputedStyle(document.documentElement).getPropertyValue('--color-focus').trim();
      if (bordered && style.borderColor === toRgb(bordered)) return null;
    }
    return `no mark on ${element.tagName.toLowerCase()}.${element.className}`;

    function toRgb(colour: string): string {
      const probe = document.createElement('i');
      probe.style.color = colour;
      document.body.append(probe);
      const rgb = getComputedStyle(probe).color;
      probe.remove();
      return rgb;
    }
  });
}

async function expectFocusStaysIn(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    const where = await page.evaluate((inside) => {
      const element = document.activeElement;
      // Between the last and the first stop a browser visits its own window.
      return element === document.body || Boolean(element?.closest(inside));
    }, selector);
    expect(where, 'focus left the dialog').toBe(true);
  }
}
