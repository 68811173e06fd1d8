// The head of a cohort's pages in words: small enough to travel with each of them.
import { formatDay, zoneName } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import type { CohortState } from './cohort-state.ts'

export interface CohortHead {
  id: string
  name: string
  code: string
  state: CohortState
  programme: string
  dates: string
  waiting: number
  manages: boolean
  /** The programme has measuring moments; an exam on citizen messages. */
  measured: boolean
  examined: boolean
  /** The viewer may read its documents. */
  registers: boolean
}

export function headOf(cohort: {
  id: string
  name: string
  code: string
  state: CohortState
  startsOn: Date
  endsOn: Date
  timeZone: string
  waiting: number
  manages: boolean
  measured: boolean
  examined: boolean
  registers: boolean
  version: { title: string; number: number; hours: number }
}): CohortHead {
  const { id, name, code, state, version, waiting, manages, measured, examined, registers } = cohort
  return {
    id,
    name,
    code,
    state,
    waiting,
    manages,
    measured,
    examined,
    registers,
    programme: `${version.title}, версия ${version.number}, ${counted(version.hours, 'час', 'часа', 'часов')}`,
    dates: `с ${formatDay(cohort.startsOn)} по ${formatDay(cohort.endsOn)} (${zoneName(cohort.timeZone)})`,
  }
}
