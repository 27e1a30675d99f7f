-- What the public pages say is the practice's: each part in versions, from a day on, with who read it over. Nothing said is forgotten.
CREATE TABLE "site_text" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "words" JSONB NOT NULL,
    "is_shown" BOOLEAN NOT NULL,
    "effective_from" DATE NOT NULL,
    "reviewed_by" TEXT,
    "reviewed_on" DATE,
    "made_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "site_text_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE UNIQUE INDEX "site_text_practice_id_page_part_version_key" ON "site_text"("practice_id", "page", "part", "version");
ALTER TABLE "site_text" ADD CONSTRAINT "site_text_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "site_text" ADD CONSTRAINT "site_text_practice_id_made_by_fkey" FOREIGN KEY ("practice_id", "made_by") REFERENCES "user"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.site_text
  ADD CONSTRAINT "what a person publishes was read over by somebody" CHECK ((made_by IS NULL OR reviewed_by IS NOT NULL) AND (reviewed_by IS NULL) = (reviewed_on IS NULL) AND reviewed_by <> ''),
  ADD CONSTRAINT "every fact on the site has a source and a day" CHECK (NOT jsonb_path_exists(words, '$.facts[*] ? (!(@.source != "") || !(@.on != "") || !(@.says != ""))'));
ALTER TABLE public.site_text ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.site_text FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON public.site_text TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.site_text AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by everybody from its day on" ON public.site_text AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('visitor', 'link', 'client', 'therapist', 'prescriber', 'front-desk')
    AND effective_from <= (SELECT (now() AT TIME ZONE p.time_zone)::date FROM public.practice p WHERE p.practice_id = (SELECT app.practice())));
CREATE POLICY "is read by those who keep it" ON public.site_text AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('admin', 'system'));
CREATE POLICY "is published by an admin" ON public.site_text AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'admin' AND made_by = (SELECT app.uid()));
CREATE POLICY "comes with a release" ON public.site_text AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'system' AND made_by IS NULL AND reviewed_by IS NULL);
CREATE TRIGGER "what was said stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.site_text FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- Whom a visitor will meet: those whom the practice shows.
ALTER TABLE "clinician" ADD COLUMN "is_published" BOOLEAN NOT NULL DEFAULT false;
