-- What a practice takes along to another server: a job reads who has read what, and psychotherapy notes as they lie, sealed.
CREATE POLICY "is taken along by a job" ON public.message_receipt FOR SELECT USING ((SELECT app.role()) = 'system');

-- The next psychotherapy notes after `last`, in the order of their ids. Their words stay sealed; nobody reads the table itself but their author.
CREATE FUNCTION app.sealed_psychotherapy_notes(last uuid, most integer) RETURNS SETOF public.psychotherapy_note
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF app.role() <> 'system' THEN RAISE EXCEPTION 'only a job takes psychotherapy notes along' USING ERRCODE = '42501'; END IF;
  RETURN QUERY SELECT * FROM public.psychotherapy_note n
    WHERE n.practice_id = app.practice() AND (last IS NULL OR n.id > last) ORDER BY n.id LIMIT most;
END $$;
REVOKE ALL ON FUNCTION app.sealed_psychotherapy_notes(uuid, integer) FROM public;
GRANT EXECUTE ON FUNCTION app.sealed_psychotherapy_notes(uuid, integer) TO sojourn_app;
-- It runs as the owner, whom row security binds too.
CREATE POLICY "is taken along sealed" ON public.psychotherapy_note FOR SELECT TO CURRENT_USER USING (app.role() = 'system');
