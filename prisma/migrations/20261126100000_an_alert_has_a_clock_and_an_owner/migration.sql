-- What cannot wait is told to named people, step by step, until somebody has acknowledged it; it stands until somebody closes it.
-- CreateTable
CREATE TABLE "care_alert" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "findings" JSONB NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "open_step" INTEGER NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" UUID,
    "acknowledged_name" TEXT,
    "call_by" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "closed_how" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "care_alert_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "care_alert_step" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "to_user" UUID,
    "to_role" TEXT,
    "to_subject_id" UUID,
    "to_name" TEXT,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "words" TEXT,
    "by_user" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "care_alert_step_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateIndex
CREATE INDEX "care_alert_practice_id_client_id_idx" ON "care_alert"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "care_alert_practice_id_appointment_id_idx" ON "care_alert"("practice_id", "appointment_id");

-- CreateIndex
CREATE INDEX "care_alert_step_practice_id_alert_id_at_idx" ON "care_alert_step"("practice_id", "alert_id", "at");

-- CreateIndex
CREATE INDEX "care_alert_step_practice_id_client_id_idx" ON "care_alert_step"("practice_id", "client_id");

-- AddForeignKey
ALTER TABLE "care_alert" ADD CONSTRAINT "care_alert_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "care_alert" ADD CONSTRAINT "care_alert_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "care_alert" ADD CONSTRAINT "care_alert_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "care_alert_step" ADD CONSTRAINT "care_alert_step_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "care_alert_step" ADD CONSTRAINT "care_alert_step_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "care_alert_step" ADD CONSTRAINT "care_alert_step_practice_id_alert_id_fkey" FOREIGN KEY ("practice_id", "alert_id") REFERENCES "care_alert"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE UNIQUE INDEX "one open alert about one thing" ON "care_alert" ("practice_id", "kind", "subject_id") WHERE "closed_at" IS NULL;
CREATE INDEX "open alerts whose clock runs" ON "care_alert" ("practice_id", "due_at") WHERE "closed_at" IS NULL AND "acknowledged_at" IS NULL;
ALTER TABLE "care_alert" ADD CONSTRAINT "an alert is a notice, urgent or an emergency" CHECK (level IN ('notice', 'urgent', 'emergency'));
ALTER TABLE "care_alert" ADD CONSTRAINT "an alert is acknowledged by somebody" CHECK (num_nonnulls(acknowledged_at, acknowledged_by, acknowledged_name) IN (0, 3));
ALTER TABLE "care_alert" ADD CONSTRAINT "an alert is closed by somebody, somehow" CHECK (num_nonnulls(closed_at, closed_by, closed_how) IN (0, 3));
ALTER TABLE "care_alert_step" ADD CONSTRAINT "a step has a channel" CHECK (channel IN ('screen', 'mail', 'sms', 'phone', 'in_person'));
ALTER TABLE "care_alert_step" ADD CONSTRAINT "a step has an outcome" CHECK (outcome IN ('sent', 'delivered', 'failed', 'reached', 'not_reached'));

-- While an alert is open its level only rises, and only a rise starts the clock anew; once closed it stays as it is.
CREATE FUNCTION app.keep_alert() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE levels CONSTANT text[] := ARRAY['notice', 'urgent', 'emergency'];
BEGIN
  IF OLD.closed_at IS NOT NULL THEN RAISE EXCEPTION 'a closed alert stays as it is' USING ERRCODE = 'P0001'; END IF;
  IF array_position(levels, NEW.level) < array_position(levels, OLD.level) THEN
    RAISE EXCEPTION 'the level of an open alert only rises' USING ERRCODE = 'P0001';
  END IF;
  IF NEW.level = OLD.level AND (NEW.raised_at <> OLD.raised_at OR NEW.open_step < OLD.open_step
      OR (OLD.acknowledged_at IS NOT NULL AND NEW.acknowledged_at IS DISTINCT FROM OLD.acknowledged_at)) THEN
    RAISE EXCEPTION 'the clock of an alert does not go back' USING ERRCODE = 'P0001';
  END IF;
  IF (NEW.practice_id, NEW.id, NEW.client_id, NEW.kind, NEW.subject_id) <> (OLD.practice_id, OLD.id, OLD.client_id, OLD.kind, OLD.subject_id) THEN
    RAISE EXCEPTION 'an alert stays about what it was raised for' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "an alert rises, is acknowledged and is closed" BEFORE UPDATE ON public.care_alert FOR EACH ROW EXECUTE FUNCTION app.keep_alert();
CREATE TRIGGER "an alert is kept" BEFORE DELETE OR TRUNCATE ON public.care_alert FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "alert step is append-only" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.care_alert_step FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

ALTER TABLE public.care_alert ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.care_alert FORCE ROW LEVEL SECURITY;
ALTER TABLE public.care_alert_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.care_alert_step FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.care_alert TO sojourn_app, sojourn_worker;
GRANT SELECT, INSERT ON public.care_alert_step TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.care_alert AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "stays within its practice" ON public.care_alert_step AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));

-- The desk knows that somebody must be called and by when; who may close an alert is decided by the command.
CREATE POLICY "is read by those it may be passed to" ON public.care_alert AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system')
    OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()))
    OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id)));
CREATE POLICY "is raised by what happened" ON public.care_alert AS PERMISSIVE FOR INSERT
  WITH CHECK (closed_at IS NULL AND acknowledged_at IS NULL
    AND ((SELECT app.role()) IN ('therapist', 'front-desk', 'system')
      OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()))
      OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id))));
CREATE POLICY "is answered by those it may be passed to" ON public.care_alert AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system')
    OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id)))
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system')
    OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id)));
CREATE POLICY "a client can raise it and never answer it" ON public.care_alert AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND closed_at IS NULL)
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND closed_at IS NULL AND acknowledged_at IS NULL);

CREATE POLICY "is read by staff and the referred prescriber" ON public.care_alert_step AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system')
    OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id)));
CREATE POLICY "is added by whoever raised, tried or answered" ON public.care_alert_step AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system')
    OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()))
    OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id)));
