-- AlterTable
ALTER TABLE "MarkingAssignment" ADD COLUMN "heldKey" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "MarkingAssignment_heldKey_key" ON "MarkingAssignment"("heldKey");
