import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { LocaleText } from '@/core/locale-text';
import type { Database } from '@/db/client';
import { listing } from '@/db/schema/listings';
import { requirePerson } from '@/domain/identity/policy';
import { kindOf, type ListingAttributes, publicAttributes } from '@/domain/listings/kinds';
import { readCards } from '@/domain/search/cards';
import { matchText } from '@/domain/search/match-text';
import type { SearchHit } from '@/domain/search/views';
import type { MatchTextInput, NeedMatchesQuery } from './inputs';
import type { ListingMatch } from './match-views';
import { publishedTexts } from './need-columns';
import { getNeed, type ReadContext } from './queries';
import { explainWords, type FitFacts, weighFit } from './weigh-fit';

/** So many of the best by their texts are looked at whole. */
const LOOKED_AT = 60;

/** Below this share of a perfect answer two texts have words in common, but not a matter. */
const LEAST_SCORE = 0.08;

interface Wanted extends FitFacts {
  text: string;
  kinds: readonly string[];
  trlMin: number | null;
}

/**
 * What is offered that answers a need, the best first, with reasons. Of the kinds that the need seeks, or of one.
 * Throws `not-found` for a need that the reader may not see.
 */
export async function matchNeed(ctx: ReadContext, needId: string, query: NeedMatchesQuery): Promise<ListingMatch[]> {
  const need = await getNeed(ctx, needId);
  const text = publishedTexts(need)
    .map((field) => field.text)
    .join('\n');
  return matchWanted(ctx.db, { ...need, text, kinds: query.kind ? [query.kind] : need.kinds }, query.limit);
}

/** What is offered that answers a pasted text. For people who are signed in. */
export async function matchPastedText(ctx: ReadContext, { text, kind }: MatchTextInput): Promise<ListingMatch[]> {
  requirePerson(ctx.actor);
  const wanted = { text, kinds: [kind], ipcSymbols: [], partnerships: [], region: [], trlMin: null };
  return matchWanted(ctx.db, wanted, PASTED_MATCHES);
}

const PASTED_MATCHES = 12;

async function matchWanted(db: Database, wanted: Wanted, limit: number): Promise<ListingMatch[]> {
  const { ranked, asked, families, full } = await matchText(db, wanted.text, {
    limit: LOOKED_AT,
    kinds: wanted.kinds,
    feedback: true,
  });
  const offers = await readOffers(
    db,
    ranked.map(({ id }) => id),
  );
  const words = tellingOf(new Map([...families, ...asked]));
  const matches = ranked.flatMap(({ id, score }) => {
    const offer = offers.get(id);
    if (!offer) return [];
    const reasons = explainWords(offer.texts, words);
    // Without a word in common there is nothing that a person could check.
    if (reasons.length === 0) return [];
    const fit = weighFit(wanted, offer);
    const fitting = (score / full) * fit.factor;
    if (fitting < LEAST_SCORE) return [];
    return [{ listing: offer.card, score: fitting, reasons: [...reasons, ...fit.reasons] }];
  });
  matches.sort((a, b) => b.score - a.score || (a.listing.id < b.listing.id ? -1 : 1));
  return matches.slice(0, limit).map((match) => ({ ...match, score: Number(Math.min(1, match.score).toFixed(4)) }));
}

interface Offer extends FitFacts {
  card: SearchHit;
  texts: { lang: 'zh' | 'en'; text: string }[];
  trl: number | null;
}

async function readOffers(db: Database, ids: readonly string[]): Promise<Map<string, Offer>> {
  if (ids.length === 0) return new Map();
  const [{ hits: cards }, rows] = await Promise.all([
    readCards(db, ids),
    db
      .select({
        id: listing.id,
        kind: listing.kind,
        title: listing.title,
        summary: listing.summary,
        description: listing.description,
        attributes: listing.attributes,
      })
      .from(listing)
      .where(inArray(listing.id, [...ids])),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    cards.flatMap((card) => {
      const row = byId.get(card.id);
      if (!row) return [];
      const attributes = publicAttributes(kindOf(row.kind), row.attributes);
      return [
        [card.id, { card, texts: offerTexts(row, attributes), region: card.region, ...factsOf(attributes) }] as const,
      ];
    }),
  );
}

const facts = z.object({
  ipcSymbols: z.array(z.string()).catch([]),
  partnerships: z.array(z.string()).catch([]),
  trl: z.number().nullable().catch(null),
});

/** What a listing says of its classes, terms and readiness. */
export function factsOf(attributes: ListingAttributes) {
  return facts.parse({ trl: null, ...attributes });
}

/** The texts that a listing shows, by language: title, summary, description, and its kind's own texts. */
export function offerTexts(
  row: { title: LocaleText; summary: LocaleText; description: LocaleText },
  attributes: ListingAttributes,
): { lang: 'zh' | 'en'; text: string }[] {
  const own = Object.values(attributes).flatMap((value) => localeTextOf(value) ?? []);
  return [row.title, row.summary, ...own, row.description].flatMap((text) => [
    ...(text.zh ? [{ lang: 'zh' as const, text: text.zh }] : []),
    ...(text.en ? [{ lang: 'en' as const, text: text.en }] : []),
  ]);
}

const halves = z
  .object({ zh: z.union([z.string(), z.array(z.string())]), en: z.union([z.string(), z.array(z.string())]) })
  .partial();

function localeTextOf(value: unknown): LocaleText | null {
  const parsed = halves.safeParse(value);
  if (!parsed.success) return null;
  const { zh, en } = parsed.data;
  const text = (half: string | string[] | undefined) => (Array.isArray(half) ? half.join('、') : half);
  return { zh: text(zh), en: text(en) };
}

const MOST_EXPLAINED = 60;

/** The terms that tell the most: reasons need no others. Single characters explain nothing. */
export function tellingOf(asked: ReadonlyMap<string, number>): Map<string, number> {
  const several = [...asked].filter(([term]) => [...term].length > 1);
  const sorted = several.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_EXPLAINED);
  const least = (sorted[0]?.[1] ?? 0) * 0.25;
  return new Map(sorted.filter(([, weight]) => weight >= least));
}
