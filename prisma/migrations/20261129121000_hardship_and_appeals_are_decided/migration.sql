-- A client's share of a plan lowered for hardship: for one person and a time, on papers seen, by the billing lead.
CREATE TABLE "hardship" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "basis_points" INTEGER,
    "cents" INTEGER,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "papers" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID NOT NULL,
    "ended_on" DATE,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,
    "ended_why" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "hardship_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE INDEX "hardship_practice_id_client_id_from_on_idx" ON "hardship"("practice_id", "client_id", "from_on");
ALTER TABLE "hardship" ADD CONSTRAINT "hardship_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "hardship" ADD CONSTRAINT "hardship_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.hardship
  ADD CONSTRAINT "hardship is a part or an amount" CHECK ((basis_points IS NULL) <> (cents IS NULL) AND coalesce(basis_points BETWEEN 1 AND 10000, cents > 0)),
  ADD CONSTRAINT "hardship has an end" CHECK (to_on >= from_on AND to_on < from_on + 366),
  ADD CONSTRAINT "hardship rests on papers and a reason" CHECK (papers <> '' AND reason <> ''),
  ADD CONSTRAINT "hardship is ended by somebody, with why" CHECK (num_nulls(ended_on, ended_at, ended_by, ended_why) IN (0, 4));
ALTER TABLE public.hardship ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.hardship FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.hardship TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.hardship AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by those who book and treat" ON public.hardship AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));
CREATE POLICY "is read by its client" ON public.hardship AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "is decided by the desk" ON public.hardship AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system'));
CREATE POLICY "is ended by the desk" ON public.hardship AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('front-desk', 'admin', 'system')) WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system'));
CREATE TRIGGER "hardship only ends" BEFORE UPDATE ON public.hardship FOR EACH ROW
  EXECUTE FUNCTION app.keep_but('ended_on', 'ended_at', 'ended_by', 'ended_why');
CREATE TRIGGER "hardship ends once" BEFORE UPDATE ON public.hardship FOR EACH ROW EXECUTE FUNCTION app.keep_ended();
CREATE TRIGGER "hardship is kept" BEFORE DELETE OR TRUNCATE ON public.hardship FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- A word against a sliding-scale assessment: decided by a second person, and a new assessment follows a yes.
CREATE TABLE "scale_appeal" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "papers" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "outcome" TEXT,
    "new_assessment_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scale_appeal_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE INDEX "scale_appeal_practice_id_client_id_idx" ON "scale_appeal"("practice_id", "client_id");
ALTER TABLE "scale_appeal" ADD CONSTRAINT "scale_appeal_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "scale_appeal" ADD CONSTRAINT "scale_appeal_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "scale_appeal" ADD CONSTRAINT "scale_appeal_practice_id_assessment_id_fkey" FOREIGN KEY ("practice_id", "assessment_id") REFERENCES "sliding_fee_assessment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "scale_appeal" ADD CONSTRAINT "scale_appeal_practice_id_new_assessment_id_fkey" FOREIGN KEY ("practice_id", "new_assessment_id") REFERENCES "sliding_fee_assessment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.scale_appeal
  ADD CONSTRAINT "an appeal says why, on papers" CHECK (reason <> '' AND papers <> ''),
  ADD CONSTRAINT "an appeal has a known state" CHECK (status IN ('open', 'granted', 'declined') AND (status = 'open') = (decided_at IS NULL)),
  ADD CONSTRAINT "an appeal is decided by somebody else, in words"
    CHECK (num_nulls(decided_at, decided_by, outcome) IN (0, 3) AND decided_by <> asked_by),
  ADD CONSTRAINT "a new assessment follows a yes" CHECK ((status = 'granted') = (new_assessment_id IS NOT NULL));
ALTER TABLE public.scale_appeal ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.scale_appeal FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.scale_appeal TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.scale_appeal AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by those who book and treat" ON public.scale_appeal AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));
CREATE POLICY "is read by its client" ON public.scale_appeal AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "is asked by its client" ON public.scale_appeal AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND status = 'open' AND asked_by = (SELECT app.uid()));
CREATE POLICY "is asked by the desk" ON public.scale_appeal AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system') AND status = 'open');
CREATE POLICY "is decided by the desk" ON public.scale_appeal AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('front-desk', 'admin', 'system')) WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system'));
CREATE TRIGGER "an appeal is only decided" BEFORE UPDATE ON public.scale_appeal FOR EACH ROW
  EXECUTE FUNCTION app.keep_but('status', 'decided_at', 'decided_by', 'outcome', 'new_assessment_id');
CREATE TRIGGER "an appeal is decided once" BEFORE UPDATE ON public.scale_appeal FOR EACH ROW EXECUTE FUNCTION app.keep_answered();
CREATE TRIGGER "an appeal is kept" BEFORE DELETE OR TRUNCATE ON public.scale_appeal FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
