-- What a therapist proposes or asks for is put before the prescriber, who orders it, agrees, or says why not; whoever asked is told.
ALTER TABLE public.task DROP CONSTRAINT "kind is a known word",
  ADD CONSTRAINT "kind is a known word" CHECK (kind IN ('made', 'care-alert', 'prescriber-word', 'call-after-leaving', 'safety-plan-changed', 'item-nine', 'results-review', 'intake-review', 'screen-look', 'dose-proposed', 'dose-declined', 'extension-asked', 'extension-answered', 'order-ended', 'order-anew', 'paper-taken-back', 'story-taken-back', 'client-file', 'infected-file', 'refund', 'write-off', 'superbill-asked', 'charge-disputed', 'superbill-stale', 'scale-appeal', 'rebill', 'verify-coverage', 'find-coverage', 'second-plan', 'ask-medicaid', 'restored-balance', 'authorization-ended', 'format-not-possible', 'visit-reopened', 'gap-too-long', 'visit-cancelled', 'visit-moved', 'visit-booked', 'trail-broken', 'books-wrong', 'credential-expiring', 'credential-check', 'overpayment-review'));

ALTER TABLE public.dose_proposal ADD COLUMN answer_note text,
  ADD CONSTRAINT "answer is a known word" CHECK (answer IN ('ordered', 'declined', 'replaced')),
  ADD CONSTRAINT "an answer has its time" CHECK ((answer IS NULL) = (answered_at IS NULL));
