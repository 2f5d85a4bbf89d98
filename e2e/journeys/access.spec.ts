import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import type { AccessRow, Who } from '@/server/access/row';
import { ACCESS_TABLE } from '@/server/access/table';
import { BASE_URL, DATA_FOLDER } from '../support/server-address';

/*
 * Every page of the access table, asked for by everybody with a real session: anonymous, a stranger, a member of
 * another organisation, each role on either side, an operator. What the server answers is compared with the table.
 * Actions and API routes are tried in server/access/access.db.test.ts.
 */
interface Visitor {
  name: string;
  is: Who[];
  session: string | null;
}

interface Things {
  provider: { id: string; slug: string };
  listing: { slug: string };
  draftId: string;
  importId: string;
  failedMailId: string;
  needs: { draft: string; published: string };
  bookings: { confirmed: string };
  use: { benchToken: string };
}

/** Pages that this server answers with 404 to everyone: the mailbox is for demos without a mail server. */
const NOWHERE = new Set(['/[...rest]', '/dev/mailbox', '/dev/mailbox/[id]']);

let visitors: Visitor[] = [];
let things: Things;

test.beforeAll(() => {
  const { DATABASE_URL: _ours, ...inherited } = process.env;
  // A server that ran already has the database of the surroundings; our own has one in its data folder.
  const environment = process.env.COMMONLAB_E2E_URL ? process.env : { ...inherited, COMMONLAB_DATA_DIR: DATA_FOLDER };
  const printed = execFileSync(process.execPath, ['--import', 'tsx', 'e2e/support/make-access-world.ts'], {
    encoding: 'utf8',
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  ({ visitors, things } = JSON.parse(printed));
});

for (const row of ACCESS_TABLE.filter(({ kind }) => kind === 'page')) {
  test(`${row.name} answers whom the table says`, async () => {
    const path = addressOf(row.name);
    const wrong: string[] = [];
    for (const visitor of visitors) {
      const answer = await ask(path, visitor.session);
      const expected = expectedOf(row, visitor);
      if (!expected.includes(answer)) wrong.push(`${visitor.name}: expected ${expected.join(' or ')}, got ${answer}`);
    }
    expect(wrong).toEqual([]);
  });
}

function expectedOf(row: AccessRow, visitor: Visitor): string[] {
  if (NOWHERE.has(row.name)) return ['404'];
  if (row.who.some((who) => visitor.is.includes(who))) return ['200'];
  return visitor.session === null ? ['sign-in'] : ['403', '404'];
}

/** The status in the end, or that it led to the sign-in page. */
async function ask(path: string, session: string | null): Promise<string> {
  let url = new URL(path, BASE_URL);
  for (let hops = 0; hops < 4; hops++) {
    if (/\/sign-in$/.test(url.pathname) && url.searchParams.has('next')) return 'sign-in';
    const headers = session ? { cookie: `next-auth.session-token=${session}` } : undefined;
    const response = await fetch(url, { headers, redirect: 'manual' });
    await response.arrayBuffer();
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || !location) return String(response.status);
    url = new URL(location, url);
  }
  return 'a loop of redirects';
}

function addressOf(name: string): string {
  const { provider, listing, draftId, importId, failedMailId, needs, bookings, use } = things;
  const ids: Record<string, string> = {
    '/[...rest]': '/no-such-page',
    '/listings/[slug]': `/listings/${listing.slug}`,
    '/listings/[slug]/book': `/listings/${listing.slug}/book`,
    '/listings/[slug]/series': `/listings/${listing.slug}/series`,
    '/organisations/[slug]': `/organisations/${provider.slug}`,
    '/bench/[token]': `/bench/${use.benchToken}`,
    '/org/[org]/listings/[id]/use': `/org/${provider.slug}/listings/${draftId}/use`,
    '/org/[org]/listings/[id]/rules': `/org/${provider.slug}/listings/${draftId}/rules`,
    '/org/[org]/listings/[id]/terms': `/org/${provider.slug}/listings/${draftId}/terms`,
    '/invitations/[token]': `/invitations/${'x'.repeat(43)}`,
    '/bookings/[id]': `/bookings/${bookings.confirmed}`,
    '/org/[org]/bookings/[id]': `/org/${provider.slug}/bookings/${bookings.confirmed}`,
    '/org/[org]/listings/[id]': `/org/${provider.slug}/listings/${draftId}`,
    '/org/[org]/listings/[id]/preview': `/org/${provider.slug}/listings/${draftId}/preview`,
    '/needs/[id]': `/needs/${needs.published}`,
    '/org/[org]/needs/[id]': `/org/${provider.slug}/needs/${needs.draft}`,
    '/org/[org]/imports/[id]': `/org/${provider.slug}/imports/${importId}`,
    '/operator/organisations/[id]': `/operator/organisations/${provider.id}`,
    '/operator/mail/[id]': `/operator/mail/${failedMailId}`,
    '/dev/mailbox/[id]': `/dev/mailbox/${failedMailId}`,
  };
  const path = ids[name] ?? name.replace('[org]', provider.slug);
  if (path.includes('[')) throw new Error(`say in this file how the parameters of ${name} are filled in`);
  return path;
}
