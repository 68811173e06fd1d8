// The rows of attempts that several commands and pages read. Scoped to the person by the caller's `where`.
import type { Reader } from '#app/platform/database.server.ts'
import type { PastAttempt } from './attempt-policy.ts'

export interface AttemptRow extends PastAttempt {
  startedAt: Date
  dueAt: Date | null
  extendedAt: Date | null
  percent: number | null
}

/** A person's attempts at one quiz, the oldest first. */
export async function listAttempts(
  reader: Reader,
  enrolmentId: string,
  quizKey: string,
): Promise<AttemptRow[]> {
  return reader.attempt.findMany({
    where: { enrolmentId, quizKey },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      startedAt: true,
      dueAt: true,
      extendedAt: true,
      submittedAt: true,
      percent: true,
      passed: true,
    },
  })
}

/** Whose attempt: of this enrolment, of this person, not withdrawn, in a cohort that is no draft. */
export function ownAttempt(viewer: { userId: string }, { enrolmentId, attemptId }: AttemptAddress) {
  const enrolment = { userId: viewer.userId, withdrawnAt: null, cohort: { state: { not: 'draft' } } }
  return { id: attemptId, enrolmentId, enrolment }
}

export interface AttemptAddress {
  enrolmentId: string
  attemptId: string
}
