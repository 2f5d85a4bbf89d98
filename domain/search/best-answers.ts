import { sql } from 'drizzle-orm';
import { type Database, prepared, type Transaction } from '@/db/client';
import { askIndex } from './ask-index';
import { type Judgement, judgeVector } from './judge-vector';
import { signalFactor } from './listing-signals';
import { listedTerms } from './match-text';
import { type IndexAnswer, type IndexQuery, POOL } from './run-query';
import { readTerms } from './stored-vector';
import { isSingleCharacter } from './tokenise';
import { type Question, weighQuestion } from './weigh-question';
import { pgArray } from './write-documents';

/** A document in the order of a search's answers: by key, then the newest, then by id, each descending. */
export interface Answer {
  id: string;
  /** Its score in millionths. */
  key: number;
  published: string;
  metres: number | null;
}

export interface BestAnswers {
  /** Totals and counts, and hits in the order of the index. */
  answer: IndexAnswer;
  /** The best, in their final order. */
  top: Answer[];
  /** How many of them have only some of the words. */
  beside: number;
  /** Whether there may be others with less of the words. */
  hasOthers: boolean;
  /** Those, where they were looked for. */
  behind: Answer[];
}

/** Up to so many words a query names a thing, and what has all of them stands first; more words describe it. */
const FEW_WORDS = 4;
/** Of each term in each segment, so many of its best documents are read for them: of a few words when they are asked for. */
const DEPTH = { description: 512, words: 4096 };
/** So many of them are judged, the best by the index. */
const JUDGED = 200;
const MILLION = 1_000_000;

/**
 * The order of the search box. Documents that have the words that must be there are found by the index, with totals;
 * the best of them are judged as need matching judges (`judgeVector`), with synonyms and the listing's signals. Of a
 * description, documents with the most telling of the words are judged beside them and stand wherever their score puts
 * them. Of a few words they stand behind those with all, and are looked for only when they are asked for (`behind`): that may
 * take longer than all the rest. `most` is how many are looked for so.
 */
export async function bestAnswers(
  db: Database | Transaction,
  text: string,
  query: IndexQuery,
  { most = JUDGED, behind = false }: { most?: number; behind?: boolean } = {},
): Promise<BestAnswers> {
  const asked = {
    ...query,
    sort: 'relevance' as const,
    after: undefined,
    limit: POOL,
    tuning: { ...query.tuning, pool: 0 },
  };
  const [answer, { judgement, counts, size }] = await Promise.all([
    askIndex(db, asked),
    weighQuestion(db, text, query.concepts),
  ]);
  // Where nothing has all of a few words, they are a description too.
  const isDescription = size > FEW_WORDS || (query.need ?? query.concepts.length) < query.concepts.length;
  const exact = new Set(answer.hits.slice(0, POOL).map(({ id }) => id));
  // Of a description no word is a must; of a few words, others come where few documents have all of them.
  const hasOthers = answer.total > 0 && query.concepts.length > 1 && (isDescription || answer.total < POOL);
  const depth = isDescription ? DEPTH.description : DEPTH.words;
  const found =
    hasOthers && (isDescription || behind) ? await findBeside(db, { judgement, counts }, query, { most, depth }) : [];
  const others = found.filter(({ id }) => !exact.has(id));
  const best = others.slice(0, JUDGED).map(({ id }) => id);
  const judged = await judge(db, { exact, others: best }, judgement, query.near);
  const isTop = ({ id }: Answer) => isDescription || exact.has(id);
  const lowest = judged.at(-1)?.key ?? 0;
  const rest = others
    .slice(JUDGED)
    .map(({ id, published }, i) => ({ id, key: Math.max(0, lowest - i - 1), published, metres: null }));
  const top = judged.filter(isTop);
  const beside = top.filter(({ id }) => !exact.has(id)).length;
  return { answer, top, beside, hasOthers, behind: [...judged.filter((each) => !isTop(each)), ...rest] };
}

