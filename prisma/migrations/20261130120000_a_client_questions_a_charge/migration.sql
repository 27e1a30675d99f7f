-- A client questions a charge, once; the desk answers that it was corrected or stands. Until then nothing is asked for its day.
CREATE TABLE "charge_dispute" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "charge_id" UUID NOT NULL,
    "service_on" DATE NOT NULL,
    "share_cents" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" UUID NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "charge_dispute_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE INDEX "charge_dispute_practice_id_client_id_idx" ON "charge_dispute"("practice_id", "client_id");
CREATE UNIQUE INDEX "charge_dispute_practice_id_charge_id_key" ON "charge_dispute"("practice_id", "charge_id");
ALTER TABLE "charge_dispute" ADD CONSTRAINT "charge_dispute_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "charge_dispute" ADD CONSTRAINT "charge_dispute_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "charge_dispute" ADD CONSTRAINT "charge_dispute_practice_id_charge_id_fkey" FOREIGN KEY ("practice_id", "charge_id") REFERENCES "charge"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.charge_dispute
  ADD CONSTRAINT "a question says what is wrong, about something of theirs" CHECK (reason <> '' AND share_cents > 0),
  ADD CONSTRAINT "a question has a known state" CHECK (status IN ('open', 'corrected', 'stands') AND (status = 'open') = (answered_at IS NULL)),
  ADD CONSTRAINT "a question is answered in words" CHECK (num_nulls(answered_at, answered_by, answer) IN (0, 3) AND answer <> '');
ALTER TABLE public.charge_dispute ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.charge_dispute FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.charge_dispute TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.charge_dispute AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by those who book and treat" ON public.charge_dispute AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));
CREATE POLICY "is read by its client" ON public.charge_dispute AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "is asked by its client" ON public.charge_dispute AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND status = 'open' AND asked_by = (SELECT app.uid()));
CREATE POLICY "is answered by the desk" ON public.charge_dispute AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('front-desk', 'admin', 'system')) WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system'));
CREATE TRIGGER "a question is only answered" BEFORE UPDATE ON public.charge_dispute FOR EACH ROW
  EXECUTE FUNCTION app.keep_but('status', 'answer', 'answered_at', 'answered_by');
CREATE TRIGGER "a question is answered once" BEFORE UPDATE ON public.charge_dispute FOR EACH ROW EXECUTE FUNCTION app.keep_answered();
CREATE TRIGGER "a question is kept" BEFORE DELETE OR TRUNCATE ON public.charge_dispute FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
