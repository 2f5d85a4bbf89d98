-- Holidays: a calendar is data for each year. Without an organisation it is the platform's and everyone may choose it.

CREATE TABLE holiday_calendar (
  id uuid PRIMARY KEY,
  organisation_id uuid REFERENCES organisation (id),
  code text,
  name jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL,
  removed_at timestamptz(3),
  CONSTRAINT holiday_calendar_name CHECK (coalesce(name->>'zh', name->>'en', '') <> ''),
  CONSTRAINT holiday_calendar_code CHECK ((code IS NULL) = (organisation_id IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX holiday_calendar_platform ON holiday_calendar (code) WHERE code IS NOT NULL;
--> statement-breakpoint
CREATE INDEX holiday_calendar_organisation ON holiday_calendar (organisation_id, id);
--> statement-breakpoint
CREATE TABLE holiday (
  calendar_id uuid NOT NULL REFERENCES holiday_calendar (id),
  day date NOT NULL,
  kind text NOT NULL,
  follows smallint,
  name jsonb NOT NULL,
  PRIMARY KEY (calendar_id, day),
  CONSTRAINT holiday_kind CHECK (kind IN ('off', 'work')),
  CONSTRAINT holiday_follows CHECK (follows IS NULL OR (follows BETWEEN 1 AND 7 AND kind = 'work'))
);
--> statement-breakpoint
ALTER TABLE listing
  ADD COLUMN holiday_calendar_id uuid REFERENCES holiday_calendar (id),
  ADD COLUMN holidays_close boolean DEFAULT true NOT NULL,
  ADD COLUMN swaps_open boolean DEFAULT true NOT NULL,
  ADD COLUMN change_notice_minutes integer DEFAULT 0 NOT NULL,
  ADD COLUMN cancel_notice_minutes integer DEFAULT 0 NOT NULL,
  ADD COLUMN span_closed boolean DEFAULT false NOT NULL,
  ADD COLUMN whole_only boolean DEFAULT false NOT NULL,
  ADD COLUMN group_rules jsonb DEFAULT '{}'::jsonb NOT NULL,
  ADD CONSTRAINT listing_notices CHECK (change_notice_minutes BETWEEN 0 AND 525600 AND cancel_notice_minutes BETWEEN 0 AND 525600),
  ADD CONSTRAINT listing_group_rules CHECK (jsonb_typeof(group_rules) = 'object');
--> statement-breakpoint

CREATE INDEX listing_holiday_calendar ON listing (holiday_calendar_id) WHERE holiday_calendar_id IS NOT NULL;
--> statement-breakpoint

-- Maintenance that comes again. Its occurrences are closures, written ahead for as long as anybody may book.

CREATE TABLE maintenance (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  listing_id uuid NOT NULL,
  unit_id uuid,
  rule text NOT NULL,
  starts_on timestamp(0) NOT NULL,
  time_zone text NOT NULL,
  duration_minutes integer NOT NULL,
  note text DEFAULT '' NOT NULL,
  expanded_until timestamptz(3) NOT NULL,
  created_by uuid,
  created_at timestamptz(3) NOT NULL,
  removed_at timestamptz(3),
  CONSTRAINT maintenance_duration CHECK (duration_minutes BETWEEN 1 AND 20160),
  CONSTRAINT maintenance_listing_fk FOREIGN KEY (listing_id, organisation_id) REFERENCES listing (id, organisation_id),
  CONSTRAINT maintenance_unit_fk FOREIGN KEY (unit_id, listing_id) REFERENCES unit (id, listing_id)
);
--> statement-breakpoint
CREATE INDEX maintenance_listing ON maintenance (listing_id) WHERE removed_at IS NULL;
--> statement-breakpoint
CREATE INDEX maintenance_due ON maintenance (expanded_until) WHERE removed_at IS NULL;
--> statement-breakpoint
ALTER TABLE closure ADD COLUMN maintenance_id uuid REFERENCES maintenance (id);
--> statement-breakpoint
CREATE UNIQUE INDEX closure_maintenance ON closure (maintenance_id, lower(during)) WHERE maintenance_id IS NOT NULL;
--> statement-breakpoint

-- What a listing cannot work without: while that is closed, so is this.

CREATE TABLE listing_dependency (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  listing_id uuid NOT NULL,
  depends_on_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (listing_id, depends_on_id),
  CONSTRAINT listing_dependency_self CHECK (listing_id <> depends_on_id),
  CONSTRAINT listing_dependency_listing_fk FOREIGN KEY (listing_id, organisation_id) REFERENCES listing (id, organisation_id),
  CONSTRAINT listing_dependency_target_fk FOREIGN KEY (depends_on_id, organisation_id) REFERENCES listing (id, organisation_id)
);
--> statement-breakpoint
CREATE INDEX listing_dependency_target ON listing_dependency (depends_on_id);
--> statement-breakpoint
-- No listing waits for itself, whoever writes. One lock for each organisation: two halves of a circle cannot pass at once.
CREATE FUNCTION listing_dependency_no_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('listing-dependency ' || NEW.organisation_id, 0));
  IF EXISTS (
    WITH RECURSIVE needed (id) AS (
      SELECT NEW.depends_on_id
      UNION SELECT d.depends_on_id FROM listing_dependency d JOIN needed n ON d.listing_id = n.id
    ) SELECT FROM needed WHERE id = NEW.listing_id
  ) THEN
    RAISE EXCEPTION 'listing % would depend on itself', NEW.listing_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'listing_dependency_no_cycle';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER listing_dependency_no_cycle BEFORE INSERT OR UPDATE ON listing_dependency
  FOR EACH ROW EXECUTE FUNCTION listing_dependency_no_cycle();
--> statement-breakpoint

-- Which organisations a provider treats as its partners, or as its own people.

CREATE TABLE group_member (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  member_organisation_id uuid NOT NULL REFERENCES organisation (id),
  customer_group text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  PRIMARY KEY (organisation_id, member_organisation_id),
  CONSTRAINT group_member_group CHECK (customer_group IN ('partner', 'internal')),
  CONSTRAINT group_member_other CHECK (organisation_id <> member_organisation_id)
);
--> statement-breakpoint
-- What of a provider's time one person, one organisation or one group may take.
CREATE TABLE quota (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  listing_id uuid,
  customer_group text,
  per text NOT NULL,
  period text NOT NULL,
  measure text NOT NULL,
  amount integer NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT quota_listing_fk FOREIGN KEY (listing_id, organisation_id) REFERENCES listing (id, organisation_id),
  CONSTRAINT quota_group CHECK (customer_group IN ('public', 'partner', 'internal')),
  CONSTRAINT quota_per CHECK (per IN ('person', 'organisation', 'group') AND (per <> 'group' OR customer_group IS NOT NULL)),
  CONSTRAINT quota_period CHECK (period IN ('day', 'week', 'month', 'year')),
  CONSTRAINT quota_measure CHECK (measure IN ('minutes', 'count')),
  CONSTRAINT quota_amount CHECK (amount BETWEEN 1 AND 100000000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX quota_once ON quota (organisation_id, listing_id, customer_group, per, period, measure) NULLS NOT DISTINCT;
--> statement-breakpoint

-- A rule that a manager set aside for one booking, and why.

CREATE TABLE booking_override (
  booking_id uuid NOT NULL REFERENCES booking (id),
  at timestamptz(3) NOT NULL,
  by_user_id uuid NOT NULL REFERENCES person (id),
  reason text NOT NULL,
  rules text[] NOT NULL,
  PRIMARY KEY (booking_id, at),
  CONSTRAINT booking_override_reason CHECK (reason <> ''),
  CONSTRAINT booking_override_rules CHECK (cardinality(rules) > 0)
);
--> statement-breakpoint

-- One schedule for several units: the same room offered twice, two instruments with one operator. The judge of
-- double booking looks at the schedule; a unit that shares none has itself as its schedule.

CREATE TABLE shared_schedule (
  id uuid PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  name text NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT shared_schedule_organisation_key UNIQUE (id, organisation_id),
  CONSTRAINT shared_schedule_name CHECK (name <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX shared_schedule_named ON shared_schedule (organisation_id, name);
--> statement-breakpoint
ALTER TABLE unit
  ADD COLUMN shared_schedule_id uuid,
  ADD COLUMN schedule_id uuid GENERATED ALWAYS AS (coalesce(shared_schedule_id, id)) STORED NOT NULL;
--> statement-breakpoint
ALTER TABLE unit
  ADD CONSTRAINT unit_shared_schedule_fk FOREIGN KEY (shared_schedule_id, organisation_id) REFERENCES shared_schedule (id, organisation_id),
  ADD CONSTRAINT unit_schedule_key UNIQUE (id, listing_id, schedule_id);
--> statement-breakpoint
-- Two units of one listing on one schedule could never both be used.
CREATE UNIQUE INDEX unit_schedule_once ON unit (shared_schedule_id, listing_id) WHERE shared_schedule_id IS NOT NULL AND retired_at IS NULL;
--> statement-breakpoint
ALTER TABLE booking_unit ADD COLUMN schedule_id uuid;
--> statement-breakpoint
UPDATE booking_unit b SET schedule_id = u.schedule_id FROM unit u WHERE u.id = b.unit_id;
--> statement-breakpoint
ALTER TABLE booking_unit DROP CONSTRAINT booking_unit_no_overlap;
--> statement-breakpoint
ALTER TABLE booking_unit ALTER COLUMN schedule_id SET NOT NULL;
--> statement-breakpoint
-- One key instead of two; a unit that moves to another schedule takes its bookings along, if they fit there.
ALTER TABLE booking_unit
  DROP CONSTRAINT booking_unit_unit_id_unit_id_fk,
  DROP CONSTRAINT booking_unit_unit_listing_fk,
  ADD CONSTRAINT booking_unit_unit_schedule_fk FOREIGN KEY (unit_id, listing_id, schedule_id)
    REFERENCES unit (id, listing_id, schedule_id) ON UPDATE CASCADE;
--> statement-breakpoint
-- The judge: two bookings never hold one schedule at one instant.
ALTER TABLE booking_unit ADD CONSTRAINT booking_unit_no_overlap
  EXCLUDE USING gist (schedule_id WITH =, during WITH &&) WHERE (blocks);
--> statement-breakpoint
-- Whether a unit is taken follows from the booking's state, and by which schedule it is judged from the unit.
CREATE OR REPLACE FUNCTION booking_unit_follow_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.blocks := booking_state_blocks((SELECT state FROM booking WHERE id = NEW.booking_id));
  IF NEW.schedule_id IS NULL THEN
    NEW.schedule_id := (SELECT schedule_id FROM unit WHERE id = NEW.unit_id);
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
-- The week bitmaps of availability summaries say of each unit what its schedule is taken for, by whichever unit.

CREATE INDEX unit_schedule ON unit (schedule_id);
--> statement-breakpoint
CREATE OR REPLACE FUNCTION unit_week_taken(unit uuid, of_week integer, buffer_before integer, buffer_after integer,
  OUT busy bit(672), OUT busy_edges bit(672)) LANGUAGE sql STABLE AS $$
  SELECT coalesce(bit_or(q.busy), 0::bit(672)), nullif(bit_or(q.edges), 0::bit(672))
  FROM unit u JOIN booking_unit b ON b.schedule_id = u.schedule_id AND b.blocks,
    booking_quarters(b.during, buffer_before, buffer_after) q
  WHERE u.id = unit AND q.week = of_week
    -- The bound serves the exclusion constraint's index: a unit's history is never read.
    AND b.during && tstzrange(quarter_start(of_week * 672::bigint) - make_interval(mins => buffer_before),
      quarter_start((of_week + 1) * 672::bigint) + make_interval(mins => buffer_after))
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION unit_week_take() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unit_week AS w (unit_id, week, listing_id, busy, busy_edges)
  SELECT u.id, q.week, u.listing_id, bit_or(q.busy), nullif(bit_or(q.edges), 0::bit(672))
  FROM new_rows n JOIN unit u ON u.schedule_id = n.schedule_id JOIN listing l ON l.id = u.listing_id,
    booking_quarters(n.during, l.buffer_before_minutes, l.buffer_after_minutes) q
  WHERE n.blocks
  GROUP BY u.id, q.week ORDER BY u.id, q.week
  ON CONFLICT (unit_id, week) DO UPDATE SET busy = w.busy | excluded.busy,
    busy_edges = CASE WHEN w.busy_edges IS NULL THEN excluded.busy_edges
      ELSE w.busy_edges | coalesce(excluded.busy_edges, 0::bit(672)) END;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION unit_week_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE units uuid[]; weeks integer[];
BEGIN
  IF TG_OP = 'DELETE' THEN
    SELECT array_agg(u.id), array_agg(q.week) INTO units, weeks
    FROM old_rows o JOIN unit u ON u.schedule_id = o.schedule_id JOIN listing l ON l.id = u.listing_id,
      booking_quarters(o.during, l.buffer_before_minutes, l.buffer_after_minutes) q
    WHERE o.blocks;
  ELSE
    SELECT array_agg(u.id), array_agg(q.week) INTO units, weeks
    FROM (
      SELECT unnest(ARRAY[o.schedule_id, n.schedule_id]) AS schedule_id, unnest(ARRAY[o.during, n.during]) AS during
      FROM old_rows o JOIN new_rows n USING (booking_id, unit_id)
      WHERE o.blocks <> n.blocks OR (n.blocks AND (o.during, o.schedule_id) IS DISTINCT FROM (n.during, n.schedule_id))
      UNION ALL
      -- Rows that were given to another unit or booking.
      SELECT o.schedule_id, o.during FROM old_rows o
      WHERE o.blocks AND NOT EXISTS (SELECT FROM new_rows n WHERE (n.booking_id, n.unit_id) = (o.booking_id, o.unit_id))
      UNION ALL
      SELECT n.schedule_id, n.during FROM new_rows n
      WHERE n.blocks AND NOT EXISTS (SELECT FROM old_rows o WHERE (o.booking_id, o.unit_id) = (n.booking_id, n.unit_id))
    ) r JOIN unit u ON u.schedule_id = r.schedule_id JOIN listing l ON l.id = u.listing_id,
      booking_quarters(r.during, l.buffer_before_minutes, l.buffer_after_minutes) q;
  END IF;
  IF units IS NOT NULL THEN PERFORM unit_week_recount(units, weeks); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION unit_week_buffers_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE units uuid[]; weeks integer[];
BEGIN
  SELECT array_agg(t.unit_id), array_agg(t.week) INTO units, weeks FROM (
    SELECT w.unit_id, w.week FROM unit_week w WHERE w.listing_id = NEW.id
    UNION
    -- Weeks into which only the wider buffers reach.
    SELECT u.id, q.week FROM unit u JOIN booking_unit b ON b.schedule_id = u.schedule_id AND b.blocks
      AND upper(b.during) > NEW.updated_at - interval '14 days',
      booking_quarters(b.during, NEW.buffer_before_minutes, NEW.buffer_after_minutes) q
    WHERE u.listing_id = NEW.id
  ) t;
  IF units IS NOT NULL THEN PERFORM unit_week_recount(units, weeks); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION unit_free_spans(unit uuid, span tstzrange) RETURNS tstzmultirange LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT range_agg(coalesce(w.open_spans, (
      SELECT range_agg(tstzrange(quarter_start(w.week * 672::bigint + q), quarter_start(w.week * 672::bigint + q + 1)))
      FROM generate_series(0, 671) AS q WHERE get_bit(w.open, q) = 1), '{}'))
    FROM unit_week w WHERE w.unit_id = unit
      AND w.week BETWEEN quarter_floor(lower(span)) / 672 AND (quarter_ceil(upper(span)) - 1) / 672
  ), '{}') * tstzmultirange(span) - coalesce((
    SELECT range_agg(tstzrange(lower(b.during) - make_interval(mins => l.buffer_after_minutes),
      upper(b.during) + make_interval(mins => l.buffer_before_minutes)))
    FROM unit u JOIN listing l ON l.id = u.listing_id
    JOIN booking_unit b ON b.schedule_id = u.schedule_id AND b.blocks
      AND b.during && tstzrange(lower(span) - make_interval(mins => l.buffer_before_minutes),
        upper(span) + make_interval(mins => l.buffer_after_minutes))
    WHERE u.id = unit), '{}')
$$;
--> statement-breakpoint
-- A unit that joins or leaves a schedule: its weeks and those of the units that it joins or leaves are counted anew.
CREATE FUNCTION unit_week_schedule_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE units uuid[]; weeks integer[];
BEGIN
  SELECT array_agg(t.unit_id), array_agg(t.week) INTO units, weeks FROM (
    SELECT w.unit_id, w.week FROM unit u JOIN unit_week w ON w.unit_id = u.id
    WHERE u.schedule_id IN (OLD.schedule_id, NEW.schedule_id)
    UNION
    SELECT u.id, q.week FROM unit u JOIN listing l ON l.id = u.listing_id
    JOIN booking_unit b ON b.schedule_id = u.schedule_id AND b.blocks,
      booking_quarters(b.during, l.buffer_before_minutes, l.buffer_after_minutes) q
    WHERE u.schedule_id IN (OLD.schedule_id, NEW.schedule_id)
  ) t;
  IF units IS NOT NULL THEN PERFORM unit_week_recount(units, weeks); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER unit_week_schedule_changed AFTER UPDATE OF shared_schedule_id ON unit
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.shared_schedule_id IS DISTINCT FROM NEW.shared_schedule_id)
  EXECUTE FUNCTION unit_week_schedule_changed();
--> statement-breakpoint
INSERT INTO holiday_calendar (id, code, name, created_at) VALUES
  ('01990000-0000-7000-8000-00000000c001', 'cn', '{"zh":"中国法定节假日与调休","en":"China: public holidays and swapped working days"}', '2025-11-04T00:00:00Z');
--> statement-breakpoint
-- 国办发明电〔2024〕12号 (2025), 国办发明电〔2025〕7号 (2026); 2027: the days that the law itself fixes
-- (全国年节及纪念日放假办法, 2024 revision), until the year's notice adds bridge days and swaps.
INSERT INTO holiday (calendar_id, day, kind, name)
SELECT '01990000-0000-7000-8000-00000000c001', day::date, kind, name::jsonb
FROM (VALUES
  ('2025-01-01', '2025-01-01', 'off', '{"zh":"元旦","en":"New Year’s Day"}'),
  ('2025-01-28', '2025-02-04', 'off', '{"zh":"春节","en":"Spring Festival"}'),
  ('2025-01-26', '2025-01-26', 'work', '{"zh":"春节调休上班","en":"Working Sunday for Spring Festival"}'),
  ('2025-02-08', '2025-02-08', 'work', '{"zh":"春节调休上班","en":"Working Saturday for Spring Festival"}'),
  ('2025-04-04', '2025-04-06', 'off', '{"zh":"清明节","en":"Qingming Festival"}'),
  ('2025-05-01', '2025-05-05', 'off', '{"zh":"劳动节","en":"Labour Day"}'),
  ('2025-04-27', '2025-04-27', 'work', '{"zh":"劳动节调休上班","en":"Working Sunday for Labour Day"}'),
  ('2025-05-31', '2025-06-02', 'off', '{"zh":"端午节","en":"Dragon Boat Festival"}'),
  ('2025-10-01', '2025-10-08', 'off', '{"zh":"国庆节、中秋节","en":"National Day and Mid-Autumn Festival"}'),
  ('2025-09-28', '2025-09-28', 'work', '{"zh":"国庆节调休上班","en":"Working Sunday for National Day"}'),
  ('2025-10-11', '2025-10-11', 'work', '{"zh":"国庆节调休上班","en":"Working Saturday for National Day"}'),
  ('2026-01-01', '2026-01-03', 'off', '{"zh":"元旦","en":"New Year’s Day"}'),
  ('2026-01-04', '2026-01-04', 'work', '{"zh":"元旦调休上班","en":"Working Sunday for New Year’s Day"}'),
  ('2026-02-15', '2026-02-23', 'off', '{"zh":"春节","en":"Spring Festival"}'),
  ('2026-02-14', '2026-02-14', 'work', '{"zh":"春节调休上班","en":"Working Saturday for Spring Festival"}'),
  ('2026-02-28', '2026-02-28', 'work', '{"zh":"春节调休上班","en":"Working Saturday for Spring Festival"}'),
  ('2026-04-04', '2026-04-06', 'off', '{"zh":"清明节","en":"Qingming Festival"}'),
  ('2026-05-01', '2026-05-05', 'off', '{"zh":"劳动节","en":"Labour Day"}'),
  ('2026-05-09', '2026-05-09', 'work', '{"zh":"劳动节调休上班","en":"Working Saturday for Labour Day"}'),
  ('2026-06-19', '2026-06-21', 'off', '{"zh":"端午节","en":"Dragon Boat Festival"}'),
  ('2026-09-25', '2026-09-27', 'off', '{"zh":"中秋节","en":"Mid-Autumn Festival"}'),
  ('2026-10-01', '2026-10-07', 'off', '{"zh":"国庆节","en":"National Day"}'),
  ('2026-09-20', '2026-09-20', 'work', '{"zh":"国庆节调休上班","en":"Working Sunday for National Day"}'),
  ('2026-10-10', '2026-10-10', 'work', '{"zh":"国庆节调休上班","en":"Working Saturday for National Day"}'),
  ('2027-01-01', '2027-01-01', 'off', '{"zh":"元旦","en":"New Year’s Day"}'),
  ('2027-02-05', '2027-02-08', 'off', '{"zh":"春节","en":"Spring Festival"}'),
  ('2027-04-05', '2027-04-05', 'off', '{"zh":"清明节","en":"Qingming Festival"}'),
  ('2027-05-01', '2027-05-02', 'off', '{"zh":"劳动节","en":"Labour Day"}'),
  ('2027-06-09', '2027-06-09', 'off', '{"zh":"端午节","en":"Dragon Boat Festival"}'),
  ('2027-09-15', '2027-09-15', 'off', '{"zh":"中秋节","en":"Mid-Autumn Festival"}'),
  ('2027-10-01', '2027-10-03', 'off', '{"zh":"国庆节","en":"National Day"}')
) AS span (first, last, kind, name)
CROSS JOIN LATERAL generate_series(first::date::timestamp, last::date::timestamp, interval '1 day') AS day;
