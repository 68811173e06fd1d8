// Anonymous feedback on a session: the questions, who may answer, what an answer holds, what staff may see. Pure.

export const statements = [
  { key: 'clear', title: 'Понятно, что делать завтра' },
  { key: 'close', title: 'Примеры похожи на мою работу' },
  { key: 'worth', title: 'Время потрачено не зря' },
] as const
export type StatementKey = (typeof statements)[number]['key']

export const openQuestion = 'Что мешает применить?'

export const grades = [
  { value: 1, title: 'совсем нет' },
  { value: 2, title: 'скорее нет' },
  { value: 3, title: 'и да, и нет' },
  { value: 4, title: 'скорее да' },
  { value: 5, title: 'полностью да' },
] as const

/** Below this many answers nothing is shown, not even how many there are. */
export const fewestAnswers = 7

/** Everything an answer holds: no person, no moment. */
export interface FeedbackAnswers {
  clear: number
  close: number
  worth: number
  /** The open question; null where it was left empty. */
  text: string | null
}

/** The text kept in `FeedbackAnswer.answers`. */
export function writeFeedback({ clear, close, worth, text }: FeedbackAnswers): string {
  return JSON.stringify({ clear, close, worth, text })
}

export function readFeedback(stored: string): FeedbackAnswers {
  return JSON.parse(stored) as FeedbackAnswers
}

export type FeedbackRefusal = 'cancelled' | 'not-yet' | 'absent' | 'answered'

/** Only who was there answers, once. While nobody is marked yet, a seat stands for presence. */
export function decideFeedback(
  facts: {
    cancelledAt: Date | null
    openedAt: Date | null
    /** The person's mark, null without one. */
    mark: string | null
    /** Somebody of the session is marked: attendance has been taken. */
    taken: boolean
    seated: boolean
    answered: boolean
  },
  now: Date,
): { outcome: 'open' } | { outcome: 'refused'; reason: FeedbackRefusal } {
  const refused = (reason: FeedbackRefusal) => ({ outcome: 'refused', reason }) as const
  if (facts.cancelledAt) return refused('cancelled')
  if (facts.answered) return refused('answered')
  if (!facts.openedAt || now < facts.openedAt) return refused('not-yet')
  const present = facts.mark ? ['attended', 'partly'].includes(facts.mark) : facts.seated && !facts.taken
  return present ? { outcome: 'open' } : refused('absent')
}

export interface FeedbackResults {
  count: number
  statements: { key: StatementKey; title: string; counts: number[]; average: number }[]
  texts: string[]
}

/** Null for fewer than seven. Texts stand by alphabet: apart from the grades and from the order of arrival. */
export function feedbackResults(answers: FeedbackAnswers[]): FeedbackResults | null {
  if (answers.length < fewestAnswers) return null
  return {
    count: answers.length,
    statements: statements.map(({ key, title }) => ({
      key,
      title,
      counts: grades.map(({ value }) => answers.filter((answer) => answer[key] === value).length),
      average: answers.reduce((sum, answer) => sum + answer[key], 0) / answers.length,
    })),
    texts: answers.flatMap(({ text }) => text ?? []).sort((a, b) => a.localeCompare(b, 'ru')),
  }
}
