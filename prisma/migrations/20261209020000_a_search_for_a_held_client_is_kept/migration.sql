-- A search for the plans of many clients is kept as long as one of them is under a legal hold: what was proposed to them is their own.
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
    ('planner', 'planner_run', 'r.asked_at',
      '(SELECT p.client_id FROM public.planner_client p WHERE p.practice_id = r.practice_id AND p.run_id = r.id ORDER BY app.is_held(p.client_id) DESC LIMIT 1)'),
    ('news', 'news', 'r.at', '(SELECT t.client_id FROM public.task t WHERE t.practice_id = r.practice_id AND t.id = r.task_id)')) AS k (kind, place, moment, client)
  WHERE k.kind = kept_kind.kind $$;
