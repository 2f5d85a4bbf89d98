import type { Transaction } from '@/db/client';
import { savedSearchMatch } from '@/db/schema/saved-searches';
import type { EventRow } from '../events/read-events';
import { loadSources, type Source } from '../search/index-listing';
import { findMatches } from './find-matches';
import { matchesSearch, type ProbeDocument } from './match-search';
import { loadRegionPaths, probeDocument, probeDocumentBefore } from './probe-document';

/** What a listing was before these events, as far as they tell, and when the last of them happened. */
interface Change {
  before: Partial<Source>;
  at: Date;
}

const BATCH = 50;

/** Events about anything else are news to no search. */
export const MATCHED_SUBJECTS = ['listing', 'import'] as const;

/**
 * The event log's reader that keeps what saved searches have found. A listing counts as new to a search when it was
 * published after the search was kept, or when a change made it match; a pair is found once.
 */
export async function matchFromEvents(tx: Transaction, events: readonly EventRow[]): Promise<void> {
  const changes = changesOf(events);
  const ids = [...changes.keys()];
  for (let from = 0; from < ids.length; from += BATCH) {
    const sources = await loadSources(tx, ids.slice(from, from + BATCH));
    const codes = sources.flatMap(({ id }) => changes.get(id)?.before.regionCode ?? []);
    const paths = await loadRegionPaths(tx, codes);
    for (const source of sources) {
      const change = changes.get(source.id);
      if (!change) continue;
      const then = probeDocumentBefore(source, change.before, paths);
      await matchListing(tx, { now: probeDocument(source), then, source, at: change.at });
    }
  }
}

interface Probe {
  now: ProbeDocument;
  then: ProbeDocument;
  source: Source;
  at: Date;
}

async function matchListing(tx: Transaction, { now, then, source, at }: Probe): Promise<void> {
  const matches = await findMatches(tx, now);
  const found = matches.filter(
    ({ createdAt, search }) => source.publishedAt >= createdAt.getTime() || !matchesSearch(search, then),
  );
  if (found.length === 0) return;
  for (let from = 0; from < found.length; from += 5_000) {
    await tx
      .insert(savedSearchMatch)
      .values(
        found
          .slice(from, from + 5_000)
          .map(({ savedSearchId }) => ({ savedSearchId, listingId: now.listingId, foundAt: at })),
      )
      .onConflictDoNothing();
  }
}

/** Each listing that the events touch, with the columns that they changed as those were before the first of them. */
function changesOf(events: readonly EventRow[]): Map<string, Change> {
  const changes = new Map<string, Change>();
  for (const { subjectType, subjectId, before, after, at } of events) {
    if (subjectType === 'listing') {
      const known = changes.get(subjectId);
      changes.set(subjectId, { before: { ...columnsOf(before), ...known?.before }, at });
    } else if (subjectType === 'import' && Array.isArray(after?.listingIds)) {
      for (const id of after.listingIds.map(String)) changes.set(id, { before: changes.get(id)?.before ?? {}, at });
    }
  }
  return changes;
}

const COLUMNS = [
  'category',
  'regionCode',
  'title',
  'summary',
  'description',
  'address',
  'attributes',
  'latitude',
  'longitude',
  'bookingMode',
  'rates',
] as const satisfies readonly (keyof Source)[];

function columnsOf(before: EventRow['before']): Partial<Source> {
  if (!before) return {};
  const known = COLUMNS.filter((column) => Object.hasOwn(before, column) && before[column] !== undefined);
  return Object.fromEntries(
    known.map((column) => [column, column === 'rates' ? publicRates(before.rates) : before[column]]),
  );
}

/** Searches compare the price that everybody pays. */
function publicRates(rates: unknown): unknown[] {
  return Array.isArray(rates) ? rates.filter((rate) => rate?.customerGroup === 'public') : [];
}
