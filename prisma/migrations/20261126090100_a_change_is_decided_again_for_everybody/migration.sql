-- A fact of the whole practice has changed: the worker decides all later visits again.
CREATE TABLE "law_recheck" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "facts" TEXT[],
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "law_recheck_pkey" PRIMARY KEY ("practice_id","id")
);
CREATE INDEX "law_recheck_practice_id_done_at_idx" ON "law_recheck"("practice_id", "done_at");
ALTER TABLE "law_recheck" ADD CONSTRAINT "law_recheck_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.law_recheck ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.law_recheck FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.law_recheck TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.law_recheck AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is worked by jobs" ON public.law_recheck AS PERMISSIVE FOR ALL
  USING ((SELECT app.role()) = 'system') WITH CHECK ((SELECT app.role()) = 'system');
