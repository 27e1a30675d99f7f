-- A legal hold stops deletion: of one client's rows, or, without a client, of the whole practice's.
CREATE TABLE "legal_hold" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID,
    "reason" TEXT NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "placed_by" UUID NOT NULL,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by" UUID,
    "lift_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "legal_hold_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE INDEX "legal_hold_practice_id_client_id_idx" ON "legal_hold"("practice_id", "client_id");
CREATE UNIQUE INDEX "one open hold for each" ON "legal_hold"("practice_id", (COALESCE("client_id", "practice_id"))) WHERE "lifted_at" IS NULL;
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "legal_hold" ADD CONSTRAINT "legal_hold_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.legal_hold
  ADD CONSTRAINT "a hold says why" CHECK (reason <> ''),
  ADD CONSTRAINT "a hold is lifted by somebody, for a reason" CHECK (num_nulls(lifted_at, lifted_by, lift_reason) IN (0, 3) AND lift_reason <> '');

-- When the keeping of each kind was last looked after, and what it came to.
CREATE TABLE "retention_run" (
    "practice_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "ran_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted" INTEGER NOT NULL,
    "held" INTEGER NOT NULL,
    "deleted_in_all" BIGINT NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "retention_run_pkey" PRIMARY KEY ("practice_id","kind")
);
ALTER TABLE "retention_run" ADD CONSTRAINT "retention_run_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE public.retention_run ADD CONSTRAINT "a run counts what it did" CHECK (kind <> '' AND deleted >= 0 AND held >= 0 AND deleted_in_all >= deleted);

ALTER TABLE public.legal_hold ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.legal_hold FORCE ROW LEVEL SECURITY;
ALTER TABLE public.retention_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.retention_run FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.legal_hold, public.retention_run TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.legal_hold AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "stays within its practice" ON public.retention_run AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by admins and jobs" ON public.legal_hold AS PERMISSIVE FOR SELECT USING ((SELECT app.role()) IN ('admin', 'system'));
CREATE POLICY "is placed by an admin" ON public.legal_hold AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'admin' AND placed_by = (SELECT app.uid()) AND lifted_at IS NULL);
CREATE POLICY "is lifted by an admin" ON public.legal_hold AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'admin') WITH CHECK ((SELECT app.role()) = 'admin' AND lifted_by = (SELECT app.uid()));
CREATE TRIGGER "a hold is only lifted" BEFORE UPDATE ON public.legal_hold FOR EACH ROW EXECUTE FUNCTION app.keep_but('lifted_at', 'lifted_by', 'lift_reason');
CREATE TRIGGER "a hold is kept" BEFORE DELETE OR TRUNCATE ON public.legal_hold FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE POLICY "is read by admins and jobs" ON public.retention_run AS PERMISSIVE FOR SELECT USING ((SELECT app.role()) IN ('admin', 'system'));
CREATE POLICY "is begun by a job" ON public.retention_run AS PERMISSIVE FOR INSERT WITH CHECK ((SELECT app.role()) = 'system');
CREATE POLICY "is carried on by a job" ON public.retention_run AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'system') WITH CHECK ((SELECT app.role()) = 'system');

-- Whether rows of this client may not be deleted. Without a client: whether nothing may.
CREATE FUNCTION app.is_held(client uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT EXISTS (SELECT 1 FROM public.legal_hold h WHERE h.practice_id = app.practice() AND h.lifted_at IS NULL
    AND (h.client_id IS NULL OR h.client_id = client)) $$;

-- Whom a message is about, by the one id its payload names.
CREATE FUNCTION app.client_of_user(person text) RETURNS uuid LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT r.client_id FROM public.user_role r WHERE r.practice_id = app.practice() AND r.user_id::text = person AND r.client_id IS NOT NULL LIMIT 1 $$;
CREATE FUNCTION app.client_of(payload jsonb) RETURNS uuid LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT coalesce(
    (payload ->> 'clientId')::uuid,
    (SELECT r.client_id FROM public.ride_home r WHERE r.practice_id = app.practice() AND r.id = (payload ->> 'rideId')::uuid),
    (SELECT r.client_id FROM public.referral r WHERE r.practice_id = app.practice() AND r.id = (payload ->> 'referralId')::uuid),
    (SELECT a.client_id FROM public.care_alert a WHERE a.practice_id = app.practice() AND a.id = (payload ->> 'alertId')::uuid),
    (SELECT c.client_id FROM public.consult_request c WHERE c.practice_id = app.practice() AND c.id = (payload ->> 'consultId')::uuid),
    app.client_of_user(payload ->> 'userId')) $$;

-- What each kind is: the table, the moment its days count from (null while it is in use), and the client a hold would be for.
CREATE FUNCTION app.kept_kind(kind text, OUT place text, OUT moment text, OUT client text) LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
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
    ('recheck', 'law_recheck', 'r.done_at', 'NULL::uuid')) AS k (kind, place, moment, client)
  WHERE k.kind = kept_kind.kind $$;

