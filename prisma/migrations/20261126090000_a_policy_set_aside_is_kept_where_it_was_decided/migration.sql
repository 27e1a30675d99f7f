-- Who set which policy aside, what was weighed, and why: kept with the visit it was about and the cycle it was decided for.
CREATE TABLE "policy_set_aside" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "cycle_id" UUID,
    "appointment_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "params" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_set_aside_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE INDEX "policy_set_aside_practice_id_client_id_idx" ON "policy_set_aside"("practice_id", "client_id");

CREATE INDEX "policy_set_aside_practice_id_appointment_id_idx" ON "policy_set_aside"("practice_id", "appointment_id");

ALTER TABLE "policy_set_aside" ADD CONSTRAINT "policy_set_aside_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "policy_set_aside" ADD CONSTRAINT "policy_set_aside_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "policy_set_aside" ADD CONSTRAINT "policy_set_aside_practice_id_cycle_id_fkey" FOREIGN KEY ("practice_id", "cycle_id") REFERENCES "cycle"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "policy_set_aside" ADD CONSTRAINT "policy_set_aside_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.appointment NO FORCE ROW LEVEL SECURITY;
INSERT INTO policy_set_aside (practice_id, id, client_id, cycle_id, appointment_id, code, params, reason, set_by, set_at)
SELECT a.practice_id, gen_random_uuid(), a.client_id, a.cycle_id, a.id, code, jsonb_build_object('startsAt', to_char(a.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')),
  a.override_reason, a.override_by, a.created_at
FROM appointment a, unnest(a.override_findings) AS code
WHERE a.override_reason IS NOT NULL AND a.override_by IS NOT NULL AND a.client_id IS NOT NULL;
ALTER TABLE public.appointment FORCE ROW LEVEL SECURITY;

ALTER TABLE public.policy_set_aside ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.policy_set_aside FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON public.policy_set_aside TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.policy_set_aside AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by staff" ON public.policy_set_aside AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));
CREATE POLICY "is read by its client" ON public.policy_set_aside AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "is read by the client's prescriber" ON public.policy_set_aside AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'prescriber' AND app.referred(client_id));
CREATE POLICY "is kept by staff" ON public.policy_set_aside AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));

ALTER TABLE "appointment" DROP COLUMN "override_by",
DROP COLUMN "override_findings",
DROP COLUMN "override_reason",
ADD COLUMN     "reopened_at" TIMESTAMPTZ(3),
ADD COLUMN     "reopened_because" TEXT;


-- A visit put back to wait can be missed like any other; what is over or under way goes no other way than it came.
CREATE OR REPLACE FUNCTION app.guard_path() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF OLD.status IS DISTINCT FROM NEW.status AND (OLD.status, NEW.status) NOT IN (
      ('tentative', 'confirmed'), ('tentative', 'cancelled'), ('tentative', 'no_show'), ('confirmed', 'tentative'), ('confirmed', 'arrived'),
      ('confirmed', 'cancelled'), ('confirmed', 'no_show'), ('arrived', 'in_progress'), ('arrived', 'completed'), ('arrived', 'cancelled'),
      ('arrived', 'confirmed'), ('in_progress', 'completed')) THEN
    RAISE EXCEPTION 'a visit does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'P0001', CONSTRAINT = 'visits follow their path';
  END IF;
  RETURN NEW;
END $$;

-- The format is asked when it is chosen and when it is confirmed; what is known later is for the law and for money to answer.
CREATE OR REPLACE FUNCTION app.guard_format() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.format IS NOT DISTINCT FROM OLD.format AND NOT (NEW.status = 'confirmed' AND OLD.status = 'tentative') THEN
    RETURN NEW;
  END IF;
  IF NEW.format = 'A' AND NEW.kind = 'journey' AND NEW.status NOT IN ('cancelled', 'no_show')
     AND app.forbids_client_charge(NEW.practice_id, NEW.client_id, NEW.service_on) THEN
    RAISE EXCEPTION 'the coverage of that day excludes this format' USING ERRCODE = 'P0001', CONSTRAINT = 'no extended format under this coverage';
  END IF;
  RETURN NEW;
END $$;

-- The order and the ride are asked on the way forward; a check-in taken back asks for nothing. At home the prescriber's word for home counts,
-- and an agreement taken back is none.
CREATE OR REPLACE FUNCTION app.guard_journey() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE ride public.ride_home; moved boolean := TG_OP = 'INSERT';
BEGIN
  IF NOT moved THEN moved := OLD.status <> NEW.status AND NOT (OLD.status = 'arrived' AND NEW.status = 'confirmed'); END IF;
  IF NEW.kind <> 'journey' OR NOT moved OR NEW.status NOT IN ('confirmed', 'arrived', 'in_progress') THEN RETURN NEW; END IF;
  IF NOT EXISTS (SELECT 1 FROM public.dose_order o WHERE o.practice_id = NEW.practice_id AND o.client_id = NEW.client_id
      AND o.status = 'active' AND o.route = NEW.route AND o.issued_on <= NEW.service_on AND o.expires_on >= NEW.service_on
      AND (CASE WHEN NEW.setting IN ('home', 'telehealth') THEN o.home_order ELSE NEW.setting = ANY (o.sites_allowed) END)) THEN
    RAISE EXCEPTION 'a journey needs a live order' USING ERRCODE = 'P0001', CONSTRAINT = 'a journey needs a live order';
  END IF;
  SELECT * INTO ride FROM public.ride_home r WHERE r.practice_id = NEW.practice_id AND r.appointment_id = NEW.id;
  IF NEW.setting IN ('office', 'facility') THEN
    IF ride.id IS NULL OR coalesce(ride.driver_name, '') = '' OR coalesce(ride.driver_phone, '') = '' OR NOT EXISTS (
        SELECT 1 FROM public.signature s WHERE s.practice_id = NEW.practice_id AND s.client_id = NEW.client_id
          AND s.document_key = 'ride-home-agreement' AND s.revoked_at IS NULL) THEN
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
