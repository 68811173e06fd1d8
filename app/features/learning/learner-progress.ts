// A cohort as an instructor sees it: one row of numbers per person, sorted and paged. Knows no database.
import { type Listing, pageSize } from '#app/lib/listing.ts'
import type { Progress } from './progress-facts.ts'

export const memberSorts = [
  'name',
  'percent',
  'lessons',
  'tests',
  'tasks',
  'sessions',
  'stages',
  'final',
  'lastAt',
  'overdue',
] as const
export type MemberSort = (typeof memberSorts)[number]

export interface MemberRow {
  enrolmentId: string
  name: string
  /** Municipality of the person's work, if known. */
  place: string | null
  percent: number
  lessons: number
  lessonsTotal: number
  tests: number
  testsTotal: number
  /** Accepted ones; `waiting` are handed in and not decided. */
  tasks: number
  tasksTotal: number
  waiting: number
  /** Sessions that count, of those required; both null where the programme has none. */
  sessions: number | null
  sessionsTotal: number
  /** Accepted project stages. */
  stages: number | null
  stagesTotal: number
  /** The required share of sessions cannot be reached any more. */
  shortOfSessions: boolean
  /** Best result of the final test. */
  final: number | null
  complete: boolean
  /** Components past their day. */
  overdue: number
  lastAt: Date | null
}

export function memberRow(
  person: { enrolmentId: string; name: string; place: string | null; lastAt: Date | null },
  progress: Progress,
): MemberRow {
  const { modules, final, fraction, complete, overdue, attendance, stages } = progress
  const count = (fits: (module: Progress['modules'][number]) => boolean) => modules.filter(fits).length
  const sum = (value: (module: Progress['modules'][number]) => number) =>
    modules.reduce((total, module) => total + value(module), 0)
  return {
    ...person,
    percent: Math.floor(fraction * 100),
    lessons: sum(({ lessonsDone }) => lessonsDone),
    lessonsTotal: sum(({ lessonsTotal }) => lessonsTotal),
    tests: count(({ test }) => test.passed),
    testsTotal: modules.length,
    tasks: count(({ task }) => task.state === 'accepted'),
    tasksTotal: modules.length,
    waiting: count(({ task }) => task.state === 'submitted'),
    sessions: attendance.total ? attendance.attended : null,
    sessionsTotal: attendance.required,
    shortOfSessions: attendance.warning?.reachable === false,
    stages: stages.length ? stages.filter(({ state }) => state === 'accepted').length : null,
    stagesTotal: stages.length,
    final: final.test.bestPercent,
    complete,
    overdue: overdue.length,
  }
}

/** Nothing yet sorts below the smallest number; equal rows stand by name. */
export function sortMembers(rows: MemberRow[], { key, direction, page }: Listing<MemberSort>): MemberRow[] {
  const collator = new Intl.Collator('ru-RU')
  const byName = (a: MemberRow, b: MemberRow) => collator.compare(a.name, b.name)
  const value = (row: MemberRow) => {
    if (key === 'name') return 0
    const found = row[key]
    return found instanceof Date ? found.getTime() : (found ?? -1)
  }
  const sign = direction === 'desc' ? -1 : 1
  const sorted = [...rows].sort((a, b) =>
    key === 'name' ? sign * byName(a, b) : sign * (value(a) - value(b)) || byName(a, b),
  )
  return sorted.slice((page - 1) * pageSize, page * pageSize)
}

export interface CohortTotals {
  people: number
  complete: number
  late: number
  waiting: number
}

export function cohortTotals(rows: MemberRow[]): CohortTotals {
  return {
    people: rows.length,
    complete: rows.filter(({ complete }) => complete).length,
    late: rows.filter(({ overdue }) => overdue > 0).length,
    waiting: rows.reduce((total, row) => total + row.waiting, 0),
  }
}
