-- What Drizzle cannot say: the constraints and triggers by which the database itself keeps the promises.

-- Events -------------------------------------------------------------------------------------------------------

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- The text that is hashed: a JSON array, so that no two events can read the same.
CREATE FUNCTION event_canonical(e event) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(
    e.prev_hash, e.chain_id, e.seq::text, e.id, (extract(epoch FROM e.at) * 1000)::bigint, e.actor_type,
    e.actor_user_id, e.actor_token_id, e.actor_job, e.action, e.subject_type, e.subject_id,
    e.other_organisation_id, e.before, e.after
  )::text
$$;
--> statement-breakpoint
CREATE FUNCTION event_append() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE head event_chain%ROWTYPE;
BEGIN
  SELECT * INTO head FROM event_chain WHERE chain_id = NEW.chain_id FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO event_chain (chain_id, seq, hash) VALUES (NEW.chain_id, 0, '') ON CONFLICT DO NOTHING;
    SELECT * INTO STRICT head FROM event_chain WHERE chain_id = NEW.chain_id FOR UPDATE;
  END IF;
  NEW.seq := head.seq + 1;
  NEW.prev_hash := head.hash;
  NEW.xid := pg_current_xact_id()::text::bigint;
  NEW.hash := encode(sha256(convert_to(event_canonical(NEW), 'UTF8')), 'hex');
  UPDATE event_chain SET seq = NEW.seq, hash = NEW.hash WHERE chain_id = NEW.chain_id;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER event_append BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION event_append();
--> statement-breakpoint
CREATE FUNCTION event_announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('commonlab_event', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER event_announce AFTER INSERT ON event FOR EACH STATEMENT EXECUTE FUNCTION event_announce();
--> statement-breakpoint

-- People and organisations -------------------------------------------------------------------------------------

ALTER TABLE membership ADD CONSTRAINT membership_user_fk FOREIGN KEY (user_id) REFERENCES person (id);
--> statement-breakpoint
ALTER TABLE membership ADD CONSTRAINT membership_role
  CHECK (role IN ('owner', 'manager', 'technician', 'finance', 'member'));
--> statement-breakpoint
ALTER TABLE invitation ADD CONSTRAINT invitation_role
  CHECK (role IN ('owner', 'manager', 'technician', 'finance', 'member'));
--> statement-breakpoint
ALTER TABLE organisation ADD CONSTRAINT organisation_logo_fk FOREIGN KEY (logo_file_id) REFERENCES file (id);
--> statement-breakpoint
ALTER TABLE organisation ADD CONSTRAINT organisation_status_known
  CHECK (status IN ('draft', 'submitted', 'verified', 'declined', 'suspended'));
--> statement-breakpoint
ALTER TABLE region ADD CONSTRAINT region_parent_fk FOREIGN KEY (parent_code) REFERENCES region (code)
  DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint

-- Listings -----------------------------------------------------------------------------------------------------

ALTER TABLE listing ADD CONSTRAINT listing_status_known
  CHECK (status IN ('draft', 'published', 'paused', 'archived'));
--> statement-breakpoint
ALTER TABLE listing ADD CONSTRAINT listing_organisation_key UNIQUE (id, organisation_id);
--> statement-breakpoint
ALTER TABLE unit ADD CONSTRAINT unit_listing_organisation_fk
  FOREIGN KEY (listing_id, organisation_id) REFERENCES listing (id, organisation_id);
--> statement-breakpoint
ALTER TABLE unit ADD CONSTRAINT unit_listing_key UNIQUE (id, listing_id);
--> statement-breakpoint
ALTER TABLE opening ADD CONSTRAINT opening_unit_listing_fk
  FOREIGN KEY (unit_id, listing_id) REFERENCES unit (id, listing_id);
--> statement-breakpoint
ALTER TABLE closure ADD CONSTRAINT closure_listing_organisation_fk
  FOREIGN KEY (listing_id, organisation_id) REFERENCES listing (id, organisation_id);
--> statement-breakpoint
ALTER TABLE closure ADD CONSTRAINT closure_unit_listing_fk
  FOREIGN KEY (unit_id, listing_id) REFERENCES unit (id, listing_id);
--> statement-breakpoint
ALTER TABLE closure ADD CONSTRAINT closure_unit_has_listing CHECK (unit_id IS NULL OR listing_id IS NOT NULL);
--> statement-breakpoint

-- Bookings -----------------------------------------------------------------------------------------------------

ALTER TABLE booking ADD CONSTRAINT booking_listing_key UNIQUE (id, listing_id);
--> statement-breakpoint
ALTER TABLE booking ADD CONSTRAINT booking_listing_organisation_fk
  FOREIGN KEY (listing_id, organisation_id) REFERENCES listing (id, organisation_id);
--> statement-breakpoint
ALTER TABLE booking_unit ADD CONSTRAINT booking_unit_booking_listing_fk
  FOREIGN KEY (booking_id, listing_id) REFERENCES booking (id, listing_id);
--> statement-breakpoint
ALTER TABLE booking_unit ADD CONSTRAINT booking_unit_unit_listing_fk
  FOREIGN KEY (unit_id, listing_id) REFERENCES unit (id, listing_id);
--> statement-breakpoint
-- The judge: two bookings never hold one unit at one instant.
ALTER TABLE booking_unit ADD CONSTRAINT booking_unit_no_overlap
  EXCLUDE USING gist (unit_id WITH =, during WITH &&) WHERE (blocks);
--> statement-breakpoint
CREATE FUNCTION booking_state_blocks(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT state NOT IN ('declined', 'expired', 'cancelled', 'no-show')
$$;
--> statement-breakpoint
-- Whether a unit is taken follows from the booking's state, whoever writes.
CREATE FUNCTION booking_unit_follow_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.blocks := booking_state_blocks((SELECT state FROM booking WHERE id = NEW.booking_id));
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER booking_unit_follow_state BEFORE INSERT OR UPDATE ON booking_unit
  FOR EACH ROW EXECUTE FUNCTION booking_unit_follow_state();
--> statement-breakpoint
CREATE FUNCTION booking_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE booking_unit SET blocks = booking_state_blocks(NEW.state)
  WHERE booking_id = NEW.id AND blocks <> booking_state_blocks(NEW.state);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER booking_release AFTER UPDATE OF state ON booking
  FOR EACH ROW WHEN (booking_state_blocks(OLD.state) <> booking_state_blocks(NEW.state))
  EXECUTE FUNCTION booking_release();
--> statement-breakpoint
-- At commit every booking holds exactly as many units as it says, over the whole of its time.
CREATE FUNCTION booking_units_complete() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject uuid;
BEGIN
  IF TG_TABLE_NAME = 'booking' THEN subject := NEW.id; ELSIF TG_OP = 'DELETE' THEN subject := OLD.booking_id; ELSE subject := NEW.booking_id; END IF;
  IF EXISTS (
    SELECT FROM booking b WHERE b.id = subject
    AND b.units <> (SELECT count(*) FROM booking_unit u WHERE u.booking_id = b.id AND u.during @> b.during)
  ) THEN
    RAISE EXCEPTION 'booking % does not hold its units', subject USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER booking_units_complete AFTER INSERT OR UPDATE OF units, during ON booking
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION booking_units_complete();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER booking_unit_units_complete AFTER UPDATE OF during, booking_id OR DELETE ON booking_unit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION booking_units_complete();
