ALTER TABLE public.data_import
  DROP CONSTRAINT "an import has a known kind",
  ADD CONSTRAINT "an import has a known kind" CHECK (kind IN ('clients', 'coverages', 'balances', 'payers', 'clinicians', 'visits'));
ALTER TABLE public.imported_record
  DROP CONSTRAINT "an imported record has a known kind",
  ADD CONSTRAINT "an imported record has a known kind" CHECK (kind IN ('clients', 'coverages', 'balances', 'payers', 'clinicians', 'visits'));

-- A file that was looked at and never brought in goes with its rows when its days are over.
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
    ('import', 'data_import', 'CASE WHEN r.ended_at IS NULL THEN r.staged_at END', 'NULL::uuid')) AS k (kind, place, moment, client)
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
  EXECUTE format('DELETE FROM public.%I r WHERE r.ctid = ANY ($1)', k.place) USING found_ids;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
