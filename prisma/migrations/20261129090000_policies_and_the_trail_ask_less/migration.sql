-- Who asks is read from settings by every policy of every statement. With bodies bound when they are made, these need no search path
-- of their own, and PostgreSQL writes them into the statement instead of calling them.
CREATE OR REPLACE FUNCTION app.practice() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE RETURN nullif(pg_catalog.current_setting('app.practice_id', true), '')::uuid;
CREATE OR REPLACE FUNCTION app.uid() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE RETURN nullif(pg_catalog.current_setting('app.user_id', true), '')::uuid;
CREATE OR REPLACE FUNCTION app.role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE RETURN coalesce(pg_catalog.current_setting('app.role', true), '');
CREATE OR REPLACE FUNCTION app.subject() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE RETURN nullif(pg_catalog.current_setting('app.subject_id', true), '')::uuid;
CREATE OR REPLACE FUNCTION app.grant_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE RETURN nullif(pg_catalog.current_setting('app.grant_id', true), '')::uuid;
CREATE OR REPLACE FUNCTION app.actor_key() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE RETURN nullif(pg_catalog.current_setting('app.actor_key', true), '');
CREATE OR REPLACE FUNCTION app.host() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE RETURN nullif(pg_catalog.current_setting('app.host', true), '');

-- The trail's head is there from a practice's first entry on: it is looked for before it is made.
CREATE OR REPLACE FUNCTION app.append_audit(p_actor_role text, p_actor_id uuid, p_client_id uuid, p_command text, p_outcome text, p_object_id uuid, p_details jsonb, p_request_id uuid, p_at_micros bigint)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE practice uuid := app.practice(); head public.audit_head; number bigint; digest bytea;
BEGIN
  SELECT * INTO head FROM public.audit_head WHERE practice_id = practice FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO public.audit_head (practice_id, seq, hash) VALUES (practice, 0, '\x00') ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM public.audit_head WHERE practice_id = practice FOR UPDATE;
  END IF;
  number := head.seq + 1;
  digest := pg_catalog.sha256(head.hash || app.audit_payload(number, p_at_micros, p_actor_role, p_actor_id, p_client_id, p_command, p_outcome, p_object_id, p_details, p_request_id));
  INSERT INTO public.audit_event (practice_id, seq, at_micros, actor_role, actor_id, client_id, command, outcome, object_id, details, request_id, prev_hash, hash)
  VALUES (practice, number, p_at_micros, p_actor_role, p_actor_id, p_client_id, p_command, p_outcome, p_object_id, p_details, p_request_id, head.hash, digest);
  UPDATE public.audit_head SET seq = number, hash = digest WHERE practice_id = practice;
  RETURN number;
END $$;

-- Whoever begins a transaction says who they are, and which key their request is answered under: true when the key is new. It waits for
-- whoever is using the same key.
CREATE FUNCTION app.enter(practice text, role text, user_id text, subject_id text, grant_id text, actor_key text, request_id text, claimed_key text, claimed_command text, claimed_hash text)
RETURNS boolean LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  PERFORM pg_catalog.set_config('app.practice_id', practice, true), pg_catalog.set_config('app.role', role, true),
    pg_catalog.set_config('app.user_id', user_id, true), pg_catalog.set_config('app.subject_id', subject_id, true),
    pg_catalog.set_config('app.grant_id', grant_id, true), pg_catalog.set_config('app.actor_key', actor_key, true),
    pg_catalog.set_config('app.request_id', request_id, true);
  IF claimed_key IS NULL THEN RETURN true; END IF;
  INSERT INTO public.idempotency_key AS k (practice_id, actor_key, key, command, request_hash)
  VALUES (practice::uuid, enter.actor_key, claimed_key, claimed_command, claimed_hash) ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;

-- A charge is looked up in the ledger whenever a client's account is read.
CREATE INDEX "ledger_transaction_practice_id_charge_id_idx" ON public.ledger_transaction (practice_id, charge_id);