async function judge(
  db: Database | Transaction,
  { exact, others }: { exact: ReadonlySet<string>; others: readonly string[] },
  judgement: Judgement,
  near: IndexQuery['near'],
): Promise<Answer[]> {
  const { latitude = null, longitude = null } = near ?? {};
  const rows = await db.execute<{
    id: string;
    terms: string;
    length: number;
    quality: number;
    published: string;
    metres: number | null;
  }>(sql`${prepared}
    SELECT listing_id AS id, terms::text AS terms, length::float8 AS length, quality::float8 AS quality,
      to_jsonb(published_at) #>> '{}' AS published,
      search_metres(${latitude}::float8, ${longitude}::float8, d.latitude, d.longitude)::float8 AS metres
    FROM search_document d WHERE listing_id = ANY(${pgArray([...exact, ...others])}::uuid[])`);
  const wanted = new Set(weightsOf(judgement).keys());
  return rows
    .flatMap(({ id, terms, length, quality, published, metres }) => {
      const shared = readTerms(terms, wanted);
      // Single characters are in most documents: what has some of the words and shares no more than those is no answer.
      if (!exact.has(id) && [...shared.keys()].every(isSingleCharacter)) return [];
      const byWords = judgeVector({ id, terms: shared, length }, judgement);
      return [{ id, key: Math.round(byWords * signalFactor({ quality, metres }) * MILLION), published, metres }];
    })
    .sort(byKey);
}

/** Every term by which a document is judged; what was asked for counts before what is related to it. */
function weightsOf({ asked, groups = [], related = new Map() }: Judgement): Map<string, number> {
  return new Map([...related, ...[asked, ...groups.flat()].flatMap(({ weights }) => [...weights])]);
}

/** The order of answers. */
export function byKey(a: Answer, b: Answer): number {
  if (a.key !== b.key) return b.key - a.key;
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/** Documents with any of the words that pass the search's filters, the best first. */
async function findBeside(
  db: Database | Transaction,
  { judgement, counts }: Pick<Question, 'judgement' | 'counts'>,
  { kind, filters = [], priceMin, priceMax, near, within, available }: IndexQuery,
  { most, depth }: { most: number; depth: number },
): Promise<{ id: string; published: string }[]> {
  const weights = listedTerms(weightsOf(judgement), counts, depth);
  const { latitude = null, longitude = null } = near ?? {};
  const conditions = [
    ...filters.map(
      ({ name, values }) => sql`d.facets && ${pgArray(values.map((value) => `${name}=${value}`))}::text[]`,
    ),
    ...(priceMin === undefined ? [] : [sql`d.price_minor >= ${priceMin.toString()}::bigint`]),
    ...(priceMax === undefined ? [] : [sql`d.price_minor <= ${priceMax.toString()}::bigint`]),
    ...(within === undefined
      ? []
      : [sql`search_metres(${latitude}::float8, ${longitude}::float8, d.latitude, d.longitude) <= ${within}`]),
    ...(available === undefined
      ? []
      : [
          sql`d.listing_id IN (SELECT search_free(${JSON.stringify(available)}::jsonb, ARRAY(SELECT listing_id FROM found)))`,
        ]),
  ];
  const rows = await db.execute<{ id: string; published: string }>(sql`
    WITH found AS MATERIALIZED (
      SELECT listing_id, score FROM search_weigh(${pgArray([...weights.keys()])}::text[],
        ${`{${[...weights.values()].join()}}`}::float8[], ${kind ? pgArray([kind]) : null}::text[], ${depth}::int, ${most}::int)
    )
    SELECT d.listing_id AS id, to_jsonb(d.published_at) #>> '{}' AS published
    FROM found JOIN search_document d ON d.listing_id = found.listing_id
    WHERE ${sql.join([sql`true`, ...conditions], sql` AND `)}
    ORDER BY found.score DESC, d.published_at DESC, d.listing_id DESC`);
  return [...rows];
}
