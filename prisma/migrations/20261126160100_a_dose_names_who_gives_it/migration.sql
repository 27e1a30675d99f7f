-- AlterTable
ALTER TABLE "journey_event" ADD COLUMN     "given_by" TEXT;
