-- Answers to safety and health questions are read by those who treat, by the client, and by the prescriber the client was referred to.
-- The desk books under the same rules: it knows when a screening was taken, how it ended and whether somebody answered it, and no more.
CREATE TABLE "screening_gate" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "level" TEXT NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),

    CONSTRAINT "screening_gate_pkey" PRIMARY KEY ("practice_id","id")
);
CREATE INDEX "screening_gate_practice_id_client_id_taken_at_idx" ON "screening_gate"("practice_id", "client_id", "taken_at");
ALTER TABLE "screening_gate" ADD CONSTRAINT "screening_gate_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "screening_gate" ADD CONSTRAINT "screening_gate_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "screening_gate" ADD CONSTRAINT "screening_gate_practice_id_id_fkey" FOREIGN KEY ("practice_id", "id") REFERENCES "screening"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What stands already. The owner is bound by row security too, but for this one statement.
ALTER TABLE public.screening NO FORCE ROW LEVEL SECURITY;
INSERT INTO public.screening_gate (practice_id, id, client_id, kind, taken_at, level, acknowledged_at)
  SELECT practice_id, id, client_id, kind, taken_at, level, acknowledged_at FROM public.screening;
ALTER TABLE public.screening FORCE ROW LEVEL SECURITY;

CREATE FUNCTION app.keep_screening_gate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO public.screening_gate (practice_id, id, client_id, kind, taken_at, level, acknowledged_at)
    VALUES (NEW.practice_id, NEW.id, NEW.client_id, NEW.kind, NEW.taken_at, NEW.level, NEW.acknowledged_at)
    ON CONFLICT (practice_id, id) DO UPDATE
      SET taken_at = EXCLUDED.taken_at, level = EXCLUDED.level, acknowledged_at = EXCLUDED.acknowledged_at;
  RETURN NULL;
END $$;
CREATE TRIGGER "the gate follows its screening" AFTER INSERT OR UPDATE ON public.screening
  FOR EACH ROW EXECUTE FUNCTION app.keep_screening_gate();

ALTER TABLE public.screening_gate ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.screening_gate FORCE ROW LEVEL SECURITY;
GRANT SELECT ON public.screening_gate TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.screening_gate AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is kept by its owner" ON public.screening_gate FOR ALL TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY "is read by those who treat and book" ON public.screening_gate AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system')
    OR ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()))
    OR ((SELECT app.role()) = 'prescriber' AND app.referred(client_id)));

-- The staff's policies give way to the therapists'; the client's and the prescriber's stay as they are.
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT policyname FROM pg_policies WHERE schemaname = 'public' AND tablename = 'screening' AND policyname LIKE '%front-desk%' LOOP
    EXECUTE format('DROP POLICY %I ON public.screening', name);
  END LOOP;
END $$;
CREATE POLICY "is read by those who treat" ON public.screening AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'system'));
CREATE POLICY "is taken by those who treat" ON public.screening AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'system'));
CREATE POLICY "is answered by those who treat" ON public.screening AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('therapist', 'system')) WITH CHECK ((SELECT app.role()) IN ('therapist', 'system'));
