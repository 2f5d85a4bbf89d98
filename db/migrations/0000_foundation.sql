CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS citext;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "closure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"listing_id" uuid,
	"unit_id" uuid,
	"during" "tstzrange" NOT NULL,
	"reason" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "closure_during" CHECK (NOT isempty("closure"."during") AND NOT lower_inf("closure"."during") AND NOT upper_inf("closure"."during"))
);
--> statement-breakpoint
CREATE TABLE "opening" (
	"id" uuid PRIMARY KEY NOT NULL,
	"listing_id" uuid NOT NULL,
	"unit_id" uuid,
	"weekday" integer NOT NULL,
	"start_minute" integer NOT NULL,
	"end_minute" integer NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "opening_weekday" CHECK ("opening"."weekday" BETWEEN 1 AND 7),
	CONSTRAINT "opening_minutes" CHECK ("opening"."start_minute" BETWEEN 0 AND 1439 AND "opening"."end_minute" > "opening"."start_minute" AND "opening"."end_minute" <= 2880)
);
--> statement-breakpoint
CREATE TABLE "booking" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"customer_organisation_id" uuid NOT NULL,
	"customer_user_id" uuid NOT NULL,
	"state" text NOT NULL,
	"during" "tstzrange" NOT NULL,
	"units" integer NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"price_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"price_lines" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"held_until" timestamp (3) with time zone,
	"requested_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"decision_note" text,
	"cancelled_at" timestamp (3) with time zone,
	"cancelled_by" uuid,
	"cancelled_side" text,
	"cancellation_note" text,
	"calendar_sequence" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "booking_during" CHECK (NOT isempty("booking"."during") AND NOT lower_inf("booking"."during") AND NOT upper_inf("booking"."during")),
	CONSTRAINT "booking_units" CHECK ("booking"."units" BETWEEN 1 AND 1000),
	CONSTRAINT "booking_price" CHECK ("booking"."price_minor" >= 0),
	CONSTRAINT "booking_state" CHECK ("booking"."state" IN ('held','requested','confirmed','in-use','completed','settled','declined','expired','cancelled','no-show','disputed')),
	CONSTRAINT "booking_held_until" CHECK ("booking"."state" <> 'held' OR "booking"."held_until" IS NOT NULL)
);
--> statement-breakpoint
CREATE TABLE "booking_unit" (
	"booking_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"during" "tstzrange" NOT NULL,
	"blocks" boolean NOT NULL,
	CONSTRAINT "booking_unit_unit_id_booking_id_pk" PRIMARY KEY("unit_id","booking_id"),
	CONSTRAINT "booking_unit_during" CHECK (NOT isempty("booking_unit"."during") AND NOT lower_inf("booking_unit"."during") AND NOT upper_inf("booking_unit"."during"))
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"chain_id" uuid NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_type" text NOT NULL,
	"actor_user_id" uuid,
	"actor_token_id" uuid,
	"actor_job" text,
	"action" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"other_organisation_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"xid" bigint DEFAULT 0 NOT NULL,
	"prev_hash" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	CONSTRAINT "event_chain_seq" UNIQUE("chain_id","seq")
);
--> statement-breakpoint
CREATE TABLE "event_chain" (
	"chain_id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_reader" (
	"name" text PRIMARY KEY NOT NULL,
	"xid" bigint DEFAULT 0 NOT NULL,
	"event_id" uuid
);
--> statement-breakpoint
CREATE TABLE "once_key" (
	"scope" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" text NOT NULL,
	"result" jsonb,
	"response_status" bigint,
	"response_body" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "once_key_scope_key" UNIQUE("scope","key")
);
--> statement-breakpoint
CREATE TABLE "rate_window" (
	"key" text NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "rate_window_key_start" UNIQUE("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"scopes" text[] NOT NULL,
	"token_hash" text NOT NULL,
	"last_four" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "email_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"email" "citext",
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" "citext" NOT NULL,
	"email_verified_at" timestamp (3) with time zone,
	"password_hash" text,
	"password_changed_at" timestamp (3) with time zone,
	"name" text NOT NULL,
	"phone" text,
	"orcid" text,
	"locale" text DEFAULT 'zh-CN' NOT NULL,
	"time_zone" text DEFAULT 'Asia/Shanghai' NOT NULL,
	"is_operator" boolean DEFAULT false NOT NULL,
	"current_organisation_id" uuid,
	"disabled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "person_email_length" CHECK (length("person"."email") <= 254),
	CONSTRAINT "person_name_length" CHECK (length("person"."name") BETWEEN 1 AND 100)
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "import_row_error" (
	"id" uuid PRIMARY KEY NOT NULL,
	"import_run_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"column_name" text DEFAULT '' NOT NULL,
	"code" text NOT NULL,
	"params" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"value" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "import_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"format" text NOT NULL,
	"file_name" text DEFAULT '' NOT NULL,
	"encoding" text DEFAULT 'utf-8' NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"dry_run" boolean NOT NULL,
	"state" text NOT NULL,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"rows_created" integer DEFAULT 0 NOT NULL,
	"rows_updated" integer DEFAULT 0 NOT NULL,
	"rows_unchanged" integer DEFAULT 0 NOT NULL,
	"rows_failed" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "listing" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"reference" text,
	"status" text DEFAULT 'draft' NOT NULL,
	"title" jsonb NOT NULL,
	"summary" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"description" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"category" text,
	"attributes" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"region_code" text,
	"address" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"time_zone" text DEFAULT 'Asia/Shanghai' NOT NULL,
	"contact_name" text,
	"contact_email" "citext",
	"contact_phone" text,
	"booking_mode" text DEFAULT 'approval' NOT NULL,
	"step_minutes" integer DEFAULT 30 NOT NULL,
	"min_minutes" integer DEFAULT 30 NOT NULL,
	"max_minutes" integer DEFAULT 10080 NOT NULL,
	"notice_minutes" integer DEFAULT 0 NOT NULL,
	"horizon_days" integer DEFAULT 90 NOT NULL,
	"buffer_before_minutes" integer DEFAULT 0 NOT NULL,
	"buffer_after_minutes" integer DEFAULT 0 NOT NULL,
	"currency" text DEFAULT 'CNY' NOT NULL,
	"completeness" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "listing_title" CHECK (coalesce("listing"."title"->>'zh', "listing"."title"->>'en', '') <> ''),
	CONSTRAINT "listing_completeness" CHECK ("listing"."completeness" BETWEEN 0 AND 100),
	CONSTRAINT "listing_minutes" CHECK ("listing"."step_minutes" BETWEEN 1 AND 1440 AND "listing"."min_minutes" >= 1 AND "listing"."max_minutes" >= "listing"."min_minutes"
        AND "listing"."notice_minutes" >= 0 AND "listing"."horizon_days" BETWEEN 1 AND 1100
        AND "listing"."buffer_before_minutes" BETWEEN 0 AND 10080 AND "listing"."buffer_after_minutes" BETWEEN 0 AND 10080),
	CONSTRAINT "listing_coordinates" CHECK ("listing"."latitude" BETWEEN -90 AND 90 AND "listing"."longitude" BETWEEN -180 AND 180)
);
--> statement-breakpoint
CREATE TABLE "listing_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"listing_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"role" text NOT NULL,
	"caption" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"listing_id" uuid NOT NULL,
	"customer_group" text DEFAULT 'public' NOT NULL,
	"basis" text NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text DEFAULT 'CNY' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "rate_amount" CHECK ("rate"."amount_minor" BETWEEN 0 AND 100000000000)
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"listing_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"retired_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to" "citext" NOT NULL,
	"user_id" uuid,
	"locale" text NOT NULL,
	"template" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"attachments" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"event_id" uuid,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"next_attempt_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"uploaded_by" uuid,
	"visibility" text NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"width" integer,
	"height" integer,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" "citext" NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"uscc" text,
	"ror" text,
	"region_code" text NOT NULL,
	"address" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"website" text,
	"contact_email" "citext",
	"contact_phone" text,
	"logo_file_id" uuid,
	"submitted_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"decision_note" text,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisation_name" CHECK (coalesce("organisation"."name"->>'zh', "organisation"."name"->>'en', '') <> '')
);
--> statement-breakpoint
CREATE TABLE "region" (
	"code" text PRIMARY KEY NOT NULL,
	"parent_code" text,
	"level" text NOT NULL,
	"name" jsonb NOT NULL,
	"valid_from" date,
	"valid_to" date
);
--> statement-breakpoint
CREATE TABLE "search_document" (
	"listing_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"category" text,
	"region_code" text,
	"region_path" text[] NOT NULL,
	"title" jsonb NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"booking_mode" text NOT NULL,
	"price_minor" bigint,
	"price_basis" text,
	"facets" text[] NOT NULL,
	"completeness" double precision NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"terms" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening" ADD CONSTRAINT "opening_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_customer_organisation_id_organisation_id_fk" FOREIGN KEY ("customer_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_customer_user_id_person_id_fk" FOREIGN KEY ("customer_user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_unit" ADD CONSTRAINT "booking_unit_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "booking_unit" ADD CONSTRAINT "booking_unit_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_row_error" ADD CONSTRAINT "import_row_error_import_run_id_import_run_id_fk" FOREIGN KEY ("import_run_id") REFERENCES "public"."import_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing" ADD CONSTRAINT "listing_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing" ADD CONSTRAINT "listing_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_file" ADD CONSTRAINT "listing_file_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_file" ADD CONSTRAINT "listing_file_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rate" ADD CONSTRAINT "rate_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_region_code_region_code_fk" FOREIGN KEY ("region_code") REFERENCES "public"."region"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_document" ADD CONSTRAINT "search_document_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "closure_listing" ON "closure" USING gist ("listing_id","during");--> statement-breakpoint
CREATE INDEX "closure_organisation" ON "closure" USING gist ("organisation_id","during");--> statement-breakpoint
CREATE INDEX "opening_listing" ON "opening" USING btree ("listing_id","weekday");--> statement-breakpoint
CREATE UNIQUE INDEX "booking_reference" ON "booking" USING btree ("reference");--> statement-breakpoint
CREATE INDEX "booking_provider_state" ON "booking" USING btree ("organisation_id","state","id");--> statement-breakpoint
CREATE INDEX "booking_provider_time" ON "booking" USING gist ("organisation_id","during");--> statement-breakpoint
CREATE INDEX "booking_listing_time" ON "booking" USING gist ("listing_id","during");--> statement-breakpoint
CREATE INDEX "booking_customer" ON "booking" USING btree ("customer_organisation_id","id");--> statement-breakpoint
CREATE INDEX "booking_customer_person" ON "booking" USING btree ("customer_user_id","id");--> statement-breakpoint
CREATE INDEX "booking_held" ON "booking" USING btree ("held_until") WHERE "booking"."state" = 'held';--> statement-breakpoint
CREATE INDEX "booking_unit_booking" ON "booking_unit" USING btree ("booking_id");--> statement-breakpoint
CREATE INDEX "event_subject" ON "event" USING btree ("subject_type","subject_id","id");--> statement-breakpoint
CREATE INDEX "event_commit_order" ON "event" USING btree ("xid","id");--> statement-breakpoint
CREATE INDEX "event_other_organisation" ON "event" USING btree ("other_organisation_id","id");--> statement-breakpoint
CREATE INDEX "once_key_created" ON "once_key" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "rate_window_start" ON "rate_window" USING btree ("window_start");--> statement-breakpoint
CREATE UNIQUE INDEX "api_token_hash" ON "api_token" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "api_token_organisation" ON "api_token" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "email_token_hash" ON "email_token" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "email_token_user" ON "email_token" USING btree ("user_id","purpose");--> statement-breakpoint
CREATE UNIQUE INDEX "person_email" ON "person" USING btree ("email");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "import_row_error_run" ON "import_row_error" USING btree ("import_run_id","row_number");--> statement-breakpoint
CREATE INDEX "import_run_organisation" ON "import_run" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "listing_slug" ON "listing" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "listing_reference" ON "listing" USING btree ("organisation_id","kind","reference") WHERE "listing"."reference" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "listing_organisation" ON "listing" USING btree ("organisation_id","status","id");--> statement-breakpoint
CREATE INDEX "listing_published" ON "listing" USING btree ("kind","id") WHERE "listing"."status" = 'published';--> statement-breakpoint
CREATE INDEX "listing_file_listing" ON "listing_file" USING btree ("listing_id","role","position");--> statement-breakpoint
CREATE UNIQUE INDEX "listing_file_once" ON "listing_file" USING btree ("listing_id","file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "rate_one" ON "rate" USING btree ("listing_id","customer_group","basis");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_position" ON "unit" USING btree ("listing_id","position") WHERE "unit"."retired_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "mail_message_once" ON "mail_message" USING btree ("event_id","template","to") WHERE "mail_message"."event_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "mail_message_queue" ON "mail_message" USING btree ("next_attempt_at") WHERE "mail_message"."state" = 'queued';--> statement-breakpoint
CREATE INDEX "mail_message_recent" ON "mail_message" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "mail_message_to" ON "mail_message" USING btree ("to","created_at");--> statement-breakpoint
CREATE INDEX "file_organisation" ON "file" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token" ON "invitation" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_open" ON "invitation" USING btree ("organisation_id","email") WHERE "invitation"."accepted_at" IS NULL AND "invitation"."revoked_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "membership_person" ON "membership" USING btree ("organisation_id","user_id") WHERE "membership"."ended_at" IS NULL;--> statement-breakpoint
CREATE INDEX "membership_user" ON "membership" USING btree ("user_id") WHERE "membership"."ended_at" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_slug" ON "organisation" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_uscc" ON "organisation" USING btree ("uscc") WHERE "organisation"."status" IN ('submitted', 'verified', 'suspended');--> statement-breakpoint
CREATE INDEX "organisation_status" ON "organisation" USING btree ("status","id");--> statement-breakpoint
CREATE INDEX "region_parent" ON "region" USING btree ("parent_code");--> statement-breakpoint
CREATE INDEX "search_document_terms" ON "search_document" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "search_document_facets" ON "search_document" USING gin ("facets");--> statement-breakpoint
CREATE INDEX "search_document_region" ON "search_document" USING gin ("region_path");--> statement-breakpoint
CREATE INDEX "search_document_kind" ON "search_document" USING btree ("kind","category");--> statement-breakpoint
CREATE INDEX "search_document_recent" ON "search_document" USING btree ("published_at","listing_id");--> statement-breakpoint
CREATE INDEX "search_document_price" ON "search_document" USING btree ("price_minor","listing_id");