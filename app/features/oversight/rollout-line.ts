// What a roll-out page shows of each municipality, and what it says of all of them together.
import type { PositionGroup } from '#app/features/organisations/position.ts'
import { type Coverage, sumCoverage } from './coverage.ts'
import { firstShownMonth } from './rollout-months.ts'
import { countStages, type MonthFacts, type Stage, type StageThresholds } from './stage.ts'
import type { TilePlace } from './tile-layout.ts'

/** Counts of people; a person counts once in each. */
export interface Counts {
  enrolled: number
  onTrack: number
  overdue: number
  completed: number
  /** Neither finished nor able to: their cohorts are closed. */
  unfinished: number
  certified: number
  certifiedInPlan: number
  nextSession: { startsAt: Date; timeZone: string } | null
}

/** Stands for the id of a municipality where bodies of the region itself are meant. */
export const bodiesOfRegion = ''

export interface RolloutLine {
  id: string
  name: string
  sortName: string
  tile: TilePlace | null
  facts: Counts
  /** With a filter: the same counts of those whom it leaves. */
  narrowed: Counts | null
  coverage: Coverage
  /** `whole` is null where a part is missing. */
  headcount: { whole: number | null; known: number; expected: number }
  months: MonthFacts[]
  /** One for each month; the last is today's. */
  stages: Stage[]
}

export interface RegionRollout {
  region: { id: string; name: string; timeZone: string }
  today: Date
  months: string[]
  lines: RolloutLine[]
  thresholds: StageThresholds
  plan: { groups: PositionGroup[]; targetPercent: number; dueOn: Date } | null
  filtered: boolean
}

export function isMunicipality({ id }: { id: string }): boolean {
  return id !== bodiesOfRegion
}

/** The page of a line of a region. */
export function addressOfLine(regionId: string, lineId: string): string {
  return lineId === bodiesOfRegion ? `/oversight/bodies/${regionId}` : `/oversight/municipalities/${lineId}`
}

export function stageToday({ stages }: RolloutLine): Stage {
  return stages.at(-1) ?? 'none'
}

/** The counts a page shows: narrowed where a filter is set. */
export function shownCounts({ facts, narrowed }: RolloutLine): Counts {
  return narrowed ?? facts
}

type Sum = Omit<Counts, 'nextSession'>

export function sumCounts(lines: readonly Counts[]): Sum {
  const sum = (key: keyof Sum) => lines.reduce((total, line) => total + line[key], 0)
  return {
    ...{ enrolled: sum('enrolled'), onTrack: sum('onTrack'), overdue: sum('overdue') },
    ...{ completed: sum('completed'), unfinished: sum('unfinished') },
    ...{ certified: sum('certified'), certifiedInPlan: sum('certifiedInPlan') },
  }
}

/** Regional totals. Coverage is that of the municipalities whose headcount is known. */
export function summaryOf({ lines }: Pick<RegionRollout, 'lines'>) {
  const municipalities = lines.filter(isMunicipality)
  return {
    counts: sumCounts(lines.map(shownCounts)),
    stages: countStages(municipalities.map(stageToday)),
    coverage: sumCoverage(municipalities.map(({ coverage }) => coverage)),
    municipalities: municipalities.length,
    /** Municipalities with overdue people, the most of them first. */
    late: municipalities
      .map((line) => ({ id: line.id, name: line.sortName, overdue: shownCounts(line).overdue }))
      .filter(({ overdue }) => overdue > 0)
      .sort((a, b) => b.overdue - a.overdue || a.name.localeCompare(b.name, 'ru')),
  }
}

export interface TimelineMonth {
  month: string
  stages: Record<Stage, number>
  enrolled: number
  certified: number
}

/** How many municipalities stood in each stage, month by month; only months worth showing. */
export function timelineOf({ lines, months }: Pick<RegionRollout, 'lines' | 'months'>): TimelineMonth[] {
  const municipalities = lines.filter(isMunicipality)
  const first = firstShownMonth(municipalities.map((line) => line.months))
  return months.slice(first).map((month, index) => {
    const at = first + index
    const sum = (key: 'enrolled' | 'certified') =>
      lines.reduce((total, line) => total + (line.months[at]?.[key] ?? 0), 0)
    return {
      month,
      stages: countStages(municipalities.map(({ stages }) => stages[at] ?? 'none')),
      ...{ enrolled: sum('enrolled'), certified: sum('certified') },
    }
  })
}
