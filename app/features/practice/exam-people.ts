// What an exam came to, in words for those who run a cohort, and the sum of the group. Pure.
import type { ExamState } from './exam.ts'
import { fewestPeople } from './weekly.ts'

export interface ExamPerson {
  enrolmentId: string
  name: string
  /** Municipality, or the place of work where there is none. */
  place: string | null
  state: ExamState
  taken: number
  handedIn: number
  marked: number
  total: number | null
  finishedAt: Date | null
  /** The reader's own row: nobody allows oneself a resit. */
  own: boolean
}

const words: Record<ExamState, string> = {
  new: 'не начат',
  open: 'идёт сейчас',
  waiting: 'ждёт проверки',
  passed: 'сдан',
  failed: 'не сдан',
  resit: 'пересдача разрешена',
  spent: 'не сдан и в пересдачу',
}

export function examPersonWords({ state, taken }: Pick<ExamPerson, 'state' | 'taken'>): string {
  const resit = taken > 1 && (state === 'open' || state === 'waiting' || state === 'passed')
  return resit ? `${words[state]} (пересдача)` : words[state]
}

export interface ExamGroup {
  people: number
  passed: number
  waiting: number
  /** Of the posted final marks; null below seven people, as everywhere. */
  mean: number | null
}

export function examGroup(people: readonly ExamPerson[]): ExamGroup {
  const totals = people.flatMap(({ total }) => (total === null ? [] : [total]))
  return {
    people: people.length,
    passed: people.filter(({ state }) => state === 'passed').length,
    waiting: people.filter(({ state }) => state === 'waiting').length,
    mean:
      totals.length < fewestPeople
        ? null
        : Math.round(totals.reduce((sum, total) => sum + total, 0) / totals.length),
  }
}
