// The SQL of progress: an enrolment with its cohort and its summary rows in one statement, however many enrolments.
import { Prisma } from '#prisma/generated/client.ts'
import type { Reader } from '#app/platform/database.server.ts'
import type { AttendanceKind } from './attendance.ts'
import type { ScheduledSession } from './blended-facts.ts'
import type { ComponentFact, LessonFact, ProgressFacts } from './progress-facts.ts'
import type { TaskState } from './work-state.ts'

export interface CohortFacts {
  id: string
  name: string
  code: string
  startsOn: Date
  endsOn: Date
  timeZone: string
  state: string
  /** How many strategy sessions a person must attend. */
  requiredSessions: number
}

export interface EnrolmentFacts {
  enrolmentId: string
  userId: string
  versionId: string
  enrolledAt: Date
  completedAt: Date | null
  cohort: CohortFacts
  /** Announced sessions of the cohort, and any other the person is booked for. */
  sessions: ScheduledSession[]
  facts: ProgressFacts
}

export interface EnrolmentColumns {
  enrolmentId: string
  userId: string
  versionId: string
  enrolledAt: string
  completedAt: string | null
  cohortId: string
  cohortName: string
  cohortCode: string
  startsOn: string
  endsOn: string
  cohortZone: string
  cohortState: string
  requiredSessions: number | bigint
  sessions: string
  components: string
  lessons: string | null
}

/** Columns of an enrolment `e` in its cohort `c`, with the summary rows as JSON. */
export const enrolmentColumns = Prisma.sql`
  e."id" AS "enrolmentId", e."userId", e."versionId", e."enrolledAt", e."completedAt",
  c."id" AS "cohortId", c."name" AS "cohortName", c."code" AS "cohortCode",
  c."startsOn", c."endsOn", c."timeZone" AS "cohortZone", c."state" AS "cohortState",
  c."requiredSessions",
  (SELECT json_group_array(json_array(s."id", s."componentKey", s."startsAt", s."endsAt", s."timeZone",
                                      b."id" IS NOT NULL, t."number"))
     FROM "StrategySession" s
     LEFT JOIN "Booking" b ON b."sessionId" = s."id" AND b."enrolmentId" = e."id" AND b."cancelledAt" IS NULL
     LEFT JOIN "Seat" t ON t."id" = b."seatId"
    WHERE s."cancelledAt" IS NULL AND s."announcedAt" IS NOT NULL
      AND s."id" IN (SELECT o."id" FROM "StrategySession" o WHERE o."cohortId" = c."id"
                     UNION SELECT k."sessionId" FROM "Booking" k
                            WHERE k."enrolmentId" = e."id" AND k."cancelledAt" IS NULL)) AS "sessions",
  (SELECT json_group_array(json_array(p."componentId", p."lessonsDone", p."bestPercent", p."attemptsUsed",
                                      p."taskState", p."completedAt", p."attendance", p."attemptsAdded"))
     FROM "ComponentProgress" p WHERE p."enrolmentId" = e."id") AS "components"`

/** Lessons of the enrolment as JSON; left out where only sums are wanted. */
export const lessonColumn = Prisma.sql`
  (SELECT json_group_array(json_array(l."lessonId", l."place", l."lastViewAt", l."completedAt", l."seconds"))
     FROM "LessonProgress" l WHERE l."enrolmentId" = e."id") AS "lessons"`

export const noLessonColumn = Prisma.sql`NULL AS "lessons"`

export const enrolmentTables = Prisma.sql`"Enrolment" e JOIN "Cohort" c ON c."id" = e."cohortId"`

/** Enrolments a person sees as their own: not withdrawn, and the cohort is no draft. */
export function ownEnrolments(userId: string): Prisma.Sql {
  return Prisma.sql`e."userId" = ${userId} AND e."withdrawnAt" IS NULL AND c."state" <> 'draft'`
}

export async function readEnrolments(
  reader: Reader,
  where: Prisma.Sql,
  options: { lessons: boolean },
): Promise<EnrolmentFacts[]> {
  const rows = await reader.$queryRaw<EnrolmentColumns[]>`
    SELECT ${enrolmentColumns}, ${options.lessons ? lessonColumn : noLessonColumn}
      FROM ${enrolmentTables}
     WHERE ${where}`
  return rows.map(enrolmentFacts)
}

export function enrolmentFacts(row: EnrolmentColumns): EnrolmentFacts {
  return {
    enrolmentId: row.enrolmentId,
    userId: row.userId,
    versionId: row.versionId,
    enrolledAt: new Date(row.enrolledAt),
    completedAt: moment(row.completedAt),
    cohort: {
      id: row.cohortId,
      name: row.cohortName,
      code: row.cohortCode,
      startsOn: new Date(row.startsOn),
      endsOn: new Date(row.endsOn),
      timeZone: row.cohortZone,
      state: row.cohortState,
      requiredSessions: Number(row.requiredSessions),
    },
    sessions: scheduledSessions(row.sessions),
    facts: { components: componentFacts(row.components), lessons: lessonFacts(row.lessons) },
  }
}

type ComponentTuple = [
  string,
  number,
  number | null,
  number,
  TaskState | null,
  string | null,
  AttendanceKind | null,
  number,
]
type LessonTuple = [string, string | null, string, string | null, number]

function componentFacts(json: string): ComponentFact[] {
  return (JSON.parse(json) as ComponentTuple[]).map(
    ([componentId, lessonsDone, bestPercent, attemptsUsed, taskState, completedAt, attendance, added]) => ({
      componentId,
      lessonsDone,
      bestPercent,
      attemptsUsed,
      attemptsAdded: added,
      taskState,
      completedAt: moment(completedAt),
      attendance,
    }),
  )
}

function lessonFacts(json: string | null): LessonFact[] {
  return (JSON.parse(json ?? '[]') as LessonTuple[]).map(
    ([lessonId, place, lastViewAt, completedAt, seconds]) => ({
      lessonId,
      place,
      lastViewAt: new Date(lastViewAt),
      completedAt: moment(completedAt),
      seconds,
    }),
  )
}

type SessionTuple = [string, string, string, string, string, number | boolean, number | null]

function scheduledSessions(json: string): ScheduledSession[] {
  return (JSON.parse(json) as SessionTuple[]).map(([id, key, startsAt, endsAt, timeZone, booked, seat]) => ({
    ...{ id, key, timeZone, startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
    booking: booked ? { seat } : null,
  }))
}

function moment(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
