-- A page of what is free needs not all that is free: listings with several units, and whatever is in doubt, are looked
-- at from the newest on until the page is full.
ALTER TABLE "free_segment" ADD COLUMN "crowds" bit varying;--> statement-breakpoint
ALTER TABLE "free_segment" ALTER COLUMN "crowds" SET STORAGE EXTERNAL;--> statement-breakpoint
UPDATE "free_segment" f SET "crowds" = (
  SELECT search_bits(array_agg(c."ordinal"), f."size") FROM "free_crowd" c WHERE c."segment_id" = f."segment_id" HAVING count(*) > 0);--> statement-breakpoint
-- By place → by ordinal: those among the listings that have at least so many of their units set. `crowds`: listings of
-- several units.
CREATE FUNCTION free_listings(of_segment integer, by_place bit varying, wanted integer, among bit varying, crowds bit varying)
RETURNS bit varying LANGUAGE plpgsql STABLE AS $$
DECLARE own bit varying := among # among; several bit varying := among & crowds; look integer[];
BEGIN
  IF wanted = 1 THEN own := substring(by_place FROM 1 FOR length(among)) & among; END IF;
  IF several IS NULL OR bit_count(several) = 0 THEN RETURN own; END IF;
  IF bit_count(several) * 8 < bit_count(crowds) THEN
    look := ARRAY(
      SELECT c.ordinal FROM unnest(search_ordinals(several)) AS o CROSS JOIN LATERAL (
        SELECT * FROM free_crowd x WHERE x.segment_id = of_segment AND x.ordinal = o OFFSET 0
      ) c WHERE c.units >= wanted AND bit_count(substring(by_place FROM c.first_place + 1 FOR c.units)) >= wanted);
  ELSE
    look := ARRAY(
      SELECT c.ordinal FROM free_crowd c
      WHERE c.segment_id = of_segment AND c.units >= wanted AND get_bit(several, c.ordinal) = 1
        AND bit_count(substring(by_place FROM c.first_place + 1 FOR c.units)) >= wanted);
  END IF;
  RETURN CASE WHEN look = '{}' THEN own ELSE own | search_bits(look, length(among)) END;
END $$;
--> statement-breakpoint
-- Listings of a segment that are asked for the same time: which quarters of the span, which whole local days (counted
-- from 1970) these are, which days they take in part, with which quarters, and which quarters of those are cut off.
CREATE FUNCTION free_groups(of_segment integer, asked tstzrange, minutes integer, weekdays integer[], now timestamptz)
RETURNS SETOF free_group LANGUAGE sql STABLE ROWS 10 AS $$
  WITH alike AS MATERIALIZED (
    SELECT zone, first, past, bit_or(members) AS members FROM (
      SELECT time_zone AS zone, r.members, quarter_ceil(greatest(lower(asked), now + make_interval(mins => notice_minutes)))::integer AS first,
        quarter_floor(least(upper(asked), now + make_interval(hours => horizon_days * 24)))::integer AS past
      FROM free_rule r WHERE r.segment_id = of_segment AND minutes BETWEEN min_minutes AND max_minutes
    ) x WHERE past - first >= minutes / 15 GROUP BY 1, 2, 3
  )
  SELECT a.members, d.* FROM alike a CROSS JOIN LATERAL (
    SELECT range_agg(part), coalesce(array_agg(day ORDER BY day) FILTER (WHERE is_whole), '{}'),
      coalesce(array_agg(day) FILTER (WHERE NOT is_whole), '{}'), range_agg(part) FILTER (WHERE NOT is_whole),
      range_agg(whole_day) FILTER (WHERE NOT is_whole) - range_agg(part) FILTER (WHERE NOT is_whole)
    FROM (
      SELECT x.day, int4range(x.first_quarter, x.past_quarter) AS whole_day, int4range(greatest(x.first_quarter, a.first), least(x.past_quarter, a.past)) AS part,
        x.first_quarter >= a.first AND x.past_quarter <= a.past AS is_whole
      FROM free_day x
      -- Quarters are counted from the fourth day of 1970, in UTC.
      WHERE x.time_zone = a.zone AND x.day BETWEEN a.first / 96 + 2 AND a.past / 96 + 6
        AND x.first_quarter < a.past AND x.past_quarter > a.first
        AND (weekdays IS NULL OR (x.day + 3) % 7 + 1 = ANY (weekdays))
    ) days
  ) d
