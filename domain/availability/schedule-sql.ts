import { type SQL, sql } from 'drizzle-orm';

/** `(SELECT json_agg(item)`, to be followed by FROM … and a bracket; an empty list instead of null. */
export function list(item: SQL): SQL {
  return sql`(SELECT coalesce(json_agg(${item}), '[]'::json)`;
}

/** An instant as milliseconds since 1970. */
export function milliseconds(instant: SQL): SQL {
  return sql`(extract(epoch FROM ${instant}) * 1000)::bigint`;
}

/** Ids of the listings without which one cannot be used, and of those that they in turn need. */
export function listingsNeededBy(listingId: SQL): SQL {
  return sql`
    WITH RECURSIVE needed (id) AS (
      SELECT depends_on_id FROM listing_dependency WHERE listing_id = ${listingId}
      UNION SELECT d.depends_on_id FROM listing_dependency d JOIN needed ON d.listing_id = needed.id
    ) SELECT id FROM needed`;
}
