import { eq } from 'drizzle-orm';
import { HOUR_MS } from '@/core/period';
import type { Database } from '@/db/client';
import { setting } from '@/db/schema/events';
import { rollSummaries, verifySummaries } from '@/domain/availability/verify-summaries';
import { verifyFreePlanes } from '@/domain/search/keep-free-planes';
import { log } from '../log';

const NAMED = 20;
const SETTING = 'availability-rolled';

/**
 * Every night: open time is written to each listing's horizon, then every week bitmap is compared with what bookings
 * and hours say, and the planes with the bitmaps. Returns the number of faults; `npm run availability:rebuild` mends them.
 */
export async function keepAvailability(db: Database, now: Date): Promise<number> {
  await rollSummaries(db, now);
  const value = now.toISOString();
  await db
    .insert(setting)
    .values({ name: SETTING, value })
    .onConflictDoUpdate({ target: setting.name, set: { value } });
  const { faults } = await verifySummaries(db, now);
  const planes = await verifyFreePlanes(db, now);
  if (faults.length + planes > 0) {
    log.error(
      { faults: faults.length, planes, first: faults.slice(0, NAMED) },
      'availability summaries differ from bookings',
    );
  }
  return faults.length + planes;
}

/** Nobody worked last night: open time has not moved on to each listing's horizon. */
export async function isNightMissed(db: Database, now: Date): Promise<boolean> {
  const [row] = await db.select().from(setting).where(eq(setting.name, SETTING));
  const rolled = typeof row?.value === 'string' ? Date.parse(row.value) : 0;
  return now.getTime() - rolled > 25 * HOUR_MS;
}
