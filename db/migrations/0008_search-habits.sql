CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL REFERENCES "person"("id"),
	"template" text NOT NULL,
	"values" jsonb NOT NULL,
	"path" text NOT NULL,
	"event_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notice_once" UNIQUE("event_id","template","user_id"),
	CONSTRAINT "notice_path_local" CHECK ("path" ~ '^/' AND length("path") <= 500)
);
--> statement-breakpoint
CREATE INDEX "notice_recent" ON "notice" ("user_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "notice_unread" ON "notice" ("user_id") WHERE "read_at" IS NULL;
--> statement-breakpoint
CREATE INDEX "notice_age" ON "notice" ("created_at");
--> statement-breakpoint
CREATE TABLE "mail_mute" (
	"user_id" uuid NOT NULL REFERENCES "person"("id"),
	"topic" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mail_mute_user_id_topic_pk" PRIMARY KEY("user_id","topic")
);
--> statement-breakpoint
ALTER TABLE "mail_message" ADD COLUMN "unsubscribe_url" text;
--> statement-breakpoint
CREATE TABLE "suggestion" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
	"kind" text NOT NULL,
	"norm" text COLLATE "C" NOT NULL,
	"text" text NOT NULL,
	"path" text,
	"weight" real NOT NULL,
	"subject_id" uuid,
	CONSTRAINT "suggestion_phrase" UNIQUE("kind","norm"),
	CONSTRAINT "suggestion_lengths" CHECK (length("norm") BETWEEN 1 AND 200 AND length("text") <= 300)
);
--> statement-breakpoint
CREATE INDEX "suggestion_subject" ON "suggestion" ("subject_id") WHERE "subject_id" IS NOT NULL;
--> statement-breakpoint
CREATE TABLE "suggestion_key" (
	"key" text COLLATE "C" NOT NULL,
	"weight" real NOT NULL,
	"suggestion_id" bigint NOT NULL REFERENCES "suggestion"("id") ON DELETE CASCADE,
	CONSTRAINT "suggestion_key_suggestion_id_key_pk" PRIMARY KEY("suggestion_id","key")
);
--> statement-breakpoint
CREATE INDEX "suggestion_key_prefix" ON "suggestion_key" ("key","weight");
--> statement-breakpoint
CREATE INDEX "suggestion_key_first_1" ON "suggestion_key" (left("key", 1), "weight" DESC);
--> statement-breakpoint
CREATE INDEX "suggestion_key_first_2" ON "suggestion_key" (left("key", 2), "weight" DESC);
--> statement-breakpoint
CREATE INDEX "suggestion_key_first_3" ON "suggestion_key" (left("key", 3), "weight" DESC);
--> statement-breakpoint
CREATE TABLE "spelling" (
	"word" text PRIMARY KEY NOT NULL,
	"weight" real NOT NULL
);
--> statement-breakpoint
CREATE INDEX "spelling_similar" ON "spelling" USING gin ("word" gin_trgm_ops);
--> statement-breakpoint
CREATE TABLE "saved_search" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL REFERENCES "person"("id"),
	"name" text NOT NULL,
	"address" jsonb NOT NULL,
	"alerts" text NOT NULL,
	"unsubscribe_token" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"keyed_by" text NOT NULL,
	"compiled" jsonb,
	CONSTRAINT "saved_search_name" CHECK (length("name") BETWEEN 1 AND 120),
	CONSTRAINT "saved_search_alerts" CHECK ("alerts" IN ('at-once', 'daily', 'never'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX "saved_search_token" ON "saved_search" ("unsubscribe_token");
--> statement-breakpoint
CREATE INDEX "saved_search_person" ON "saved_search" ("user_id","id");
--> statement-breakpoint
CREATE INDEX "saved_search_keyed" ON "saved_search" ("keyed_by","id");
--> statement-breakpoint
CREATE TABLE "saved_search_key" (
	"key" text COLLATE "C" NOT NULL,
	"saved_search_id" uuid NOT NULL REFERENCES "saved_search"("id") ON DELETE CASCADE,
	"kind" text,
	"category" text,
	"region" text,
	CONSTRAINT "saved_search_key_key_saved_search_id_pk" PRIMARY KEY("key","saved_search_id")
);
--> statement-breakpoint
CREATE INDEX "saved_search_key_owner" ON "saved_search_key" ("saved_search_id");
--> statement-breakpoint
CREATE TABLE "saved_search_match" (
	"saved_search_id" uuid NOT NULL REFERENCES "saved_search"("id") ON DELETE CASCADE,
	"listing_id" uuid NOT NULL REFERENCES "listing"("id") ON DELETE CASCADE,
	"found_at" timestamp (3) with time zone NOT NULL,
	"told_at" timestamp (3) with time zone,
	CONSTRAINT "saved_search_match_saved_search_id_listing_id_pk" PRIMARY KEY("saved_search_id","listing_id")
);
--> statement-breakpoint
CREATE INDEX "saved_search_match_untold" ON "saved_search_match" ("saved_search_id","found_at") WHERE "told_at" IS NULL;
--> statement-breakpoint
CREATE INDEX "saved_search_match_listing" ON "saved_search_match" ("listing_id");
--> statement-breakpoint
CREATE INDEX "saved_search_match_age" ON "saved_search_match" ("found_at");
--> statement-breakpoint
CREATE TABLE "search_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"locale" text NOT NULL,
	"words" text NOT NULL,
	"norm" text NOT NULL,
	"kind" text,
	"filtered" boolean NOT NULL,
	"total" integer NOT NULL,
	"answer" text NOT NULL,
	"visitor" bigint NOT NULL,
	"clicked_rank" smallint,
	CONSTRAINT "search_log_words" CHECK (length("words") <= 120)
);
--> statement-breakpoint
CREATE INDEX "search_log_at" ON "search_log" ("at");
--> statement-breakpoint
CREATE TABLE "synonym_group" (
	"id" uuid PRIMARY KEY NOT NULL,
	"words" text[] NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "synonym_group_words" CHECK (cardinality("words") BETWEEN 2 AND 30)
);
