import { expect, type Locator, type Page, test } from '@playwright/test';
import { bearerToken } from '../support/bearer-token';
import { demoSession } from '../support/demo-people';
import { BASE_URL } from '../support/server-address';
import { addressIn, type Words, wordsIn } from '../support/words';

const HOUR = 3_600_000;
let token: string;
test.beforeAll(() => {
  token = bearerToken('founder@commonlab.test', 'tianfu-sensors');
});

test('a booking approved in one tab cannot be declined in the other, which says why', async ({ browser }) => {
  const t = wordsIn('en');
  const context = await browser.newContext({ baseURL: BASE_URL, storageState: await demoSession(browser, 'provider') });
  const [first, second] = [await context.newPage(), await context.newPage()];
  const id = await requestedBooking();
  for (const page of [first, second]) await page.goto(addressIn('en', `/org/sichuan-university/bookings/${id}`));
  await (await openAction(first, t, 'approve')).dblclick();
  await expect(state(first, t, 'confirmed')).toBeVisible();
  const decline = await openAction(second, t, 'decline');
  await second.getByRole('dialog').getByRole('textbox').fill('Fully booked');
  await decline.click();
  await expect(second.getByRole('dialog')).toContainText(t('errors.already-decided'));
  await second.reload();
  await expect(state(second, t, 'confirmed')).toBeVisible();
  const { history } = await read(`/api/v1/bookings/${id}`);
  expect(history).toHaveLength(2);
  // Back and forth again: the page tells how things stand, and offers nothing that is over.
  await first.goto(addressIn('en', '/org/sichuan-university/bookings'));
  await first.goBack();
  await expect(state(first, t, 'confirmed')).toBeVisible();
  await expect(button(first, t, 'approve')).toBeHidden();
  await context.close();
});

async function openAction(page: Page, t: Words, action: string): Promise<Locator> {
  await button(page, t, action).click();
  const label = t(`bookings.actions.${action}.label`);
  return page.getByRole('dialog').getByRole('button', { name: label, exact: true });
}

function button(page: Page, t: Words, action: string): Locator {
  return page.getByRole('main').getByRole('button', { name: t(`bookings.actions.${action}.label`), exact: true });
}

function state(page: Page, t: Words, name: string): Locator {
  return page
    .getByRole('main')
    .getByText(t(`bookings.states.${name}`), { exact: true })
    .first();
}

/** A request for an hour of the instrument that its lab decides on, at the first time that is free. */
async function requestedBooking(): Promise<string> {
  const listing = (await read('/api/v1/listings?organisation=sichuan-university&kind=instrument&limit=100')).items.find(
    ({ slug }: { slug: string }) => slug === 'demo-nmr',
  );
  const from = new Date(Date.now() + 10 * 24 * HOUR).toISOString();
  const to = new Date(Date.now() + 24 * 24 * HOUR).toISOString();
  const { free } = await read(`/api/v1/listings/${listing.id}/availability?from=${from}&to=${to}`);
  const slot = free.find(
    ({ start, end }: { start: string; end: string }) => Date.parse(end) - Date.parse(start) >= 2 * HOUR,
  );
  const start = new Date(Math.ceil(Date.parse(slot.start) / HOUR) * HOUR);
  const answer = await fetch(`${BASE_URL}/api/v1/bookings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ listingId: listing.id, start, end: new Date(start.getTime() + HOUR), purpose: 'Two tabs' }),
  });
  const booking = await answer.json();
  expect([answer.status, booking.state]).toEqual([201, 'requested']);
  return booking.id;
}

async function read(path: string) {
  const answer = await fetch(`${BASE_URL}${path}`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(200);
  return await answer.json();
}
