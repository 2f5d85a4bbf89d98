CREATE TABLE "need" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"description" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"specification" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"technology_keywords" text[] DEFAULT '{}' NOT NULL,
	"market_keywords" text[] DEFAULT '{}' NOT NULL,
	"ipc_symbols" text[] DEFAULT '{}' NOT NULL,
	"partnerships" text[] DEFAULT '{}' NOT NULL,
	"kinds" text[] DEFAULT '{}' NOT NULL,
	"trl_min" integer,
	"budget_minor" bigint,
	"currency" text DEFAULT 'CNY' NOT NULL,
	"deadline_on" date,
	"region_code" text,
	"private_note" text,
	"terms" "tsvector" NOT NULL,
	"term_count" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "need_status" CHECK ("need"."status" IN ('draft', 'published', 'closed', 'withdrawn')),
	CONSTRAINT "need_title" CHECK (coalesce("need"."title"->>'zh', "need"."title"->>'en', '') <> ''),
	CONSTRAINT "need_kinds" CHECK ("need"."kinds" <@ ARRAY['patent', 'instrument', 'service', 'space']),
	CONSTRAINT "need_trl" CHECK ("need"."trl_min" BETWEEN 1 AND 9),
	CONSTRAINT "need_budget" CHECK ("need"."budget_minor" BETWEEN 0 AND 1000000000000),
	CONSTRAINT "need_published_at" CHECK (("need"."status" IN ('draft', 'withdrawn') OR "need"."published_at" IS NOT NULL) AND ("need"."status" IN ('closed', 'withdrawn')) = ("need"."ended_at" IS NOT NULL))
);
--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "need_organisation" ON "need" USING btree ("organisation_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "need_published" ON "need" USING btree ("published_at","id") WHERE "need"."status" = 'published';--> statement-breakpoint
CREATE INDEX "need_terms" ON "need" USING gin ("terms") WHERE "need"."status" = 'published';
--> statement-breakpoint
-- Documents by the weighted sum of their impacts, the highest first: any of the terms will do. Of each term only the
-- best `depth` documents of a segment are read. `substring(impacts FROM 1)` fetches a posting's bytes once, not for every document.
CREATE FUNCTION search_weigh(terms text[], weights double precision[], kinds text[], depth integer, most integer)
RETURNS TABLE (listing_id uuid, score double precision) LANGUAGE sql STABLE AS $$
  WITH asked AS MATERIALIZED (
    SELECT * FROM unnest(terms, weights) t(term, weight)
  ), postings AS MATERIALIZED (
    SELECT p.segment_id, a.weight, p.bits IS NOT NULL AS dense, p.ordinals[1:depth] AS ordinals, substring(p.impacts FROM 1) AS impacts
    FROM asked a JOIN search_posting p ON p.term = a.term
    JOIN search_segment s ON s.id = p.segment_id AND s.ready AND (kinds IS NULL OR s.kind = ANY(kinds))
  ), built AS (
    SELECT segment_id, o, sum(weight * get_byte(impacts, CASE WHEN dense THEN o ELSE (i - 1)::int END)) AS score
    FROM postings CROSS JOIN LATERAL unnest(ordinals) WITH ORDINALITY u(o, i)
    GROUP BY segment_id, o
  ), living AS MATERIALIZED (
    -- As copies, which are read from disk once and not for every document.
    SELECT id, substring(live FROM 1) AS live FROM search_segment WHERE id IN (SELECT segment_id FROM postings)
  ), alive AS (
    SELECT b.* FROM built b JOIN living s ON s.id = b.segment_id AND get_bit(s.live, b.o) = 1
    ORDER BY b.score DESC, b.segment_id, b.o LIMIT most
  ), recent AS (
    SELECT r.listing_id, sum(a.weight * r.impact) AS score FROM asked a JOIN search_recent r ON r.term = a.term
    JOIN search_document d ON d.listing_id = r.listing_id AND (kinds IS NULL OR d.kind = ANY(kinds))
    GROUP BY 1
  )
  SELECT listing_id, score * 2.2 / 255 FROM (
    SELECT m.listing_id, a.score FROM alive a JOIN search_member m ON m.segment_id = a.segment_id AND m.ordinal = a.o
    UNION ALL SELECT recent.listing_id, recent.score FROM recent
  ) found ORDER BY 2 DESC, 1 LIMIT most
$$;
