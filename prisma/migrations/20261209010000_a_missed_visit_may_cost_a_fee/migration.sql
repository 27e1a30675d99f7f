-- A practice may ask a fee for a visit that its client missed or called off late: what was asked stands with the visit, its line in the ledger, and
-- whoever waives it says why.
ALTER TYPE "LedgerAccountKind" ADD VALUE 'revenue_missed';

ALTER TABLE "appointment" ADD COLUMN "missed_fee_cents" INTEGER,
  ADD COLUMN "fee_waived_at" TIMESTAMPTZ(3),
  ADD COLUMN "fee_waived_by" UUID,
  ADD COLUMN "fee_waived_because" TEXT;
ALTER TABLE public.appointment
  ADD CONSTRAINT "a fee is asked for a visit that did not take place" CHECK (missed_fee_cents IS NULL OR missed_fee_cents > 0 AND status IN ('cancelled', 'no_show')),
  ADD CONSTRAINT "a fee is waived by somebody with a reason" CHECK (num_nonnulls(fee_waived_at, fee_waived_by, fee_waived_because) IN (0, 3)
    AND (fee_waived_at IS NULL OR missed_fee_cents IS NOT NULL));

-- What was asked is neither raised nor lowered, and what was waived stays waived.
CREATE FUNCTION app.keep_missed_fee() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'a fee for a missed visit is asked once and waived once' USING ERRCODE = 'P0001', CONSTRAINT = 'a missed visit is asked for once';
END $$;
CREATE TRIGGER "a missed visit is asked for once" BEFORE UPDATE OF missed_fee_cents, fee_waived_at, fee_waived_by, fee_waived_because ON public.appointment
  FOR EACH ROW WHEN (OLD.missed_fee_cents IS DISTINCT FROM NEW.missed_fee_cents AND OLD.missed_fee_cents IS NOT NULL
    OR OLD.fee_waived_at IS NOT NULL AND (OLD.fee_waived_at, OLD.fee_waived_by, OLD.fee_waived_because)
      IS DISTINCT FROM (NEW.fee_waived_at, NEW.fee_waived_by, NEW.fee_waived_because))
  EXECUTE FUNCTION app.keep_missed_fee();
