// What narrows the counts of a roll-out down, read from the address. With a filter there are counts and completion only.
import {
  type PositionCategory,
  positionCategoryTitles,
  type PositionGroup,
  positionGroupTitles,
  readPositionCategory,
  readPositionGroup,
} from '#app/features/organisations/position.ts'
import { formatDay } from '#app/lib/dates.ts'

export interface RolloutFilter {
  group: PositionGroup | null
  category: PositionCategory | null
  /** Deals with citizens. */
  citizenFacing: boolean | null
  programmeId: string | null
  /** Local days of enrolment, both included. */
  from: Date | null
  to: Date | null
}

export const filterKeys = ['group', 'category', 'citizens', 'programme', 'from', 'to'] as const

export function readFilter(params: URLSearchParams): RolloutFilter {
  const citizens = params.get('citizens')
  return {
    group: readPositionGroup(params.get('group')),
    category: readPositionCategory(params.get('category')),
    citizenFacing: citizens === 'yes' ? true : citizens === 'no' ? false : null,
    programmeId: params.get('programme') || null,
    from: readDay(params.get('from')),
    to: readDay(params.get('to')),
  }
}

export function isFiltered(filter: RolloutFilter): boolean {
  return Object.values(filter).some((value) => value !== null)
}

/** The filters in words, for the heading of a file and above a table; empty without any. */
export function filterInWords(
  filter: RolloutFilter,
  programmes: readonly { id: string; title: string }[],
): string[] {
  const programme = programmes.find(({ id }) => id === filter.programmeId)
  return [
    filter.group && `группа должностей: ${positionGroupTitles[filter.group]}`,
    filter.category && `категория: ${positionCategoryTitles[filter.category]}`,
    filter.citizenFacing !== null &&
      (filter.citizenFacing ? 'работают с гражданами' : 'не работают с гражданами'),
    filter.programmeId && `программа: ${programme?.title ?? 'неизвестная'}`,
    filter.from && `зачислены с ${formatDay(filter.from)}`,
    filter.to && `зачислены по ${formatDay(filter.to)}`,
  ].filter((words) => typeof words === 'string')
}

function readDay(text: string | null): Date | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = new Date(`${text}T00:00:00.000Z`)
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : day
}
