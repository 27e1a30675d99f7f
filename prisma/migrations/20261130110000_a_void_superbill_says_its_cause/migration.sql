-- A superbill voided because a day was covered after all is made again when that is denied, so the cause is a fact and not a sentence.

ALTER TABLE "superbill" ADD COLUMN "void_cause" TEXT;

UPDATE public.superbill SET void_cause = CASE void_reason
  WHEN 'A day on it is covered by Medicaid or the VA after all.' THEN 'walled'
  WHEN 'A charge on it has changed.' THEN 'changed'
  WHEN 'A payment it shows was reversed.' THEN 'unpaid'
  ELSE 'asked' END
WHERE voided_at IS NOT NULL;

ALTER TABLE public.superbill ADD CONSTRAINT "a cause is one of four" CHECK (void_cause IN ('walled', 'changed', 'unpaid', 'asked'));