-- Deletes up to `most` rows of a kind whose moment lies before `before`, and says how many. A hold stops it.
CREATE FUNCTION app.forget(kind text, before timestamptz, most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
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
  EXECUTE format('DELETE FROM public.%I r WHERE r.ctid = ANY ($1)', k.place) USING found_ids;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;

-- The same for what strangers typed: the request goes with its call, what that reserved, and its link. Gives the requests that are gone.
CREATE FUNCTION app.forget_consults(today date, moment timestamptz, most integer) RETURNS SETOF uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE gone uuid[];
BEGIN
  IF app.role() <> 'system' THEN RAISE EXCEPTION 'only a job forgets' USING ERRCODE = '42501'; END IF;
  SELECT coalesce(array_agg(d.id), '{}') INTO gone FROM (
    SELECT c.id FROM public.consult_request c WHERE c.practice_id = app.practice() AND c.client_id IS NULL AND c.delete_after_on < today
      AND NOT app.is_held(NULL) AND NOT EXISTS (SELECT 1 FROM public.appointment a WHERE a.practice_id = c.practice_id AND a.consult_id = c.id
        AND (a.client_id IS NOT NULL OR (a.status = 'confirmed' AND a.starts_at > moment)))
    ORDER BY c.id LIMIT most FOR UPDATE) AS d;
  DELETE FROM public.reservation r USING public.appointment a
    WHERE r.practice_id = app.practice() AND a.practice_id = r.practice_id AND a.id = r.appointment_id AND a.consult_id = ANY (gone);
  DELETE FROM public.link_grant l WHERE l.practice_id = app.practice() AND l.consult_id = ANY (gone);
  DELETE FROM public.appointment a WHERE a.practice_id = app.practice() AND a.consult_id = ANY (gone);
  DELETE FROM public.consult_request c WHERE c.practice_id = app.practice() AND c.id = ANY (gone);
  RETURN QUERY SELECT unnest(gone);
END $$;

-- How many rows of a kind there are, how many are past their day, and how many of those a hold keeps.
CREATE FUNCTION app.kept_counts(kind text, before timestamptz, OUT count bigint, OUT past bigint, OUT held bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE k record;
BEGIN
  IF app.role() NOT IN ('system', 'admin') THEN RAISE EXCEPTION 'only admins and jobs count what is kept' USING ERRCODE = '42501'; END IF;
  SELECT * INTO k FROM app.kept_kind(kind);
  IF k.place IS NULL THEN RAISE EXCEPTION 'nothing of the kind % is kept', kind USING ERRCODE = '22023'; END IF;
  EXECUTE format('SELECT count(*) FILTER (WHERE %2$s IS NOT NULL), count(*) FILTER (WHERE %2$s < $1), count(*) FILTER (WHERE %2$s < $1 AND app.is_held(%3$s))
    FROM public.%1$I r WHERE r.practice_id = app.practice()', k.place, k.moment, k.client) INTO count, past, held USING before;
END $$;

REVOKE ALL ON FUNCTION app.forget(text, timestamptz, integer), app.forget_consults(date, timestamptz, integer), app.kept_counts(text, timestamptz) FROM public;
GRANT EXECUTE ON FUNCTION app.forget(text, timestamptz, integer), app.forget_consults(date, timestamptz, integer), app.kept_counts(text, timestamptz) TO sojourn_app, sojourn_worker;

DROP POLICY "is deleted when its days are over" ON public.consult_request;

-- These run as the owner, whom row security binds too: they see and delete what the practice of the transaction has, and nothing else may.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['sent_mail', 'outbox', 'idempotency_key', 'session', 'link_grant', 'slot_hold', 'reservation', 'draft', 'law_recheck', 'consult_request', 'appointment'] LOOP
    EXECUTE format('CREATE POLICY "is seen by what keeps and forgets" ON public.%I FOR SELECT TO CURRENT_USER USING (app.role() IN (''system'', ''admin''))', t);
    EXECUTE format('CREATE POLICY "is deleted when its days are over" ON public.%I FOR DELETE TO CURRENT_USER USING (app.role() = ''system'')', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['user_role', 'ride_home', 'referral', 'care_alert', 'legal_hold'] LOOP
    EXECUTE format('CREATE POLICY "is seen by what keeps and forgets" ON public.%I FOR SELECT TO CURRENT_USER USING (app.role() IN (''system'', ''admin''))', t);
  END LOOP;
END $$;

-- What a stranger typed is forgotten by the function alone.
REVOKE DELETE ON public.consult_request, public.appointment, public.link_grant, public.reservation FROM sojourn_app, sojourn_worker;
DROP POLICY "a stranger's call is deleted with what they typed" ON public.appointment;
DROP POLICY "a stranger's link is deleted with what they typed" ON public.link_grant;
DROP POLICY "a stranger's call gives its time back" ON public.reservation;
