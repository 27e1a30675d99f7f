-- AlterTable
ALTER TABLE "dose_order" ADD COLUMN     "least_days_between" INTEGER;

-- What the order says for this client is a number of days, or nothing.
ALTER TABLE public.dose_order ADD CONSTRAINT "days between doses are counted" CHECK (least_days_between IS NULL OR least_days_between BETWEEN 1 AND 90);
