-- Free time over all listings, read in fewer and larger pieces (docs/decisions/0012-availability-summaries.md): planes
-- also of an hour, four hours and a day, and runs by listing, with the number of units that are free together.
TRUNCATE "free_segment", "free_place", "free_rule", "free_plane", "free_run";--> statement-breakpoint
ALTER TABLE "free_plane" DROP CONSTRAINT "free_plane_pkey";--> statement-breakpoint
ALTER TABLE "free_run" DROP CONSTRAINT "free_run_pkey";--> statement-breakpoint
ALTER TABLE "free_plane" ADD COLUMN "span" smallint NOT NULL;--> statement-breakpoint
ALTER TABLE "free_run" ADD COLUMN "slice" smallint NOT NULL;--> statement-breakpoint
ALTER TABLE "free_plane" ADD CONSTRAINT "free_plane_pk" PRIMARY KEY("segment_id","span","quarter","chunk");--> statement-breakpoint
ALTER TABLE "free_run" ADD CONSTRAINT "free_run_pk" PRIMARY KEY("segment_id","hours","day","days","chunk","slice");--> statement-breakpoint
CREATE INDEX "free_place_ordinal" ON "free_place" USING btree ("segment_id","ordinal");--> statement-breakpoint
-- The local days of the zones that listings are in, as quarters.
CREATE TABLE "free_day" (
	"time_zone" text NOT NULL,
	"day" integer NOT NULL,
	"first_quarter" integer NOT NULL,
	"past_quarter" integer NOT NULL,
	CONSTRAINT "free_day_pk" PRIMARY KEY("time_zone","day")
);--> statement-breakpoint
-- PostgreSQL calls an instant's epoch stable, and puts a function in place of its call only when it does not claim more.
ALTER FUNCTION quarter_floor(timestamptz) STABLE;--> statement-breakpoint
ALTER FUNCTION quarter_ceil(timestamptz) STABLE;--> statement-breakpoint
-- The fewest planes that make up the quarters from `first` to before `past`: of 1, 4, 16 or 96 quarters.
CREATE FUNCTION free_blocks(first integer, past integer, OUT spans integer[], OUT quarters integer[]) LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE span integer;
BEGIN
  spans := '{}'; quarters := '{}';
  WHILE first < past LOOP
    span := CASE WHEN first % 96 = 0 AND past - first >= 96 THEN 96 WHEN first % 16 = 0 AND past - first >= 16 THEN 16
      WHEN first % 4 = 0 AND past - first >= 4 THEN 4 ELSE 1 END;
    spans := spans || span;
    quarters := quarters || first;
    first := first + span;
  END LOOP;
END $$;
--> statement-breakpoint
-- Planes' bits of these chunks, in their order, as those of all: a chunk in which none is free is not kept.
CREATE FUNCTION free_joined(bits bit varying, places integer[], chunks integer) RETURNS bit varying LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE zero bit varying := 0::bit(8192);
BEGIN
  IF cardinality(places) = chunks THEN RETURN bits; END IF;
  RETURN (
    SELECT joined_bits(CASE WHEN n IS NULL THEN zero ELSE substring(bits FROM n::integer * 8192 - 8191 FOR 8192) END ORDER BY c)
    FROM generate_series(0, chunks - 1) AS c LEFT JOIN unnest(places) WITH ORDINALITY AS x (chunk, n) ON x.chunk = c);
END $$;
--> statement-breakpoint
-- By place: which units are free throughout, and which of the others may be. A quarter that is asked for in part may be
-- enough in part; every other one must be free as a whole.
CREATE FUNCTION free_throughout(of_segment integer, chunks integer, asked tstzrange, OUT free bit varying, OUT possible bit varying)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  first integer := quarter_ceil(lower(asked)); past integer := quarter_floor(upper(asked)); before integer := quarter_floor(lower(asked));
  blocks record; places integer[]; parts integer[] := '{}'; part integer; whole bit varying; maybe bit varying;
BEGIN
  blocks := free_blocks(first, past);
  IF first < past THEN
    SELECT joined_bits(x.free ORDER BY x.chunk), array_agg(x.chunk ORDER BY x.chunk) INTO free, places FROM (
      SELECT p.chunk, bit_and(p.free) AS free FROM unnest(blocks.spans, blocks.quarters) AS b (span, quarter) CROSS JOIN LATERAL (
        SELECT x.chunk, x.free FROM free_plane x WHERE x.segment_id = of_segment AND x.span = b.span AND x.quarter = b.quarter OFFSET 0
      ) p GROUP BY p.chunk HAVING count(*) = cardinality(blocks.spans)
    ) x;
    free := free_joined(free, places, chunks);
  END IF;
  possible := free;
  IF before < first THEN parts := parts || before; END IF;
  IF quarter_ceil(upper(asked)) > past AND (before = first OR past > before) THEN parts := parts || past; END IF;
  FOREACH part IN ARRAY parts LOOP
    SELECT joined_bits(p.free ORDER BY p.chunk), joined_bits(p.free | coalesce(p.maybe, p.free) ORDER BY p.chunk), array_agg(p.chunk ORDER BY p.chunk)
    INTO whole, maybe, places FROM free_plane p WHERE p.segment_id = of_segment AND p.span = 1 AND p.quarter = part;
    whole := free_joined(whole, places, chunks);
    maybe := free_joined(maybe, places, chunks);
    free := CASE WHEN free IS NULL THEN whole ELSE free & whole END;
    possible := CASE WHEN possible IS NULL THEN maybe ELSE possible & maybe END;
  END LOOP;
