-- A word of a client knows its neighbours, so that a search is one walk through the index and neither sorts nor meets crowds:
-- "begins" holds the first letters of all words of the client ("m s"), a space behind a letter that is a word itself;
-- "shared" counts the letters it has in common with the word before it, so that of several words that begin as asked only the first counts.
ALTER TABLE public.client_word ADD COLUMN begins TEXT COLLATE "C", ADD COLUMN shared INTEGER;

CREATE FUNCTION app.beginnings_of(words text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path = '' AS $$
  SELECT pg_catalog.string_agg(first, '' ORDER BY first COLLATE "C") FROM (
    SELECT DISTINCT pg_catalog.left(word, 1) || CASE WHEN pg_catalog.length(word) = 1 THEN ' ' ELSE '' END AS first
    FROM pg_catalog.unnest(words) word) firsts $$;

CREATE FUNCTION app.letters_shared(word text, before text) RETURNS integer LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = '' AS $$
DECLARE letters integer := 0;
BEGIN
  WHILE letters < length(word) AND letters < length(before) AND substr(word, letters + 1, 1) = substr(before, letters + 1, 1) LOOP
    letters := letters + 1;
  END LOOP;
  RETURN letters;
END $$;

CREATE OR REPLACE FUNCTION app.keep_client_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE words text[] := ARRAY(SELECT app.words_of(NEW));
BEGIN
  DELETE FROM public.client_word w WHERE w.practice_id = NEW.practice_id AND w.client_id = NEW.id;
  INSERT INTO public.client_word (practice_id, client_id, word, name_order, begins, shared)
  SELECT NEW.practice_id, NEW.id, word, app.fold(NEW.legal_last_name || ' ' || NEW.legal_first_name), app.beginnings_of(words),
    app.letters_shared(word, pg_catalog.lag(word) OVER (ORDER BY word COLLATE "C"))
  FROM pg_catalog.unnest(words) word;
  RETURN NULL;
END $$;

ALTER TABLE public.client_word NO FORCE ROW LEVEL SECURITY;
UPDATE public.client_word w SET begins = found.begins, shared = app.letters_shared(w.word, found.before)
FROM (SELECT practice_id, client_id, word, app.beginnings_of(array_agg(word) OVER chart) AS begins, lag(word) OVER (chart ORDER BY word) AS before
      FROM public.client_word WINDOW chart AS (PARTITION BY practice_id, client_id)) found
WHERE w.practice_id = found.practice_id AND w.client_id = found.client_id AND w.word = found.word;
ALTER TABLE public.client_word FORCE ROW LEVEL SECURITY;
ALTER TABLE public.client_word ALTER COLUMN begins SET NOT NULL, ALTER COLUMN shared SET NOT NULL;

-- What a search counts and sorts by lies in the index it walks through.
ALTER TABLE public.client_word DROP CONSTRAINT client_word_pkey;
ALTER TABLE public.client_word ADD CONSTRAINT client_word_pkey PRIMARY KEY (practice_id, word, client_id) INCLUDE (name_order, begins, shared);
