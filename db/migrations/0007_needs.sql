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