END $$;
--> statement-breakpoint
-- Which numbers, given by their binary digits (the highest first), are at least `wanted`.
CREATE FUNCTION free_at_least(slices integer[], digits bit varying[], wanted integer) RETURNS bit varying
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE more bit varying := digits[1] # digits[1]; same bit varying := ~ more; digit bit varying;
BEGIN
  IF (wanted >> (slices[1] + 1)) > 0 THEN RETURN more; END IF;
  FOR k IN REVERSE slices[1]..0 LOOP
    digit := coalesce(digits[array_position(slices, k)], digits[1] # digits[1]);
    IF (wanted >> k) & 1 = 1 THEN
      same := same & digit;
    ELSE
      more := more | (same & digit);
      same := same & ~ digit;
    END IF;
  END LOOP;
  RETURN more | same;
END $$;
--> statement-breakpoint
CREATE TYPE free_group AS (members bit varying, windows int4multirange, whole integer[], parts integer[], part_quarters int4multirange, cuts int4multirange);
--> statement-breakpoint
-- A unit's week in the planes of `of_span` quarters of its segment, as it is now.
CREATE FUNCTION free_plane_fold(of_segment integer, of_place integer, of_span integer, of_week integer, new_free bit varying, new_maybe bit varying)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE at integer := of_place % 8192; of_chunk smallint := of_place / 8192; zero bit varying := 0::bit(8192); changed integer[];
BEGIN
  changed := ARRAY(
    SELECT i FROM generate_series(0, 672 / of_span - 1) AS i
    LEFT JOIN free_plane p ON p.segment_id = of_segment AND p.span = of_span AND p.quarter = of_week * 672 + i * of_span AND p.chunk = of_chunk
      AND p.quarter >= of_week * 672 AND p.quarter < (of_week + 1) * 672
    WHERE coalesce(get_bit(p.free, at), 0) <> get_bit(new_free, i) OR coalesce(get_bit(p.maybe, at), 0) <> get_bit(new_maybe, i));
  INSERT INTO free_plane AS p (segment_id, span, quarter, chunk, free, maybe)
  SELECT of_segment, of_span, of_week * 672 + i * of_span, of_chunk, set_bit(zero, at, get_bit(new_free, i)),
    CASE WHEN get_bit(new_maybe, i) = 1 THEN set_bit(zero, at, 1) END
  FROM unnest(changed) AS i
  ON CONFLICT (segment_id, span, quarter, chunk) DO UPDATE SET free = set_bit(p.free, at, get_bit(excluded.free, at)),
    maybe = CASE WHEN p.maybe IS NULL THEN excluded.maybe ELSE set_bit(p.maybe, at, coalesce(get_bit(excluded.maybe, at), 0)) END;
END $$;
--> statement-breakpoint
-- A listing's local days in the runs of its segment: `runs` names the digits that are set (day, hours, days, slice).
CREATE FUNCTION free_run_fold(of_segment integer, of_ordinal integer, first_day integer, last_day integer, runs jsonb)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE at integer := of_ordinal % 8192; of_chunk smallint := of_ordinal / 8192; zero bit varying := 0::bit(8192);
BEGIN
  INSERT INTO free_run AS p (segment_id, hours, day, days, chunk, slice, free)
  SELECT of_segment, hours, day, days, of_chunk, slice, set_bit(zero, at, is_set) FROM (
    SELECT hours, day, days, slice, (n.day IS NOT NULL)::integer AS is_set, r.free
    FROM (
      SELECT x.hours, x.day, x.days, x.slice, x.free FROM generate_series(1, 24) AS h CROSS JOIN LATERAL (
        SELECT * FROM free_run f WHERE f.segment_id = of_segment AND f.hours = h AND f.day BETWEEN first_day AND last_day AND f.chunk = of_chunk OFFSET 0
      ) x
    ) r FULL JOIN jsonb_to_recordset(runs) AS n (day integer, hours smallint, days smallint, slice smallint) USING (hours, day, days, slice)
  ) x WHERE coalesce(get_bit(free, at), 0) <> is_set
  ON CONFLICT (segment_id, hours, day, days, chunk, slice) DO UPDATE SET free = set_bit(p.free, at, get_bit(excluded.free, at));
END $$;
