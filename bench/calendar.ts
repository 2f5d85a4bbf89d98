import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { PersonActor } from '@/core/actor';
import { addDays, localDate, weekdayOf } from '@/core/zoned-time';
import { createDatabase, type Database } from '@/db/client';
import { startEmbedded } from '@/db/embedded';
import { freePort } from '@/db/embedded-process';
import { migrateDatabase } from '@/db/migrate';
import { getDeskCalendar } from '@/domain/calendars/desk-calendar';
import { getMonthCalendar } from '@/domain/calendars/month-calendar';
import { findChromium } from '@/e2e/support/browser';
import { buildPerson } from '@/e2e/support/build-person';
import { figuresOf, type LoadFigures } from './support/load';
import { refreshFunctions } from './support/refresh-functions';
import { keptScheduleWorld, type ScheduleWorld } from './support/schedule-world';
import { isMigrated } from './support/scratch-database';

/**
 * A desk's week: many units, thousands of bookings. Time in the database and in the query, the page over HTTP, and what
 * the browser spends on scripts while the timeline appears, is scrolled, and a booking is dragged. Beside it a listing
 * with a long history. The reference is the same rows by the same indexes, counted and not shaped.
 */
const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '100' },
    bookings: { type: 'string', default: '5000' },
    history: { type: 'string', default: '500000' },
    rounds: { type: 'string', default: '30' },
    'no-browser': { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const today = localDate(new Date(), 'Asia/Shanghai');
const monday = addDays(today, 1 - weekdayOf(today) + 7);
/** Milliseconds between 180 frames. As text: the loader of these sources would put names into it that a page lacks. */
const FRAME_GAPS = `new Promise((done) => {
  const gaps = [];
  let last = performance.now();
  requestAnimationFrame(function tick(at) {
    gaps.push(at - last);
    last = at;
    if (gaps.length < 180) requestAnimationFrame(tick);
    else done(gaps);
  });
})`;

const PASSWORD = 'bridge over Min river';

const server = await startEmbedded({ dataDir: '.data/bench/calendar', report: console.error });
const connection = createDatabase(server.url, { applicationName: 'commonlab-bench', statementTimeoutMs: 0 });
try {
  // Kept data outlives what is edited of functions that are not released yet.
  if (await isMigrated(connection)) await refreshFunctions(connection, ['0005_search-index']);
  await migrateDatabase(server.url);
  const { db } = connection;
  const world = await keptScheduleWorld(connection, {
    units: Number(values.units),
    bookings: Number(values.bookings),
    history: Number(values.history),
    monday,
  });
  const manager = await buildPerson(db, { email: `${v7()}@bench.test`, password: PASSWORD });
  await connection.sql`INSERT INTO membership (id, organisation_id, user_id, role, created_at)
    VALUES (${v7()}, ${world.organisationId}, ${manager.userId}, 'manager', now()),
      (${v7()}, ${world.archiveId}, ${manager.userId}, 'manager', now())`;
  const actor = await manager.actor();
  const inProcess = await measureQueries(db, actor, world);
  const browser = values['no-browser'] ? null : await measureBrowser(world, manager.email);
  console.log(JSON.stringify({ bench: 'calendar', ...inProcess, ...browser }));
} finally {
  await connection.close();
  if (server.startedHere) await server.stop();
}

async function times(call: () => Promise<unknown>): Promise<LoadFigures> {
  for (let n = 0; n < 3; n++) await call();
  const taken: number[] = [];
  const from = performance.now();
  for (let n = 0; n < rounds; n++) {
    const at = performance.now();
    await call();
    taken.push(performance.now() - at);
  }
  return figuresOf(taken, performance.now() - from);
}

async function measureQueries(db: Database, actor: PersonActor, world: ScheduleWorld) {
  const now = new Date();
  const ctx = { actor, db, now };
  const week = { first: monday, days: 7 };
  const within = sql`tstzrange(${`${monday}T00:00:00+08:00`}::timestamptz, ${`${addDays(monday, 7)}T00:00:00+08:00`}::timestamptz)`;
  const { bookings } = await getDeskCalendar(ctx, { organisationId: world.organisationId, ...week });
  const reference = await times(() =>
    db.execute(sql`SELECT count(*) FROM booking b JOIN booking_unit u ON u.booking_id = b.id
      WHERE b.organisation_id = ${world.organisationId} AND b.during && ${within}`),
  );
  const view = await times(() => getDeskCalendar(ctx, { organisationId: world.organisationId, ...week }));
  const month = await times(() =>
    getMonthCalendar(ctx, { organisationId: world.organisationId, first: monday, days: 35 }),
  );
  const long = await times(() =>
    getDeskCalendar(ctx, { organisationId: world.archiveId, listingId: world.archiveListingId, ...week }),
  );
  const figures = {
    drawn: bookings.length,
    reference_p95_ms: reference.p95,
    week_p50_ms: view.p50,
    week_p95_ms: view.p95,
    ratio: Number((view.p95 / reference.p95).toFixed(2)),
    month_p95_ms: month.p95,
    history: Number(values.history),
    history_week_p50_ms: long.p50,
    history_week_p95_ms: long.p95,
  };
  console.error(figures);
  return figures;
}

async function measureBrowser(world: ScheduleWorld, email: string) {
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const product = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: server.url,
      COMMONLAB_DATA_DIR: '.data/bench/calendar-files',
      COMMONLAB_SEED: 'none',
      COMMONLAB_STOP_WITH: String(process.pid),
      COMMONLAB_PUBLIC_URL: site,
      DATABASE_STATEMENT_TIMEOUT_MS: '60000',
    },
  });
  await new Promise<void>((done, fail) => {
    product.stdout.on('data', (chunk) => /ready on http/.test(String(chunk)) && done());
    product.once('exit', () => fail(new Error('the product did not start')));
  });
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ baseURL: site, viewport: { width: 1440, height: 900 } });
    await page.goto('/sign-in?next=/account');
    await page.locator('input[name=email]').fill(email);
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('main button[type=submit]').click();
    await page.waitForURL(({ pathname }) => pathname === '/account');
    return await measurePage(page, `/org/${world.slug}/calendar?view=timeline&date=${monday}`);
  } finally {
    await browser.close();
    product.kill('SIGTERM');
  }
}

