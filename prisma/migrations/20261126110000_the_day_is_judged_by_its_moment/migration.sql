-- May I? and It happened are two questions: what a body did is always kept, what stood against it beside it; a reading is judged by
-- its moment; a prescriber's word about a reading is a row of its own; a day has an ending, with a dose or without one.
-- AlterTable
ALTER TABLE "dose_order" ADD COLUMN     "limits" JSONB;

-- AlterTable
ALTER TABLE "journey_event" ADD COLUMN     "deviation" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "device_at" TIMESTAMPTZ(3),
ADD COLUMN     "dose_number" INTEGER,
ADD COLUMN     "findings" JSONB,
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'console',
ADD COLUMN     "voids_id" UUID;

-- AlterTable
ALTER TABLE "vital_reading" ADD COLUMN     "device_at" TIMESTAMPTZ(3),
ADD COLUMN     "level" TEXT,
ADD COLUMN     "next_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "respiratory_rate" INTEGER,
ADD COLUMN     "sedation" TEXT,
ADD COLUMN     "source" TEXT NOT NULL DEFAULT 'console',
ADD COLUMN     "void_confirmed_at" TIMESTAMPTZ(3),
ADD COLUMN     "void_confirmed_by" UUID,
ADD COLUMN     "void_reason" TEXT,
ADD COLUMN     "voids_id" UUID;

-- CreateTable
CREATE TABLE "vital_clearance" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "reading_id" UUID NOT NULL,
    "lifts" TEXT NOT NULL,
    "prescriber_id" UUID NOT NULL,
    "read_back_by" UUID,
    "words" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vital_clearance_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "journey_day" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "outcome" TEXT,
    "reason" TEXT,
    "told_whom" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "journey_day_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "door_answer" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "door_answer_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateIndex
CREATE INDEX "vital_clearance_practice_id_appointment_id_idx" ON "vital_clearance"("practice_id", "appointment_id");

-- CreateIndex
CREATE INDEX "vital_clearance_practice_id_confirmed_at_idx" ON "vital_clearance"("practice_id", "confirmed_at");

-- CreateIndex
CREATE UNIQUE INDEX "journey_day_practice_id_appointment_id_key" ON "journey_day"("practice_id", "appointment_id");

-- CreateIndex
CREATE INDEX "door_answer_practice_id_appointment_id_answered_at_idx" ON "door_answer"("practice_id", "appointment_id", "answered_at");

-- CreateIndex
CREATE INDEX "vital_reading_practice_id_client_id_taken_at_idx" ON "vital_reading"("practice_id", "client_id", "taken_at");

-- AddForeignKey
ALTER TABLE "vital_reading" ADD CONSTRAINT "vital_reading_practice_id_voids_id_fkey" FOREIGN KEY ("practice_id", "voids_id") REFERENCES "vital_reading"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "journey_event" ADD CONSTRAINT "journey_event_practice_id_voids_id_fkey" FOREIGN KEY ("practice_id", "voids_id") REFERENCES "journey_event"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vital_clearance" ADD CONSTRAINT "vital_clearance_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vital_clearance" ADD CONSTRAINT "vital_clearance_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vital_clearance" ADD CONSTRAINT "vital_clearance_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vital_clearance" ADD CONSTRAINT "vital_clearance_practice_id_reading_id_fkey" FOREIGN KEY ("practice_id", "reading_id") REFERENCES "vital_reading"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "vital_clearance" ADD CONSTRAINT "vital_clearance_practice_id_prescriber_id_fkey" FOREIGN KEY ("practice_id", "prescriber_id") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "journey_day" ADD CONSTRAINT "journey_day_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "journey_day" ADD CONSTRAINT "journey_day_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "journey_day" ADD CONSTRAINT "journey_day_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "door_answer" ADD CONSTRAINT "door_answer_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "door_answer" ADD CONSTRAINT "door_answer_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "door_answer" ADD CONSTRAINT "door_answer_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What was written before: the first dose has number one, and a prescriber's word about a reading moves to its own row.
ALTER TABLE public.journey_event NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER "journey event is append-only";
ALTER TABLE public.vital_reading NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.dose_order NO FORCE ROW LEVEL SECURITY;
UPDATE public.journey_event SET dose_number = 1 WHERE kind = 'dose';
INSERT INTO public.vital_clearance (practice_id, id, appointment_id, client_id, reading_id, lifts, prescriber_id, read_back_by, words, decided_at)
  SELECT r.practice_id, gen_random_uuid(), r.appointment_id, r.client_id, r.id, 'reading', o.prescriber_id, r.cleared_by, coalesce(r.cleared_reason, ''), r.taken_at
  FROM public.vital_reading r
  JOIN LATERAL (SELECT d.prescriber_id FROM public.dose_order d WHERE d.practice_id = r.practice_id AND d.client_id = r.client_id
    ORDER BY d.ordered_at DESC LIMIT 1) o ON true
  WHERE r.cleared_by IS NOT NULL;
