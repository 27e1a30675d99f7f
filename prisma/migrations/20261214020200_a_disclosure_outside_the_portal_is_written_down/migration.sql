-- What of a client went out of the practice by telephone, by letter or by order, without the portal: an accounting has to tell of it.
CREATE TABLE "disclosure_note" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "disclosed_on" DATE NOT NULL,
    "recipient" TEXT NOT NULL,
    "address" TEXT,
    "what" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "noted_by" UUID NOT NULL,
    "taken_out_at" TIMESTAMPTZ(3),
    "taken_out_by" UUID,
    "taken_out_why" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "disclosure_note_pkey" PRIMARY KEY ("practice_id","id")
);
CREATE INDEX "disclosure_note_practice_id_client_id_idx" ON "disclosure_note"("practice_id", "client_id");
ALTER TABLE "disclosure_note" ADD CONSTRAINT "disclosure_note_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "disclosure_note" ADD CONSTRAINT "disclosure_note_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.disclosure_note
  ADD CONSTRAINT "reason is a known word" CHECK ("reason" IN ('law', 'court', 'police', 'oversight', 'public-health', 'abuse', 'danger', 'work-injury', 'mistake', 'other')),
  ADD CONSTRAINT "a disclosure says to whom and what" CHECK (recipient <> '' AND what <> ''),
  ADD CONSTRAINT "a disclosure is taken out by somebody, for a reason" CHECK (num_nulls(taken_out_at, taken_out_by, taken_out_why) IN (0, 3) AND taken_out_why <> '');

ALTER TABLE public.disclosure_note ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.disclosure_note TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.disclosure_note AS RESTRICTIVE FOR ALL USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is written down by an admin" ON public.disclosure_note FOR INSERT WITH CHECK ((SELECT app.role() = 'admin') AND noted_by = (SELECT app.uid()) AND taken_out_at IS NULL);
CREATE POLICY "admins and jobs read" ON public.disclosure_note FOR SELECT USING ((SELECT app.role() IN ('admin', 'system')));
CREATE POLICY "is taken out by an admin" ON public.disclosure_note FOR UPDATE USING ((SELECT app.role() = 'admin')) WITH CHECK ((SELECT app.role() = 'admin') AND taken_out_by = (SELECT app.uid()));
CREATE TRIGGER "a disclosure is only taken out" BEFORE UPDATE ON public.disclosure_note FOR EACH ROW EXECUTE FUNCTION app.keep_but('taken_out_at', 'taken_out_by', 'taken_out_why');
CREATE TRIGGER "a disclosure is kept" BEFORE DELETE OR TRUNCATE ON public.disclosure_note FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "then a merged chart takes nothing new" AFTER INSERT ON public.disclosure_note FOR EACH ROW EXECUTE FUNCTION app.refuse_on_merged();
