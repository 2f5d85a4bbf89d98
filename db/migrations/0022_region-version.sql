-- Regions are many and hardly ever change: processes keep them, and look whether they are of the same version still. It is
-- never that of other rows, of another database neither.
INSERT INTO "setting" ("name", "value") VALUES ('regions', jsonb_build_object('version', gen_random_uuid()));--> statement-breakpoint
CREATE FUNCTION region_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO setting AS s (name, value) VALUES ('regions', jsonb_build_object('version', gen_random_uuid()))
  ON CONFLICT (name) DO UPDATE SET value = excluded.value;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER region_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON region FOR EACH STATEMENT EXECUTE FUNCTION region_changed();
