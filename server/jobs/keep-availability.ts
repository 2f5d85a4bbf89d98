import type { Database } from '@/db/client';
import { rollSummaries, verifySummaries } from '@/domain/availability/verify-summaries';
import { verifyFreePlanes } from '@/domain/search/keep-free-planes';
import { log } from '../log';

const NAMED = 20;

/**
 * Every night: open time is written to each listing's horizon, then every week bitmap is compared with what bookings
 * and hours say, and the planes with the bitmaps. Returns the number of faults; `npm run availability:rebuild` mends them.
 */
export async function keepAvailability(db: Database, now: Date): Promise<number> {
  await rollSummaries(db, now);
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
