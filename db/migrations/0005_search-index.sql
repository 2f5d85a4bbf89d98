-- The search index in plain tables. A segment holds documents of one kind under dense ordinals, the newest first; its
-- postings, facets and prices are written once and never changed, only its `live` bits are. What was published
-- or changed since lies in `search_recent` until a job builds it into a segment. See docs/decisions/0011.
DROP INDEX "search_document_terms";--> statement-breakpoint
DROP INDEX "search_document_facets";--> statement-breakpoint
DROP INDEX "search_document_region";--> statement-breakpoint
DROP INDEX "search_document_price";--> statement-breakpoint
DROP INDEX "search_document_kind";--> statement-breakpoint
-- Derived data, in another form from now on: the event log's reader begins anew and writes it again.
DELETE FROM "search_document";--> statement-breakpoint
DELETE FROM "event_reader" WHERE "name" = 'search-index';--> statement-breakpoint
ALTER TABLE "search_document" ADD COLUMN "frequencies" bytea NOT NULL;--> statement-breakpoint
ALTER TABLE "search_document" ADD COLUMN "length" real NOT NULL;--> statement-breakpoint
ALTER TABLE "search_document" ADD COLUMN "recent" boolean NOT NULL;--> statement-breakpoint
CREATE INDEX "search_document_kind" ON "search_document" USING btree ("kind","published_at","listing_id");--> statement-breakpoint
CREATE INDEX "search_document_organisation" ON "search_document" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "search_document_new" ON "search_document" USING btree ("kind") WHERE "search_document"."recent";--> statement-breakpoint
-- Filters and cards read the narrow columns: the text's analysis lies out of line.
ALTER TABLE "search_document" SET (toast_tuple_target = 128);--> statement-breakpoint
ALTER TABLE "search_document" ALTER COLUMN "facets" SET STORAGE MAIN, ALTER COLUMN "region_path" SET STORAGE MAIN, ALTER COLUMN "title" SET STORAGE MAIN, ALTER COLUMN "category" SET STORAGE MAIN;--> statement-breakpoint

CREATE TABLE "search_segment" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
	"kind" text NOT NULL,
	"size" integer NOT NULL,
	"average_length" real NOT NULL,
	"ready" boolean DEFAULT false NOT NULL,
	"live" varbit NOT NULL,
	"live_count" integer NOT NULL,
	"placed" varbit NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);--> statement-breakpoint
CREATE TABLE "search_member" (
	"segment_id" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"listing_id" uuid NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "search_member_pk" PRIMARY KEY("segment_id","ordinal")
);--> statement-breakpoint
CREATE INDEX "search_member_listing" ON "search_member" USING btree ("listing_id");--> statement-breakpoint
CREATE TABLE "search_posting" (
	"segment_id" integer NOT NULL,
	"term" text NOT NULL,
	"document_count" integer NOT NULL,
	"ordinals" integer[] NOT NULL,
	"impacts" bytea NOT NULL,
	"bits" varbit,
	CONSTRAINT "search_posting_pk" PRIMARY KEY("segment_id","term")
);--> statement-breakpoint
CREATE TABLE "search_facet" (
	"segment_id" integer NOT NULL,
	"name" text NOT NULL,
	"value" text NOT NULL,
	"document_count" integer NOT NULL,
	"ordinals" integer[],
	"bits" varbit,
	CONSTRAINT "search_facet_pk" PRIMARY KEY("segment_id","name","value")
);--> statement-breakpoint
CREATE TABLE "search_price" (
	"segment_id" integer NOT NULL,
	"step" smallint NOT NULL,
	"lowest" bigint NOT NULL,
	"cheaper" varbit NOT NULL,
	"ordinals" integer[] NOT NULL,
	"prices" bigint[] NOT NULL,
	CONSTRAINT "search_price_pk" PRIMARY KEY("segment_id","step")
);--> statement-breakpoint
CREATE TABLE "search_cell" (
	"segment_id" integer NOT NULL,
	"latitude" smallint NOT NULL,
	"longitude" smallint NOT NULL,
	"ordinals" integer[] NOT NULL,
	"latitudes" double precision[] NOT NULL,
	"longitudes" double precision[] NOT NULL,
	CONSTRAINT "search_cell_pk" PRIMARY KEY("segment_id","latitude","longitude")
);--> statement-breakpoint
CREATE TABLE "search_recent" (
	"term" text NOT NULL,
	"listing_id" uuid NOT NULL,
	"impact" smallint NOT NULL,
	CONSTRAINT "search_recent_pk" PRIMARY KEY("term","listing_id")
);--> statement-breakpoint
CREATE INDEX "search_recent_listing" ON "search_recent" USING btree ("listing_id");--> statement-breakpoint
-- Uncompressed: a bit string is read as it lies, without unpacking.
ALTER TABLE "search_segment" ALTER COLUMN "live" SET STORAGE EXTERNAL, ALTER COLUMN "placed" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "search_posting" ALTER COLUMN "ordinals" SET STORAGE EXTERNAL, ALTER COLUMN "impacts" SET STORAGE EXTERNAL, ALTER COLUMN "bits" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "search_facet" ALTER COLUMN "ordinals" SET STORAGE EXTERNAL, ALTER COLUMN "bits" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "search_price" ALTER COLUMN "cheaper" SET STORAGE EXTERNAL, ALTER COLUMN "ordinals" SET STORAGE EXTERNAL, ALTER COLUMN "prices" SET STORAGE EXTERNAL;--> statement-breakpoint
ALTER TABLE "search_cell" ALTER COLUMN "ordinals" SET STORAGE EXTERNAL, ALTER COLUMN "latitudes" SET STORAGE EXTERNAL, ALTER COLUMN "longitudes" SET STORAGE EXTERNAL;--> statement-breakpoint

-- A set of ordinals: bits, and beside them a list of others. Rare terms are lists, frequent ones bits.
CREATE TYPE search_set AS (bits varbit, list integer[]);--> statement-breakpoint

-- Documents and their scores, side by side.
CREATE TYPE search_scored AS (ordinals integer[], scores integer[]);--> statement-breakpoint

CREATE FUNCTION search_and(a search_set, b search_set) RETURNS search_set LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  common search_set;
  a_size int := cardinality(a.list);
  b_size int := cardinality(b.list);
BEGIN
  IF a.bits IS NOT NULL AND b.bits IS NOT NULL THEN common.bits := a.bits & b.bits; END IF;
  IF a_size = 0 AND (b_size = 0 OR a.bits IS NULL) OR b_size = 0 AND b.bits IS NULL THEN
    common.list := '{}';
  ELSIF b_size = 0 THEN
    common.list := ARRAY(SELECT o FROM unnest(a.list) o WHERE get_bit(b.bits, o) = 1);
  ELSIF a_size = 0 THEN
    common.list := ARRAY(SELECT o FROM unnest(b.list) o WHERE get_bit(a.bits, o) = 1);
  ELSE
    common.list := ARRAY(
      SELECT o FROM unnest(a.list) o WHERE b.bits IS NOT NULL AND get_bit(b.bits, o) = 1
      UNION ALL SELECT o FROM unnest(b.list) o WHERE a.bits IS NOT NULL AND get_bit(a.bits, o) = 1
      UNION ALL (SELECT unnest(a.list) INTERSECT SELECT unnest(b.list)));
  END IF;
  RETURN common;
END $$;--> statement-breakpoint

CREATE FUNCTION search_or(a search_set, b search_set) RETURNS search_set LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  either search_set;
BEGIN
  either.bits := CASE WHEN a.bits IS NULL THEN b.bits WHEN b.bits IS NULL THEN a.bits ELSE a.bits | b.bits END;
  IF cardinality(a.list) = 0 AND (cardinality(b.list) = 0 OR a.bits IS NULL) THEN
    either.list := b.list;
  ELSIF cardinality(b.list) = 0 AND b.bits IS NULL THEN
    either.list := a.list;
  ELSE
    either.list := ARRAY(
      SELECT o FROM unnest(a.list) o WHERE b.bits IS NULL OR get_bit(b.bits, o) = 0
      UNION SELECT o FROM unnest(b.list) o WHERE a.bits IS NULL OR get_bit(a.bits, o) = 0);
  END IF;
  RETURN either;
END $$;--> statement-breakpoint

CREATE FUNCTION search_size(a search_set) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN CASE WHEN a.bits IS NULL THEN 0 ELSE bit_count(a.bits) END + cardinality(a.list);
END $$;--> statement-breakpoint

-- A bit string of `size` bits with these set. Bits are set within short pieces: each time a bit is set, the whole string
-- is copied.
CREATE FUNCTION search_bits(list integer[], size integer) RETURNS varbit LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  bits varbit := B'';
  piece varbit;
  o int;
  r record;
BEGIN
  FOR r IN SELECT e / 4096 AS place, array_agg(e % 4096) AS members FROM unnest(list) e GROUP BY 1 ORDER BY 1 LOOP
    piece := ('x' || repeat('0', 1024))::varbit;
    FOREACH o IN ARRAY r.members LOOP piece := set_bit(piece, o, 1); END LOOP;
    IF r.place * 4096 > length(bits) THEN bits := bits || ('x' || repeat('0', r.place * 1024 - length(bits) / 4))::varbit; END IF;
    bits := bits || piece;
  END LOOP;
  RETURN CASE WHEN length(bits) < size THEN bits || ('x' || repeat('0', (size - length(bits)) / 4))::varbit
    ELSE substring(bits FROM 1 FOR size) END;
END $$;--> statement-breakpoint

-- The ordinals of a bit string whose length is a multiple of 64, in no order.
CREATE FUNCTION search_ordinals(bits varbit) RETURNS integer[] LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF bit_count(bits) = 0 THEN RETURN '{}'; END IF;
  IF bit_count(bits) < length(bits) / 100 THEN
    -- Few: most chunks have one or none, which is looked for from where the one before was.
    RETURN ARRAY(
      WITH RECURSIVE part(before, rest, place) AS (
        SELECT before, rest, position(B'1' IN rest) FROM (
          SELECT chunk * 256 AS before, substring(bits FROM chunk * 256 + 1 FOR 256) AS rest
          FROM generate_series(0, (length(bits) - 1) / 256) chunk OFFSET 0
        ) cut WHERE bit_count(rest) > 0
        UNION ALL
        SELECT before, rest, position(B'1' IN rest) FROM (
          SELECT before + place AS before, substring(rest FROM place + 1) AS rest FROM part OFFSET 0
        ) x WHERE bit_count(rest) > 0
      )
      SELECT before + place - 1 FROM part);
  END IF;
  RETURN ARRAY(
    -- Of each word the lowest bit is read and taken away, until none is left; the sign is looked at by itself.
    WITH RECURSIVE word AS MATERIALIZED (
      SELECT word * 64 + 63 AS last, whole < 0 AS has_first, whole & 9223372036854775807 AS v FROM (
        SELECT word, substring(bits FROM word * 64 + 1 FOR 64)::bit(64)::bigint AS whole
        FROM generate_series(0, length(bits) / 64 - 1) word OFFSET 0
      ) cut WHERE whole <> 0
    ), more(last, v) AS (
      SELECT last, v & (v - 1) FROM word WHERE v & (v - 1) <> 0
      UNION ALL
      SELECT last, v & (v - 1) FROM more WHERE v & (v - 1) <> 0
    )
    SELECT last - 63 FROM word WHERE has_first
    UNION ALL
    SELECT last - bit_count(((v & -v) - 1)::bit(64))::int FROM (
      SELECT last, v FROM word WHERE v <> 0 UNION ALL SELECT last, v FROM more
    ) x);
