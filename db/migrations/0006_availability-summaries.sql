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
    LEFT JOIN unit_week w ON w.unit_id = un.id AND w.week = g.week
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
CREATE TABLE free_crowd (
  segment_id integer NOT NULL,
  ordinal integer NOT NULL,
  first_place integer NOT NULL,
  units integer NOT NULL,
  PRIMARY KEY (segment_id, ordinal)
);
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
CREATE FUNCTION free_bits_at(ordinals integer[], size integer) RETURNS bit varying LANGUAGE sql IMMUTABLE AS $$
  SELECT rpad(coalesce(string_agg(lpad('1', o - before, '0'), '' ORDER BY o), ''), size, '0')::bit varying
  FROM (SELECT o, lag(o, 1, -1) OVER (ORDER BY o) AS before FROM (SELECT DISTINCT unnest(ordinals) AS o) d) x
$$;
--> statement-breakpoint
CREATE FUNCTION free_ordinals(bits bit varying) RETURNS integer[] LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(array_agg(w * 64 + b), '{}') FROM (
    SELECT w, rpad(substring(bits FROM w * 64 + 1 FOR 64)::text, 64, '0')::bit(64) AS part
    FROM generate_series(0, (length(bits) - 1) / 64) AS w
    WHERE bit_count(substring(bits FROM w * 64 + 1 FOR 64)) > 0
  ) words CROSS JOIN generate_series(0, 63) AS b WHERE get_bit(part, b) = 1
$$;
--> statement-breakpoint
-- By place → by ordinal: listings with at least so many of their units set.
CREATE FUNCTION free_listings(of_segment integer, size integer, by_place bit varying, wanted integer) RETURNS bit varying
LANGUAGE plpgsql STABLE AS $$
DECLARE own bit varying := substring(by_place FROM 1 FOR size); crowds integer[];
BEGIN
  IF wanted > 1 THEN own := own # own; END IF;
  IF length(by_place) > size THEN
    SELECT array_agg(c.ordinal) INTO crowds FROM free_crowd c
    WHERE c.segment_id = of_segment AND c.units >= wanted
      AND bit_count(substring(by_place FROM c.first_place + 1 FOR c.units)) >= wanted;
  END IF;
  RETURN CASE WHEN crowds IS NULL THEN own ELSE own | free_bits_at(crowds, size) END;
END $$;
--> statement-breakpoint
-- Per row of places: in which units a run of so many quarters lies between two quarters; doubling, as `run_starts`.
-- `possible`: or a run of one less with a quarter on either side that is free in part.
CREATE FUNCTION free_plane_runs(of_segment integer, chunks integer, first_quarter integer, past_quarter integer, quarters integer)
RETURNS TABLE (chunk integer, free bit varying, possible bit varying) LANGUAGE plpgsql STABLE AS $$
DECLARE
  have integer := 1; step integer; source text;
  has_maybe boolean := EXISTS (SELECT FROM free_plane p WHERE p.segment_id = of_segment
    AND p.quarter >= first_quarter AND p.quarter < past_quarter AND p.maybe IS NOT NULL);
BEGIN
  source := 'SELECT c AS chunk, q, coalesce(p.free, $6) AS whole, coalesce(p.free, $6) AS f'
    || CASE WHEN has_maybe THEN ', coalesce(p.maybe, $6) AS m' ELSE '' END
    || ' FROM generate_series(0, $2 - 1) AS c CROSS JOIN generate_series($3, $4 - 1) AS q'
    || ' LEFT JOIN free_plane p ON p.segment_id = $1 AND p.quarter >= $3 AND p.quarter < $4 AND p.quarter = q AND p.chunk = c';
  WHILE have < quarters - 1 LOOP
    step := least(have, quarters - 1 - have);
    source := format('SELECT chunk, q, whole, f & lead(f, %1$s) OVER w AS f' || CASE WHEN has_maybe THEN ', m' ELSE '' END
      || ' FROM (%2$s) s WINDOW w AS (PARTITION BY chunk ORDER BY q)', step, source);
    have := have + step;
  END LOOP;
  source := format('SELECT chunk, f & lead(whole, %1$s) OVER w AS f'
    || CASE WHEN has_maybe THEN ', m & lead(f, 1) OVER w & lead(m, %2$s) OVER w AS m' ELSE '' END
    || ' FROM (%3$s) s WINDOW w AS (PARTITION BY chunk ORDER BY q)', quarters - 1, quarters, source);
  RETURN QUERY EXECUTE 'SELECT chunk, coalesce(bit_or(f), $6)::bit varying, '
    || CASE WHEN has_maybe THEN '(coalesce(bit_or(f), $6) | coalesce(bit_or(m), $6))' ELSE 'coalesce(bit_or(f), $6)' END
    || '::bit varying FROM (' || source || ') r GROUP BY chunk'
    USING of_segment, chunks, first_quarter, past_quarter, quarters, repeat('0', 8192)::bit varying;