$$;
--> statement-breakpoint
-- By place: which units are free in some of these quarters, at least in part.
CREATE FUNCTION free_sometimes(of_segment integer, chunks integer, quarters int4multirange) RETURNS bit varying LANGUAGE plpgsql STABLE AS $$
DECLARE zero bit varying := 0::bit(8192); sometimes bit varying;
BEGIN
  WITH part AS MATERIALIZED (
    SELECT p.chunk, bit_or(p.free | coalesce(p.maybe, zero)) AS free FROM unnest(quarters) AS q CROSS JOIN LATERAL (
      SELECT x.chunk, x.free, x.maybe FROM free_plane x
      WHERE x.segment_id = of_segment AND x.span = 1 AND x.quarter >= lower(q) AND x.quarter < upper(q) OFFSET 0
    ) p GROUP BY p.chunk
  )
  SELECT joined_bits(coalesce(x.free, zero) ORDER BY c) INTO sometimes FROM generate_series(0, chunks - 1) AS c LEFT JOIN part x ON x.chunk = c;
  RETURN sometimes;
END $$;
--> statement-breakpoint
-- By place: which units are free for so many whole hours in a row between two quarters, as hours are counted, and which
-- for one less. Whoever is free for so long at all is free for one whole hour less.
CREATE FUNCTION free_hours(of_segment integer, chunks integer, first_quarter integer, past_quarter integer, hours integer,
  OUT free bit varying, OUT possible bit varying) LANGUAGE plpgsql STABLE AS $$
DECLARE
  zero bit varying := 0::bit(8192); none bit varying; starts bit varying[]; have integer := 1; step integer; last integer;
  first integer := (first_quarter + 3) / 4; past integer := past_quarter / 4;
BEGIN
  SELECT joined_bits(zero) INTO none FROM generate_series(1, chunks);
  free := none;
  possible := CASE WHEN hours = 1 THEN ~ none ELSE none END;
  starts := ARRAY(
    SELECT joined_bits(coalesce(p.free, zero) ORDER BY c) FROM generate_series(first, past - 1) AS h CROSS JOIN generate_series(0, chunks - 1) AS c
    LEFT JOIN free_plane p ON p.segment_id = of_segment AND p.span = 4 AND p.quarter BETWEEN first * 4 AND past * 4 - 4
      AND p.quarter = h * 4 AND p.chunk = c
    GROUP BY h ORDER BY h);
  -- Doubling, as `run_starts`; of what begins in order, each is read before it is written.
  WHILE have < hours - 1 LOOP
    step := least(have, hours - 1 - have);
    have := have + step;
    FOR i IN 1..cardinality(starts) - have + 1 LOOP starts[i] := starts[i] & starts[i + step]; END LOOP;
  END LOOP;
  last := cardinality(starts) - have + 1;
  FOR i IN 1..last LOOP
    IF hours = 1 THEN
      free := free | starts[i];
    ELSE
      possible := possible | starts[i];
      IF i < last THEN free := free | (starts[i] & starts[i + 1]); END IF;
    END IF;
  END LOOP;
