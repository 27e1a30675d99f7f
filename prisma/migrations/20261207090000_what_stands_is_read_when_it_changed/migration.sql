-- Rules, fees, places, people and their credentials change rarely and are asked for by everything. A version of theirs stands beside them: a
-- process keeps what it has read under it, and reads again where it is another. It is renewed as the last thing of a transaction, so that
-- those who change something wait for each other no longer than it takes to commit. A version is made up: none comes twice, whatever is put
-- back from where.
CREATE TABLE "reference_version" (
  "practice_id" uuid NOT NULL,
  "stamp" uuid NOT NULL,
  CONSTRAINT "reference_version_pkey" PRIMARY KEY ("practice_id"),
  CONSTRAINT "reference_version_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice" ("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
ALTER TABLE public."reference_version" ENABLE ROW LEVEL SECURITY;
ALTER TABLE public."reference_version" FORCE ROW LEVEL SECURITY;
GRANT SELECT ON public."reference_version" TO sojourn_app, sojourn_worker;
CREATE POLICY "everyone may know" ON public."reference_version" FOR SELECT USING (practice_id = (SELECT app.practice()));
CREATE POLICY "is renewed by its owner" ON public."reference_version" FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true);

ALTER TABLE public."practice" NO FORCE ROW LEVEL SECURITY;
INSERT INTO public."reference_version" (practice_id, stamp) SELECT practice_id, gen_random_uuid() FROM public."practice";
ALTER TABLE public."practice" FORCE ROW LEVEL SECURITY;

-- Until it ends, a transaction that has changed any of it reads anew and keeps nothing.
CREATE FUNCTION app.changes_reference() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM pg_catalog.set_config('app.reference_changed', 'yes', true);
  RETURN NULL;
END $$;

CREATE FUNCTION app.renew_reference() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE practice uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.practice_id ELSE NEW.practice_id END;
BEGIN
  IF pg_catalog.current_setting('app.reference_renewed', true) IS DISTINCT FROM practice::text THEN
    INSERT INTO public.reference_version (practice_id, stamp) VALUES (practice, gen_random_uuid())
      ON CONFLICT (practice_id) DO UPDATE SET stamp = EXCLUDED.stamp;
    PERFORM pg_catalog.set_config('app.reference_renewed', practice::text, true);
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['rule_parameter', 'service', 'rate', 'location', 'room', 'partner_facility', 'chair', 'clinician', 'credential',
    'supervision', 'medicare_standing', 'network_standing', 'prescriber'] LOOP
    EXECUTE format('CREATE TRIGGER "what is kept of it is not asked" AFTER INSERT OR UPDATE OR DELETE ON public.%I
      FOR EACH STATEMENT EXECUTE FUNCTION app.changes_reference()', name);
    EXECUTE format('CREATE CONSTRAINT TRIGGER "its version is renewed" AFTER INSERT OR UPDATE OR DELETE ON public.%I
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.renew_reference()', name);
  END LOOP;
END $$;
