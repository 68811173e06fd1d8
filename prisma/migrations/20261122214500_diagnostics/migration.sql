-- CreateTable
CREATE TABLE "DiagnosticPlan" (
    "enrolmentId" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "forms" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "DiagnosticPlan_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DiagnosticPlan_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DiagnosticWave" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "enrolmentId" TEXT NOT NULL,
    "wave" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "invitedAt" DATETIME,
    "remindedAt" DATETIME,
    "startedAt" DATETIME,
    "submittedAt" DATETIME,
    "edition" INTEGER,
    "percent" REAL,
    "result" TEXT,
    CONSTRAINT "DiagnosticWave_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "DiagnosticPlan" ("enrolmentId") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DiagnosticAnswer" (
    "waveId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("waveId", "itemKey"),
    CONSTRAINT "DiagnosticAnswer_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "DiagnosticWave" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DiagnosticObserver" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "enrolmentId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "invitedAt" DATETIME,
    "remindedAt" DATETIME,
    "submittedAt" DATETIME,
    "edition" INTEGER,
    CONSTRAINT "DiagnosticObserver_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DiagnosticObserver_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DiagnosticGrade" (
    "observerId" TEXT NOT NULL,
    "itemKey" TEXT NOT NULL,
    "value" INTEGER NOT NULL,

    PRIMARY KEY ("observerId", "itemKey"),
    CONSTRAINT "DiagnosticGrade_observerId_fkey" FOREIGN KEY ("observerId") REFERENCES "DiagnosticObserver" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DiagnosticLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "waveId" TEXT,
    "observerId" TEXT,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "DiagnosticLink_waveId_fkey" FOREIGN KEY ("waveId") REFERENCES "DiagnosticWave" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DiagnosticLink_observerId_fkey" FOREIGN KEY ("observerId") REFERENCES "DiagnosticObserver" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "DiagnosticPlan_cohortId_place_key" ON "DiagnosticPlan"("cohortId", "place");

-- CreateIndex
CREATE UNIQUE INDEX "DiagnosticWave_enrolmentId_wave_key" ON "DiagnosticWave"("enrolmentId", "wave");

-- CreateIndex
CREATE UNIQUE INDEX "DiagnosticWave_enrolmentId_form_key" ON "DiagnosticWave"("enrolmentId", "form");

-- CreateIndex
CREATE UNIQUE INDEX "DiagnosticObserver_enrolmentId_key" ON "DiagnosticObserver"("enrolmentId");

-- CreateIndex
CREATE UNIQUE INDEX "DiagnosticLink_tokenHash_key" ON "DiagnosticLink"("tokenHash");

-- CreateIndex
CREATE INDEX "DiagnosticLink_waveId_idx" ON "DiagnosticLink"("waveId");

-- CreateIndex
CREATE INDEX "DiagnosticLink_observerId_idx" ON "DiagnosticLink"("observerId");

-- What the rules of diagnostics must never allow. SQLite forgets triggers when a table is rebuilt: a migration that
-- redefines these tables must create them again (diagnostic-constraints.server.test.ts notices).

-- The order of forms is a row of the square, and the one that the place gives.
CREATE TRIGGER "DiagnosticPlan_square" BEFORE INSERT ON "DiagnosticPlan"
WHEN NEW."forms" <> CASE NEW."place" % 4 WHEN 0 THEN 'ABDC' WHEN 1 THEN 'BCAD' WHEN 2 THEN 'CDBA' ELSE 'DACB' END
BEGIN SELECT RAISE(ABORT, 'not the row of the square'); END;

-- A wave is one of four and has the form that the plan gives it.
CREATE TRIGGER "DiagnosticWave_form" BEFORE INSERT ON "DiagnosticWave"
BEGIN
  SELECT RAISE(ABORT, 'not the form of the plan') WHERE NOT EXISTS (
    SELECT 1 FROM "DiagnosticPlan" p
     WHERE p."enrolmentId" = NEW."enrolmentId"
       AND NEW."form" = substr(p."forms", CASE NEW."wave" WHEN 'before' THEN 1 WHEN 'after' THEN 2
                                                          WHEN 'month' THEN 3 WHEN 'quarter' THEN 4 ELSE 9 END, 1));
END;

-- What was handed in stays as it is.
CREATE TRIGGER "DiagnosticWave_final" BEFORE UPDATE ON "DiagnosticWave" WHEN OLD."submittedAt" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'handed in'); END;

CREATE TRIGGER "DiagnosticWave_result" BEFORE UPDATE OF "submittedAt" ON "DiagnosticWave"
WHEN NEW."submittedAt" IS NOT NULL
 AND (NEW."percent" IS NULL OR NEW."percent" < 0 OR NEW."percent" > 100 OR NEW."result" IS NULL OR NEW."edition" IS NULL)
BEGIN SELECT RAISE(ABORT, 'handed in without a result'); END;

CREATE TRIGGER "DiagnosticAnswer_final_insert" BEFORE INSERT ON "DiagnosticAnswer"
WHEN (SELECT w."submittedAt" FROM "DiagnosticWave" w WHERE w."id" = NEW."waveId") IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'handed in'); END;

CREATE TRIGGER "DiagnosticAnswer_final_update" BEFORE UPDATE ON "DiagnosticAnswer"
WHEN (SELECT w."submittedAt" FROM "DiagnosticWave" w WHERE w."id" = NEW."waveId") IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'handed in'); END;

CREATE TRIGGER "DiagnosticObserver_final" BEFORE UPDATE ON "DiagnosticObserver" WHEN OLD."submittedAt" IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'handed in'); END;

CREATE TRIGGER "DiagnosticGrade_range" BEFORE INSERT ON "DiagnosticGrade" WHEN NEW."value" NOT BETWEEN 0 AND 5
BEGIN SELECT RAISE(ABORT, 'no such grade'); END;

-- A link opens one questionnaire.
CREATE TRIGGER "DiagnosticLink_one" BEFORE INSERT ON "DiagnosticLink"
WHEN (NEW."waveId" IS NULL) = (NEW."observerId" IS NULL)
BEGIN SELECT RAISE(ABORT, 'a link opens one questionnaire'); END;
