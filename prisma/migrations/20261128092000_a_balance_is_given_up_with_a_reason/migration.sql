-- AlterTable
ALTER TABLE "ledger_transaction" ADD COLUMN     "write_off_id" UUID;

-- CreateTable
CREATE TABLE "write_off" (
    "practice_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "amount_cents" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "declined_why" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "write_off_pkey" PRIMARY KEY ("practice_id","id")
);

-- CreateIndex
CREATE INDEX "write_off_practice_id_client_id_idx" ON "write_off"("practice_id", "client_id");

-- AddForeignKey
ALTER TABLE "ledger_transaction" ADD CONSTRAINT "ledger_transaction_practice_id_write_off_id_fkey" FOREIGN KEY ("practice_id", "write_off_id") REFERENCES "write_off"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "write_off" ADD CONSTRAINT "write_off_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "practice"("practice_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "write_off" ADD CONSTRAINT "write_off_practice_id_client_id_fkey" FOREIGN KEY ("practice_id", "client_id") REFERENCES "client"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE public.write_off
  ADD CONSTRAINT "a write-off is a positive amount with words" CHECK (amount_cents > 0 AND note <> ''),
  ADD CONSTRAINT "a write-off has a known state" CHECK (status IN ('waits', 'posted', 'declined')),
  ADD CONSTRAINT "nobody decides on their own write-off" CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND decided_by <> asked_by),
  ADD CONSTRAINT "a write-off is declined by somebody, with why"
    CHECK ((status = 'declined') = (declined_why IS NOT NULL) AND (status <> 'declined' OR decided_by IS NOT NULL) AND (status <> 'waits' OR decided_by IS NULL));

ALTER TABLE public.write_off ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, UPDATE ON public.write_off TO sojourn_app, sojourn_worker;
CREATE POLICY "stays within its practice" ON public.write_off AS RESTRICTIVE FOR ALL
  USING (practice_id = (SELECT app.practice())) WITH CHECK (practice_id = (SELECT app.practice()));
CREATE POLICY "is read by those who book and treat" ON public.write_off AS PERMISSIVE FOR SELECT
  USING ((SELECT app.role()) IN ('therapist', 'front-desk', 'admin', 'system'));
CREATE POLICY "is asked for by the desk" ON public.write_off AS PERMISSIVE FOR INSERT
  WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system'));
CREATE POLICY "is decided by the desk" ON public.write_off AS PERMISSIVE FOR UPDATE
  USING ((SELECT app.role()) IN ('front-desk', 'admin', 'system')) WITH CHECK ((SELECT app.role()) IN ('front-desk', 'admin', 'system'));
CREATE TRIGGER "a write-off is only decided" BEFORE UPDATE ON public.write_off FOR EACH ROW
  EXECUTE FUNCTION app.keep_but('status', 'decided_at', 'decided_by', 'declined_why');
CREATE FUNCTION app.keep_decided() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF OLD.status <> 'waits' THEN RAISE EXCEPTION 'a write-off is decided once' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "a write-off is decided once" BEFORE UPDATE ON public.write_off FOR EACH ROW EXECUTE FUNCTION app.keep_decided();
CREATE TRIGGER "a write-off is kept" BEFORE DELETE OR TRUNCATE ON public.write_off FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_change();
