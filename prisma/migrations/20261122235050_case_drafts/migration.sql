-- AlterTable
ALTER TABLE "CitizenCase" ADD COLUMN "withdrawnById" TEXT;

-- CreateTable
CREATE TABLE "CaseDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "caseKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "checkedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "updatedById" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "CaseDraft_caseKey_key" ON "CaseDraft"("caseKey");
