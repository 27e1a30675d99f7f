-- What an admin sees to before the practice opens and that no other row tells: the documents were read, a test letter was handed over.
CREATE TABLE "opening_check" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" UUID NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "opening_check_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE INDEX "opening_check_practice_id_kind_asked_at_idx" ON "opening_check"("practice_id", "kind", "asked_at");
ALTER TABLE "opening_check" ADD CONSTRAINT "opening_check_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.opening_check
  ADD CONSTRAINT "a check is of a known kind" CHECK (kind IN ('documents', 'mail')),
  ADD CONSTRAINT "a check says of what" CHECK (about <> ''),
  ADD CONSTRAINT "documents are read when it is said" CHECK (kind <> 'documents' OR done_at = asked_at);
ALTER TABLE public.opening_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.opening_check FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.opening_check TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.opening_check AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by its admins" ON public.opening_check AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('admin', 'system'));
CREATE POLICY "is asked by an admin" ON public.opening_check AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'admin' AND asked_by = (SELECT app.uid()) AND (kind = 'documents' OR done_at IS NULL));
CREATE POLICY "is confirmed by the worker" ON public.opening_check AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'system') WITH CHECK ((SELECT app.role()) = 'system' AND done_at IS NOT NULL);
CREATE TRIGGER "a check is only confirmed" BEFORE UPDATE ON public.opening_check FOR EACH ROW EXECUTE FUNCTION app.keep_but('done_at');
CREATE TRIGGER "a check is kept" BEFORE DELETE OR TRUNCATE ON public.opening_check FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
