-- The plans of many clients are looked for at once, by the worker. A search says who asked for whom, how far it is and how it ended; each client
-- of it has the best plan found so far. Nothing of that is booked: it is asked for again, one client after the other, when somebody books it.
CREATE TABLE "planner_run" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "location_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "weeks" INTEGER NOT NULL,
    "weekdays" INTEGER[],
    "seconds" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" UUID NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "stop_asked_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_how" TEXT,
    "looked" INTEGER NOT NULL DEFAULT 0,
    "moves" INTEGER NOT NULL DEFAULT 0,
    "placed" INTEGER NOT NULL DEFAULT 0,
    "cost" INTEGER,
    "short" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "planner_run_pkey" PRIMARY KEY ("practice_id","id")
);
CREATE TABLE "planner_client" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "place" INTEGER NOT NULL,
    "plan" JSONB,
    "why_not" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "planner_client_pkey" PRIMARY KEY ("practice_id","id")
);
CREATE INDEX "planner_run_practice_id_asked_at_idx" ON "planner_run"("practice_id", "asked_at");
CREATE INDEX "planner_client_practice_id_client_id_idx" ON "planner_client"("practice_id", "client_id");
CREATE UNIQUE INDEX "planner_client_practice_id_run_id_client_id_key" ON "planner_client"("practice_id", "run_id", "client_id");
ALTER TABLE "planner_run" ADD CONSTRAINT "planner_run_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "planner_run" ADD CONSTRAINT "planner_run_practice_id_location_id_fkey" FOREIGN KEY ("practice_id", "location_id") REFERENCES "location"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "planner_run" ADD CONSTRAINT "planner_run_practice_id_asked_by_fkey" FOREIGN KEY ("practice_id", "asked_by") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "planner_client" ADD CONSTRAINT "planner_client_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "planner_client" ADD CONSTRAINT "planner_client_practice_id_run_id_fkey" FOREIGN KEY ("practice_id", "run_id") REFERENCES "planner_run"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "planner_client" ADD CONSTRAINT "planner_client_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE UNIQUE INDEX "one search at a time" ON public.planner_run (practice_id) WHERE state <> 'ended';
ALTER TABLE public.planner_run
  ADD CONSTRAINT "state is a known word" CHECK ("state" IN ('waiting', 'running', 'ended')),
  ADD CONSTRAINT "ended how is a known word" CHECK ("ended_how" IN ('clock', 'stopped', 'best', 'none', 'broken-off')),
  ADD CONSTRAINT "a search that ended says when and how" CHECK ((state = 'ended') = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (ended_how IS NULL)),
  ADD CONSTRAINT "a search that runs knows when it is over" CHECK (state <> 'running' OR ends_at IS NOT NULL);

ALTER TABLE public.planner_run ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE public.planner_client ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.planner_run, public.planner_client TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.planner_run AS RESTRICTIVE FOR ALL USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "desk and jobs read" ON public.planner_run FOR SELECT USING ((SELECT app.role() IN ('front-desk', 'system')));
CREATE POLICY "desk and jobs add" ON public.planner_run FOR INSERT WITH CHECK ((SELECT app.role() IN ('front-desk', 'system')));
CREATE POLICY "desk and jobs change" ON public.planner_run FOR UPDATE USING ((SELECT app.role() IN ('front-desk', 'system'))) WITH CHECK ((SELECT app.role() IN ('front-desk', 'system')));
CREATE POLICY "is deleted when its days are over" ON public.planner_run FOR DELETE TO CURRENT_USER USING ((SELECT app.role() = 'system'));
CREATE POLICY "is seen by what keeps and forgets" ON public.planner_run FOR SELECT TO CURRENT_USER USING ((SELECT app.role() IN ('admin', 'system')));
CREATE POLICY "stays within its practice" ON public.planner_client AS RESTRICTIVE FOR ALL USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "desk and jobs read" ON public.planner_client FOR SELECT USING ((SELECT app.role() IN ('front-desk', 'system')));
CREATE POLICY "desk and jobs add" ON public.planner_client FOR INSERT WITH CHECK ((SELECT app.role() IN ('front-desk', 'system')));
CREATE POLICY "desk and jobs change" ON public.planner_client FOR UPDATE USING ((SELECT app.role() IN ('front-desk', 'system'))) WITH CHECK ((SELECT app.role() IN ('front-desk', 'system')));
CREATE POLICY "is deleted when its days are over" ON public.planner_client FOR DELETE TO CURRENT_USER USING ((SELECT app.role() = 'system'));
CREATE POLICY "is seen by what keeps and forgets" ON public.planner_client FOR SELECT TO CURRENT_USER USING ((SELECT app.role() IN ('admin', 'system')));

ALTER TABLE public.due_work DROP CONSTRAINT "job is a known word",
  ADD CONSTRAINT "job is a known word" CHECK ("job" IN ('deliver-outbox', 'pass-alerts-on', 'recheck-visits', 'bill-again', 'expire-visits', 'remind-rides', 'advance-clients', 'anchor-trail', 'look-through-trail', 'forget-what-is-over', 'watch-credentials', 'run-out-authorizations', 'wait-out-second-plans', 'ask-medicaid-ahead', 'scan-files', 'plan-clients', 'every-day'));
