// Why a test cannot be begun: its place in the programme, or a cohort that is closed.
import { closedToLearners, readCohortState, stateAllows } from '#app/features/cohorts/cohort-state.ts'
import { quizLockOf } from '#app/features/learning/progress.ts'
import type { Progress } from '#app/features/learning/progress-facts.ts'

export function quizLock(
  { progress, cohort }: { progress: Progress; cohort: { state: string } },
  quizKey: string,
): string | null {
  if (!stateAllows(readCohortState(cohort.state)).learning) return closedToLearners
  return quizLockOf(progress, quizKey)
}
