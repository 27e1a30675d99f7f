-- A sitting of the safety questions is one episode; what it found stays until somebody closes it with what was done.
-- AlterTable
ALTER TABLE "screening_gate" ADD COLUMN     "asked_by" TEXT,
ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "completed_at" TIMESTAMPTZ(3),
ADD COLUMN     "episode_id" UUID,
ADD COLUMN     "open_until_closed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "safety_episode" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID,
    "form" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "answers" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "level" TEXT NOT NULL,
    "completed_at" TIMESTAMPTZ(3),
    "open_until_closed" BOOLEAN NOT NULL,
    "alert_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "safety_episode_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "safety_plan" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "warning_signs" TEXT[],
    "coping" TEXT[],
    "places" TEXT[],
    "people" TEXT[],
    "professionals" TEXT[],
    "means" TEXT[],
    "shared_with" TEXT,
    "reviewed_on" DATE,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "written_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "safety_plan_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateTable
CREATE TABLE "crisis_close" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "alert_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "contact" TEXT NOT NULL,
    "disposition" TEXT NOT NULL,
    "next_contact_at" TIMESTAMPTZ(3) NOT NULL,
    "words" TEXT NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "crisis_close_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateIndex
CREATE INDEX "safety_episode_practice_id_client_id_saved_at_idx" ON "safety_episode"("practice_id", "client_id", "saved_at");

-- CreateIndex
CREATE UNIQUE INDEX "safety_episode_practice_id_alert_id_key" ON "safety_episode"("practice_id", "alert_id");

-- CreateIndex
CREATE UNIQUE INDEX "safety_plan_practice_id_client_id_version_key" ON "safety_plan"("practice_id", "client_id", "version");

-- CreateIndex
CREATE INDEX "crisis_close_practice_id_client_id_idx" ON "crisis_close"("practice_id", "client_id");

-- CreateIndex
CREATE UNIQUE INDEX "crisis_close_practice_id_alert_id_key" ON "crisis_close"("practice_id", "alert_id");

-- AddForeignKey
ALTER TABLE "safety_episode" ADD CONSTRAINT "safety_episode_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "safety_episode" ADD CONSTRAINT "safety_episode_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "safety_episode" ADD CONSTRAINT "safety_episode_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "safety_episode" ADD CONSTRAINT "safety_episode_practice_id_id_fkey" FOREIGN KEY ("practice_id", "id") REFERENCES "screening"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "safety_episode" ADD CONSTRAINT "safety_episode_practice_id_alert_id_fkey" FOREIGN KEY ("practice_id", "alert_id") REFERENCES "care_alert"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "safety_plan" ADD CONSTRAINT "safety_plan_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "safety_plan" ADD CONSTRAINT "safety_plan_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "crisis_close" ADD CONSTRAINT "crisis_close_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "crisis_close" ADD CONSTRAINT "crisis_close_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "crisis_close" ADD CONSTRAINT "crisis_close_practice_id_alert_id_fkey" FOREIGN KEY ("practice_id", "alert_id") REFERENCES "care_alert"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "safety_episode" ADD CONSTRAINT "an episode has a form" CHECK (form IN ('past_month', 'since_last_contact'));
ALTER TABLE "safety_episode" ADD CONSTRAINT "an episode is answered alone or with a clinician" CHECK (asked_by IN ('self', 'clinician'));
ALTER TABLE "safety_episode" ADD CONSTRAINT "an episode has a level" CHECK (level IN ('none', 'low', 'moderate', 'high'));
ALTER TABLE "safety_episode" ADD CONSTRAINT "a danger is open until it is closed by somebody"
  CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND open_until_closed = (level IN ('moderate', 'high') AND closed_at IS NULL));
ALTER TABLE "crisis_close" ADD CONSTRAINT "a close says how the client was reached" CHECK (contact IN ('seen', 'spoke', 'not_reached'));
ALTER TABLE "crisis_close" ADD CONSTRAINT "a close says what was done"
  CHECK (disposition IN ('safety_plan', 'same_day_care', 'emergency', 'hospital', 'no_action_with_reason'));
