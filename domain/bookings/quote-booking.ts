import type { BookableListing } from '@/domain/availability/queries';
import { type Quote, quote } from '@/domain/pricing/quote';
import type { Rate } from '@/domain/pricing/rules';
import type { WishedTime } from './check-booking';

/** What the time costs the customer for whom the schedule was read: partners and the provider's own have their prices. */
export function quoteFor(
  listing: Pick<BookableListing, 'currency' | 'timeZone' | 'customerGroup'>,
  rates: readonly Rate[],
  { during, units }: WishedTime,
): Quote {
  const { currency, timeZone, customerGroup: group } = listing;
  return quote({ rates, currency, group, during, timeZone, units });
}
