-- How a listing takes bookings ------------------------------------------------------------------------------------

-- Questions and declarations as they were asked: a form never changes, it is followed by another.
CREATE TABLE booking_form (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  listing_id uuid NOT NULL,
  version integer NOT NULL,
  questions jsonb NOT NULL,
  declarations jsonb NOT NULL,
  created_by uuid,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT booking_form_version UNIQUE (listing_id, version),
  CONSTRAINT booking_form_listing_key UNIQUE (id, listing_id),
  CONSTRAINT booking_form_listing_fk FOREIGN KEY (listing_id, organisation_id) REFERENCES listing (id, organisation_id)
);
--> statement-breakpoint
CREATE TRIGGER booking_form_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON booking_form
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- A listing without a row takes bookings by the defaults.
CREATE TABLE booking_terms (
  listing_id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL,
  requests text DEFAULT 'block' NOT NULL,
  answer_within_minutes integer,
  auto_approve jsonb,
  cancellation jsonb DEFAULT '[]' NOT NULL,
  unused text DEFAULT 'completed' NOT NULL,
  form_id uuid,
  version integer DEFAULT 1 NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  CONSTRAINT booking_terms_listing_fk FOREIGN KEY (listing_id, organisation_id) REFERENCES listing (id, organisation_id),
  CONSTRAINT booking_terms_form_fk FOREIGN KEY (form_id, listing_id) REFERENCES booking_form (id, listing_id),
  CONSTRAINT booking_terms_requests CHECK (requests IN ('block', 'compete')),
  CONSTRAINT booking_terms_unused CHECK (unused IN ('completed', 'no-show')),
  CONSTRAINT booking_terms_minutes CHECK (answer_within_minutes BETWEEN 5 AND 525600),
  CONSTRAINT booking_terms_cancellation CHECK (jsonb_typeof(cancellation) = 'array')
);
--> statement-breakpoint

-- Several bookings as one -----------------------------------------------------------------------------------------

-- Several listings at once, all or none. Its customer's organisation keeps the log of it.
CREATE TABLE booking_bundle (
  id uuid PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  customer_organisation_id uuid NOT NULL REFERENCES organisation (id),
  customer_user_id uuid NOT NULL REFERENCES person (id),
  created_at timestamptz(3) NOT NULL
);
--> statement-breakpoint
-- One listing again and again. Each occurrence is a booking of its own.
CREATE TABLE booking_series (
  id uuid PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  organisation_id uuid NOT NULL,
  listing_id uuid NOT NULL,
  customer_organisation_id uuid NOT NULL REFERENCES organisation (id),
  customer_user_id uuid NOT NULL REFERENCES person (id),
  rule text NOT NULL,
  starts_on timestamp(0) NOT NULL,
  duration_minutes integer NOT NULL,
  time_zone text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT booking_series_duration CHECK (duration_minutes > 0),
  CONSTRAINT booking_series_listing_fk FOREIGN KEY (listing_id, organisation_id) REFERENCES listing (id, organisation_id)
);
--> statement-breakpoint
ALTER TABLE booking
  ADD COLUMN bundle_id uuid REFERENCES booking_bundle (id),
  ADD COLUMN series_id uuid REFERENCES booking_series (id),
  ADD COLUMN booked_by uuid,
  ADD COLUMN project text DEFAULT '' NOT NULL,
  ADD COLUMN guests jsonb DEFAULT '[]' NOT NULL,
  ADD COLUMN form_id uuid,
  ADD COLUMN answers jsonb DEFAULT '{}' NOT NULL,
  ADD COLUMN declared text[] DEFAULT '{}' NOT NULL,
  ADD COLUMN terms jsonb DEFAULT '{}' NOT NULL,
  ADD COLUMN competes boolean DEFAULT false NOT NULL,
  ADD COLUMN decide_by timestamptz(3),
  ADD COLUMN timer_at timestamptz(3),
  ADD COLUMN decision_code text,
  ADD COLUMN cancellation_code text,
  ADD COLUMN cancellation_fee_minor bigint,
  ADD CONSTRAINT booking_form_fk FOREIGN KEY (form_id, listing_id) REFERENCES booking_form (id, listing_id),
  ADD CONSTRAINT booking_cancellation_fee CHECK (cancellation_fee_minor BETWEEN 0 AND price_minor),
  ADD CONSTRAINT booking_decision_code CHECK (decision_code IN ('outrun', 'deadline')),
  ADD CONSTRAINT booking_cancellation_code CHECK (cancellation_code IN ('customer', 'provider', 'force-majeure'));
--> statement-breakpoint
CREATE INDEX booking_bundle_id ON booking (bundle_id) WHERE bundle_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX booking_series_id ON booking (series_id) WHERE series_id IS NOT NULL;
--> statement-breakpoint
-- What the clock has to look at next.
CREATE INDEX booking_timer ON booking (timer_at) WHERE timer_at IS NOT NULL;
--> statement-breakpoint
DROP INDEX booking_held;
--> statement-breakpoint
CREATE INDEX booking_held ON booking (listing_id, held_until) WHERE state = 'held';
--> statement-breakpoint
DROP INDEX booking_requested_end;
--> statement-breakpoint
CREATE INDEX booking_competing ON booking (listing_id) WHERE state = 'requested' AND competes;
--> statement-breakpoint
UPDATE booking SET timer_at = CASE state
  WHEN 'held' THEN held_until
  WHEN 'requested' THEN upper(during)
  ELSE upper(during) + interval '1 day' END
WHERE state IN ('held', 'requested', 'confirmed');
--> statement-breakpoint
CREATE TABLE booking_file (
  booking_id uuid NOT NULL REFERENCES booking (id),
  file_id uuid NOT NULL REFERENCES file (id),
  question_id text,
  added_by uuid,
  added_at timestamptz(3) NOT NULL,
  PRIMARY KEY (booking_id, file_id)
);
--> statement-breakpoint

-- Requests that compete -------------------------------------------------------------------------------------------

-- A request that competes holds nobody up until it is approved.
CREATE FUNCTION booking_blocks(state text, competes boolean) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT state NOT IN ('declined', 'expired', 'cancelled', 'no-show') AND NOT (competes AND state = 'requested')
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION booking_unit_follow_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.blocks := (SELECT booking_blocks(state, competes) FROM booking WHERE id = NEW.booking_id);
  IF NEW.schedule_id IS NULL THEN
    NEW.schedule_id := (SELECT schedule_id FROM unit WHERE id = NEW.unit_id);
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION booking_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE booking_unit SET blocks = booking_blocks(NEW.state, NEW.competes)
  WHERE booking_id = NEW.id AND blocks <> booking_blocks(NEW.state, NEW.competes);
  RETURN NULL;
END $$;
--> statement-breakpoint
DROP TRIGGER booking_release ON booking;
--> statement-breakpoint
CREATE TRIGGER booking_release AFTER UPDATE OF state, competes ON booking
  FOR EACH ROW WHEN (booking_blocks(OLD.state, OLD.competes) <> booking_blocks(NEW.state, NEW.competes))
  EXECUTE FUNCTION booking_release();
