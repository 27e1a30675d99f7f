-- Where the worker has something to look at, and from when on, over all practices: a practice, the name of a job and a time. What is due
-- is said by the rows themselves, and is read and done in the scope of its practice.
CREATE TABLE "due_work" (
  "practice_id" uuid NOT NULL,
  "id" uuid NOT NULL,
  "job" text NOT NULL,
  "due_at" timestamptz(3) NOT NULL,
  "taken_until" timestamptz(3),
  "created_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT "due_work_pkey" PRIMARY KEY ("practice_id", "job", "id"),
  CONSTRAINT "due_work_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice" ("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT
);
CREATE INDEX "due_work_job_due_at_idx" ON "due_work" ("job", "due_at");
CREATE UNIQUE INDEX "one look at everything a day" ON "due_work" ("practice_id") WHERE "job" = 'every-day';
ALTER TABLE public."due_work" ADD CONSTRAINT "job is a known word" CHECK ("job" IN ('deliver-outbox', 'pass-alerts-on', 'recheck-visits',
  'bill-again', 'expire-visits', 'remind-rides', 'advance-clients', 'anchor-trail', 'look-through-trail', 'forget-what-is-over', 'watch-credentials',
  'run-out-authorizations', 'wait-out-second-plans', 'ask-medicaid-ahead', 'scan-files', 'every-day'));

ALTER TABLE public."due_work" ENABLE ROW LEVEL SECURITY;
ALTER TABLE public."due_work" FORCE ROW LEVEL SECURITY;
GRANT INSERT ON public."due_work" TO sojourn_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON public."due_work" TO sojourn_worker;
CREATE POLICY "is left by whoever acts" ON public."due_work" FOR INSERT WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is left by what the owner changes" ON public."due_work" FOR INSERT TO CURRENT_USER WITH CHECK (true);
CREATE POLICY "is taken by the worker, of every practice" ON public."due_work" FOR ALL USING (CURRENT_USER = 'sojourn_worker')
  WITH CHECK (CURRENT_USER = 'sojourn_worker');

-- Whoever changes a fact that a job waits for leaves word: for which job, and from when on (the second word; without one, at once). A moment
-- long ago is "at once" by any clock.
CREATE FUNCTION app.leave_work() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE at timestamptz := 'epoch';
BEGIN
  IF TG_ARGV[1] = 'due' THEN at := NEW.due_at;
  ELSIF TG_ARGV[1] = 'confirm by' THEN at := NEW.confirm_by;
  ELSIF TG_ARGV[1] = 'two days ahead' THEN at := NEW.starts_at - interval '48 hours';
  END IF;
  INSERT INTO public.due_work (practice_id, id, job, due_at) VALUES (NEW.practice_id, gen_random_uuid(), TG_ARGV[0], at);
  RETURN NULL;
END $$;

CREATE FUNCTION app.ring_for_work() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM pg_notify('due_work', '');
  RETURN NULL;
END $$;
-- Only for what is due before the worker would look by itself: commits that ring follow one another, and what a booking leaves is due days ahead.
CREATE TRIGGER "the worker is called" AFTER INSERT ON public.due_work FOR EACH ROW WHEN (NEW.due_at <= clock_timestamp() + interval '15 seconds')
  EXECUTE FUNCTION app.ring_for_work();

CREATE TRIGGER "mail waits" AFTER INSERT ON public.outbox FOR EACH ROW
  WHEN (NEW.sent_at IS NULL AND NEW.failed_at IS NULL) EXECUTE FUNCTION app.leave_work('deliver-outbox', 'due');
CREATE TRIGGER "mail waits again" AFTER UPDATE OF failed_at ON public.outbox FOR EACH ROW
  WHEN (OLD.failed_at IS NOT NULL AND NEW.failed_at IS NULL AND NEW.sent_at IS NULL) EXECUTE FUNCTION app.leave_work('deliver-outbox', 'due');
CREATE TRIGGER "an alert has a clock" AFTER INSERT OR UPDATE OF due_at ON public.care_alert FOR EACH ROW
  WHEN (NEW.due_at IS NOT NULL) EXECUTE FUNCTION app.leave_work('pass-alerts-on', 'due');
CREATE TRIGGER "all later visits are decided again" AFTER INSERT ON public.law_recheck FOR EACH ROW
  WHEN (NEW.done_at IS NULL) EXECUTE FUNCTION app.leave_work('recheck-visits');
CREATE TRIGGER "somebody asked to bill again" AFTER INSERT OR UPDATE OF asked_again_at ON public.unbilled_visit FOR EACH ROW
  WHEN (NEW.asked_again_at IS NOT NULL) EXECUTE FUNCTION app.leave_work('bill-again');
CREATE TRIGGER "a visit is kept until it is confirmed" AFTER INSERT OR UPDATE OF status, confirm_by ON public.appointment FOR EACH ROW
  WHEN (NEW.status = 'tentative' AND NEW.confirm_by IS NOT NULL) EXECUTE FUNCTION app.leave_work('expire-visits', 'confirm by');
CREATE TRIGGER "a journey has a ride home" AFTER INSERT OR UPDATE OF status, setting, starts_at ON public.appointment FOR EACH ROW
  WHEN (NEW.kind = 'journey' AND NEW.status IN ('tentative', 'confirmed')) EXECUTE FUNCTION app.leave_work('remind-rides', 'two days ahead');
CREATE TRIGGER "a ride is open again" AFTER INSERT OR UPDATE OF confirmed_at ON public.ride_home FOR EACH ROW
  WHEN (NEW.confirmed_at IS NULL) EXECUTE FUNCTION app.leave_work('remind-rides');
CREATE TRIGGER "Medicaid is asked the day before" AFTER INSERT OR UPDATE OF status, starts_at ON public.appointment FOR EACH ROW
  WHEN (NEW.client_id IS NOT NULL AND NEW.kind <> 'consult' AND NEW.status IN ('tentative', 'confirmed'))
  EXECUTE FUNCTION app.leave_work('ask-medicaid-ahead', 'two days ahead');
CREATE TRIGGER "Medicaid may have to be asked" AFTER INSERT OR UPDATE OF status, program, starts_on, ends_on ON public.coverage FOR EACH ROW
  EXECUTE FUNCTION app.leave_work('ask-medicaid-ahead');
CREATE TRIGGER "an intake is in" AFTER UPDATE OF intake_submitted_at, stage ON public.client FOR EACH ROW
  WHEN (NEW.stage = 'assessment' AND NEW.intake_submitted_at IS NOT NULL) EXECUTE FUNCTION app.leave_work('advance-clients');
CREATE TRIGGER "a prescriber has decided" AFTER INSERT ON public.eligibility_decision FOR EACH ROW EXECUTE FUNCTION app.leave_work('advance-clients');
CREATE TRIGGER "the last visit is used" AFTER INSERT OR UPDATE OF status, used, granted ON public."authorization" FOR EACH ROW
  WHEN (NEW.status IN ('approved', 'partial') AND NEW.used >= NEW.granted) EXECUTE FUNCTION app.leave_work('run-out-authorizations');
CREATE TRIGGER "a credential has other days" AFTER INSERT OR UPDATE ON public.credential FOR EACH ROW EXECUTE FUNCTION app.leave_work('watch-credentials');
CREATE TRIGGER "many entries are not signed yet" AFTER UPDATE ON public.audit_head FOR EACH ROW
  WHEN (NEW.seq / 100 > OLD.seq / 100) EXECUTE FUNCTION app.leave_work('anchor-trail');
CREATE TRIGGER "somebody asked to look through the trail" AFTER INSERT ON public.audit_verification FOR EACH ROW
  WHEN (NEW.is_whole AND NEW.finished_at IS NULL AND NEW.asked_by IS NOT NULL) EXECUTE FUNCTION app.leave_work('look-through-trail');
CREATE TRIGGER "a file waits for the scanner" AFTER INSERT ON public.attachment FOR EACH ROW
  WHEN (NEW.scan = 'waiting') EXECUTE FUNCTION app.leave_work('scan-files');

-- Takes up to `most` pieces of work, each of one practice and one job, those that have waited longest first; nobody else begins with the same
-- job of the same practice until it is given back or `lease` has passed. What else pointed at the same is done with it. One takes at a time,
-- so that two never take two words about the same piece.
CREATE FUNCTION app.take_work(jobs text[], at timestamptz, lease timestamptz, most integer)
RETURNS TABLE (practice_id uuid, job text, id uuid) LANGUAGE plpgsql SET search_path = '' AS $$
#variable_conflict use_column
DECLARE took record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('due work is taken', 0));
  FOR piece IN 1..most LOOP
    SELECT f.practice_id, f.job, f.id INTO took FROM public.due_work f
    WHERE f.due_at <= at AND f.job = ANY (jobs) AND (f.taken_until IS NULL OR f.taken_until <= at)
      AND NOT EXISTS (SELECT FROM public.due_work t WHERE t.practice_id = f.practice_id AND t.job = f.job AND t.taken_until > at)
    ORDER BY f.due_at LIMIT 1 FOR UPDATE SKIP LOCKED;
    EXIT WHEN NOT FOUND;
    UPDATE public.due_work w SET taken_until = lease WHERE w.practice_id = took.practice_id AND w.job = took.job AND w.id = took.id;
    DELETE FROM public.due_work o WHERE o.practice_id = took.practice_id AND o.job = took.job AND o.id <> took.id AND o.due_at <= at;
    RETURN QUERY SELECT took.practice_id, took.job, took.id;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION app.take_work(text[], timestamptz, timestamptz, integer) FROM public;
GRANT EXECUTE ON FUNCTION app.take_work(text[], timestamptz, timestamptz, integer) TO sojourn_worker;
