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

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_PracticeAttempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "enrolmentId" TEXT,
    "versionId" TEXT NOT NULL,
    "catalogueId" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "caseKey" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "shiftId" TEXT,
    "shiftPosition" INTEGER,
    "examId" TEXT,
    "examPosition" INTEGER,
    "step" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "startedAt" DATETIME NOT NULL,
    "dueAt" DATETIME,
    "finishedAt" DATETIME,
    "skippedAt" DATETIME,
    "openKey" TEXT,
    "executorRight" BOOLEAN,
    "executorMinutes" INTEGER,
    "executorInTime" BOOLEAN,
    "urgencyRight" BOOLEAN,
    "acted" BOOLEAN,
    "checked" BOOLEAN,
    "replyInTime" BOOLEAN,
    "outcome" TEXT,
    "citizenMark" INTEGER,
    "chainScore" INTEGER,
    "replyHash" TEXT,
    "replyAt" DATETIME,
    "handedInAt" DATETIME,
    CONSTRAINT "PracticeAttempt_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PracticeAttempt_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "PracticeAttempt_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "CaseVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PracticeAttempt_catalogueId_fkey" FOREIGN KEY ("catalogueId") REFERENCES "PracticeCatalogue" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PracticeAttempt_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PracticeAttempt_examId_fkey" FOREIGN KEY ("examId") REFERENCES "PracticeExam" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_PracticeAttempt" ("acted", "caseKey", "catalogueId", "chainScore", "checked", "citizenMark", "dueAt", "enrolmentId", "executorInTime", "executorMinutes", "executorRight", "finishedAt", "handedInAt", "id", "mode", "number", "openKey", "outcome", "replyAt", "replyHash", "replyInTime", "revision", "shiftId", "shiftPosition", "skippedAt", "startedAt", "state", "step", "urgencyRight", "userId", "versionId") SELECT "acted", "caseKey", "catalogueId", "chainScore", "checked", "citizenMark", "dueAt", "enrolmentId", "executorInTime", "executorMinutes", "executorRight", "finishedAt", "handedInAt", "id", "mode", "number", "openKey", "outcome", "replyAt", "replyHash", "replyInTime", "revision", "shiftId", "shiftPosition", "skippedAt", "startedAt", "state", "step", "urgencyRight", "userId", "versionId" FROM "PracticeAttempt";
DROP TABLE "PracticeAttempt";
ALTER TABLE "new_PracticeAttempt" RENAME TO "PracticeAttempt";
CREATE UNIQUE INDEX "PracticeAttempt_openKey_key" ON "PracticeAttempt"("openKey");
CREATE INDEX "PracticeAttempt_userId_startedAt_idx" ON "PracticeAttempt"("userId", "startedAt");
CREATE INDEX "PracticeAttempt_versionId_finishedAt_idx" ON "PracticeAttempt"("versionId", "finishedAt");
CREATE INDEX "PracticeAttempt_enrolmentId_startedAt_idx" ON "PracticeAttempt"("enrolmentId", "startedAt");
CREATE INDEX "PracticeAttempt_weekly_idx" ON "PracticeAttempt"("enrolmentId", "finishedAt", "userId", "id", "executorMinutes", "executorRight", "replyInTime", "checked", "outcome", "citizenMark");
CREATE INDEX "PracticeAttempt_replyHash_idx" ON "PracticeAttempt"("replyHash");
CREATE INDEX "PracticeAttempt_handedInAt_idx" ON "PracticeAttempt"("handedInAt");
CREATE UNIQUE INDEX "PracticeAttempt_userId_caseKey_number_key" ON "PracticeAttempt"("userId", "caseKey", "number");
CREATE UNIQUE INDEX "PracticeAttempt_shiftId_shiftPosition_key" ON "PracticeAttempt"("shiftId", "shiftPosition");
CREATE UNIQUE INDEX "PracticeAttempt_examId_examPosition_key" ON "PracticeAttempt"("examId", "examPosition");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "PracticeExam_openKey_key" ON "PracticeExam"("openKey");

-- CreateIndex
CREATE INDEX "PracticeExam_finishedAt_dueAt_idx" ON "PracticeExam"("finishedAt", "dueAt");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeExam_enrolmentId_number_key" ON "PracticeExam"("enrolmentId", "number");
