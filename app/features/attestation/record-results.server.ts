// Records the results of an attestation, and decides appeals against them. What is recorded is changed only by an appeal.
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit, recordPersonalChange } from '#app/features/operations/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { writeOfAppeal } from './appeal-mail.server.ts'
import { writeOfResult } from './attestation-mail.server.ts'
import type { Outcome, PartMarks } from './final-mark.ts'
import { findStanding } from './results.server.ts'

export type RecordRefusal = 'nobody' | 'missing'

/**
 * Records the results of the round that is open for each person: by the formula where every part has a mark; «не явился»
 * for those named in `absent`. Whoever misses a part and is not absent is refused, and then nobody is recorded.
 */
export async function recordResults(
  viewer: Viewer,
  { cohortId, enrolmentIds, absent }: { cohortId: string; enrolmentIds: string[]; absent: string[] },
  now = new Date(),
): Promise<
  | { outcome: 'recorded'; count: number }
  | { outcome: 'refused'; reason: RecordRefusal; enrolmentIds: string[] }
  | { outcome: 'unknown' }
> {
  return inTransaction(async (tx) => {
    const where = { AND: [{ id: cohortId }, cohortWhere(cohortScope(viewer, 'registrar'))] }
    if (!(await tx.cohort.findFirst({ where, select: { id: true } }))) return { outcome: 'unknown' }
    const standing = await findStanding(viewer, cohortId, tx)
    if (!standing) return { outcome: 'unknown' }
    const wanted = standing.people.filter(
      ({ enrolmentId, round }) =>
        round && (enrolmentIds.includes(enrolmentId) || absent.includes(enrolmentId)),
    )
    if (!wanted.length) return { outcome: 'refused', reason: 'nobody', enrolmentIds: [] }
    const open = wanted.filter(({ enrolmentId, mark }) => !mark.outcome && !absent.includes(enrolmentId))
    if (open.length)
      return {
        outcome: 'refused',
        reason: 'missing',
        enrolmentIds: open.map(({ enrolmentId }) => enrolmentId),
      }
    const owners = new Map(
      (
        await tx.enrolment.findMany({
          where: { id: { in: wanted.map(({ enrolmentId }) => enrolmentId) } },
          select: { id: true, userId: true },
        })
      ).map(({ id, userId }) => [id, userId]),
    )
    for (const { enrolmentId, round, marks, mark, results } of wanted) {
      const outcome: Outcome = absent.includes(enrolmentId) ? 'absent' : (mark.outcome ?? 'absent')
      const total = outcome === 'absent' ? null : mark.total
      const values = { ...marks, total, outcome, decidedAt: now, decidedById: viewer.userId, paperId: null }
      // There is a row already where an upheld appeal has opened the round again.
      await tx.attestationResult.upsert({
        where: { enrolmentId_round: { enrolmentId, round: round ?? 1 } },
        create: { enrolmentId, round: round ?? 1, ...values },
        update: values,
      })
      await writeOfResult(tx, { enrolmentId, round: round ?? 1, outcome, total }, now)
      const old = results.find((result) => result.round === (round ?? 1))
      await recordPersonalChange(
        tx,
        {
          ...{
            actorId: viewer.userId,
            action: 'attestation.result-recorded',
            userId: owners.get(enrolmentId) ?? '',
          },
          ...{ objectType: 'enrolment', objectId: enrolmentId, detail: { round: round ?? 1 } },
          before: old ? { ...partMarks(old), total: old.total, outcome: old.outcome } : {},
          after: { ...marks, total, outcome },
        },
        now,
      )
    }
    const fact = {
      actorId: viewer.userId,
      action: 'attestation.recorded',
      objectType: 'cohort',
      objectId: cohortId,
    }
    await recordAudit(tx, { ...fact, detail: { people: wanted.length, absent: absent.length } }, now)
    return { outcome: 'recorded', count: wanted.length }
  })
}

function partMarks({ test, practice, project }: PartMarks): PartMarks {
  return { test, practice, project }
}

export interface AppealDecision {
  cohortId: string
  resultId: string
  decision: 'upheld' | 'rejected'
  /** What the person reads. */
  reason: string
}

/** An upheld appeal takes the result back: the round is open again, and the commission may mark anew. */
export async function decideAppeal(
  viewer: Viewer,
  { cohortId, resultId, decision, reason }: AppealDecision,
  now = new Date(),
): Promise<{ outcome: 'decided' } | { outcome: 'refused'; reason: 'decided' } | { outcome: 'unknown' }> {
  return inTransaction(async (tx) => {
    const row = await tx.attestationResult.findFirst({
      where: {
        id: resultId,
        appealedAt: { not: null },
        enrolment: { cohort: { AND: [{ id: cohortId }, cohortWhere(cohortScope(viewer, 'registrar'))] } },
      },
      select: { appealDecidedAt: true, enrolmentId: true },
    })
    if (!row) return { outcome: 'unknown' }
    if (row.appealDecidedAt) return { outcome: 'refused', reason: 'decided' }
    const decided = {
      appealDecision: decision,
      appealReason: reason,
      appealDecidedAt: now,
      appealDecidedById: viewer.userId,
    }
    await tx.attestationResult.update({ where: { id: resultId }, data: decided })
    await writeOfAppeal(tx, { resultId, enrolmentId: row.enrolmentId, decision, reason }, now)
    const fact = {
      actorId: viewer.userId,
      action: 'attestation.appeal-decided',
      objectType: 'attestation-result',
    }
    await recordAudit(tx, { ...fact, objectId: resultId, detail: { decision } }, now)
    return { outcome: 'decided' }
  })
}
