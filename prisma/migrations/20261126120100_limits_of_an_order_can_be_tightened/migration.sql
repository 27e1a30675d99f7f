-- An order stays as it was signed: it ends, it is handed on, and its prescriber may set limits for the day.
CREATE OR REPLACE FUNCTION app.keep_order() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE open text[] := '{status,ended_at,ended_by,ended_why,handed_to_id,limits}';
BEGIN
  IF OLD.status <> 'active' OR (to_jsonb(OLD) - open) <> (to_jsonb(NEW) - open)
    OR (OLD.limits IS DISTINCT FROM NEW.limits AND NOT (app.role() = 'prescriber' AND NEW.prescriber_id = app.subject())) THEN
    RAISE EXCEPTION 'an order stays as it was signed' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
