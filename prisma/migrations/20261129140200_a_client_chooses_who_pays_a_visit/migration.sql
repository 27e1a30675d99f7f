-- A client's choice about one visit, or about days: the plan is not told of what they pay in full, or they file with it themselves.
-- Reminders to pay are rows of it, and several wishes may stand as long as they are about different visits.
ALTER TABLE coverage_restriction
  ADD COLUMN kind text NOT NULL DEFAULT 'not_told',
  ADD COLUMN appointment_id uuid,
  ADD COLUMN reminded_on date[] NOT NULL DEFAULT '{}';
ALTER TABLE coverage_restriction
  ADD CONSTRAINT "coverage_restriction_practice_id_appointment_id_fkey" FOREIGN KEY ("practice_id", "appointment_id")
    REFERENCES "appointment"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT,
  ADD CONSTRAINT "a choice is one of two" CHECK (kind IN ('not_told', 'client_files')),
  ADD CONSTRAINT "a client files for one visit" CHECK (kind <> 'client_files' OR appointment_id IS NOT NULL);
CREATE INDEX "coverage_restriction_practice_id_appointment_id_idx" ON coverage_restriction (practice_id, appointment_id);
DROP INDEX "one restriction stands";
CREATE UNIQUE INDEX "one restriction stands without an end" ON coverage_restriction (practice_id, client_id)
  WHERE ended_on IS NULL AND to_on IS NULL AND appointment_id IS NULL;
CREATE UNIQUE INDEX "one choice stands for a visit" ON coverage_restriction (practice_id, appointment_id) WHERE ended_on IS NULL;
DROP TRIGGER "a restriction is only paid or ended" ON coverage_restriction;
CREATE TRIGGER "a restriction is only paid, reminded of or ended" BEFORE UPDATE ON coverage_restriction
  FOR EACH ROW EXECUTE FUNCTION app.keep_but('paid_in_full_on', 'reminded_on', 'ended_on', 'ended_because');
