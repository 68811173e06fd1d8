// Writes finished tests of people who do not exist, thousands of rows in a statement: Prisma would take seconds.
import type { SimulatedTest } from '#app/features/assessment/simulated-tests.ts'
import type { Transaction } from '#app/platform/database.server.ts'

export interface SimulatedAttempt extends SimulatedTest {
  enrolmentId: string
  quizKey: string
  number: number
  startedAt: Date
  submittedAt: Date
  passed: boolean
}

export async function insertAttempts(tx: Transaction, attempts: SimulatedAttempt[]): Promise<void> {
  const idOf = ({ enrolmentId, quizKey, number }: SimulatedAttempt) => `${enrolmentId}-${quizKey}-${number}`
  await tx.attempt.createMany({
    data: attempts.map((attempt) => {
      const { enrolmentId, quizKey, number, startedAt, submittedAt, percent, passed } = attempt
      return { id: idOf(attempt), enrolmentId, quizKey, number, startedAt, submittedAt, percent, passed }
    }),
  })
  const rows = attempts.flatMap((attempt) =>
    attempt.questions.map((row) => ({
      ...{ ...row, attemptId: idOf(attempt), savedAt: storedTime(attempt.submittedAt) },
    })),
  )
  await tx.$executeRaw`
    INSERT INTO "AttemptQuestion"
           ("attemptId", "position", "questionId", "optionOrder", "response", "revision", "savedAt", "score")
    SELECT value->>'attemptId', value->>'position', value->>'questionId', value->>'optionOrder',
           value->>'response', value->>'revision', value->>'savedAt', value->>'score'
      FROM json_each(${JSON.stringify(rows)})`
}

/** As Prisma writes a time into SQLite. */
function storedTime(time: Date): string {
  return time.toISOString().replace('Z', '+00:00')
}
