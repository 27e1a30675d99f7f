-- A move that can be taken back is told a little later, and with it where each visit stood when its client last heard of it. Whoever moves such a visit
-- again before tells for both: the letter that waits leaves these visits out. One that somebody has begun to send is left alone. Gives what was left
-- out, visit by visit, as it was written down.
CREATE FUNCTION app.take_over_moved(client uuid, visits uuid[], at timestamptz) RETURNS text[]
LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE letter record; taken text[] := '{}'; own text[]; others text[];
BEGIN
  FOR letter IN SELECT o.id, o.payload FROM public.outbox o
    WHERE o.practice_id = app.practice() AND o.sent_at IS NULL AND o.failed_at IS NULL AND o.due_at > at AND o.attempts = 0
      AND o.kind = 'appointment-moved' AND o.payload ->> 'clientId' = client::text AND o.payload ? 'before'
    ORDER BY o.due_at, o.id FOR UPDATE
  LOOP
    SELECT array_agg(b) FILTER (WHERE split_part(b, ' ', 1)::uuid = ANY (visits)), array_agg(b) FILTER (WHERE split_part(b, ' ', 1)::uuid <> ALL (visits))
      INTO own, others FROM jsonb_array_elements_text(letter.payload -> 'before') AS b;
    CONTINUE WHEN own IS NULL;
    taken := taken || own;
    UPDATE public.outbox SET payload = payload || jsonb_build_object('before', coalesce(to_jsonb(others), '[]'::jsonb), 'appointmentIds',
        coalesce((SELECT jsonb_agg(i) FROM jsonb_array_elements_text(payload -> 'appointmentIds') AS i WHERE i::uuid <> ALL (visits)), '[]'::jsonb))
      WHERE practice_id = app.practice() AND id = letter.id;
  END LOOP;
  RETURN taken;
END $$;
CREATE POLICY "is looked through for what a client has not heard yet" ON public."outbox" FOR SELECT TO CURRENT_USER USING ((SELECT app.role() IN ('therapist', 'front-desk', 'admin', 'system')));
CREATE POLICY "leaves to a later letter what it had to tell" ON public."outbox" FOR UPDATE TO CURRENT_USER USING ((SELECT app.role() IN ('therapist', 'front-desk', 'admin', 'system'))) WITH CHECK ((SELECT app.role() IN ('therapist', 'front-desk', 'admin', 'system')));
