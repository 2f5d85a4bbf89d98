-- Hours of single units and of some days. On a day at most one set of hours with dates holds for a unit, and at most
-- one for the listing: what shares a day must be of the same set, which is the same unit and the same two dates.

ALTER TABLE opening ADD CONSTRAINT opening_valid CHECK (valid_from <= valid_to);
--> statement-breakpoint
ALTER TABLE opening ADD CONSTRAINT opening_one_set_a_day EXCLUDE USING gist (
  listing_id WITH =,
  (coalesce(unit_id, listing_id)) WITH =,
  (daterange(valid_from, valid_to, '[]')) WITH &&,
  -- Both dates as one number, because a range has no unequal that an index knows; without a date: a million days back.
  (coalesce(valid_from - date '2000-01-01', -1000000)::bigint * 10000000
    + coalesce(valid_to - date '2000-01-01', -1000000)) WITH <>
) WHERE (valid_from IS NOT NULL OR valid_to IS NOT NULL);
