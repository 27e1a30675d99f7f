-- A signed head of the trail. Who rewrites the whole chain cannot sign again; who deletes these is found by what was exported.
CREATE TABLE "audit_checkpoint" (
    "practice_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "key_id" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "exported_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_checkpoint_pkey" PRIMARY KEY ("practice_id","seq")
);
ALTER TABLE "audit_checkpoint" ADD CONSTRAINT "audit_checkpoint_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE public.audit_checkpoint ADD CONSTRAINT "a checkpoint names an entry and is signed" CHECK (seq > 0 AND octet_length(hash) = 32 AND key_id <> '' AND signature <> '');

-- Each look at the trail: by whom, how far, and what was found. One that was asked for and not done yet has no end.
CREATE TABLE "audit_verification" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "is_whole" BOOLEAN NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" UUID,
    "finished_at" TIMESTAMPTZ(3),
    "first_seq" BIGINT,
    "last_seq" BIGINT,
    "broken_seq" BIGINT,
    "problem" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_verification_pkey" PRIMARY KEY ("practice_id","id")
);
CREATE INDEX "audit_verification_practice_id_asked_at_idx" ON "audit_verification"("practice_id", "asked_at");
CREATE UNIQUE INDEX "one whole look at a time" ON "audit_verification"("practice_id") WHERE "finished_at" IS NULL;
ALTER TABLE "audit_verification" ADD CONSTRAINT "audit_verification_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE public.audit_verification
  ADD CONSTRAINT "a look that ended says how far it came" CHECK (num_nulls(finished_at, first_seq, last_seq) IN (0, 3)),
  ADD CONSTRAINT "a broken link has a known problem" CHECK (num_nulls(broken_seq, problem) IN (0, 2)
    AND problem IN ('missing', 'unlinked', 'changed', 'cut', 'rewritten', 'unsigned'));

ALTER TABLE public.audit_checkpoint ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.audit_checkpoint FORCE ROW LEVEL SECURITY;
ALTER TABLE public.audit_verification ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.audit_verification FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.audit_checkpoint, public.audit_verification TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.audit_checkpoint AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "stays within its practice" ON public.audit_verification AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by admins and jobs" ON public.audit_checkpoint AS PERMISSIVE FOR SELECT USING ((SELECT app.role()) IN ('admin', 'system'));
CREATE POLICY "is made by a job" ON public.audit_checkpoint AS PERMISSIVE FOR INSERT WITH CHECK ((SELECT app.role()) = 'system' AND exported_at IS NULL);
CREATE POLICY "is exported by a job" ON public.audit_checkpoint AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'system') WITH CHECK ((SELECT app.role()) = 'system');
CREATE TRIGGER "a checkpoint is only exported" BEFORE UPDATE ON public.audit_checkpoint FOR EACH ROW EXECUTE FUNCTION app.keep_but('exported_at');
CREATE TRIGGER "a checkpoint is kept" BEFORE DELETE OR TRUNCATE ON public.audit_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE POLICY "is read by admins and jobs" ON public.audit_verification AS PERMISSIVE FOR SELECT USING ((SELECT app.role()) IN ('admin', 'system'));
CREATE POLICY "is asked by an admin or a job" ON public.audit_verification AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'system' AND asked_by IS NULL OR (SELECT app.role()) = 'admin' AND asked_by = (SELECT app.uid()));
CREATE POLICY "is finished by a job" ON public.audit_verification AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'system' AND finished_at IS NULL) WITH CHECK ((SELECT app.role()) = 'system');
CREATE TRIGGER "a look is only finished" BEFORE UPDATE ON public.audit_verification FOR EACH ROW
  EXECUTE FUNCTION app.keep_but('finished_at', 'first_seq', 'last_seq', 'broken_seq', 'problem');
CREATE TRIGGER "a look is kept" BEFORE DELETE OR TRUNCATE ON public.audit_verification FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- The head as it stands. Its table is nobody's to read.
CREATE FUNCTION app.audit_head() RETURNS TABLE (seq bigint, hash bytea) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT h.seq, h.hash FROM public.audit_head h WHERE h.practice_id = app.practice() $$;

-- Looks at a stretch of the chain at once: entries from `first` through `last`, of which the first follows `before`. Gives the first link that
-- does not hold (cut: entries at the end are not there), or none, and how many were looked at.
CREATE FUNCTION app.verify_audit_range(first bigint, last bigint, before bytea, OUT looked bigint, OUT broken bigint, OUT problem text, OUT ends_with bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE previous public.audit_event; event public.audit_event;
BEGIN
  SELECT count(*), min(l.seq) FILTER (WHERE l.seq <> l.seq_before + 1 OR l.prev_hash <> l.hash_before OR NOT l.holds) INTO looked, broken
  FROM (
    SELECT e.seq, e.prev_hash, lag(e.seq, 1, first - 1) OVER w AS seq_before, lag(e.hash, 1, before) OVER w AS hash_before,
      e.hash = pg_catalog.sha256(e.prev_hash || pg_catalog.convert_to(pg_catalog.jsonb_build_array(e.seq, e.at_micros, e.actor_role, e.actor_id,
        e.client_id, e.command, e.outcome, e.object_id, e.details, e.request_id)::text, 'UTF8')) AS holds
    FROM public.audit_event e WHERE e.practice_id = app.practice() AND e.seq BETWEEN first AND last WINDOW w AS (ORDER BY e.seq)) AS l;
  IF broken IS NULL AND looked < last - first + 1 THEN
    broken := last; problem := 'cut'; RETURN;
  END IF;
  IF broken IS NULL THEN
    SELECT e.hash INTO ends_with FROM public.audit_event e WHERE e.practice_id = app.practice() AND e.seq = last; RETURN;
  END IF;
  SELECT * INTO event FROM public.audit_event e WHERE e.practice_id = app.practice() AND e.seq = broken;
  SELECT * INTO previous FROM public.audit_event e WHERE e.practice_id = app.practice() AND e.seq BETWEEN first AND broken - 1 ORDER BY e.seq DESC LIMIT 1;
  IF broken <> coalesce(previous.seq, first - 1) + 1 THEN broken := coalesce(previous.seq, first - 1) + 1; problem := 'missing';
  ELSIF event.prev_hash <> coalesce(previous.hash, before) THEN problem := 'unlinked';
  ELSE problem := 'changed'; END IF;
END $$;

-- The first signed head whose entry is not there any more, or is another one.
CREATE FUNCTION app.rewritten_checkpoint() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT min(c.seq) FROM public.audit_checkpoint c
  LEFT JOIN public.audit_event e ON e.practice_id = c.practice_id AND e.seq = c.seq
  WHERE c.practice_id = app.practice() AND e.hash IS DISTINCT FROM c.hash $$;
CREATE POLICY "is held against the chain" ON public.audit_checkpoint FOR SELECT TO CURRENT_USER USING (true);

DROP FUNCTION app.verify_audit();
REVOKE ALL ON FUNCTION app.audit_head(), app.verify_audit_range(bigint, bigint, bytea), app.rewritten_checkpoint() FROM public;
GRANT EXECUTE ON FUNCTION app.audit_head(), app.verify_audit_range(bigint, bigint, bytea), app.rewritten_checkpoint() TO sojourn_app, sojourn_worker;
