-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN "attachment" BLOB;
ALTER TABLE "OutboxMail" ADD COLUMN "attachmentName" TEXT;
ALTER TABLE "OutboxMail" ADD COLUMN "attachmentType" TEXT;

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN "headPost" TEXT;

-- AlterTable
ALTER TABLE "Post" ADD COLUMN "category" TEXT;
ALTER TABLE "Post" ADD COLUMN "citizenFacing" BOOLEAN;
ALTER TABLE "Post" ADD COLUMN "positionGroup" TEXT;

-- AlterTable
ALTER TABLE "Enrolment" ADD COLUMN "dueOn" DATETIME;
ALTER TABLE "Enrolment" ADD COLUMN "dueTitle" TEXT;

-- CreateTable
CREATE TABLE "Headcount" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "organisationId" TEXT NOT NULL,
    "positionGroup" TEXT NOT NULL,
    "onDate" DATETIME NOT NULL,
    "people" INTEGER NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "importId" TEXT,
    "undoneAt" DATETIME,
    CONSTRAINT "Headcount_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CoveragePlan" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "regionId" TEXT NOT NULL,
    "groups" TEXT NOT NULL,
    "targetPercent" INTEGER NOT NULL,
    "dueOn" DATETIME NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "StageRule" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "regionId" TEXT NOT NULL,
    "runningPercent" INTEGER NOT NULL,
    "runningPeople" INTEGER NOT NULL,
    "coveredPercent" INTEGER NOT NULL,
    "sustainedMonths" INTEGER NOT NULL,
    "recordedById" TEXT,
    "recordedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "ClosedFigure" (
    "quarter" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "cellKind" TEXT NOT NULL,
    "cellId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "n" INTEGER,
    "mean" REAL,
    "low" REAL,
    "high" REAL,
    "closedAt" DATETIME NOT NULL,

    PRIMARY KEY ("quarter", "measure", "cellKind", "cellId")
);

-- CreateTable
CREATE TABLE "ClosedMember" (
    "enrolmentId" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "quarter" TEXT NOT NULL,

    PRIMARY KEY ("enrolmentId", "measure")
);

-- CreateTable
CREATE TABLE "ServiceIndicator" (
    "organisationId" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "week" DATETIME NOT NULL,
    "volume" INTEGER NOT NULL,
    "toExecutorHours" REAL,
    "answerHours" REAL,
    "onTimePercent" REAL,
    "repeatPercent" REAL,
    "goodMarksPercent" REAL,
    "returnedPercent" REAL,
    "importId" TEXT NOT NULL,

    PRIMARY KEY ("organisationId", "channel", "week"),
    CONSTRAINT "ServiceIndicator_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ServiceIndicator_importId_fkey" FOREIGN KEY ("importId") REFERENCES "IndicatorImport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IndicatorImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "regionId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "replaced" TEXT NOT NULL DEFAULT '[]',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "undoneAt" DATETIME,
    "undoneById" TEXT
);

-- CreateTable
CREATE TABLE "IndicatorTarget" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "regionId" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "channel" TEXT,
    "value" REAL NOT NULL,
    "source" TEXT NOT NULL,
    "recordedById" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "removed" BOOLEAN NOT NULL DEFAULT false
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "weekday" INTEGER,
    "createdAt" DATETIME NOT NULL,
    "removedAt" DATETIME
);

-- CreateTable
CREATE TABLE "SavedViewRecipient" (
    "viewId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,

    PRIMARY KEY ("viewId", "userId"),
    CONSTRAINT "SavedViewRecipient_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "SavedView" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SavedViewDelivery" (
    "viewId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "week" DATETIME NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("viewId", "userId", "week"),
    CONSTRAINT "SavedViewDelivery_viewId_fkey" FOREIGN KEY ("viewId") REFERENCES "SavedView" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OverdueReminder" (
    "userId" TEXT NOT NULL,
    "day" DATETIME NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "sentById" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "day")
);

-- CreateTable
CREATE TABLE "RegionSharing" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "regionId" TEXT NOT NULL,
    "agreedById" TEXT NOT NULL,
    "agreedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    "withdrawnById" TEXT
);

