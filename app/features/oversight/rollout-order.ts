// The order of a region's table, by any of its columns.
import { sortLines } from './place-line.ts'
import type { Coverage } from './coverage.ts'
import type { Counts } from './rollout-line.ts'
import { type Stage, stages } from './stage.ts'

interface Row {
  name: string
  sortName: string
  stage: Stage | null
  coverage: Coverage
  counts: Counts
}

const keys = ['name', 'stage', 'coverage', 'enrolled', 'onTrack', 'overdue', 'completed', 'certified', 'next']

/** `wanted` is `?sort=`; the alphabet where it names no column. */
export function sortRegion<R extends Row>(
  rows: readonly R[],
  wanted: string | null,
): { rows: R[]; sort: string } {
  const key = wanted?.replace(/^-/, '') ?? ''
  const sort = keys.includes(key) && wanted ? wanted : 'name'
  const direction = sort.startsWith('-') ? 'desc' : 'asc'
  if (key === 'stage') {
    const sign = direction === 'asc' ? 1 : -1
    const place = ({ stage }: Row) => (stage ? stages.indexOf(stage) : Number.MAX_SAFE_INTEGER * sign)
    const byName = (a: Row, b: Row) => a.sortName.localeCompare(b.sortName, 'ru')
    return { sort, rows: [...rows].sort((a, b) => sign * (place(a) - place(b)) || byName(a, b)) }
  }
  // By their own names: «городской округ город Нижний Новгород» stands at «Н».
  const lines = rows.map((row) => ({ name: row.sortName, facts: row.counts, coverage: row.coverage, row }))
  return { sort, rows: sortLines(lines, { key: sort.replace(/^-/, ''), direction }).map(({ row }) => row) }
}
