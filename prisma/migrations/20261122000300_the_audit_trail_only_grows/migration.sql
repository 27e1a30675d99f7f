-- One chain per practice: the number is taken under the head's lock, last thing before commit, so the order of numbers is the order of commits.
CREATE FUNCTION app.audit_payload(seq bigint, at_micros bigint, actor_role text, actor_id uuid, client_id uuid, command text, outcome text, object_id uuid, details jsonb, request_id uuid)
RETURNS bytea LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  SELECT convert_to(pg_catalog.jsonb_build_array(seq, at_micros, actor_role, actor_id, client_id, command, outcome, object_id, details, request_id)::text, 'UTF8') $$;

CREATE FUNCTION app.append_audit(p_actor_role text, p_actor_id uuid, p_client_id uuid, p_command text, p_outcome text, p_object_id uuid, p_details jsonb, p_request_id uuid, p_at_micros bigint)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE practice uuid := app.practice(); head public.audit_head; number bigint; digest bytea;
BEGIN
  INSERT INTO public.audit_head (practice_id, seq, hash) VALUES (practice, 0, '\x00') ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM public.audit_head WHERE practice_id = practice FOR UPDATE;
  number := head.seq + 1;
  digest := pg_catalog.sha256(head.hash || app.audit_payload(number, p_at_micros, p_actor_role, p_actor_id, p_client_id, p_command, p_outcome, p_object_id, p_details, p_request_id));
  INSERT INTO public.audit_event (practice_id, seq, at_micros, actor_role, actor_id, client_id, command, outcome, object_id, details, request_id, prev_hash, hash)
  VALUES (practice, number, p_at_micros, p_actor_role, p_actor_id, p_client_id, p_command, p_outcome, p_object_id, p_details, p_request_id, head.hash, digest);
  UPDATE public.audit_head SET seq = number, hash = digest WHERE practice_id = practice;
  RETURN number;
END $$;

-- Finds the first broken link of this practice's chain, and whether its tail was cut. No row: the chain holds.
CREATE FUNCTION app.verify_audit() RETURNS TABLE (seq bigint, problem text) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE event public.audit_event; expected bigint := 0; previous bytea := '\x00'; head public.audit_head;
BEGIN
  FOR event IN SELECT * FROM public.audit_event e WHERE e.practice_id = app.practice() ORDER BY e.seq LOOP
    expected := expected + 1;
    IF event.seq <> expected THEN seq := expected; problem := 'missing'; RETURN NEXT; RETURN; END IF;
    IF event.prev_hash <> previous THEN seq := expected; problem := 'unlinked'; RETURN NEXT; RETURN; END IF;
    IF event.hash <> pg_catalog.sha256(previous || app.audit_payload(event.seq, event.at_micros, event.actor_role, event.actor_id, event.client_id, event.command, event.outcome, event.object_id, event.details, event.request_id))
      THEN seq := expected; problem := 'changed'; RETURN NEXT; RETURN; END IF;
    previous := event.hash;
  END LOOP;
  SELECT * INTO head FROM public.audit_head h WHERE h.practice_id = app.practice();
  IF head.practice_id IS NOT NULL AND (head.seq <> expected OR head.hash <> previous) THEN seq := head.seq; problem := 'cut'; RETURN NEXT; END IF;
END $$;

REVOKE INSERT, UPDATE ON public.audit_event, public.audit_head FROM sojourn_app, sojourn_worker;
REVOKE ALL ON FUNCTION app.append_audit(text, uuid, uuid, text, text, uuid, jsonb, uuid, bigint), app.verify_audit() FROM public;
GRANT EXECUTE ON FUNCTION app.append_audit(text, uuid, uuid, text, text, uuid, jsonb, uuid, bigint), app.verify_audit() TO sojourn_app, sojourn_worker;

-- The functions above run as the owner, whom row security binds too.
CREATE POLICY "the chain is kept by its owner" ON public.audit_event FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "the head is kept by its owner" ON public.audit_head FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true);

CREATE TRIGGER "audit event is append-only" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
