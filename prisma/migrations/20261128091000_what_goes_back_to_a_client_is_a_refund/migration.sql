-- AlterTable
ALTER TABLE "ledger_transaction" ADD COLUMN     "refund_id" UUID;

-- CreateTable
CREATE TABLE "refund" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "why" TEXT NOT NULL,
    "note" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" UUID,
    "due_on" DATE NOT NULL,
    "paid_on" DATE,
    "method" "PaymentMethod",
    "reference" TEXT,
    "other_way_because" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" UUID,
    "cancelled_why" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refund_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateIndex
CREATE INDEX "refund_practice_id_client_id_idx" ON "refund"("practice_id", "client_id");

-- CreateIndex
CREATE INDEX "refund_practice_id_status_due_on_idx" ON "refund"("practice_id", "status", "due_on");

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_practice_id_refund_id_fkey" FOREIGN KEY ("practice_id", "refund_id") REFERENCES "refund"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "refund" ADD CONSTRAINT "refund_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.refund
  ADD CONSTRAINT "a refund is a positive amount" CHECK (amount_cents > 0),
  ADD CONSTRAINT "a refund has a known state" CHECK (status IN ('open', 'paid', 'cancelled') AND (status = 'open') = (ended_at IS NULL)),
  ADD CONSTRAINT "a refund that was paid says how" CHECK ((status = 'paid') = (paid_on IS NOT NULL AND method IS NOT NULL)),
  ADD CONSTRAINT "a refund that was cancelled says why" CHECK ((status = 'cancelled') = (cancelled_why IS NOT NULL));

-- What was set aside before becomes an open refund for each client, and the task leads to it.
ALTER TABLE public.practice NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.ledger_balance NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.ledger_transaction NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.task NO FORCE ROW LEVEL SECURITY;
INSERT INTO public.refund (practice_id, id, client_id, amount_cents, why, status, opened_at, opened_by, due_on)
  SELECT b.practice_id, gen_random_uuid(), b.client_id, -b.cents, 'covered_after_all', 'open', t.happened_at, t.posted_by,
    (t.happened_at AT TIME ZONE p.time_zone)::date + 30
  FROM public.ledger_balance b JOIN public.practice p ON p.practice_id = b.practice_id
  JOIN LATERAL (SELECT x.happened_at, x.posted_by FROM public.ledger_transaction x WHERE x.practice_id = b.practice_id AND x.client_id = b.client_id
    AND x.kind = 'refund_opened' ORDER BY x.happened_at DESC LIMIT 1) t ON true
  WHERE b.account = 'refunds_payable' AND b.cents < 0;
UPDATE public.task k SET subject_id = r.id FROM public.refund r
  WHERE k.kind = 'refund' AND k.status = 'open' AND k.practice_id = r.practice_id AND k.client_id = r.client_id;
ALTER TABLE public.task FORCE ROW LEVEL SECURITY;
ALTER TABLE public.ledger_transaction FORCE ROW LEVEL SECURITY;
ALTER TABLE public.ledger_balance FORCE ROW LEVEL SECURITY;
ALTER TABLE public.practice FORCE ROW LEVEL SECURITY;

ALTER TABLE public.refund ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.refund TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.refund AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by those who book and treat" ON public.refund AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));
CREATE POLICY "is read by its client" ON public.refund AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()));
CREATE POLICY "is opened and paid by the desk" ON public.refund AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system') AND status = 'open');
CREATE POLICY "is ended by the desk" ON public.refund AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('front-desk', 'admin', 'system')) WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system'));
-- Until coverage that a client tells of waits for the desk, it gives back what its days were charged (see the ledger's own policy).
CREATE POLICY "follows a client's own news" ON public.refund AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) = 'client' AND client_id = (SELECT app.subject()) AND status = 'open' AND why = 'covered_after_all');

CREATE TRIGGER "a refund only ends" BEFORE UPDATE ON public.refund FOR EACH ROW
  EXECUTE FUNCTION app.keep_but('status', 'paid_on', 'method', 'reference', 'other_way_because', 'ended_at', 'ended_by', 'cancelled_why');
CREATE FUNCTION app.keep_ended() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN RAISE EXCEPTION '% has ended', TG_TABLE_NAME USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a refund ends once" BEFORE UPDATE ON public.refund FOR EACH ROW EXECUTE FUNCTION app.keep_ended();
CREATE TRIGGER "a refund is kept" BEFORE DELETE OR TRUNCATE ON public.refund FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();

-- Looked at when the transaction commits: what is set aside in the ledger is what stands open, and nobody is given more than they paid.
CREATE FUNCTION app.guard_refunds() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE set_aside bigint; stands_open bigint; given bigint; collected bigint;
BEGIN
  SELECT coalesce(-sum(e.cents), 0) INTO set_aside FROM public.ledger_entry e
    WHERE e.practice_id = NEW.practice_id AND e.client_id = NEW.client_id AND e.account = 'refunds_payable';
  SELECT coalesce(sum(r.amount_cents) FILTER (WHERE r.status = 'open'), 0), coalesce(sum(r.amount_cents) FILTER (WHERE r.status <> 'cancelled'), 0)
    INTO stands_open, given FROM public.refund r WHERE r.practice_id = NEW.practice_id AND r.client_id = NEW.client_id;
  IF set_aside <> stands_open THEN
    RAISE EXCEPTION 'open refunds are what the ledger sets aside' USING ERRCODE = 'P0001', CONSTRAINT = 'open refunds stand in the ledger';
  END IF;
  SELECT coalesce(sum(m.amount_cents), 0) INTO collected FROM public.payment m WHERE m.practice_id = NEW.practice_id AND m.client_id = NEW.client_id
    AND NOT EXISTS (SELECT 1 FROM public.ledger_transaction t WHERE t.practice_id = m.practice_id AND t.payment_id = m.id AND t.kind = 'reversal');
  IF given > collected THEN
    RAISE EXCEPTION 'nobody is given back more than they paid' USING ERRCODE = 'P0001', CONSTRAINT = 'no refund above what was collected';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "open refunds stand in the ledger" AFTER INSERT OR UPDATE ON public.refund DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION app.guard_refunds();
CREATE CONSTRAINT TRIGGER "open refunds stand in the ledger" AFTER INSERT ON public.ledger_entry DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.account = 'refunds_payable') EXECUTE FUNCTION app.guard_refunds();
CREATE CONSTRAINT TRIGGER "no refund above what was collected" AFTER INSERT ON public.ledger_transaction DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.kind = 'reversal' AND NEW.payment_id IS NOT NULL) EXECUTE FUNCTION app.guard_refunds();
