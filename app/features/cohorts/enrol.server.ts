// Enrols people from a form or a pasted list: all rows or none. A list from a file is `import-take.server.ts`.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { fullName } from '#app/lib/russian.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { findCohort } from './cohort.server.ts'
import { readCohortState, stateAllows } from './cohort-state.ts'
import { enrolRows } from './enrol-rows.server.ts'
import type { RosterPerson, RosterProblem } from './roster.ts'
import { checkRows } from './row-check.server.ts'
import type { RowAction } from './row-decision.ts'

export type EnrolledState = 'invited' | 'notified' | 'held' | 'restored' | 'already' | 'asked' | 'closed'

export interface EnrolledRow {
  line: number
  name: string
  email: string
  state: EnrolledState
  /** One-time link, for the creator's eyes once. */
  link: string | null
}

export type EnrolResult =
  | { outcome: 'done'; rows: EnrolledRow[] }
  | { outcome: 'problems'; problems: RosterProblem[] }
  | { outcome: 'enrolment-over' }
  | { outcome: 'unknown-cohort' }

export async function enrolPeople(
  viewer: Viewer,
  { cohortId, people }: { cohortId: string; people: RosterPerson[] },
  now = new Date(),
): Promise<EnrolResult> {
  return inTransaction(async (tx) => {
    const cohort = await findCohort(viewer, cohortId, { reader: tx })
    if (!cohort) return { outcome: 'unknown-cohort' }
    const allows = stateAllows(readCohortState(cohort.state))
    if (!allows.enrolment) return { outcome: 'enrolment-over' }
    const listed = people.map((person) => ({ ...person, organisation: null, personalNumber: null }))
    const { rows, problems } = await checkRows(tx, viewer, cohortId, listed, now)
    if (problems.length) return { outcome: 'problems', problems: problems.map(named(people)) }
    const enrolled = await enrolRows(tx, viewer, cohort, rows, { now })
    return {
      outcome: 'done',
      rows: enrolled.rows.map(({ row: { person }, kind, link }) => ({
        line: person.line,
        name: fullName(person),
        email: person.email,
        state: stateOf(kind, link, allows.seenByLearners),
        link,
      })),
    }
  })
}

function stateOf(kind: RowAction, link: string | null, told: boolean): EnrolledState {
  if (kind === 'ask') return 'asked'
  if (kind !== 'create' && kind !== 'enrol') return kind === 'restore' ? 'restored' : kind
  if (!told) return 'held'
  return link ? 'invited' : 'notified'
}

function named(people: RosterPerson[]) {
  return ({ line, message }: { line: number; message: string }): RosterProblem => {
    const person = people.find((one) => one.line === line)
    return { line, text: person ? fullName(person) : '', message }
  }
}
