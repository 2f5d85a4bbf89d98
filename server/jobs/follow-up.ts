import type { Database } from '@/db/client';
import { relocateAfterShutdowns } from '@/domain/usage/relocate';
import { offerFreed } from '@/domain/waitlists/offer-freed';

/**
 * What should follow upon an event at once and not only at the next minute: freed time is offered, bookings leave what
 * broke down. What there is to do stands in tables, so that nothing is lost when this does not come to its end.
 */
export async function followUp(db: Database, now: Date): Promise<number> {
  return (await relocateAfterShutdowns(db, now)) + (await offerFreed(db, now));
}
