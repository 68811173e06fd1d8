// Whose figures of a measure are ready by the end of a quarter and were in no quarter before: one statement a measure.
// Knows nothing of what may be shown.
import { enrolledFrom } from '#app/features/cohorts/own-municipality.server.ts'
import { type WaveKey, waveWindow } from '#app/features/curriculum/wave.ts'
import { addDays, daysBetween } from '#app/lib/dates.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { ClosingPerson } from './closing-cells.ts'
import type { ClosedMeasure } from './closed-measure.ts'
import { dayAfter } from './quarter.ts'

export interface ClosingMember extends ClosingPerson {
  enrolmentId: string
}

export async function readClosingPeople(
  measure: ClosedMeasure,
  quarter: string,
  now: Date,
  reader: Reader = database(),
): Promise<ClosingMember[]> {
  const end = dayAfter(quarter)
  const ready = measure === 'exam' ? examsUntil(end) : pairsUntil(measure, end)
  const rows = await reader.$queryRaw<(Omit<ClosingMember, 'value'> & { value: number | bigint })[]>`
    WITH ready AS (${ready})
    SELECT f."enrolmentId", f."cohortId", f."value", ${enrolledFrom(now)} AS "partId",
           o."regionId", o."municipalityId",
           CASE WHEN o."kind" = 'organisation' THEN o."id" END AS "organisationId"
      FROM ready f JOIN "Enrolment" e ON e."id" = f."enrolmentId"
      LEFT JOIN "Post" p ON p."id" = (${postOn(Prisma.sql`f."day"`)})
      LEFT JOIN "Organisation" o ON o."id" = p."organisationId"
     WHERE NOT EXISTS (SELECT 1 FROM "ClosedMember" m
                        WHERE m."enrolmentId" = f."enrolmentId" AND m."measure" = ${measure})`
  return rows.map(({ value, ...row }) => ({ ...row, value: Number(value) }))
}

/** Both waves handed in, and the later one over for the whole cohort: nobody joins the group any more. */
function pairsUntil(wave: WaveKey, end: Date): Prisma.Sql {
  const lastEnd = addDays(end, -daysOfClosing(wave))
  return Prisma.sql`
    SELECT e."id" AS "enrolmentId", e."cohortId", w."percent" - b."percent" AS "value", w."submittedAt" AS "day"
      FROM "DiagnosticWave" w
      JOIN "DiagnosticWave" b ON b."enrolmentId" = w."enrolmentId" AND b."wave" = 'before'
           AND b."submittedAt" IS NOT NULL
      JOIN "Enrolment" e ON e."id" = w."enrolmentId"
      JOIN "Cohort" c ON c."id" = e."cohortId" AND c."state" <> 'draft' AND c."endsOn" < ${lastEnd}
     WHERE w."wave" = ${wave} AND w."submittedAt" IS NOT NULL`
}

/** The better of exam and resit, by the marks in force now, of people whose replies all had marks by then. */
function examsUntil(end: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT e."id" AS "enrolmentId", e."cohortId", MAX(x."total") AS "value", MIN(x."finishedAt") AS "day"
      FROM "PracticeExam" x JOIN "Enrolment" e ON e."id" = x."enrolmentId"
      JOIN "Cohort" c ON c."id" = e."cohortId" AND c."state" <> 'draft'
     WHERE x."total" IS NOT NULL AND x."finishedAt" < ${end}
       AND NOT EXISTS (SELECT 1 FROM "PracticeAttempt" a JOIN "PostedMark" k ON k."attemptId" = a."id"
                        WHERE a."examId" = x."id" AND k."number" = 1 AND k."postedAt" >= ${end})
     GROUP BY e."id", e."cohortId"`
}

/** The post in force on the day, the earliest begun; one in a municipality goes first. */
function postOn(day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT q."id" FROM "Post" q JOIN "Organisation" r ON r."id" = q."organisationId"
     WHERE q."userId" = e."userId" AND q."startsOn" <= ${day} AND (q."endsOn" IS NULL OR q."endsOn" > ${day})
     ORDER BY r."municipalityId" IS NULL, q."startsOn", q."id" LIMIT 1`
}

/** How many days after the end of a cohort its wave is over. */
function daysOfClosing(wave: WaveKey): number {
  const endsOn = new Date(0)
  const days = { startsOn: endsOn, endsOn, enrolledOn: endsOn, completedOn: null }
  return daysBetween(endsOn, waveWindow(wave, days).closesOn)
}