ALTER TABLE "crisis_close" ADD CONSTRAINT "the next contact comes after the close" CHECK (next_contact_at > closed_at);
ALTER TABLE "safety_plan" ADD CONSTRAINT "versions of a plan are counted" CHECK (version > 0);

-- What stands already: the rows of one sitting become one episode with the highest of their levels. The owner is bound by row security too, but for these statements.
ALTER TABLE public.screening NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.screening_gate NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.task NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.care_alert NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.user_role NO FORCE ROW LEVEL SECURITY;
CREATE TEMPORARY TABLE sitting AS
  WITH row AS (
    SELECT s.*, array_position(ARRAY['none', 'low', 'moderate', 'high'], s.level) AS rank,
      CASE WHEN s.taken_at - lag(s.taken_at) OVER earlier <= interval '60 minutes' THEN 0 ELSE 1 END AS begins
    FROM public.screening s WHERE s.kind = 'cssrs' WINDOW earlier AS (PARTITION BY s.practice_id, s.client_id ORDER BY s.taken_at, s.id)
  ), numbered AS (
    SELECT row.*, sum(begins) OVER (PARTITION BY practice_id, client_id ORDER BY taken_at, id) AS number FROM row
  )
  SELECT practice_id, client_id, number, gen_random_uuid() AS alert_id, min(taken_at) AS opened_at, max(taken_at) AS saved_at,
    (array_agg(id ORDER BY taken_at DESC, id DESC))[1] AS id, array_agg(id) AS ids,
    (array_agg(answers -> 'answers' ORDER BY taken_at DESC, id DESC))[1] AS answers,
    coalesce((array_agg(answers ->> 'form' ORDER BY taken_at, id))[1], 'past_month') AS form,
    (array_agg(taken_by ORDER BY taken_at DESC, id DESC))[1] AS taken_by,
    (array_agg(appointment_id ORDER BY taken_at DESC, id DESC))[1] AS appointment_id,
    (ARRAY['none', 'low', 'moderate', 'high'])[max(rank)] AS level,
    CASE WHEN bool_and(level = 'none' OR acknowledged_at IS NOT NULL) THEN max(acknowledged_at) END AS closed_at,
    (array_agg(acknowledged_by ORDER BY acknowledged_at DESC NULLS LAST))[1] AS closed_by
  FROM numbered GROUP BY practice_id, client_id, number;
INSERT INTO public.care_alert (practice_id, id, client_id, appointment_id, kind, level, subject_id, findings, raised_at, due_at, open_step)
  SELECT practice_id, alert_id, client_id, appointment_id, 'safety-questions',
    CASE level WHEN 'high' THEN 'emergency' WHEN 'moderate' THEN 'urgent' ELSE 'notice' END, id, '[]', opened_at,
    opened_at + CASE level WHEN 'high' THEN interval '15 minutes' WHEN 'moderate' THEN interval '2 hours' ELSE interval '1 day' END, 1
  FROM sitting WHERE level <> 'none' AND closed_at IS NULL;
INSERT INTO public.safety_episode (practice_id, id, client_id, appointment_id, form, asked_by, opened_at, saved_at, answers, changes, level,
    completed_at, open_until_closed, alert_id, closed_at, closed_by)
  SELECT s.practice_id, s.id, s.client_id, s.appointment_id, s.form,
    CASE WHEN s.taken_by IS NULL OR EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = s.practice_id AND r.user_id = s.taken_by
      AND r.client_id = s.client_id) THEN 'self' ELSE 'clinician' END,
    s.opened_at, s.saved_at, coalesce(s.answers, '{}'), '[]', s.level,
    CASE WHEN s.answers ?& ARRAY['q1', 'q2', 'q6'] AND ((s.answers ->> 'q2') <> 'true' OR s.answers ?& ARRAY['q3', 'q4', 'q5'])
      AND (s.form <> 'past_month' OR (s.answers ->> 'q6') <> 'true' OR s.answers ? 'q6Recent') THEN s.saved_at END,
    s.level IN ('moderate', 'high') AND s.closed_at IS NULL, CASE WHEN s.level <> 'none' AND s.closed_at IS NULL THEN s.alert_id END,
    s.closed_at, s.closed_by
  FROM sitting s;
