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
SELECT "segment_id", "ordinal" / 4096, array_agg("ordinal" ORDER BY "ordinal") FROM "search_member" GROUP BY 1, 2;
