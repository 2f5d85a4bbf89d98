import type { Entries } from './editor-values';

/** What was typed and not yet saved, kept in this browser so that a crash or a closed tab loses nothing. */
const keyOf = (listingId: string) => `commonlab.listing.${listingId}`;

export function keepUnsent(listingId: string, entries: Entries): void {
  try {
    if (Object.keys(entries).length === 0) localStorage.removeItem(keyOf(listingId));
    else localStorage.setItem(keyOf(listingId), JSON.stringify(entries));
  } catch {
    // No room or no permission: the form itself still holds everything.
  }
}

export function readUnsent(listingId: string): Entries {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(listingId)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}
