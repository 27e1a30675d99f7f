-- A coverage says who told of it. What a client tells of waits for the desk: it keeps charges from being asked for and moves no money.
ALTER TABLE "coverage" ADD COLUMN "source" TEXT NOT NULL DEFAULT 'desk', ADD COLUMN "verified_at" TIMESTAMPTZ(3), ADD COLUMN "verified_by" UUID;
ALTER TABLE public.coverage ADD CONSTRAINT "a coverage was told by somebody we know" CHECK (source IN ('desk', 'client'));

-- What a client told of before was followed at once: it counts as verified.
DROP POLICY "a client's own news takes back charges" ON public.ledger_transaction;
DROP POLICY "a client's own news takes back charges" ON public.ledger_entry;
DROP POLICY "a client's sums follow their entries" ON public.ledger_balance;
DROP POLICY "a client's sums follow their entries, too" ON public.ledger_balance;
DROP POLICY "follows a client's own news" ON public.refund;

-- Nobody verifies their own word, and what the desk has verified stays as the desk wrote it but for numbers and names.
CREATE FUNCTION app.keep_own_word() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF app.role() <> 'client' THEN RETURN NEW; END IF;
  IF TG_OP = 'INSERT' AND (NEW.source <> 'client' OR NEW.verified_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a client''s own word waits for the desk' USING ERRCODE = 'P0001', CONSTRAINT = 'a client''s own word waits';
  END IF;
  IF TG_OP = 'UPDATE' AND (
    (NEW.source, NEW.verified_at, NEW.verified_by) IS DISTINCT FROM (OLD.source, OLD.verified_at, OLD.verified_by)
    OR (OLD.source = 'desk' OR OLD.verified_at IS NOT NULL)
      AND (NEW.program, NEW.status, NEW.priority, NEW.payer_id, NEW.starts_on, NEW.ends_on, NEW.in_network)
        IS DISTINCT FROM (OLD.program, OLD.status, OLD.priority, OLD.payer_id, OLD.starts_on, OLD.ends_on, OLD.in_network)) THEN
    RAISE EXCEPTION 'what the desk verified is changed by the desk' USING ERRCODE = 'P0001', CONSTRAINT = 'a client''s own word waits';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a client's own word waits" BEFORE INSERT OR UPDATE ON public.coverage FOR EACH ROW EXECUTE FUNCTION app.keep_own_word();

-- The wall of the ledger stands on what is verified.
CREATE OR REPLACE FUNCTION app.forbids_client_charge(practice uuid, client uuid, on_day date) RETURNS boolean LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT EXISTS (SELECT 1 FROM public.coverage c WHERE c.practice_id = practice AND c.client_id = client
    AND c.program IN ('medicaid', 'chip', 'medicaid_mco', 'qmb', 'slmb_plus', 'dual_snp', 'va')
    AND c.status IN ('pending', 'active', 'retro_possible', 'ended')
    AND (c.source = 'desk' OR c.verified_at IS NOT NULL)
    AND c.starts_on <= on_day AND (c.ends_on IS NULL OR on_day <= c.ends_on)
    AND NOT (c.program = 'va' AND app.va_set_aside(practice, c.id, on_day))) $$;
CREATE OR REPLACE FUNCTION app.guard_coverage() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE owed bigint;
BEGIN
  IF NEW.program IN ('medicaid', 'chip', 'medicaid_mco', 'qmb', 'slmb_plus', 'dual_snp', 'va') AND NEW.status <> 'denied'
     AND (NEW.source = 'desk' OR NEW.verified_at IS NOT NULL) THEN
    SELECT coalesce(max(day.owed), 0) INTO owed FROM (
      SELECT sum(e.cents) AS owed FROM public.ledger_entry e WHERE e.practice_id = NEW.practice_id AND e.client_id = NEW.client_id
        AND e.account = 'ar_client' AND e.service_on >= NEW.starts_on AND (NEW.ends_on IS NULL OR e.service_on <= NEW.ends_on)
        AND NOT (NEW.program = 'va' AND app.va_set_aside(NEW.practice_id, NEW.id, e.service_on))
      GROUP BY e.service_on) day;
    IF owed > 0 THEN
      RAISE EXCEPTION 'a client balance stands on days this coverage forbids it' USING ERRCODE = 'P0001', CONSTRAINT = 'no client receivable under this coverage';
    END IF;
  END IF;
  RETURN NULL;
END $$;

-- What Medicaid said on a day it was asked.
CREATE TABLE "medicaid_answer" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "coverage_id" UUID NOT NULL,
    "asked_on" DATE NOT NULL,
    "answer" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reference" TEXT,
    "asked_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "medicaid_answer_pkey" PRIMARY KEY ("practice_id","id")
);

