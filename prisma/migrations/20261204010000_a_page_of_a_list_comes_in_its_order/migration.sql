-- The order of a list is that of its index, down to the last column: else the whole list is sorted, and joined, for each page of it.
DROP INDEX "task_practice_id_done_at_idx";
CREATE INDEX "task_practice_id_done_at_id_idx" ON "task"("practice_id", "done_at" DESC, "id");
DROP INDEX "claim_practice_id_service_on_number_idx";
CREATE INDEX "claim_practice_id_service_on_number_idx" ON "claim"("practice_id", "service_on" DESC, "number");
DROP INDEX "referral_practice_id_prescriber_id_status_idx";
CREATE INDEX "referral_practice_id_prescriber_id_sent_at_id_idx" ON "referral"("practice_id", "prescriber_id", "sent_at" DESC, "id");
CREATE INDEX "consult_request_practice_id_created_at_id_idx" ON "consult_request"("practice_id", "created_at" DESC, "id");
