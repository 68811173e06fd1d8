// All that leaves practice for superiors, HR and coordinators: what is done, and the posted marks of exams. Nothing else.
import { database, type Reader } from '#app/platform/database.server.ts'

export interface ExamOutcome {
  enrolmentId: string
  /** Exam replies finished, and how many of them have a posted mark. */
  finished: number
  marked: number
  /** Mean of the posted marks in force, once every finished reply has one; null before. */
  total: number | null
  /** Exercises and shifts count as done, never with a mark. */
  exercisesDone: number
}

/** Scoped by the caller, who names the enrolments it may read. */
export async function listExamOutcomes(
  enrolmentIds: readonly string[],
  reader: Reader = database(),
): Promise<ExamOutcome[]> {
  const rows = await reader.practiceAttempt.findMany({
    where: { enrolmentId: { in: [...enrolmentIds] }, finishedAt: { not: null } },
    select: {
      enrolmentId: true,
      mode: true,
      postedMarks: { where: { currentKey: { not: null } }, select: { total: true } },
    },
  })
  return enrolmentIds.map((enrolmentId) => {
    const own = rows.filter((row) => row.enrolmentId === enrolmentId)
    const exams = own.filter(({ mode }) => mode === 'exam')
    const totals = exams.flatMap(({ postedMarks }) => postedMarks.map(({ total }) => total))
    const whole = exams.length > 0 && totals.length === exams.length
    return {
      enrolmentId,
      finished: exams.length,
      marked: totals.length,
      total: whole ? Math.round(totals.reduce((sum, total) => sum + total, 0) / totals.length) : null,
      exercisesDone: own.length - exams.length,
    }
  })
}
