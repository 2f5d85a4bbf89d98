-- What is measured of listings beside their words (domain/search/keep-listing-signals.ts). Their documents keep the one
-- number that follows; where nothing is measured it is the completeness, as before.
CREATE TABLE "listing_signal" (
	"listing_id" uuid PRIMARY KEY NOT NULL,
	"asked" integer NOT NULL,
	"answered" integer NOT NULL,
	"availability" double precision,
	CONSTRAINT "listing_signal_answered" CHECK ("listing_signal"."answered" BETWEEN 0 AND "listing_signal"."asked"),
	CONSTRAINT "listing_signal_availability" CHECK ("listing_signal"."availability" BETWEEN 0 AND 1)
);
--> statement-breakpoint
ALTER TABLE "listing_signal" ADD CONSTRAINT "listing_signal_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_document" RENAME COLUMN "completeness" TO "quality";
