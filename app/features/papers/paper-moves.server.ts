// What the registration of a paper does to the people it names.
import { readCohortState } from '#app/features/cohorts/cohort-state.ts'
import { moveEnrolments } from '#app/features/cohorts/enrolment-moves.server.ts'
import type { EnrolmentState, StepProof } from '#app/features/cohorts/enrolment-state.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import { type PaperKind, paperWords } from './paper-kinds.ts'
import type { StoredPaper } from './paper-reads.server.ts'
import { recordMinutes } from './minutes-results.server.ts'
import type { PaperSnapshot } from './paper-snapshot.ts'

interface Moving {
  paper: StoredPaper
  kind: PaperKind
  snapshot: PaperSnapshot
  actorId: string
}

/** Moves whom the paper moves; those whom the paper it corrects has moved before are left where they are. */
export async function movePaperPeople(
  tx: Transaction,
  { paper, kind, snapshot, actorId }: Moving,
  now: Date,
): Promise<void> {
  const { moves } = paperWords[kind]
  if (!moves) return
  const move = (to: EnrolmentState, enrolmentIds: string[]) =>
    moveEnrolments(
      tx,
      {
        enrolmentIds,
        to,
        proof: kind as StepProof,
        paperId: paper.id,
        actorId,
        reason: snapshot.answers.reason,
      },
      now,
    )
  const ids = snapshot.people.map(({ enrolmentId }) => enrolmentId)
  if (moves === 'outcome') {
    for (const outcome of ['attested', 'not-attested', 'absent'] as const)
      await move(
        outcome,
        snapshot.people.flatMap((one) => (one.attestation?.outcome === outcome ? [one.enrolmentId] : [])),
      )
    const correctsId = paper.corrects?.id ?? null
    await recordMinutes(tx, { paperId: paper.id, correctsId, snapshot, actorId }, now)
    return
  }
  const { moved } = await move(moves, ids)
  if (moves === 'enrolled' && learningBegan(paper))
    await moveEnrolments(tx, { enrolmentIds: moved, to: 'studying', proof: 'none', actorId }, now)
  // Who is expelled leaves the cohort: its pages are closed to them, what they did is kept.
  if (moves === 'expelled')
    await tx.enrolment.updateMany({ where: { id: { in: moved } }, data: { withdrawnAt: now } })
}

function learningBegan({ cohort }: StoredPaper): boolean {
  return ['running', 'attestation'].includes(readCohortState(cohort.state))
}
