-- What a plan allows of a code outside its network is part of what it said of care there: no contract holds it.
ALTER TABLE "benefit" ADD COLUMN "allowed_outside" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE public.benefit ADD CONSTRAINT "what is allowed outside is said of care outside" CHECK (NOT in_network OR allowed_outside = '{}');
ALTER TABLE public.benefit DROP CONSTRAINT "source is a known word",
  ADD CONSTRAINT "source is a known word" CHECK ("source" IN ('phone', 'portal', '271', 'card', 'eob'));
