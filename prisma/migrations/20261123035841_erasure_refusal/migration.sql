-- AlterTable
ALTER TABLE "Erasure" ADD COLUMN "declineReason" TEXT;
ALTER TABLE "Erasure" ADD COLUMN "declinedAt" DATETIME;
ALTER TABLE "Erasure" ADD COLUMN "declinedById" TEXT;