END $$;
--> statement-breakpoint
-- Which of these listings have so many units free throughout, as the units' weeks say, and bookings and exact hours
-- where an edge off the quarter-hours matters.
CREATE FUNCTION free_settle_throughout(of_segment integer, asked tstzrange, wanted integer, look integer[]) RETURNS integer[]
LANGUAGE sql STABLE AS $$
  WITH span AS (
    SELECT quarter_floor(lower(asked)) AS first, quarter_ceil(upper(asked)) AS past,
      quarter_ceil(lower(asked)) AS first_whole, quarter_floor(upper(asked)) AS past_whole
  ), asked_week AS MATERIALIZED (
    SELECT w::integer AS week, quarter_mask(first - w * 672, past - w * 672) AS mask,
      quarter_mask(first - w * 672, past - w * 672) & ~ quarter_mask(first_whole - w * 672, past_whole - w * 672) AS parts
    FROM span, generate_series(first / 672, (past - 1) / 672) AS w
  ), judged AS (
    SELECT p.ordinal, CASE WHEN j.is_free THEN true WHEN j.is_possible THEN tstzmultirange(asked) <@ unit_free_spans(p.unit_id, asked) ELSE false END AS is_free
    FROM unnest(look) AS o CROSS JOIN LATERAL (
      SELECT x.ordinal, x.unit_id FROM free_place x WHERE x.segment_id = of_segment AND x.ordinal = o OFFSET 0
    ) p
    CROSS JOIN LATERAL (
      SELECT bool_and(coalesce(w.open & ~ w.busy & a.mask = a.mask, false)) AS is_free,
        bool_and(coalesce(((w.open & ~ w.busy) | ((w.open | coalesce(w.open_edges, 0::bit(672))) & (~ w.busy | coalesce(w.busy_edges, 0::bit(672))) & a.parts))
          & a.mask = a.mask, false)) AS is_possible
      FROM asked_week a LEFT JOIN LATERAL (SELECT * FROM unit_week x WHERE x.unit_id = p.unit_id AND x.week = a.week OFFSET 0) w ON true
    ) j
  )
  SELECT coalesce(array_agg(ordinal), '{}') FROM (SELECT ordinal FROM judged WHERE is_free GROUP BY 1 HAVING count(*) >= wanted) x
$$;
--> statement-breakpoint
-- Whether a unit with edges off the quarter-hours is free for so long: all but one of the quarters as a whole, and the
-- ones around them at least in part, as bookings and exact hours say.
CREATE FUNCTION free_within_edges(unit uuid, free bit varying, first_week integer, last_week integer, allowed bit varying,
  windows int4multirange, minutes integer) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE maybe bit varying; spans tstzmultirange;
BEGIN
  SELECT joined_bits(coalesce((w.open | coalesce(w.open_edges, 0::bit(672))) & (~ w.busy | coalesce(w.busy_edges, 0::bit(672))), 0::bit(672)) ORDER BY n) & allowed
  INTO maybe FROM generate_series(first_week, last_week) AS n LEFT JOIN unit_week w ON w.unit_id = unit AND w.week = n;
  IF bit_count(maybe & (run_starts(free, minutes / 15 - 1) << 1) & (maybe << minutes / 15)) = 0 THEN RETURN false; END IF;
  SELECT range_agg(tstzrange(quarter_start(lower(w)), quarter_start(upper(w)))) INTO spans FROM unnest(windows) AS w;
  RETURN EXISTS (
    SELECT FROM unnest(unit_free_spans(unit, tstzrange(lower(spans), upper(spans))) * spans) AS x
    WHERE upper(x) - lower(x) >= make_interval(mins => minutes));
