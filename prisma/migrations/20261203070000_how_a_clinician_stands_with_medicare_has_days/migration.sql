-- How a clinician stands with Medicare, from a day on. What is told for a later day leaves the days before it with what was told for them.
CREATE TABLE "medicare_standing" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "medicare_standing_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE UNIQUE INDEX "medicare_standing_practice_id_clinician_id_from_on_key" ON "medicare_standing"("practice_id", "clinician_id", "from_on");
ALTER TABLE "medicare_standing" ADD CONSTRAINT "medicare_standing_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "medicare_standing" ADD CONSTRAINT "medicare_standing_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE public.medicare_standing
  ADD CONSTRAINT "status is a known word" CHECK ("status" IN ('enrolled', 'opted_out', 'neither', 'unknown'));

-- The word each clinician had, from the day it had.
ALTER TABLE public.clinician NO FORCE ROW LEVEL SECURITY;
INSERT INTO public.medicare_standing (practice_id, id, clinician_id, status, from_on)
  SELECT practice_id, gen_random_uuid(), id, medicare_status, medicare_from_on FROM public.clinician WHERE medicare_from_on IS NOT NULL;
ALTER TABLE public.clinician FORCE ROW LEVEL SECURITY;
ALTER TABLE public.clinician DROP COLUMN medicare_status, DROP COLUMN medicare_from_on;

ALTER TABLE public.medicare_standing ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.medicare_standing FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE (status, from_on) ON public.medicare_standing TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.medicare_standing AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "admins add" ON public.medicare_standing AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('admin', 'system'));
CREATE POLICY "everyone may know" ON public.medicare_standing AS PERMISSIVE FOR SELECT USING ((SELECT app.role()) <> '');
CREATE POLICY "admins change" ON public.medicare_standing AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('admin', 'system')) WITH CHECK ((SELECT app.role()) IN ('admin', 'system'));
