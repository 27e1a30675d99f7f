-- A client is found by words: of every name, the telephone number, the e-mail address, the day of birth. A comparison of plain text in
-- the order of bytes is all a search asks, because only such a condition may use an index under row security.
CREATE TABLE "client_word" (
    "practice_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "word" TEXT COLLATE "C" NOT NULL,
    "name_order" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "client_word_pkey" PRIMARY KEY ("practice_id","word","client_id")
);

CREATE INDEX "client_word_practice_id_client_id_idx" ON "client_word"("practice_id", "client_id");
ALTER TABLE "client_word" ADD CONSTRAINT "client_word_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "client_word" ADD CONSTRAINT "client_word_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE CASCADE ON UPDATE RESTRICT;
ALTER TABLE public.client_word ADD CONSTRAINT "a word is one word" CHECK (word <> '' AND word !~ '\s');

-- One way to fold, the same as lib/domain/clients/search-terms.ts: without accents, without capitals, one kind of apostrophe and hyphen,
-- and letters that no accent explains by what people type for them.
CREATE FUNCTION app.fold(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN
  replace(replace(replace(replace(
    translate(
      normalize(lower(regexp_replace(
        normalize(translate(value, U&'\2019\2018\02BC\02BB\02B9\2032\00B4\0060\2010\2011\2012\2013\2014\2212', '''''''''''''''''------'), NFKD),
        '[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]', '', 'g')), NFKC),
      U&'\00F8\0142\0111\00F0\0127\0131\0167\014B\03C2', U&'olddhitn\03C3'),
    U&'\00DF', 'ss'), U&'\00E6', 'ae'), U&'\0153', 'oe'), U&'\00FE', 'th');

-- The words of a text: with the parts of O’Brien-Smith apart, together, and only the apostrophe gone.
CREATE FUNCTION app.words_in(value text) RETURNS SETOF text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path = '' AS $$
  SELECT DISTINCT word FROM (SELECT app.fold(value) AS folded) f,
    LATERAL (VALUES (folded), (replace(folded, '''', '')), (replace(replace(folded, '''', ''), '-', ''))) way(written),
    LATERAL pg_catalog.regexp_split_to_table(written, '[\s!-/:-@\[-`{-\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u303f\u30fb]+') word
  WHERE word <> '' $$;

-- The words of a text written as one.
CREATE FUNCTION app.as_one_word(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path = '' AS $$
  SELECT pg_catalog.regexp_replace(app.fold(value), '[\s!-/:-@\[-`{-\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u303f\u30fb]+', '', 'g') $$;

-- Everything one client is found by. A number of this country is found with and without its code, and by how it ends.
CREATE FUNCTION app.words_of(client public.client) RETURNS SETOF text LANGUAGE sql IMMUTABLE SET search_path = '' AS $$
  WITH dialled AS (SELECT pg_catalog.regexp_replace(pg_catalog.regexp_replace(coalesce(client.phone, ''), '[[:alpha:]].*$', ''), '[^0-9]', '', 'g') AS digits)
  SELECT word FROM (
    SELECT app.words_in(concat_ws(' ', client.legal_first_name, client.legal_last_name, client.chosen_name)) AS word
    UNION SELECT app.as_one_word(part) FROM (VALUES
      (client.legal_first_name), (client.legal_last_name), (client.chosen_name),
      (client.legal_first_name || client.legal_last_name), (client.legal_last_name || client.legal_first_name),
      (client.chosen_name || client.legal_last_name), (client.legal_last_name || client.chosen_name)) parts(part)
    UNION SELECT piece FROM dialled, LATERAL (VALUES (digits), (right(digits, 10)), (right(digits, 7)), (right(digits, 4))) pieces(piece)
    UNION SELECT pg_catalog.regexp_replace(lower(client.email), '\s', '', 'g')
    UNION SELECT pg_catalog.to_char(client.born_on, 'YYYY-MM-DD')
  ) every WHERE word <> '' $$;

CREATE FUNCTION app.keep_client_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  DELETE FROM public.client_word w WHERE w.practice_id = NEW.practice_id AND w.client_id = NEW.id;
  INSERT INTO public.client_word (practice_id, client_id, word, name_order)
  SELECT NEW.practice_id, NEW.id, word, app.fold(NEW.legal_last_name || ' ' || NEW.legal_first_name) FROM app.words_of(NEW) word;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION app.keep_client_words() FROM public;
CREATE TRIGGER "a new client is found" AFTER INSERT ON public.client FOR EACH ROW EXECUTE FUNCTION app.keep_client_words();
CREATE TRIGGER "a client is found by what they are called now" AFTER UPDATE OF legal_first_name, legal_last_name, chosen_name, phone, email, born_on
  ON public.client FOR EACH ROW EXECUTE FUNCTION app.keep_client_words();

ALTER TABLE public.client NO FORCE ROW LEVEL SECURITY;
INSERT INTO public.client_word (practice_id, client_id, word, name_order)
SELECT c.practice_id, c.id, word, app.fold(c.legal_last_name || ' ' || c.legal_first_name) FROM public.client c, LATERAL app.words_of(c) word;
ALTER TABLE public.client FORCE ROW LEVEL SECURITY;

-- Whoever sees the client finds the client. Nobody writes words but the triggers, which run as the owner.
ALTER TABLE public.client_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.client_word FORCE ROW LEVEL SECURITY;
GRANT SELECT ON public.client_word TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.client_word AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "words are kept by their owner" ON public.client_word AS PERMISSIVE FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "is found by those who book and treat" ON public.client_word AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));
CREATE POLICY "is found by its client" ON public.client_word AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "is found by the prescriber it was referred to" ON public.client_word AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'prescriber' AND app.referred(client_id));
