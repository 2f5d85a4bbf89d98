-- A page of what is free needs not all that is free: listings with several units, and whatever is in doubt, are looked
-- at from the newest on until the page is full.
ALTER TABLE "free_segment" ADD COLUMN "crowds" bit varying, ADD COLUMN "crowd_ordinals" integer[], ADD COLUMN "crowd_places" integer[];--> statement-breakpoint
ALTER TABLE "free_segment" ALTER COLUMN "crowds" SET STORAGE EXTERNAL, ALTER COLUMN "crowd_ordinals" SET STORAGE EXTERNAL,
  ALTER COLUMN "crowd_places" SET STORAGE EXTERNAL;--> statement-breakpoint
-- By ordinal, listings of a segment that need the same notice: `free_rule` in fewer and larger pieces.
CREATE TABLE "free_notice" (
	"segment_id" integer NOT NULL,
	"time_zone" text NOT NULL,
	"notice_minutes" integer NOT NULL,
	"members" bit varying NOT NULL,
	CONSTRAINT "free_notice_pk" PRIMARY KEY("segment_id","time_zone","notice_minutes")
);--> statement-breakpoint
ALTER TABLE "free_notice" ALTER COLUMN "members" SET STORAGE EXTERNAL;--> statement-breakpoint
-- Which of these listings have several units, and so many of them set by place.
CREATE FUNCTION free_crowds(of_segment integer, by_place bit varying, wanted integer, look integer[]) RETURNS integer[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN ARRAY(
    -- Lists are put together with nothing so that they are unpacked once.
    SELECT o FROM free_segment f CROSS JOIN LATERAL (
      SELECT f.crowd_ordinals || '{}'::integer[] AS ordinals, f.crowd_places || '{}'::integer[] AS places OFFSET 0
    ) c CROSS JOIN unnest(look) AS o CROSS JOIN LATERAL (SELECT width_bucket(o, c.ordinals) AS i OFFSET 0) x
    WHERE f.segment_id = of_segment AND c.ordinals[x.i] = o
      AND bit_count(substring(by_place FROM c.places[x.i] + 1 FOR c.places[x.i + 1] - c.places[x.i])) >= wanted);
END $$;
--> statement-breakpoint
-- By place → by ordinal: those among the listings that have at least so many of their units set. `crowds`: listings of
-- several units, whose places lie behind all others.
CREATE FUNCTION free_listings(of_segment integer, by_place bit varying, wanted integer, among bit varying, crowds bit varying)
RETURNS bit varying LANGUAGE plpgsql STABLE AS $$
DECLARE own bit varying := among # among; several bit varying := among & crowds; behind bit varying; look integer[];
  ordinals integer[]; places integer[];
BEGIN
  IF wanted = 1 THEN own := substring(by_place FROM 1 FOR length(among)) & among; END IF;
  IF several IS NULL OR bit_count(several) = 0 THEN RETURN own; END IF;
  behind := substring(by_place FROM length(among) + 1);
  IF bit_count(behind) < wanted THEN RETURN own; END IF;
  -- What takes least is gone through: a listing of all takes an eighth of one that is looked for, which takes as long as a place.
  IF bit_count(behind) * 8 < least(bit_count(several) * 8, bit_count(crowds)) THEN
    look := ARRAY(
      SELECT x.ordinal FROM free_segment f CROSS JOIN LATERAL (
        SELECT f.crowd_ordinals || '{}'::integer[] AS ordinals, f.crowd_places || '{}'::integer[] AS places OFFSET 0
      ) c CROSS JOIN unnest(search_ordinals(behind)) AS b
      CROSS JOIN LATERAL (SELECT c.ordinals[width_bucket(length(among) + b, c.places)] AS ordinal OFFSET 0) x
      WHERE f.segment_id = of_segment AND get_bit(several, x.ordinal) = 1 GROUP BY 1 HAVING count(*) >= wanted);
  ELSIF bit_count(several) * 8 < bit_count(crowds) THEN
    look := free_crowds(of_segment, by_place, wanted, search_ordinals(several));
  ELSE
    SELECT f.crowd_ordinals || '{}'::integer[], f.crowd_places || '{}'::integer[] INTO ordinals, places FROM free_segment f WHERE f.segment_id = of_segment;
    look := ARRAY(
      SELECT ordinals[i] FROM (SELECT generate_subscripts(ordinals, 1) AS i OFFSET 0) x
      WHERE get_bit(several, ordinals[i]) = 1 AND bit_count(substring(by_place FROM places[i] + 1 FOR places[i + 1] - places[i])) >= wanted);
  END IF;
  RETURN CASE WHEN look = '{}' THEN own ELSE own | search_bits(look, length(among)) END;
END $$;
--> statement-breakpoint
-- Listings of a segment that are asked for the same time: which quarters of the span, which whole local days (counted
-- from 1970) these are, which days they take in part, with which quarters, and which quarters of those are cut off.
CREATE FUNCTION free_groups(of_segment integer, asked tstzrange, minutes integer, weekdays integer[], now timestamptz)
RETURNS SETOF free_group LANGUAGE sql STABLE ROWS 10 AS $$
  -- Nearly always none: rules of listings that this is too long or too short for, or whose horizon lies within the span.
  WITH odd AS MATERIALIZED (
    SELECT r.*, minutes BETWEEN min_minutes AND max_minutes AS is_allowed FROM free_rule r WHERE r.segment_id = of_segment
      AND (minutes NOT BETWEEN min_minutes AND max_minutes OR upper(asked) > now + make_interval(hours => horizon_days * 24))
  ), alike AS MATERIALIZED (
    SELECT zone, first, past, bit_or(members) AS members FROM (
      SELECT time_zone AS zone, notice_minutes, quarter_floor(upper(asked))::integer AS past,
        CASE WHEN o.members IS NULL THEN n.members ELSE n.members & ~ o.members END AS members
      FROM free_notice n LEFT JOIN (SELECT time_zone, notice_minutes, bit_or(members) AS members FROM odd GROUP BY 1, 2) o USING (time_zone, notice_minutes)
      WHERE n.segment_id = of_segment
      UNION ALL
      SELECT time_zone, notice_minutes, quarter_floor(now + make_interval(hours => horizon_days * 24))::integer, members FROM odd WHERE is_allowed
    ) x CROSS JOIN LATERAL (SELECT quarter_ceil(greatest(lower(asked), now + make_interval(mins => notice_minutes)))::integer AS first OFFSET 0) f
    WHERE past - first >= minutes / 15 GROUP BY 1, 2, 3
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
    SELECT p.chunk, bit_or(p.free) | coalesce(bit_or(p.maybe), zero) AS free FROM unnest(quarters) AS q CROSS JOIN LATERAL (
      SELECT x.chunk, x.free, x.maybe FROM free_plane x
      WHERE x.segment_id = of_segment AND x.span = 1 AND x.quarter >= lower(q) AND x.quarter < upper(q) OFFSET 0
    ) p GROUP BY p.chunk
  )
  SELECT joined_bits(coalesce(x.free, zero) ORDER BY c) INTO sometimes FROM generate_series(0, chunks - 1) AS c LEFT JOIN part x ON x.chunk = c;
  RETURN sometimes;
END $$;
--> statement-breakpoint
-- By place: which units are surely free for a use's length wherever it touches days taken in part, as blocks of four hours
-- side by side say, and which may be: whoever is free for so long at all is free for one whole hour less, and so throughout
-- one of the hours that lie that far apart. Of two hours or more.
CREATE FUNCTION free_blocks_within(of_segment integer, chunks integer, windows int4multirange, part_quarters int4multirange, minutes integer,
  OUT sure bit varying, OUT perhaps bit varying) LANGUAGE plpgsql STABLE AS $$
DECLARE
  zero bit varying := 0::bit(8192); blocks integer := (minutes + 239) / 240; apart integer := minutes / 15 - 4;
BEGIN
  WITH near AS (
    SELECT lower(q) AS first, upper(q) AS past FROM unnest(part_quarters) AS p JOIN unnest(windows) AS w ON w @> p
    CROSS JOIN LATERAL (SELECT w * int4range(lower(p) - minutes / 15 + 1, upper(p) + minutes / 15 - 1) AS q) x
  ), part AS MATERIALIZED (
    SELECT chunk, bit_or(free) FILTER (WHERE is_sure) AS free, bit_or(free) AS possible FROM (
      SELECT x.chunk, true AS is_sure, bit_and(x.free) AS free
      FROM near CROSS JOIN generate_series((first + 15) / 16 * 16, past - 16 * blocks, 16) AS q CROSS JOIN generate_series(0, blocks - 1) AS i
      CROSS JOIN LATERAL (SELECT * FROM free_plane y WHERE y.segment_id = of_segment AND y.span = 16 AND y.quarter = q + i * 16 OFFSET 0) x
      GROUP BY q, x.chunk HAVING count(*) = blocks
      UNION ALL
      SELECT x.chunk, false, x.free
      FROM near CROSS JOIN generate_series((first + 3) / 4 * 4 + apart - 4, past - 4, apart) AS q
      CROSS JOIN LATERAL (SELECT * FROM free_plane y WHERE y.segment_id = of_segment AND y.span = 4 AND y.quarter = q OFFSET 0) x
    ) x GROUP BY 1
  )
  SELECT joined_bits(coalesce(x.free, zero) ORDER BY c), joined_bits(coalesce(x.possible, zero) ORDER BY c) INTO sure, perhaps
  FROM generate_series(0, chunks - 1) AS c LEFT JOIN part x ON x.chunk = c;
END $$;
--> statement-breakpoint
-- Which of these listings surely have so many units free together for a use's length in days taken in part, as some of the
-- hours say at which one can begin, until no more than `few` are left.
CREATE FUNCTION free_hours_together(of_segment integer, chunks integer, windows int4multirange, part_quarters int4multirange, minutes integer,
  wanted integer, among bit varying, crowds bit varying, few integer) RETURNS bit varying LANGUAGE plpgsql STABLE AS $$
DECLARE sure bit varying := among # among; rest bit varying := among; first integer; told record;
BEGIN
  FOR first IN
    SELECT q FROM unnest(part_quarters) AS p JOIN unnest(windows) AS w ON w @> p
    CROSS JOIN LATERAL (SELECT w * int4range(lower(p) - minutes / 15 + 1, upper(p) + minutes / 15 - 1) AS near) n
    CROSS JOIN LATERAL generate_series((lower(near) + 3) / 4 * 4, upper(near) - minutes / 15, greatest(8, minutes / 120 * 4)) AS q
  LOOP
    told := free_throughout(of_segment, chunks, tstzrange(quarter_start(first), quarter_start(first + minutes / 15)));
    sure := sure | free_listings(of_segment, told.free, wanted, rest, crowds);
    rest := rest & ~ sure;
    EXIT WHEN bit_count(rest) <= few;
  END LOOP;
  RETURN sure;
END $$;
--> statement-breakpoint
-- By place: which units are free for a use's length in whole hours, as hours are counted, wherever it touches days taken in
-- part, and which for one hour less. Whoever is free for so long at all is free for one whole hour less. `of_span`: of 4
-- quarters, or of 1: then in whole quarters, and for one quarter less.
CREATE FUNCTION free_hours(of_segment integer, chunks integer, windows int4multirange, part_quarters int4multirange, minutes integer,
  of_span integer DEFAULT 4, OUT sure bit varying, OUT perhaps bit varying) LANGUAGE plpgsql STABLE AS $$
DECLARE
  zero bit varying := 0::bit(8192); none bit varying; starts bit varying[]; have integer; step integer; last integer;
  steps integer := minutes / 15 / of_span; r record; plane record;
BEGIN
  SELECT joined_bits(zero) INTO none FROM generate_series(1, chunks);
  sure := none;
  perhaps := CASE WHEN steps = 1 THEN ~ none ELSE none END;
  FOR r IN
    SELECT (lower(q) + of_span - 1) / of_span AS first, upper(q) / of_span AS past FROM unnest(part_quarters) AS p JOIN unnest(windows) AS w ON w @> p
    CROSS JOIN LATERAL (SELECT w * int4range(lower(p) - minutes / 15 + 1, upper(p) + minutes / 15 - 1) AS q) x
    -- Some hold no whole hour.
    WHERE upper(q) / of_span > (lower(q) + of_span - 1) / of_span
  LOOP
    starts := array_fill(none, ARRAY[r.past - r.first]);
    -- In the order of the index, which is read fastest. Rows in which none is free are not there.
    FOR plane IN
      SELECT p.quarter / of_span - r.first + 1 AS i, joined_bits(p.free ORDER BY p.chunk) AS free, array_agg(p.chunk) AS places FROM free_plane p
      WHERE p.segment_id = of_segment AND p.span = of_span AND p.quarter BETWEEN r.first * of_span AND (r.past - 1) * of_span GROUP BY p.quarter
    LOOP
      starts[plane.i] := free_joined(plane.free, plane.places, chunks);
    END LOOP;
    have := 1;
    -- Doubling, as `run_starts`; of what begins in order, each is read before it is written.
    WHILE have < steps - 1 LOOP
      step := least(have, steps - 1 - have);
      have := have + step;
      FOR i IN 1..cardinality(starts) - have + 1 LOOP starts[i] := starts[i] & starts[i + step]; END LOOP;
    END LOOP;
    last := cardinality(starts) - have + 1;
    FOR i IN 1..last LOOP
      IF steps = 1 THEN
        sure := sure | starts[i];
      ELSE
        perhaps := perhaps | starts[i];
        IF i < last THEN sure := sure | (starts[i] & starts[i + 1]); END IF;
      END IF;
    END LOOP;
  END LOOP;
END $$;
--> statement-breakpoint
-- Which of these listings are surely free somewhere in days that are taken in part, and which may be. Ways to tell many
-- apart follow each other, the cheaper ones first, until few are left: `few` for tests. A listing of several units takes as
-- long as three to ask.
CREATE FUNCTION free_told_apart(of_segment integer, chunks integer, windows int4multirange, part_quarters int4multirange, minutes integer,
  wanted integer, among bit varying, crowds bit varying, few integer, OUT sure bit varying, OUT perhaps bit varying)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  way text; told record; quarters int4multirange := part_quarters;
BEGIN
  sure := among # among;
  perhaps := among;
  FOREACH way IN ARRAY CASE WHEN wanted > 1 THEN '{any,together}' WHEN minutes = 60 THEN '{hours,any}' WHEN minutes = 120 THEN '{hours,quarters}'
    ELSE '{blocks,hours,quarters}' END::text[]
  LOOP
    CONTINUE WHEN bit_count(perhaps) + 2 * coalesce(bit_count(perhaps & crowds), 0) <= CASE WHEN wanted > 1 AND way = 'any' THEN 0 ELSE coalesce(few, CASE way
      WHEN 'together' THEN 20 * chunks WHEN 'hours' THEN (4 + minutes / 60) * chunks WHEN 'quarters' THEN (SELECT sum(upper(q) - lower(q)) FROM unnest(part_quarters) q) * chunks / 2
      ELSE 4 * chunks END) END;
    IF way = 'any' THEN
      IF wanted = 1 THEN
        -- Whoever is free for an hour at all is free for three quarters, and so throughout every third one.
        SELECT range_agg(int4range(q, q + 1)) INTO quarters FROM unnest(part_quarters) AS p JOIN unnest(windows) AS w ON w @> p
        CROSS JOIN LATERAL (SELECT w * int4range(lower(p) - 3, upper(p) + 3) AS near) x CROSS JOIN LATERAL generate_series(lower(near) + 2, upper(near) - 1, 3) AS q;
      END IF;
      perhaps := free_listings(of_segment, free_sometimes(of_segment, chunks, quarters), wanted, perhaps, crowds);
      CONTINUE;
    END IF;
    IF way = 'together' THEN
      sure := free_hours_together(of_segment, chunks, windows, part_quarters, minutes, wanted, perhaps, crowds, coalesce(few, 4 * chunks));
      perhaps := perhaps & ~ sure;
      CONTINUE;
    END IF;
    IF way = 'blocks' THEN
      told := free_blocks_within(of_segment, chunks, windows, part_quarters, minutes);
    ELSE
      told := free_hours(of_segment, chunks, windows, part_quarters, minutes, CASE way WHEN 'hours' THEN 4 ELSE 1 END);
    END IF;
    sure := sure | free_listings(of_segment, told.sure, 1, perhaps, crowds);
    perhaps := perhaps & ~ sure;
    -- A single hour on the clock tells only of those that have it.
    IF minutes > 60 THEN perhaps := free_listings(of_segment, told.perhaps, 1, perhaps, crowds); END IF;
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
-- Whether a unit with edges off the quarter-hours may be free for so long: all but one of the quarters as a whole (`free`),
-- and the ones around them at least in part (`maybe`).
CREATE FUNCTION free_nearly_within(free bit varying, maybe bit varying, minutes integer) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT AS $$
BEGIN
  RETURN bit_count(maybe & (run_starts(free, minutes / 15 - 1) << 1) & (maybe << minutes / 15)) > 0;
END $$;
--> statement-breakpoint
-- Whether a unit is free for so long within one of these spans, as bookings and exact hours say.
CREATE FUNCTION free_within_spans(unit uuid, spans tstzmultirange, minutes integer) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM unnest(unit_free_spans(unit, tstzrange(lower(spans), upper(spans))) * spans) AS x
    WHERE upper(x) - lower(x) >= make_interval(mins => minutes));
