// Sorting, paging and sums of a cohort's rows.
import { describe, expect, it } from 'vitest'
import { pageSize } from '#app/lib/listing.ts'
import { cohortTotals, type MemberRow, type MemberSort, sortMembers } from './learner-progress.ts'

const row = (name: string, rest: Partial<MemberRow> = {}): MemberRow => ({
  ...{
    enrolmentId: name,
    name,
    place: null,
    percent: 0,
    lessons: 0,
    lessonsTotal: 6,
    tests: 0,
    testsTotal: 3,
  },
  ...{ sessions: null, sessionsTotal: 0, stages: null, stagesTotal: 0, shortOfSessions: false },
  ...{ tasks: 0, tasksTotal: 3, waiting: 0, final: null, complete: false, overdue: 0, lastAt: null, ...rest },
})
const names = (rows: MemberRow[], key: MemberSort, direction: 'asc' | 'desc' = 'asc', page = 1) =>
  sortMembers(rows, { page, sort: key, key, direction }).map(({ name }) => name)

describe('rows of a cohort', () => {
  const rows = [
    row('Яшин', { final: 0, lastAt: new Date(2), percent: 10 }),
    row('Ёлкина', { final: 90, lastAt: new Date(1), percent: 10, complete: true }),
    row('Абрамов', { overdue: 2, waiting: 1 }),
  ]

  it('sort by name as Russians do', () => {
    expect(names(rows, 'name')).toEqual(['Абрамов', 'Ёлкина', 'Яшин'])
    expect(names(rows, 'name', 'desc')).toEqual(['Яшин', 'Ёлкина', 'Абрамов'])
  })

  it('sort by numbers and dates, nothing below zero, equals by name', () => {
    expect(names(rows, 'final')).toEqual(['Абрамов', 'Яшин', 'Ёлкина'])
    expect(names(rows, 'lastAt', 'desc')).toEqual(['Яшин', 'Ёлкина', 'Абрамов'])
    expect(names(rows, 'percent', 'desc')).toEqual(['Ёлкина', 'Яшин', 'Абрамов'])
    expect(names(rows, 'overdue', 'desc')[0]).toBe('Абрамов')
  })

  it('come by pages', () => {
    const many = Array.from({ length: pageSize + 3 }, (_, index) => row(String(index).padStart(3, '0')))
    expect(names(many, 'name', 'asc', 2)).toEqual(['025', '026', '027'])
    expect(names(many, 'name', 'asc', 3)).toEqual([])
  })

  it('add up', () => {
    expect(cohortTotals(rows)).toEqual({ people: 3, complete: 1, late: 1, waiting: 1 })
  })
})
