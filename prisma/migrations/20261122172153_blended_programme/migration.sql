-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN "calendar" TEXT;
ALTER TABLE "OutboxMail" ADD COLUMN "calendarMethod" TEXT;

-- AlterTable
ALTER TABLE "ComponentProgress" ADD COLUMN "attendance" TEXT;

-- CreateTable
CREATE TABLE "PersonalNumber" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "sealed" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT,
    CONSTRAINT "PersonalNumber_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortTransition" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "cohortId" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "reason" TEXT,
    "actorId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CohortTransition_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortQuota" (
    "cohortId" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "places" INTEGER NOT NULL,

    PRIMARY KEY ("cohortId", "municipalityId"),
    CONSTRAINT "CohortQuota_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CohortQuota_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortTutor" (
    "cohortId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    PRIMARY KEY ("cohortId", "userId"),
    CONSTRAINT "CohortTutor_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CohortTutor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Application" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "userId" TEXT,
    "source" TEXT NOT NULL,
    "municipalityId" TEXT,
    "email" TEXT NOT NULL,
    "surname" TEXT,
    "givenName" TEXT,
    "patronymic" TEXT,
    "post" TEXT,
    "note" TEXT,
    "submittedAt" DATETIME NOT NULL,
    "submittedById" TEXT,
    "agreedAt" DATETIME,
    "confirmedAt" DATETIME,
    "confirmedById" TEXT,
    "acceptedAt" DATETIME,
    "declinedAt" DATETIME,
    "declineReason" TEXT,
    "decidedById" TEXT,
    "withdrawnAt" DATETIME,
    "importId" TEXT,
    "openKey" TEXT,
    CONSTRAINT "Application_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Application_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Application_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Application_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportBatch" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "undoneAt" DATETIME,
    "undoneById" TEXT,
    CONSTRAINT "ImportBatch_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Venue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "regionId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Venue_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Room" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "venueId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    CONSTRAINT "Room_venueId_fkey" FOREIGN KEY ("venueId") REFERENCES "Venue" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StrategySession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "componentKey" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "timeZone" TEXT NOT NULL,
    "roomId" TEXT,
    "onlineUrl" TEXT,
    "minimumSeats" INTEGER NOT NULL DEFAULT 0,
    "minimumDays" INTEGER NOT NULL DEFAULT 5,
    "capacity" INTEGER NOT NULL,
    "overCapacityReason" TEXT,
    "signUpOpensAt" DATETIME,
    "signUpClosesAt" DATETIME,
    "cancelUntil" DATETIME,
    "approval" TEXT NOT NULL DEFAULT 'none',
    "approvalHours" INTEGER NOT NULL DEFAULT 48,
    "waitingListOn" BOOLEAN NOT NULL DEFAULT true,
    "promotionStopsDays" INTEGER,
    "reminders" TEXT NOT NULL DEFAULT '[168,24,2]',
    "announcedAt" DATETIME,
    "cancelledAt" DATETIME,
    "cancelReason" TEXT,
    "mergedIntoId" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "lastArrival" INTEGER NOT NULL DEFAULT 0,
    "feedbackOpenedAt" DATETIME,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "StrategySession_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StrategySession_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "StrategySession_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "StrategySession" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SessionDay" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "checkInOpensAt" DATETIME NOT NULL,
    "checkInClosesAt" DATETIME NOT NULL,
    "checkInSecret" TEXT NOT NULL,
    CONSTRAINT "SessionDay_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "StrategySession" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaBlock" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dayId" TEXT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME NOT NULL,
    "title" TEXT NOT NULL,
    "detail" TEXT,
    CONSTRAINT "AgendaBlock_dayId_fkey" FOREIGN KEY ("dayId") REFERENCES "SessionDay" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgendaFacilitator" (
    "blockId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    PRIMARY KEY ("blockId", "userId"),
    CONSTRAINT "AgendaFacilitator_blockId_fkey" FOREIGN KEY ("blockId") REFERENCES "AgendaBlock" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AgendaFacilitator_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SessionMaterial" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "opens" TEXT NOT NULL,
    "url" TEXT,
    "materialKey" TEXT,
    "fileName" TEXT,
    "mimeType" TEXT,
    "bytes" BLOB,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SessionMaterial_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "StrategySession" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SeatPool" (
    "sessionId" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL DEFAULT '',
    "seats" INTEGER NOT NULL,

    PRIMARY KEY ("sessionId", "municipalityId"),
    CONSTRAINT "SeatPool_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "StrategySession" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Seat" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "poolId" TEXT NOT NULL DEFAULT '',
    "reservationId" TEXT,
    CONSTRAINT "Seat_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "StrategySession" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Seat_reservationId_fkey" FOREIGN KEY ("reservationId") REFERENCES "SeatReservation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SeatReservation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "releaseAt" DATETIME NOT NULL,
    "releasedAt" DATETIME,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SeatReservation_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "StrategySession" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Booking" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "poolId" TEXT NOT NULL DEFAULT '',
    "arrival" INTEGER NOT NULL,
    "seatId" TEXT,
    "seatedAt" DATETIME,
    "approvalDueAt" DATETIME,
    "approvedAt" DATETIME,
    "approvedById" TEXT,
    "personalCode" TEXT NOT NULL,
    "bookedById" TEXT,
    "bookedAt" DATETIME NOT NULL,
    "cancelledAt" DATETIME,
    "cancelReason" TEXT,
    "cancelledBy" TEXT,
    "passedOverAt" DATETIME,
    "openKey" TEXT,
    CONSTRAINT "Booking_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "StrategySession" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Booking_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Booking_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "dayId" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "seenAt" DATETIME NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    "staffId" TEXT,
    "device" TEXT,
    CONSTRAINT "CheckIn_dayId_fkey" FOREIGN KEY ("dayId") REFERENCES "SessionDay" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CheckIn_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Attendance" (
    "sessionId" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "hours" REAL,
    "remark" TEXT,
    "recordedAt" DATETIME NOT NULL,
    "recordedById" TEXT,

    PRIMARY KEY ("sessionId", "enrolmentId"),
    CONSTRAINT "Attendance_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "StrategySession" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Attendance_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WorkingGroup" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT,
    CONSTRAINT "WorkingGroup_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "StrategySession" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "sessionId" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,

    PRIMARY KEY ("sessionId", "enrolmentId"),
    CONSTRAINT "GroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "WorkingGroup" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GroupMember_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FeedbackAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    CONSTRAINT "FeedbackAnswer_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "StrategySession" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FeedbackReceipt" (
    "sessionId" TEXT NOT NULL,
    "enrolmentId" TEXT NOT NULL,

    PRIMARY KEY ("sessionId", "enrolmentId"),
    CONSTRAINT "FeedbackReceipt_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "StrategySession" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FeedbackReceipt_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SessionOutcome" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "dueOn" DATETIME NOT NULL,
    "doneAt" DATETIME,
    "doneRemark" TEXT,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SessionOutcome_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "StrategySession" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Team" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Team_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TeamMember" (
    "enrolmentId" TEXT NOT NULL PRIMARY KEY,
    "teamId" TEXT NOT NULL,
    CONSTRAINT "TeamMember_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "TeamMember_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StageSubmission" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "stageKey" TEXT NOT NULL,
    "teamId" TEXT,
    "enrolmentId" TEXT NOT NULL,
    "ownerKey" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "fileName" TEXT,
    "mimeType" TEXT,
    "bytes" BLOB,
    "submittedAt" DATETIME NOT NULL,
    "decision" TEXT,
    "remark" TEXT,
    "returnedUntil" DATETIME,
    "decidedAt" DATETIME,
    "decidedById" TEXT,
    CONSTRAINT "StageSubmission_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "StageSubmission_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Cohort" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "startsOn" DATETIME NOT NULL,
    "endsOn" DATETIME NOT NULL,
    "timeZone" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "requiredSessions" INTEGER NOT NULL DEFAULT 2,
    "clonedFromId" TEXT,
    "createdById" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Cohort_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ProgrammeVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Cohort" ("code", "createdAt", "createdById", "endsOn", "id", "name", "startsOn", "timeZone", "versionId") SELECT "code", "createdAt", "createdById", "endsOn", "id", "name", "startsOn", "timeZone", "versionId" FROM "Cohort";
DROP TABLE "Cohort";
ALTER TABLE "new_Cohort" RENAME TO "Cohort";
CREATE UNIQUE INDEX "Cohort_code_key" ON "Cohort"("code");
CREATE TABLE "new_Enrolment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cohortId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "versionId" TEXT NOT NULL,
    "enrolledAt" DATETIME NOT NULL,
    "completedAt" DATETIME,
    "withdrawnAt" DATETIME,
    "importId" TEXT,
    CONSTRAINT "Enrolment_importId_fkey" FOREIGN KEY ("importId") REFERENCES "ImportBatch" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Enrolment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Enrolment" ("cohortId", "completedAt", "enrolledAt", "id", "userId", "versionId", "withdrawnAt") SELECT "cohortId", "completedAt", "enrolledAt", "id", "userId", "versionId", "withdrawnAt" FROM "Enrolment";
DROP TABLE "Enrolment";
ALTER TABLE "new_Enrolment" RENAME TO "Enrolment";
CREATE INDEX "Enrolment_userId_idx" ON "Enrolment"("userId");
CREATE INDEX "Enrolment_versionId_idx" ON "Enrolment"("versionId");
CREATE UNIQUE INDEX "Enrolment_cohortId_userId_key" ON "Enrolment"("cohortId", "userId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "PersonalNumber_digest_key" ON "PersonalNumber"("digest");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CohortTransition_cohortId_at_idx" ON "CohortTransition"("cohortId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Application_openKey_key" ON "Application"("openKey");

-- CreateIndex
CREATE INDEX "Application_cohortId_submittedAt_idx" ON "Application"("cohortId", "submittedAt");

-- CreateIndex
CREATE INDEX "Application_userId_idx" ON "Application"("userId");

-- CreateIndex
CREATE INDEX "ImportBatch_cohortId_createdAt_idx" ON "ImportBatch"("cohortId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Room_venueId_name_key" ON "Room"("venueId", "name");

-- CreateIndex
CREATE INDEX "StrategySession_cohortId_number_idx" ON "StrategySession"("cohortId", "number");

-- CreateIndex
CREATE INDEX "StrategySession_startsAt_idx" ON "StrategySession"("startsAt");

-- CreateIndex
CREATE INDEX "StrategySession_roomId_startsAt_idx" ON "StrategySession"("roomId", "startsAt");

-- CreateIndex
CREATE INDEX "SessionDay_sessionId_startsAt_idx" ON "SessionDay"("sessionId", "startsAt");

-- CreateIndex
CREATE INDEX "AgendaBlock_dayId_startsAt_idx" ON "AgendaBlock"("dayId", "startsAt");

-- CreateIndex
CREATE INDEX "AgendaFacilitator_userId_idx" ON "AgendaFacilitator"("userId");

-- CreateIndex
CREATE INDEX "SessionMaterial_sessionId_position_idx" ON "SessionMaterial"("sessionId", "position");

-- CreateIndex
CREATE INDEX "Seat_reservationId_idx" ON "Seat"("reservationId");

-- CreateIndex
CREATE UNIQUE INDEX "Seat_sessionId_number_key" ON "Seat"("sessionId", "number");

-- CreateIndex
CREATE INDEX "SeatReservation_sessionId_idx" ON "SeatReservation"("sessionId");

-- CreateIndex
CREATE INDEX "SeatReservation_releasedAt_releaseAt_idx" ON "SeatReservation"("releasedAt", "releaseAt");

-- CreateIndex
CREATE UNIQUE INDEX "Booking_seatId_key" ON "Booking"("seatId");

-- CreateIndex
CREATE UNIQUE INDEX "Booking_personalCode_key" ON "Booking"("personalCode");

-- CreateIndex
CREATE UNIQUE INDEX "Booking_openKey_key" ON "Booking"("openKey");

-- CreateIndex
CREATE INDEX "Booking_userId_cancelledAt_idx" ON "Booking"("userId", "cancelledAt");

-- CreateIndex
CREATE INDEX "Booking_sessionId_cancelledAt_idx" ON "Booking"("sessionId", "cancelledAt");

-- CreateIndex
CREATE INDEX "Booking_enrolmentId_idx" ON "Booking"("enrolmentId");

-- CreateIndex
CREATE UNIQUE INDEX "Booking_sessionId_arrival_key" ON "Booking"("sessionId", "arrival");

-- CreateIndex
CREATE UNIQUE INDEX "CheckIn_dayId_enrolmentId_key" ON "CheckIn"("dayId", "enrolmentId");

-- CreateIndex
CREATE UNIQUE INDEX "CheckIn_dayId_device_key" ON "CheckIn"("dayId", "device");

-- CreateIndex
CREATE INDEX "Attendance_enrolmentId_idx" ON "Attendance"("enrolmentId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkingGroup_sessionId_number_key" ON "WorkingGroup"("sessionId", "number");

-- CreateIndex
CREATE INDEX "GroupMember_groupId_idx" ON "GroupMember"("groupId");

-- CreateIndex
CREATE INDEX "FeedbackAnswer_sessionId_idx" ON "FeedbackAnswer"("sessionId");

-- CreateIndex
CREATE INDEX "SessionOutcome_sessionId_idx" ON "SessionOutcome"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Team_cohortId_number_key" ON "Team"("cohortId", "number");

-- CreateIndex
CREATE INDEX "TeamMember_teamId_idx" ON "TeamMember"("teamId");

-- CreateIndex
CREATE INDEX "StageSubmission_decidedAt_submittedAt_idx" ON "StageSubmission"("decidedAt", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "StageSubmission_ownerKey_stageKey_number_key" ON "StageSubmission"("ownerKey", "stageKey", "number");
