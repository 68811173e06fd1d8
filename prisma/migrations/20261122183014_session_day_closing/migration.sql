-- AlterTable
ALTER TABLE "SessionDay" ADD COLUMN "closedAt" DATETIME;
ALTER TABLE "SessionDay" ADD COLUMN "closedById" TEXT;
