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
