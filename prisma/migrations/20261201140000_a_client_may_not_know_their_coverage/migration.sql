-- Somebody who does not know how they are covered says so, and goes on: the desk finds it with them.
ALTER TABLE "client" ADD COLUMN "coverage_unsure_at" TIMESTAMPTZ(3);
