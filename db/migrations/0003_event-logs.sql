DROP INDEX "event_other_organisation";--> statement-breakpoint
CREATE INDEX "event_recent" ON "event" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "event_chain_recent" ON "event" USING btree ("chain_id","at","id");--> statement-breakpoint
CREATE INDEX "event_other_recent" ON "event" USING btree ("other_organisation_id","at","id");--> statement-breakpoint
CREATE INDEX "event_actor_recent" ON "event" USING btree ("actor_user_id","at","id");