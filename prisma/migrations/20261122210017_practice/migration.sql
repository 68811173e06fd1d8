-- CreateTable
CREATE TABLE "PracticeCatalogue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contentHash" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "loadedAt" DATETIME NOT NULL,
    "currentKey" TEXT
);

-- CreateTable
CREATE TABLE "CitizenCase" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME
);

-- CreateTable
CREATE TABLE "CaseVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "caseId" TEXT NOT NULL,
    "number" INTEGER,
    "contentHash" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "urgency" TEXT NOT NULL,
    "heavy" TEXT,
    "receivedAt" DATETIME NOT NULL,
    "excerpt" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT,
    "publishedAt" DATETIME,
    "currentKey" TEXT,
    CONSTRAINT "CaseVersion_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "CitizenCase" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Shift" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "enrolmentId" TEXT,
    "number" INTEGER NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    "score" INTEGER,
    "openKey" TEXT,
    CONSTRAINT "Shift_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Shift_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PracticeAttempt" (
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
    CONSTRAINT "PracticeAttempt_shiftId_fkey" FOREIGN KEY ("shiftId") REFERENCES "Shift" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PracticeEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "attemptId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "eventKey" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "simulatedAt" DATETIME NOT NULL,
    CONSTRAINT "PracticeEvent_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "PracticeAttempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PracticeDraft" (
    "attemptId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("attemptId", "field"),
    CONSTRAINT "PracticeDraft_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "PracticeAttempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReplyMarking" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "markerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stops" TEXT NOT NULL DEFAULT '[]',
    "total" INTEGER,
    "comment" TEXT,
    "startedAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    CONSTRAINT "ReplyMarking_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "PracticeAttempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReplyMarking_markerId_fkey" FOREIGN KEY ("markerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReplyMark" (
    "markingId" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "level" INTEGER,
    "cause" TEXT,
    "note" TEXT,

    PRIMARY KEY ("markingId", "criterion"),
    CONSTRAINT "ReplyMark_markingId_fkey" FOREIGN KEY ("markingId") REFERENCES "ReplyMarking" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MarkingAssignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "markerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "assignedAt" DATETIME NOT NULL,
    "dueAt" DATETIME,
    "doneAt" DATETIME,
    "withdrawnAt" DATETIME,
    "markingId" TEXT,
    CONSTRAINT "MarkingAssignment_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "PracticeAttempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MarkingAssignment_markerId_fkey" FOREIGN KEY ("markerId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MarkingAssignment_markingId_fkey" FOREIGN KEY ("markingId") REFERENCES "ReplyMarking" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PostedMark" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "attemptId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "total" INTEGER NOT NULL,
    "levels" TEXT NOT NULL,
    "stops" TEXT NOT NULL DEFAULT '[]',
    "markingId" TEXT,
    "postedById" TEXT NOT NULL,
    "postedAt" DATETIME NOT NULL,
    "reason" TEXT,
    "currentKey" TEXT,
    CONSTRAINT "PostedMark_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "PracticeAttempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PostedMark_markingId_fkey" FOREIGN KEY ("markingId") REFERENCES "ReplyMarking" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MarkAppeal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "postedMarkId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    "decision" TEXT,
    "reason" TEXT,
    CONSTRAINT "MarkAppeal_postedMarkId_fkey" FOREIGN KEY ("postedMarkId") REFERENCES "PostedMark" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MarkAppeal_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SavedComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "criterion" TEXT,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "usedCount" INTEGER NOT NULL DEFAULT 0,
    "lastUsedAt" DATETIME,
    CONSTRAINT "SavedComment_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PeerTraining" (
    "userId" TEXT NOT NULL,
    "sampleKey" TEXT NOT NULL,
    "levels" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "distance" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "sampleKey"),
    CONSTRAINT "PeerTraining_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PeerReviewRule" (
    "cohortId" TEXT NOT NULL PRIMARY KEY,
    "perPerson" INTEGER NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "openedById" TEXT NOT NULL,
    CONSTRAINT "PeerReviewRule_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "PracticeCatalogue_contentHash_key" ON "PracticeCatalogue"("contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeCatalogue_currentKey_key" ON "PracticeCatalogue"("currentKey");

-- CreateIndex
CREATE UNIQUE INDEX "CitizenCase_key_key" ON "CitizenCase"("key");

-- CreateIndex
CREATE UNIQUE INDEX "CaseVersion_currentKey_key" ON "CaseVersion"("currentKey");

-- CreateIndex
CREATE UNIQUE INDEX "CaseVersion_caseId_number_key" ON "CaseVersion"("caseId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CaseVersion_caseId_contentHash_key" ON "CaseVersion"("caseId", "contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "Shift_openKey_key" ON "Shift"("openKey");

-- CreateIndex
CREATE UNIQUE INDEX "Shift_userId_number_key" ON "Shift"("userId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeAttempt_openKey_key" ON "PracticeAttempt"("openKey");

-- CreateIndex
CREATE INDEX "PracticeAttempt_userId_startedAt_idx" ON "PracticeAttempt"("userId", "startedAt");

-- CreateIndex
CREATE INDEX "PracticeAttempt_versionId_finishedAt_idx" ON "PracticeAttempt"("versionId", "finishedAt");

-- CreateIndex
CREATE INDEX "PracticeAttempt_enrolmentId_startedAt_idx" ON "PracticeAttempt"("enrolmentId", "startedAt");

-- CreateIndex
CREATE INDEX "PracticeAttempt_replyHash_idx" ON "PracticeAttempt"("replyHash");

-- CreateIndex
CREATE INDEX "PracticeAttempt_handedInAt_idx" ON "PracticeAttempt"("handedInAt");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeAttempt_userId_caseKey_number_key" ON "PracticeAttempt"("userId", "caseKey", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeAttempt_shiftId_shiftPosition_key" ON "PracticeAttempt"("shiftId", "shiftPosition");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeEvent_attemptId_revision_key" ON "PracticeEvent"("attemptId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "PracticeEvent_attemptId_eventKey_key" ON "PracticeEvent"("attemptId", "eventKey");

-- CreateIndex
CREATE INDEX "ReplyMarking_markerId_submittedAt_idx" ON "ReplyMarking"("markerId", "submittedAt");

-- CreateIndex
CREATE INDEX "ReplyMarking_kind_submittedAt_idx" ON "ReplyMarking"("kind", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReplyMarking_attemptId_markerId_kind_key" ON "ReplyMarking"("attemptId", "markerId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "MarkingAssignment_markingId_key" ON "MarkingAssignment"("markingId");

-- CreateIndex
CREATE INDEX "MarkingAssignment_markerId_doneAt_idx" ON "MarkingAssignment"("markerId", "doneAt");

-- CreateIndex
CREATE INDEX "MarkingAssignment_kind_doneAt_assignedAt_idx" ON "MarkingAssignment"("kind", "doneAt", "assignedAt");

-- CreateIndex
CREATE UNIQUE INDEX "MarkingAssignment_attemptId_markerId_kind_key" ON "MarkingAssignment"("attemptId", "markerId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "PostedMark_currentKey_key" ON "PostedMark"("currentKey");

-- CreateIndex
CREATE INDEX "PostedMark_postedAt_idx" ON "PostedMark"("postedAt");

-- CreateIndex
CREATE UNIQUE INDEX "PostedMark_attemptId_number_key" ON "PostedMark"("attemptId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "MarkAppeal_postedMarkId_key" ON "MarkAppeal"("postedMarkId");

-- CreateIndex
CREATE INDEX "MarkAppeal_decidedAt_createdAt_idx" ON "MarkAppeal"("decidedAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "SavedComment_ownerId_text_key" ON "SavedComment"("ownerId", "text");
