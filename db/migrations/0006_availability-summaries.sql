-- What is free, over all listings: a bitmap per unit and week (docs/decisions/0012-availability-summaries.md).
-- Derived: the exclusion constraint on booking_unit stays the only judge of a booking.

CREATE TABLE unit_week (
  unit_id uuid NOT NULL,
  week integer NOT NULL,
  listing_id uuid NOT NULL,
  open bit(672) NOT NULL DEFAULT 0::bit(672),
  open_edges bit(672),
  open_spans tstzmultirange,
  busy bit(672) NOT NULL DEFAULT 0::bit(672),
  busy_edges bit(672),
  PRIMARY KEY (unit_id, week)
) WITH (fillfactor = 80);
--> statement-breakpoint
CREATE INDEX unit_week_listing ON unit_week (listing_id, week);
--> statement-breakpoint

-- Quarter-hours and weeks ------------------------------------------------------------------------------------

-- Weeks begin on Mondays at 00:00 UTC and are counted from 5 January 1970; each has 672 quarter-hours.
CREATE FUNCTION quarter_start(quarter bigint) RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_timestamp(345600 + quarter * 900);
--> statement-breakpoint
CREATE FUNCTION quarter_floor(at timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN floor((date_part('epoch', at) - 345600) / 900)::bigint;
--> statement-breakpoint
CREATE FUNCTION quarter_ceil(at timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ceil((date_part('epoch', at) - 345600) / 900)::bigint;
--> statement-breakpoint
-- The quarters from `first` to before `past` of a week; what lies outside the week is cut off.
CREATE FUNCTION quarter_mask(first double precision, past double precision) RETURNS bit(672)
LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN ((~ 0::bit(672)) >> greatest(0, least(672, first))::integer)
    & ~ ((~ 0::bit(672)) >> greatest(0, least(672, past))::integer);
--> statement-breakpoint
-- The week bitmaps of one booking: quarters that it touches (`busy`), and those of them that it does not fill
-- (`edges`). `during` holds its own buffers; for others the unit is also taken for the listing's buffers around it.
CREATE FUNCTION booking_quarters(during tstzrange, buffer_before integer, buffer_after integer)
RETURNS TABLE (week integer, busy bit(672), edges bit(672)) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT w, quarter_mask(floor(a / 900) - w * 672, ceil(b / 900) - w * 672),
    CASE WHEN a <> floor(a / 900) * 900
      THEN quarter_mask(floor(a / 900) - w * 672, floor(a / 900) + 1 - w * 672) ELSE 0::bit(672) END
    | CASE WHEN b <> floor(b / 900) * 900
      THEN quarter_mask(floor(b / 900) - w * 672, floor(b / 900) + 1 - w * 672) ELSE 0::bit(672) END
  FROM (SELECT date_part('epoch', lower(during)) - 345600 - buffer_after * 60 AS a,
      date_part('epoch', upper(during)) - 345600 + buffer_before * 60 AS b) s,
    generate_series(floor(a / 604800)::integer, (ceil(b / 604800) - 1)::integer) AS w
$$;
--> statement-breakpoint
-- What a unit's bookings say about one of its weeks.
CREATE FUNCTION unit_week_taken(unit uuid, of_week integer, buffer_before integer, buffer_after integer,
  OUT busy bit(672), OUT busy_edges bit(672)) LANGUAGE sql STABLE AS $$
  SELECT coalesce(bit_or(q.busy), 0::bit(672)), nullif(bit_or(q.edges), 0::bit(672))
  FROM booking_unit b, booking_quarters(b.during, buffer_before, buffer_after) q
  WHERE b.unit_id = unit AND b.blocks AND q.week = of_week
    -- The bound serves the exclusion constraint's index: a unit's history is never read.
    AND b.during && tstzrange(quarter_start(of_week * 672::bigint) - make_interval(mins => buffer_before),
      quarter_start((of_week + 1) * 672::bigint) + make_interval(mins => buffer_after))
$$;
--> statement-breakpoint

-- Bookings write their bits ------------------------------------------------------------------------------------

-- New bookings add bits, in one order of rows for everybody, under the unit locks that bookings take first.
CREATE FUNCTION unit_week_take() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unit_week AS w (unit_id, week, listing_id, busy, busy_edges)
  SELECT n.unit_id, q.week, n.listing_id, bit_or(q.busy), nullif(bit_or(q.edges), 0::bit(672))
  FROM new_rows n JOIN listing l ON l.id = n.listing_id,
    booking_quarters(n.during, l.buffer_before_minutes, l.buffer_after_minutes) q
  WHERE n.blocks
  GROUP BY n.unit_id, q.week, n.listing_id ORDER BY n.unit_id, q.week
  ON CONFLICT (unit_id, week) DO UPDATE SET busy = w.busy | excluded.busy,
    busy_edges = CASE WHEN w.busy_edges IS NULL THEN excluded.busy_edges
      ELSE w.busy_edges | coalesce(excluded.busy_edges, 0::bit(672)) END;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER unit_week_take AFTER INSERT ON booking_unit
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION unit_week_take();
--> statement-breakpoint
-- What was moved, released or removed: the weeks it touches are counted anew. Their rows are locked first, so that
-- what another transaction adds at this moment is either seen or added after.
CREATE FUNCTION unit_week_recount(units uuid[], weeks integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO unit_week (unit_id, week, listing_id)
  SELECT DISTINCT u.id, t.week, u.listing_id FROM unnest(units, weeks) AS t (unit_id, week) JOIN unit u ON u.id = t.unit_id
  ORDER BY u.id, t.week ON CONFLICT DO NOTHING;
  PERFORM FROM unit_week w JOIN (SELECT DISTINCT * FROM unnest(units, weeks) AS t (unit_id, week)) t USING (unit_id, week)
  ORDER BY unit_id, week FOR UPDATE OF w;
  UPDATE unit_week w SET (busy, busy_edges) = (SELECT t.busy, t.busy_edges
    FROM unit_week_taken(w.unit_id, w.week, l.buffer_before_minutes, l.buffer_after_minutes) t)
  FROM listing l, (SELECT DISTINCT * FROM unnest(units, weeks) AS t (unit_id, week)) t
  WHERE l.id = w.listing_id AND w.unit_id = t.unit_id AND w.week = t.week;
END $$;
--> statement-breakpoint
CREATE FUNCTION unit_week_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE units uuid[]; weeks integer[];
BEGIN
  IF TG_OP = 'DELETE' THEN
    SELECT array_agg(o.unit_id), array_agg(q.week) INTO units, weeks
    FROM old_rows o JOIN listing l ON l.id = o.listing_id,
      booking_quarters(o.during, l.buffer_before_minutes, l.buffer_after_minutes) q
    WHERE o.blocks;
  ELSE
    SELECT array_agg(r.unit_id), array_agg(q.week) INTO units, weeks
    FROM (
      SELECT o.unit_id, o.listing_id, unnest(ARRAY[o.during, n.during]) AS during
      FROM old_rows o JOIN new_rows n USING (booking_id, unit_id)
      WHERE o.blocks <> n.blocks OR (n.blocks AND o.during <> n.during)
      UNION ALL
      -- Rows that were given to another unit or booking.
      SELECT o.unit_id, o.listing_id, o.during FROM old_rows o
      WHERE o.blocks AND NOT EXISTS (SELECT FROM new_rows n WHERE (n.booking_id, n.unit_id) = (o.booking_id, o.unit_id))
      UNION ALL
      SELECT n.unit_id, n.listing_id, n.during FROM new_rows n
      WHERE n.blocks AND NOT EXISTS (SELECT FROM old_rows o WHERE (o.booking_id, o.unit_id) = (n.booking_id, n.unit_id))
    ) r JOIN listing l ON l.id = r.listing_id,
      booking_quarters(r.during, l.buffer_before_minutes, l.buffer_after_minutes) q;
  END IF;
  IF units IS NOT NULL THEN PERFORM unit_week_recount(units, weeks); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER unit_week_moved AFTER UPDATE ON booking_unit
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION unit_week_follow();
--> statement-breakpoint
CREATE TRIGGER unit_week_freed AFTER DELETE ON booking_unit
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION unit_week_follow();
--> statement-breakpoint
-- Other buffers widen or narrow every booking of the listing.
CREATE FUNCTION unit_week_buffers_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE units uuid[]; weeks integer[];
BEGIN
  SELECT array_agg(t.unit_id), array_agg(t.week) INTO units, weeks FROM (
    SELECT w.unit_id, w.week FROM unit_week w WHERE w.listing_id = NEW.id
    UNION
    -- Weeks into which only the wider buffers reach.
    SELECT b.unit_id, q.week FROM unit u JOIN booking_unit b ON b.unit_id = u.id AND b.blocks
      AND upper(b.during) > NEW.updated_at - interval '14 days',
      booking_quarters(b.during, NEW.buffer_before_minutes, NEW.buffer_after_minutes) q
    WHERE u.listing_id = NEW.id
  ) t;
  IF units IS NOT NULL THEN PERFORM unit_week_recount(units, weeks); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER unit_week_buffers_changed AFTER UPDATE OF buffer_before_minutes, buffer_after_minutes ON listing
  FOR EACH ROW WHEN (OLD.buffer_before_minutes <> NEW.buffer_before_minutes
    OR OLD.buffer_after_minutes <> NEW.buffer_after_minutes)
  EXECUTE FUNCTION unit_week_buffers_changed();
--> statement-breakpoint
CREATE FUNCTION unit_week_unit_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM unit_week w WHERE w.unit_id = OLD.id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER unit_week_unit_gone AFTER DELETE ON unit FOR EACH ROW EXECUTE FUNCTION unit_week_unit_gone();
--> statement-breakpoint

-- One listing's answer ---------------------------------------------------------------------------------------

CREATE AGGREGATE joined_bits(bit varying) (SFUNC = bitcat, STYPE = bit varying, INITCOND = '');
--> statement-breakpoint
-- The instants at which runs of `quarters` set bits begin, as bits: doubling, so that 16 quarters take four steps.
CREATE FUNCTION run_starts(bits bit varying, quarters integer) RETURNS bit varying LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE have integer := 1; step integer;
BEGIN
  WHILE have < quarters LOOP
    step := least(have, quarters - have);
    bits := bits & (bits << step);
    have := have + step;
  END LOOP;
  RETURN bits;
END $$;
--> statement-breakpoint
-- Midnight in a zone; where clocks go back over it, the first of the two.
CREATE FUNCTION local_midnight(day date, zone text) RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN (t - interval '1 hour') AT TIME ZONE zone = day::timestamp THEN t - interval '1 hour' ELSE t END
  FROM (SELECT day::timestamp AT TIME ZONE zone AS t) m
$$;
--> statement-breakpoint
-- The parts of a span that lie on the given weekdays (ISO, 1 Monday) of a zone; null: all days.
CREATE FUNCTION on_weekdays(span tstzrange, weekdays integer[], zone text) RETURNS tstzmultirange
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN weekdays IS NULL THEN tstzmultirange(span) ELSE coalesce((
    SELECT range_agg(tstzrange(local_midnight(d::date, zone), local_midnight(d::date + 1, zone)))
    FROM generate_series((lower(span) AT TIME ZONE zone)::date::timestamp,
      (upper(span) AT TIME ZONE zone)::date::timestamp, interval '1 day') AS d
    WHERE extract(isodow FROM d) = ANY (weekdays)), '{}') * tstzmultirange(span) END
$$;
--> statement-breakpoint
-- A unit's free time to the second, from its opening summary and its bookings themselves.
CREATE FUNCTION unit_free_spans(unit uuid, span tstzrange) RETURNS tstzmultirange LANGUAGE sql STABLE AS $$
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
    JOIN booking_unit b ON b.unit_id = u.id AND b.blocks
      AND b.during && tstzrange(lower(span) - make_interval(mins => l.buffer_before_minutes),
        upper(span) + make_interval(mins => l.buffer_after_minutes))
    WHERE u.id = unit), '{}')
$$;
--> statement-breakpoint
-- Whether `wanted` units of a listing are free over a whole span, or (with `minutes`) together for so long somewhere
-- in it, on given weekdays of the listing's zone. Within notice and horizon, and for a length that can be booked.
-- The bitmaps decide; bookings and exact hours are read only where an edge off the quarter-hours could matter.
CREATE FUNCTION listing_is_free(of_listing uuid, asked tstzrange, minutes integer, weekdays integer[], wanted integer, now timestamptz)
RETURNS boolean LANGUAGE plpgsql STABLE COST 5000 AS $$
DECLARE
  l record; u record; windows tstzmultirange; span tstzrange;
  first_quarter bigint; past_quarter bigint; quarters integer; skipped integer;
  allowed bit varying; none bit varying; starts bit varying;
  sure bit varying[]; perhaps bit varying[]; enough integer := 0;
BEGIN
  SELECT * INTO l FROM listing x WHERE x.id = of_listing;
  IF NOT FOUND OR l.booking_mode = 'enquiry' THEN RETURN false; END IF;
  span := tstzrange(now + make_interval(mins => l.notice_minutes), now + make_interval(hours => l.horizon_days * 24));
  IF minutes IS NULL THEN
    IF NOT asked <@ span THEN RETURN false; END IF;
    windows := tstzmultirange(asked);
    first_quarter := quarter_floor(lower(asked));
    past_quarter := quarter_ceil(upper(asked));
  ELSE
    IF minutes NOT BETWEEN l.min_minutes AND l.max_minutes THEN RETURN false; END IF;
    span := span * asked;
    IF isempty(span) THEN RETURN false; END IF;
    first_quarter := quarter_ceil(lower(span));
    past_quarter := quarter_floor(upper(span));
    IF past_quarter <= first_quarter THEN RETURN false; END IF;
    span := tstzrange(quarter_start(first_quarter), quarter_start(past_quarter));
    windows := on_weekdays(span, weekdays, l.time_zone);
    IF isempty(windows) THEN RETURN false; END IF;
  END IF;
  quarters := past_quarter - first_quarter;
  skipped := first_quarter % 672;
  IF minutes IS NOT NULL THEN
    none := repeat('0', quarters)::bit varying;
    SELECT bit_or(((~ none) >> (quarter_floor(lower(w)) - first_quarter)::integer)
      & ~ ((~ none) >> (quarter_floor(upper(w)) - first_quarter)::integer)) INTO allowed FROM unnest(windows) AS w;
    sure := array_fill(none, ARRAY[wanted]);
    perhaps := sure;
  END IF;
  FOR u IN
    SELECT un.id, substring(joined_bits(coalesce(w.open & ~ w.busy, 0::bit(672)) ORDER BY g.week) FROM skipped + 1 FOR quarters) AS free,
      CASE WHEN bool_or(w.open_edges IS NOT NULL OR w.busy_edges IS NOT NULL) THEN
        substring(joined_bits(coalesce((w.open | coalesce(w.open_edges, 0::bit(672)))
          & (~ w.busy | coalesce(w.busy_edges, 0::bit(672))), 0::bit(672)) ORDER BY g.week) FROM skipped + 1 FOR quarters) END AS maybe
    FROM unit un CROSS JOIN generate_series(first_quarter / 672, (past_quarter - 1) / 672) AS g (week)
    -- Looked up week by week: a plan for any value would rather read all weeks of all units.
    LEFT JOIN LATERAL (SELECT * FROM unit_week x WHERE x.unit_id = un.id AND x.week = g.week OFFSET 0) w ON true
    WHERE un.listing_id = of_listing AND un.retired_at IS NULL
    GROUP BY un.id
  LOOP
    IF minutes IS NULL THEN
      -- A quarter that is asked for in part may be enough in part; every other one must be free as a whole.
      starts := u.free;
      IF u.maybe IS NOT NULL AND quarter_start(first_quarter) < lower(asked) THEN
        starts := set_bit(starts, 0, get_bit(u.maybe, 0));
      END IF;
      IF u.maybe IS NOT NULL AND quarter_start(past_quarter) > upper(asked) THEN
        starts := set_bit(starts, quarters - 1, get_bit(u.maybe, quarters - 1));
      END IF;
      IF bit_count(starts) = quarters AND (starts = u.free OR windows <@ unit_free_spans(u.id, asked)) THEN
        enough := enough + 1;
        IF enough >= wanted THEN RETURN true; END IF;
      END IF;
    ELSE
      -- In how many units a use could begin at each quarter: `sure[j]` where in at least j.
      starts := run_starts(u.free & allowed, minutes / 15);
      FOR j IN REVERSE wanted..2 LOOP sure[j] := sure[j] | (sure[j - 1] & starts); END LOOP;
      sure[1] := sure[1] | starts;
      -- Off the quarters: all but one of the quarters free as a whole, and the ones around them at least in part.
      IF u.maybe IS NOT NULL THEN
        starts := starts | ((u.maybe & allowed) & (run_starts(u.free & allowed, minutes / 15 - 1) << 1)
          & ((u.maybe & allowed) << minutes / 15));
      END IF;
      FOR j IN REVERSE wanted..2 LOOP perhaps[j] := perhaps[j] | (perhaps[j - 1] & starts); END LOOP;
      perhaps[1] := perhaps[1] | starts;
    END IF;
  END LOOP;
  IF minutes IS NULL THEN RETURN false; END IF;
  IF bit_count(sure[wanted]) > 0 THEN RETURN true; END IF;
  IF bit_count(perhaps[wanted]) = 0 THEN RETURN false; END IF;
  RETURN EXISTS (
    WITH piece AS (
      SELECT un.id, lower(f) AS first, upper(f) - make_interval(mins => minutes) AS last
      FROM unit un, unnest(unit_free_spans(un.id, span) * windows) AS f
      WHERE un.listing_id = of_listing AND un.retired_at IS NULL AND upper(f) - lower(f) >= make_interval(mins => minutes)
    )
    SELECT FROM piece a JOIN piece b ON a.first BETWEEN b.first AND b.last
    GROUP BY a.id, a.first HAVING count(DISTINCT b.id) >= wanted);
END $$;
--> statement-breakpoint
-- All listings' answers ------------------------------------------------------------------------------------------

-- The same bits the other way round: for every quarter-hour, one bit per unit of a search segment. A segment's units
-- stand in a row of places: the only unit of a listing at its listing's ordinal, the units of others side by side
-- behind them. `free` is free from start to end, `maybe` is what only bookings and exact hours can tell.
CREATE TABLE free_segment (
  segment_id integer PRIMARY KEY,
  size integer NOT NULL,
  places integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE free_place (
  segment_id integer NOT NULL,
  place integer NOT NULL,
  unit_id uuid NOT NULL,
  ordinal integer NOT NULL,
  PRIMARY KEY (segment_id, place)
);
--> statement-breakpoint
CREATE INDEX free_place_unit ON free_place (unit_id);
--> statement-breakpoint
-- Listings of a segment that share the rules that decide which time is looked at, by ordinal.
CREATE TABLE free_rule (
  segment_id integer NOT NULL,
  time_zone text NOT NULL,
  notice_minutes integer NOT NULL,
  horizon_days integer NOT NULL,
  min_minutes integer NOT NULL,
  max_minutes integer NOT NULL,
  members bit varying NOT NULL,
  PRIMARY KEY (segment_id, time_zone, notice_minutes, horizon_days, min_minutes, max_minutes)
);
--> statement-breakpoint
-- Rows of 8,192 places; quarters in which none is free have no row.
CREATE TABLE free_plane (
  segment_id integer NOT NULL,
  quarter integer NOT NULL,
  chunk smallint NOT NULL,
  free bit varying NOT NULL,
  maybe bit varying,
  PRIMARY KEY (segment_id, quarter, chunk)
) WITH (fillfactor = 90);
--> statement-breakpoint
-- Where a use of so many hours can begin on a local day (counted from 1970) and touch so many days.
CREATE TABLE free_run (
  segment_id integer NOT NULL,
  hours smallint NOT NULL,
  day integer NOT NULL,
  days smallint NOT NULL,
  chunk smallint NOT NULL,
  free bit varying NOT NULL,
  PRIMARY KEY (segment_id, hours, day, days, chunk)
) WITH (fillfactor = 90);
--> statement-breakpoint
-- Read as they lie, without unpacking.
ALTER TABLE free_plane ALTER COLUMN free SET STORAGE PLAIN, ALTER COLUMN maybe SET STORAGE PLAIN;
--> statement-breakpoint
ALTER TABLE free_run ALTER COLUMN free SET STORAGE PLAIN;
--> statement-breakpoint
ALTER TABLE free_rule ALTER COLUMN members SET STORAGE EXTERNAL;
--> statement-breakpoint
-- Weeks of units that have changed since the planes were written; searches ask those one by one.
CREATE TABLE unit_week_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_id uuid NOT NULL,
  week integer NOT NULL
);
--> statement-breakpoint
CREATE FUNCTION unit_week_note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO unit_week_change (unit_id, week) SELECT unit_id, week FROM new_rows;
  ELSE
    INSERT INTO unit_week_change (unit_id, week)
    SELECT n.unit_id, n.week FROM new_rows n JOIN old_rows o USING (unit_id, week)
    WHERE (n.open, n.busy, n.open_edges, n.busy_edges) IS DISTINCT FROM (o.open, o.busy, o.open_edges, o.busy_edges);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER unit_week_added AFTER INSERT ON unit_week
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION unit_week_note();
--> statement-breakpoint
CREATE TRIGGER unit_week_changed AFTER UPDATE ON unit_week
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION unit_week_note();
--> statement-breakpoint
-- One listing's answer for a search's question: from, to, minutes, weekdays, units, now.
CREATE FUNCTION free_asked(of_listing uuid, asked jsonb) RETURNS boolean LANGUAGE sql STABLE COST 5000 AS $$
  SELECT listing_is_free(of_listing, tstzrange((asked->>'from')::timestamptz, (asked->>'to')::timestamptz),
    (asked->>'minutes')::integer, CASE WHEN jsonb_typeof(asked->'weekdays') = 'array'
      THEN ARRAY(SELECT jsonb_array_elements_text(asked->'weekdays')::integer) END,
    coalesce((asked->>'units')::integer, 1), (asked->>'now')::timestamptz)
$$;
--> statement-breakpoint
-- Bookings made before there were summaries.
INSERT INTO unit_week (unit_id, week, listing_id, busy, busy_edges)
SELECT b.unit_id, q.week, b.listing_id, bit_or(q.busy), nullif(bit_or(q.edges), 0::bit(672))
FROM booking_unit b JOIN listing l ON l.id = b.listing_id,
  booking_quarters(b.during, l.buffer_before_minutes, l.buffer_after_minutes) q
WHERE b.blocks GROUP BY b.unit_id, q.week, b.listing_id;