END $$;--> statement-breakpoint

CREATE FUNCTION search_clear(bits varbit, list integer[]) RETURNS varbit LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  o int;
BEGIN
  FOREACH o IN ARRAY list LOOP bits := set_bit(bits, o, 0); END LOOP;
  RETURN bits;
END $$;--> statement-breakpoint

-- How many of the bits from `first` to before `past` are set: from a whole byte on, less those before, so that they are
-- copied rather than shifted.
CREATE FUNCTION search_count(bits varbit, first integer, past integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
  SELECT bit_count(substring(bits FROM (first & ~7) + 1 FOR past - (first & ~7))) - bit_count(substring(bits FROM (first & ~7) + 1 FOR first & 7))
$$;--> statement-breakpoint

-- Whether a facet's value can be chosen next: of IPC symbols the sections can, and what is below the chosen one.
CREATE FUNCTION search_can_be_next(name text, value text, chosen_ipc text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT name <> 'ipc' OR length(value) = 1 OR length(value) = 3 AND left(value, 1) = left(chosen_ipc, 1)
    OR length(value) = 4 AND left(value, 3) = left(chosen_ipc, 3)
$$;--> statement-breakpoint

-- Great-circle distance in whole metres.
CREATE FUNCTION search_metres(lat1 double precision, lng1 double precision, lat2 double precision, lng2 double precision)
RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN lat1 IS NOT NULL AND lat2 IS NOT NULL THEN round(12742000 * asin(sqrt(least(1, sin(radians(lat2 - lat1) / 2) ^ 2
    + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lng2 - lng1) / 2) ^ 2))))::bigint END
$$;--> statement-breakpoint

-- The documents of a segment that answer at least `need` concepts. A concept is answered by any of its alternatives,
-- an alternative by all of its terms; the three arrays run side by side, ordered by concept and alternative. Whether there are
-- others than the words that were typed is known to who asks.
CREATE FUNCTION search_words(segment integer, alive varbit, terms text[], concepts integer[], alternatives integer[], need integer, has_alternatives boolean)
RETURNS search_set LANGUAGE plpgsql STABLE AS $$
DECLARE
  total int := concepts[cardinality(concepts)];
  reached search_set[] := array_fill(ROW(NULL, '{}'::int[])::search_set, ARRAY[need]);
  answers search_set;
  whole search_set;
  one search_set;
  narrow varbit;
  single text[];
  listed int;
  posted int;
  r record;
BEGIN
  IF need = total AND NOT has_alternatives THEN
    -- All of these words: frequent ones are compared whole, and say which documents of the rare ones are looked at.
    SELECT bit_and(p.bits), count(*) FILTER (WHERE p.bits IS NULL), count(*) INTO narrow, listed, posted
    FROM search_posting p WHERE p.segment_id = segment AND p.term = ANY(terms);
    IF posted < cardinality(terms) THEN
      IF posted < (SELECT count(DISTINCT x) FROM unnest(terms) x) THEN RETURN ROW(NULL, '{}'::int[])::search_set; END IF;
    END IF;
    IF narrow IS NOT NULL THEN alive := alive & narrow; END IF;
    IF listed = 0 THEN RETURN ROW(alive, '{}'::int[])::search_set; END IF;
    IF listed = 1 THEN
      RETURN ROW(NULL, ARRAY(SELECT o FROM (
        SELECT unnest(p.ordinals) AS o FROM search_posting p WHERE p.segment_id = segment AND p.term = ANY(terms) AND p.bits IS NULL
      ) x WHERE get_bit(alive, o) = 1))::search_set;
    END IF;
    -- Only who is in the shortest list is counted.
    RETURN ROW(NULL, ARRAY(
      SELECT o FROM search_posting p, unnest(p.ordinals) o
      WHERE p.segment_id = segment AND p.term = ANY(terms) AND p.bits IS NULL AND get_bit(alive, o) = 1 AND o IN (
        SELECT unnest(ordinals) FROM (
          SELECT s.ordinals FROM search_posting s WHERE s.segment_id = segment AND s.term = ANY(terms) AND s.bits IS NULL ORDER BY s.document_count LIMIT 1
        ) shortest)
      GROUP BY o HAVING count(*) = listed))::search_set;
  END IF;
  IF need = 1 THEN
    -- Any of these words: those that stand alone first, then alternatives of several words.
    single := ARRAY(SELECT min(x.term) FROM unnest(terms, alternatives) x(term, alternative) GROUP BY x.alternative HAVING count(*) = 1);
    SELECT bit_or(p.bits) & alive INTO narrow FROM search_posting p WHERE p.segment_id = segment AND p.term = ANY(single);
    one := ROW(narrow, ARRAY(
      SELECT DISTINCT o FROM search_posting p, unnest(p.ordinals) o
      WHERE p.segment_id = segment AND p.term = ANY(single) AND p.bits IS NULL
        AND get_bit(alive, o) = 1 AND (narrow IS NULL OR get_bit(narrow, o) = 0)));
    FOR r IN SELECT array_agg(x.term) AS terms, count(*)::int AS n FROM unnest(terms, alternatives) x(term, alternative)
      GROUP BY x.alternative HAVING count(*) > 1
    LOOP
      one := search_or(one, search_words(segment, alive, r.terms, ARRAY(SELECT generate_series(1, r.n)), array_fill(1, ARRAY[r.n]), r.n, false));
    END LOOP;
    RETURN one;
  END IF;
  IF need = total AND total > 1 THEN
    -- Where all are asked for, frequent words without alternatives narrow down what has to be looked at for the others.
    SELECT bit_and(p.bits) INTO narrow FROM (
      SELECT a.term, min(a.alternative) OVER (PARTITION BY a.concept) = max(a.alternative) OVER (PARTITION BY a.concept) AS plain
      FROM unnest(terms, concepts, alternatives) a(term, concept, alternative)
    ) a JOIN search_posting p ON p.segment_id = segment AND p.term = a.term WHERE a.plain AND p.bits IS NOT NULL;
    IF narrow IS NOT NULL THEN alive := alive & narrow; END IF;
  END IF;
  FOR r IN
    SELECT a.concept, a.alternative, p.bits, p.ordinals,
      lead(a.alternative) OVER w IS DISTINCT FROM a.alternative AS last_term, lag(a.alternative) OVER w IS DISTINCT FROM a.alternative AS first_term,
      lead(a.concept) OVER w IS DISTINCT FROM a.concept AS last_alternative, lag(a.concept) OVER w IS DISTINCT FROM a.concept AS first_alternative
    FROM unnest(terms, concepts, alternatives) WITH ORDINALITY a(term, concept, alternative, place)
    LEFT JOIN search_posting p ON p.segment_id = segment AND p.term = a.term
    WINDOW w AS (ORDER BY a.place)
  LOOP
    IF r.bits IS NOT NULL THEN
      one := ROW(r.bits & alive, '{}'::int[]);
    ELSIF r.ordinals IS NOT NULL THEN
      one := ROW(NULL, ARRAY(SELECT o FROM unnest(r.ordinals) o WHERE get_bit(alive, o) = 1));
    ELSE
      one := ROW(NULL, '{}'::int[]);
    END IF;
    whole := CASE WHEN r.first_term THEN one ELSE search_and(whole, one) END;
    IF r.last_term THEN
      answers := CASE WHEN r.first_alternative OR answers IS NULL THEN whole ELSE search_or(answers, whole) END;
      IF r.last_alternative THEN
        IF need = total THEN
          reached[need] := CASE WHEN r.concept = 1 THEN answers ELSE search_and(reached[need], answers) END;
          EXIT WHEN search_size(reached[need]) = 0;
        ELSE
          FOR k IN REVERSE need..2 LOOP
            reached[k] := search_or(reached[k], search_and(reached[k - 1], answers));
          END LOOP;
          reached[1] := search_or(reached[1], answers);
        END IF;
        answers := NULL;
      END IF;
    END IF;
  END LOOP;
  RETURN reached[need];
END $$;--> statement-breakpoint

-- What these ordinals have of up to four frequent terms: of each its weight times a byte. It becomes a part of the statement
-- that asks, so that the impacts are read within it: a statement of their own would cost as much as scoring a hundred.
CREATE FUNCTION search_frequent(segment integer, asked integer[], term1 text, term2 text, term3 text, term4 text, w1 integer, w2 integer, w3 integer, w4 integer)
RETURNS TABLE(o integer, score integer) LANGUAGE sql STABLE AS $$
  SELECT c.o, CASE WHEN w1 IS NULL THEN 0 ELSE w1 * get_byte((SELECT substring(p.impacts FROM 1) FROM search_posting p WHERE p.segment_id = segment AND p.term = term1), c.o) END
    + CASE WHEN w2 IS NULL THEN 0 ELSE w2 * get_byte((SELECT substring(p.impacts FROM 1) FROM search_posting p WHERE p.segment_id = segment AND p.term = term2), c.o) END
    + CASE WHEN w3 IS NULL THEN 0 ELSE w3 * get_byte((SELECT substring(p.impacts FROM 1) FROM search_posting p WHERE p.segment_id = segment AND p.term = term3), c.o) END
    + CASE WHEN w4 IS NULL THEN 0 ELSE w4 * get_byte((SELECT substring(p.impacts FROM 1) FROM search_posting p WHERE p.segment_id = segment AND p.term = term4), c.o) END
  FROM (SELECT unnest(asked) AS o) c OFFSET 0
$$;--> statement-breakpoint

-- Of these bits, which lie from `low` to before `high`, all documents that have at least so much of up to four frequent terms.
-- Written out as text, the zeros between two bits tell where the second is, and it is scored as it is met: in two thirds of
-- the time of reading words of 64 bits into a list and scoring that. In pieces, as large values are slow to come by.
CREATE FUNCTION search_scan(bits varbit, low integer, high integer, at_least integer, w1 integer, w2 integer, w3 integer, w4 integer,
  impacts1 bytea, impacts2 bytea, impacts3 bytea, impacts4 bytea)
RETURNS search_scored LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  ordinals int[] := '{}';
  scores int[] := '{}';
  gap text;
  o int;
  past int;
BEGIN
  FOR chunk IN low / 4096..(high - 1) / 4096 LOOP
    o := chunk * 4096 - 1;
    past := least(chunk * 4096 + 4096, length(bits));
    FOREACH gap IN ARRAY string_to_array(substring(bits FROM chunk * 4096 + 1 FOR 4096)::text, '1') LOOP
      o := o + 1 + octet_length(gap);
      -- Behind the last bit is none.
      EXIT WHEN o = past;
      -- Twice the same: to keep it would cost more, as few have enough.
      IF w1 * get_byte(impacts1, o) + w2 * get_byte(impacts2, o) + w3 * get_byte(impacts3, o) + w4 * get_byte(impacts4, o) >= at_least THEN
        ordinals := ordinals || o;
        scores := scores || w1 * get_byte(impacts1, o) + w2 * get_byte(impacts2, o) + w3 * get_byte(impacts3, o) + w4 * get_byte(impacts4, o);
      END IF;
    END LOOP;
  END LOOP;
  RETURN ROW(ordinals, scores)::search_scored;
