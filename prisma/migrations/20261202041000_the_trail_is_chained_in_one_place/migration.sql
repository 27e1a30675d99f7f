-- One entry is a list of one: the trail is chained in one place.
CREATE OR REPLACE FUNCTION app.append_audit(p_actor_role text, p_actor_id uuid, p_client_id uuid, p_command text, p_outcome text, p_object_id uuid, p_details jsonb, p_request_id uuid, p_at_micros bigint)
RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  SELECT app.append_audits(p_actor_role, p_actor_id, ARRAY[p_client_id], p_command, p_outcome, p_object_id, p_details, p_request_id, p_at_micros) $$;
