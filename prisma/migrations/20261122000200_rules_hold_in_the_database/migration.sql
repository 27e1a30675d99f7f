-- A clinician, a room, a chair and a client can each be in one place at a time, whatever the visit.
-- The rule says so first, in words; this is the last word when two people press at once.
ALTER TABLE reservation
  ADD CONSTRAINT "reservation is not empty" CHECK (NOT isempty(during)),
  ADD CONSTRAINT "resource is free" EXCLUDE USING gist (practice_id WITH =, resource_id WITH =, during WITH &&) WHERE (active);
CREATE INDEX "reservation by resource and start" ON reservation (practice_id, resource_id, lower(during)) INCLUDE (during) WHERE active;

-- Counters cannot be passed, whoever counts.
ALTER TABLE "authorization" ADD CONSTRAINT "visits stay within what was granted" CHECK (reserved >= 0 AND used >= 0 AND reserved + used <= granted);
ALTER TABLE group_session ADD CONSTRAINT "seats stay within the room" CHECK (capacity BETWEEN 1 AND 12 AND seats_taken BETWEEN 0 AND capacity);

-- Times and money have their shape.
ALTER TABLE appointment
  ADD CONSTRAINT "a visit ends after it starts" CHECK (ends_at > starts_at),
  ADD CONSTRAINT "a visit is for a client or a consult" CHECK (client_id IS NOT NULL OR consult_id IS NOT NULL),
  -- domain-rules 4.6: what may be given where.
  ADD CONSTRAINT "the route fits the setting" CHECK (kind <> 'journey' OR route IS NULL OR route = 'lozenge' OR setting = 'facility');
ALTER TABLE charge
  ADD CONSTRAINT "a charge is a positive amount" CHECK (charge_cents > 0 AND units > 0),
  ADD CONSTRAINT "a charge has a known state" CHECK (status IN ('posted', 'void'));
ALTER TABLE payment ADD CONSTRAINT "a payment is a positive amount" CHECK (amount_cents > 0);
ALTER TABLE ledger_entry ADD CONSTRAINT "an entry moves something" CHECK (cents <> 0);
ALTER TABLE sliding_fee_assessment ADD CONSTRAINT "a household has people" CHECK (household_size >= 1 AND annual_income_cents >= 0 AND pays_basis_points BETWEEN 0 AND 10000);
ALTER TABLE cycle ADD CONSTRAINT "a regimen has one to twelve cycles" CHECK (number BETWEEN 1 AND 12);
ALTER TABLE regimen ADD CONSTRAINT "one to twelve cycles are planned" CHECK (cycles_planned BETWEEN 1 AND 12);
ALTER TABLE "user" ADD CONSTRAINT "an address is kept in one form" CHECK (email = lower(email) AND email ~ '^[^\s@]+@[^\s@]+$');

-- One individual psychotherapy line per client and day, across the practice (domain-rules E1).
CREATE UNIQUE INDEX "one individual hour a day" ON charge (practice_id, client_id, service_on) WHERE is_individual AND status = 'posted';
-- One active order per client and route; a new one replaces the old.
CREATE UNIQUE INDEX "one live order per route" ON dose_order (practice_id, client_id, route) WHERE status = 'active';
CREATE UNIQUE INDEX "one live referral per prescriber" ON referral (practice_id, client_id, prescriber_id) WHERE status IN ('sent', 'accepted');
CREATE UNIQUE INDEX "one running regimen" ON regimen (practice_id, client_id) WHERE status IN ('planned', 'active', 'paused');

-- What only grows.
CREATE FUNCTION app.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS
  $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'P0001'; END $$;
CREATE TRIGGER "signature is append-only" BEFORE DELETE OR TRUNCATE ON signature FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "document version is append-only" BEFORE DELETE OR TRUNCATE ON document_version FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "ledger entry is append-only" BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "ledger transaction is append-only" BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transaction FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "payment is append-only" BEFORE UPDATE OR DELETE OR TRUNCATE ON payment FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "vital reading is kept" BEFORE DELETE OR TRUNCATE ON vital_reading FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "journey event is append-only" BEFORE UPDATE OR DELETE OR TRUNCATE ON journey_event FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "discharge is append-only" BEFORE UPDATE OR DELETE OR TRUNCATE ON discharge FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- A signature may be revoked; nothing else of it changes. A fixed text keeps its words.
CREATE FUNCTION app.keep_signature() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF (to_jsonb(OLD) - 'revoked_at') <> (to_jsonb(NEW) - 'revoked_at') THEN RAISE EXCEPTION 'signature is append-only' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a signature stays as it was given" BEFORE UPDATE ON signature FOR EACH ROW EXECUTE FUNCTION app.keep_signature();
CREATE FUNCTION app.keep_words() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF (to_jsonb(OLD) - 'retired_on') <> (to_jsonb(NEW) - 'retired_on') THEN RAISE EXCEPTION 'document_version is append-only' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a version keeps its words" BEFORE UPDATE ON document_version FOR EACH ROW EXECUTE FUNCTION app.keep_words();