END $$;--> statement-breakpoint

-- How deep each of some lists is read so that what is in none of them so far has less than `at_least`; null if no depth is
-- enough, or if more than `most` would be read. `parts` are what a document has at most of each term that is behind each
-- of the depths in its list, list after list, before them what it has at most of all. A list is read on where that lowers the
-- sum most for what it costs.
CREATE FUNCTION search_reach(at_least integer, depths integer[], parts integer[], most bigint) RETURNS integer[] LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  width int := cardinality(depths) + 1;
  lists int := cardinality(parts) / width;
  steps int[] := array_fill(0, ARRAY[lists]);
  reach int[] := array_fill(0, ARRAY[lists]);
  rest bigint := 0;
  cost int := 0;
  at int;
  chosen int;
  gain double precision;
  most_gain double precision;
BEGIN
  FOR k IN 0..lists - 1 LOOP rest := rest + parts[k * width + 1]; END LOOP;
  WHILE rest >= at_least LOOP
    chosen := NULL;
    FOR k IN 1..lists LOOP
      CONTINUE WHEN steps[k] = width - 1;
      at := (k - 1) * width + steps[k] + 1;
      gain := (parts[at] - parts[at + 1])::double precision / (depths[steps[k] + 1] - reach[k]);
      IF chosen IS NULL OR gain > most_gain THEN
        chosen := k;
        most_gain := gain;
      END IF;
    END LOOP;
    IF chosen IS NULL THEN RETURN NULL; END IF;
    at := (chosen - 1) * width + steps[chosen] + 1;
    rest := rest - parts[at] + parts[at + 1];
    steps[chosen] := steps[chosen] + 1;
    cost := cost + depths[steps[chosen]] - reach[chosen];
    IF cost > most THEN RETURN NULL; END IF;
    reach[chosen] := depths[steps[chosen]];
  END LOOP;
  RETURN reach;
END $$;--> statement-breakpoint

-- Of these ordinals those within the bits that have at least so much of up to four frequent terms. It becomes a part of the
-- statement that asks.
CREATE FUNCTION search_listed(bits varbit, asked integer[], at_least integer, w1 integer, w2 integer, w3 integer, w4 integer,
  impacts1 bytea, impacts2 bytea, impacts3 bytea, impacts4 bytea)
RETURNS TABLE(o integer, score integer) LANGUAGE sql IMMUTABLE AS $$
  SELECT x.o, x.score FROM (
    SELECT c.o, w1 * get_byte(impacts1, c.o) + w2 * get_byte(impacts2, c.o) + w3 * get_byte(impacts3, c.o) + w4 * get_byte(impacts4, c.o) AS score
    FROM (SELECT unnest(asked) AS o) c WHERE get_bit(bits, c.o) = 1 OFFSET 0
  ) x WHERE x.score >= at_least
$$;--> statement-breakpoint

-- Of these bits, which lie from `low` to before `high`, the documents that can be among the best `most`, and some others: all
-- that have `at_least` so much, where that is known. All of them are `members`, where these are known. They have all of two to four frequent terms; so many documents have each.
-- A document may be named twice. Null where the lists (the best documents of each term) do not tell very many apart.
CREATE FUNCTION search_best_of_frequent(bits varbit, low integer, high integer, members integer[], most integer, at_least integer, first_depth integer, depths integer[],
  score_limit integer, counts integer[], weights integer[], list1 integer[], list2 integer[], list3 integer[], list4 integer[],
  impacts1 bytea, impacts2 bytea, impacts3 bytea, impacts4 bytea)
RETURNS search_scored LANGUAGE plpgsql STABLE AS $$
DECLARE
  -- What is missing counts nothing.
  w1 int := weights[1]; w2 int := weights[2]; w3 int := coalesce(weights[3], 0); w4 int := coalesce(weights[4], 0);
  size bigint := bit_count(bits);
  -- Of who is in no list, as one is read whole: all that are asked for are in each.
  nothing CONSTANT int := -1000000000;
  parts int[] := '{}';
  reach int[];
  asked int[];
  before int := 0;
  place int;
  best search_scored;
  more search_scored;
BEGIN
  impacts3 := coalesce(impacts3, impacts1);
  impacts4 := coalesce(impacts4, impacts1);
  -- Few are looked up one by one.
  IF members IS NULL AND size < (high - low) / 200 THEN members := search_ordinals(bits); END IF;
  IF members IS NOT NULL THEN
    SELECT array_agg(x.o), array_agg(x.score) INTO best FROM (
      SELECT * FROM search_listed(bits, members, coalesce(at_least, 0), w1, w2, w3, w4, impacts1, impacts2, impacts3, impacts4) x
      ORDER BY x.score DESC FETCH FIRST (most) ROWS WITH TIES
    ) x;
    RETURN ROW(coalesce(best.ordinals, '{}'), best.scores)::search_scored;
  END IF;
  IF at_least IS NULL AND size > score_limit / 4 THEN
    -- Nothing is known of the page: the best of each list tell what has to be reached.
    before := first_depth;
    asked := list1[:before] || list2[:before] || list3[:before] || list4[:before];
    SELECT array_agg(x.o), array_agg(x.score) INTO best
    FROM search_listed(bits, asked, 0, w1, w2, w3, w4, impacts1, impacts2, impacts3, impacts4) x;
    SELECT x.score INTO at_least FROM (SELECT DISTINCT * FROM unnest(best.ordinals, best.scores) u(o, score)) x
    ORDER BY x.score DESC OFFSET most - 1 LIMIT 1;
  END IF;
  at_least := coalesce(at_least, 0);
  FOR k IN 1..cardinality(weights) LOOP
    FOREACH place IN ARRAY 1 || depths LOOP
      parts := parts || CASE WHEN place >= counts[k] AND place > 1 THEN nothing ELSE weights[k] * CASE k
        WHEN 1 THEN get_byte(impacts1, list1[least(place, cardinality(list1))]) WHEN 2 THEN get_byte(impacts2, list2[least(place, cardinality(list2))])
        WHEN 3 THEN get_byte(impacts3, list3[least(place, cardinality(list3))]) ELSE get_byte(impacts4, list4[least(place, cardinality(list4))]) END END;
    END LOOP;
  END LOOP;
  reach := search_reach(at_least, depths, parts, 4 * size);
  IF reach IS NOT NULL THEN
    asked := list1[before + 1 : reach[1]] || list2[before + 1 : reach[2]] || list3[before + 1 : reach[3]] || list4[before + 1 : reach[4]];
    SELECT array_agg(x.o), array_agg(x.score) INTO more
    FROM search_listed(bits, asked, at_least, w1, w2, w3, w4, impacts1, impacts2, impacts3, impacts4) x;
    RETURN ROW(coalesce(best.ordinals || more.ordinals, '{}'), best.scores || more.scores)::search_scored;
  END IF;
  RETURN CASE WHEN size <= 5 * score_limit THEN search_scan(bits, low, high, at_least, w1, w2, w3, w4, impacts1, impacts2, impacts3, impacts4) END;
END $$;--> statement-breakpoint

-- Of these bits the documents in a rare term's list, with what they have of it and of up to four frequent terms. It becomes a part
-- of the statement that asks.
CREATE FUNCTION search_in_list(segment integer, bits varbit, listed text, weight integer, term1 text, term2 text, term3 text, term4 text,
  w1 integer, w2 integer, w3 integer, w4 integer)
RETURNS TABLE(o integer, score integer) LANGUAGE sql STABLE AS $$
  SELECT l.o, weight * get_byte(l.impacts, l.i)
    + CASE WHEN w1 IS NULL THEN 0 ELSE w1 * get_byte((SELECT substring(p.impacts FROM 1) FROM search_posting p WHERE p.segment_id = segment AND p.term = term1), l.o) END
    + CASE WHEN w2 IS NULL THEN 0 ELSE w2 * get_byte((SELECT substring(p.impacts FROM 1) FROM search_posting p WHERE p.segment_id = segment AND p.term = term2), l.o) END
    + CASE WHEN w3 IS NULL THEN 0 ELSE w3 * get_byte((SELECT substring(p.impacts FROM 1) FROM search_posting p WHERE p.segment_id = segment AND p.term = term3), l.o) END
    + CASE WHEN w4 IS NULL THEN 0 ELSE w4 * get_byte((SELECT substring(p.impacts FROM 1) FROM search_posting p WHERE p.segment_id = segment AND p.term = term4), l.o) END
  FROM (
    SELECT unnest(p.ordinals) AS o, generate_series(0, cardinality(p.ordinals) - 1) AS i, p.impacts FROM (
      SELECT p.ordinals, substring(p.impacts FROM 1) AS impacts FROM search_posting p WHERE p.segment_id = segment AND p.term = listed OFFSET 0
    ) p
  ) l WHERE get_bit(bits, l.o) = 1 OFFSET 0
$$;--> statement-breakpoint

-- The same where all of some words are asked for that have no alternatives and are all frequent, four at most, but for one at
-- most. `direct` are the places of the frequent ones. Null where that would take too long.
CREATE FUNCTION search_best_of_plain(segment integer, mask varbit, low integer, high integer, members integer[], most integer, at_least integer, first_depth integer,
  depths integer[], score_limit integer, counts integer[], terms text[], weights integer[], direct integer[])
RETURNS search_scored LANGUAGE plpgsql STABLE AS $$
DECLARE
  w1 int := weights[direct[1]]; w2 int := weights[direct[2]]; w3 int := weights[direct[3]]; w4 int := weights[direct[4]];
  listed int;
  best search_scored;
BEGIN
  IF cardinality(direct) < cardinality(terms) THEN
    FOR place IN 1..cardinality(terms) LOOP
      IF place <> ALL(direct) THEN listed := place; END IF;
    END LOOP;
    SELECT array_agg(x.o), array_agg(x.score) INTO best FROM (
      SELECT x.o, x.score FROM search_in_list(segment, mask, terms[listed], weights[listed], terms[direct[1]], terms[direct[2]], terms[direct[3]], terms[direct[4]],
        w1, w2, w3, w4) x
      WHERE at_least IS NULL OR x.score >= at_least ORDER BY x.score DESC FETCH FIRST (most) ROWS WITH TIES
    ) x;
    RETURN ROW(coalesce(best.ordinals, '{}'), best.scores)::search_scored;
  END IF;
  IF w2 IS NOT NULL THEN
    SELECT x.* INTO best FROM search_posting p1 JOIN search_posting p2 ON p2.segment_id = segment AND p2.term = terms[2]
    LEFT JOIN search_posting p3 ON p3.segment_id = segment AND p3.term = terms[3]
    LEFT JOIN search_posting p4 ON p4.segment_id = segment AND p4.term = terms[4],
    search_best_of_frequent(mask, low, high, members, most, at_least, first_depth, depths, score_limit, counts, weights, p1.ordinals, p2.ordinals, p3.ordinals, p4.ordinals,
      substring(p1.impacts FROM 1), substring(p2.impacts FROM 1), substring(p3.impacts FROM 1), substring(p4.impacts FROM 1)) x
    WHERE p1.segment_id = segment AND p1.term = terms[1];
    RETURN best;
  END IF;
  -- Of one term the list's order is the order asked for.
  IF bit_count(mask) * 8192 > most * counts[1]::bigint THEN
    SELECT array_agg(x.o), array_agg(x.score) INTO best FROM (
      SELECT l.o, w1 * get_byte(l.impacts, l.o) AS score FROM (
        SELECT unnest(p.ordinals) AS o, p.impacts FROM (
          SELECT p.ordinals, substring(p.impacts FROM 1) AS impacts FROM search_posting p WHERE p.segment_id = segment AND p.term = terms[1] OFFSET 0
        ) p
      ) l WHERE get_bit(mask, l.o) = 1 LIMIT most
    ) x;
    IF cardinality(best.ordinals) = least(most, bit_count(mask)) THEN RETURN best; END IF;
  END IF;
  -- Few are left by the filters, or by the list.
  SELECT x.* INTO best
  FROM (SELECT substring(p.impacts FROM 1) AS impacts FROM search_posting p WHERE p.segment_id = segment AND p.term = terms[1] OFFSET 0) p,
    search_scan(mask, low, high, coalesce(at_least, 0), w1, 0, 0, 0, p.impacts, p.impacts, p.impacts, p.impacts) x;
  RETURN best;
