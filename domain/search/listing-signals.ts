/** What counts of a listing beside its words. */
export interface ListingSignals {
  /** 0 to 1: how much of what can be said of it is said. */
  completeness: number;
  /** From where the search is made; null when that is not known. */
  metres: number | null;
}

const EMPTY_LOSES = 0.08;
const FAR_LOSES = 0.15;
/** At this distance about two thirds of it are lost. */
const FAR_METRES = 50_000;

/** What a score by words is multiplied with: an empty listing loses up to 8 %, a far one up to 15 %. */
export function signalFactor({ completeness, metres }: ListingSignals): number {
  const nearness = metres === null ? 1 : 1 - FAR_LOSES * (1 - Math.exp(-metres / FAR_METRES));
  return (1 - EMPTY_LOSES * (1 - completeness)) * nearness;
}
