import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { need } from '@/db/schema/needs';
import { organisation } from '@/db/schema/organisations';
import type { ListingView } from '@/domain/listings/published-queries';
import { judgeVector } from '@/domain/search/judge-vector';
import { weighText } from '@/domain/search/match-text';
import { LARGEST_TERM_SHARE } from '@/domain/search/relevance';
import { parseVector } from '@/domain/search/stored-vector';
import { quoteLexeme } from '@/domain/search/text-vectors';
import { factsOf, offerTexts, tellingOf } from './match-listings';
import type { NeedMatch } from './match-views';
import type { publishedTexts } from './need-columns';
import { needColumns, summaryOf } from './queries';
import { explainWords, weighFit } from './weigh-fit';

/** Needs with so many of the telling words are judged whole. */
const LOOKED_AT = 200;
const TELLING = 32;
/** Below this share of a perfect answer two texts have words in common, but not a matter. */
const LEAST_SCORE = 0.06;

type Offered = Pick<ListingView, 'kind' | 'title' | 'summary' | 'description' | 'attributes' | 'region'>;

/** Published needs that a listing could answer, the best first, with reasons. `today` is a calendar day. */
export async function findNeedsFor(db: Database, offered: Offered, limit: number, today: string): Promise<NeedMatch[]> {
  const texts = offerTexts(offered, offered.attributes);
  const { asked, pairs, families } = await weighText(db, texts.map(({ text }) => text).join('\n'));
  const telling = [...asked]
    .filter(([term]) => [...term].length > 1)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, TELLING);
  if (telling.length === 0) return [];
  const rows = await readCandidates(
    db,
    offered.kind,
    telling.map(([term]) => term),
    today,
  );
  const averageLength = rows.reduce((sum, row) => sum + row.need.termCount, 0) / Math.max(1, rows.length);
  const full = [...asked.values()].reduce((sum, weight) => sum + weight, 0) * LARGEST_TERM_SHARE;
  const words = tellingOf(new Map([...families, ...asked]));
  const judgement = { asked: { weights: asked, pairs }, related: families };
  const facts = { ...factsOf(offered.attributes), region: offered.region };
  const matches = rows.flatMap((row): NeedMatch[] => {
    const vector = { id: row.need.id, terms: parseVector(row.need.terms), length: row.need.termCount };
    const reasons = explainWords(needTexts(row.need), words);
    const fit = weighFit({ ...row.need, region: row.region }, facts);
    const score =
      (judgeVector(vector, { ...judgement, collection: { documents: 0, averageLength } }) / full) * fit.factor;
    if (reasons.length === 0 || score < LEAST_SCORE) return [];
    return [{ need: summaryOf(row), score, reasons: [...reasons, ...fit.reasons] }];
  });
  matches.sort((a, b) => b.score - a.score || (a.need.id < b.need.id ? -1 : 1));
  return matches.slice(0, limit).map((match) => ({ ...match, score: Number(Math.min(1, match.score).toFixed(4)) }));
}

/** The index on terms finds them; those with the most of the words are read. */
async function readCandidates(db: Database, kind: string, terms: readonly string[], today: string) {
  const asked = terms.map(quoteLexeme).join(' | ');
  const best = db
    .select({ id: need.id })
    .from(need)
    .where(
      and(
        eq(need.status, 'published'),
        sql`${need.terms} @@ ${asked}::tsquery`,
        sql`${need.kinds} @> ARRAY[${kind}]`,
        or(sql`${need.deadlineOn} IS NULL`, sql`${need.deadlineOn} >= ${today}`),
      ),
    )
    .orderBy(sql`ts_rank(${need.terms}, ${asked}::tsquery, 1) DESC`, need.id)
    .limit(LOOKED_AT);
  return db
    .select(needColumns)
    .from(need)
    .innerJoin(organisation, eq(organisation.id, need.organisationId))
    .where(and(inArray(need.id, best), eq(organisation.status, 'verified')));
}

function needTexts(row: Parameters<typeof publishedTexts>[0]) {
  const texts = [row.title, row.summary, row.specification, row.description];
  return texts.flatMap(({ zh, en }) => [
    ...(zh ? [{ lang: 'zh' as const, text: zh }] : []),
    ...(en ? [{ lang: 'en' as const, text: en }] : []),
  ]);
}