ALTER TABLE public.vital_reading DROP COLUMN cleared_by, DROP COLUMN cleared_reason;
ALTER TABLE public.journey_event FORCE ROW LEVEL SECURITY, ENABLE TRIGGER "journey event is append-only";
ALTER TABLE public.vital_reading FORCE ROW LEVEL SECURITY;
ALTER TABLE public.dose_order FORCE ROW LEVEL SECURITY;

ALTER TABLE public.journey_event
  ADD CONSTRAINT "a dose has its number" CHECK ((kind = 'dose') = (dose_number IS NOT NULL)),
  ADD CONSTRAINT "a deviation has its reason and what stood" CHECK (NOT deviation OR (kind = 'dose' AND reason <> '' AND findings IS NOT NULL)),
  ADD CONSTRAINT "only a void takes back" CHECK ((kind = 'void') = (voids_id IS NOT NULL));
CREATE UNIQUE INDEX "each dose is written once" ON public.journey_event (practice_id, appointment_id, dose_number) WHERE kind = 'dose';
CREATE UNIQUE INDEX "an entry is taken back once" ON public.journey_event (practice_id, voids_id) WHERE voids_id IS NOT NULL;
CREATE UNIQUE INDEX "a reading is voided once" ON public.vital_reading (practice_id, voids_id) WHERE voids_id IS NOT NULL;
ALTER TABLE public.vital_reading
  ADD CONSTRAINT "a reading is voided with a reason" CHECK ((voids_id IS NULL AND void_reason IS NULL AND void_confirmed_by IS NULL) OR (voids_id IS NOT NULL AND void_reason <> '')),
  ADD CONSTRAINT "two people void a reading" CHECK (void_confirmed_by IS NULL OR (void_confirmed_by <> taken_by AND void_confirmed_at IS NOT NULL)),
  ADD CONSTRAINT "a reading has a known level" CHECK (level IS NULL OR level IN ('notice', 'urgent', 'emergency'));
ALTER TABLE public.vital_clearance
  ADD CONSTRAINT "a word lifts a reading or the day's stop" CHECK (lifts IN ('reading', 'day') AND words <> ''),
  ADD CONSTRAINT "a word is somebody's own or read back" CHECK (read_back_by IS NOT NULL OR confirmed_at IS NOT NULL),
  ADD CONSTRAINT "a word is confirmed by somebody" CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL));
ALTER TABLE public.journey_day ADD CONSTRAINT "a day ends in a known way" CHECK (
  (outcome IS NULL AND ended_at IS NULL) OR (outcome IN ('discharged', 'no_dose', 'left_against_advice', 'transferred') AND ended_at IS NOT NULL
    AND ended_by IS NOT NULL AND (outcome = 'discharged' OR reason <> '')));

-- What only grows. A reading's void and a word read back are confirmed once by the second person, and nothing else of them changes.
CREATE FUNCTION app.confirm_once() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE may text[] := TG_ARGV;
BEGIN
  IF (to_jsonb(OLD) - may) <> (to_jsonb(NEW) - may) OR to_jsonb(OLD) ->> TG_ARGV[0] IS NOT NULL OR to_jsonb(NEW) ->> TG_ARGV[0] IS NULL THEN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a void is confirmed once" BEFORE UPDATE ON public.vital_reading
  FOR EACH ROW WHEN (OLD.voids_id IS NOT NULL) EXECUTE FUNCTION app.confirm_once('void_confirmed_by', 'void_confirmed_at');
CREATE TRIGGER "a reading stays as it was taken" BEFORE UPDATE ON public.vital_reading
  FOR EACH ROW WHEN (OLD.voids_id IS NULL) EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "a word is confirmed once" BEFORE UPDATE ON public.vital_clearance
  FOR EACH ROW EXECUTE FUNCTION app.confirm_once('confirmed_by', 'confirmed_at');
CREATE TRIGGER "a word is kept" BEFORE DELETE OR TRUNCATE ON public.vital_clearance FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "a door answer is append-only" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.door_answer FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- Whether a reading of the client's local day stops the dose: unvoided, and no prescriber's own word after it.
CREATE FUNCTION app.dose_stopped(practice uuid, client uuid, zone text, at timestamptz) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT EXISTS (SELECT 1 FROM public.vital_reading r WHERE r.practice_id = practice AND r.client_id = client AND r.moment = 'before'
    AND r.effect = 'refuse' AND r.voids_id IS NULL AND r.taken_at <= at
    AND (r.taken_at AT TIME ZONE zone)::date = (at AT TIME ZONE zone)::date
    AND NOT EXISTS (SELECT 1 FROM public.vital_reading v WHERE v.practice_id = practice AND v.voids_id = r.id AND v.void_confirmed_by IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM public.vital_clearance c WHERE c.practice_id = practice AND c.client_id = client AND c.lifts = 'day'
      AND c.confirmed_at IS NOT NULL AND c.decided_at >= r.taken_at)) $$;