END $$;--> statement-breakpoint

-- The best of one segment with those of others, which are side by side; a document that is named twice once. Of very many
-- that are equally good at the end, the newest.
CREATE FUNCTION search_merge(INOUT segments integer[], INOUT ordinals integer[], INOUT scores integer[], segment integer, more search_scored, most integer)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  SELECT array_agg(b.g), array_agg(b.o), array_agg(b.x) INTO segments, ordinals, scores FROM (
    SELECT segment AS g, n.o, n.x FROM unnest(more.ordinals, more.scores) n(o, x)
    UNION SELECT * FROM unnest(segments, ordinals, scores) c(g, o, x) ORDER BY x DESC FETCH FIRST (most) ROWS WITH TIES
  ) b;
  IF cardinality(segments) > 2 * most THEN
    SELECT array_agg(b.segment_id), array_agg(b.ordinal), array_agg(b.x) INTO segments, ordinals, scores FROM (
      SELECT m.segment_id, m.ordinal, c.x FROM unnest(segments, ordinals, scores) c(g, o, x)
      JOIN search_member m ON m.segment_id = c.g AND m.ordinal = c.o ORDER BY c.x DESC, m.published_at DESC, m.listing_id DESC LIMIT most
    ) b;
  END IF;
END $$;--> statement-breakpoint

-- The best `most` of these ordinals, with others that are as good as the last. A score is the sum, over the concepts, of the
-- best alternative, an alternative being the sum of weight x impact. After a place on a page, if it is named; what scores
-- less than `at_least` is left out. `direct` are places of frequent terms of concepts without alternatives: each is a look at
-- a byte, and nothing to be grouped. So many terms are `posted` in the segment.
CREATE FUNCTION search_best(segment integer, asked integer[], terms text[], concepts integer[], alternatives integer[], weights integer[],
  direct integer[], posted integer, most integer, at_least integer, after_score bigint, after_published timestamptz, after_listing uuid)
RETURNS search_scored LANGUAGE plpgsql STABLE AS $$
DECLARE
  answer search_scored;
  w1 int := weights[direct[1]]; w2 int := weights[direct[2]]; w3 int := weights[direct[3]]; w4 int := weights[direct[4]];
BEGIN
  IF posted > cardinality(direct) THEN
    SELECT array_agg(x.o), array_agg(x.score) INTO answer FROM (
      SELECT x.o, x.score FROM (
        SELECT c.o, c.score + coalesce(others.part, 0) AS score
        FROM search_frequent(segment, asked, terms[direct[1]], terms[direct[2]], terms[direct[3]], terms[direct[4]], w1, w2, w3, w4) c LEFT JOIN (
          SELECT by_concept.o, sum(best)::int AS part FROM (
            SELECT by_alternative.o, max(part) AS best FROM (
              SELECT parts.o, concept, alternative, sum(part) AS part FROM (
                SELECT d.o, p.concept, p.alternative, p.weight * get_byte(p.impacts, d.o) AS part FROM (
                  SELECT a.*, substring(p.impacts FROM 1) AS impacts FROM unnest(terms, concepts, alternatives, weights) WITH ORDINALITY a(term, concept, alternative, weight, place)
                  JOIN search_posting p ON p.segment_id = segment AND p.term = a.term WHERE p.bits IS NOT NULL AND a.place <> ALL(direct) OFFSET 0
                ) p, (SELECT unnest(asked) AS o) d WHERE get_byte(p.impacts, d.o) > 0
                UNION ALL
                SELECT p.o, p.concept, p.alternative, p.weight * get_byte(p.impacts, p.i) FROM (
                  SELECT p.*, unnest(p.ordinals) AS o, generate_series(0, cardinality(p.ordinals) - 1) AS i FROM (
                    SELECT a.*, p.ordinals, substring(p.impacts FROM 1) AS impacts FROM unnest(terms, concepts, alternatives, weights) a(term, concept, alternative, weight)
                    JOIN search_posting p ON p.segment_id = segment AND p.term = a.term WHERE p.bits IS NULL OFFSET 0
                  ) p OFFSET 0
                ) p WHERE p.o IN (SELECT unnest(asked))
              ) parts GROUP BY 1, 2, 3
            ) by_alternative GROUP BY by_alternative.o, concept
          ) by_concept GROUP BY 1
        ) others ON others.o = c.o OFFSET 0
      ) x WHERE (at_least IS NULL OR x.score >= at_least) AND (after_score IS NULL OR x.score < after_score
        OR x.score = after_score AND search_is_later(segment, x.o, after_published, after_listing))
      ORDER BY x.score DESC FETCH FIRST (most) ROWS WITH TIES
    ) x;
  ELSE
    SELECT array_agg(x.o), array_agg(x.score) INTO answer FROM (
      SELECT x.o, x.score FROM search_frequent(segment, asked, terms[direct[1]], terms[direct[2]], terms[direct[3]], terms[direct[4]], w1, w2, w3, w4) x
      WHERE (at_least IS NULL OR x.score >= at_least) AND (after_score IS NULL OR x.score < after_score
        OR x.score = after_score AND search_is_later(segment, x.o, after_published, after_listing))
      ORDER BY x.score DESC FETCH FIRST (most) ROWS WITH TIES
    ) x;
  END IF;
  RETURN answer;
END $$;--> statement-breakpoint

-- Whether a document of a segment comes after this one in the order of dates, the newest first.
CREATE FUNCTION search_is_later(segment integer, of_ordinal integer, published timestamptz, listing uuid) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN (SELECT (m.published_at, m.listing_id) < (published, listing) FROM search_member m
    WHERE m.segment_id = segment AND m.ordinal = of_ordinal);
END $$;--> statement-breakpoint

