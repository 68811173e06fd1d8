// The rules of an exam: which cases, who may begin, what it comes to. Pure.
import { mostExams } from '#app/features/learning/progress-exam.ts'
import { type Random, shuffled } from '#app/features/assessment/random.ts'

/** Four cases: 05 «Учебный план», §6. */
export const examSize = 4

interface Candidates {
  /** Keys of cases by place, near each other in channel and difficulty. */
  places: readonly (readonly string[])[]
  /** Cases that are offered now. */
  offered: ReadonlySet<string>
  /** How often the person has met each. */
  met: ReadonlyMap<string, number>
}

/** One case a place: of those met least, whichever the seed says. Null: a place has no case to offer. */
export function drawExam({ places, offered, met }: Candidates, random: Random): string[] | null {
  const drawn: string[] = []
  for (const place of places) {
    const here = place.filter((key) => offered.has(key))
    const fewest = Math.min(...here.map((key) => met.get(key) ?? 0))
    const [key] = shuffled(
      here.filter((one) => (met.get(one) ?? 0) === fewest),
      random,
    )
    if (key === undefined) return null
    drawn.push(key)
  }
  return shuffled(drawn, random)
}

export interface ExamReply {
  handedIn: boolean
  /** The posted mark in force. */
  total: number | null
}

/**
 * The final practice mark: the mean of the scorecard totals of the four cases (05, §6: «средняя по рубрике»). A case
 * without a reply counts nothing. The chain gives no points of its own: the marker reads it, and a life in danger that
 * nobody passed on is a critical error of the scorecard. Null while a reply waits for its mark.
 */
export function examMark(replies: readonly ExamReply[]): number | null {
  if (replies.some(({ handedIn, total }) => handedIn && total === null)) return null
  const sum = replies.reduce((all, { handedIn, total }) => all + (handedIn ? (total ?? 0) : 0), 0)
  return Math.round(sum / examSize)
}

export interface TakenExam {
  finishedAt: Date | null
  total: number | null
  passMark: number
  resitAllowedAt: Date | null
}

export type ExamState = 'new' | 'open' | 'waiting' | 'passed' | 'failed' | 'resit' | 'spent'

export interface ExamSum {
  state: ExamState
  taken: number
  /** The best final mark: the better of two counts (02 «Контакт», §8). */
  best: number | null
}

/** Where a person stands over all exams of one enrolment, in the order they were taken. */
export function sumExams(exams: readonly TakenExam[]): ExamSum {
  const totals = exams.flatMap(({ total }) => (total === null ? [] : [total]))
  const best = totals.length ? Math.max(...totals) : null
  return { state: stateOf(exams), taken: exams.length, best }
}

function stateOf(exams: readonly TakenExam[]): ExamState {
  const last = exams.at(-1)
  if (!last) return 'new'
  if (!last.finishedAt) return 'open'
  if (exams.some(({ total, passMark }) => total !== null && total >= passMark)) return 'passed'
  if (exams.some(({ total }) => total === null)) return 'waiting'
  if (exams.length >= mostExams) return 'spent'
  return last.resitAllowedAt ? 'resit' : 'failed'
}

export type ExamRefusal = 'locked' | 'waiting' | 'passed' | 'failed' | 'spent' | 'no-cases'

export const examRefusals: Record<ExamRefusal, string> = {
  locked: 'Экзамен ещё закрыт: ниже сказано, что осталось.',
  waiting: 'Экзамен сдан и ждёт проверки преподавателя.',
  passed: 'Экзамен уже сдан.',
  failed: 'Пересдачу разрешает организатор или преподаватель: напишите им.',
  spent: 'Экзамен и пересдача использованы. Напишите в учебную часть.',
  'no-cases': 'Обращения экзамена не загружены. Напишите в учебную часть.',
}

export function decideExam(
  state: ExamState,
  lock: string | null,
): { outcome: 'allowed' } | { outcome: 'refused'; reason: ExamRefusal } {
  if (state === 'waiting' || state === 'passed' || state === 'failed' || state === 'spent')
    return { outcome: 'refused', reason: state }
  return lock ? { outcome: 'refused', reason: 'locked' } : { outcome: 'allowed' }
}

export type ResitRefusal = 'not-failed' | 'allowed-already' | 'no-reason'

export const resitRefusals: Record<ResitRefusal, string> = {
  'not-failed': 'Пересдача бывает после экзамена, который проверен и не сдан, и только одна.',
  'allowed-already': 'Пересдача уже разрешена.',
  'no-reason': 'Напишите, почему разрешаете пересдачу.',
}

export function decideResit(
  state: ExamState,
  reason: string,
): { outcome: 'allowed' } | { outcome: 'refused'; reason: ResitRefusal } {
  if (state === 'resit') return { outcome: 'refused', reason: 'allowed-already' }
  if (state !== 'failed') return { outcome: 'refused', reason: 'not-failed' }
  return reason.trim() ? { outcome: 'allowed' } : { outcome: 'refused', reason: 'no-reason' }
}
