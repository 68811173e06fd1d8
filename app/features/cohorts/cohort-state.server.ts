// Changes the state of a cohort: the step, its history, the audit, and the letters that were held while it was a draft.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { findCohort } from './cohort.server.ts'
import { decideStep, readCohortState, stateAllows, type StepRefusal } from './cohort-state.ts'
import { tellEnrolled } from './enrolled-letters.server.ts'

export interface StepWanted {
  cohortId: string
  /** The state the person saw. */
  seen: string
  to: string
  reason: string | null
}

export type StepOutcome =
  { outcome: 'changed'; told: number } | { outcome: 'refused'; reason: StepRefusal } | { outcome: 'unknown' }

export async function changeCohortState(
  viewer: Viewer,
  { cohortId, seen, to, reason }: StepWanted,
  now = new Date(),
): Promise<StepOutcome> {
  return inTransaction(async (tx) => {
    const cohort = await findCohort(viewer, cohortId, { reader: tx })
    if (!cohort) return { outcome: 'unknown' }
    const from = readCohortState(cohort.state)
    const decision = decideStep({ state: from, seen, to, reason })
    if (decision.outcome === 'refused') return decision
    const state = readCohortState(to)
    const actorId = viewer.userId
    await tx.cohort.update({ where: { id: cohortId }, data: { state } })
    await tx.cohortTransition.create({
      data: { cohortId, fromState: from, toState: state, reason: reason?.trim() || null, actorId, at: now },
    })
    const fact = { actorId, action: 'cohort.state-changed', objectType: 'cohort', objectId: cohortId }
    await recordAudit(tx, { ...fact, detail: { from, to: state } }, now)
    const comesToLight = !stateAllows(from).seenByLearners && stateAllows(state).seenByLearners
    if (!comesToLight) return { outcome: 'changed', told: 0 }
    const told = await tellEnrolled(tx, viewer, { ...cohort, state }, { enrolmentIds: null }, now)
    return { outcome: 'changed', told: told.size }
  })
}

export interface TransitionLine {
  id: number
  fromState: string
  toState: string
  reason: string | null
  /** Null: the platform itself. */
  by: string | null
  at: Date
}

/** The newest first. The caller has checked that the viewer may read the cohort. */
export async function listTransitions(cohortId: string): Promise<TransitionLine[]> {
  const rows = await database().$queryRaw<
    {
      id: number
      fromState: string
      toState: string
      reason: string | null
      at: string
      surname: string | null
      givenName: string
      patronymic: string | null
    }[]
  >`
    SELECT t."id", t."fromState", t."toState", t."reason", t."at", u."surname", u."givenName", u."patronymic"
      FROM "CohortTransition" t LEFT JOIN "User" u ON u."id" = t."actorId"
     WHERE t."cohortId" = ${cohortId}
     ORDER BY t."id" DESC`
  return rows.map(({ id, fromState, toState, reason, at, surname, givenName, patronymic }) => ({
    id: Number(id),
    fromState,
    toState,
    reason,
    by: surname === null ? null : fullName({ surname, givenName, patronymic }),
    at: new Date(at),
  }))
}