async function measurePage(page: Page, address: string) {
  await page.goto(address);
  const ttfb: number[] = [];
  for (let n = 0; n < Math.min(rounds, 15); n++) {
    const at = performance.now();
    const response = await page.request.get(address);
    ttfb.push(performance.now() - at);
    if (!response.ok()) throw new Error(`the calendar answers ${response.status()}`);
  }
  const whole = figuresOf(ttfb, 1);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const script = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000;
    return {
      script: of('ScriptDuration'),
      layout: of('LayoutDuration') + of('RecalcStyleDuration'),
      task: of('TaskDuration'),
    };
  };
  const spent = async (act: () => Promise<void>) => {
    const before = await script();
    await act();
    const after = await script();
    return { script: Math.round(after.script - before.script), layout: Math.round(after.layout - before.layout) };
  };
  const response = await page.goto(address);
  const bytes = (await response?.body())?.length ?? 0;
  await page.locator('[data-board] a[data-item]').first().waitFor();
  await page.waitForLoadState('networkidle');
  const load = await script();
  const nodes = await page.locator('[data-board] *').count();
  const board = await page.locator('[data-board]').boundingBox();
  if (!board) throw new Error('there is no board');
  await page.mouse.move(board.x + 600, board.y + 300);
  const frames = page.evaluate<number[]>(FRAME_GAPS);
  const scroll = await spent(async () => {
    for (let n = 0; n < 40; n++) {
      await page.mouse.wheel(0, 90);
      await page.waitForTimeout(16);
    }
  });
  const gaps = (await frames).sort((a, b) => a - b);
  const free = page.locator('[data-board] a[data-item].cursor-grab').filter({ visible: true }).nth(5);
  const box = await free.boundingBox();
  const drag = await spent(async () => {
    if (!box) return;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    for (let n = 0; n < 40; n++) await page.mouse.move(box.x + box.width / 2 + n * 4, box.y + box.height / 2);
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
  return {
    page_p50_ms: whole.p50,
    page_p95_ms: whole.p95,
    page_kb: Math.round(bytes / 1000),
    load_script_ms: Math.round(load.script),
    load_layout_ms: Math.round(load.layout),
    board_nodes: nodes,
    scroll_script_ms: scroll.script,
    scroll_layout_ms: scroll.layout,
    frame_p95_ms: Number((gaps[Math.floor(gaps.length * 0.95)] ?? 0).toFixed(1)),
    drag_script_ms: drag.script,
  };
}
