CREATE TABLE "conduct_rule" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"violations_max" integer NOT NULL,
	"window_days" integer NOT NULL,
	"suspension_days" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "conduct_rule_numbers" CHECK ("conduct_rule"."violations_max" BETWEEN 1 AND 100 AND "conduct_rule"."window_days" BETWEEN 1 AND 3660 AND "conduct_rule"."suspension_days" BETWEEN 1 AND 3660)
);
--> statement-breakpoint
CREATE TABLE "holding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"qualification_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"customer_organisation_id" uuid,
	"state" text NOT NULL,
	"source" text NOT NULL,
	"statement" text DEFAULT '' NOT NULL,
	"proof_file_id" uuid,
	"declared_at" timestamp (3) with time zone,
	"granted_at" timestamp (3) with time zone,
	"granted_by" uuid,
	"expires_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	"end_reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "holding_state" CHECK ("holding"."state" IN ('declared', 'granted', 'declined', 'revoked')),
	CONSTRAINT "holding_ended" CHECK (("holding"."ended_at" IS NOT NULL) = ("holding"."state" IN ('declined', 'revoked'))),
	CONSTRAINT "holding_granted" CHECK ("holding"."state" <> 'granted' OR "holding"."granted_at" IS NOT NULL)
);
--> statement-breakpoint
CREATE TABLE "qualification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"how" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"evidence" text NOT NULL,
	"valid_days" integer,
	"disuse_days" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "qualification_title" CHECK (coalesce("qualification"."title"->>'zh', "qualification"."title"->>'en', '') <> ''),
	CONSTRAINT "qualification_days" CHECK (("qualification"."valid_days" IS NULL OR "qualification"."valid_days" BETWEEN 1 AND 3660) AND ("qualification"."disuse_days" IS NULL OR "qualification"."disuse_days" BETWEEN 1 AND 3660))
);
--> statement-breakpoint
CREATE TABLE "qualification_listing" (
	"listing_id" uuid NOT NULL,
	"qualification_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"access_modes" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "qualification_listing_listing_id_qualification_id_pk" PRIMARY KEY("listing_id","qualification_id")
);
--> statement-breakpoint
CREATE TABLE "suspension" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"began_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone NOT NULL,
	"violations" integer NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"lifted_by" uuid,
	"lift_reason" text,
	CONSTRAINT "suspension_span" CHECK ("suspension"."until_at" > "suspension"."began_at")
);
--> statement-breakpoint
CREATE TABLE "training_seat" (
	"session_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"customer_organisation_id" uuid NOT NULL,
	"state" text NOT NULL,
	"booked_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "training_seat_session_id_user_id_pk" PRIMARY KEY("session_id","user_id"),
	CONSTRAINT "training_seat_state" CHECK ("training_seat"."state" IN ('booked', 'cancelled', 'attended', 'absent'))
);
--> statement-breakpoint
CREATE TABLE "training_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"qualification_id" uuid NOT NULL,
	"during" "tstzrange" NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"trainer" text DEFAULT '' NOT NULL,
	"seats" integer NOT NULL,
	"seats_taken" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "training_session_state" CHECK ("training_session"."state" IN ('open', 'held', 'cancelled')),
	CONSTRAINT "training_session_seats" CHECK ("training_session"."seats" BETWEEN 1 AND 500 AND "training_session"."seats_taken" BETWEEN 0 AND "training_session"."seats"),
	CONSTRAINT "training_session_during" CHECK (NOT isempty("training_session"."during") AND NOT lower_inf("training_session"."during") AND NOT upper_inf("training_session"."during"))
);
--> statement-breakpoint
CREATE TABLE "violation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"excused_at" timestamp (3) with time zone,
	"excused_by" uuid,
	"excuse" text
);
--> statement-breakpoint
CREATE TABLE "access_card" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"number" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "access_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"direction" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "access_event_direction" CHECK ("access_event"."direction" IN ('entry', 'exit'))
);
--> statement-breakpoint
CREATE TABLE "booking_use" (
	"booking_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"started_by" uuid,
	"started_via" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid,
	"ended_via" text,
	"results" text DEFAULT '' NOT NULL,
	CONSTRAINT "booking_use_span" CHECK ("booking_use"."ended_at" IS NULL OR "booking_use"."ended_at" >= "booking_use"."started_at"),
	CONSTRAINT "booking_use_ended" CHECK (("booking_use"."ended_at" IS NULL) = ("booking_use"."ended_via" IS NULL))
);
--> statement-breakpoint
CREATE TABLE "listing_item" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "listing_item_kind" CHECK ("listing_item"."kind" IN ('consumable', 'accessory', 'staff-hour')),
	CONSTRAINT "listing_item_amount" CHECK ("listing_item"."amount_minor" BETWEEN 0 AND 100000000000)
);
--> statement-breakpoint
CREATE TABLE "problem" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"unit_id" uuid,
	"booking_id" uuid,
	"reported_by" uuid,
	"severity" text NOT NULL,
	"description" text NOT NULL,
	"photo_file_id" uuid,
	"closure_id" uuid,
	"state" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" uuid,
	"resolution" text,
	CONSTRAINT "problem_severity" CHECK ("problem"."severity" IN ('note', 'limited', 'down')),
	CONSTRAINT "problem_resolved" CHECK (("problem"."state" = 'resolved') = ("problem"."resolved_at" IS NOT NULL))
);
--> statement-breakpoint
CREATE TABLE "use_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"quantity" numeric(12, 4) NOT NULL,
	"unit_amount_minor" bigint NOT NULL,
	"amount_minor" bigint NOT NULL,
	"currency" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"staff_user_id" uuid,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "use_line_quantity" CHECK ("use_line"."quantity" > 0 AND "use_line"."quantity" <= 100000),
	CONSTRAINT "use_line_amount" CHECK ("use_line"."amount_minor" >= 0)
);
--> statement-breakpoint
CREATE TABLE "use_rule" (
	"listing_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"check_in" text NOT NULL,
	"early_minutes" integer NOT NULL,
	"grace_minutes" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "use_rule_check_in" CHECK ("use_rule"."check_in" IN ('optional', 'required')),
	CONSTRAINT "use_rule_minutes" CHECK ("use_rule"."early_minutes" BETWEEN 0 AND 30 AND "use_rule"."grace_minutes" BETWEEN 5 AND 1440)
);
--> statement-breakpoint
CREATE TABLE "waitlist_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"customer_organisation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"within" "tstzrange" NOT NULL,
	"minutes" integer NOT NULL,
	"from_minute" integer,
	"to_minute" integer,
	"units" integer NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"access_mode" text,
	"state" text NOT NULL,
	"joined_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "waitlist_entry_state" CHECK ("waitlist_entry"."state" IN ('waiting', 'offered', 'accepted', 'left', 'declined', 'lapsed', 'over')),
	CONSTRAINT "waitlist_entry_minutes" CHECK ("waitlist_entry"."minutes" BETWEEN 1 AND 1600000 AND "waitlist_entry"."units" BETWEEN 1 AND 1000),
	CONSTRAINT "waitlist_entry_hours" CHECK (("waitlist_entry"."from_minute" IS NULL) = ("waitlist_entry"."to_minute" IS NULL) AND ("waitlist_entry"."from_minute" IS NULL OR ("waitlist_entry"."from_minute" BETWEEN 0 AND 1439 AND "waitlist_entry"."to_minute" > "waitlist_entry"."from_minute" AND "waitlist_entry"."to_minute" <= 1440))),
	CONSTRAINT "waitlist_entry_within" CHECK (NOT isempty("waitlist_entry"."within") AND NOT lower_inf("waitlist_entry"."within") AND NOT upper_inf("waitlist_entry"."within")),
	CONSTRAINT "waitlist_entry_ended" CHECK (("waitlist_entry"."ended_at" IS NULL) = ("waitlist_entry"."state" IN ('waiting', 'offered')))
);
--> statement-breakpoint
CREATE TABLE "waitlist_offer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"booking_id" uuid NOT NULL,
	"during" "tstzrange" NOT NULL,
	"state" text NOT NULL,
	"offered_at" timestamp (3) with time zone NOT NULL,
	"deadline_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "waitlist_offer_state" CHECK ("waitlist_offer"."state" IN ('open', 'accepted', 'declined', 'lapsed'))
);
--> statement-breakpoint
ALTER TABLE "booking" ADD COLUMN "access_mode" text;
--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "bench_token" text DEFAULT replace(gen_random_uuid()::text, '-', '') NOT NULL;
--> statement-breakpoint
ALTER TABLE "conduct_rule" ADD CONSTRAINT "conduct_rule_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "holding" ADD CONSTRAINT "holding_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "holding" ADD CONSTRAINT "holding_qualification_id_qualification_id_fk" FOREIGN KEY ("qualification_id") REFERENCES "public"."qualification"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "holding" ADD CONSTRAINT "holding_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "holding" ADD CONSTRAINT "holding_customer_organisation_id_organisation_id_fk" FOREIGN KEY ("customer_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "holding" ADD CONSTRAINT "holding_proof_file_id_file_id_fk" FOREIGN KEY ("proof_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "qualification" ADD CONSTRAINT "qualification_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "qualification_listing" ADD CONSTRAINT "qualification_listing_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "qualification_listing" ADD CONSTRAINT "qualification_listing_qualification_id_qualification_id_fk" FOREIGN KEY ("qualification_id") REFERENCES "public"."qualification"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "suspension" ADD CONSTRAINT "suspension_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "training_seat" ADD CONSTRAINT "training_seat_session_id_training_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."training_session"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "training_seat" ADD CONSTRAINT "training_seat_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "training_seat" ADD CONSTRAINT "training_seat_customer_organisation_id_organisation_id_fk" FOREIGN KEY ("customer_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "training_session" ADD CONSTRAINT "training_session_qualification_id_qualification_id_fk" FOREIGN KEY ("qualification_id") REFERENCES "public"."qualification"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "violation" ADD CONSTRAINT "violation_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "violation" ADD CONSTRAINT "violation_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "access_card" ADD CONSTRAINT "access_card_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "access_card" ADD CONSTRAINT "access_card_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "access_event" ADD CONSTRAINT "access_event_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "booking_use" ADD CONSTRAINT "booking_use_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "listing_item" ADD CONSTRAINT "listing_item_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "problem" ADD CONSTRAINT "problem_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "problem" ADD CONSTRAINT "problem_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "problem" ADD CONSTRAINT "problem_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "problem" ADD CONSTRAINT "problem_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "problem" ADD CONSTRAINT "problem_photo_file_id_file_id_fk" FOREIGN KEY ("photo_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "problem" ADD CONSTRAINT "problem_closure_id_closure_id_fk" FOREIGN KEY ("closure_id") REFERENCES "public"."closure"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "use_line" ADD CONSTRAINT "use_line_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "use_line" ADD CONSTRAINT "use_line_item_id_listing_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."listing_item"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "use_rule" ADD CONSTRAINT "use_rule_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_customer_organisation_id_organisation_id_fk" FOREIGN KEY ("customer_organisation_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_user_id_person_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_entry_id_waitlist_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."waitlist_entry"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "waitlist_offer" ADD CONSTRAINT "waitlist_offer_booking_id_booking_id_fk" FOREIGN KEY ("booking_id") REFERENCES "public"."booking"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "holding_standing" ON "holding" USING btree ("qualification_id","user_id") WHERE "holding"."ended_at" IS NULL;
--> statement-breakpoint
CREATE INDEX "holding_organisation" ON "holding" USING btree ("organisation_id","state","id");
--> statement-breakpoint
CREATE INDEX "holding_person" ON "holding" USING btree ("user_id","id");
--> statement-breakpoint
CREATE INDEX "qualification_organisation" ON "qualification" USING btree ("organisation_id","id");
--> statement-breakpoint
CREATE INDEX "qualification_listing_qualification" ON "qualification_listing" USING btree ("qualification_id");
--> statement-breakpoint
CREATE INDEX "suspension_person" ON "suspension" USING btree ("organisation_id","user_id","until_at") WHERE "suspension"."lifted_at" IS NULL;
--> statement-breakpoint
CREATE INDEX "training_seat_person" ON "training_seat" USING btree ("user_id","session_id");
--> statement-breakpoint
CREATE INDEX "training_session_organisation" ON "training_session" USING gist ("organisation_id","during");
--> statement-breakpoint
CREATE INDEX "training_session_qualification" ON "training_session" USING gist ("qualification_id","during");
--> statement-breakpoint
CREATE UNIQUE INDEX "violation_once" ON "violation" USING btree ("booking_id","kind");
--> statement-breakpoint
CREATE INDEX "violation_person" ON "violation" USING btree ("organisation_id","user_id","at");
--> statement-breakpoint
CREATE UNIQUE INDEX "access_card_number" ON "access_card" USING btree ("organisation_id","number") WHERE "access_card"."removed_at" IS NULL;
--> statement-breakpoint
CREATE INDEX "access_card_person" ON "access_card" USING btree ("organisation_id","user_id");
--> statement-breakpoint
CREATE INDEX "access_event_booking" ON "access_event" USING btree ("booking_id","at");
--> statement-breakpoint
CREATE INDEX "booking_use_listing" ON "booking_use" USING btree ("listing_id","started_at");
--> statement-breakpoint
CREATE INDEX "booking_use_organisation" ON "booking_use" USING btree ("organisation_id","started_at");
--> statement-breakpoint
CREATE INDEX "listing_item_listing" ON "listing_item" USING btree ("listing_id","id");
--> statement-breakpoint
CREATE INDEX "problem_open" ON "problem" USING btree ("listing_id","id") WHERE "problem"."state" = 'open';
--> statement-breakpoint
CREATE INDEX "problem_organisation" ON "problem" USING btree ("organisation_id","id");
--> statement-breakpoint
CREATE INDEX "use_line_booking" ON "use_line" USING btree ("booking_id","id");
--> statement-breakpoint
CREATE INDEX "waitlist_entry_queue" ON "waitlist_entry" USING btree ("listing_id","id") WHERE "waitlist_entry"."state" IN ('waiting', 'offered');
--> statement-breakpoint
CREATE INDEX "waitlist_entry_person" ON "waitlist_entry" USING btree ("user_id","id");
--> statement-breakpoint
CREATE INDEX "waitlist_entry_organisation" ON "waitlist_entry" USING btree ("organisation_id","id") WHERE "waitlist_entry"."state" IN ('waiting', 'offered');
--> statement-breakpoint
CREATE UNIQUE INDEX "waitlist_entry_once" ON "waitlist_entry" USING btree ("listing_id","user_id","within","minutes") WHERE "waitlist_entry"."state" IN ('waiting', 'offered');
--> statement-breakpoint
CREATE UNIQUE INDEX "waitlist_offer_booking" ON "waitlist_offer" USING btree ("booking_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "waitlist_offer_open" ON "waitlist_offer" USING btree ("entry_id") WHERE "waitlist_offer"."state" = 'open';
--> statement-breakpoint
CREATE INDEX "waitlist_offer_entry" ON "waitlist_offer" USING btree ("entry_id","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "unit_bench_token" ON "unit" USING btree ("bench_token");
--> statement-breakpoint

-- What Drizzle cannot say ---------------------------------------------------------------------------------------

ALTER TABLE qualification ADD CONSTRAINT qualification_organisation_key UNIQUE (id, organisation_id);
--> statement-breakpoint
ALTER TABLE qualification_listing ADD CONSTRAINT qualification_listing_own
  FOREIGN KEY (qualification_id, organisation_id) REFERENCES qualification (id, organisation_id);
--> statement-breakpoint
ALTER TABLE qualification_listing ADD CONSTRAINT qualification_listing_own_listing
  FOREIGN KEY (listing_id, organisation_id) REFERENCES listing (id, organisation_id);
--> statement-breakpoint
ALTER TABLE holding ADD CONSTRAINT holding_own
  FOREIGN KEY (qualification_id, organisation_id) REFERENCES qualification (id, organisation_id);
--> statement-breakpoint
ALTER TABLE training_session ADD CONSTRAINT training_session_own
  FOREIGN KEY (qualification_id, organisation_id) REFERENCES qualification (id, organisation_id);
--> statement-breakpoint
ALTER TABLE violation ADD CONSTRAINT violation_booking_fk FOREIGN KEY (booking_id) REFERENCES booking (id);
--> statement-breakpoint
ALTER TABLE use_rule ADD CONSTRAINT use_rule_own
  FOREIGN KEY (listing_id, organisation_id) REFERENCES listing (id, organisation_id);
--> statement-breakpoint
ALTER TABLE listing_item ADD CONSTRAINT listing_item_own
  FOREIGN KEY (listing_id, organisation_id) REFERENCES listing (id, organisation_id);
--> statement-breakpoint
ALTER TABLE booking_use ADD CONSTRAINT booking_use_own
  FOREIGN KEY (booking_id, listing_id) REFERENCES booking (id, listing_id);
--> statement-breakpoint
ALTER TABLE access_event ADD CONSTRAINT access_event_own
  FOREIGN KEY (booking_id, listing_id) REFERENCES booking (id, listing_id);
--> statement-breakpoint
ALTER TABLE problem ADD CONSTRAINT problem_own
  FOREIGN KEY (listing_id, organisation_id) REFERENCES listing (id, organisation_id);
--> statement-breakpoint
ALTER TABLE problem ADD CONSTRAINT problem_own_unit FOREIGN KEY (unit_id, listing_id) REFERENCES unit (id, listing_id);
--> statement-breakpoint
ALTER TABLE waitlist_entry ADD CONSTRAINT waitlist_entry_own
  FOREIGN KEY (listing_id, organisation_id) REFERENCES listing (id, organisation_id);
--> statement-breakpoint
ALTER TABLE waitlist_offer ADD CONSTRAINT waitlist_offer_own
  FOREIGN KEY (booking_id, listing_id) REFERENCES booking (id, listing_id);
--> statement-breakpoint
-- How many seats of a course are taken follows from the seats, whoever writes. The row lock of the update makes two who
-- want the last seat queue up; the CHECK on the session refuses the second.
CREATE FUNCTION training_seat_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was integer := 0;
  is_now integer := 0;
  subject uuid;
BEGIN
  IF TG_OP <> 'INSERT' THEN was := (OLD.state <> 'cancelled')::integer; subject := OLD.session_id; END IF;
  IF TG_OP <> 'DELETE' THEN is_now := (NEW.state <> 'cancelled')::integer; subject := NEW.session_id; END IF;
  IF was <> is_now THEN
    UPDATE training_session SET seats_taken = seats_taken + is_now - was WHERE id = subject;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER training_seat_count AFTER INSERT OR UPDATE OF state OR DELETE ON training_seat
  FOR EACH ROW EXECUTE FUNCTION training_seat_count();
--> statement-breakpoint
-- An offer is a hold: what becomes of the hold becomes of the offer, and of the place in the queue. Who declines or
-- lets a wished time pass gives the place up; who waits for any time in a span and declines one keeps it.
CREATE FUNCTION waitlist_offer_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE waitlist_offer SET ended_at = NEW.updated_at, state = CASE
    WHEN NEW.state = 'cancelled' THEN 'declined' WHEN NEW.state = 'expired' THEN 'lapsed' ELSE 'accepted' END
  WHERE booking_id = NEW.id AND state = 'open';
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER waitlist_offer_follow AFTER UPDATE OF state ON booking
  FOR EACH ROW WHEN (OLD.state = 'held' AND NEW.state <> 'held') EXECUTE FUNCTION waitlist_offer_follow();
--> statement-breakpoint
CREATE FUNCTION waitlist_entry_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE waitlist_entry e SET state = n.state, ended_at = CASE WHEN n.state = 'waiting' THEN NULL ELSE NEW.ended_at END
  FROM (SELECT CASE
      WHEN NEW.state <> 'declined' THEN NEW.state
      WHEN from_minute IS NOT NULL THEN 'waiting'
      ELSE 'declined' END AS state
    FROM waitlist_entry WHERE id = NEW.entry_id) n
  WHERE e.id = NEW.entry_id AND e.state = 'offered';
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER waitlist_entry_follow AFTER UPDATE OF state ON waitlist_offer
  FOR EACH ROW WHEN (OLD.state = 'open' AND NEW.state <> 'open') EXECUTE FUNCTION waitlist_entry_follow();
--> statement-breakpoint
-- Time that is freed while people wait for it is kept for them, in the transaction that frees it, until it was offered;
-- two minutes at most, should nobody be there to offer it. Small and short-lived.
CREATE TABLE waitlist_guard (
  unit_id uuid NOT NULL,
  listing_id uuid NOT NULL,
  booking_id uuid NOT NULL,
  during tstzrange NOT NULL,
  until_at timestamptz NOT NULL
);
--> statement-breakpoint
CREATE INDEX waitlist_guard_unit ON waitlist_guard USING gist (unit_id, during);
--> statement-breakpoint
CREATE INDEX waitlist_guard_listing ON waitlist_guard (listing_id);
--> statement-breakpoint
CREATE FUNCTION waitlist_keep_freed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM waitlist_entry e
    WHERE e.listing_id = OLD.listing_id AND e.state = 'waiting' AND e.within && OLD.during
  ) THEN
    INSERT INTO waitlist_guard (unit_id, listing_id, booking_id, during, until_at)
    VALUES (OLD.unit_id, OLD.listing_id, OLD.booking_id, OLD.during, clock_timestamp() + interval '2 minutes');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER waitlist_keep_released AFTER UPDATE OF blocks, during, unit_id ON booking_unit
  FOR EACH ROW WHEN (OLD.blocks AND (NOT NEW.blocks OR NEW.during <> OLD.during OR NEW.unit_id <> OLD.unit_id))
  EXECUTE FUNCTION waitlist_keep_freed();
--> statement-breakpoint
CREATE TRIGGER waitlist_keep_removed AFTER DELETE ON booking_unit
  FOR EACH ROW WHEN (OLD.blocks) EXECUTE FUNCTION waitlist_keep_freed();
--> statement-breakpoint
-- Speaks as the exclusion constraint does: to whoever books, the time is taken.
CREATE FUNCTION waitlist_guard_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM waitlist_guard g
    WHERE g.unit_id = NEW.unit_id AND g.during && NEW.during AND g.booking_id <> NEW.booking_id
      AND g.until_at > clock_timestamp()
  ) THEN
    RAISE EXCEPTION 'unit % is kept for the waitlist', NEW.unit_id USING ERRCODE = 'exclusion_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER waitlist_guard_time BEFORE INSERT OR UPDATE OF during, unit_id ON booking_unit
  FOR EACH ROW EXECUTE FUNCTION waitlist_guard_time();
--> statement-breakpoint
-- The true times of use follow the booking's state, by whichever door somebody came in.
CREATE FUNCTION booking_use_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state = 'in-use' THEN
    INSERT INTO booking_use (booking_id, organisation_id, listing_id, started_at, started_via)
    VALUES (NEW.id, NEW.organisation_id, NEW.listing_id, NEW.updated_at, 'booking') ON CONFLICT DO NOTHING;
  ELSE
    UPDATE booking_use SET ended_at = greatest(started_at, NEW.updated_at), ended_via = 'booking'
    WHERE booking_id = NEW.id AND ended_at IS NULL;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER booking_use_follow AFTER UPDATE OF state ON booking
  FOR EACH ROW WHEN ((OLD.state = 'in-use') <> (NEW.state = 'in-use')) EXECUTE FUNCTION booking_use_follow();
--> statement-breakpoint
CREATE FUNCTION waitlist_keep_reopened() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO waitlist_guard (unit_id, listing_id, booking_id, during, until_at)
  SELECT u.id, u.listing_id, NEW.id, NEW.during, clock_timestamp() + interval '2 minutes'
  FROM unit u
  WHERE u.organisation_id = NEW.organisation_id AND u.retired_at IS NULL
    AND (NEW.listing_id IS NULL OR u.listing_id = NEW.listing_id) AND (NEW.unit_id IS NULL OR u.id = NEW.unit_id)
    AND EXISTS (
      SELECT FROM waitlist_entry e
      WHERE e.listing_id = u.listing_id AND e.state = 'waiting' AND e.within && NEW.during
    );
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER waitlist_keep_reopened AFTER UPDATE OF removed_at ON closure
  FOR EACH ROW WHEN (OLD.removed_at IS NULL AND NEW.removed_at IS NOT NULL) EXECUTE FUNCTION waitlist_keep_reopened();
