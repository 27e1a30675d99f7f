-- A client accepts a plan as they read it: which version of it, when, and what it was to cost them by what was known then. A plan that
-- becomes another one is accepted anew.
CREATE TABLE "regimen_acceptance" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "regimen_id" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "total_cents" INTEGER,
    "accepted_by" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "regimen_acceptance_pkey" PRIMARY KEY ("practice_id","id")
);
CREATE INDEX "regimen_acceptance_practice_id_regimen_id_idx" ON "regimen_acceptance"("practice_id", "regimen_id");
ALTER TABLE "regimen_acceptance" ADD CONSTRAINT "regimen_acceptance_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "regimen_acceptance" ADD CONSTRAINT "regimen_acceptance_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "regimen_acceptance" ADD CONSTRAINT "regimen_acceptance_practice_id_regimen_id_fkey" FOREIGN KEY ("practice_id", "regimen_id") REFERENCES "regimen"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "regimen_acceptance" ADD CONSTRAINT "regimen_acceptance_practice_id_accepted_by_fkey" FOREIGN KEY ("practice_id", "accepted_by") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.regimen_acceptance
  ADD CONSTRAINT "a plan names its version" CHECK (version ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "a plan costs nothing or something" CHECK (total_cents IS NULL OR total_cents >= 0);
ALTER TABLE public.regimen_acceptance ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.regimen_acceptance FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON public.regimen_acceptance TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public."regimen_acceptance" AS RESTRICTIVE FOR ALL USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is accepted by its client" ON public."regimen_acceptance" FOR INSERT WITH CHECK ((SELECT app.role() = 'client') AND client_id = (SELECT app.subject()) AND accepted_by = (SELECT app.uid()));
CREATE POLICY "is filled by the set-up" ON public."regimen_acceptance" FOR INSERT WITH CHECK ((SELECT app.role() = 'system'));
CREATE POLICY "is read by its client" ON public."regimen_acceptance" FOR SELECT USING ((SELECT app.role() = 'client') AND client_id = (SELECT app.subject()));
CREATE POLICY "is read by those who book and treat" ON public."regimen_acceptance" FOR SELECT USING ((SELECT app.role() IN ('therapist', 'front-desk', 'admin', 'system')));
CREATE TRIGGER "what was accepted stays on record" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.regimen_acceptance FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "then a merged chart takes nothing new" AFTER INSERT ON public.regimen_acceptance FOR EACH ROW WHEN (NEW.client_id IS NOT NULL) EXECUTE FUNCTION app.refuse_on_merged();
