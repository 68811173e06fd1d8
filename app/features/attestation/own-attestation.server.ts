// A learner's own attestation: when and where the defence is, the recorded results, and the appeal against one.
import { attestationOf } from '#app/features/curriculum/attestation-outline.ts'
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { lastAppealDay } from '#app/features/practice/appeal.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { writeOfNewAppeal } from './appeal-mail.server.ts'
import { type FinalMark, finalMark, type Outcome } from './final-mark.ts'
import { roundOf } from './defence.server.ts'
import { stands } from './rounds.ts'

type Address = { enrolmentId: string }

const own = (viewer: Pick<Viewer, 'userId'>, { enrolmentId }: Address) => ({
  id: enrolmentId,
  userId: viewer.userId,
})

/** Null: not this person's enrolment. Results of which the round is open again are left out. */
export async function findOwnAttestation(viewer: Pick<Viewer, 'userId'>, address: Address, now = new Date()) {
  const row = await database().enrolment.findFirst({
    where: own(viewer, address),
    select: {
      versionId: true,
      cohort: { select: { name: true, timeZone: true } },
      defences: { select: { slot: true } },
      attestations: { orderBy: { round: 'asc' } },
    },
  })
  const outline = row && (await getOutline(row.versionId))
  if (!row || !outline) return null
  const formula = attestationOf(outline)
  const { timeZone } = row.cohort
  return {
    cohort: row.cohort,
    programme: outline.title,
    formula,
    slots: row.defences
      .map(({ slot: { startsAt, minutes, place, kind, topic } }) => ({
        ...{ startsAt, minutes, place, topic, round: roundOf(kind) },
      }))
      .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
    results: row.attestations.filter(stands).map((result) => {
      const {
        id,
        round,
        test,
        practice,
        project,
        total,
        decidedAt,
        appealText,
        appealDecision,
        appealReason,
      } = result
      const marks = { test, practice, project }
      const lastDay = lastAppealDay(decidedAt, timeZone)
      return {
        ...{ id, round, marks, total, decidedAt, appealText, appealDecision, appealReason, lastDay },
        outcome: result.outcome as Outcome,
        below: finalMark(marks, formula).below satisfies FinalMark['below'],
        appealable: !result.appealedAt && dayOf(now, timeZone) <= lastDay,
      }
    }),
  }
}

export type AppealRefusal = 'already' | 'too-late'

/** Three working days from the day of the result (03 §6.3); once. */
export async function appealResult(
  viewer: Pick<Viewer, 'userId'>,
  { enrolmentId, resultId, text }: Address & { resultId: string; text: string },
  now = new Date(),
): Promise<{ outcome: 'appealed' } | { outcome: 'refused'; reason: AppealRefusal } | { outcome: 'unknown' }> {
  return inTransaction(async (tx) => {
    const row = await tx.attestationResult.findFirst({
      where: { id: resultId, enrolment: own(viewer, { enrolmentId }) },
      select: {
        decidedAt: true,
        appealedAt: true,
        enrolment: { select: { cohort: { select: { timeZone: true } } } },
      },
    })
    if (!row) return { outcome: 'unknown' }
    if (row.appealedAt) return { outcome: 'refused', reason: 'already' }
    const { timeZone } = row.enrolment.cohort
    if (dayOf(now, timeZone) > lastAppealDay(row.decidedAt, timeZone))
      return { outcome: 'refused', reason: 'too-late' }
    await tx.attestationResult.update({
      where: { id: resultId },
      data: { appealText: text, appealedAt: now },
    })
    await writeOfNewAppeal(tx, { resultId, enrolmentId, text }, now)
    const fact = { actorId: viewer.userId, action: 'attestation.appealed', objectType: 'attestation-result' }
    await recordAudit(tx, { ...fact, objectId: resultId }, now)
    return { outcome: 'appealed' }
  })
}
