/** The areas of the domain, in order: each may use those before it. */
export const AREAS = [
  'events',
  'mail',
  'identity',
  'organisations',
  'listings',
  'availability',
  'search',
  'search-log',
  'suggestions',
  'saved-searches',
  'qualifications',
  'pricing',
  'imports',
  'ledger',
  'vouchers',
  'bookings',
  'waitlists',
  'usage',
  'calendars',
  'orders',
  'needs',
  'deals',
  'reviews',
  'conversations',
  'notifications',
  'insights',
];

/** Files of an area that must stay pure: they run in the browser too. */
const PURE_NAMES = /^(rules|policy|inputs|kind|kinds)(\.|\/|$)/;

export type Layer =
  | 'core'
  | 'pure'
  | 'domain'
  | 'db'
  | 'seed'
  | 'server'
  | 'shared-ui'
  | 'components'
  | 'app'
  | 'test'
  | 'tool'
  | 'data';

/** What each layer may import: whole modules, and beyond them types only. Whatever is not named is refused. */
export const MAY_IMPORT: Record<Layer, { values: Layer[]; types: Layer[] }> = {
  core: { values: ['core'], types: [] },
  pure: { values: ['core', 'pure'], types: ['domain', 'db'] },
  // `data`: the sentences of mails.
  domain: { values: ['core', 'pure', 'domain', 'db', 'data'], types: [] },
  db: { values: ['core', 'db'], types: ['pure', 'domain'] },
  seed: { values: ['core', 'pure', 'domain', 'db', 'seed', 'data', 'server'], types: [] },
  server: { values: ['core', 'pure', 'domain', 'db', 'server', 'shared-ui', 'data'], types: [] },
  // The two languages and their links: needed on both sides.
  'shared-ui': { values: ['core', 'shared-ui', 'data'], types: ['server'] },
  components: { values: ['core', 'pure', 'components', 'shared-ui'], types: ['domain'] },
  app: { values: ['core', 'pure', 'domain', 'server', 'shared-ui', 'components', 'app', 'data'], types: [] },
  test: {
    values: [
      'core',
      'pure',
      'domain',
      'db',
      'seed',
      'server',
      'shared-ui',
      'components',
      'app',
      'test',
      'tool',
      'data',
    ],
    types: [],
  },
  tool: {
    values: ['core', 'pure', 'domain', 'db', 'seed', 'server', 'shared-ui', 'test', 'tool', 'data'],
    types: [],
  },
  data: { values: [], types: [] },
};

/** Packages that a layer must do without. */
export const REFUSED_PACKAGES: Partial<Record<Layer, RegExp>> = {
  core: /^(next|react|drizzle-orm|postgres|node:)/,
  pure: /^(next|react|drizzle-orm|postgres|node:)/,
  domain: /^(next|react)/,
  db: /^(next|react)/,
  components: /^(drizzle-orm|postgres|pg-boss|pino|next-auth\/?$|node:)/,
};

/** The layer of a file by its place. */
export function layerOf(path: string): Layer {
  if (/\.test\.tsx?$/.test(path) || path.startsWith('e2e/') || /^db\/test-/.test(path)) return 'test';
  if (path.startsWith('core/')) return 'core';
  if (path.startsWith('domain/')) return PURE_NAMES.test(path.split('/').slice(2).join('/')) ? 'pure' : 'domain';
  if (path.startsWith('db/seed/')) return 'seed';
  if (path.startsWith('db/')) return 'db';
  if (path.startsWith('server/i18n/')) return 'shared-ui';
  if (path.startsWith('server/')) return 'server';
  if (path.startsWith('components/')) return 'components';
  if (path.startsWith('app/')) return path.endsWith('.css') ? 'data' : 'app';
  if (path.startsWith('messages/') || path.endsWith('.json') || path.endsWith('.css')) return 'data';
  if (path === 'proxy.ts' || path === 'instrumentation.ts') return 'app';
  return 'tool';
}

/** The area of a domain file, or null. */
export function areaOf(path: string): string | null {
  return path.startsWith('domain/') ? (path.split('/')[1] ?? null) : null;
}
