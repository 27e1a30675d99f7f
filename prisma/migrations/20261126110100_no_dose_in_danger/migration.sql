-- Open danger stops a dose whatever path it takes; one that was taken all the same is written down as a deviation.
CREATE FUNCTION app.guard_dose_in_danger() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.kind = 'dose' AND NOT NEW.deviation AND EXISTS (SELECT 1 FROM public.safety_episode e WHERE e.practice_id = NEW.practice_id
      AND e.client_id = NEW.client_id AND e.level = 'high' AND e.open_until_closed AND e.closed_at IS NULL) THEN
    RAISE EXCEPTION 'no dose while danger is open' USING ERRCODE = 'P0001', CONSTRAINT = 'no dose while danger is open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "no dose while danger is open" BEFORE INSERT ON public.journey_event FOR EACH ROW EXECUTE FUNCTION app.guard_dose_in_danger();