END $$;
--> statement-breakpoint
-- Of as many quarters as `always` has, those from `first` to before `past`, counted from its first.
CREATE FUNCTION free_quarters(always bit varying, first integer, past integer) RETURNS bit varying LANGUAGE sql IMMUTABLE AS $$
  SELECT (always >> greatest(first, 0)) & ~ (always >> greatest(past, 0))
$$;
--> statement-breakpoint
-- A unit's weeks side by side: free for certain, and, where edges lie off the quarters, perhaps. A week that is not there
-- is not free. `later`: as many zeros as the weeks behind the first have quarters.
CREATE FUNCTION unit_weeks_free(unit uuid, first_week integer, last_week integer, later bit varying, allowed bit varying)
RETURNS TABLE (free bit varying, edged bit varying) LANGUAGE sql STABLE ROWS 1 AS $$
  SELECT allowed & bit_or(((w.open & ~ w.busy) || later) >> (w.week - first_week) * 672),
    allowed & bit_or(CASE WHEN w.open_edges IS NOT NULL OR w.busy_edges IS NOT NULL THEN
      (((w.open | coalesce(w.open_edges, 0::bit(672))) & (~ w.busy | coalesce(w.busy_edges, 0::bit(672)))) || later) >> (w.week - first_week) * 672 END)
  FROM (SELECT * FROM unit_week x WHERE x.unit_id = unit AND x.week BETWEEN first_week AND last_week OFFSET 0) w
