-- After its last day an attestation of income is renewed, or the full fee is asked: only where that was said before the visit.
ALTER TABLE public.sliding_fee_assessment ADD COLUMN "full_fee_told_on" date, ADD COLUMN "full_fee_told_by" uuid;
ALTER TABLE public.sliding_fee_assessment ADD CONSTRAINT "what was said has a day and somebody who said it" CHECK (
  (full_fee_told_on IS NULL) = (full_fee_told_by IS NULL));
