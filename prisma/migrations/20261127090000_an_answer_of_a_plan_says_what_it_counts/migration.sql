-- What a plan answered holds from a day, corrects or follows an earlier answer, says which of our lines it counts, and what a year holds.
ALTER TABLE "benefit" ADD COLUMN     "corrects_id" UUID,
ADD COLUMN     "counted_charge_ids" UUID[],
ADD COLUMN     "counts_until" DATE,
ADD COLUMN     "from_on" DATE,
ADD COLUMN     "said_by" TEXT,
ADD COLUMN     "video_copay_after_deductible" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "video_copay_cents" INTEGER,
ADD COLUMN     "video_coinsurance_basis_points" INTEGER,
ADD COLUMN     "yearly_deductible_cents" INTEGER,
ADD COLUMN     "yearly_family_deductible_cents" INTEGER,
ADD COLUMN     "yearly_family_out_of_pocket_cents" INTEGER,
ADD COLUMN     "yearly_out_of_pocket_cents" INTEGER;

ALTER TABLE public.benefit NO FORCE ROW LEVEL SECURITY;
UPDATE public.benefit SET from_on = verified_on, counted_charge_ids = '{}';
ALTER TABLE public.benefit FORCE ROW LEVEL SECURITY;
ALTER TABLE "benefit" ALTER COLUMN "from_on" SET NOT NULL;

ALTER TABLE "benefit" ADD CONSTRAINT "benefit_practice_id_corrects_id_fkey" FOREIGN KEY ("practice_id", "corrects_id") REFERENCES "benefit"("practice_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;
CREATE UNIQUE INDEX "benefit_practice_id_corrects_id_key" ON "benefit"("practice_id", "corrects_id");

ALTER TABLE public.benefit ADD CONSTRAINT "no more is left than a year has" CHECK (
  deductible_left_cents <= coalesce(yearly_deductible_cents, deductible_left_cents)
  AND coalesce(family_deductible_left_cents <= yearly_family_deductible_cents, true)
  AND coalesce(out_of_pocket_left_cents <= yearly_out_of_pocket_cents, true)
  AND coalesce(family_out_of_pocket_left_cents <= yearly_family_out_of_pocket_cents, true));
ALTER TABLE public.benefit ADD CONSTRAINT "an answer counts nothing after it was given" CHECK (counts_until <= verified_on);
