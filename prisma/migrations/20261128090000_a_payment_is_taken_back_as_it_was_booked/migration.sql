-- AlterTable
ALTER TABLE "ledger_transaction" ADD COLUMN     "booked_on" DATE NOT NULL DEFAULT CURRENT_DATE;

-- AlterTable
ALTER TABLE "payment" ADD COLUMN     "received_on" DATE;

-- What was taken before came on the day it was written down, by the practice's clock.
ALTER TABLE public.practice NO FORCE ROW LEVEL SECURITY;
ALTER TABLE public.payment NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER "payment is append-only";
ALTER TABLE public.ledger_transaction NO FORCE ROW LEVEL SECURITY, DISABLE TRIGGER "ledger transaction is append-only";
UPDATE public.payment m SET received_on = (m.received_at AT TIME ZONE p.time_zone)::date FROM public.practice p WHERE p.practice_id = m.practice_id;
UPDATE public.ledger_transaction t SET booked_on = (t.happened_at AT TIME ZONE p.time_zone)::date FROM public.practice p WHERE p.practice_id = t.practice_id;
ALTER TABLE public.ledger_transaction FORCE ROW LEVEL SECURITY, ENABLE TRIGGER "ledger transaction is append-only";
ALTER TABLE public.payment FORCE ROW LEVEL SECURITY, ENABLE TRIGGER "payment is append-only";
ALTER TABLE public.practice FORCE ROW LEVEL SECURITY;
ALTER TABLE public.payment ALTER COLUMN received_on SET NOT NULL;

-- CreateIndex
CREATE INDEX "ledger_transaction_practice_id_booked_on_idx" ON "ledger_transaction"("practice_id", "booked_on");

-- The database says on which day of the desk a transaction counts; nobody dates one back.
CREATE FUNCTION app.book_on_its_day() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.booked_on := (NEW.happened_at AT TIME ZONE (SELECT p.time_zone FROM public.practice p WHERE p.practice_id = NEW.practice_id))::date;
  RETURN NEW;
END $$;
CREATE TRIGGER "a transaction counts for its day" BEFORE INSERT ON public.ledger_transaction FOR EACH ROW EXECUTE FUNCTION app.book_on_its_day();
