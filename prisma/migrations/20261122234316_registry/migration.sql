-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN "hash" TEXT;

-- CreateTable
CREATE TABLE "AuditValue" (
    "entryId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "userId" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    CONSTRAINT "AuditValue_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "AuditEntry" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LearnerRecord" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "sex" TEXT,
    "citizenship" TEXT,
    "educationLevel" TEXT,
    "sealed" TEXT,
    "missing" TEXT NOT NULL DEFAULT '[]',
    "nameForms" TEXT,
    "formsCorrected" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" DATETIME NOT NULL,
    "updatedById" TEXT,
    CONSTRAINT "LearnerRecord_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PersonKey" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "wrapped" TEXT,
    "createdAt" DATETIME NOT NULL,
    "destroyedAt" DATETIME,
    CONSTRAINT "PersonKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "requestedAt" DATETIME NOT NULL,
    "reason" TEXT,
    "doneAt" DATETIME,
    "doneById" TEXT,
    "summary" TEXT NOT NULL DEFAULT '{}',
    CONSTRAINT "Erasure_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EnrolmentStep" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "enrolmentId" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "paperId" TEXT,
    "reason" TEXT,
    "actorId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "EnrolmentStep_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EnrolmentStep_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommissionMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "userId" TEXT,
    "surname" TEXT NOT NULL,
    "givenName" TEXT NOT NULL,
    "patronymic" TEXT,
    "post" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "email" TEXT,
    "position" INTEGER NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "CommissionMember_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DefenceSlot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "minutes" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'main',
    "topic" TEXT,
    CONSTRAINT "DefenceSlot_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DefencePlace" (
    "slotId" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,

    PRIMARY KEY ("slotId", "enrolmentId"),
    CONSTRAINT "DefencePlace_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "DefenceSlot" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DefencePlace_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AttestationMark" (
    "memberId" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "criterion" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "comment" TEXT,
    "markedAt" DATETIME NOT NULL,

    PRIMARY KEY ("memberId", "enrolmentId", "round", "criterion"),
    CONSTRAINT "AttestationMark_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "CommissionMember" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AttestationMark_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AttestationResult" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "enrolmentId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "test" INTEGER,
    "practice" INTEGER,
    "project" INTEGER,
    "total" INTEGER,
    "outcome" TEXT NOT NULL,
    "paperId" TEXT,
    "decidedAt" DATETIME NOT NULL,
    "decidedById" TEXT,
    "appealText" TEXT,
    "appealedAt" DATETIME,
    "appealDecision" TEXT,
    "appealReason" TEXT,
    "appealDecidedAt" DATETIME,
    "appealDecidedById" TEXT,
    CONSTRAINT "AttestationResult_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AttestationResult_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TaskInvitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "task" TEXT NOT NULL,
    "objectId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME,
    "revokedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Paper" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "number" TEXT,
    "year" INTEGER,
    "sequence" INTEGER,
    "signedOn" DATETIME,
    "snapshot" TEXT NOT NULL,
    "templateId" TEXT,
    "correctsId" TEXT,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "registeredAt" DATETIME,
    "registeredById" TEXT,
    "discardedAt" DATETIME,
    CONSTRAINT "Paper_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Paper_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "PaperTemplate" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Paper_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Paper" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperPerson" (
    "paperId" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("paperId", "enrolmentId"),
    CONSTRAINT "PaperPerson_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PaperPerson_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperFile" (
    "paperId" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "digest" TEXT NOT NULL,

    PRIMARY KEY ("paperId", "format"),
    CONSTRAINT "PaperFile_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperTemplate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "digest" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL,
    "uploadedById" TEXT NOT NULL,
    "withdrawnAt" DATETIME
);

-- CreateTable
CREATE TABLE "Blank" (
    "number" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "certificateId" TEXT,
    "reason" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT
);

-- CreateTable
CREATE TABLE "FrdoTemplate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fileName" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "digest" TEXT NOT NULL,
    "uploadedAt" DATETIME NOT NULL,
    "uploadedById" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "FrdoBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "templateId" TEXT,
    "fileDigest" TEXT,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    "sentAt" DATETIME,
    "answeredAt" DATETIME,
    "answerText" TEXT
);

-- CreateTable
CREATE TABLE "FrdoRow" (
    "batchId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "certificateId" TEXT NOT NULL,
    "openKey" TEXT,
    "values" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "errorText" TEXT,

    PRIMARY KEY ("batchId", "position"),
    CONSTRAINT "FrdoRow_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "FrdoBatch" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FrdoRow_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Credential" (
    "certificateId" TEXT NOT NULL PRIMARY KEY,
    "statusIndex" INTEGER NOT NULL,
    "signed" TEXT NOT NULL,
    "issuedAt" DATETIME NOT NULL,
    CONSTRAINT "Credential_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable: columns are added in place; the tables keep their triggers and nothing that hangs from them is touched.
ALTER TABLE "Cohort" ADD COLUMN "paperwork" TEXT NOT NULL DEFAULT 'elsewhere';
ALTER TABLE "Cohort" ADD COLUMN "studyForm" TEXT NOT NULL DEFAULT 'extramural';
ALTER TABLE "Cohort" ADD COLUMN "funding" TEXT NOT NULL DEFAULT 'regional';
ALTER TABLE "Enrolment" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'accepted';
ALTER TABLE "Enrolment" ADD COLUMN "funding" TEXT;
ALTER TABLE "Certificate" ADD COLUMN "blankNumber" TEXT;
ALTER TABLE "Certificate" ADD COLUMN "copyKind" TEXT NOT NULL DEFAULT 'original';
ALTER TABLE "Certificate" ADD COLUMN "copyReason" TEXT;

-- Enrolments made before papers were kept here stand where their progress puts them.
UPDATE "Enrolment" SET "state" = CASE
  WHEN EXISTS (SELECT 1 FROM "Certificate" WHERE "Certificate"."currentOf" = "Enrolment"."id") THEN 'issued'
  WHEN "withdrawnAt" IS NOT NULL THEN 'expelled'
  WHEN "completedAt" IS NOT NULL THEN 'completed'
  ELSE 'studying' END;
UPDATE "Certificate" SET "blankNumber" = json_extract("snapshot", '$.blankNumber');
UPDATE "Certificate" SET "copyKind" = 'duplicate' WHERE "replacesId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "AuditValue_userId_idx" ON "AuditValue"("userId");

-- CreateIndex
CREATE INDEX "Erasure_userId_idx" ON "Erasure"("userId");

-- CreateIndex
CREATE INDEX "EnrolmentStep_enrolmentId_at_idx" ON "EnrolmentStep"("enrolmentId", "at");

-- CreateIndex
CREATE INDEX "CommissionMember_cohortId_idx" ON "CommissionMember"("cohortId");

-- CreateIndex
CREATE INDEX "DefenceSlot_cohortId_startsAt_idx" ON "DefenceSlot"("cohortId", "startsAt");

-- CreateIndex
CREATE INDEX "AttestationMark_enrolmentId_round_idx" ON "AttestationMark"("enrolmentId", "round");

-- CreateIndex
CREATE UNIQUE INDEX "AttestationResult_enrolmentId_round_key" ON "AttestationResult"("enrolmentId", "round");

-- CreateIndex
CREATE UNIQUE INDEX "TaskInvitation_tokenHash_key" ON "TaskInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "TaskInvitation_task_objectId_idx" ON "TaskInvitation"("task", "objectId");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_number_key" ON "Paper"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_correctsId_key" ON "Paper"("correctsId");

-- CreateIndex
CREATE INDEX "Paper_cohortId_kind_idx" ON "Paper"("cohortId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_kind_year_sequence_key" ON "Paper"("kind", "year", "sequence");

-- CreateIndex
CREATE INDEX "PaperPerson_enrolmentId_idx" ON "PaperPerson"("enrolmentId");

-- CreateIndex
CREATE INDEX "PaperTemplate_kind_uploadedAt_idx" ON "PaperTemplate"("kind", "uploadedAt");

-- CreateIndex
CREATE INDEX "Blank_state_idx" ON "Blank"("state");

-- CreateIndex
CREATE UNIQUE INDEX "FrdoBatch_number_key" ON "FrdoBatch"("number");

-- CreateIndex
CREATE INDEX "FrdoBatch_state_idx" ON "FrdoBatch"("state");

-- CreateIndex
CREATE UNIQUE INDEX "FrdoRow_openKey_key" ON "FrdoRow"("openKey");

-- CreateIndex
CREATE INDEX "FrdoRow_certificateId_idx" ON "FrdoRow"("certificateId");

-- CreateIndex
CREATE UNIQUE INDEX "Credential_statusIndex_key" ON "Credential"("statusIndex");
