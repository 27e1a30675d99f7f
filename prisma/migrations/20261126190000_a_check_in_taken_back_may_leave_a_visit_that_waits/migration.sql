-- A check-in is taken back to a visit that stands or, where something has stopped it meanwhile, to one that waits.
CREATE OR REPLACE FUNCTION app.guard_path() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF OLD.status IS DISTINCT FROM NEW.status AND (OLD.status, NEW.status) NOT IN (
      ('tentative', 'confirmed'), ('tentative', 'cancelled'), ('tentative', 'no_show'), ('confirmed', 'tentative'), ('confirmed', 'arrived'),
      ('confirmed', 'cancelled'), ('confirmed', 'no_show'), ('arrived', 'in_progress'), ('arrived', 'completed'), ('arrived', 'cancelled'),
      ('arrived', 'confirmed'), ('arrived', 'tentative'), ('in_progress', 'completed')) THEN
    RAISE EXCEPTION 'a visit does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'P0001', CONSTRAINT = 'visits follow their path';
  END IF;
  RETURN NEW;
END $$;