$$;
--> statement-breakpoint
-- Whether so many of some units are free for so long at the same time: `free` are the quarters of each that are free as a
-- whole, `maybe` those that are at least in part, of units with edges off the quarter-hours. Null where only bookings and
-- exact hours tell.
CREATE FUNCTION free_together(free bit varying[], maybe bit varying[], minutes integer, wanted integer) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  quarters integer := minutes / 15; none bit varying := free[1] # free[1]; one bit varying; starts bit varying;
  -- Where a use can begin in at least so many units, surely or perhaps.
  sure bit varying[] := array_fill(none, ARRAY[wanted]); perhaps bit varying[]; is_edged boolean := cardinality(array_remove(maybe, NULL)) > 0;
BEGIN
  IF is_edged THEN perhaps := sure; END IF;
  FOR i IN 1..cardinality(free) LOOP
    one := free[i];
    starts := run_starts(one, quarters);
    FOR j IN REVERSE least(wanted, i)..2 LOOP sure[j] := sure[j] | (sure[j - 1] & starts); END LOOP;
    IF i >= wanted AND bit_count(sure[wanted]) > 0 THEN RETURN true; END IF;
    sure[1] := sure[1] | starts;
    CONTINUE WHEN NOT is_edged;
    -- All but one of the quarters as a whole, and the ones around them at least in part.
    IF maybe[i] IS NOT NULL THEN starts := starts | (maybe[i] & (run_starts(one, quarters - 1) << 1) & (maybe[i] << quarters)); END IF;
    FOR j IN REVERSE least(wanted, i)..2 LOOP perhaps[j] := perhaps[j] | (perhaps[j - 1] & starts); END LOOP;
    perhaps[1] := perhaps[1] | starts;
  END LOOP;
  RETURN CASE WHEN is_edged AND bit_count(perhaps[wanted]) > 0 THEN NULL ELSE false END;