-- CreateTable
CREATE TABLE "OutsideTraining" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "hours" INTEGER NOT NULL,
    "completedOn" DATETIME NOT NULL,
    "number" TEXT,
    "fileName" TEXT,
    "mimeType" TEXT,
    "bytes" BLOB,
    "recordedById" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    "removedById" TEXT,
    CONSTRAINT "OutsideTraining_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DirectoryImport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "undo" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "undoneAt" DATETIME,
    "undoneById" TEXT
);

-- CreateTable
CREATE TABLE "AccountMerge" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "keptId" TEXT NOT NULL,
    "mergedId" TEXT NOT NULL,
    "moved" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Headcount_organisationId_positionGroup_onDate_idx" ON "Headcount"("organisationId", "positionGroup", "onDate");

-- CreateIndex
CREATE INDEX "CoveragePlan_regionId_recordedAt_idx" ON "CoveragePlan"("regionId", "recordedAt");

-- CreateIndex
CREATE INDEX "StageRule_regionId_recordedAt_idx" ON "StageRule"("regionId", "recordedAt");

-- CreateIndex
CREATE INDEX "ClosedFigure_cellKind_cellId_idx" ON "ClosedFigure"("cellKind", "cellId");

-- CreateIndex
CREATE INDEX "ClosedMember_quarter_measure_idx" ON "ClosedMember"("quarter", "measure");

-- CreateIndex
CREATE INDEX "ServiceIndicator_week_idx" ON "ServiceIndicator"("week");

-- CreateIndex
CREATE INDEX "IndicatorImport_regionId_createdAt_idx" ON "IndicatorImport"("regionId", "createdAt");

-- CreateIndex
CREATE INDEX "IndicatorTarget_regionId_measure_recordedAt_idx" ON "IndicatorTarget"("regionId", "measure", "recordedAt");

-- CreateIndex
CREATE INDEX "SavedView_ownerId_idx" ON "SavedView"("ownerId");

-- CreateIndex
CREATE INDEX "OverdueReminder_enrolmentId_at_idx" ON "OverdueReminder"("enrolmentId", "at");

-- CreateIndex
CREATE INDEX "RegionSharing_regionId_idx" ON "RegionSharing"("regionId");

-- CreateIndex
CREATE INDEX "OutsideTraining_userId_idx" ON "OutsideTraining"("userId");

-- CreateIndex
CREATE INDEX "DirectoryImport_kind_createdAt_idx" ON "DirectoryImport"("kind", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "AccountMerge_mergedId_key" ON "AccountMerge"("mergedId");

-- CreateIndex
CREATE INDEX "Enrolment_dueOn_idx" ON "Enrolment"("dueOn");

-- A published average and who counted in it never change: a second reading must not tell what one person added.
CREATE TRIGGER "ClosedFigure_never_changes" BEFORE UPDATE ON "ClosedFigure"
BEGIN SELECT RAISE(ABORT, 'A closed figure never changes'); END;
CREATE TRIGGER "ClosedFigure_never_goes" BEFORE DELETE ON "ClosedFigure"
BEGIN SELECT RAISE(ABORT, 'A closed figure never goes'); END;
CREATE TRIGGER "ClosedMember_never_changes" BEFORE UPDATE ON "ClosedMember"
BEGIN SELECT RAISE(ABORT, 'A closed figure never changes'); END;

-- Impossible values never get in, whoever writes.
CREATE TRIGGER "Headcount_is_possible" BEFORE INSERT ON "Headcount"
WHEN NEW."people" < 0 OR NEW."people" > 100000
  OR NEW."positionGroup" NOT IN ('highest', 'chief', 'leading', 'senior', 'junior', 'other')
BEGIN SELECT RAISE(ABORT, 'An impossible headcount'); END;
CREATE TRIGGER "ServiceIndicator_is_possible" BEFORE INSERT ON "ServiceIndicator"
WHEN NEW."volume" < 0
  OR NEW."channel" NOT IN ('112', 'portal', 'pos', 'social', 'map')
  OR NEW."onTimePercent" NOT BETWEEN 0 AND 100
  OR NEW."repeatPercent" NOT BETWEEN 0 AND 100
  OR NEW."goodMarksPercent" NOT BETWEEN 0 AND 100
  OR NEW."returnedPercent" NOT BETWEEN 0 AND 100
  OR NEW."toExecutorHours" < 0 OR NEW."answerHours" < 0
BEGIN SELECT RAISE(ABORT, 'An impossible indicator'); END;
