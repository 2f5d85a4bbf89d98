DROP INDEX "mail_message_queue";--> statement-breakpoint
ALTER TABLE "mail_message" ADD COLUMN "lane" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "mail_message_queue" ON "mail_message" USING btree ("lane","next_attempt_at") WHERE "mail_message"."state" = 'queued';