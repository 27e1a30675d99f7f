-- CreateEnum
CREATE TYPE "WayHome" AS ENUM ('driver', 'ride_share_with_adult', 'ride_share_alone', 'bus', 'walk', 'bike');

-- AlterTable
ALTER TABLE "appointment" ADD COLUMN     "planned_dose_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "ride_home" ADD COLUMN     "driver_is_adult" BOOLEAN,
ADD COLUMN     "sitter_is_adult" BOOLEAN,
ADD COLUMN     "way_home" "WayHome";

-- CreateTable
CREATE TABLE "coverage_restriction" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" UUID NOT NULL,
    "paid_in_full_on" DATE,
    "ended_on" DATE,
    "ended_because" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coverage_restriction_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "private_wish" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "cycle_id" UUID NOT NULL,
    "coverage_id" UUID NOT NULL,
    "signed_name" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_by" UUID NOT NULL,
    "from_on" DATE,
    "to_on" DATE,
    "use_ended_at" TIMESTAMPTZ(3),
    "use_ended_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "private_wish_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "appointment_place" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "told_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appointment_place_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "rems_enrollment" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "facility_id" UUID NOT NULL,
    "enrolled_on" DATE NOT NULL,
    "confirmation" TEXT NOT NULL,
    "ended_on" DATE,
    "recorded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rems_enrollment_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "body_measure" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "weight_kg" DOUBLE PRECISION,
    "weight_unit" TEXT,
    "height_cm" DOUBLE PRECISION,
    "height_unit" TEXT,
    "source" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "body_measure_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "regimen_extension" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "cycles" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "results_reviewed_at" TIMESTAMPTZ(3) NOT NULL,
    "by_therapist_at" TIMESTAMPTZ(3) NOT NULL,
    "by_therapist" UUID NOT NULL,
    "by_prescriber_at" TIMESTAMPTZ(3),
    "by_prescriber" UUID,
    "declined_at" TIMESTAMPTZ(3),
    "answer_note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "regimen_extension_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateIndex
