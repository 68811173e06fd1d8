import { describe, expect, it } from 'vitest'
import { coverageOf } from './coverage.ts'
import { sortRegion } from './rollout-order.ts'
import type { Stage } from './stage.ts'

const counts = {
  enrolled: 0,
  onTrack: 0,
  overdue: 0,
  completed: 0,
  unfinished: 0,
  certified: 0,
  certifiedInPlan: 0,
}
const row = (
  sortName: string,
  overdue: number,
  percent: number | null,
  stage: Stage | null,
  starts?: string,
) => ({
  ...{
    name: `округ ${sortName}`,
    sortName,
    stage,
    coverage: coverageOf(percent ?? 0, percent === null ? null : 100),
  },
  counts: {
    ...{ ...counts, overdue },
    nextSession: starts ? { startsAt: new Date(starts), timeZone: 'Europe/Moscow' } : null,
  },
})
const rows = [
  row('Б', 2, 40, 'running', '2026-12-01T07:00:00Z'),
  row('А', 5, null, null),
  row('В', 2, 10, 'pilot', '2026-11-30T07:00:00Z'),
]
const names = (sort: string | null) =>
  sortRegion(rows, sort)
    .rows.map(({ sortName }) => sortName)
    .join('')

describe('sortRegion', () => {
  it.each([
    [null, 'АБВ', 'name'],
    ['-name', 'ВБА', '-name'],
    ['-overdue', 'АБВ', '-overdue'],
    ['overdue', 'БВА', 'overdue'],
    ['coverage', 'ВБА', 'coverage'],
    ['-coverage', 'БВА', '-coverage'],
    ['next', 'ВБА', 'next'],
    ['stage', 'ВБА', 'stage'],
    ['-stage', 'БВА', '-stage'],
    ['password', 'АБВ', 'name'],
    ['nextSession', 'АБВ', 'name'],
  ])('by %s', (sort, order, kept) => {
    expect(names(sort)).toBe(order)
    expect(sortRegion(rows, sort).sort).toBe(kept)
  })
})