-- A day that is owed again after a denial, while what was paid for it has gone back already.
CREATE TABLE "restored_balance" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "coverage_id" UUID NOT NULL,
    "service_on" DATE NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "is_asked" BOOLEAN,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "restored_balance_pkey" PRIMARY KEY ("practice_id","id")
);

CREATE INDEX "medicaid_answer_practice_id_client_id_asked_on_idx" ON "medicaid_answer"("practice_id", "client_id", "asked_on");
CREATE INDEX "restored_balance_practice_id_client_id_service_on_idx" ON "restored_balance"("practice_id", "client_id", "service_on");
ALTER TABLE "medicaid_answer" ADD CONSTRAINT "medicaid_answer_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "medicaid_answer" ADD CONSTRAINT "medicaid_answer_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "medicaid_answer" ADD CONSTRAINT "medicaid_answer_practice_id_coverage_id_fkey" FOREIGN KEY ("practice_id", "coverage_id") REFERENCES "coverage"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "restored_balance" ADD CONSTRAINT "restored_balance_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "restored_balance" ADD CONSTRAINT "restored_balance_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
ALTER TABLE "restored_balance" ADD CONSTRAINT "restored_balance_practice_id_coverage_id_fkey" FOREIGN KEY ("practice_id", "coverage_id") REFERENCES "coverage"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.medicaid_answer ADD CONSTRAINT "Medicaid gives one of three answers" CHECK (answer IN ('active', 'pending', 'not_active'));
ALTER TABLE public.restored_balance
  ADD CONSTRAINT "a restored balance is a positive amount" CHECK (amount_cents > 0),
  ADD CONSTRAINT "a restored balance is decided by somebody" CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (is_asked IS NULL));

ALTER TABLE public.medicaid_answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE public.restored_balance ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT ON public.medicaid_answer TO sojourn_app, sojourn_worker;
GRANT SELECT, INSERT, UPDATE ON public.restored_balance TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.medicaid_answer AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by those who book and treat" ON public.medicaid_answer AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));
CREATE POLICY "is read by its client" ON public.medicaid_answer AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "is written down by the desk" ON public.medicaid_answer AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system'));
CREATE POLICY "stays within its practice" ON public.restored_balance AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by those who book and treat" ON public.restored_balance AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));
CREATE POLICY "is read by its client" ON public.restored_balance AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "is opened by the desk" ON public.restored_balance AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system') AND decided_at IS NULL);
CREATE POLICY "is decided by the desk" ON public.restored_balance AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('front-desk', 'admin', 'system') AND decided_at IS NULL)
  WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system'));
CREATE TRIGGER "an answer of Medicaid stays as it was given" BEFORE UPDATE OR DELETE OR TRUNCATE ON public.medicaid_answer FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
CREATE TRIGGER "a restored balance is only decided" BEFORE UPDATE ON public.restored_balance FOR EACH ROW
  EXECUTE FUNCTION app.keep_but('decided_at', 'decided_by', 'is_asked', 'note');
CREATE TRIGGER "a restored balance is kept" BEFORE DELETE OR TRUNCATE ON public.restored_balance FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
