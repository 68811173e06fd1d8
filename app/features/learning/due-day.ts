// What a person has to do next by the calendar: the unfinished part with the earliest day. Knows no clock and no database.
import type { ProgrammeOutline } from '#app/features/curriculum/outline.ts'
import { computeProgress } from './progress.ts'
import type { Pace, ProgressFacts } from './progress-facts.ts'

export interface DueDay {
  dueOn: Date
  /** «Модуль 3», «Итоговый тест». */
  title: string
}

/** Later than every day of a programme: on it all that waits for the person is late. */
const farDay = new Date(Date.UTC(9000, 0, 1))

/** Null when nothing waits for the person: all is done, or handed in and looked at by others. */
export function dueDayOf(outline: ProgrammeOutline, facts: ProgressFacts, pace: Pace): DueDay | null {
  const { complete, overdue } = computeProgress(outline, facts, { ...pace, today: farDay })
  if (complete) return null
  return overdue.reduce<DueDay | null>(
    (first, part) => (first && first.dueOn <= part.dueOn ? first : { dueOn: part.dueOn, title: part.title }),
    null,
  )
}
