-- The past year of a demo broke off while it was written beside it; the next start begins it anew.
ALTER TABLE "practice" ADD COLUMN "past_failed" boolean NOT NULL DEFAULT false;
ALTER TABLE public."practice" ADD CONSTRAINT "a past that is written has not failed"
  CHECK (NOT "past_failed" OR "past_percent" IS NOT NULL);
