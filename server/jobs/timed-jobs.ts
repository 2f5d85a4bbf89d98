import PgBoss from 'pg-boss';
import type { Database } from '@/db/client';
import { extendMaintenance } from '@/domain/availability/extend-maintenance';
import { runBookingTimers } from '@/domain/bookings/run-timers';
import { refreshExternalCalendars } from '@/domain/calendars/refresh-external';
import { lastVerification, verifyAndRemember } from '@/domain/events/last-verification';
import { tellDaily } from '@/domain/notifications/search-alerts';
import { sendReminders } from '@/domain/notifications/send-reminders';
import { renewKeys } from '@/domain/saved-searches/write-keys';
import { beginSynonyms } from '@/domain/search/edit-synonyms';
import { keepListingSignals } from '@/domain/search/keep-listing-signals';
import { mergeSegments } from '@/domain/search/merge-segments';
import { hasSuggestions, refreshSuggestions } from '@/domain/suggestions/refresh-suggestions';
import { relocateAfterShutdowns } from '@/domain/usage/relocate';
import { runUseTimers } from '@/domain/usage/run-timers';
import { tendWaitlists } from '@/domain/waitlists/offer-freed';
import { log } from '../log';
import { cleanUp } from './clean-up';
import { fetchCalendar } from './fetch-calendar';
import { isNightMissed, keepAvailability } from './keep-availability';
import { readBusyApart } from './read-busy-apart';

interface TimedJob {
  name: string;
  /** Five fields; pg-boss looks at the clock of the database. */
  cron: string;
  run(db: Database, now: Date): Promise<number>;
  /** After so long it counts as failed and is tried again; 10 unless said. */
  minutes?: number;
}

export const TIMED_JOBS: readonly TimedJob[] = [
  { name: 'use-timers', cron: '* * * * *', run: runUseTimers },
  { name: 'waitlists', cron: '* * * * *', run: tendWaitlists },
  { name: 'outages', cron: '* * * * *', run: relocateAfterShutdowns },
  { name: 'booking-timers', cron: '* * * * *', run: runBookingTimers },
  { name: 'extend-maintenance', cron: '7 17 * * *', run: extendMaintenance },
  { name: 'verify-chains', cron: '23 19 * * *', run: verifyAndRemember },
  { name: 'refresh-suggestions', cron: '41 * * * *', run: refreshSuggestions },
  // A comparison of 100,000 units takes ten minutes.
  { name: 'keep-availability', cron: '41 18 * * *', run: keepAvailability, minutes: 240 },
  // After the night has moved open time on.
  { name: 'listing-signals', cron: '11 20 * * *', run: keepListingSignals, minutes: 120 },
  // Seven in the morning in China.
  { name: 'saved-search-digest', cron: '0 23 * * *', run: tellDaily },
  { name: 'saved-search-keys', cron: '* * * * *', run: renewKeys },
  {
    name: 'refresh-calendars',
    cron: '* * * * *',
    run: (db, now) => refreshExternalCalendars(db, now, { fetch: fetchCalendar, read: readBusyApart }),
  },
  { name: 'reminders', cron: '* * * * *', run: sendReminders },
  { name: 'clean-up', cron: '17 * * * *', run: cleanUp },
  { name: 'merge-search-segments', cron: '* * * * *', run: (db, now) => mergeSegments(db, now) },
];

/** Starts the clock: each job runs once per tick, however many workers there are. */
export async function startTimedJobs(databaseUrl: string, db: Database): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl,
    application_name: 'commonlab-jobs',
    schema: 'pgboss',
    max: 2,
    deleteAfterDays: 2,
  });
  // Without a listener an error event would end the process; pg-boss tries again by itself.
  boss.on('error', (error) => log.warn({ err: error }, 'timed jobs'));
  try {
    await boss.start();
    for (const job of TIMED_JOBS) {
      await boss.createQueue(job.name, {
        name: job.name,
        policy: 'singleton',
        retryLimit: 2,
        expireInMinutes: job.minutes ?? 10,
      });
      await boss.schedule(job.name, job.cron, {}, { tz: 'UTC' });
      await boss.work(job.name, { pollingIntervalSeconds: 5 }, async () => {
        const count = await job.run(db, new Date());
        if (job.name === 'verify-chains' && count > 0) log.error({ faults: count }, 'the event log was tampered with');
        else if (count > 0) log.info({ job: job.name, count }, 'job done');
      });
    }
    // A new installation does not wait for its first night.
    if (!(await lastVerification(db))) await boss.send('verify-chains', {});
    if (await isNightMissed(db, new Date())) {
      for (const job of ['keep-availability', 'listing-signals']) await boss.send(job, {});
    }
    await beginSynonyms(db, new Date());
    if (!(await hasSuggestions(db))) await boss.send('refresh-suggestions', {});
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined);
    throw error;
  }
}