CREATE INDEX "coverage_restriction_practice_id_client_id_idx" ON "coverage_restriction"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "private_wish_practice_id_client_id_idx" ON "private_wish"("practice_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "private_wish_practice_id_cycle_id_key" ON "private_wish"("practice_id", "cycle_id");

-- CreateIndex
CREATE INDEX "appointment_place_practice_id_appointment_id_told_at_idx" ON "appointment_place"("practice_id", "appointment_id", "told_at");

-- CreateIndex
CREATE INDEX "rems_enrollment_practice_id_client_id_idx" ON "rems_enrollment"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "body_measure_practice_id_client_id_taken_at_idx" ON "body_measure"("practice_id", "client_id", "taken_at");

-- CreateIndex
CREATE INDEX "regimen_extension_practice_id_regimen_id_idx" ON "regimen_extension"("practice_id", "regimen_id");

-- AddForeignKey
ALTER TABLE "coverage_restriction" ADD CONSTRAINT "coverage_restriction_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "coverage_restriction" ADD CONSTRAINT "coverage_restriction_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "private_wish" ADD CONSTRAINT "private_wish_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "private_wish" ADD CONSTRAINT "private_wish_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "private_wish" ADD CONSTRAINT "private_wish_practice_id_cycle_id_fkey" FOREIGN KEY ("practice_id", "cycle_id") REFERENCES "cycle"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "private_wish" ADD CONSTRAINT "private_wish_practice_id_coverage_id_fkey" FOREIGN KEY ("practice_id", "coverage_id") REFERENCES "coverage"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment_place" ADD CONSTRAINT "appointment_place_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment_place" ADD CONSTRAINT "appointment_place_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "appointment_place" ADD CONSTRAINT "appointment_place_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rems_enrollment" ADD CONSTRAINT "rems_enrollment_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rems_enrollment" ADD CONSTRAINT "rems_enrollment_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rems_enrollment" ADD CONSTRAINT "rems_enrollment_practice_id_facility_id_fkey" FOREIGN KEY ("practice_id", "facility_id") REFERENCES "partner_facility"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "body_measure" ADD CONSTRAINT "body_measure_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "body_measure" ADD CONSTRAINT "body_measure_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regimen_extension" ADD CONSTRAINT "regimen_extension_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regimen_extension" ADD CONSTRAINT "regimen_extension_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regimen_extension" ADD CONSTRAINT "regimen_extension_practice_id_regimen_id_fkey" FOREIGN KEY ("practice_id", "regimen_id") REFERENCES "regimen"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regimen_extension" ADD CONSTRAINT "regimen_extension_practice_id_by_therapist_fkey" FOREIGN KEY ("practice_id", "by_therapist") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "regimen_extension" ADD CONSTRAINT "regimen_extension_practice_id_by_prescriber_fkey" FOREIGN KEY ("practice_id", "by_prescriber") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What a row may say.
ALTER TABLE public.body_measure
  ADD CONSTRAINT "a measure has an amount" CHECK (weight_kg IS NOT NULL OR height_cm IS NOT NULL),
  ADD CONSTRAINT "a measure is a body's" CHECK ((weight_kg IS NULL OR weight_kg BETWEEN 20 AND 400) AND (height_cm IS NULL OR height_cm BETWEEN 90 AND 250)),
  ADD CONSTRAINT "a measure says how it is known" CHECK (source IN ('told', 'measured') AND (weight_unit IS NULL OR weight_unit IN ('kg', 'lb')) AND (height_unit IS NULL OR height_unit IN ('cm', 'in')));
ALTER TABLE public.rems_enrollment ADD CONSTRAINT "an enrolment ends after it began" CHECK (ended_on IS NULL OR ended_on >= enrolled_on);
CREATE UNIQUE INDEX "one live enrolment per facility" ON public.rems_enrollment (practice_id, client_id, facility_id) WHERE ended_on IS NULL;
ALTER TABLE public.regimen_extension
  ADD CONSTRAINT "an extension is of one to eleven cycles" CHECK (cycles BETWEEN 1 AND 11),
  ADD CONSTRAINT "an extension is agreed by a prescriber by name" CHECK ((by_prescriber_at IS NULL) OR (by_prescriber IS NOT NULL AND declined_at IS NULL));
CREATE UNIQUE INDEX "one extension waits per regimen" ON public.regimen_extension (practice_id, regimen_id) WHERE by_prescriber_at IS NULL AND declined_at IS NULL;
ALTER TABLE public.coverage_restriction ADD CONSTRAINT "a restriction ends after it began" CHECK ((to_on IS NULL OR to_on >= from_on) AND (ended_on IS NULL) = (ended_because IS NULL));
CREATE UNIQUE INDEX "one restriction stands" ON public.coverage_restriction (practice_id, client_id) WHERE ended_on IS NULL;
ALTER TABLE public.private_wish ADD CONSTRAINT "the use ends for days" CHECK ((use_ended_at IS NULL) = (from_on IS NULL) AND (from_on IS NULL) = (to_on IS NULL) AND (to_on IS NULL OR to_on >= from_on));

-- Each is read by those who book and treat, by the client, and where it is clinical by the prescriber the client was referred to.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['appointment_place','rems_enrollment','body_measure','regimen_extension','coverage_restriction','private_wish'] LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON public.%I TO sojourn_app, sojourn_worker', t);
    EXECUTE format('CREATE POLICY "stays within its practice" ON public.%I AS RESTRICTIVE FOR ALL USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()))', t);
    EXECUTE format('CREATE POLICY "is read by those who book and treat" ON public.%I AS PERMISSIVE FOR SELECT USING ((SELECT app.role()) IN (''therapist'', ''front-desk'', ''admin'', ''system''))', t);
    EXECUTE format('CREATE POLICY "is read by its client" ON public.%I AS PERMISSIVE FOR SELECT USING ((SELECT app.role()) = ''client'' AND client_id = (SELECT app.subject()))', t);
    EXECUTE format('CREATE POLICY "is filled by the set-up" ON public.%I AS PERMISSIVE FOR INSERT WITH CHECK ((SELECT app.role()) = ''system'')', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['appointment_place','rems_enrollment','body_measure','regimen_extension'] LOOP
    EXECUTE format('CREATE POLICY "is read by the client''s prescriber" ON public.%I AS PERMISSIVE FOR SELECT USING ((SELECT app.role()) = ''prescriber'' AND app.referred(client_id))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['rems_enrollment','regimen_extension','coverage_restriction','private_wish'] LOOP
    EXECUTE format('GRANT UPDATE ON public.%I TO sojourn_app, sojourn_worker', t);
    EXECUTE format('CREATE POLICY "is changed by the set-up" ON public.%I AS PERMISSIVE FOR UPDATE USING ((SELECT app.role()) = ''system'') WITH CHECK ((SELECT app.role()) = ''system'')', t);
  END LOOP;
END $$;

CREATE POLICY "is told by the client" ON public.appointment_place AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "is written down by staff" ON public.appointment_place AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk'));
CREATE TRIGGER "a place told is kept" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.appointment_place FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE POLICY "is recorded by staff" ON public.rems_enrollment AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk'));
CREATE POLICY "is ended by staff" ON public.rems_enrollment AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('therapist', 'front-desk')) WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk'));

CREATE POLICY "is written down by those who treat" ON public.body_measure AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'therapist' OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id)));
CREATE TRIGGER "a measure is kept" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.body_measure FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

