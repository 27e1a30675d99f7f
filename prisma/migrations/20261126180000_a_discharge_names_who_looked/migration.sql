-- AlterTable
ALTER TABLE "discharge" ADD COLUMN     "released_by" TEXT;
