import { expect, test } from '@playwright/test';
import { bearerToken } from '../support/bearer-token';
import { BASE_URL } from '../support/server-address';

const DAY = 86_400_000;

test('50 concurrent requests for one slot: one booking, 49 answers that it is taken', async () => {
  const tokens = [
    bearerToken('founder@commonlab.test', 'tianfu-sensors'),
    bearerToken('rival@commonlab.test', 'liangjiang-optics'),
  ];
  const search = `${BASE_URL}/api/v1/listings?organisation=sichuan-university&kind=instrument&limit=100`;
  const { items, ...rest } = await (await fetch(`${search}&counts=none`)).json();
  expect(rest).toEqual({ nextCursor: null, words: 'none' });
  const counted = await (await fetch(search)).json();
  expect(counted.total.value).toBe(items.length);
  expect(counted.items).toEqual(items);
  const listing = items.find(({ slug }: { slug: string }) => slug === 'demo-sem');
  expect(listing).toBeDefined();
  const start = new Date(Math.ceil(Date.now() / DAY) * DAY + 40 * DAY + 3 * 3_600_000);
  const end = new Date(start.getTime() + 3_600_000);
  const body = JSON.stringify({ listingId: listing.id, start, end, purpose: 'One slot for fifty' });

  const answers = await Promise.all(
    Array.from({ length: 50 }, async (_, i) => {
      const answer = await fetch(`${BASE_URL}/api/v1/bookings`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${tokens[i % tokens.length]}`,
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
        body,
      });
      return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.json() };
    }),
  );

  const made = answers.filter(({ status }) => status === 201);
  const refused = answers.filter(({ status }) => status === 409);
  expect([made.length, refused.length]).toEqual([1, 49]);
  for (const { type, body: problem } of refused) {
    expect(type).toContain('application/problem+json');
    expect(problem).toMatchObject({ code: 'slot-taken', status: 409 });
  }
});