END $$;
--> statement-breakpoint
-- Which of these listings have units free for so long in the windows of their group, as many as are asked for at the same
-- time, as the units' weeks say.
CREATE FUNCTION free_settle_within(of_segment integer, groups free_group[], asked jsonb, look integer[]) RETURNS integer[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  minutes integer := (asked->>'minutes')::integer; wanted integer := coalesce((asked->>'units')::integer, 1);
  first_week integer; last_week integer; always bit varying; later bit varying; use bit varying := repeat('1', minutes / 15);
BEGIN
  SELECT min(lower(x.windows)) / 672, (max(upper(x.windows)) - 1) / 672 INTO first_week, last_week FROM unnest(groups) AS x;
  always := repeat('1', (last_week - first_week + 1) * 672);
  later := repeat('0', (last_week - first_week) * 672);
  RETURN ARRAY(
    WITH rule AS MATERIALIZED (
      SELECT x.members, x.windows, (
        SELECT bit_or(free_quarters(always, lower(q) - first_week * 672, upper(q) - first_week * 672)) FROM unnest(x.windows) AS q) AS allowed
      FROM unnest(groups) AS x
    )
    SELECT o FROM unnest(look) AS o CROSS JOIN LATERAL (SELECT * FROM rule x WHERE get_bit(x.members, o) = 1 LIMIT 1) r
    WHERE CASE WHEN wanted = 1 THEN EXISTS (
      SELECT FROM (SELECT x.unit_id FROM free_place x WHERE x.segment_id = of_segment AND x.ordinal = o OFFSET 0) p
      CROSS JOIN LATERAL unit_weeks_free(p.unit_id, first_week, last_week, later, r.allowed) f
      WHERE CASE WHEN bit_count(f.free) < minutes / 15 - 1 THEN false WHEN position(use IN f.free) > 0 THEN true
        WHEN free_nearly_within(f.free, f.free | f.edged, minutes) THEN free_within_spans(p.unit_id, (
          SELECT range_agg(tstzrange(quarter_start(lower(q)), quarter_start(upper(q)))) FROM unnest(r.windows) AS q), minutes)
        ELSE false END)
    ELSE coalesce((
      SELECT CASE WHEN count(*) < wanted THEN false ELSE free_together(array_agg(f.free), array_agg(f.free | f.edged), minutes, wanted) END
      FROM (SELECT x.unit_id FROM free_place x WHERE x.segment_id = of_segment AND x.ordinal = o OFFSET 0) p
      CROSS JOIN LATERAL unit_weeks_free(p.unit_id, first_week, last_week, later, r.allowed) f
      WHERE bit_count(f.free) >= minutes / 15 - 1
    ), free_asked((SELECT m.listing_id FROM search_member m WHERE m.segment_id = of_segment AND m.ordinal = o), asked)) END);
END $$;
--> statement-breakpoint
-- Which of these listings, in their order, have so many units free for so long at the same time somewhere in a span, as their
-- own rules and their units' weeks say: `listing_is_free` for many, but no more than the first `most` that have. Those that
-- are `sure` to have are not asked.
CREATE FUNCTION free_within(listings uuid[], sure boolean[], asked tstzrange, minutes integer, weekdays integer[], wanted integer, now timestamptz, most integer)
RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
DECLARE
  first_week integer := quarter_floor(greatest(lower(asked), now)) / 672; last_week integer := (quarter_ceil(upper(asked)) - 1) / 672;
  origin integer := first_week * 672; later bit varying := repeat('0', (last_week - first_week) * 672);
  always bit varying := repeat('1', (last_week - first_week + 1) * 672); use bit varying := repeat('1', minutes / 15);
  zones text[]; days bit varying[];
BEGIN
  IF weekdays IS NOT NULL THEN
    SELECT array_agg(x.time_zone), array_agg(x.bits) INTO zones, days FROM (
      SELECT d.time_zone, bit_or(free_quarters(always, d.first_quarter - origin, d.past_quarter - origin)) AS bits FROM free_day d
      -- Quarters are counted from the fourth day of 1970, in UTC.
      WHERE d.day BETWEEN quarter_floor(lower(asked)) / 96 + 2 AND quarter_ceil(upper(asked)) / 96 + 6 AND (d.day + 3) % 7 + 1 = ANY (weekdays)
      GROUP BY 1
    ) x;
  END IF;
  -- One after the other, so that none is looked at behind the last that is needed.
  RETURN ARRAY(
    SELECT u.id FROM unnest(listings, sure) WITH ORDINALITY AS u (id, is_sure, i) LEFT JOIN LATERAL (
      SELECT x.id, x.time_zone, quarter_ceil(greatest(lower(asked), now + make_interval(mins => x.notice_minutes)))::integer AS first,
        quarter_floor(least(upper(asked), now + make_interval(hours => x.horizon_days * 24)))::integer AS past
      FROM listing x WHERE NOT coalesce(u.is_sure, false) AND x.id = u.id AND x.booking_mode <> 'enquiry' AND minutes BETWEEN x.min_minutes AND x.max_minutes OFFSET 0
    ) l ON true CROSS JOIN LATERAL (
      SELECT free_quarters(always, l.first - origin, l.past - origin) & CASE WHEN weekdays IS NULL THEN always ELSE coalesce(days[array_position(zones, l.time_zone)], (
        SELECT bit_or(free_quarters(always, (quarter_floor(lower(w)) - origin)::integer, (quarter_floor(upper(w)) - origin)::integer))
        FROM unnest(on_weekdays(asked, weekdays, l.time_zone)) AS w)) END AS bits OFFSET 0
    ) allowed
    WHERE u.is_sure OR l.past - l.first >= minutes / 15 AND CASE WHEN wanted = 1 THEN EXISTS (
      SELECT FROM (SELECT x.id FROM unit x WHERE x.listing_id = l.id AND x.retired_at IS NULL OFFSET 0) u
      CROSS JOIN LATERAL unit_weeks_free(u.id, first_week, last_week, later, allowed.bits) f
      WHERE CASE WHEN bit_count(f.free) < minutes / 15 - 1 THEN false WHEN position(use IN f.free) > 0 THEN true
        WHEN free_nearly_within(f.free, f.free | f.edged, minutes) THEN free_within_spans(u.id,
          on_weekdays(tstzrange(quarter_start(l.first), quarter_start(l.past)), weekdays, l.time_zone), minutes)
        ELSE false END)
    ELSE coalesce((
      SELECT CASE WHEN count(*) < wanted THEN false ELSE free_together(array_agg(f.free), array_agg(f.free | f.edged), minutes, wanted) END
      FROM (SELECT x.id FROM unit x WHERE x.listing_id = l.id AND x.retired_at IS NULL OFFSET 0) u
      CROSS JOIN LATERAL unit_weeks_free(u.id, first_week, last_week, later, allowed.bits) f
      WHERE bit_count(f.free) >= minutes / 15 - 1
    ), listing_is_free(l.id, asked, minutes, weekdays, wanted, now)) END
    ORDER BY u.i LIMIT most);
END $$;
--> statement-breakpoint
-- `search_newest_of`, as far as they are newer than the last of a page that is full already; without one, all.
CREATE FUNCTION search_newest_until(segment integer, bits bit varying, published timestamptz, listing uuid, most integer,
  sorted_up_to integer, until_published timestamptz, until_listing uuid) RETURNS integer[] LANGUAGE plpgsql STABLE AS $$
DECLARE found integer[] := '{}'; piece integer[]; more integer[]; size integer := 64; place integer := 0; low integer := 1; high integer; middle integer;
BEGIN
  IF until_listing IS NULL OR listing IS NOT NULL THEN
    found := search_newest_of(segment, bits, published, listing, most, sorted_up_to);
  ELSE
    -- In the segment's own order, no further than to there. Pieces grow; none lies in two chunks.
    LOOP
      SELECT p.piece, ARRAY(SELECT o FROM (SELECT unnest(p.piece) AS o) x WHERE get_bit(bits, o) = 1 LIMIT most - cardinality(found)) INTO piece, more
      FROM search_newest n CROSS JOIN LATERAL (SELECT n.ordinals[place % 4096 + 1:place % 4096 + size] AS piece OFFSET 0) p
      WHERE n.segment_id = segment AND n.chunk = place / 4096;
      found := found || more;
      EXIT WHEN cardinality(found) = most OR cardinality(piece) < size IS NOT FALSE
        OR search_is_later(segment, piece[size], until_published, until_listing);
      place := place + size;
      size := least(place * 3, 4096);
    END LOOP;
  END IF;
  high := cardinality(found);
  IF until_listing IS NULL OR high = 0 OR NOT search_is_later(segment, found[high], until_published, until_listing) THEN RETURN found; END IF;
  WHILE low < high LOOP
    middle := (low + high) / 2;
    IF search_is_later(segment, found[middle], until_published, until_listing) THEN high := middle; ELSE low := middle + 1; END IF;
  END LOOP;
  RETURN found[:low - 1];
END $$;
--> statement-breakpoint
-- By ordinal: which of these listings changed in this time since the planes were written.
CREATE FUNCTION free_stale(of_segment integer, asked tstzrange, among bit varying) RETURNS bit varying LANGUAGE plpgsql STABLE AS $$
DECLARE changed integer[];
BEGIN
  IF NOT EXISTS (SELECT FROM unit_week_change) THEN RETURN among # among; END IF;
  changed := ARRAY(
    SELECT DISTINCT p.ordinal FROM unit_week_change c JOIN free_place p ON p.unit_id = c.unit_id
    WHERE p.segment_id = of_segment AND c.week BETWEEN quarter_floor(lower(asked)) / 672 AND (quarter_ceil(upper(asked)) - 1) / 672);
  RETURN CASE WHEN changed = '{}' THEN among # among ELSE among & search_bits(changed, length(among)) END;
END $$;
--> statement-breakpoint
-- By ordinal: in which listings a use of so many hours in so many units at once can begin, for each of these days and each
-- number of days that it touches. `within`: of uses that touch only these days; in one unit, as one for each day. `blank`: no listing, as bits.
CREATE FUNCTION free_begins(of_segment integer, blank bit varying, of_hours integer, on_days integer[], wanted integer, within integer[] DEFAULT NULL,
  OUT days integer[], OUT touched integer[], OUT begins bit varying[]) LANGUAGE plpgsql STABLE AS $$
BEGIN
  SELECT coalesce(array_agg(x.day ORDER BY x.day), '{}'), coalesce(array_agg(x.days ORDER BY x.day), '{}'),
    coalesce(array_agg(substring(free_joined(x.free, x.places, (length(blank) + 8191) / 8192) FROM 1 FOR length(blank)) ORDER BY x.day), '{}')
  INTO days, touched, begins FROM (
    SELECT p.day, p.days, joined_bits(p.free ORDER BY p.chunk) AS free, array_agg(p.chunk ORDER BY p.chunk) AS places FROM (
      SELECT x.day, CASE WHEN within IS NULL OR wanted > 1 THEN x.days END AS days, x.chunk,
        CASE WHEN wanted = 1 THEN bit_or(x.free) ELSE free_at_least(array_agg(x.slice::integer ORDER BY x.slice DESC) FILTER (WHERE wanted > 1),
          array_agg(x.free ORDER BY x.slice DESC) FILTER (WHERE wanted > 1), wanted) END AS free
      FROM unnest(on_days) AS d CROSS JOIN LATERAL (
        SELECT r.day, r.days, r.chunk, r.slice, r.free FROM free_run r WHERE r.segment_id = of_segment AND r.hours = of_hours AND r.day = d OFFSET 0
      ) x WHERE within IS NULL OR x.days = 1 OR d + 1 = ANY (within) AND (x.days = 2 OR d + 2 = ANY (within))
      GROUP BY 1, 2, 3
    ) p GROUP BY 1, 2
  ) x;
END $$;
--> statement-breakpoint
-- In which of these a use can begin on one of the days `starts`, touching only days `within`.
CREATE FUNCTION free_begun(days integer[], touched integer[], begins bit varying[], blank bit varying, starts integer[], within integer[])
RETURNS bit varying LANGUAGE sql IMMUTABLE AS $$
  SELECT coalesce(bit_or(x.bits), blank) FROM unnest(days, touched, begins) AS x (day, days, bits)
  WHERE x.day = ANY (starts) AND (x.days = 1 OR x.day + 1 = ANY (within) AND (x.days = 2 OR x.day + 2 = ANY (within)))
$$;
--> statement-breakpoint
-- Listings that need the same notice: the first local day that is left to them, the whole ones, and the last day.
CREATE TYPE free_notices AS (members bit varying, first_day integer, whole_from integer, whole_to integer, last_day integer);
--> statement-breakpoint
-- Which of these listings of a segment, by ordinal, have so many units free for so long in a time that is near, of which
-- notice and what has passed leave little: surely, as whole local days say, or perhaps. Without planes, perhaps all.
CREATE FUNCTION free_near(of_segment integer, asked tstzrange, minutes integer, weekdays integer[], wanted integer, now timestamptz, among bit varying,
  OUT sure bit varying, OUT perhaps bit varying) LANGUAGE plpgsql STABLE AS $$
DECLARE
  past integer := quarter_floor(upper(asked)); hours_ahead double precision := date_part('epoch', upper(asked) - now) / 3600;
  notices free_notices[]; n free_notices; days integer[]; begins record; place integer; later bit varying[]; stale bit varying; barred bit varying;
BEGIN
  sure := among # among;
  perhaps := among;
  -- Nearly always all rules but notice hold: only those that do not are read.
  SELECT (SELECT bit_or(r.members) FROM free_rule r WHERE r.segment_id = of_segment
    AND (minutes NOT BETWEEN r.min_minutes AND r.max_minutes OR r.horizon_days * 24 < hours_ahead)) INTO barred FROM free_segment f WHERE f.segment_id = of_segment;
  IF NOT FOUND THEN RETURN; END IF;
  notices := ARRAY(
    SELECT (x.members, d.first_day, d.whole_from, d.whole_to, d.last_day)::free_notices FROM free_notice x
    CROSS JOIN LATERAL (SELECT quarter_ceil(greatest(lower(asked), now + make_interval(mins => x.notice_minutes)))::integer AS first OFFSET 0) f
    CROSS JOIN LATERAL (
      SELECT min(day) AS first_day, min(day) FILTER (WHERE first_quarter >= f.first) AS whole_from,
        max(day) FILTER (WHERE past_quarter <= past) AS whole_to, max(day) AS last_day
      FROM free_day y
      -- Quarters are counted from the fourth day of 1970, in UTC.
      WHERE y.time_zone = x.time_zone AND y.day BETWEEN f.first / 96 + 2 AND past / 96 + 6 AND y.first_quarter < past AND y.past_quarter > f.first
        AND (weekdays IS NULL OR (y.day + 3) % 7 + 1 = ANY (weekdays))
    ) d WHERE x.segment_id = of_segment AND d.last_day IS NOT NULL);
  days := ARRAY(
    SELECT d FROM (SELECT min(first_day) AS first, max(last_day) AS last FROM unnest(notices)) x CROSS JOIN generate_series(first, last) AS d
    WHERE weekdays IS NULL OR (d + 3) % 7 + 1 = ANY (weekdays));
  stale := free_stale(of_segment, asked, among);
  perhaps := sure;
  begins := free_begins(of_segment, sure, minutes / 60, days, wanted, days);
  place := cardinality(begins.days);
  FOR i IN REVERSE cardinality(days)..1 LOOP
    later[i] := coalesce(later[i + 1], sure);
    WHILE begins.days[place] = days[i] LOOP
      later[i] := later[i] | begins.begins[place];
      place := place - 1;
    END LOOP;
  END LOOP;
  FOREACH n IN ARRAY notices LOOP
    perhaps := perhaps | (n.members & later[array_position(days, n.first_day)]);
    IF n.whole_to = days[cardinality(days)] AND n.whole_from <= n.whole_to THEN sure := sure | (n.members & later[array_position(days, n.whole_from)]); END IF;
  END LOOP;
  sure := sure & among;
  perhaps := perhaps & among;
  IF barred IS NOT NULL THEN sure := sure & ~ barred; END IF;
  IF bit_count(stale) > 0 THEN
    sure := sure & ~ stale;
    perhaps := perhaps | stale;
  END IF;
END $$;
--> statement-breakpoint
-- Which of these listings of a search segment are free, by ordinal. Planes and runs decide nearly all; listings that
-- changed since, those whose edges off the quarter-hours matter, and those that only days taken in part could tell, are
-- asked one by one. Without planes, all are. `most`: only the newest so many matter, behind that listing of that date and
-- before another; others may be left out (`sorted_up_to` as in `search_newest_of`).
CREATE FUNCTION free_bits(of_segment integer, asked jsonb, among bit varying, most integer DEFAULT NULL,
  published timestamptz DEFAULT NULL, listing uuid DEFAULT NULL, sorted_up_to integer DEFAULT NULL,
  until_published timestamptz DEFAULT NULL, until_listing uuid DEFAULT NULL) RETURNS bit varying
-- Planned once for a connection: planning would take longer than running.
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  s free_segment%ROWTYPE; groups free_group[]; g free_group; r record;
  span tstzrange := tstzrange((asked->>'from')::timestamptz, (asked->>'to')::timestamptz);
  now timestamptz := (asked->>'now')::timestamptz;
  minutes_ahead double precision := date_part('epoch', lower(span) - now) / 60;
  hours_ahead double precision := date_part('epoch', upper(span) - now) / 3600;
  minutes integer := (asked->>'minutes')::integer;
  wanted integer := coalesce((asked->>'units')::integer, 1);
  weekdays integer[] := translate(asked->>'weekdays', '[]', '{}')::integer[];
  -- Up to so many are asked one by one rather than all by planes; for tests.
  few integer := (asked->>'few')::integer;
  none bit varying := among # among; sure bit varying := none; doubt bit varying := none; stale bit varying; is_any_stale boolean; fresh bit varying;
  bits bit varying; rest bit varying; crowds bit varying; free bit varying; possible bit varying; chunks integer; cut_size integer;
  begins record; told record;
  by_page boolean := most IS NOT NULL; step integer := 2 * most; filled integer; denied integer := 0;
  look integer[]; ask integer[]; answered integer[];
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
  -- Unpacked once.
  crowds := substring(s.crowds FROM 1);
  IF wanted > 1 THEN
    among := among & crowds;
    IF among IS NULL OR bit_count(among) = 0 THEN RETURN none; END IF;
  END IF;
  IF minutes IS NULL THEN
    -- Nearly always all rules hold: only those that do not are read. Whom one bars must not fill a page.
    SELECT bit_or(x.members) INTO bits FROM free_rule x
    WHERE x.segment_id = of_segment AND (x.notice_minutes > minutes_ahead OR x.horizon_days * 24 < hours_ahead);
    IF bits IS NOT NULL THEN
      among := among & ~ bits;
      IF bit_count(among) = 0 THEN RETURN none; END IF;
    END IF;
  END IF;
  stale := free_stale(of_segment, span, among);
  is_any_stale := bit_count(stale) > 0;
  fresh := CASE WHEN is_any_stale THEN among & ~ stale ELSE among END;
  chunks := (s.places + 8191) / 8192;

  IF minutes IS NULL THEN
    told := free_throughout(of_segment, chunks, span);
    free := told.free;
    possible := told.possible;
    bits := fresh;
    -- Few listings with several units, or few free places of them, are told apart at once, unless the page is full already.
    by_page := by_page AND (until_listing IS NOT NULL OR bit_count(bits & crowds) * 8 >= bit_count(crowds)
      AND bit_count(substring(free FROM s.size + 1)) > 8 * most);
    IF by_page THEN
      bits := bits & ~ crowds;
      -- To look at a listing with several units costs little.
      step := 4 * step;
      sure := CASE WHEN wanted = 1 THEN substring(free FROM 1 FOR s.size) & bits ELSE none END;
    ELSE
      sure := free_listings(of_segment, free, wanted, bits, crowds);
    END IF;
    doubt := among & ~ bits;
    IF possible <> free THEN doubt := doubt | free_listings(of_segment, possible, wanted, bits & ~ sure, crowds); END IF;
  ELSE
    groups := ARRAY(SELECT x FROM free_groups(of_segment, span, minutes, weekdays, now) x WHERE x.windows IS NOT NULL);
    begins := free_begins(of_segment, none, minutes / 60, ARRAY(SELECT DISTINCT unnest(x.whole || x.parts) FROM unnest(groups) x), wanted);
    -- Whole local days.
    FOR r IN
      SELECT x.whole, bit_or(x.members) & fresh AS members FROM unnest(groups) x WHERE x.whole <> '{}' GROUP BY 1
    LOOP
      CONTINUE WHEN bit_count(r.members) = 0;
      sure := sure | (r.members & free_begun(begins.days, begins.touched, begins.begins, none, r.whole, r.whole));
    END LOOP;
    IF is_any_stale THEN SELECT bit_or(x.members) & among & stale INTO doubt FROM unnest(groups) x; END IF;
    -- What days that are taken in part can add, where a whole one would do: groups of the same windows together.
    FOR r IN
      SELECT x.windows, x.part_quarters, array_agg(x) AS alike FROM unnest(groups) x WHERE x.parts <> '{}' GROUP BY 1, 2
    LOOP
      bits := none;
      FOREACH g IN ARRAY r.alike LOOP
        rest := g.members & fresh & ~ sure;
        CONTINUE WHEN bit_count(rest) = 0;
        rest := rest & free_begun(begins.days, begins.touched, begins.begins, none, g.parts || ARRAY(SELECT d FROM unnest(g.whole) d WHERE d + 1 = ANY (g.parts) OR d + 2 = ANY (g.parts)), g.whole || g.parts);
        cut_size := coalesce((SELECT sum(upper(q) - lower(q)) FROM unnest(g.cuts) q), 0);
        IF wanted > 1 OR cut_size <= 24 AND bit_count(rest) + 2 * coalesce(bit_count(rest & crowds), 0) > coalesce(few, cut_size * chunks / 6) THEN
          -- Who is not free in what is cut off those days is free in the rest of them.
          free := free_listings(of_segment, free_sometimes(of_segment, chunks, g.cuts), wanted, rest, crowds);
          sure := sure | (rest & ~ free);
          rest := rest & free;
        END IF;
        bits := bits | rest;
      END LOOP;
      CONTINUE WHEN bit_count(bits) = 0;
      told := free_told_apart(of_segment, chunks, r.windows, r.part_quarters, minutes, wanted, bits, crowds, few);
      sure := sure | told.sure;
      doubt := doubt | told.perhaps;
    END LOOP;
  END IF;

  -- One by one what is in doubt; where only the newest matter, what is in doubt among them.
  WHILE bit_count(doubt) > 0 LOOP
    IF most IS NULL THEN
      ask := search_ordinals(doubt);
    ELSE
      look := search_newest_until(of_segment, sure | doubt, published, listing, step, sorted_up_to, until_published, until_listing);
      ask := ARRAY(SELECT o FROM unnest(look) AS o WHERE get_bit(doubt, o) = 1);
    END IF;
    EXIT WHEN ask = '{}';
    IF minutes IS NULL THEN
      answered := CASE WHEN by_page THEN free_crowds(of_segment, free, wanted, ARRAY(SELECT o FROM unnest(ask) AS o WHERE get_bit(stale, o) = 0)) ELSE '{}' END;
      IF possible <> free OR bit_count(stale) > 0 THEN
        answered := answered || free_settle_throughout(of_segment, span, wanted, ARRAY(
          SELECT unnest(CASE WHEN possible <> free THEN ask ELSE ARRAY(SELECT o FROM unnest(ask) AS o WHERE get_bit(stale, o) = 1) END) EXCEPT SELECT unnest(answered)));
      END IF;
    ELSE
      answered := free_settle_within(of_segment, groups, asked, ask);
    END IF;
    IF answered <> '{}' THEN sure := sure | search_bits(answered, s.size); END IF;
    filled := cardinality(look) - cardinality(ask) + cardinality(answered);
    EXIT WHEN most IS NULL OR cardinality(look) < step OR filled >= most;
    doubt := doubt & ~ search_bits(ask, s.size);
    -- A quarter more than fill the page if as many of them are free as of those before; at least half as many as those.
    denied := denied + cardinality(ask) - cardinality(answered);
    step := least(step * 4, filled + greatest((filled + denied) / 2, (most - filled) * (filled + denied) * 5 / (greatest(filled, 1) * 4)));
    IF minutes IS NULL AND by_page AND (step - filled) * 3 >= bit_count(doubt & crowds) THEN
      -- Where few are free, all listings with several units are sooner looked at in one go.
      by_page := false;
      bits := doubt & crowds & ~ stale;
      rest := free_listings(of_segment, free, wanted, bits, crowds);
      sure := sure | rest;
      doubt := doubt & ~ bits;
      IF possible <> free THEN doubt := doubt | free_listings(of_segment, possible, wanted, bits & ~ rest, crowds); END IF;
    END IF;
  END LOOP;
  RETURN sure & among;
END $$;
--> statement-breakpoint
-- A page without counts: the newest listings of a kind (or all) with these facets, behind a listing of that date (or
-- none), that are free as `available` says (domain/search/free-time.ts), or may not be. `wanted` holds the accepted
-- values of each facet in `names`, as an array's text.
CREATE FUNCTION search_newest_page(asked_kind text, names text[], wanted text[], available jsonb, page integer,
  after_published timestamptz, after_listing uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  s record; mask bit varying; known integer; segments integer[] := '{}'; masks bit varying[] := '{}'; recents uuid[];
  span tstzrange := tstzrange((available->>'from')::timestamptz, (available->>'to')::timestamptz);
  now timestamptz := (available->>'now')::timestamptz;
  minutes integer := (available->>'minutes')::integer;
  weekdays integer[] := translate(available->>'weekdays', '[]', '{}')::integer[];
  -- Those of the newest that are looked at together: their segment's place, ordinal, id and date.
  places integer[]; ordinals integer[]; ids uuid[]; dates timestamptz[]; newest integer[];
  until_published timestamptz; until_listing uuid;
  step integer := page; more integer; free uuid[]; sure boolean[]; sures bit varying[] := '{}'; found uuid[] := '{}';
  units integer := coalesce((available->>'units')::integer, 1);
  -- Of several units planes tell sooner, but for days that are taken in part: of a time that has begun, or is about to.
  is_one_by_one boolean := minutes IS NOT NULL AND (units = 1 OR lower(span) < now + interval '1 day');
  -- Of a time that is near, notice and what has passed leave less; for a short use most have some while two days are left.
  is_near boolean := upper(span) < now + interval '8 days';
  is_scarce boolean := is_near AND (minutes > 180 OR weekdays IS NOT NULL OR upper(span) < now + interval '2 days');
BEGIN
  FOR s IN SELECT x.id, x.size, x.live FROM search_segment x WHERE x.ready AND (asked_kind IS NULL OR x.kind = asked_kind) ORDER BY x.size DESC LOOP
    mask := substring(s.live FROM 1);
    IF names <> '{}' THEN
      SELECT mask & bit_and(x.bits), count(*) INTO mask, known FROM (
        SELECT bit_or(CASE WHEN f.bits IS NULL THEN search_bits(f.ordinals, s.size) ELSE f.bits END) AS bits
        FROM unnest(names, wanted) WITH ORDINALITY AS w (name, accepted, i)
        JOIN search_facet f ON f.segment_id = s.id AND f.name = w.name AND f.value = ANY (w.accepted::text[]) GROUP BY w.i
      ) x;
      CONTINUE WHEN known < cardinality(names);
    END IF;
    -- Without planes all are asked.
    IF units > 1 THEN mask := coalesce((SELECT mask & coalesce(f.crowds, mask # mask) FROM free_segment f WHERE f.segment_id = s.id), mask); END IF;
    segments := segments || s.id;
    masks := masks || mask;
  END LOOP;

  -- Where most listings are free for so long at some time, the newest are sooner asked one by one than all are told apart.
  IF is_one_by_one THEN step := CASE WHEN is_near AND NOT is_scarce THEN 2 * page ELSE page + page / 4 END; END IF;
  LOOP
    places := '{}'; ordinals := '{}'; ids := '{}'; dates := '{}'; until_published := NULL; until_listing := NULL;
    -- Of the largest segment first: when the page is full, only what is newer than its last matters of the others.
    FOR place IN 1..cardinality(segments) LOOP
      IF available IS NOT NULL AND NOT is_one_by_one THEN
        masks[place] := free_bits(segments[place], available, masks[place], step, after_published, after_listing, 300, until_published, until_listing);
      END IF;
      -- Where little is left of a time that is near, planes tell most of them.
      IF is_one_by_one AND sures[place] IS NULL AND until_listing IS NULL AND is_scarce THEN
        s := free_near(segments[place], span, minutes, weekdays, units, now, masks[place]);
        sures[place] := s.sure;
        masks[place] := s.perhaps;
      END IF;
      newest := search_newest_until(segments[place], masks[place], after_published, after_listing, step, 300, until_published, until_listing);
      CONTINUE WHEN newest = '{}';
      SELECT array_agg(x.of_place), array_agg(x.o), array_agg(x.id), array_agg(x.at) INTO places, ordinals, ids, dates FROM (
        SELECT * FROM unnest(places, ordinals, ids, dates) AS k (of_place, o, id, at)
        UNION ALL
        SELECT place, o, m.listing_id, m.published_at FROM unnest(newest) AS o CROSS JOIN LATERAL (
          SELECT * FROM search_member y WHERE y.segment_id = segments[place] AND y.ordinal = o OFFSET 0) m
        ORDER BY at DESC, id DESC LIMIT step
      ) x;
      until_published := dates[step];
      until_listing := ids[step];
    END LOOP;
    IF is_one_by_one THEN
      IF sures <> '{}' THEN
        sure := ARRAY(SELECT coalesce(get_bit(sures[place], o) = 1, false) FROM unnest(places, ordinals) WITH ORDINALITY AS k (place, o, i) ORDER BY i);
      END IF;
      free := free_within(ids, sure, span, minutes, weekdays, units, now, page - cardinality(found));
      found := found || free;
    ELSE
      found := found || ids;
    END IF;
    EXIT WHEN NOT is_one_by_one OR cardinality(found) >= page OR cardinality(ids) < step;
    FOR i IN 1..cardinality(segments) LOOP
      masks[i] := search_clear(masks[i], ARRAY(SELECT ordinals[n] FROM unnest(places) WITH ORDINALITY AS p (place, n) WHERE place = i));
    END LOOP;
    -- So many more as fill the page if as many of them are free; all are told apart where that were very many.
    step := page - cardinality(found);
    more := CASE WHEN free = '{}' THEN 1000000 ELSE step * cardinality(ids) / cardinality(free) END;
    is_one_by_one := more <= 150;
    IF is_one_by_one THEN step := more + page / 4; END IF;
  END LOOP;

  -- What is new since the last segment was built.
  IF NOT EXISTS (SELECT FROM search_document d WHERE d.recent) THEN RETURN found[:page]; END IF;
  recents := ARRAY(SELECT d.listing_id FROM search_document d WHERE d.recent AND (asked_kind IS NULL OR d.kind = asked_kind)
    AND (after_listing IS NULL OR (d.published_at, d.listing_id) < (after_published, after_listing))
    AND NOT EXISTS (SELECT FROM unnest(names, wanted) AS w (name, accepted)
      WHERE NOT d.facets && ARRAY(SELECT w.name || '=' || v FROM unnest(w.accepted::text[]) AS v)));
  IF available IS NOT NULL THEN recents := ARRAY(SELECT search_free(available, recents)); END IF;
  RETURN ARRAY(
    SELECT d.listing_id FROM search_document d WHERE d.listing_id = ANY (found || recents)
    ORDER BY d.published_at DESC, d.listing_id DESC LIMIT page);
END $$;
