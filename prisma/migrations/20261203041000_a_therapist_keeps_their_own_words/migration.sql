-- A therapist keeps what the public pages say of them, and whether they are there; the rest of the row is the practice's.
CREATE POLICY "keeps their own words" ON public.clinician AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'therapist' AND id = (SELECT app.subject()))
  WITH CHECK ((SELECT app.role()) = 'therapist' AND id = (SELECT app.subject()));
CREATE FUNCTION app.therapist_keeps_own_words() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE own text[] := '{bio,modalities,is_published,version}';
BEGIN
  IF app.role() = 'therapist' AND (to_jsonb(OLD) - own) <> (to_jsonb(NEW) - own) THEN
    RAISE EXCEPTION 'a therapist keeps their own words alone' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a therapist keeps their own words alone" BEFORE UPDATE ON public.clinician
  FOR EACH ROW EXECUTE FUNCTION app.therapist_keeps_own_words();