-- A signed note is locked; an addendum follows it. A psychotherapy note keeps its author.
CREATE FUNCTION app.keep_signed_note() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF OLD.status = 'signed' THEN RAISE EXCEPTION 'a signed note is locked' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a signed note is locked" BEFORE UPDATE OR DELETE ON note FOR EACH ROW EXECUTE FUNCTION app.keep_signed_note();
CREATE FUNCTION app.keep_author() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.author_id <> OLD.author_id OR NEW.client_id <> OLD.client_id THEN RAISE EXCEPTION 'a psychotherapy note keeps its author' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a psychotherapy note keeps its author" BEFORE UPDATE ON psychotherapy_note FOR EACH ROW EXECUTE FUNCTION app.keep_author();

-- The payers that forbid any charge to the client on a day (domain-rules 2.5, V3, V4; decisions for VA and Medicaid).
CREATE FUNCTION app.forbids_client_charge(practice uuid, client uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT EXISTS (SELECT 1 FROM public.coverage c WHERE c.practice_id = practice AND c.client_id = client
    AND c.program IN ('medicaid', 'chip', 'medicaid_mco', 'qmb', 'slmb_plus', 'dual_snp', 'va')
    AND c.status IN ('pending', 'active', 'retro_possible', 'ended')
    AND c.starts_on <= on_day AND (c.ends_on IS NULL OR on_day <= c.ends_on)) $$;

CREATE FUNCTION app.guard_receivable() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.account = 'ar_client' AND NEW.cents > 0
     AND app.forbids_client_charge(NEW.practice_id, NEW.client_id, NEW.service_on) THEN
    RAISE EXCEPTION 'the coverage of that day forbids a client balance' USING ERRCODE = 'P0001', CONSTRAINT = 'no client receivable under this coverage';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "no client receivable under this coverage" BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION app.guard_receivable();

-- The same wall before the visit: no extended-care format where the client may not be charged for it.
CREATE FUNCTION app.guard_format() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.format = 'A' AND NEW.kind = 'journey' AND NEW.status NOT IN ('cancelled', 'no_show')
     AND app.forbids_client_charge(NEW.practice_id, NEW.client_id, NEW.service_on) THEN
    RAISE EXCEPTION 'the coverage of that day excludes this format' USING ERRCODE = 'P0001', CONSTRAINT = 'no extended format under this coverage';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "no extended format under this coverage" BEFORE INSERT OR UPDATE ON appointment FOR EACH ROW EXECUTE FUNCTION app.guard_format();

-- Coverage that forbids charges cannot be added over balances it would forbid: the reversal is posted in the same transaction.
CREATE FUNCTION app.guard_coverage() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE owed bigint;
BEGIN
  IF NEW.program IN ('medicaid', 'chip', 'medicaid_mco', 'qmb', 'slmb_plus', 'dual_snp', 'va') AND NEW.status <> 'denied' THEN
    SELECT coalesce(sum(e.cents), 0) INTO owed FROM public.ledger_entry e WHERE e.practice_id = NEW.practice_id AND e.client_id = NEW.client_id
      AND e.account = 'ar_client' AND e.service_on >= NEW.starts_on AND (NEW.ends_on IS NULL OR e.service_on <= NEW.ends_on);
    IF owed > 0 THEN
      RAISE EXCEPTION 'a client balance stands on days this coverage forbids it' USING ERRCODE = 'P0001', CONSTRAINT = 'no client receivable under this coverage';
    END IF;
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "coverage and balances agree" AFTER INSERT OR UPDATE ON coverage DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.guard_coverage();

-- Every transaction of the ledger sums to zero, looked at when it commits.
CREATE FUNCTION app.guard_sum() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE total bigint;
BEGIN
  SELECT coalesce(sum(cents), 0) INTO total FROM public.ledger_entry WHERE practice_id = NEW.practice_id AND transaction_id = NEW.transaction_id;
  IF total <> 0 THEN
    RAISE EXCEPTION 'a ledger transaction sums to zero' USING ERRCODE = 'P0001', CONSTRAINT = 'ledger sums to zero';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "ledger sums to zero" AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.guard_sum();

-- The kept balance is written with the entry, by nobody else.
CREATE FUNCTION app.keep_balance() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  INSERT INTO public.ledger_balance (practice_id, id, client_id, account, cents)
  VALUES (NEW.practice_id, gen_random_uuid(), NEW.client_id, NEW.account, NEW.cents)
  ON CONFLICT (practice_id, client_id, account) DO UPDATE SET cents = public.ledger_balance.cents + EXCLUDED.cents;
  RETURN NULL;
END $$;
CREATE TRIGGER "the balance is kept" AFTER INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION app.keep_balance();

-- A journey is confirmed with a ride agreed and a driver named, checked in with the driver's word, and on a prescriber's live order.
CREATE FUNCTION app.guard_journey() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE ride public.ride_home; moved boolean := TG_OP = 'INSERT';
BEGIN
  IF NOT moved THEN moved := OLD.status <> NEW.status; END IF;
  IF NEW.kind <> 'journey' OR NOT moved OR NEW.status NOT IN ('confirmed', 'arrived', 'in_progress') THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT 1 FROM public.dose_order o WHERE o.practice_id = NEW.practice_id AND o.client_id = NEW.client_id
      AND o.status = 'active' AND o.route = NEW.route AND o.issued_on <= NEW.service_on AND o.expires_on >= NEW.service_on
      AND NEW.setting = ANY (o.sites_allowed)) THEN
    RAISE EXCEPTION 'a journey needs a live order' USING ERRCODE = 'P0001', CONSTRAINT = 'a journey needs a live order';
  END IF;
  SELECT * INTO ride FROM public.ride_home r WHERE r.practice_id = NEW.practice_id AND r.appointment_id = NEW.id;
  IF NEW.setting IN ('office', 'facility') THEN
    IF ride.id IS NULL OR ride.agreement_id IS NULL OR coalesce(ride.driver_name, '') = '' OR coalesce(ride.driver_phone, '') = '' THEN
      RAISE EXCEPTION 'a journey needs a ride home' USING ERRCODE = 'P0001', CONSTRAINT = 'a journey needs a ride home';
    END IF;
    IF NEW.status IN ('arrived', 'in_progress') AND ride.confirmed_at IS NULL THEN
      RAISE EXCEPTION 'the driver has not said yes' USING ERRCODE = 'P0001', CONSTRAINT = 'the driver has said yes';
    END IF;
  ELSIF ride.id IS NULL OR coalesce(ride.sitter_name, '') = '' OR ride.no_driving_attested_at IS NULL THEN
    RAISE EXCEPTION 'a journey at home needs a sitter' USING ERRCODE = 'P0001', CONSTRAINT = 'a journey at home needs a sitter';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a journey has its ride and its order" BEFORE INSERT OR UPDATE ON appointment FOR EACH ROW EXECUTE FUNCTION app.guard_journey();

