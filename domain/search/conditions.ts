import { type SQL, sql } from 'drizzle-orm';
import { isFree } from './free-time';
import type { SearchInput } from './inputs';

/** Conditions on `search_document d`, each under the name of the filter that it comes from. */
export type Conditions = Map<string, SQL>;

/** Filters whose values belong to one kind; they fall away when another kind is looked at. */
export function belongsToKind(filter: string): boolean {
  return filter === 'category' || filter.startsWith(FIELD);
}

export const FIELD = 'field:';

/** What a search asks of a document. `tsquery` is a literal, empty when no words are asked for. */
export function conditionsOf(input: SearchInput, tsquery: string, now: Date): Conditions {
  const all: Conditions = new Map();
  const { kind, category, region, organisation, priceMax, bookingMode, near, within } = input;
  if (tsquery) all.set('words', sql`d.terms @@ ${tsquery}::tsquery`);
  if (kind) all.set('kind', sql`d.kind = ${kind}`);
  if (category) all.set('category', sql`(d.category = ${category} OR d.category LIKE ${`${category}/%`})`);
  if (region) all.set('region', sql`d.region_path @> ARRAY[${region}]`);
  if (organisation) {
    all.set('organisation', sql`d.organisation_id = (SELECT o.id FROM organisation o WHERE o.slug = ${organisation})`);
  }
  if (priceMax !== undefined) all.set('price', sql`d.price_minor <= ${String(priceMax)}::bigint`);
  if (bookingMode) all.set('bookingMode', sql`d.booking_mode = ${bookingMode}`);
  for (const [field, values] of byField(input.facets ?? [])) {
    all.set(
      `${FIELD}${field}`,
      sql`d.facets && ARRAY[${sql.join(
        values.map((v) => sql`${v}`),
        sql`, `,
      )}]`,
    );
  }
  if (near && within !== undefined) all.set('near', nearby(near, within));
  const free = isFree(input, now);
  if (free) all.set('available', free);
  return all;
}

/** All conditions but those of the named filters. */
export function whereExcept(conditions: Conditions, left: (filter: string) => boolean = () => false): SQL {
  const kept = [...conditions].filter(([filter]) => !left(filter)).map(([, condition]) => condition);
  return kept.length > 0 ? sql.join(kept, sql` AND `) : sql`true`;
}

/** Great-circle distance from a place in whole metres; null for a listing without position. */
export function metresFrom(near: NonNullable<SearchInput['near']>): SQL {
  const { latitude, longitude } = near;
  return sql`round(12742000 * asin(sqrt(least(1,
    sin(radians(d.latitude - ${latitude}::float8) / 2) ^ 2
    + cos(radians(${latitude}::float8)) * cos(radians(d.latitude)) * sin(radians(d.longitude - ${longitude}::float8) / 2) ^ 2
  ))))::bigint`;
}

function nearby(near: NonNullable<SearchInput['near']>, kilometres: number): SQL {
  const degrees = kilometres / 110.5;
  return sql`(d.latitude BETWEEN ${near.latitude - degrees}::float8 AND ${near.latitude + degrees}::float8
    AND ${metresFrom(near)} <= ${kilometres * 1000}::float8)`;
}

/** `a=1, a=2, b=3` → a: both values, b: one. Values of one field are alternatives. */
function byField(facets: readonly string[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  for (const facet of facets) {
    const field = facet.slice(0, facet.indexOf('='));
    fields.set(field, [...(fields.get(field) ?? []), facet]);
  }
  return fields;
}
