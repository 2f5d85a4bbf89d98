/** The IANA zone that a market is in unless it says otherwise. */
const USUAL = 'Asia/Shanghai';

/**
 * The zone in which this market names its days where nothing nearer has one: a search for tomorrow, a person or listing
 * that gave none. `COMMONLAB_TIME_ZONE`; an unknown one ends the process at its start.
 */
export const MARKET_ZONE = marketZone(process.env.COMMONLAB_TIME_ZONE);

/** Throws RangeError for a zone that does not exist. */
export function marketZone(given: string | undefined): string {
  return new Intl.DateTimeFormat('en', { timeZone: given || USUAL }).resolvedOptions().timeZone;
}