CREATE POLICY "is asked for by the therapist" ON public.regimen_extension AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'therapist' AND by_therapist = (SELECT app.subject()) AND by_prescriber_at IS NULL);
CREATE POLICY "is answered by the client's prescriber" ON public.regimen_extension AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'prescriber' AND app.referred(client_id))
  WITH CHECK ((SELECT app.role()) = 'prescriber' AND app.referred(client_id) AND (by_prescriber IS NULL OR by_prescriber = (SELECT app.subject())));

CREATE POLICY "is asked for by the client" ON public.coverage_restriction AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "is written down by the desk" ON public.coverage_restriction AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin'));
CREATE POLICY "is ended by the client" ON public.coverage_restriction AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject())) WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "is ended by the desk" ON public.coverage_restriction AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('front-desk', 'admin')) WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin'));

CREATE POLICY "is signed by the client" ON public.private_wish AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND use_ended_at IS NULL);
CREATE POLICY "is carried out by the desk" ON public.private_wish AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('front-desk', 'admin')) WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin'));

-- What was signed or told stays as it was; the answer and the end are added once.
CREATE FUNCTION app.keep_but() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE added text[] := TG_ARGV;
BEGIN
  IF (to_jsonb(OLD) - added) <> (to_jsonb(NEW) - added) THEN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "an enrolment only ends" BEFORE UPDATE ON public.rems_enrollment FOR EACH ROW EXECUTE FUNCTION app.keep_but('ended_on');
CREATE TRIGGER "an extension is only answered" BEFORE UPDATE ON public.regimen_extension
  FOR EACH ROW EXECUTE FUNCTION app.keep_but('by_prescriber_at', 'by_prescriber', 'declined_at', 'answer_note');
CREATE TRIGGER "a restriction is only paid or ended" BEFORE UPDATE ON public.coverage_restriction
  FOR EACH ROW EXECUTE FUNCTION app.keep_but('paid_in_full_on', 'ended_on', 'ended_because');
CREATE TRIGGER "a wish is only carried out" BEFORE UPDATE ON public.private_wish
  FOR EACH ROW EXECUTE FUNCTION app.keep_but('from_on', 'to_on', 'use_ended_at', 'use_ended_by');

