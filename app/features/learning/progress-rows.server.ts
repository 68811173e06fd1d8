// The SQL of progress: an enrolment with its cohort and its summary rows in one statement, however many enrolments.
import { Prisma } from '#prisma/generated/client.ts'
import type { Reader } from '#app/platform/database.server.ts'
import type { ComponentFact, LessonFact, ProgressFacts, TaskState } from './progress-facts.ts'

export interface CohortFacts {
  id: string
  name: string
  code: string
  startsOn: Date
  endsOn: Date
  timeZone: string
  state: string
}

export interface EnrolmentFacts {
  enrolmentId: string
  userId: string
  versionId: string
  enrolledAt: Date
  completedAt: Date | null
  cohort: CohortFacts
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
  components: string
  lessons: string | null
}

/** Columns of an enrolment `e` in its cohort `c`, with the summary rows as JSON. */
export const enrolmentColumns = Prisma.sql`
  e."id" AS "enrolmentId", e."userId", e."versionId", e."enrolledAt", e."completedAt",
  c."id" AS "cohortId", c."name" AS "cohortName", c."code" AS "cohortCode",
  c."startsOn", c."endsOn", c."timeZone" AS "cohortZone", c."state" AS "cohortState",
  (SELECT json_group_array(json_array(p."componentId", p."lessonsDone", p."bestPercent", p."attemptsUsed",
                                      p."taskState", p."completedAt"))
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
    },
    facts: { components: componentFacts(row.components), lessons: lessonFacts(row.lessons) },
  }
}

type ComponentTuple = [string, number, number | null, number, TaskState | null, string | null]
type LessonTuple = [string, string | null, string, string | null, number]

function componentFacts(json: string): ComponentFact[] {
  return (JSON.parse(json) as ComponentTuple[]).map(
    ([componentId, lessonsDone, bestPercent, attemptsUsed, taskState, completedAt]) => ({
      componentId,
      lessonsDone,
      bestPercent,
      attemptsUsed,
      taskState,
      completedAt: moment(completedAt),
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

function moment(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