CREATE TRIGGER "plans of many clients are asked for" AFTER INSERT ON public.planner_run FOR EACH ROW
  WHEN (NEW.state <> 'ended') EXECUTE FUNCTION app.leave_work('plan-clients');

-- A search goes when its days are over, with what it proposed.
CREATE OR REPLACE FUNCTION app.kept_kind(kind text, OUT place text, OUT moment text, OUT client text) LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT k.place, k.moment, k.client FROM (VALUES
    ('consult', 'consult_request', 'CASE WHEN r.client_id IS NULL THEN r.delete_after_on::timestamp AT TIME ZONE ''UTC'' END', 'NULL::uuid'),
    ('kept-mail', 'sent_mail', 'r.sent_at',
      '(SELECT app.client_of(o.payload) FROM public.outbox o WHERE o.practice_id = r.practice_id AND o.id = r.outbox)'),
    ('sent-message', 'outbox', 'r.sent_at', 'app.client_of(r.payload)'),
    ('given-up-message', 'outbox', 'CASE WHEN r.sent_at IS NULL THEN r.failed_at END', 'app.client_of(r.payload)'),
    ('answer', 'idempotency_key', 'r.created_at', 'app.client_of_user(r.actor_key)'),
    ('session', 'session', 'least(r.ended_at, r.expires_at)', 'app.client_of_user(r.user_id::text)'),
    ('link', 'link_grant', 'r.expires_at',
      'coalesce(app.client_of_user(r.user_id::text), (SELECT d.client_id FROM public.ride_home d WHERE d.practice_id = r.practice_id AND d.id = r.ride_id), (SELECT c.client_id FROM public.consult_request c WHERE c.practice_id = r.practice_id AND c.id = r.consult_id))'),
    ('hold', 'slot_hold', 'r.expires_at', 'r.client_id'),
    ('reservation', 'reservation', 'CASE WHEN NOT r.active THEN upper(r.during) END',
      'coalesce((SELECT a.client_id FROM public.appointment a WHERE a.practice_id = r.practice_id AND a.id = r.appointment_id), CASE WHEN r.kind = ''client'' THEN r.resource_id END)'),
    ('draft', 'draft', 'r.saved_at', 'app.client_of_user(r.user_id::text)'),
    ('recheck', 'law_recheck', 'r.done_at', 'NULL::uuid'),
    ('import', 'data_import', 'CASE WHEN r.ended_at IS NULL THEN r.staged_at END', 'NULL::uuid'),
    ('planner', 'planner_run', 'r.asked_at', 'NULL::uuid'),
    ('news', 'news', 'r.at', '(SELECT t.client_id FROM public.task t WHERE t.practice_id = r.practice_id AND t.id = r.task_id)')) AS k (kind, place, moment, client)
  WHERE k.kind = kept_kind.kind $$;
CREATE OR REPLACE FUNCTION app.forget(kind text, before timestamptz, most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE k record; found_ids tid[]; gone integer; holds boolean;
BEGIN
  IF app.role() <> 'system' THEN RAISE EXCEPTION 'only a job forgets' USING ERRCODE = '42501'; END IF;
  SELECT * INTO k FROM app.kept_kind(kind);
  IF k.place IS NULL OR kind = 'consult' THEN RAISE EXCEPTION 'nothing of the kind % is forgotten', kind USING ERRCODE = '22023'; END IF;
  SELECT EXISTS (SELECT 1 FROM public.legal_hold h WHERE h.practice_id = app.practice() AND h.lifted_at IS NULL) INTO holds;
  EXECUTE format('SELECT coalesce(array_agg(d.ctid), ''{}'') FROM (SELECT r.ctid FROM public.%I r WHERE r.practice_id = app.practice() AND %s < $1 AND CASE WHEN $3 THEN NOT app.is_held(%s) ELSE true END LIMIT $2) AS d',
    k.place, k.moment, k.client) INTO found_ids USING before, most, holds;
  IF kind = 'hold' THEN
    DELETE FROM public.reservation r USING public.slot_hold h WHERE h.ctid = ANY (found_ids) AND r.practice_id = h.practice_id AND r.hold_id = h.id;
  END IF;
  IF kind = 'import' THEN
    DELETE FROM public.import_row r USING public.data_import i WHERE i.ctid = ANY (found_ids) AND r.practice_id = i.practice_id AND r.import_id = i.id;
  END IF;
  IF kind = 'planner' THEN
    DELETE FROM public.planner_client c USING public.planner_run p WHERE p.ctid = ANY (found_ids) AND c.practice_id = p.practice_id AND c.run_id = p.id;
  END IF;
  EXECUTE format('DELETE FROM public.%I r WHERE r.ctid = ANY ($1)', k.place) USING found_ids;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
ALTER TABLE public.retention_run DROP CONSTRAINT "kind is a known word",
  ADD CONSTRAINT "kind is a known word" CHECK ("kind" IN ('consult', 'kept-mail', 'sent-message', 'given-up-message', 'answer', 'session', 'link', 'hold', 'reservation', 'draft', 'recheck', 'news', 'import', 'planner', 'attempt'));
