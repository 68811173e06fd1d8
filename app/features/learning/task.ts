// Rules of a task at work: when a text may be handed in, how its words are counted, who may decide on it.
import { closedToLearners } from '#app/features/cohorts/cohort-state.ts'

/** Longest text of a task, in characters. */
export const longestText = 20_000
export const longestRemark = 4_000

export interface Handed {
  decision: string | null
}

export type SubmitRefusal = 'closed' | 'locked' | 'waiting' | 'accepted' | 'too-short'

/** `submissions` in the order of their numbers. */
export function decideSubmission(
  { minWords, ...task }: { over?: boolean; lock: string | null; submissions: Handed[]; minWords: number },
  text: string,
): { outcome: 'open' } | { outcome: 'refused'; reason: SubmitRefusal } {
  const closed = refusalToWrite(task)
  if (closed) return { outcome: 'refused', reason: closed }
  if (countWords(text) < minWords) return { outcome: 'refused', reason: 'too-short' }
  return { outcome: 'open' }
}

/** Why nothing can be written now; null when the text is the learner's to change. `over`: the cohort is closed. */
export function refusalToWrite(task: {
  over?: boolean
  lock: string | null
  submissions: Handed[]
}): 'closed' | 'locked' | 'waiting' | 'accepted' | null {
  if (task.over) return 'closed'
  if (task.lock) return 'locked'
  const last = task.submissions.at(-1)
  if (!last || last.decision === 'returned') return null
  return last.decision === 'accepted' ? 'accepted' : 'waiting'
}

export const submitRefusals: Record<Exclude<SubmitRefusal, 'too-short'>, string> = {
  closed: closedToLearners,
  locked: 'Это задание ещё закрыто: сначала пройдите предыдущий модуль.',
  waiting: 'Работа уже сдана и ждёт проверки. Когда преподаватель ответит, придёт письмо.',
  accepted: 'Работа уже принята: больше ничего сдавать не нужно.',
}

/** A word has a letter or a digit; dashes and bullets alone are not words. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length
}

export type DecisionRefusal = 'already-decided' | 'own-work'

/** An instructor decides once, and never on work of their own. */
export function decideReview(
  submission: { decidedAt: Date | null; userId: string },
  viewer: { userId: string },
): { outcome: 'open' } | { outcome: 'refused'; reason: DecisionRefusal } {
  if (submission.userId === viewer.userId) return { outcome: 'refused', reason: 'own-work' }
  if (submission.decidedAt) return { outcome: 'refused', reason: 'already-decided' }
  return { outcome: 'open' }
}

export const decisionRefusals: Record<DecisionRefusal, string> = {
  'already-decided': 'По этой работе уже есть решение: его принял другой преподаватель, пока Вы читали.',
  'own-work': 'Свою работу проверяет другой преподаватель.',
}