-- A journey is confirmed with a way home that is no bus, bicycle or walk, by an adult; at home with an adult beside and an address for help.
-- Whether somebody may go alone by ride share is the practice's parameter, which the rule asks.
CREATE FUNCTION app.guard_way_home() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE ride public.ride_home; moved boolean := TG_OP = 'INSERT';
BEGIN
  IF NOT moved THEN moved := OLD.status <> NEW.status; END IF;
  IF NEW.kind <> 'journey' OR NOT moved OR NEW.status NOT IN ('confirmed', 'arrived', 'in_progress') THEN RETURN NEW; END IF;
  SELECT * INTO ride FROM public.ride_home r WHERE r.practice_id = NEW.practice_id AND r.appointment_id = NEW.id;
  IF NEW.setting IN ('office', 'facility') THEN
    IF coalesce(ride.way_home, 'bus') IN ('bus', 'walk', 'bike') THEN
      RAISE EXCEPTION 'the way home is not safe' USING ERRCODE = 'P0001', CONSTRAINT = 'a journey needs a safe way home';
    END IF;
    IF ride.way_home <> 'ride_share_alone' AND ride.driver_is_adult IS NOT TRUE THEN
      RAISE EXCEPTION 'the driver is an adult' USING ERRCODE = 'P0001', CONSTRAINT = 'an adult takes the client home';
    END IF;
  ELSIF ride.sitter_is_adult IS NOT TRUE OR coalesce(ride.home_address, '') = '' THEN
    RAISE EXCEPTION 'a journey at home needs an adult and an address' USING ERRCODE = 'P0001', CONSTRAINT = 'a journey at home needs an adult and an address';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a journey has a safe way home" BEFORE INSERT OR UPDATE ON public.appointment FOR EACH ROW EXECUTE FUNCTION app.guard_way_home();

-- A planned dose lies within its visit and moves with it; where the visit grows too short for it, it is planned anew.
CREATE FUNCTION app.move_planned_dose() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NEW.planned_dose_at IS NOT DISTINCT FROM OLD.planned_dose_at THEN
    NEW.planned_dose_at := OLD.planned_dose_at + (NEW.starts_at - OLD.starts_at);
    IF NEW.planned_dose_at >= NEW.ends_at THEN NEW.planned_dose_at := NULL; END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a planned dose moves with its visit" BEFORE UPDATE OF starts_at, ends_at ON public.appointment
  FOR EACH ROW WHEN (OLD.planned_dose_at IS NOT NULL) EXECUTE FUNCTION app.move_planned_dose();
ALTER TABLE public.appointment ADD CONSTRAINT "a dose is planned within its visit" CHECK (planned_dose_at IS NULL OR (planned_dose_at >= starts_at AND planned_dose_at < ends_at));

-- Days on which a veteran's own wish set the VA aside: the wall of that row does not stand there.
CREATE FUNCTION app.va_set_aside(practice uuid, coverage uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT EXISTS (SELECT 1 FROM public.private_wish w WHERE w.practice_id = practice AND w.coverage_id = coverage
    AND w.use_ended_at IS NOT NULL AND w.from_on <= on_day AND on_day <= w.to_on) $$;
CREATE OR REPLACE FUNCTION app.forbids_client_charge(practice uuid, client uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT EXISTS (SELECT 1 FROM public.coverage c WHERE c.practice_id = practice AND c.client_id = client
    AND c.program IN ('medicaid', 'chip', 'medicaid_mco', 'qmb', 'slmb_plus', 'dual_snp', 'va')
    AND c.status IN ('pending', 'active', 'retro_possible', 'ended')
    AND c.starts_on <= on_day AND (c.ends_on IS NULL OR on_day <= c.ends_on)
    AND NOT (c.program = 'va' AND app.va_set_aside(practice, c.id, on_day))) $$;
CREATE OR REPLACE FUNCTION app.guard_coverage() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE owed bigint;
BEGIN
  IF NEW.program IN ('medicaid', 'chip', 'medicaid_mco', 'qmb', 'slmb_plus', 'dual_snp', 'va') AND NEW.status <> 'denied' THEN
    SELECT coalesce(sum(e.cents), 0) INTO owed FROM public.ledger_entry e WHERE e.practice_id = NEW.practice_id AND e.client_id = NEW.client_id
      AND e.account = 'ar_client' AND e.service_on >= NEW.starts_on AND (NEW.ends_on IS NULL OR e.service_on <= NEW.ends_on)
      AND NOT (NEW.program = 'va' AND app.va_set_aside(NEW.practice_id, NEW.id, e.service_on));
    IF owed > 0 THEN
      RAISE EXCEPTION 'a client balance stands on days this coverage forbids it' USING ERRCODE = 'P0001', CONSTRAINT = 'no client receivable under this coverage';
    END IF;
  END IF;
  RETURN NULL;
END $$;
