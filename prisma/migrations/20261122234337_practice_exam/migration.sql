-- CreateTable
CREATE TABLE "PracticeExam" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "passMark" INTEGER NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "openKey" TEXT,
    "total" INTEGER,
    "settledAt" DATETIME,
    "resitAllowedAt" DATETIME,
    "resitAllowedById" TEXT,
    "resitReason" TEXT,
    CONSTRAINT "PracticeExam_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PracticeExam_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- AlterTable: in place, so that what hangs from an attempt (its events, drafts and marks) is not touched.
ALTER TABLE "PracticeAttempt" ADD COLUMN "examId" TEXT REFERENCES "PracticeExam" ("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PracticeAttempt" ADD COLUMN "examPosition" INTEGER;

-- CreateIndex
CREATE UNIQUE INDEX "PracticeAttempt_examId_examPosition_key" ON "PracticeAttempt"("examId", "examPosition");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeExam_openKey_key" ON "PracticeExam"("openKey");

-- CreateIndex
CREATE INDEX "PracticeExam_finishedAt_dueAt_idx" ON "PracticeExam"("finishedAt", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeExam_enrolmentId_number_key" ON "PracticeExam"("enrolmentId", "number");