-- Nobody is discharged away from home without the driver.
CREATE FUNCTION app.guard_discharge() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NOT NEW.driver_present AND EXISTS (SELECT 1 FROM public.appointment a WHERE a.practice_id = NEW.practice_id AND a.id = NEW.appointment_id
      AND a.setting IN ('office', 'facility')) THEN
    RAISE EXCEPTION 'no discharge without the driver' USING ERRCODE = 'P0001', CONSTRAINT = 'no discharge without the driver';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "no discharge without the driver" BEFORE INSERT ON discharge FOR EACH ROW EXECUTE FUNCTION app.guard_discharge();

-- Visits move only along their path.
CREATE FUNCTION app.guard_path() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF OLD.status IS DISTINCT FROM NEW.status AND (OLD.status, NEW.status) NOT IN (
      ('tentative', 'confirmed'), ('tentative', 'cancelled'), ('confirmed', 'tentative'), ('confirmed', 'arrived'), ('confirmed', 'cancelled'),
      ('confirmed', 'no_show'), ('arrived', 'in_progress'), ('arrived', 'completed'), ('arrived', 'cancelled'), ('arrived', 'confirmed'),
      ('in_progress', 'completed'), ('confirmed', 'in_progress')) THEN
    RAISE EXCEPTION 'a visit does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'P0001', CONSTRAINT = 'visits follow their path';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "visits follow their path" BEFORE UPDATE ON appointment FOR EACH ROW EXECUTE FUNCTION app.guard_path();

-- A cancelled visit frees what it took, whoever cancelled it.
CREATE FUNCTION app.free_resources() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.status IN ('cancelled', 'no_show') AND OLD.status <> NEW.status THEN
    UPDATE public.reservation SET active = false WHERE practice_id = NEW.practice_id AND appointment_id = NEW.id AND active;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "a cancelled visit frees its resources" AFTER UPDATE ON appointment FOR EACH ROW EXECUTE FUNCTION app.free_resources();
