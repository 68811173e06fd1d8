// A member's sheet as its pages need it: moments in words.
import { formatDateTime } from '#app/lib/dates.ts'

export interface SheetCriterion {
  key: string
  title: string
  weight: number
  low: string
  high: string
}

export interface SheetDefence {
  id: string
  when: string
  place: string
  resit: boolean
  topic: string | null
  people: { surname: string; givenName: string; patronymic: string | null }[]
  levels: Record<string, number>
  comment: string
  closed: boolean
}

interface Sheet {
  cohort: { name: string; timeZone: string }
  rubric: SheetCriterion[]
  slots: (Omit<SheetDefence, 'when' | 'resit'> & { startsAt: Date; kind: string })[]
}

export function sheetView({ cohort, rubric, slots }: Sheet) {
  return {
    cohort: cohort.name,
    rubric,
    defences: slots.map(
      ({ id, startsAt, place, kind, topic, people, levels, comment, closed }): SheetDefence => ({
        ...{ id, place, topic, people, levels, comment, closed },
        when: formatDateTime(startsAt, cohort.timeZone),
        resit: kind === 'resit',
      }),
    ),
  }
}

export const markRefusals = {
  closed: 'Результаты этой защиты уже записаны, изменить оценки нельзя.',
  'unknown-criterion': 'Форма устарела. Обновите страницу и поставьте оценки ещё раз.',
} as const
