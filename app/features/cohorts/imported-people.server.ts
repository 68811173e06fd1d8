// The people of one import with everything that may depend on it, in one statement.
import type { Reader } from '#app/platform/database.server.ts'

type Flag = number | bigint

export interface ImportedRow {
  userId: string
  email: string
  surname: string
  givenName: string
  patronymic: string | null
  hasPassword: Flag
  elsewhere: Flag
  learned: Flag
  takesPart: Flag
  documentIssued: Flag
  inPaper: Flag
  /** Of the letter that told them. */
  dedupeKey: string
  letterSent: Flag
}

export async function readImported(reader: Reader, importId: string): Promise<ImportedRow[]> {
  return reader.$queryRaw<ImportedRow[]>`
    SELECT u."id" AS "userId", u."email", u."surname", u."givenName", u."patronymic",
           u."passwordHash" IS NOT NULL AS "hasPassword",
           EXISTS (SELECT 1 FROM "Enrolment" x WHERE x."userId" = u."id" AND x."id" <> e."id")
             OR EXISTS (SELECT 1 FROM "Application" x WHERE x."userId" = u."id")
             OR EXISTS (SELECT 1 FROM "RoleAssignment" x WHERE x."userId" = u."id") AS "elsewhere",
           e."importId" = ${importId} AND (
             EXISTS (SELECT 1 FROM "LearningEvent" x WHERE x."enrolmentId" = e."id")
             OR EXISTS (SELECT 1 FROM "LessonProgress" x WHERE x."enrolmentId" = e."id")
             OR EXISTS (SELECT 1 FROM "TaskSubmission" x WHERE x."enrolmentId" = e."id")
             OR EXISTS (SELECT 1 FROM "Attempt" x WHERE x."enrolmentId" = e."id")
             OR EXISTS (SELECT 1 FROM "StageSubmission" x WHERE x."enrolmentId" = e."id")) AS "learned",
           EXISTS (SELECT 1 FROM "Booking" x WHERE x."enrolmentId" = e."id")
             OR EXISTS (SELECT 1 FROM "CheckIn" x WHERE x."enrolmentId" = e."id")
             OR EXISTS (SELECT 1 FROM "Attendance" x WHERE x."enrolmentId" = e."id")
             OR EXISTS (SELECT 1 FROM "GroupMember" x WHERE x."enrolmentId" = e."id")
             OR EXISTS (SELECT 1 FROM "FeedbackReceipt" x WHERE x."enrolmentId" = e."id")
             OR EXISTS (SELECT 1 FROM "TeamMember" x WHERE x."enrolmentId" = e."id") AS "takesPart",
           EXISTS (SELECT 1 FROM "Certificate" x WHERE x."enrolmentId" = e."id") AS "documentIssued",
           EXISTS (SELECT 1 FROM "PaperPerson" x WHERE x."enrolmentId" = e."id") AS "inPaper",
           'enrolled:' || e."id" AS "dedupeKey",
           EXISTS (SELECT 1 FROM "OutboxMail" m
                    WHERE m."dedupeKey" = 'enrolled:' || e."id" AND m."sentAt" IS NOT NULL) AS "letterSent"
      FROM "Enrolment" e JOIN "User" u ON u."id" = e."userId"
     WHERE e."importId" = ${importId}
     ORDER BY u."surname", u."givenName", u."id"`
}
