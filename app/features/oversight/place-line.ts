// What a page of a municipality, an organisation or a cohort shows line by line.
import type { ClosedFigure } from './closed-measure.ts'
import type { Coverage } from './coverage.ts'
import type { Counts } from './rollout-line.ts'

export interface PlaceLine {
  id: string
  name: string
  /** It has a page of its own. */
  linked: boolean
  facts: Counts
  /** Null where a percentage would say nothing: of a cohort. */
  coverage: Coverage | null
  /** Averages of the cell; null where it is none of the fixed cells, or with a filter. */
  closed?: { after: ClosedFigure | null; exam: ClosedFigure | null } | null
}

/** As they stand in addresses: «/oversight/municipalities/…». */
export const placeWords = {
  regions: 'region',
  municipalities: 'municipality',
  bodies: 'bodies',
  organisations: 'organisation',
} as const
export type PlaceWord = keyof typeof placeWords

export function readPlaceWord(word: string | undefined): PlaceWord | null {
  return word !== undefined && Object.hasOwn(placeWords, word) ? (word as PlaceWord) : null
}

export interface PlaceRollout {
  /** `bodies`: those of the region itself. */
  kind: 'municipality' | 'bodies' | 'organisation'
  place: { id: string; name: string; regionId: string; municipalityId: string | null }
  /** Of the places above: of those the viewer may open. */
  above: { to: string; title: string }[]
  today: Date
  timeZone: string
  filtered: boolean
  /** Of the whole place. */
  total: { counts: Omit<Counts, 'nextSession'>; coverage: Coverage }
  organisations: PlaceLine[]
  cohorts: PlaceLine[]
}

export interface CohortRollout {
  id: string
  name: string
  code: string
  programme: string
  state: string
  startsOn: Date
  endsOn: Date
  timeZone: string
  today: Date
  /** The viewer sees all of its people, not those of own places only. */
  whole: boolean
  municipalities: PlaceLine[]
}

/** Orders lines by a column of a table; `name` by the alphabet, the rest by number. */
export function sortLines<Line extends { name: string; facts: Counts; coverage: Coverage | null }>(
  lines: readonly Line[],
  { key, direction }: { key: string; direction: 'asc' | 'desc' },
): Line[] {
  const value = (line: Line): number | null => {
    if (key === 'coverage') return line.coverage?.state === 'known' ? line.coverage.percent : null
    if (key === 'next') return line.facts.nextSession?.startsAt.getTime() ?? null
    const counts: Record<string, unknown> = { ...line.facts }
    const count = counts[key]
    return typeof count === 'number' ? count : null
  }
  const sign = direction === 'asc' ? 1 : -1
  return [...lines].sort((a, b) => {
    const [left, right] = [value(a), value(b)]
    const byName = a.name.localeCompare(b.name, 'ru')
    if (key === 'name') return sign * byName
    // What is not known stands last, whichever way.
    if (left === null || right === null) return left === right ? byName : left === null ? 1 : -1
    return sign * (left - right) || byName
  })
}
