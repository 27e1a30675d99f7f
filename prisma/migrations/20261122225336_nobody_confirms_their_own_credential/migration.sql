-- What somebody says of their own credentials waits beside them until an admin has looked it up; the rules never read it.
CREATE TABLE "credential_claim" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clinician_id" UUID,
    "prescriber_id" UUID,
    "told" JSONB NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_claim_pkey" PRIMARY KEY ("practice_id","id")
);
CREATE INDEX "credential_claim_practice_id_status_idx" ON "credential_claim"("practice_id", "status");
ALTER TABLE "credential_claim" ADD CONSTRAINT "credential_claim_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "credential_claim" ADD CONSTRAINT "credential_claim_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "credential_claim" ADD CONSTRAINT "credential_claim_practice_id_prescriber_id_fkey" FOREIGN KEY ("practice_id", "prescriber_id") REFERENCES "prescriber"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "credential_claim" ADD CONSTRAINT "a claim is somebody's" CHECK (num_nonnulls(clinician_id, prescriber_id) = 1);
ALTER TABLE "credential_claim" ADD CONSTRAINT "a claim waits or is decided by somebody"
  CHECK (status IN ('waiting', 'confirmed', 'declined') AND (status = 'waiting') = (decided_by IS NULL));

ALTER TABLE public.credential_claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.credential_claim FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.credential_claim TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.credential_claim AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by its holder and admins" ON public.credential_claim AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('admin', 'system')
    OR ((SELECT app.role()) = 'therapist' AND clinician_id = (SELECT app.subject()))
    OR ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject())));
CREATE POLICY "is told by its holder, undecided" ON public.credential_claim AS PERMISSIVE FOR INSERT
  WITH CHECK (status = 'waiting' AND (((SELECT app.role()) = 'therapist' AND clinician_id = (SELECT app.subject()))
    OR ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject()))));
CREATE POLICY "is decided by admins" ON public.credential_claim AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) = 'admin') WITH CHECK ((SELECT app.role()) = 'admin');

-- A prescriber wrote their own rows until now: no longer.
DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT policyname FROM pg_policies WHERE schemaname = 'public' AND tablename = 'credential' AND policyname LIKE '%by prescriber %' AND cmd <> 'SELECT' LOOP
    EXECUTE format('DROP POLICY %I ON public.credential', name);
  END LOOP;
END $$;
CREATE POLICY "a prescriber asks for their credential to be looked up" ON public.task AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'prescriber' AND kind = 'credential-check' AND client_id IS NULL AND for_role = 'admin');
