-- Ordinals follow the tree of regions, so that a region is a range of a segment's bits; the order of dates lies beside.
CREATE TABLE "search_newest" (
	"segment_id" integer NOT NULL,
	"chunk" smallint NOT NULL,
	"ordinals" integer[] NOT NULL,
	CONSTRAINT "search_newest_pk" PRIMARY KEY("segment_id","chunk")
);
--> statement-breakpoint
ALTER TABLE "search_newest" ALTER COLUMN "ordinals" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "search_facet" ADD COLUMN "first_ordinal" integer;--> statement-breakpoint
ALTER TABLE "search_facet" ADD COLUMN "past_ordinal" integer;--> statement-breakpoint
-- Segments that there are lie in the order of dates, and answer on until they are built anew.
INSERT INTO "search_newest" ("segment_id", "chunk", "ordinals")
SELECT "segment_id", "ordinal" / 4096, array_agg("ordinal" ORDER BY "ordinal") FROM "search_member" GROUP BY 1, 2;
