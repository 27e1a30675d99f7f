-- What waits is asked for every second; what went out is asked for by its id alone. The index over all of it goes.
DROP INDEX "outbox_practice_id_due_at_idx";
CREATE INDEX "what waits to be sent" ON "outbox" ("practice_id", "due_at", "id") WHERE "sent_at" IS NULL AND "failed_at" IS NULL;
CREATE INDEX "what was given up" ON "outbox" ("practice_id", "failed_at") WHERE "sent_at" IS NULL AND "failed_at" IS NOT NULL;
