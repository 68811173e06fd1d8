// All that leaves practice for superiors, HR and coordinators: what is done, and the posted final mark. Nothing else.
import { database, type Reader } from '#app/platform/database.server.ts'
import { type ExamState, sumExams } from './exam.ts'

export interface ExamOutcome {
  enrolmentId: string
  state: ExamState
  /** Exams begun: the resit is the second. */
  taken: number
  /** Replies of the latest exam that were handed in, and how many of them have a posted mark. */
  handedIn: number
  marked: number
  /** The best final mark, once it is posted; null before. */
  total: number | null
  /** When the latest exam ended. */
  finishedAt: Date | null
  /** Exercises and shifts count as done, never with a mark. */
  exercisesDone: number
}

interface Row {
  enrolmentId: string
  exams: string
  handedIn: number | bigint
  marked: number | bigint
  exercisesDone: number | bigint
}

/** Scoped by the caller, who names the enrolments it may read. One statement for any number of people. */
export async function listExamOutcomes(
  enrolmentIds: readonly string[],
  reader: Reader = database(),
): Promise<ExamOutcome[]> {
  const rows = await reader.$queryRaw<Row[]>`
    SELECT e."value" AS "enrolmentId",
           (SELECT json_group_array(json_array(x."number", x."finishedAt", x."total", x."passMark", x."resitAllowedAt"))
              FROM "PracticeExam" x WHERE x."enrolmentId" = e."value") AS "exams",
           (SELECT COUNT(*) FROM "PracticeAttempt" a JOIN "PracticeExam" x ON x."id" = a."examId"
             WHERE x."enrolmentId" = e."value" AND a."handedInAt" IS NOT NULL AND x."number" =
                   (SELECT MAX(y."number") FROM "PracticeExam" y WHERE y."enrolmentId" = e."value")) AS "handedIn",
           (SELECT COUNT(*) FROM "PracticeAttempt" a JOIN "PracticeExam" x ON x."id" = a."examId"
              JOIN "PostedMark" p ON p."currentKey" = a."id"
             WHERE x."enrolmentId" = e."value" AND x."number" =
                   (SELECT MAX(y."number") FROM "PracticeExam" y WHERE y."enrolmentId" = e."value")) AS "marked",
           (SELECT COUNT(*) FROM "PracticeAttempt" a
             WHERE a."enrolmentId" = e."value" AND a."mode" <> 'exam' AND a."finishedAt" IS NOT NULL) AS "exercisesDone"
      FROM json_each(${JSON.stringify(enrolmentIds)}) e`
  return rows.map(({ enrolmentId, exams: json, ...counts }) => {
    const exams = readExams(json)
    const { state, taken, best } = sumExams(exams)
    return {
      ...{ enrolmentId, state, taken, total: best },
      handedIn: Number(counts.handedIn),
      marked: Number(counts.marked),
      finishedAt: exams.at(-1)?.finishedAt ?? null,
      exercisesDone: Number(counts.exercisesDone),
    }
  })
}

function readExams(json: string) {
  const rows = JSON.parse(json) as [number, string | null, number | null, number, string | null][]
  return rows
    .sort(([a], [b]) => a - b)
    .map(([, finishedAt, total, passMark, resitAllowedAt]) => ({
      finishedAt: finishedAt === null ? null : new Date(finishedAt),
      total,
      passMark,
      resitAllowedAt: resitAllowedAt === null ? null : new Date(resitAllowedAt),
    }))
}
