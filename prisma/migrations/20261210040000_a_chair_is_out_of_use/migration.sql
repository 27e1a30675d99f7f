-- A chair of a partner facility is out of use for a while, as a room is.
ALTER TABLE "time_off" ADD COLUMN "chair_id" UUID;
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_practice_id_chair_id_fkey" FOREIGN KEY ("practice_id", "chair_id")
  REFERENCES "chair"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE INDEX "time_off_practice_id_chair_id_idx" ON "time_off"("practice_id", "chair_id");
ALTER TABLE "time_off" ADD CONSTRAINT "time off is of one person, one room or one chair" CHECK (num_nonnulls(clinician_id, room_id, chair_id) = 1);
