// The SQL of the lesson page: the viewer's enrolment, progress, and the answers of one lesson in one statement.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import type { GivenAnswer } from './lesson-view.ts'
import {
  type EnrolmentColumns,
  enrolmentColumns,
  type EnrolmentFacts,
  enrolmentFacts,
  enrolmentTables,
  lessonColumn,
  ownEnrolments,
} from './progress-rows.server.ts'

export interface LessonRow {
  enrolment: EnrolmentFacts
  lessonId: string
  endReachedAt: Date | null
  answers: Map<string, GivenAnswer>
}

interface Columns extends EnrolmentColumns {
  lessonId: string
  endReachedAt: string | null
  answers: string
}

/** Null for an enrolment that is not the viewer's or was withdrawn, and for a lesson its version does not have. */
export async function readLesson(
  { userId }: Pick<Viewer, 'userId'>,
  enrolmentId: string,
  lessonKey: string,
  reader: Reader = database(),
): Promise<LessonRow | null> {
  const [row] = await reader.$queryRaw<Columns[]>`
    SELECT ${enrolmentColumns}, ${lessonColumn}, t."id" AS "lessonId",
           (SELECT s."endReachedAt" FROM "LessonProgress" s
             WHERE s."enrolmentId" = e."id" AND s."lessonId" = t."id") AS "endReachedAt",
           (SELECT json_group_array(json_array(a."block", a."response", a."correct"))
              FROM "BlockAnswer" a
             WHERE a."enrolmentId" = e."id" AND a."lessonId" = t."id") AS "answers"
      FROM ${enrolmentTables}
      JOIN "Lesson" t ON t."versionId" = e."versionId" AND t."key" = ${lessonKey}
     WHERE e."id" = ${enrolmentId} AND ${ownEnrolments(userId)}`
  if (!row) return null
  return {
    enrolment: enrolmentFacts(row),
    lessonId: row.lessonId,
    endReachedAt: row.endReachedAt === null ? null : new Date(row.endReachedAt),
    answers: answersOf(row.answers),
  }
}

function answersOf(json: string): Map<string, GivenAnswer> {
  const rows = JSON.parse(json) as [string, string, number | boolean | null][]
  return new Map(
    rows.map(([block, response, correct]) => [
      block,
      { answer: JSON.parse(response) as number[], correct: correct === null ? null : Boolean(correct) },
    ]),
  )
}

/** The id of a lesson in the viewer's own enrolment. */
export async function findOwnLesson(
  { userId }: Pick<Viewer, 'userId'>,
  enrolmentId: string,
  lessonKey: string,
): Promise<string | null> {
  const [row] = await database().$queryRaw<{ id: string }[]>`
    SELECT t."id"
      FROM ${enrolmentTables}
      JOIN "Lesson" t ON t."versionId" = e."versionId" AND t."key" = ${lessonKey}
     WHERE e."id" = ${enrolmentId} AND ${ownEnrolments(userId)}`
  return row?.id ?? null
}