-- The newest of a set that come after this document in the order of dates; after none, if it is null. Small sets are
-- sorted; of large ones enough are soon met in the segment's own order.
CREATE FUNCTION search_newest_of(segment integer, bits varbit, published timestamptz, listing uuid, most integer, sorted_up_to integer)
RETURNS integer[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  low int := 0;
  high int;
  middle int;
  found int[];
  size bigint := bit_count(bits);
BEGIN
  IF listing IS NULL AND size >= most THEN
    -- A page of what is free is often among the very newest.
    found := ARRAY(
      SELECT o FROM (SELECT unnest(n.ordinals[:256]) AS o FROM search_newest n WHERE n.segment_id = segment AND n.chunk = 0) x
      WHERE get_bit(bits, o) = 1 LIMIT most);
    IF cardinality(found) = most THEN RETURN found; END IF;
  END IF;
  -- To sort one costs as much as to walk past eighty.
  IF size <= sorted_up_to AND size * size * 80 <= most * length(bits)::bigint THEN
    RETURN ARRAY(SELECT m.ordinal FROM unnest(search_ordinals(bits)) o JOIN search_member m ON m.segment_id = segment AND m.ordinal = o
      WHERE listing IS NULL OR (m.published_at, m.listing_id) < (published, listing)
      ORDER BY m.published_at DESC, m.listing_id DESC LIMIT most);
  END IF;
  IF listing IS NOT NULL THEN
    SELECT n.chunk * 4096 + cardinality(n.ordinals) INTO high FROM search_newest n WHERE n.segment_id = segment ORDER BY n.chunk DESC LIMIT 1;
    WHILE low < high LOOP
      middle := (low + high) / 2;
      IF search_is_later(segment, (SELECT n.ordinals[middle % 4096 + 1] FROM search_newest n
        WHERE n.segment_id = segment AND n.chunk = middle / 4096), published, listing)
      THEN high := middle; ELSE low := middle + 1; END IF;
    END LOOP;
  END IF;
  -- Not unnested as a table, which would be written down whole before its first row is looked at.
  RETURN ARRAY(
    SELECT o FROM (
      SELECT unnest(CASE WHEN n.chunk = low / 4096 AND low % 4096 > 0 THEN n.ordinals[low % 4096 + 1:] ELSE n.ordinals END) AS o
      FROM search_newest n WHERE n.segment_id = segment AND n.chunk >= low / 4096 ORDER BY n.chunk
    ) x WHERE get_bit(bits, o) = 1 LIMIT most);
END $$;--> statement-breakpoint

-- Documents of a segment that cost at most so much; all that have a price where no bound is named.
CREATE FUNCTION search_up_to(segment integer, size integer, price bigint) RETURNS varbit LANGUAGE plpgsql STABLE AS $$
DECLARE
  r record;
BEGIN
  SELECT p.cheaper, p.ordinals, p.prices INTO r FROM search_price p
  WHERE p.segment_id = segment AND (price IS NULL OR p.lowest <= price) ORDER BY p.step DESC LIMIT 1;
  IF NOT FOUND THEN RETURN search_bits('{}', size); END IF;
  RETURN r.cheaper | search_bits(CASE WHEN price IS NULL THEN r.ordinals ELSE r.ordinals[:width_bucket(price, r.prices)] END, size);
END $$;--> statement-breakpoint

-- The first `most` of these documents in the order of prices, after a place in it, if one is named.
CREATE FUNCTION search_cheapest(segment integer, bits varbit, after_price bigint, published timestamptz, listing uuid, most integer)
RETURNS integer[] LANGUAGE plpgsql STABLE AS $$
DECLARE
  cheapest int[] := '{}';
  r record;
BEGIN
  FOR r IN SELECT p.ordinals, p.prices FROM search_price p WHERE p.segment_id = segment AND p.step >= coalesce(
    (SELECT max(b.step) FROM search_price b WHERE b.segment_id = segment AND b.lowest < after_price), 0) ORDER BY p.step
  LOOP
    cheapest := cheapest || ARRAY(
      SELECT o FROM unnest(r.ordinals, r.prices) WITH ORDINALITY x(o, price, place)
      WHERE get_bit(bits, o) = 1 AND (after_price IS NULL OR price > after_price
        OR price = after_price AND search_is_later(segment, o, published, listing))
      ORDER BY place LIMIT most - cardinality(cheapest));
    EXIT WHEN cardinality(cheapest) = most;
  END LOOP;
  RETURN cheapest;
END $$;--> statement-breakpoint

-- Documents of a segment within so many metres, with the distance of each.
CREATE FUNCTION search_near(segment integer, latitude double precision, longitude double precision, metres double precision)
RETURNS TABLE(ordinal integer, distance bigint) LANGUAGE sql STABLE AS $$
  WITH span AS (
    SELECT metres / 110500 AS north,
      CASE WHEN abs(latitude) + metres / 110500 > 89 THEN 360 ELSE metres / (110500 * cos(radians(abs(latitude) + metres / 110500))) END AS east
  )
  SELECT o, d FROM span JOIN search_cell c ON c.segment_id = segment
    AND c.latitude BETWEEN floor((search_near.latitude - north) * 10) AND floor((search_near.latitude + north) * 10)
    AND (abs(search_near.longitude) + east > 180
      OR c.longitude BETWEEN floor((search_near.longitude - east) * 10) AND floor((search_near.longitude + east) * 10))
  CROSS JOIN LATERAL unnest(c.ordinals, c.latitudes, c.longitudes) u(o, la, lo)
  CROSS JOIN LATERAL search_metres(search_near.latitude, search_near.longitude, u.la, u.lo) d
  WHERE d <= metres
$$;--> statement-breakpoint

-- Listings that are free as `wanted` says (domain/search/free-time.ts): the seam between this index and the week
-- bitmaps, for those `among` these.
CREATE FUNCTION search_free(wanted jsonb, among uuid[]) RETURNS SETOF uuid LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN QUERY SELECT d.listing_id FROM unnest(among) a JOIN search_document d ON d.listing_id = a
  WHERE d.booking_mode <> 'enquiry'
    AND listing_is_free(d.listing_id, tstzrange((wanted->>'from')::timestamptz, (wanted->>'to')::timestamptz),
      (wanted->>'minutes')::int, CASE WHEN jsonb_typeof(wanted->'weekdays') = 'array'
        THEN ARRAY(SELECT jsonb_array_elements_text(wanted->'weekdays')::int) END,
      (wanted->>'units')::int, (wanted->>'now')::timestamptz);
END $$;--> statement-breakpoint

-- The order of the best answers. `base` is the sum of BM25 impacts; words that stand side by side as they were asked
-- for add up to 15 %, standing in the title up to 10 %; a poor listing loses up to 8 %, a far one up to 15 %
-- (domain/search/listing-signals.ts).
CREATE FUNCTION search_final_score(base integer, adjacent double precision, titled double precision, quality double precision, metres bigint)
RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT round(base * (1 + 0.15 * coalesce(adjacent, 0) + 0.10 * coalesce(titled, 0))
    * (0.92 + 0.08 * quality)
    * CASE WHEN metres IS NULL THEN 1 ELSE 0.85 + 0.15 * exp(-metres / 50000.0) END)::int
$$;--> statement-breakpoint

-- What the documents can still have that are behind place `depth` in the lists of a segment's postings: by all concepts
-- and by each, the last that were read of impacts that go on behind, and whether all lists were read to their end.
CREATE FUNCTION search_unread(segment integer, depth integer, terms text[], concepts integer[], alternatives integer[], weights integer[])
RETURNS TABLE(bound bigint, parts bigint[], lasts integer[], is_all boolean) LANGUAGE sql STABLE AS $$
  -- At most the next impact of each list; of that very impact they are older than the last that was read.
  WITH by_term AS MATERIALIZED (
    SELECT concept, alternative, weight * next_impact AS part,
      CASE WHEN next_impact = get_byte(substring(impacts FROM place FOR 1), 0) THEN last_read END AS last, is_read
    FROM (
      SELECT a.concept, a.alternative, a.weight, p.impacts, p.document_count <= least(depth, listed) AS is_read, l.ordinals[least(depth, listed)] AS last_read,
        CASE WHEN depth = 0 THEN NULL WHEN p.bits IS NULL THEN least(depth, listed) ELSE l.ordinals[least(depth, listed)] + 1 END AS place,
        CASE WHEN listed > depth THEN
          get_byte(substring(p.impacts FROM CASE WHEN p.bits IS NULL THEN depth ELSE l.ordinals[depth + 1] END + 1 FOR 1), 0)
        WHEN p.document_count > listed THEN get_byte(substring(p.impacts FROM l.ordinals[listed] + 1 FOR 1), 0)
        ELSE 0 END AS next_impact
      FROM unnest(terms, concepts, alternatives, weights) a(term, concept, alternative, weight)
      JOIN search_posting p ON p.segment_id = segment AND p.term = a.term
      CROSS JOIN LATERAL (SELECT p.ordinals || '{}'::int[] AS ordinals OFFSET 0) l
      CROSS JOIN LATERAL (SELECT cardinality(l.ordinals) AS listed OFFSET 0) c
    ) x
  ), by_alternative AS (
    SELECT concept, sum(part) AS part, array_agg(last) AS latest FROM by_term GROUP BY concept, alternative
  ), by_concept AS (
    SELECT concept, max(part) AS best FROM by_alternative GROUP BY concept
  )
  SELECT (SELECT coalesce(sum(best), 0)::bigint FROM by_concept),
    ARRAY(SELECT coalesce(c.best, 0) FROM generate_series(1, concepts[cardinality(concepts)]) n LEFT JOIN by_concept c ON c.concept = n ORDER BY n),
    -- Where one alternative alone has a concept's most, an unread document with all of it is unread in its lists.
    ARRAY(SELECT last FROM (
      SELECT a.latest, count(*) OVER (PARTITION BY concept) AS attaining FROM by_alternative a JOIN by_concept c USING (concept) WHERE a.part = c.best
    ) x, unnest(latest) last WHERE attaining = 1 AND last IS NOT NULL), (SELECT bool_and(is_read) FROM by_term)
$$;--> statement-breakpoint

-- How deep a segment's lists must be read, all of them or one alone, for a page whose last has score `kth`: what is behind that place in all lists
-- cannot reach the page, or, as all words are asked for, what is behind it in the list of one term (that is named), even with
-- the most of all others. The cheapest of these, if it costs no more than `most`.
CREATE FUNCTION search_reach_of_any(segment integer, depths integer[], kth integer, most bigint, terms text[], concepts integer[], alternatives integer[],
  weights integer[], plain boolean[])
RETURNS TABLE(term text, depth integer) LANGUAGE sql STABLE AS $$
  WITH steps AS MATERIALIZED (
    SELECT a.term, a.concept, a.alternative, a.plain, d, least(d, listed) AS cost, d >= p.document_count AS is_whole,
      a.weight * highest AS most,
      CASE WHEN d >= p.document_count THEN 0 ELSE
        a.weight * get_byte(substring(p.impacts FROM CASE WHEN p.bits IS NULL THEN least(d, listed) ELSE l.ordinals[least(d, listed)] + 1 END FOR 1), 0)
      END AS behind
    FROM unnest(terms, concepts, alternatives, weights, plain) a(term, concept, alternative, weight, plain)
    JOIN search_posting p ON p.segment_id = segment AND p.term = a.term
    CROSS JOIN LATERAL (SELECT p.ordinals || '{}'::int[] AS ordinals OFFSET 0) l
    CROSS JOIN LATERAL (
      SELECT cardinality(l.ordinals) AS listed,
        get_byte(substring(p.impacts FROM CASE WHEN p.bits IS NULL THEN 1 ELSE l.ordinals[1] + 1 END FOR 1), 0) AS highest OFFSET 0
    ) c
    CROSS JOIN unnest(depths) d
  ), by_alternative AS (
    SELECT d, concept, sum(most) AS most, sum(behind) AS behind, sum(cost) AS cost FROM steps GROUP BY d, concept, alternative
  ), by_depth AS (
    SELECT d, sum(most) AS most, sum(behind) AS behind, sum(cost) AS cost FROM (
      SELECT d, max(most) AS most, max(behind) AS behind, sum(cost) AS cost FROM by_alternative GROUP BY d, concept
    ) by_concept GROUP BY d
  )
  SELECT x.term, x.d FROM (
    SELECT t.term, t.d, t.cost FROM steps t JOIN by_depth b ON b.d = t.d WHERE t.plain AND (t.is_whole OR b.most - t.most + t.behind < kth)
    UNION ALL SELECT NULL, b.d, b.cost FROM by_depth b WHERE b.behind < kth
  ) x WHERE x.cost <= search_reach_of_any.most ORDER BY x.cost LIMIT 1
$$;--> statement-breakpoint

-- One search, in one call. `q` and the answer are described in domain/search/run-query.ts.
-- Its statements are planned once for a connection: planning would take longer than running them.
CREATE FUNCTION search_run(q jsonb) RETURNS json LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  -- What is asked
  asked_kind text := q->>'kind';
  asked_region text := q->>'region';
  asked_ipc text := q->>'ipc';
  sort text := q->>'sort';
  need int := (q->>'need')::int;
  wants_facets boolean := (q->>'facets')::boolean;
  -- A price takes bit strings in each segment, however few there are: more of them are looked at one by one instead.
  row_limit int := coalesce((q->>'rows')::int, CASE WHEN coalesce(q->>'priceMin', q->>'priceMax') IS NULL THEN 150 ELSE 400 END);
  few_in int := coalesce((q->>'few')::int, 1024);
  wide_limit int := coalesce((q->>'wide')::int, 1500);
  score_limit int := coalesce((q->>'scored')::int, 4000);
  depths int[] := coalesce(ARRAY(SELECT jsonb_array_elements_text(q->'depths')::int), '{}');
  page int := (q->>'limit')::int + 1;
  pool int := (q->>'pool')::int;
  near_latitude double precision := (q->'near'->>'latitude')::double precision;
  near_longitude double precision := (q->'near'->>'longitude')::double precision;
  within double precision := (q->>'within')::double precision;
  price_min bigint := (q->>'priceMin')::bigint;
  price_max bigint := (q->>'priceMax')::bigint;
  after_tier int := (q->'after'->>'tier')::int;
  after_key bigint := (q->'after'->>'key')::bigint;
  after_published timestamptz := (q->'after'->>'published')::timestamptz;
  after_listing uuid := (q->'after'->>'listing')::uuid;
  -- Terms side by side
  terms text[]; concepts int[]; alternatives int[]; weights int[]; plain boolean[];
  recent_count bigint; concept_count int; has_words boolean; is_single boolean; has_alternatives boolean;
  -- Filters side by side
  names text[]; of_kind boolean[]; wanted text[];
  free uuid[];
  shown_names text[]; free_names text[]; shown_regions text[]; counted_names text[];
  -- Segments side by side
  segments int[]; words search_set[] := '{}'; sizes int[] := '{}'; matched int := 0;
  documents bigint; wanted_top int; pairs tsquery[]; titles tsquery[];
  -- What is found: candidates of segments, what is new since the last one was built, and counts of the big segments
  c_segment int[] := '{}'; c_ordinal int[] := '{}'; c_score int[] := '{}'; by_bits boolean; is_wide boolean; is_bare boolean;
  r_listing uuid[] := '{}'; r_score int[] := '{}';
  k_kind text[] := '{}'; k_count bigint[] := '{}'; f_name text[] := '{}'; f_value text[] := '{}'; f_count bigint[] := '{}';
  total bigint := 0;
  -- One segment
  s record; merged record; scored search_scored; is_plain boolean; is_at_once boolean; i int; j int; own boolean;
  sets varbit[]; general varbit; mask varbit; other varbit; one search_set;
  found int[]; kth int; bound bigint; depth int; before int; is_small boolean; is_last boolean; all_read boolean; unread bigint[]; covers varbit[]; lower_bound int; upper_bound int;
  ruling text; reach int; reaches int[];
  lasts int[]; last_published timestamptz; last_listing uuid;
  lows int[]; highs int[]; low int; high int; mask_low int; mask_high int; near_bits varbit; few int[]; members int[];
  answer json;
BEGIN
  IF depths = '{}' THEN
    depths := ARRAY[1024, 3072, 8192];
    reaches := ARRAY[512, 724, 1024, 1448, 2048, 2896, 4096, 5792, 8192];
  ELSE
    reaches := depths;
  END IF;
  SELECT array_agg(id ORDER BY id), coalesce(sum(live_count), 0) INTO segments, documents FROM search_segment WHERE ready;
  SELECT count(*) INTO recent_count FROM search_document WHERE recent;
  documents := documents + recent_count;

  -- Terms, and how rare each is: the weight of a term is its IDF; all alternatives of a concept are worth the same,
  -- whatever number of terms they have, others than the words that were typed a tenth less.
  SELECT array_agg(t.term ORDER BY c.i, a.i, t.i), array_agg(c.i::int ORDER BY c.i, a.i, t.i),
    array_agg((c.i * 1000 + a.i)::int ORDER BY c.i, a.i, t.i), array_agg(jsonb_array_length(c.value) = 1 ORDER BY c.i, a.i, t.i), coalesce(max(c.i), 0), count(*) = 1
  INTO terms, concepts, alternatives, plain, concept_count, is_single
  FROM jsonb_array_elements(q->'concepts') WITH ORDINALITY c(value, i),
    jsonb_array_elements(c.value) WITH ORDINALITY a(value, i), jsonb_array_elements_text(a.value) WITH ORDINALITY t(term, i);
  has_words := concept_count > 0;
  IF has_words THEN
    need := least(coalesce(need, concept_count), concept_count);
    has_alternatives := false = ANY(plain);
    WITH known AS MATERIALIZED (
      SELECT t.i, t.concept, t.alternative,
        ln(1 + (documents - least(n, documents) + 0.5::double precision) / (least(n, documents) + 0.5::double precision))
          * coalesce((q->'boosts'->>(t.concept - 1))::double precision, 1) AS idf
      FROM unnest(terms, concepts, alternatives) WITH ORDINALITY t(term, concept, alternative, i)
      CROSS JOIN LATERAL (
        SELECT coalesce((SELECT sum(p.document_count) FROM search_posting p WHERE p.segment_id = ANY(segments) AND p.term = t.term), 0)::bigint
          + (SELECT count(*) FROM search_recent r WHERE r.term = t.term) AS n
      ) counted
    ), summed AS (
      SELECT *, sum(idf) OVER (PARTITION BY alternative) AS whole,
        sum(idf) FILTER (WHERE alternative % 1000 = 1) OVER (PARTITION BY concept) AS typed FROM known
    )
    SELECT array_agg(least(60000, round(1000 * idf * CASE WHEN alternative % 1000 = 1 OR whole = 0 THEN 1 ELSE 0.9 * typed / whole END))::int ORDER BY summed.i)
    INTO weights FROM summed;
    IF recent_count > 0 AND EXISTS (SELECT FROM search_recent r WHERE r.term = ANY(terms)) THEN
      SELECT coalesce(array_agg(listing_id), '{}'), coalesce(array_agg(score), '{}') INTO r_listing, r_score FROM (
        SELECT listing_id, sum(best)::int AS score FROM (
          SELECT listing_id, concept, max(part) AS best, bool_or(terms_found = terms_asked) AS answered FROM (
            SELECT r.listing_id, a.concept, a.alternative, sum(a.weight * r.impact) AS part, count(*) AS terms_found, min(a.asked) AS terms_asked
            FROM (
              SELECT *, count(*) OVER (PARTITION BY x.alternative) AS asked FROM unnest(terms, concepts, alternatives, weights) x(term, concept, alternative, weight)
            ) a JOIN search_recent r ON r.term = a.term GROUP BY 1, 2, 3
          ) by_alternative GROUP BY 1, 2
        ) by_concept GROUP BY 1 HAVING count(*) FILTER (WHERE answered) >= need
      ) recent;
    END IF;
  ELSIF recent_count > 0 THEN
    SELECT array_agg(listing_id), array_agg(0) INTO r_listing, r_score FROM search_document WHERE recent;
  END IF;

  -- Filters, and which counts can be shown
  SELECT coalesce(array_agg(f.name), '{}'), coalesce(array_agg(f."ofKind"), '{}'), coalesce(array_agg(f."values"::text), '{}')
  INTO names, of_kind, wanted FROM jsonb_to_recordset(q->'filters') f(name text, "values" text[], "ofKind" boolean);
  IF wants_facets THEN
    shown_names := ARRAY(SELECT jsonb_array_elements_text(q->'shown'));
    free_names := ARRAY(SELECT unnest(shown_names) EXCEPT SELECT unnest(names));
  END IF;

  -- Documents that answer the words, segment by segment
  IF segments IS NOT NULL THEN
    FOR s IN SELECT id, live FROM search_segment WHERE id = ANY(segments) ORDER BY id LOOP
      IF has_words THEN
        one := search_words(s.id, substring(s.live FROM 1), terms, concepts, alternatives, need, has_alternatives);
      ELSE
        one := ROW(substring(s.live FROM 1), '{}'::int[])::search_set;
      END IF;
      words := words || one;
      sizes := sizes || search_size(one);
    END LOOP;
    SELECT sum(x) INTO matched FROM unnest(sizes) x;
  END IF;
  by_bits := matched > row_limit;
  IF wants_facets THEN
    -- Of many matches, places within a province are counted once it is chosen: each costs a look at a bit string.
    is_wide := matched <= wide_limit OR NOT has_words AND names = '{}' AND asked_kind IS NULL;
    IF is_wide THEN
      SELECT array_agg(r.code) INTO shown_regions FROM region r LEFT JOIN region parent ON parent.code = r.parent_code
      WHERE r.level IN ('province', 'city') OR parent.level = 'province' OR r.parent_code = asked_region OR r.code = asked_region
        OR r.parent_code = (SELECT chosen.parent_code FROM region chosen WHERE chosen.code = asked_region);
    ELSIF asked_region IS NOT NULL THEN
      SELECT array_agg(r.code) INTO shown_regions FROM region r WHERE r.level = 'province' OR r.parent_code = asked_region OR r.code = asked_region
        OR r.parent_code = (SELECT chosen.parent_code FROM region chosen WHERE chosen.code = asked_region);
    ELSE
      SELECT array_agg(r.code) INTO shown_regions FROM region r WHERE r.level = 'province';
    END IF;
  END IF;
  wanted_top := CASE WHEN sort = 'relevance' AND coalesce(after_tier, 0) = 0 THEN pool + page ELSE page END;

  -- Segments have planes of free time (0006_availability-summaries.sql); what is recent is asked one by one.
  IF q->'available' IS NOT NULL AND jsonb_typeof(q->'available') = 'object' AND by_bits THEN
    free := CASE WHEN r_listing = '{}' THEN '{}' ELSE ARRAY(SELECT search_free(q->'available', r_listing)) END;
  END IF;

  i := 0;
  kth := NULL;
  is_plain := need = concept_count AND NOT has_alternatives;
  FOR s IN
    SELECT g.id, g.kind, g.size, t.* FROM search_segment g CROSS JOIN LATERAL (
      SELECT coalesce((array_agg(a.place ORDER BY a.place) FILTER (WHERE p.bits IS NOT NULL AND plain[a.place]))[:4], '{}')::int[] AS direct,
        count(*)::int AS posted, count(*) FILTER (WHERE p.bits IS NULL) AS listed, array_agg(p.document_count ORDER BY a.place) AS counts
      FROM unnest(terms) WITH ORDINALITY a(term, place) JOIN search_posting p ON p.segment_id = g.id AND p.term = a.term
    ) t WHERE g.id = ANY(segments) ORDER BY g.id
  LOOP
    i := i + 1;
    CONTINUE WHEN sizes[i] = 0;
    is_at_once := is_plain AND s.listed <= 1 AND s.posted = cardinality(s.direct) + s.listed;
    one := words[i];
    IF NOT by_bits THEN
      -- Few: they are looked at one by one below.
      found := one.list || CASE WHEN one.bits IS NULL THEN '{}'::int[] ELSE search_ordinals(one.bits) END;
      IF has_words THEN
        scored := CASE WHEN is_at_once THEN
          search_best_of_plain(s.id, coalesce(one.bits, search_bits(one.list, s.size)), 0, s.size, found, sizes[i], 0, depths[1], reaches, score_limit, s.counts,
            terms, weights, s.direct)
        ELSE search_best(s.id, found, terms, concepts, alternatives, weights, s.direct, s.posted, cardinality(found), NULL, NULL, NULL, NULL) END;
        c_segment := c_segment || array_fill(s.id, ARRAY[cardinality(scored.ordinals)]);
        c_ordinal := c_ordinal || scored.ordinals;
        c_score := c_score || scored.scores;
      ELSE
        c_segment := c_segment || array_fill(s.id, ARRAY[cardinality(found)]);
        c_ordinal := c_ordinal || found;
        c_score := c_score || array_fill(0, ARRAY[cardinality(found)]);
      END IF;
      CONTINUE;
    END IF;

    own := asked_kind IS NULL OR s.kind = asked_kind;
    CONTINUE WHEN NOT own AND NOT wants_facets;
    IF NOT own AND coalesce(price_min, price_max) IS NULL AND within IS NULL AND free IS NULL AND true = ALL(of_kind) THEN
      -- Nothing narrows down what another kind has of the words.
      k_kind := k_kind || s.kind;
      k_count := k_count || sizes[i]::bigint;
      CONTINUE;
    END IF;
    mask := CASE WHEN cardinality(one.list) = 0 THEN one.bits WHEN one.bits IS NULL THEN search_bits(one.list, s.size)
      ELSE one.bits | search_bits(one.list, s.size) END;
    -- Filters without counts of their own
    IF price_min IS NOT NULL OR price_max IS NOT NULL THEN
      mask := mask & search_up_to(s.id, s.size, price_max);
      IF price_min IS NOT NULL THEN mask := mask & ~search_up_to(s.id, s.size, price_min - 1); END IF;
    END IF;
    IF within IS NOT NULL THEN
      mask := mask & search_bits(ARRAY(SELECT n.ordinal FROM search_near(s.id, near_latitude, near_longitude, within) n), s.size);
    END IF;
    IF free IS NOT NULL AND wants_facets THEN
      mask := free_bits(s.id, q->'available', mask);
    END IF;
    -- Filters that are facets; lows and highs are between which ordinals all of their documents lie.
    sets := '{}';
    lows := array_fill(0, ARRAY[cardinality(names)]);
    highs := array_fill(s.size, ARRAY[cardinality(names)]);
    FOR j IN 1..cardinality(names) LOOP
      IF own OR NOT of_kind[j] THEN
        SELECT bit_or(CASE WHEN f.bits IS NULL THEN search_bits(f.ordinals, s.size) ELSE f.bits END),
          coalesce(min(f.first_ordinal), 0), coalesce(max(f.past_ordinal), 0)
        INTO other, lower_bound, upper_bound FROM search_facet f
        WHERE f.segment_id = s.id AND f.name = names[j] AND f.value = ANY(wanted[j]::text[]);
        sets[j] := coalesce(other, search_bits('{}', s.size));
        lows[j] := lower_bound;
        highs[j] := upper_bound;
      ELSE
        sets[j] := NULL;
      END IF;
    END LOOP;
    general := mask;
    FOR j IN 1..cardinality(names) LOOP
      IF NOT of_kind[j] THEN general := general & sets[j]; END IF;
    END LOOP;
    IF wants_facets THEN
      k_kind := k_kind || s.kind;
      k_count := k_count || bit_count(general);
    END IF;
    CONTINUE WHEN NOT own;
    other := mask;
    mask := general;
    FOR j IN 1..cardinality(names) LOOP
      IF of_kind[j] THEN mask := mask & sets[j]; END IF;
    END LOOP;
    IF free IS NOT NULL AND NOT wants_facets THEN
      mask := free_bits(s.id, q->'available', mask);
    END IF;
    total := total + bit_count(mask);
    mask_low := 0;
    mask_high := s.size;
    FOR j IN 1..cardinality(names) LOOP
      mask_low := greatest(mask_low, lows[j] / 64 * 64);
      mask_high := least(mask_high, (highs[j] + 63) / 64 * 64);
    END LOOP;
    -- Their ordinals, where these are known.
    members := CASE WHEN one.bits IS NULL AND cardinality(one.list) = bit_count(mask) THEN one.list END;

    IF wants_facets THEN
      -- A facet that is filtered by is counted over what all other filters leave; the rest over the matches.
      FOR j IN 0..cardinality(names) LOOP
        CONTINUE WHEN j > 0 AND NOT names[j] = ANY(shown_names);
        general := CASE WHEN j = 0 THEN mask ELSE other END;
        low := 0;
        high := s.size;
        FOR k IN 1..cardinality(names) LOOP
          CONTINUE WHEN k = j;
          IF j > 0 THEN general := general & sets[k]; END IF;
          low := greatest(low, lows[k] / 64 * 64);
          high := least(high, (highs[k] + 63) / 64 * 64);
        END LOOP;
        CONTINUE WHEN bit_count(general) = 0;
        near_bits := substring(general FROM low + 1 FOR high - low);
        -- Very few are looked up one by one.
        few := CASE WHEN bit_count(general) * few_in < high - low THEN coalesce(CASE WHEN j = 0 THEN members END, search_ordinals(general)) END;
        IF j = 0 THEN members := coalesce(members, few); END IF;
        counted_names := CASE WHEN j > 0 THEN names[j:j] ELSE free_names END;
        SELECT f_name || array_agg(f.name), f_value || array_agg(f.value), f_count || array_agg(n) INTO f_name, f_value, f_count
        FROM search_counts(s.id, general, low, high, near_bits, few, array_remove(counted_names, 'region'),
          CASE WHEN 'region' = ANY(counted_names) THEN shown_regions END, asked_ipc) f WHERE n > 0;
      END LOOP;
    END IF;
    CONTINUE WHEN bit_count(mask) = 0;

    -- The best of this segment
    IF sort = 'newest' THEN
      found := search_newest_of(s.id, mask, after_published, after_listing, page, least(score_limit, 300));
    ELSIF sort = 'price' THEN
      found := CASE WHEN after_listing IS NULL OR after_key IS NOT NULL THEN
        search_cheapest(s.id, mask, after_key, after_published, after_listing, page) ELSE '{}' END;
      IF cardinality(found) < page THEN
        found := found || search_newest_of(s.id, mask & ~search_up_to(s.id, s.size, NULL), after_published,
          CASE WHEN after_key IS NULL THEN after_listing END, page, score_limit);
      END IF;
    ELSIF sort = 'distance' THEN
      found := '{}';
      IF after_listing IS NULL OR after_key IS NOT NULL THEN
        FOREACH depth IN ARRAY ARRAY[5000, 20000, 80000, 320000, 1280000, 21000000] LOOP
          CONTINUE WHEN depth < after_key;
          found := ARRAY(
            SELECT n.ordinal FROM (
              SELECT n.ordinal, n.distance FROM search_near(s.id, near_latitude, near_longitude, depth) n
              WHERE get_bit(mask, n.ordinal) = 1 AND (after_key IS NULL OR n.distance > after_key
                OR n.distance = after_key AND search_is_later(s.id, n.ordinal, after_published, after_listing))
              ORDER BY n.distance FETCH FIRST (page) ROWS WITH TIES
            ) n JOIN search_member m ON m.segment_id = s.id AND m.ordinal = n.ordinal
            ORDER BY n.distance, m.published_at DESC, m.listing_id DESC LIMIT page);
          EXIT WHEN cardinality(found) = page;
        END LOOP;
      END IF;
      IF cardinality(found) < page THEN
        SELECT found || search_newest_of(s.id, mask & ~placed, after_published, CASE WHEN after_key IS NULL THEN after_listing END, page, score_limit)
        INTO found FROM search_segment WHERE id = s.id;
      END IF;
    END IF;
    IF sort <> 'relevance' THEN
      c_segment := c_segment || array_fill(s.id, ARRAY[cardinality(found)]);
      c_ordinal := c_ordinal || found;
      c_score := c_score || array_fill(0, ARRAY[cardinality(found)]);
      CONTINUE;
    END IF;

    -- By relevance: postings lie in the order of their impact. They are read deeper and deeper until what is unread
    -- cannot reach the page; where few can, they are all scored.
    before := 0;
    covers := NULL;
    -- Of a word's documents few may be left by the filters: its list would be read far down for them.
    is_small := bit_count(mask) <= least(score_limit, CASE WHEN is_single AND sizes[i] > 16 * bit_count(mask) THEN 1000 ELSE 400 END);
    IF is_at_once AND after_tier IS DISTINCT FROM 1 THEN
      -- Words as most searches have them are answered at once.
      scored := search_best_of_plain(s.id, mask, mask_low, mask_high, members, wanted_top, kth, depths[1], reaches, score_limit, s.counts, terms, weights, s.direct);
      IF scored.ordinals <> '{}' THEN
        merged := search_merge(c_segment, c_ordinal, c_score, s.id, scored, wanted_top);
        c_segment := merged.segments; c_ordinal := merged.ordinals; c_score := merged.scores;
        kth := c_score[wanted_top];
      END IF;
      CONTINUE WHEN scored.ordinals IS NOT NULL;
    END IF;
    FOREACH depth IN ARRAY depths || NULL::int LOOP
      IF NOT is_small AND NOT (before = 0 AND need = concept_count AND NOT is_single) THEN
        SELECT u.bound, u.parts, u.lasts, u.is_all INTO bound, unread, lasts, all_read FROM search_unread(s.id, before, terms, concepts, alternatives, weights) u;
        EXIT WHEN kth > bound OR all_read;
        IF kth = bound THEN
          SELECT m.published_at, m.listing_id INTO last_published, last_listing FROM search_member m
          WHERE m.segment_id = s.id AND m.ordinal = ANY(lasts) ORDER BY m.published_at, m.listing_id LIMIT 1;
          EXIT WHEN wanted_top <= (SELECT count(*) FROM unnest(c_segment, c_ordinal, c_score) c(g, o, x)
            WHERE x > bound OR x = bound AND g = s.id AND NOT search_is_later(g, o, last_published, last_listing));
        END IF;
        IF need < concept_count AND kth IS NOT NULL AND bit_count(mask) > score_limit THEN
          -- Only documents with certain words together can still reach the page: the smallest sets of concepts whose
          -- unread parts add up to it. Of many concepts only those are looked for without which none does.
          IF covers IS NULL THEN
            SELECT array_agg(c.cover ORDER BY n) INTO covers FROM generate_series(1, concept_count) n CROSS JOIN LATERAL (
              SELECT bit_or(CASE WHEN p.bits IS NULL THEN search_bits(p.ordinals, s.size) ELSE p.bits END) AS cover
              FROM unnest(terms, concepts) a(term, concept) JOIN search_posting p ON p.segment_id = s.id AND p.term = a.term WHERE a.concept = n
            ) c;
          END IF;
          IF concept_count <= 5 THEN
            SELECT bit_or(together) INTO general FROM (
              SELECT bit_and(covers[c]) AS together FROM (
                SELECT chosen, sum(unread[c]) AS whole, min(unread[c]) AS least FROM generate_series(1, (1 << concept_count) - 1) chosen,
                  generate_series(1, concept_count) c WHERE (chosen >> (c - 1)) & 1 = 1 GROUP BY 1
              ) x, generate_series(1, concept_count) c
              WHERE whole >= kth AND whole - least < kth AND (chosen >> (c - 1)) & 1 = 1 GROUP BY chosen
            ) sets;
          ELSE
            SELECT bit_and(covers[c]) INTO general FROM generate_series(1, concept_count) c WHERE kth > bound - unread[c];
          END IF;
          IF general IS NOT NULL THEN
            mask := mask & general;
            members := NULL;
          END IF;
        END IF;
      END IF;
      EXIT WHEN bit_count(mask) = 0;
      ruling := NULL;
      reach := NULL;
      IF need = concept_count AND NOT is_single AND NOT is_small THEN
        SELECT r.term, r.depth INTO ruling, reach FROM search_reach_of_any(s.id, reaches, kth, 4 * bit_count(mask), terms, concepts, alternatives, weights, plain) r;
      END IF;
      -- Where no depth is enough, scoring all costs less than reading on, unless they are very many.
      is_last := is_small OR reach IS NOT NULL OR depth IS NULL OR NOT is_single AND bit_count(mask) <= CASE
        WHEN need < concept_count THEN score_limit WHEN kth IS NULL THEN score_limit / 4 ELSE score_limit * 5 END;
      IF ruling IS NOT NULL THEN
        found := ARRAY(SELECT o FROM search_posting p, unnest(p.ordinals[:reach]) o
          WHERE p.segment_id = s.id AND p.term = ruling AND get_bit(mask, o) = 1);
      ELSIF is_last AND reach IS NULL THEN
        found := members;
      ELSE
        found := ARRAY(SELECT DISTINCT o FROM (
          SELECT unnest(p.ordinals[before + 1 : coalesce(reach, depth)]) AS o FROM search_posting p WHERE p.segment_id = s.id AND p.term = ANY(terms)
        ) x WHERE get_bit(mask, o) = 1);
      END IF;
      IF found IS DISTINCT FROM '{}' THEN
        scored := search_best(s.id, coalesce(found, search_ordinals(mask)), terms, concepts, alternatives, weights, s.direct, s.posted, wanted_top, kth,
          CASE WHEN after_tier = 1 THEN after_key END, after_published, after_listing);
        IF scored.ordinals IS NOT NULL THEN
          merged := search_merge(c_segment, c_ordinal, c_score, s.id, scored, wanted_top);
          c_segment := merged.segments; c_ordinal := merged.ordinals; c_score := merged.scores;
          kth := c_score[wanted_top];
        END IF;
      END IF;
      EXIT WHEN is_last;
      -- Of one term the postings' order is the order asked for.
      EXIT WHEN is_single AND (SELECT count(*) FROM unnest(c_segment) g WHERE g = s.id) >= wanted_top;
      before := depth;
    END LOOP;
  END LOOP;

  IF q->'available' IS NOT NULL AND jsonb_typeof(q->'available') = 'object' AND NOT by_bits THEN
    free := ARRAY(SELECT search_free(q->'available', ARRAY(
      SELECT m.listing_id FROM unnest(c_segment, c_ordinal) c(g, o) JOIN search_member m ON m.segment_id = c.g AND m.ordinal = c.o
      UNION ALL SELECT unnest(r_listing))));
  END IF;

  IF by_bits AND sort = 'relevance' AND cardinality(c_segment) > wanted_top THEN
    SELECT array_agg(g), array_agg(o), array_agg(x) INTO c_segment, c_ordinal, c_score
    FROM unnest(c_segment, c_ordinal, c_score) c(g, o, x) WHERE x >= kth;
  END IF;
  IF sort = 'relevance' AND coalesce(after_tier, 0) = 0 THEN
    pairs := ARRAY(SELECT jsonb_array_elements_text(q->'pairs')::tsquery);
    titles := ARRAY(SELECT jsonb_array_elements_text(q->'titles')::tsquery);
  END IF;

  IF by_bits AND r_listing = '{}' AND (sort = 'newest' OR sort = 'relevance' AND wanted_top = page AND after_tier IS DISTINCT FROM 0) THEN
    -- All is counted, and what is found has only to be put in order.
    RETURN json_build_object(
      'total', total,
      'kinds', (SELECT coalesce(json_agg(json_build_object('value', kind, 'count', n)), '[]')
        FROM (SELECT kind, sum(n) AS n FROM unnest(k_kind, k_count) k(kind, n) GROUP BY 1 HAVING sum(n) > 0) kinds),
      'facets', json_build_array(f_name, f_value, f_count),
      'hits', (SELECT json_build_array(coalesce(array_agg(listing_id), '{}'), array_agg(CASE WHEN has_words THEN score END), array_agg(metres), array_agg(1), array_agg(key::text),
          array_agg(published_at))
        FROM (
          SELECT m.listing_id, m.published_at, c.score,
            CASE sort WHEN 'newest' THEN (extract(epoch FROM m.published_at) * 1000)::bigint ELSE c.score END AS key,
            CASE WHEN near_latitude IS NOT NULL THEN (SELECT search_metres(near_latitude, near_longitude, d.latitude, d.longitude)
              FROM search_document d WHERE d.listing_id = m.listing_id) END AS metres
          FROM unnest(c_segment, c_ordinal, c_score) c(segment, ordinal, score)
          JOIN search_member m ON m.segment_id = c.segment AND m.ordinal = c.ordinal
          ORDER BY c.score DESC, m.published_at DESC, m.listing_id DESC LIMIT page
        ) hits));
  END IF;

  -- What is counted and in order by itself is not looked at any more: only what is recent is.
  is_bare := by_bits AND near_latitude IS NULL AND (sort = 'newest' OR sort = 'relevance' AND wanted_top = page);
  WITH filters AS (
    SELECT n AS name, k AS of_kind, ARRAY(SELECT n || '=' || v FROM unnest(w::text[]) v) AS values
    FROM unnest(names, of_kind, wanted) f(n, k, w)
  ), candidates AS (
    SELECT m.listing_id, c.score, by_bits AS counted
    FROM unnest(c_segment, c_ordinal, c_score) c(segment, ordinal, score)
    JOIN search_member m ON m.segment_id = c.segment AND m.ordinal = c.ordinal WHERE NOT is_bare
    UNION ALL
    SELECT *, false FROM unnest(r_listing, r_score)
  ), looked AS MATERIALIZED (
    SELECT d.listing_id, d.kind, d.price_minor, d.published_at, d.facets, d.quality, c.score, c.counted, m.metres,
      CASE WHEN c.counted THEN '{}' ELSE ARRAY(
        SELECT f.name FROM filters f WHERE NOT d.facets && f.values
        UNION ALL SELECT 'kind' WHERE d.kind <> asked_kind
        UNION ALL SELECT 'price' WHERE price_min IS NOT NULL AND coalesce(d.price_minor < price_min, true)
          OR price_max IS NOT NULL AND coalesce(d.price_minor > price_max, true)
        UNION ALL SELECT 'near' WHERE within IS NOT NULL AND coalesce(m.metres > within, true)
        UNION ALL SELECT 'available' WHERE free IS NOT NULL AND d.listing_id <> ALL(free)
      ) END AS fails
    FROM candidates c JOIN search_document d ON d.listing_id = c.listing_id
    CROSS JOIN LATERAL (SELECT search_metres(near_latitude, near_longitude, d.latitude, d.longitude) AS metres) m
    UNION ALL
    SELECT m.listing_id, NULL, NULL, m.published_at, '{}', NULL, c.score, true, NULL, '{}'
    FROM unnest(c_segment, c_ordinal, c_score) c(segment, ordinal, score)
    JOIN search_member m ON m.segment_id = c.segment AND m.ordinal = c.ordinal WHERE is_bare
  ), counts AS (
    SELECT split_part(facet, '=', 1) AS name, substr(facet, strpos(facet, '=') + 1) AS value, n FROM (
      SELECT facet, count(*) AS n FROM looked, unnest(facets) facet
      WHERE wants_facets AND NOT counted AND fails = '{}' GROUP BY 1
      UNION ALL
      SELECT facet, count(*) FROM looked, unnest(facets) facet
      WHERE wants_facets AND NOT counted AND cardinality(fails) = 1 AND starts_with(facet, fails[1] || '=') GROUP BY 1
    ) counted
  ), shown AS (
    SELECT name, value, n FROM counts
    WHERE name = ANY(shown_names) AND (name <> 'region' OR value = ANY(shown_regions)) AND search_can_be_next(name, value, asked_ipc)
  ), kinds AS (
    SELECT kind, sum(n) AS n FROM (
      SELECT kind, count(*) AS n FROM looked WHERE wants_facets AND NOT counted
        AND NOT EXISTS (SELECT FROM unnest(fails) x WHERE x <> 'kind' AND x NOT IN (SELECT name FROM filters WHERE filters.of_kind))
      GROUP BY 1
      UNION ALL SELECT * FROM unnest(k_kind, k_count)
    ) both_parts GROUP BY 1 HAVING sum(n) > 0
  ), passed AS (
    SELECT *, CASE sort WHEN 'relevance' THEN score WHEN 'newest' THEN (extract(epoch FROM published_at) * 1000)::bigint
      WHEN 'price' THEN price_minor ELSE metres END AS base,
      CASE WHEN sort IN ('relevance', 'newest') THEN -1 ELSE 1 END AS direction
    FROM looked WHERE fails = '{}'
  ), placed AS (
    SELECT *, row_number() OVER (ORDER BY base * direction NULLS LAST, published_at DESC, listing_id DESC) AS place FROM passed
    WHERE after_listing IS NULL OR after_tier = 0
      OR after_key IS NULL AND base IS NULL AND (published_at, listing_id) < (after_published, after_listing)
      OR after_key IS NOT NULL AND (base IS NULL OR base * direction > after_key * direction
        OR base = after_key AND (published_at, listing_id) < (after_published, after_listing))
  ), tiered AS (
    SELECT p.listing_id, p.published_at, p.score, p.metres, p.direction,
      CASE WHEN in_pool THEN 0 ELSE 1 END AS tier,
      CASE WHEN in_pool THEN search_final_score(p.score,
        (SELECT avg((d.terms @@ pair)::int) FROM unnest(pairs) pair),
        (SELECT avg((d.terms @@ word)::int) FROM unnest(titles) word),
        p.quality, p.metres) ELSE p.base END AS key
    FROM placed p CROSS JOIN LATERAL (SELECT sort = 'relevance' AND p.place <= pool AND coalesce(after_tier, 0) = 0 AS in_pool) x
    -- Joined to nothing so that it is unpacked once, not by each test.
    LEFT JOIN LATERAL (
      SELECT x.terms || ''::tsvector AS terms FROM search_document x WHERE in_pool AND x.listing_id = p.listing_id OFFSET 0
    ) d ON true
    WHERE p.place <= wanted_top
  )
  SELECT json_build_object(
    'total', total + (SELECT count(*) FROM passed WHERE NOT counted),
    'kinds', (SELECT coalesce(json_agg(json_build_object('value', kind, 'count', n)), '[]') FROM kinds),
    'facets', (SELECT json_build_array(f_name || array_agg(name), f_value || array_agg(value), f_count || array_agg(n)) FROM shown),
    'hits', (SELECT json_build_array(coalesce(array_agg(listing_id), '{}'), array_agg(CASE WHEN has_words THEN CASE WHEN sort = 'relevance' THEN key ELSE score END END),
        array_agg(metres), array_agg(tier), array_agg(key::text), array_agg(published_at))
      FROM (
        SELECT * FROM tiered
        WHERE after_tier IS DISTINCT FROM 0 OR tier = 1
          OR key < after_key OR key = after_key AND (published_at, listing_id) < (after_published, after_listing)
        ORDER BY tier, key * direction NULLS LAST, published_at DESC, listing_id DESC LIMIT page
      ) hits)
  ) INTO answer;
  RETURN answer;
END $$;--> statement-breakpoint

-- Cards of these listings, in this order, as far as they are published, and the version of the regions that they name. As
-- text, which is made faster than `jsonb`, and a list of each field, which is made and read faster than a list of objects.
CREATE FUNCTION search_cards(ids uuid[]) RETURNS json LANGUAGE plpgsql STABLE SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN (
    SELECT json_build_object('regions', (SELECT s.value->>'version' FROM setting s WHERE s.name = 'regions'), 'cards', json_build_object(
      'id', json_agg(c.id), 'slug', json_agg(c.slug), 'kind', json_agg(c.kind), 'category', json_agg(c.category), 'title', json_agg(c.title),
      'summary', json_agg(c.summary), 'bookingMode', json_agg(c.booking_mode), 'photoFileId', json_agg(c.photo),
      'latitude', json_agg(c.latitude), 'longitude', json_agg(c.longitude), 'regionPath', json_agg(c.region_path),
      'publishedAt', json_agg(c.published_at), 'amountMinor', json_agg(c.amount), 'currency', json_agg(c.currency), 'basis', json_agg(c.price_basis),
      'organisationId', json_agg(c.organisation_id), 'organisationSlug', json_agg(c.organisation_slug),
      'organisationKind', json_agg(c.organisation_kind), 'organisationName', json_agg(c.organisation_name)))
    FROM (
      SELECT l.id, l.slug, l.kind, l.category, l.title, l.summary, l.booking_mode, l.published_at, l.currency,
        d.latitude, d.longitude, d.region_path, d.price_minor::text AS amount, d.price_basis,
        o.id AS organisation_id, o.slug AS organisation_slug, o.kind AS organisation_kind, o.name AS organisation_name,
        (SELECT f.file_id FROM listing_file f WHERE f.listing_id = l.id AND f.role = 'photo' ORDER BY f.position LIMIT 1) AS photo
      FROM unnest(ids) WITH ORDINALITY h (id, place) JOIN search_document d ON d.listing_id = h.id
      JOIN listing l ON l.id = h.id AND l.status = 'published' JOIN organisation o ON o.id = l.organisation_id
      ORDER BY h.place
    ) c);
END $$;
