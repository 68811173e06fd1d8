// Changes the state of a cohort: the step, its history, the audit, and the letters that were held while it was a draft.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { findCohort } from './cohort.server.ts'
import {
  type CohortState,
  decideStep,
  readCohortState,
  stateAllows,
  type StepRefusal,
} from './cohort-state.ts'
import { endedStates, readPaperwork } from './enrolment-state.ts'
import { moveEnrolments } from './enrolment-moves.server.ts'
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
    const papers = await paperFacts(tx, cohort)
    const decision = decideStep({ state: from, seen, to, reason, papers })
    if (decision.outcome === 'refused') return decision
    const state = readCohortState(to)
    const actorId = viewer.userId
    await writeState(tx, { cohortId, from, to: state, reason: reason?.trim() || null, actorId }, now)
    const comesToLight = !stateAllows(from).seenByLearners && stateAllows(state).seenByLearners
    if (!comesToLight) return { outcome: 'changed', told: 0 }
    const told = await tellEnrolled(tx, viewer, { ...cohort, state }, { enrolmentIds: null }, now)
    return { outcome: 'changed', told: told.size }
  })
}

/** Writes the state, its history and the audit. The caller has decided. */
export async function writeState(
  tx: Transaction,
  step: { cohortId: string; from: CohortState; to: CohortState; reason: string | null; actorId: string },
  now: Date,
): Promise<void> {
  const { cohortId, from, to, reason, actorId } = step
  await tx.cohort.update({ where: { id: cohortId }, data: { state: to } })
  await tx.cohortTransition.create({
    data: { cohortId, fromState: from, toState: to, reason, actorId, at: now },
  })
  const fact = { actorId, action: 'cohort.state-changed', objectType: 'cohort', objectId: cohortId }
  await recordAudit(tx, { ...fact, detail: { from, to } }, now)
  if (to !== 'running') return
  const enrolled = await tx.enrolment.findMany({
    where: { cohortId, state: 'enrolled' },
    select: { id: true },
  })
  const enrolmentIds = enrolled.map(({ id }) => id)
  await moveEnrolments(tx, { enrolmentIds, to: 'studying', proof: 'none', actorId }, now)
}

async function paperFacts(tx: Transaction, { id: cohortId, paperwork }: { id: string; paperwork: string }) {
  if (readPaperwork(paperwork) === 'elsewhere') return null
  const orders = await tx.paper.count({
    where: { cohortId, kind: 'admission-order', registeredAt: { not: null } },
  })
  const unfinished = await tx.enrolment.count({
    where: { cohortId, withdrawnAt: null, state: { notIn: [...endedStates] } },
  })
  return { admissionOrder: orders > 0, unfinished }
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
