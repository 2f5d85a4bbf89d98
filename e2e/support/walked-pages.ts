import { MARKET_ZONE } from '@/core/market-zone';
import { addDays, localDate } from '@/core/zoned-time';
import { demoBenchToken } from '@/db/seed/bench-token';
import type { Who } from '@/server/access/row';
import { ACCESS_TABLE } from '@/server/access/table';
import type { DemoRole } from './demo-people';

export type Walker = 'anonymous' | DemoRole;

export interface WalkedPage {
  /** As in the access table: `/org/[org]/bookings/[id]`. */
  name: string;
  walker: Walker;
  stops: readonly Stop[];
  /** What the server answers; 200 unless said. */
  status: number;
}

/** An address; or where the first link of a form on the page `on` leads, or a page `below` that. */
export type Stop = string | { on: string; link: RegExp; below?: string };

const ORGANISATION = 'sichuan-university';
const NEXT_WEEK = addDays(localDate(new Date(), MARKET_ZONE), 7);
const UNKNOWN_SECRET = 'x'.repeat(43);

/** How the parameters of a page are filled in. A page whose parameters are not here fails the walk. */
const STOPS: Record<string, readonly Stop[]> = {
  '/[...rest]': ['/no-such-page'],
  '/search': [
    '/search',
    '/search?q=zzzqqq&priceMin=9&priceMax=1&date=2020-01-01',
    `/search?q=电镜&kind=instrument&region=51&date=${NEXT_WEEK}&from=13:00&to=17:30&hours=2`,
    `/search?kind=space&date=${NEXT_WEEK}&until=${addDays(NEXT_WEEK, 3)}&hours=4&days=1,3,5&units=2`,
  ],
  '/listings/[slug]': [
    '/listings/demo-sem',
    '/listings/demo-desks',
    { on: '/search?kind=patent', link: /\/listings\/[\w-]+$/ },
    { on: '/search?kind=service', link: /\/listings\/[\w-]+$/ },
  ],
  '/listings/[slug]/book': ['/listings/demo-sem/book', '/listings/demo-desks/book'],
  '/bench/[token]': [`/bench/${demoBenchToken('demo-sem', 1)}`],
  '/qualifications': ['/qualifications?listing=stellaris-8-sted-scu'],
  '/org/[org]/listings/[id]/rules': [
    { on: `/org/${ORGANISATION}/listings`, link: /\/listings\/[\w-]{20,}$/, below: '/rules' },
  ],
  '/org/[org]/listings/[id]/terms': [
    { on: `/org/${ORGANISATION}/listings`, link: /\/listings\/[\w-]{20,}$/, below: '/terms' },
  ],
  '/org/[org]/listings/[id]/use': [
    { on: `/org/${ORGANISATION}/listings`, link: /\/listings\/[\w-]{20,}$/, below: '/use' },
  ],
  '/listings/[slug]/series': [
    '/listings/demo-sem/series',
    '/listings/demo-sem/series?start=2027-01-04T09:00&end=2027-01-04T10:00&times=4',
  ],
  '/bundle': [
    '/bundle',
    '/bundle?listing=demo-sem&listing=demo-desks&start=2027-01-04T09:00&end=2027-01-04T10:00&q=电镜',
  ],
  '/organisations/[slug]': [`/organisations/${ORGANISATION}`],
  '/invitations/[token]': [`/invitations/${UNKNOWN_SECRET}`],
  '/reset-password': [`/reset-password?token=${UNKNOWN_SECRET}`],
  '/bookings/[id]': [{ on: '/bookings', link: /\/bookings\/[\w-]{20,}$/ }],
  '/operator/organisations/[id]': [
    { on: '/operator/organisations?status=verified', link: /\/operator\/organisations\/[\w-]{20,}$/ },
  ],
  '/operator/mail/[id]': [{ on: '/operator/mail', link: /\/operator\/mail\/[\w-]{20,}$/ }],
  '/org/[org]/bookings/[id]': [{ on: `/org/${ORGANISATION}/bookings`, link: /\/bookings\/[\w-]{20,}$/ }],
  '/org/[org]/listings/[id]': [{ on: `/org/${ORGANISATION}/listings`, link: /\/listings\/[\w-]{20,}$/ }],
  '/org/[org]/listings/[id]/preview': [
    { on: `/org/${ORGANISATION}/listings`, link: /\/listings\/[\w-]{20,}$/, below: '/preview' },
  ],
  '/needs/[id]': [{ on: '/needs', link: /\/needs\/[\w-]{20,}$/ }],
  '/org/[org]/needs/[id]': [{ on: `/org/${ORGANISATION}/needs`, link: /\/needs\/[\w-]{20,}$/ }],
  '/org/[org]/imports/[id]': [{ on: `/org/${ORGANISATION}/imports`, link: /\/imports\/[\w-]{20,}$/ }],
};

/** Pages that this server does not have: the mailbox is for demos without a mail server. */
const STATUS: Record<string, number> = { '/[...rest]': 404, '/dev/mailbox': 404, '/dev/mailbox/[id]': 404 };

/** Every page of the access table, with who walks it and where; a page that is new walks by itself. */
export function walkedPages(): WalkedPage[] {
  return ACCESS_TABLE.filter(({ kind }) => kind === 'page').map(({ name, who }) => {
    return { name, walker: walkerOf(name, who), stops: stopsOf(name), status: STATUS[name] ?? 200 };
  });
}

function walkerOf(name: string, who: readonly Who[]): Walker {
  if (who.includes('anonymous')) return 'anonymous';
  if (who.includes('customer:owner') || who.includes('person') || who.includes('member-any')) return 'customer';
  if (who.includes('manager')) return 'provider';
  if (who.includes('operator')) return 'operator';
  throw new Error(`nobody of the demo region may see ${name}: add one to the journeys' people`);
}

function stopsOf(name: string): readonly Stop[] {
  const given = STOPS[name];
  if (given) return given;
  const path = name.replace('[org]', ORGANISATION).replace('/dev/mailbox/[id]', '/dev/mailbox/none');
  if (path.includes('['))
    throw new Error(`say in e2e/support/walked-pages.ts how the parameters of ${name} are filled in`);
  return [path];
}
