-- Whose a row is costs more than the row: it is asked only where something is held at all.
CREATE OR REPLACE FUNCTION app.kept_counts(kind text, before timestamptz, OUT count bigint, OUT past bigint, OUT held bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE k record; kept text := 'false';
BEGIN
  IF app.role() NOT IN ('system', 'admin') THEN RAISE EXCEPTION 'only admins and jobs count what is kept' USING ERRCODE = '42501'; END IF;
  SELECT * INTO k FROM app.kept_kind(kind);
  IF k.place IS NULL THEN RAISE EXCEPTION 'nothing of the kind % is kept', kind USING ERRCODE = '22023'; END IF;
  IF EXISTS (SELECT 1 FROM public.legal_hold h WHERE h.practice_id = app.practice() AND h.lifted_at IS NULL) THEN
    kept := format('app.is_held(%s)', k.client);
  END IF;
  EXECUTE format('SELECT count(*) FILTER (WHERE %2$s IS NOT NULL), count(*) FILTER (WHERE %2$s < $1), count(*) FILTER (WHERE %2$s < $1 AND %3$s)
    FROM public.%1$I r WHERE r.practice_id = app.practice()', k.place, k.moment, kept) INTO count, past, held USING before;
END $$;
