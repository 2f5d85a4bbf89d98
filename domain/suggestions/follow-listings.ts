import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { listing } from '@/db/schema/listings';
import { organisation } from '@/db/schema/organisations';
import { suggestion } from '@/db/schema/suggestions';
import type { EventRow } from '../events/read-events';
import { listingPhrases } from './listing-phrases';
import { squeeze } from './phrase-keys';
import { type Phrase, savePhrases } from './save-phrases';

const BATCH = 200;

/** Events about anything else leave the suggestions as they are. */
export const SUGGESTED_SUBJECTS = ['listing', 'import', 'organisation'] as const;

/** The event log's reader that keeps the suggestions: what is published is offered, what is not is not. */
export async function suggestFromEvents(tx: Transaction, events: readonly EventRow[]): Promise<void> {
  const subjects = (type: string) =>
    events.filter((event) => event.subjectType === type).map(({ subjectId }) => subjectId);
  const imported = events.flatMap(({ subjectType, after }) =>
    subjectType === 'import' && Array.isArray(after?.listingIds) ? after.listingIds.map(String) : [],
  );
  const organisations = [...new Set(subjects('organisation'))];
  await suggestOrganisations(tx, organisations);
  const ids = [...new Set([...subjects('listing'), ...imported, ...(await listingsOf(tx, organisations))])].sort();
  for (let from = 0; from < ids.length; from += BATCH) await suggestListings(tx, ids.slice(from, from + BATCH));
}

/** Brings the phrases of these listings up to date. */
export async function suggestListings(tx: Transaction, listingIds: readonly string[]): Promise<void> {
  const ids = [...listingIds];
  const shown = await tx
    .select({
      id: listing.id,
      kind: listing.kind,
      slug: listing.slug,
      title: listing.title,
      attributes: listing.attributes,
    })
    .from(listing)
    .innerJoin(organisation, eq(organisation.id, listing.organisationId))
    .where(and(inArray(listing.id, ids), eq(listing.status, 'published'), eq(organisation.status, 'verified')));
  await keepPhrases(tx, ids, shown.flatMap(listingPhrases));
}

async function suggestOrganisations(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const shown = await tx
    .select({ id: organisation.id, slug: organisation.slug, name: organisation.name })
    .from(organisation)
    .where(and(inArray(organisation.id, [...ids]), eq(organisation.status, 'verified')));
  const phrases = shown.flatMap(({ id, slug, name }) =>
    Object.values(name).map((text) => ({
      kind: 'organisation' as const,
      text: String(text),
      path: `/organisations/${slug}`,
      subjectId: id,
    })),
  );
  await keepPhrases(tx, ids, phrases);
}

/** Saves the phrases, and takes away those that these subjects no longer have. */
async function keepPhrases(tx: Transaction, subjectIds: readonly string[], phrases: readonly Phrase[]): Promise<void> {
  const kept = phrases.filter(({ subjectId }) => subjectId).map(({ text }) => squeeze(text));
  await tx
    .delete(suggestion)
    .where(
      and(
        inArray(suggestion.subjectId, [...subjectIds]),
        kept.length > 0 ? notInArray(suggestion.norm, kept) : sql`true`,
      ),
    );
  await savePhrases(tx, phrases);
}

async function listingsOf(tx: Transaction, organisationIds: readonly string[]): Promise<string[]> {
  if (organisationIds.length === 0) return [];
  const rows = await tx
    .select({ id: listing.id })
    .from(listing)
    .where(and(inArray(listing.organisationId, [...organisationIds]), eq(listing.status, 'published')));
  return rows.map(({ id }) => id);
}
