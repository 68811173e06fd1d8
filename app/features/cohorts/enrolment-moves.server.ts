// Moves enrolments from state to state in the caller's transaction; each move is a row of EnrolmentStep.
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import {
  decideEnrolmentStep,
  type EnrolmentState,
  type EnrolmentStepRefusal,
  readEnrolmentState,
  readPaperwork,
  stateFromFacts,
  type StepProof,
} from './enrolment-state.ts'

export interface MoveWanted {
  enrolmentIds: readonly string[]
  to: EnrolmentState
  proof: StepProof
  /** The registered paper, where a paper is the proof. */
  paperId?: string | null
  reason?: string | null
  /** Null when the platform itself acts. */
  actorId: string | null
}

export interface Moved {
  moved: string[]
  refused: { enrolmentId: string; reason: EnrolmentStepRefusal }[]
}

/** Moves whom the rule allows and says who was refused and why; the caller decides whether that is a refusal of all. */
export async function moveEnrolments(tx: Transaction, wanted: MoveWanted, now: Date): Promise<Moved> {
  const { enrolmentIds, to, proof } = wanted
  const rows = await tx.enrolment.findMany({
    where: { id: { in: [...enrolmentIds] } },
    select: { id: true, state: true, cohort: { select: { paperwork: true } } },
  })
  const moves: Move[] = []
  const refused: Moved['refused'] = []
  for (const { id, state, cohort } of rows) {
    const from = readEnrolmentState(state)
    const decision = decideEnrolmentStep(from, to, { paperwork: readPaperwork(cohort.paperwork), proof })
    if (decision.outcome === 'allowed') moves.push({ id, from, to })
    else refused.push({ enrolmentId: id, reason: decision.reason })
  }
  await writeMoves(tx, moves, wanted, now)
  return { moved: moves.map(({ id }) => id), refused }
}

/** Where papers are kept elsewhere, states follow what has just been written. Other cohorts are left alone. */
export async function followFacts(
  tx: Transaction,
  enrolmentIds: readonly string[],
  { actorId, reason = null }: { actorId: string | null; reason?: string | null },
  now: Date,
): Promise<void> {
  if (!enrolmentIds.length) return
  const rows = await tx.enrolment.findMany({
    where: { id: { in: [...enrolmentIds] }, cohort: { paperwork: { not: 'platform' } } },
    select: { id: true, state: true, withdrawnAt: true, completedAt: true },
  })
  const moves = rows.flatMap(({ id, state, withdrawnAt, completedAt }) => {
    const from = readEnrolmentState(state)
    const facts = { state: from, withdrawn: withdrawnAt !== null, completed: completedAt !== null }
    const to = stateFromFacts(facts)
    return to === from ? [] : [{ id, from, to }]
  })
  await writeMoves(tx, moves, { actorId, reason }, now)
}

interface Move {
  id: string
  from: EnrolmentState
  to: EnrolmentState
}

async function writeMoves(
  tx: Transaction,
  moves: Move[],
  { paperId = null, reason = null, actorId }: Pick<MoveWanted, 'paperId' | 'reason' | 'actorId'>,
  now: Date,
): Promise<void> {
  for (const to of new Set(moves.map((move) => move.to))) {
    const ids = moves.flatMap((move) => (move.to === to ? [move.id] : []))
    await tx.enrolment.updateMany({ where: { id: { in: ids } }, data: { state: to } })
  }
  await insertRows(
    tx,
    'EnrolmentStep',
    moves.map(({ id, from, to }) => ({
      enrolmentId: id,
      fromState: from,
      toState: to,
      paperId,
      reason,
      actorId,
      at: now,
    })),
  )
}
