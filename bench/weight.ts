import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { build } from '@/scripts/build';
import { exitCode, startNode } from '@/scripts/children';
import { canonicalName } from '@/server/access/scan';
import { ACCESS_TABLE } from '@/server/access/table';

/**
 * JavaScript that a first visit to each page loads, gzip, from the production build, against an empty page of the same
 * Next version built in the same run. `--no-build` takes the product's build as it is.
 */
const { values } = parseArgs({ options: { 'no-build': { type: 'boolean', default: false } } });

const GOALS = { public: 60, signedIn: 140 };
const EMPTY = join('.data', 'bench', 'empty-app');

const buildManifest = z.object({ rootMainFiles: z.array(z.string()) });
const clientManifest = z.record(z.string(), z.object({ entryJSFiles: z.record(z.string(), z.array(z.string())) }));

if (!values['no-build']) await build();
await buildEmptyApp();

const [empty] = weighPages(join(EMPTY, '.next')).filter(({ page }) => page === '/');
if (!empty) throw new Error('the empty app has no page');
const open = new Set(
  ACCESS_TABLE.filter(({ kind, who }) => kind === 'page' && who.includes('anonymous')).map(({ name }) =>
    canonicalName(name),
  ),
);
const pages = weighPages('.next')
  .map(({ page, bytes }) => ({ page, isOpen: open.has(page), extra: kilobytes(bytes - empty.bytes) }))
  .sort((a, b) => Number(b.isOpen) - Number(a.isOpen) || b.extra - a.extra);
for (const { page, isOpen, extra } of pages) {
  const goal = isOpen ? GOALS.public : GOALS.signedIn;
  console.log(
    `${extra > goal ? 'over' : 'ok  '}  +${extra.toFixed(1).padStart(6)} kB  ${isOpen ? 'public   ' : 'signed in'}  ${page}`,
  );
}

const most = (isOpen: boolean) =>
  Math.max(0, ...pages.filter((each) => each.isOpen === isOpen).map(({ extra }) => extra));
console.log(
  JSON.stringify({
    bench: 'weight',
    pages: pages.length,
    empty_kb: kilobytes(empty.bytes),
    public_extra_kb: most(true),
    signed_in_extra_kb: most(false),
    over: pages.filter(({ isOpen, extra }) => extra > (isOpen ? GOALS.public : GOALS.signedIn)).map(({ page }) => page),
    ratio: Number(((kilobytes(empty.bytes) + most(true)) / kilobytes(empty.bytes)).toFixed(3)),
  }),
);

/** The smallest app there is, built by the Next of this project. */
async function buildEmptyApp(): Promise<void> {
  const { version } = z.object({ version: z.string() }).parse(readJson(join('node_modules', 'next', 'package.json')));
  const stamp = join(EMPTY, `built-with-${version}`);
  if (existsSync(stamp)) return;
  mkdirSync(join(EMPTY, 'app'), { recursive: true });
  const sources = {
    'package.json': JSON.stringify({ name: 'empty-app', private: true, type: 'module' }),
    'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(resolve('.'))} } };`,
    'app/layout.jsx':
      'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
    'app/page.jsx': 'export default function Page() { return <p>Empty</p>; }',
  };
  for (const [name, text] of Object.entries(sources)) writeFileSync(join(EMPTY, name), text);
  const child = startNode({
    args: [join('node_modules', 'next', 'dist', 'bin', 'next'), 'build', EMPTY],
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    logFile: join('.data', 'bench', 'empty-app.log'),
  });
  if ((await exitCode(child)) !== 0) throw new Error('the empty app was not built: see .data/bench/empty-app.log');
  writeFileSync(stamp, '');
}

/** Every page of a build and the gzip size of all scripts that its first visit loads. */
function weighPages(buildDir: string): { page: string; bytes: number }[] {
  const { rootMainFiles } = buildManifest.parse(readJson(join(buildDir, 'build-manifest.json')));
  const app = join(buildDir, 'server', 'app');
  const manifests = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)page_client-reference-manifest\.js$/.test(file),
  );
  return manifests.flatMap((file) => {
    const [route, manifest] = readClientManifest(join(app, file)) ?? [];
    if (!route || !manifest || route.startsWith('/_')) return [];
    // Layouts, the page and its error pages; what replaces the whole document is loaded only then.
    const own = Object.entries(manifest.entryJSFiles)
      .filter(([entry]) => !entry.endsWith('global-error'))
      .flatMap(([, files]) => files);
    const files = [...new Set([...rootMainFiles, ...own])];
    const bytes = files.reduce((sum, each) => sum + gzipSync(readFileSync(join(buildDir, each))).byteLength, 0);
    return [{ page: pageName(route), bytes }];
  });
}

function readClientManifest(file: string) {
  const scope: { __RSC_MANIFEST?: unknown } = {};
  runInNewContext(readFileSync(file, 'utf8'), { globalThis: scope });
  return Object.entries(clientManifest.parse(scope.__RSC_MANIFEST))[0];
}

/** `/[locale]/(market)/search/page` → `/search`. */
function pageName(route: string): string {
  return (
    route
      .replace(/\/\([^)]+\)/g, '')
      .replace(/^\/\[locale\]/, '')
      .replace(/\/page$/, '') || '/'
  );
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