END $$;
--> statement-breakpoint
-- One listing's answer for a search's question: from, to, minutes, weekdays, units, now.
CREATE FUNCTION free_asked(of_listing uuid, asked jsonb) RETURNS boolean LANGUAGE sql STABLE COST 5000 AS $$
  SELECT listing_is_free(of_listing, tstzrange((asked->>'from')::timestamptz, (asked->>'to')::timestamptz),
    (asked->>'minutes')::integer, CASE WHEN jsonb_typeof(asked->'weekdays') = 'array'
      THEN ARRAY(SELECT jsonb_array_elements_text(asked->'weekdays')::integer) END,
    coalesce((asked->>'units')::integer, 1), (asked->>'now')::timestamptz)
$$;
--> statement-breakpoint
-- Which of these listings of a search segment are free, by ordinal. The planes decide all but listings that changed
-- since and those whose edges off the quarter-hours matter; these are asked one by one. Without planes, all are.
CREATE FUNCTION free_bits(of_segment integer, asked jsonb, among bit varying) RETURNS bit varying LANGUAGE plpgsql STABLE AS $$
DECLARE
  s free_segment%ROWTYPE; r record; p record;
  span tstzrange := tstzrange((asked->>'from')::timestamptz, (asked->>'to')::timestamptz);
  now timestamptz := (asked->>'now')::timestamptz;
  minutes integer := (asked->>'minutes')::integer;
  wanted integer := coalesce((asked->>'units')::integer, 1);
  weekdays integer[] := CASE WHEN jsonb_typeof(asked->'weekdays') = 'array'
    THEN ARRAY(SELECT jsonb_array_elements_text(asked->'weekdays')::integer) END;
  none bit varying := among # among; zero bit varying := repeat('0', 8192)::bit varying;
  sure bit varying := none; perhaps bit varying := none; stale bit varying; members bit varying; look integer[];
  free bit varying; possible bit varying; parts bit varying[]; perhaps_parts bit varying[];
  chunks integer; first_quarter integer; past_quarter integer; whole integer[]; from_quarters integer[]; past_quarters integer[];
  lasting integer; i integer;