-- A dose is given on a live order of its day, and never against a stop. What was taken all the same is written down as a deviation.
CREATE FUNCTION app.guard_dose() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE zone text; given public."Route";
BEGIN
  IF NEW.kind <> 'dose' OR NEW.deviation THEN RETURN NEW; END IF;
  SELECT a.time_zone, a.route INTO zone, given FROM public.appointment a WHERE a.practice_id = NEW.practice_id AND a.id = NEW.appointment_id;
  IF NOT EXISTS (SELECT 1 FROM public.dose_order o WHERE o.practice_id = NEW.practice_id AND o.client_id = NEW.client_id AND o.id = NEW.order_id
      AND o.status = 'active' AND o.route = given
      AND (NEW.happened_at AT TIME ZONE zone)::date BETWEEN o.issued_on AND o.expires_on) THEN
    RAISE EXCEPTION 'a dose needs a live order' USING ERRCODE = 'P0001', CONSTRAINT = 'a dose needs a live order';
  END IF;
  IF app.dose_stopped(NEW.practice_id, NEW.client_id, zone, NEW.happened_at) THEN
    RAISE EXCEPTION 'the dose is stopped today' USING ERRCODE = 'P0001', CONSTRAINT = 'the dose is stopped today';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a dose is not given against a stop" BEFORE INSERT ON public.journey_event FOR EACH ROW EXECUTE FUNCTION app.guard_dose();

-- Nobody is discharged away from home without the driver. Who leaves against advice or is taken to hospital has left all the same.
CREATE OR REPLACE FUNCTION app.guard_discharge() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF NOT NEW.driver_present AND EXISTS (SELECT 1 FROM public.appointment a WHERE a.practice_id = NEW.practice_id AND a.id = NEW.appointment_id
      AND a.setting IN ('office', 'facility'))
    AND NOT EXISTS (SELECT 1 FROM public.journey_day d WHERE d.practice_id = NEW.practice_id AND d.appointment_id = NEW.appointment_id
      AND d.outcome IN ('left_against_advice', 'transferred')) THEN
    RAISE EXCEPTION 'no discharge without the driver' USING ERRCODE = 'P0001', CONSTRAINT = 'no discharge without the driver';
  END IF;
  RETURN NEW;
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['vital_clearance', 'journey_day', 'door_answer'] LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON public.%I TO sojourn_app, sojourn_worker', t);
    EXECUTE format('CREATE POLICY "stays within its practice" ON public.%I AS RESTRICTIVE FOR ALL USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()))', t);
    EXECUTE format('CREATE POLICY "is read by staff and the client''s prescriber" ON public.%I AS PERMISSIVE FOR SELECT
      USING ((SELECT app.role()) IN (''therapist'', ''front-desk'', ''admin'', ''system'') OR ((SELECT app.role()) = ''prescriber'' AND app.referred(client_id)))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['journey_day', 'door_answer'] LOOP
    EXECUTE format('CREATE POLICY "is written by those at the door" ON public.%I AS PERMISSIVE FOR INSERT
      WITH CHECK ((SELECT app.role()) IN (''therapist'', ''front-desk'', ''system''))', t);
  END LOOP;
END $$;
CREATE POLICY "is kept by those at the door" ON public.journey_day AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'system')) WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk', 'system'));
CREATE POLICY "is read back by a therapist, unconfirmed" ON public.vital_clearance AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'therapist' AND confirmed_at IS NULL AND read_back_by = (SELECT app.uid()));
CREATE POLICY "is a prescriber's own word" ON public.vital_clearance AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject()) AND confirmed_by = (SELECT app.uid()));
CREATE POLICY "is seen by whose word it is" ON public.vital_clearance AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject()));
CREATE POLICY "is confirmed by whose word it is" ON public.vital_clearance AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject()))
  WITH CHECK ((SELECT app.role()) = 'prescriber' AND confirmed_by = (SELECT app.uid()));
CREATE POLICY "a void is confirmed by the client's prescriber" ON public.vital_reading AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'prescriber' AND app.referred(client_id) AND voids_id IS NOT NULL)
  WITH CHECK ((SELECT app.role()) = 'prescriber' AND void_confirmed_by = (SELECT app.uid()));
CREATE POLICY "a prescriber sees that their word waits" ON public.task AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'prescriber' AND kind = 'prescriber-word' AND app.referred(client_id));
CREATE POLICY "a prescriber's word no longer waits" ON public.task AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'prescriber' AND kind = 'prescriber-word' AND app.referred(client_id))
  WITH CHECK ((SELECT app.role()) = 'prescriber' AND kind = 'prescriber-word');
