-- What a visit waits for may have come for many at once, by a fee or a contract: those visits are billed again soon after, one by one.
ALTER TABLE public.unbilled_visit ADD COLUMN "asked_again_at" TIMESTAMPTZ(3);