UPDATE public.screening r SET level = s.level FROM sitting s WHERE r.practice_id = s.practice_id AND r.id = s.id AND r.level <> s.level;
UPDATE public.screening_gate g SET episode_id = e.id, asked_by = e.asked_by, completed_at = e.completed_at,
    open_until_closed = e.open_until_closed, closed_at = e.closed_at
  FROM public.safety_episode e WHERE g.practice_id = e.practice_id AND g.id = e.id;
UPDATE public.task t SET status = 'dropped', done_at = now(), outcome = 'The same sitting has one alert.'
  FROM sitting s WHERE t.practice_id = s.practice_id AND t.kind = 'cssrs-alert' AND t.status = 'open' AND t.subject_id = ANY (s.ids) AND t.subject_id <> s.id;
UPDATE public.task t SET kind = 'care-alert', subject_id = s.alert_id
  FROM sitting s WHERE t.practice_id = s.practice_id AND t.kind = 'cssrs-alert' AND t.status = 'open' AND t.subject_id = s.id AND s.closed_at IS NULL;
DROP TABLE sitting;
ALTER TABLE public.screening FORCE ROW LEVEL SECURITY;
ALTER TABLE public.screening_gate FORCE ROW LEVEL SECURITY;
ALTER TABLE public.task FORCE ROW LEVEL SECURITY;
ALTER TABLE public.care_alert FORCE ROW LEVEL SECURITY;
ALTER TABLE public.user_role FORCE ROW LEVEL SECURITY;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['safety_episode', 'safety_plan', 'crisis_close'] LOOP
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('GRANT SELECT, INSERT ON public.%I TO sojourn_app, sojourn_worker', t);
    EXECUTE format('CREATE POLICY "stays within its practice" ON public.%I AS RESTRICTIVE FOR ALL USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()))', t);
    EXECUTE format('CREATE POLICY "is read by those who treat" ON public.%I AS PERMISSIVE FOR SELECT USING ((SELECT app.role()) IN (''therapist'', ''system'') OR ((SELECT app.role()) = ''prescriber'' AND app.referred(client_id)))', t);
  END LOOP;
END $$;
GRANT UPDATE ON public.safety_episode TO sojourn_app, sojourn_worker;
CREATE POLICY "a client reads their own" ON public.safety_episode AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "a client reads their own" ON public.safety_plan AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "is opened by whoever asks or answers" ON public.safety_episode AS PERMISSIVE FOR INSERT
  WITH CHECK (closed_at IS NULL AND ((SELECT app.role()) IN ('therapist', 'system')
    OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND asked_by = 'self')));
CREATE POLICY "goes on with whoever asks or answers" ON public.safety_episode AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND asked_by = 'self'))
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'system') OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject())));
CREATE POLICY "is written by those who treat and the client" ON public.safety_plan AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'system')
    OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND written_by = (SELECT app.uid())));
CREATE POLICY "is written by those who may close" ON public.crisis_close AS PERMISSIVE FOR INSERT
  WITH CHECK (closed_by = (SELECT app.uid()) AND ((SELECT app.role()) IN ('therapist', 'admin')
    OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id))));
CREATE TRIGGER "safety plan is append-only" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.safety_plan FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "crisis close is append-only" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.crisis_close FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "safety episode is kept" BEFORE DELETE OR TRUNCATE ON public.safety_episode FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- Those who close without treating, and prescribers, see and end the one task of the alert they close.
CREATE POLICY "a prescriber knows the task of an alert" ON public.task AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'prescriber' AND kind = 'care-alert' AND app.referred(client_id));
CREATE POLICY "a prescriber ends the task of an alert" ON public.task AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'prescriber' AND kind = 'care-alert' AND app.referred(client_id))
  WITH CHECK ((SELECT app.role()) = 'prescriber' AND kind = 'care-alert' AND app.referred(client_id));
CREATE POLICY "a client knows what their answers opened" ON public.task AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND kind = 'care-alert');
CREATE POLICY "a client raises what their answers opened" ON public.task AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND kind = 'care-alert' AND status = 'open')
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND kind = 'care-alert' AND status = 'open');
CREATE POLICY "a client goes on with their safety questions" ON public.screening AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND kind = 'cssrs' AND acknowledged_at IS NULL)
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND kind = 'cssrs' AND acknowledged_at IS NULL);

