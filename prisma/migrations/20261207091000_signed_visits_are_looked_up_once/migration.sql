-- Which visits of a client have a signed note, looked up once for all of them: asked of each visit it was a third of what a day at the desk cost.
CREATE FUNCTION app.signed_visits(client uuid) RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS
  $$ SELECT ARRAY(SELECT n.appointment_id FROM public.note n
    WHERE n.practice_id = app.practice() AND n.client_id = client AND n.status = 'signed' AND n.kind <> 'addendum' AND n.appointment_id IS NOT NULL) $$;
DROP FUNCTION app.has_signed_note(uuid);
