import { DAY_FROM, DAY_TO, type SearchAddress } from '@/components/search/search-address';
import { addDays } from '@/core/zoned-time';
import type { SearchInput } from '@/domain/search/inputs';
import { readAddress } from './read-address';

export interface LaterTime {
  address: SearchAddress;
  input: SearchInput;
}

const WEEK = 7;

/** The same time on each of the next days; hours somewhere in several days are as well had a week later. */
export function laterTimes(address: SearchAddress, now: Date): LaterTime[] {
  const { date, until, hours } = address;
  if (!date) return [];
  const isSpan = until !== undefined && until > date;
  const days = isSpan && hours ? [WEEK] : Array.from({ length: WEEK }, (_, i) => i + 1);
  return days.flatMap((ahead) => {
    const later: SearchAddress = { ...address, date: addDays(date, ahead) };
    if (until) later.until = addDays(until, ahead);
    if (isSpan && hours) Object.assign(later, { from: DAY_FROM, to: DAY_TO });
    const read = readAddress({ ...later }, now);
    // Beyond the last day that can be asked for.
    return read.address.date ? [{ address: read.address, input: read.input }] : [];
  });
}
