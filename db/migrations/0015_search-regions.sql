-- Ordinals follow the two upper levels of the regions' tree, within these the categories, within these the rest of that
-- tree: so a large region is one range of a segment's bits, a category or a small region a few. The order of dates lies
-- beside.
CREATE TABLE "search_newest" (
	"segment_id" integer NOT NULL,
	"chunk" smallint NOT NULL,
	"ordinals" integer[] NOT NULL,
	CONSTRAINT "search_newest_pk" PRIMARY KEY("segment_id","chunk")
);
--> statement-breakpoint
ALTER TABLE "search_newest" ALTER COLUMN "ordinals" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "search_facet" ADD COLUMN "first_ordinal" integer, ADD COLUMN "past_ordinal" integer,
  ADD COLUMN "run_firsts" integer[], ADD COLUMN "run_pasts" integer[];--> statement-breakpoint
UPDATE "search_facet" f SET "first_ordinal" = 0, "past_ordinal" = s."size" FROM "search_segment" s WHERE s."id" = f."segment_id";--> statement-breakpoint
ALTER TABLE "search_facet" ALTER COLUMN "first_ordinal" SET NOT NULL, ALTER COLUMN "past_ordinal" SET NOT NULL;--> statement-breakpoint
-- Segments that there are lie in the order of dates, and answer on until they are built anew.
INSERT INTO "search_newest" ("segment_id", "chunk", "ordinals")
SELECT "segment_id", "ordinal" / 4096, array_agg("ordinal" ORDER BY "ordinal") FROM "search_member" GROUP BY 1, 2;--> statement-breakpoint

-- How many of these documents of a segment have each value of these facets, and lie in these regions. All of them lie
-- from `low` to before `high`, where they are `near`; where they are `few`, these are they. So that it becomes a part of the
-- statement that asks, it is plain SQL.
CREATE FUNCTION search_counts(segment integer, matches varbit, low integer, high integer, near varbit, few integer[], names text[], regions text[], ipc text)
RETURNS TABLE(name text, value text, n bigint) LANGUAGE sql STABLE AS $$
  -- The bits of ranges are only counted, not compared.
  SELECT f.name, f.value, CASE
    WHEN cardinality(f.run_firsts) = 1 THEN search_count(matches, f.first_ordinal, f.past_ordinal)
    WHEN f.run_firsts IS NOT NULL THEN (
      SELECT sum(search_count(matches, first, past))::bigint
      FROM (SELECT unnest(f.run_firsts) AS first, unnest(f.run_pasts) AS past) r WHERE first < high AND past > low)
    WHEN f.bits IS NULL THEN (SELECT count(*) FROM (SELECT unnest(f.ordinals) AS o) x WHERE get_bit(matches, o) = 1)
    WHEN few IS NOT NULL THEN (SELECT count(*) FROM (SELECT substring(f.bits FROM 1) AS bits OFFSET 0) x, (SELECT unnest(few) AS o) y WHERE get_bit(x.bits, o) = 1)
    ELSE bit_count(substring(f.bits FROM low + 1 FOR high - low) & near) END
  FROM (
    SELECT * FROM search_facet v WHERE v.segment_id = segment AND v.name = ANY(names) AND search_can_be_next(v.name, v.value, ipc)
    UNION ALL
    SELECT * FROM search_facet v WHERE v.segment_id = segment AND v.name = 'region' AND v.value = ANY(regions)
  ) f
  -- So that each is counted once.
  OFFSET 0
$$;