-- An episode keeps its form, its level only rises, and only a close with what was done ends it.
CREATE FUNCTION app.keep_episode() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE levels CONSTANT text[] := ARRAY['none', 'low', 'moderate', 'high'];
BEGIN
  IF (NEW.practice_id, NEW.id, NEW.client_id, NEW.form, NEW.asked_by, NEW.opened_at) <> (OLD.practice_id, OLD.id, OLD.client_id, OLD.form, OLD.asked_by, OLD.opened_at) THEN
    RAISE EXCEPTION 'an episode keeps its form' USING ERRCODE = 'P0001';
  END IF;
  IF array_position(levels, NEW.level) < array_position(levels, OLD.level) THEN
    RAISE EXCEPTION 'the level of an episode only rises' USING ERRCODE = 'P0001';
  END IF;
  IF OLD.closed_at IS NOT NULL THEN RAISE EXCEPTION 'a closed episode stays as it is' USING ERRCODE = 'P0001'; END IF;
  IF NEW.closed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM public.crisis_close c WHERE c.practice_id = NEW.practice_id AND c.alert_id = NEW.alert_id) THEN
    RAISE EXCEPTION 'an episode is closed with what was done' USING ERRCODE = 'P0001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "an episode keeps its form and rises" BEFORE UPDATE ON public.safety_episode FOR EACH ROW EXECUTE FUNCTION app.keep_episode();

CREATE POLICY "is kept by its owner" ON public.safety_episode FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "is kept by its owner" ON public.crisis_close FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY "is kept by its owner" ON public.safety_plan FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY "is kept by its owner" ON public.screening FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE FUNCTION app.keep_episode_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE public.screening_gate SET episode_id = NEW.id, asked_by = NEW.asked_by, completed_at = NEW.completed_at,
      open_until_closed = NEW.open_until_closed, closed_at = NEW.closed_at, level = NEW.level
    WHERE practice_id = NEW.practice_id AND id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "the gate follows its episode" AFTER INSERT OR UPDATE ON public.safety_episode FOR EACH ROW EXECUTE FUNCTION app.keep_episode_gate();
CREATE FUNCTION app.close_episode() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE public.safety_episode SET closed_at = NEW.closed_at, closed_by = NEW.closed_by, open_until_closed = false
    WHERE practice_id = NEW.practice_id AND alert_id = NEW.alert_id;
  UPDATE public.screening s SET acknowledged_at = NEW.closed_at, acknowledged_by = NEW.closed_by
    FROM public.safety_episode e WHERE e.practice_id = NEW.practice_id AND e.alert_id = NEW.alert_id AND s.practice_id = e.practice_id AND s.id = e.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "a close ends its episode" AFTER INSERT ON public.crisis_close FOR EACH ROW EXECUTE FUNCTION app.close_episode();

-- The desk books under the same rules: it knows that a plan was looked at, and when, and no word of it.
CREATE FUNCTION app.safety_plan_reviewed_on(client uuid) RETURNS date LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
  $$ SELECT max(p.reviewed_on) FROM public.safety_plan p WHERE p.practice_id = app.practice() AND p.client_id = client $$;

-- No journey is confirmed, met at the door or begun while a high episode is open, whatever path is taken.
CREATE FUNCTION app.guard_crisis() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.screening_gate g WHERE g.practice_id = NEW.practice_id AND g.client_id = NEW.client_id
      AND g.open_until_closed AND g.level = 'high') THEN
    RAISE EXCEPTION 'a danger is open' USING ERRCODE = 'P0001', CONSTRAINT = 'no journey while a danger is open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "no journey while a danger is open" BEFORE UPDATE OF status ON public.appointment FOR EACH ROW
  WHEN (NEW.kind = 'journey' AND NEW.status IN ('confirmed', 'arrived', 'in_progress') AND OLD.status IS DISTINCT FROM NEW.status)
  EXECUTE FUNCTION app.guard_crisis();