END $$;
--> statement-breakpoint
-- Which of these listings have a unit free for so long somewhere in the quarters that their group is asked for.
CREATE FUNCTION free_settle_within(of_segment integer, members bit varying[], windows int4multirange[], minutes integer, look integer[])
RETURNS integer[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  first_week integer; last_week integer; none bit varying; allowed bit varying[];
BEGIN
  SELECT min(lower(w)) / 672, (max(upper(w)) - 1) / 672 INTO first_week, last_week FROM unnest(windows) AS w;
  none := repeat('0', (last_week - first_week + 1) * 672);
  allowed := ARRAY(
    SELECT (SELECT bit_or(((~ none) >> (lower(w) - first_week * 672)) & ~ ((~ none) >> (upper(w) - first_week * 672))) FROM unnest(g) AS w)
    FROM unnest(windows) WITH ORDINALITY AS x (g, i) ORDER BY i);
  RETURN ARRAY(
    SELECT o FROM unnest(look) AS o JOIN unnest(members, allowed, windows) AS g (members, allowed, windows) ON get_bit(g.members, o) = 1
    WHERE EXISTS (
      SELECT FROM (SELECT x.unit_id FROM free_place x WHERE x.segment_id = of_segment AND x.ordinal = o OFFSET 0) p
      CROSS JOIN LATERAL (
        -- Week by week: the rows come as the weeks do.
        SELECT joined_bits(coalesce(w.open & ~ w.busy, 0::bit(672))) & g.allowed AS free,
          bool_or(w.open_edges IS NOT NULL OR w.busy_edges IS NOT NULL) AS has_edges
        FROM generate_series(first_week, last_week) AS n
        LEFT JOIN LATERAL (SELECT * FROM unit_week x WHERE x.unit_id = p.unit_id AND x.week = n OFFSET 0) w ON true
      ) f
      WHERE CASE WHEN bit_count(run_starts(f.free, minutes / 15)) > 0 THEN true
        WHEN f.has_edges AND bit_count(run_starts(f.free, minutes / 15 - 1)) > 0 THEN
          free_within_edges(p.unit_id, f.free, first_week, last_week, g.allowed, g.windows, minutes)
        ELSE false END));
END $$;
--> statement-breakpoint
-- Which of these listings of a search segment are free, by ordinal. Planes and runs decide nearly all; listings that
-- changed since, those whose edges off the quarter-hours matter, and those that only days taken in part could tell, are
-- asked one by one. Without planes, all are. `most`: only the newest so many matter, behind that listing of that date;
-- others may be left out (`sorted_up_to` as in `search_newest_of`).
CREATE FUNCTION free_bits(of_segment integer, asked jsonb, among bit varying, most integer DEFAULT NULL,
  published timestamptz DEFAULT NULL, listing uuid DEFAULT NULL, sorted_up_to integer DEFAULT NULL) RETURNS bit varying
-- Planned once for a connection: planning would take longer than running.
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  s free_segment%ROWTYPE; groups free_group[]; g free_group; r record;
  span tstzrange := tstzrange((asked->>'from')::timestamptz, (asked->>'to')::timestamptz);
  now timestamptz := (asked->>'now')::timestamptz;
  minutes integer := (asked->>'minutes')::integer;
  wanted integer := coalesce((asked->>'units')::integer, 1);
  weekdays integer[] := CASE WHEN jsonb_typeof(asked->'weekdays') = 'array'
    THEN ARRAY(SELECT jsonb_array_elements_text(asked->'weekdays')::integer) END;
  -- Up to so many are asked one by one rather than all by planes; for tests.
  few integer := (asked->>'few')::integer;
  none bit varying := among # among; sure bit varying := none; doubt bit varying := none; stale bit varying; bits bit varying; rest bit varying;
  free bit varying; possible bit varying; chunks integer; look integer[]; ask integer[]; answered integer[]; step integer := 2 * most; by_page boolean := most IS NOT NULL; is_full boolean; cut_size integer;
  known bit varying; known_days integer[] := '{}'; earlier integer;
  members bit varying[] := '{}'; windows int4multirange[] := '{}';
BEGIN
  IF bit_count(among) = 0 THEN RETURN none; END IF;
  SELECT * INTO s FROM free_segment x WHERE x.segment_id = of_segment;
  IF NOT FOUND THEN
    look := ARRAY(SELECT m.ordinal FROM search_member m WHERE m.segment_id = of_segment AND m.ordinal = ANY (search_ordinals(among))
      AND free_asked(m.listing_id, asked));
    RETURN search_bits(look, length(among));
  ELSIF s.places = 0 THEN
    RETURN none;
  END IF;
  look := ARRAY(SELECT DISTINCT x.ordinal FROM unit_week_change c JOIN free_place x ON x.unit_id = c.unit_id
    WHERE x.segment_id = of_segment AND c.week BETWEEN quarter_floor(lower(span)) / 672 AND (quarter_ceil(upper(span)) - 1) / 672);
  stale := CASE WHEN look = '{}' THEN none ELSE search_bits(look, s.size) & among END;
  chunks := (s.places + 8191) / 8192;

  IF minutes IS NULL THEN
    -- Nearly always all rules hold: only those that do not are read.
    SELECT among & ~ coalesce(bit_or(x.members) FILTER (WHERE NOT span <@ tstzrange(now + make_interval(mins => x.notice_minutes),
      now + make_interval(hours => x.horizon_days * 24))), none) INTO among FROM free_rule x WHERE x.segment_id = of_segment;
    IF bit_count(among) = 0 THEN RETURN none; END IF;
    SELECT * INTO free, possible FROM free_throughout(of_segment, chunks, span);
    bits := among & ~ stale;
    IF by_page AND s.crowds IS NOT NULL THEN
      bits := bits & ~ s.crowds;
      -- To look at a listing with several units costs little.
      step := 4 * step;
      sure := CASE WHEN wanted = 1 THEN substring(free FROM 1 FOR s.size) & bits ELSE none END;
    ELSE
      sure := free_listings(of_segment, free, wanted, bits, s.crowds);
    END IF;
    doubt := among & ~ bits;
    IF possible <> free THEN doubt := doubt | free_listings(of_segment, possible, wanted, bits & ~ sure, s.crowds); END IF;
  ELSE
    groups := ARRAY(SELECT x FROM free_groups(of_segment, span, minutes, weekdays, now) x WHERE x.windows IS NOT NULL);
    IF by_page AND wanted = 1 THEN
      -- Whoever decides the first page is asked sooner than all are told apart whose days are taken in part.
      FOR r IN
        SELECT days, has_parts, bit_or(x.members) & among AS members FROM (
          SELECT y.members, y.parts <> '{}' AS has_parts, ARRAY(SELECT unnest(y.whole || y.parts) ORDER BY 1) AS days FROM unnest(groups) y
        ) x GROUP BY days, has_parts ORDER BY cardinality(days)
      LOOP
        bits := r.members & ~ stale;
        -- Of a few listings hardly one is asked: to look who of them may be free takes longer.
        IF NOT r.has_parts OR bit_count(bits) > bit_count(among) / 16 THEN
          -- Days before those that were read already: these alone are read, and no use of those reaches back.
          earlier := array_position(r.days, known_days[1]) - 1;
          IF r.days[earlier + 1:] = known_days THEN
            known := known | free_runs(of_segment, s.size, minutes / 60, r.days[:earlier], r.days, 1);
          ELSE
            known := free_runs(of_segment, s.size, minutes / 60, r.days, r.days, 1);
          END IF;
          known_days := r.days;
          bits := bits & known;
        END IF;
        doubt := doubt | (r.members & stale);
        IF r.has_parts THEN doubt := doubt | bits; ELSE sure := sure | bits; END IF;
      END LOOP;
      SELECT array_agg(x.members), array_agg(x.windows) INTO members, windows FROM unnest(groups) x;
      step := most + most / 4;
      groups := '{}';
    END IF;
    -- Whole local days.
    FOR r IN SELECT x.whole, bit_or(x.members) & among & ~ stale AS members FROM unnest(groups) x WHERE x.whole <> '{}' GROUP BY x.whole LOOP
      CONTINUE WHEN bit_count(r.members) = 0;
      sure := sure | (r.members & free_runs(of_segment, s.size, minutes / 60, r.whole, r.whole, wanted));
    END LOOP;
  END IF;
  is_full := most IS NOT NULL AND bit_count(sure) >= greatest(4 * most, bit_count(among) / 8);
  -- What days that are taken in part can add, where a whole one would do.
  FOREACH g IN ARRAY coalesce(groups, '{}') LOOP
    rest := g.members & among & stale;
    bits := g.members & among & ~ stale & ~ sure;
    IF g.parts <> '{}' AND bit_count(bits) > 0 AND is_full THEN
      -- Whoever decides the first page is asked sooner than all are told apart.
      rest := rest | bits;
    ELSIF g.parts <> '{}' AND bit_count(bits) > 0 THEN
      bits := bits & free_runs(of_segment, s.size, minutes / 60,
        g.parts || ARRAY(SELECT d FROM unnest(g.whole) d WHERE d + 1 = ANY (g.parts) OR d + 2 = ANY (g.parts)), g.whole || g.parts, wanted);
      IF wanted = 1 AND bit_count(bits) > coalesce(few, 100) THEN
        -- Of many, whole hours tell nearly all: wherever a use touches those days.
        FOR r IN
          SELECT h.free, h.possible FROM (
            SELECT w * int4range(lower(p) - minutes / 15 + 1, upper(p) + minutes / 15 - 1) AS quarters
            FROM unnest(g.part_quarters) p JOIN unnest(g.windows) w ON w @> p
          ) x, free_hours(of_segment, chunks, lower(quarters), upper(quarters), minutes / 60) h
        LOOP
          free := CASE WHEN free IS NULL THEN r.free ELSE free | r.free END;
          possible := CASE WHEN possible IS NULL THEN r.possible ELSE possible | r.possible END;
        END LOOP;
        sure := sure | free_listings(of_segment, free, 1, bits, s.crowds);
        bits := bits & ~ sure;
        IF minutes > 60 AND bit_count(bits) > 0 THEN bits := free_listings(of_segment, possible, 1, bits, s.crowds); END IF;
        free := NULL;
        possible := NULL;
      END IF;
      -- Who is not free in what is cut off those days is free in the rest of them. Several units are told apart only so.
      cut_size := coalesce((SELECT sum(upper(q) - lower(q)) FROM unnest(g.cuts) q), 0);
      IF bit_count(bits) > (CASE WHEN wanted = 1 THEN coalesce(few, cut_size * chunks / 3) ELSE 0 END) THEN
        sure := sure | (bits & ~ free_listings(of_segment, free_sometimes(of_segment, chunks, g.cuts), wanted, bits, s.crowds));
        bits := bits & ~ sure;
      END IF;
      IF wanted > 1 AND bit_count(bits) > 0 THEN
        bits := free_listings(of_segment, free_sometimes(of_segment, chunks, g.part_quarters), wanted, bits, s.crowds);
      END IF;
      rest := rest | bits;
    END IF;
    CONTINUE WHEN bit_count(rest) = 0;
    doubt := doubt | rest;
    members := members || rest;
    windows := windows || g.windows;
  END LOOP;

  -- One by one what is in doubt; where only the newest matter, what is in doubt among them.
  WHILE bit_count(doubt) > 0 LOOP
    IF most IS NULL THEN
      ask := search_ordinals(doubt);
    ELSE
      look := search_newest_of(of_segment, sure | doubt, published, listing, step, sorted_up_to);
      ask := ARRAY(SELECT o FROM unnest(look) AS o WHERE get_bit(doubt, o) = 1);
    END IF;
    EXIT WHEN ask = '{}';
    IF minutes IS NULL THEN
      answered := ARRAY(
        SELECT c.ordinal FROM unnest(ask) AS o CROSS JOIN LATERAL (
          SELECT * FROM free_crowd x WHERE x.segment_id = of_segment AND x.ordinal = o OFFSET 0
        ) c
        WHERE by_page AND get_bit(stale, o) = 0 AND c.units >= wanted
          AND bit_count(substring(free FROM c.first_place + 1 FOR c.units)) >= wanted
        LIMIT most);
      IF possible <> free OR bit_count(stale) > 0 THEN
        answered := answered || free_settle_throughout(of_segment, span, wanted, ARRAY(
          SELECT unnest(CASE WHEN possible <> free THEN ask ELSE ARRAY(SELECT o FROM unnest(ask) AS o WHERE get_bit(stale, o) = 1) END) EXCEPT SELECT unnest(answered)));
      END IF;
    ELSIF wanted = 1 THEN
      answered := free_settle_within(of_segment, members, windows, minutes, ask);
    ELSE
      answered := ARRAY(
        SELECT m.ordinal FROM search_member m WHERE m.segment_id = of_segment AND m.ordinal = ANY (ask) AND free_asked(m.listing_id, asked));
    END IF;
    IF answered <> '{}' THEN sure := sure | search_bits(answered, s.size); END IF;
    EXIT WHEN most IS NULL OR cardinality(look) < step OR cardinality(look) - cardinality(ask) + cardinality(answered) >= most;
    doubt := doubt & ~ search_bits(ask, s.size);
    step := step * 4;
    IF minutes IS NULL AND by_page AND s.crowds IS NOT NULL THEN
      -- Where few are free, all listings with several units are sooner looked at in one go.
      by_page := false;
      bits := doubt & s.crowds & ~ stale;
      rest := free_listings(of_segment, free, wanted, bits, s.crowds);
      sure := sure | rest;
      doubt := doubt & ~ bits;
      IF possible <> free THEN doubt := doubt | free_listings(of_segment, possible, wanted, bits & ~ rest, s.crowds); END IF;
    END IF;
  END LOOP;
  RETURN sure & among;
END $$;
