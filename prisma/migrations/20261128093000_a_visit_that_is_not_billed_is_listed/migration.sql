-- A visit of which something could not be billed stands here with what was found, until it is billed.
CREATE TABLE "unbilled_visit" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "service_on" DATE NOT NULL,
    "findings" JSONB NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "billed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "unbilled_visit_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE UNIQUE INDEX "unbilled_visit_practice_id_appointment_id_key" ON "unbilled_visit"("practice_id", "appointment_id");
CREATE INDEX "unbilled_visit_practice_id_client_id_service_on_idx" ON "unbilled_visit"("practice_id", "client_id", "service_on");
ALTER TABLE "unbilled_visit" ADD CONSTRAINT "unbilled_visit_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "unbilled_visit" ADD CONSTRAINT "unbilled_visit_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "unbilled_visit" ADD CONSTRAINT "unbilled_visit_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id") REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Those who sign notes and those who bill write it; the client is not asked for anything by it and does not see it.
ALTER TABLE public.unbilled_visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.unbilled_visit FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.unbilled_visit TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.unbilled_visit AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by staff" ON public.unbilled_visit AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));
CREATE POLICY "is found by whoever posts" ON public.unbilled_visit AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));
CREATE POLICY "is settled by whoever posts" ON public.unbilled_visit AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'))
  WITH CHECK ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));

