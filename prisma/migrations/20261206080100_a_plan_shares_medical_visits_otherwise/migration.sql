-- What a plan leaves of medical visits (office visits of a prescriber, infusions, injections, drugs), where it is not what it leaves of therapy.
ALTER TABLE public.benefit ADD COLUMN "medical_coinsurance_basis_points" integer,
  ADD COLUMN "medical_copay_cents" integer,
  ADD COLUMN "medical_copay_after_deductible" boolean NOT NULL DEFAULT false;
ALTER TABLE public.benefit ADD CONSTRAINT "what a plan leaves of medical visits is a share" CHECK (
  medical_coinsurance_basis_points BETWEEN 0 AND 10000 AND medical_copay_cents >= 0);
