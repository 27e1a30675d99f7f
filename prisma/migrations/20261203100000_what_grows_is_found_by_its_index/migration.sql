-- Under row security an index answers only for conditions that give nothing away: plain times do, a range and an enum do not.
ALTER TABLE reservation ADD COLUMN starts_at timestamptz(3), ADD COLUMN ends_at timestamptz(3);
ALTER TABLE reservation NO FORCE ROW LEVEL SECURITY;
UPDATE reservation SET starts_at = lower(during), ends_at = upper(during);
ALTER TABLE reservation FORCE ROW LEVEL SECURITY;
ALTER TABLE reservation
  ALTER COLUMN starts_at SET NOT NULL,
  ALTER COLUMN ends_at SET NOT NULL,
  ADD CONSTRAINT "its two times are its stretch" CHECK (during = tstzrange(starts_at, ends_at));
DROP INDEX "reservation by resource and start";
CREATE INDEX "reservation by resource and end" ON reservation (practice_id, resource_id, ends_at) INCLUDE (starts_at) WHERE active;

-- A task is open until it is done or dropped; when that was says which.
ALTER TABLE task NO FORCE ROW LEVEL SECURITY;
UPDATE task SET done_at = NULL WHERE status = 'open' AND done_at IS NOT NULL;
UPDATE task SET done_at = greatest(due_at, created_at) WHERE status <> 'open' AND done_at IS NULL;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
ALTER TABLE task ADD CONSTRAINT "what is not open has its day" CHECK ((status = 'open') = (done_at IS NULL));
CREATE INDEX "open task by day" ON task (practice_id, due_at) WHERE done_at IS NULL;
CREATE INDEX "task_practice_id_done_at_idx" ON "task"("practice_id", "done_at");

-- The till counts what was paid and paid back, not every posting.
CREATE INDEX "money moved by day" ON ledger_transaction (practice_id, booked_on) WHERE payment_id IS NOT NULL OR refund_id IS NOT NULL;

CREATE INDEX "charge_practice_id_coverage_id_idx" ON "charge"("practice_id", "coverage_id");
CREATE INDEX "claim_practice_id_service_on_number_idx" ON "claim"("practice_id", "service_on", "number");
CREATE INDEX "note_practice_id_parent_id_idx" ON "note"("practice_id", "parent_id");
CREATE INDEX "ledger_transaction_practice_id_payment_id_idx" ON "ledger_transaction"("practice_id", "payment_id");
