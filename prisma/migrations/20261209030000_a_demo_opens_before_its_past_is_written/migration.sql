-- Of a demo that is served while its past year is written beside it: how much of it is, in percent.
ALTER TABLE "practice" ADD COLUMN "past_percent" integer;
ALTER TABLE public."practice" ADD CONSTRAINT "the past of a demo alone is still to be written"
  CHECK ("past_percent" IS NULL OR "is_demo" AND "past_percent" BETWEEN 0 AND 100);
