import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type PgBoss from 'pg-boss';
import { createDatabase } from '@/db/client';
import { isDatabaseDown } from '@/db/errors';
import { tellAtOnce } from '@/domain/notifications/search-alerts';
import { keepFreePlanes } from '@/domain/search/keep-free-planes';
import { env } from '../env';
import { log } from '../log';
import { openMailSender } from '../mail';
import { deliverMails } from './deliver-mails';
import { followEvents } from './follow-events';
import { followUp } from './follow-up';
import { type Listener, listenForEvents } from './listen';
import { EVENT_READERS } from './readers';
import { startTimedJobs } from './timed-jobs';

/**
 * The job worker: follows the log of events, delivers mail, runs timed jobs. Any number may run at once, and each may
 * be killed at any time. When the database goes away it waits, and goes on when it is back.
 */
const LOOK_EVERY_MS = 1_000;
const LONGEST_PAUSE_MS = 10_000;
/**
 * Between two rounds when there is news: the next takes up all of it together, for far less than one by one. The more
 * there was, and the longer it took, the longer the rest, so that requests come first; but never so long that news is
 * late.
 */
const REST_MS = 250;
const LONGEST_REST_MS = 1_000;
const REST_FOR_EVENT_MS = 10;
const REST_FOR_WORK = 3;

// Whoever waits for a page goes before mails and indexes.
setPriority(10);
const { databaseUrl, databasePrepare } = env();
const { db, close } = createDatabase(databaseUrl, {
  poolSize: 4,
  prepare: databasePrepare,
  applicationName: 'commonlab-worker',
});
const sender = openMailSender();

let stopping = false;
let boss: PgBoss | null = null;
let listener: Listener | null = null;
let wake: () => void = () => undefined;
let woken = false;

const stopped = Promise.all([followLoop(), mailLoop(), planesLoop()]);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop());
log.info({ readers: EVENT_READERS.map(({ name }) => name), mail: sender ? 'smtp' : 'kept' }, 'job worker started');

async function followLoop(): Promise<void> {
  let failures = 0;
  while (!stopping) {
    try {
      boss ??= await startTimedJobs(databaseUrl, db);
      listener ??= await listenForEvents(databaseUrl, onEvents);
      woken = false;
      const began = performance.now();
      let failed = false;
      const handled = await followEvents(db, EVENT_READERS, (reader, error) => {
        failed = true;
        report(`reader ${reader}`, error);
      });
      await followUp(db, new Date());
      await tellAtOnce(db, new Date());
      failures = failed ? failures + 1 : 0;
      if (failures === 0) await rest(listener, handled, performance.now() - began);
    } catch (error) {
      failures++;
      report('events', error);
    }
    if (failures > 0) {
      await forgetListener();
      await pause(failures);
    }
  }
}

/** While there is news the next round comes by itself; without any, when somebody rings, or for the next look. */
async function rest(listening: Listener, handled: number, tookMs: number): Promise<void> {
  if (handled > 0) {
    await listening.wakeUp();
    const earned = Math.max(REST_MS, REST_FOR_EVENT_MS * handled, REST_FOR_WORK * tookMs);
    await sleep(Math.min(earned, LONGEST_REST_MS));
    return;
  }
  const asleep = await listening.fallAsleep();
  if (asleep === 'already') await pause(0);
  if (asleep === 'busy') await sleep(2 * REST_MS);
}

async function mailLoop(): Promise<void> {
  let failures = 0;
  while (!stopping) {
    try {
      await deliverMails(db, sender, () => new Date());
      failures = 0;
    } catch (error) {
      failures++;
      report('mail', error);
    }
    await new Promise((done) => setTimeout(done, delay(failures)));
  }
}

/** What bookings changed is taken up into the planes that searches for free time read. */
async function planesLoop(): Promise<void> {
  let failures = 0;
  while (!stopping) {
    try {
      await keepFreePlanes(db, new Date());
      failures = 0;
    } catch (error) {
      failures++;
      report('planes of free time', error);
    }
    await new Promise((done) => setTimeout(done, delay(failures)));
  }
}

/** A listener may be deaf after the database was away; the next round opens a new one. */
async function forgetListener(): Promise<void> {
  await listener?.close().catch(() => undefined);
  listener = null;
}

function onEvents(): void {
  woken = true;
  wake();
}

/** Waits for news, or for the next look. */
async function pause(failures: number): Promise<void> {
  if (woken && failures === 0) return;
  await new Promise<void>((done) => {
    const timer = setTimeout(done, delay(failures));
    wake = () => {
      if (failures > 0) return;
      clearTimeout(timer);
      done();
    };
  });
}

function delay(failures: number): number {
  return Math.min(LOOK_EVERY_MS * 2 ** failures, LONGEST_PAUSE_MS);
}

function report(what: string, error: unknown): void {
  if (isDatabaseDown(error)) log.warn({ what }, 'the database does not answer; trying again');
  else log.error({ err: error, what }, 'job failed; trying again');
}

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  wake();
  await boss?.stop({ graceful: true, timeout: 3_000 }).catch(() => undefined);
  await Promise.race([stopped, new Promise((done) => setTimeout(done, 5_000))]);
  await forgetListener();
  sender?.close();
  await close().catch(() => undefined);
  process.exit(0);
}
