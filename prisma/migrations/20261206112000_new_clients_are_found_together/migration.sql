-- Clients that come together are found together: the words of a whole statement are made at once. One client after the other, the words of
-- each were planned anew, and ten thousand from a file took longer than a minute.
CREATE FUNCTION app.find_new_clients() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO public.client_word (practice_id, client_id, word, name_order, begins, shared)
  SELECT chart.practice_id, chart.id, word.word, chart.name_order, chart.begins,
    app.letters_shared(word.word, pg_catalog.lag(word.word) OVER (PARTITION BY chart.practice_id, chart.id ORDER BY word.word COLLATE "C"))
  FROM (
    SELECT found.*, app.beginnings_of(found.words) AS begins FROM (
      SELECT added.practice_id, added.id, app.fold(added.legal_last_name || ' ' || added.legal_first_name) AS name_order,
        ARRAY(SELECT app.words_of(ROW(added.*)::public.client)) AS words
      FROM added OFFSET 0) found OFFSET 0) chart,
    LATERAL pg_catalog.unnest(chart.words) AS word(word);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION app.find_new_clients() FROM public;
DROP TRIGGER "a new client is found" ON public.client;
CREATE TRIGGER "a new client is found" AFTER INSERT ON public.client REFERENCING NEW TABLE AS added FOR EACH STATEMENT
  EXECUTE FUNCTION app.find_new_clients();

-- While thousands of clients come in one transaction into a table that held none, the planner takes it for small, and each check that a client is
-- there walks through all of them. Counted once on the way, it goes by the key. Where the table is large already, or is being counted, nothing is done.
CREATE FUNCTION app.count_clients_anew(coming integer) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF app.role() NOT IN ('admin', 'system') THEN RAISE EXCEPTION 'only admins and jobs bring in clients' USING ERRCODE = '42501'; END IF;
  IF (SELECT c.reltuples < coming FROM pg_catalog.pg_class c WHERE c.oid = 'public.client'::pg_catalog.regclass) THEN
    ANALYZE (SKIP_LOCKED) public.client;
  END IF;
END $$;
REVOKE ALL ON FUNCTION app.count_clients_anew(integer) FROM public;
GRANT EXECUTE ON FUNCTION app.count_clients_anew(integer) TO sojourn_app, sojourn_worker;
