-- Whoever books at once has judged the rules before any lock was held. Under the units' locks, in the order in which
-- everybody takes them, this asks again what may have changed since: which of the units are still there and free of
-- bookings (`held`: with buffers) and of closures (`during`). The first `wanted` of them, or null when there are fewer.
-- OFFSET 0 keeps the question about bookings a probe for each unit; as a join, a plan made while there are few bookings
-- would read all that lie in that time. Volatile, so that each statement sees what was committed before it: the second
-- sees what the lock waited for.
CREATE FUNCTION lock_free_units(of_listing uuid, candidates uuid[], wanted integer, during tstzrange, held tstzrange)
RETURNS uuid[] LANGUAGE plpgsql VOLATILE AS $$
DECLARE chosen uuid[];
BEGIN
  PERFORM FROM unit WHERE id = ANY (ARRAY(
    SELECT u.id FROM unit u WHERE u.listing_id = of_listing AND u.retired_at IS NULL
    UNION SELECT other.id FROM unit own JOIN unit other ON other.shared_schedule_id = own.shared_schedule_id
      WHERE own.listing_id = of_listing AND own.shared_schedule_id IS NOT NULL AND own.retired_at IS NULL))
  ORDER BY id FOR UPDATE;
  SELECT array_agg(free.id) INTO chosen FROM (
    SELECT u.id FROM unnest(candidates) WITH ORDINALITY c (id, place)
    JOIN unit u ON u.id = c.id AND u.listing_id = of_listing AND u.retired_at IS NULL
    WHERE NOT EXISTS (
        SELECT FROM booking_unit b WHERE b.schedule_id = u.schedule_id AND b.blocks AND b.during && held
        OFFSET 0)
      AND NOT EXISTS (
        SELECT FROM closure x WHERE x.organisation_id = u.organisation_id AND x.removed_at IS NULL
          AND (x.listing_id IS NULL OR x.listing_id = of_listing) AND (x.unit_id IS NULL OR x.unit_id = u.id)
          AND x.during && lock_free_units.during)
    ORDER BY c.place LIMIT wanted) free;
  RETURN CASE WHEN cardinality(chosen) = wanted THEN chosen END;
END $$;