BEGIN
  SELECT * INTO s FROM free_segment x WHERE x.segment_id = of_segment;
  IF NOT FOUND THEN
    look := free_ordinals(among);
  ELSIF s.places = 0 THEN
    RETURN none;
  ELSE
    chunks := (s.places + 8191) / 8192;
    IF minutes IS NULL THEN
      first_quarter := quarter_floor(lower(span));
      past_quarter := quarter_ceil(upper(span));
      SELECT bit_or(x.members) INTO members FROM free_rule x WHERE x.segment_id = of_segment
        AND span <@ tstzrange(now + make_interval(mins => x.notice_minutes), now + make_interval(hours => x.horizon_days * 24));
      IF members IS NOT NULL THEN
        WITH part AS MATERIALIZED (
          -- A quarter that is asked for in part may be enough in part; every other one must be free as a whole.
          SELECT chunk, bit_and(x.free) AS free, bit_and(CASE WHEN maybe IS NOT NULL AND (
            quarter = first_quarter AND quarter_start(first_quarter) < lower(span)
            OR quarter = past_quarter - 1 AND quarter_start(past_quarter) > upper(span)) THEN x.free | maybe ELSE x.free END) AS possible
          FROM free_plane x WHERE segment_id = of_segment AND quarter >= first_quarter AND quarter < past_quarter
          GROUP BY chunk HAVING count(*) = past_quarter - first_quarter
        )
        SELECT joined_bits(coalesce(x.free, zero) ORDER BY c), joined_bits(coalesce(x.possible, zero) ORDER BY c)
        INTO free, possible FROM generate_series(0, chunks - 1) AS c LEFT JOIN part x ON x.chunk = c;
        sure := free_listings(of_segment, s.size, substring(free FROM 1 FOR s.places), wanted) & members;
        perhaps := CASE WHEN possible = free THEN sure
          ELSE free_listings(of_segment, s.size, substring(possible FROM 1 FOR s.places), wanted) & members END;
      END IF;
    ELSE
      lasting := minutes / 15;
      FOR r IN
        SELECT x.zone, x.first, x.past, bit_or(x.members) AS members FROM (
          SELECT time_zone AS zone, quarter_ceil(greatest(lower(span), now + make_interval(mins => notice_minutes)))::integer AS first,
            quarter_floor(least(upper(span), now + make_interval(hours => horizon_days * 24)))::integer AS past, y.members
          FROM free_rule y WHERE y.segment_id = of_segment AND minutes BETWEEN min_minutes AND max_minutes
        ) x WHERE x.past - x.first >= lasting GROUP BY 1, 2, 3
      LOOP
        CONTINUE WHEN bit_count(r.members & among) = 0;
        parts := array_fill(zero, ARRAY[chunks]);
        perhaps_parts := parts;
        whole := '{}';
        -- Whole local days from the runs, what is left of days at the ends from the quarters.
        from_quarters := '{}';
        past_quarters := '{}';
        FOR p IN
          SELECT quarter_floor(lower(w))::integer AS first, quarter_floor(upper(w))::integer AS past,
            min(d.first) AS days_from, max(d.past) AS days_to, array_agg(d.day) FILTER (WHERE d.day IS NOT NULL) AS days
          FROM unnest(on_weekdays(tstzrange(quarter_start(r.first), quarter_start(r.past)), weekdays, r.zone)) AS w
          LEFT JOIN LATERAL (
            SELECT d::date - '1970-01-01'::date AS day, quarter_floor(local_midnight(d::date, r.zone))::integer AS first,
              quarter_floor(local_midnight(d::date + 1, r.zone))::integer AS past
            FROM generate_series((lower(w) AT TIME ZONE r.zone)::date::timestamp, (upper(w) AT TIME ZONE r.zone)::date::timestamp, interval '1 day') AS d
          ) d ON d.first >= quarter_floor(lower(w)) AND d.past <= quarter_floor(upper(w))
          GROUP BY w
        LOOP
          whole := whole || p.days;
          FOR first_quarter, past_quarter IN
            SELECT p.first, CASE WHEN p.days IS NULL THEN p.past ELSE least(p.past, p.days_from + lasting - 1) END
            WHERE p.days IS NULL OR p.first < p.days_from
            UNION ALL
            SELECT greatest(p.first, p.days_to - lasting + 1), p.past WHERE p.past > p.days_to
          LOOP
            CONTINUE WHEN past_quarter - first_quarter < lasting;
            from_quarters := from_quarters || first_quarter;
            past_quarters := past_quarters || past_quarter;
          END LOOP;
        END LOOP;
        FOR i, free IN
          SELECT x.chunk + 1, bit_or(x.free) FROM free_run x
          WHERE x.segment_id = of_segment AND x.hours = minutes / 60 AND x.day = ANY (whole)
            AND (x.days = 1 OR (x.day + 1 = ANY (whole) AND (x.days = 2 OR x.day + 2 = ANY (whole))))
          GROUP BY x.chunk
        LOOP
          parts[i] := parts[i] | free;
          perhaps_parts[i] := perhaps_parts[i] | free;
        END LOOP;
        IF wanted = 1 AND cardinality(from_quarters) > 0 AND cardinality(whole) > 0 THEN
          SELECT joined_bits(x ORDER BY o) INTO free FROM unnest(parts) WITH ORDINALITY AS t (x, o);
          members := free_listings(of_segment, s.size, substring(free FROM 1 FOR s.places), 1) & r.members;
          stale := r.members & among & ~ members;
          -- So few are left that asking them one by one is quicker.
          IF bit_count(stale) <= least(8, s.size / 128) THEN
            sure := sure | members;
            perhaps := perhaps | members | stale;
            CONTINUE;
          END IF;
        END IF;
        FOR first_quarter, past_quarter IN SELECT * FROM unnest(from_quarters, past_quarters) LOOP
          FOR i, free, possible IN
            SELECT x.chunk + 1, x.free, x.possible FROM free_plane_runs(of_segment, chunks, first_quarter, past_quarter, lasting) x
          LOOP
            parts[i] := parts[i] | free;
            perhaps_parts[i] := perhaps_parts[i] | possible;
          END LOOP;
        END LOOP;
        SELECT joined_bits(x ORDER BY o), joined_bits(y ORDER BY o) INTO free, possible
        FROM unnest(parts, perhaps_parts) WITH ORDINALITY AS t (x, y, o);
        free := substring(free FROM 1 FOR s.places);
        possible := substring(possible FROM 1 FOR s.places);
        -- That several units are free for so long does not say that they are together.
        IF wanted = 1 THEN
          members := free_listings(of_segment, s.size, free, 1) & r.members;
          sure := sure | members;
        END IF;
        IF wanted > 1 OR possible <> free THEN members := free_listings(of_segment, s.size, possible, wanted) & r.members; END IF;
        perhaps := perhaps | members;
      END LOOP;
    END IF;
    SELECT array_agg(DISTINCT x.ordinal) INTO look FROM unit_week_change c JOIN free_place x ON x.unit_id = c.unit_id
    WHERE x.segment_id = of_segment
      AND c.week BETWEEN quarter_floor(lower(span)) / 672 AND (quarter_ceil(upper(span)) - 1) / 672;
    IF look IS NOT NULL THEN
      stale := free_bits_at(look, s.size);
      sure := sure & ~ stale;
      perhaps := perhaps | stale;
    END IF;
    look := free_ordinals(perhaps & ~ sure & among);
  END IF;
  IF cardinality(look) > 0 THEN
    SELECT array_agg(m.ordinal) INTO look FROM search_member m
    WHERE m.segment_id = of_segment AND m.ordinal = ANY (look) AND free_asked(m.listing_id, asked);
    IF look IS NOT NULL THEN sure := sure | free_bits_at(look, length(among)); END IF;
  END IF;
  RETURN sure & among;
