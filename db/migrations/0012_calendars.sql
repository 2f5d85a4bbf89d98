CREATE TABLE "calendar_feed" (
	"id" uuid PRIMARY KEY NOT NULL,
	"scope" text NOT NULL,
	"user_id" uuid NOT NULL,
	"organisation_id" uuid,
	"listing_id" uuid,
	"token_hash" text NOT NULL,
	"last_four" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"rotated_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "calendar_feed_scope" CHECK (CASE "calendar_feed"."scope" WHEN 'person' THEN "calendar_feed"."organisation_id" IS NULL AND "calendar_feed"."listing_id" IS NULL
        WHEN 'organisation' THEN "calendar_feed"."organisation_id" IS NOT NULL AND "calendar_feed"."listing_id" IS NULL
        WHEN 'listing' THEN "calendar_feed"."organisation_id" IS NULL AND "calendar_feed"."listing_id" IS NOT NULL ELSE false END)
);
--> statement-breakpoint
CREATE TABLE "external_calendar" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"unit_id" uuid,
	"name" text NOT NULL,
	"url" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"etag" text,
	"last_modified" text,
	"refreshed_at" timestamp (3) with time zone,
	"next_refresh_at" timestamp (3) with time zone NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"spans" integer DEFAULT 0 NOT NULL,
	"conflicts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "external_calendar_url" CHECK (length("external_calendar"."url") BETWEEN 1 AND 2000)
);
--> statement-breakpoint
CREATE TABLE "reminder_sent" (
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"about" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminder_sent_user_id_kind_subject_id_about_pk" PRIMARY KEY("user_id","kind","subject_id","about")
);
--> statement-breakpoint
CREATE TABLE "reminder_setting" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"lead_minutes" integer[] NOT NULL,
	"by_mail" boolean NOT NULL,
	"in_app" boolean NOT NULL,
	"nudges" boolean NOT NULL,
	"agenda" boolean NOT NULL,
	"agenda_minute" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reminder_setting_leads" CHECK (cardinality("reminder_setting"."lead_minutes") <= 4),
	CONSTRAINT "reminder_setting_agenda" CHECK ("reminder_setting"."agenda_minute" BETWEEN 0 AND 1439)
);
--> statement-breakpoint
ALTER TABLE "closure" ADD COLUMN "external_calendar_id" uuid;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_calendar" ADD CONSTRAINT "external_calendar_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_calendar" ADD CONSTRAINT "external_calendar_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "external_calendar" ADD CONSTRAINT "external_calendar_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_sent" ADD CONSTRAINT "reminder_sent_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_setting" ADD CONSTRAINT "reminder_setting_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feed_token" ON "calendar_feed" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "calendar_feed_user" ON "calendar_feed" USING btree ("user_id","id") WHERE "calendar_feed"."revoked_at" IS NULL;--> statement-breakpoint
CREATE INDEX "external_calendar_due" ON "external_calendar" USING btree ("next_refresh_at") WHERE "external_calendar"."removed_at" IS NULL;--> statement-breakpoint
CREATE INDEX "external_calendar_organisation" ON "external_calendar" USING btree ("organisation_id","id") WHERE "external_calendar"."removed_at" IS NULL;--> statement-breakpoint
CREATE INDEX "reminder_sent_at" ON "reminder_sent" USING btree ("sent_at");--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_external_calendar_id_external_calendar_id_fk" FOREIGN KEY ("external_calendar_id") REFERENCES "public"."external_calendar"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "closure_external" ON "closure" USING btree ("external_calendar_id") WHERE "closure"."external_calendar_id" IS NOT NULL AND "closure"."removed_at" IS NULL;--> statement-breakpoint
-- What begins soon, for reminders: only confirmed bookings are in it.
CREATE INDEX "booking_begins" ON "booking" USING btree (lower("during")) WHERE "state" = 'confirmed';
