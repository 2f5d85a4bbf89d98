-- A notification makes every transaction that sends one commit after the other, each waiting for the disk alone. So the
-- worker is rung only while it sleeps, which it says by holding this lock (server/jobs/listen.ts): while it is awake it
-- looks again by itself. It falls asleep only when no transaction is under way that found it awake, and looks once more.
CREATE OR REPLACE FUNCTION event_announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock_shared(7204512) THEN
    PERFORM pg_notify('commonlab_event', '');
  END IF;
  RETURN NULL;
END $$;