END $$;
--> statement-breakpoint
-- A unit's week in the planes of its segment, as it is now.
CREATE FUNCTION free_plane_fold(of_segment integer, of_place integer, of_week integer, new_free bit varying, new_maybe bit varying)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE at integer := of_place % 8192; of_chunk smallint := of_place / 8192; zero bit varying := repeat('0', 8192)::bit varying;
BEGIN
  INSERT INTO free_plane (segment_id, quarter, chunk, free)
  SELECT of_segment, of_week * 672 + q, of_chunk, zero FROM generate_series(0, 671) AS q
  WHERE get_bit(new_free, q) = 1 OR get_bit(new_maybe, q) = 1 ON CONFLICT DO NOTHING;
  UPDATE free_plane p SET free = set_bit(p.free, at, get_bit(new_free, q)),
    maybe = CASE WHEN p.maybe IS NULL AND get_bit(new_maybe, q) = 0 THEN NULL
      ELSE set_bit(coalesce(p.maybe, zero), at, get_bit(new_maybe, q)) END
  FROM generate_series(0, 671) AS q
  WHERE p.segment_id = of_segment AND p.quarter = of_week * 672 + q AND p.chunk = of_chunk
    AND (get_bit(p.free, at) <> get_bit(new_free, q) OR coalesce(get_bit(p.maybe, at), 0) <> get_bit(new_maybe, q));
END $$;
--> statement-breakpoint
-- A unit's local days in the runs of its segment: `runs` names those it has (day, hours, days).
CREATE FUNCTION free_run_fold(of_segment integer, of_place integer, first_day integer, last_day integer, runs jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE at integer := of_place % 8192; of_chunk smallint := of_place / 8192;
BEGIN
  INSERT INTO free_run (segment_id, hours, day, days, chunk, free)
  SELECT of_segment, n.hours, n.day, n.days, of_chunk, repeat('0', 8192)::bit varying
  FROM jsonb_to_recordset(runs) AS n (day integer, hours smallint, days smallint) ON CONFLICT DO NOTHING;
  UPDATE free_run p SET free = set_bit(p.free, at, 1 - get_bit(p.free, at))
  FROM (
    SELECT r.hours, r.day, r.days, (n.day IS NOT NULL)::integer AS is_free
    FROM free_run r LEFT JOIN jsonb_to_recordset(runs) AS n (day integer, hours smallint, days smallint) USING (day, hours, days)
    WHERE r.segment_id = of_segment AND r.hours BETWEEN 1 AND 24 AND r.day BETWEEN first_day AND last_day AND r.chunk = of_chunk
  ) x
  WHERE p.segment_id = of_segment AND p.hours = x.hours AND p.day = x.day AND p.days = x.days AND p.chunk = of_chunk
    AND get_bit(p.free, at) <> x.is_free;
END $$;
--> statement-breakpoint
-- Bookings made before there were summaries.
INSERT INTO unit_week (unit_id, week, listing_id, busy, busy_edges)
SELECT b.unit_id, q.week, b.listing_id, bit_or(q.busy), nullif(bit_or(q.edges), 0::bit(672))
FROM booking_unit b JOIN listing l ON l.id = b.listing_id,
  booking_quarters(b.during, l.buffer_before_minutes, l.buffer_after_minutes) q
WHERE b.blocks GROUP BY b.unit_id, q.week, b.listing_id;
