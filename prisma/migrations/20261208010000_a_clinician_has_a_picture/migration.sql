-- How a clinician looks, for the page of whom one will meet: at most one picture, drawn anew as it came. It is public while the clinician is,
-- so it is not sealed; taken away, it is gone.
CREATE TABLE "clinician_picture" (
    "practice_id" UUID NOT NULL,
    "clinician_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clinician_picture_pkey" PRIMARY KEY ("practice_id","clinician_id")
);
ALTER TABLE "clinician_picture" ADD CONSTRAINT "clinician_picture_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "clinician_picture" ADD CONSTRAINT "clinician_picture_practice_id_clinician_id_fkey" FOREIGN KEY ("practice_id", "clinician_id") REFERENCES "clinician"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "clinician_picture" ADD CONSTRAINT "clinician_picture_practice_id_set_by_fkey" FOREIGN KEY ("practice_id", "set_by") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.clinician_picture ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE public.clinician_picture
  ADD CONSTRAINT "a picture is small" CHECK (octet_length(content) BETWEEN 1 AND 500000),
  ADD CONSTRAINT "a picture is known by its hash" CHECK (sha256 = encode(sha256(content), 'hex'));
ALTER TABLE public.clinician_picture ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.clinician_picture FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON public.clinician_picture TO sojourn_app;
GRANT SELECT ON public.clinician_picture TO sojourn_worker;
CREATE POLICY "stays within its practice" ON public."clinician_picture" AS RESTRICTIVE FOR ALL USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "admins add" ON public."clinician_picture" FOR INSERT WITH CHECK ((SELECT app.role() = 'admin'));
CREATE POLICY "admins delete" ON public."clinician_picture" FOR DELETE USING ((SELECT app.role() = 'admin'));
CREATE POLICY "is set by whom it shows" ON public."clinician_picture" FOR INSERT WITH CHECK ((SELECT app.role() = 'therapist') AND clinician_id = (SELECT app.subject()) AND set_by = (SELECT app.uid()));
CREATE POLICY "is taken away by whom it shows" ON public."clinician_picture" FOR DELETE USING ((SELECT app.role() = 'therapist') AND clinician_id = (SELECT app.subject()));
CREATE POLICY "is seen by everybody while the clinician is shown" ON public."clinician_picture" FOR SELECT USING ((SELECT app.role() IN ('visitor', 'link', 'client', 'therapist', 'prescriber', 'front-desk', 'admin', 'system')) AND EXISTS (SELECT 1 FROM public.clinician c WHERE c.practice_id = clinician_picture.practice_id AND c.id = clinician_picture.clinician_id AND c.is_active AND c.is_published));
CREATE POLICY "is seen by whom it shows" ON public."clinician_picture" FOR SELECT USING ((SELECT app.role() = 'therapist') AND clinician_id = (SELECT app.subject()));
CREATE POLICY "admins and jobs read" ON public."clinician_picture" FOR SELECT USING ((SELECT app.role() IN ('admin', 'system')));
