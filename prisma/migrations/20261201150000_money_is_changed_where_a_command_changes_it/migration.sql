-- What stands on paper is changed where a command changes it, and nowhere else: the portal and the worker may not write another column
-- of a charge or a claim, nothing of an answer of a plan, and no kept sum at all.
REVOKE UPDATE ON public.charge, public.claim, public.benefit FROM sojourn_app, sojourn_worker;
GRANT UPDATE (modifiers, minutes, started_at, stopped_at, place_of_service, diagnosis_codes, status) ON public.charge TO sojourn_app, sojourn_worker;
GRANT UPDATE (status, charged_cents) ON public.claim TO sojourn_app, sojourn_worker;

-- The kept sum is written by the entry that changes it, in the owner's name; the policies still ask in whose scope.
ALTER FUNCTION app.keep_balance() SECURITY DEFINER;
REVOKE INSERT, UPDATE ON public.ledger_balance FROM sojourn_app, sojourn_worker;

-- A client changes of their own rows what a client's commands change. Whose word a coverage is, another trigger keeps.
CREATE FUNCTION app.keep_to_own_columns() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF app.role() = 'client' AND (to_jsonb(NEW) - TG_ARGV) IS DISTINCT FROM (to_jsonb(OLD) - TG_ARGV) THEN
    RAISE EXCEPTION 'a client changes only their own columns' USING ERRCODE = 'P0001', CONSTRAINT = 'a client changes only their own columns';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.appointment FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('status', 'cancelled_at', 'cancel_reason', 'sequence');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.ride_home FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('status', 'agreement_id', 'driver_name', 'driver_phone', 'driver_relation', 'driver_is_adult', 'way_home',
    'confirmed_at', 'confirmed_by', 'sitter_name', 'sitter_phone', 'sitter_is_adult', 'home_address', 'no_driving_attested_at');
CREATE TRIGGER "a client changes only their own columns" BEFORE UPDATE ON public.coverage FOR EACH ROW
  EXECUTE FUNCTION app.keep_to_own_columns('program', 'status', 'priority', 'payer_id', 'plan_name', 'member_id', 'group_number', 'relation',
    'insured_name', 'starts_on', 'ends_on', 'in_network', 'source', 'verified_at', 'verified_by');

-- They call a visit off, and no more; and the word of a driver is the driver's.
CREATE FUNCTION app.keep_own_say() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF TG_TABLE_NAME = 'appointment' AND NEW.status::text IN (OLD.status::text, 'cancelled') THEN RETURN NEW; END IF;
  IF TG_TABLE_NAME = 'ride_home' AND NEW.status::text <> 'handed_over' THEN
    IF NEW.confirmed_at IS NULL OR NEW.confirmed_at = OLD.confirmed_at THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'that is not for the client to say' USING ERRCODE = 'P0001', CONSTRAINT = 'that is not for the client to say';
END $$;
CREATE TRIGGER "that is not for the client to say" BEFORE UPDATE ON public.appointment FOR EACH ROW
  WHEN (app.role() = 'client') EXECUTE FUNCTION app.keep_own_say();
CREATE TRIGGER "that is not for the client to say" BEFORE UPDATE ON public.ride_home FOR EACH ROW
  WHEN (app.role() = 'client') EXECUTE FUNCTION app.keep_own_say();
