// The decision on a stage: one, in one transaction with everybody's progress, the audit entry and a letter to each.
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordStageState } from '#app/features/learning/progress.server.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { addressName } from '#app/lib/russian.ts'
import { type Database, database, inTransaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { stageLetter, stageSubject } from './stage-mail.ts'
import { findTeamById, type Member } from './stage-owner.server.ts'
import { stagesTaughtBy } from './stage-review.server.ts'
import { decideStageReview, type StageDecisionRefusal } from './stage.ts'
import type { StageDecisionInput } from './stage.schema.ts'

export type StageDecisionOutcome =
  /** Who was told. */
  | { outcome: 'decided'; told: string[] }
  | { outcome: 'refused'; reason: StageDecisionRefusal }
  | { outcome: 'not-found' }

export async function decideStage(
  viewer: Viewer,
  { submissionId, decision, remark, until }: StageDecisionInput & { submissionId: string },
  now = new Date(),
  on: Database = database(),
): Promise<StageDecisionOutcome> {
  return inTransaction(async (tx): Promise<StageDecisionOutcome> => {
    const work = await tx.stageSubmission.findFirst({
      where: { AND: [{ id: submissionId }, stagesTaughtBy(viewer)] },
      select: shown,
    })
    if (!work) return { outcome: 'not-found' }
    const { stageKey, teamId, enrolment, enrolmentId } = work
    const { user, userId, cohort, versionId } = enrolment
    const team = teamId ? await findTeamById(tx, teamId) : null
    const members: Member[] = team?.members ?? [{ enrolmentId, userId, ...user }]
    const userIds = [userId, ...members.map((member) => member.userId)]
    const verdict = decideStageReview(
      { decision: work.decision, decided: work.decidedAt !== null, userIds },
      viewer,
      { decision, until: until ?? null, today: dayOf(now, cohort.timeZone) },
    )
    if (verdict.outcome === 'refused') return verdict
    const returnedUntil = decision === 'returned' ? (until ?? null) : null
    const { count } = await tx.stageSubmission.updateMany({
      where: { id: submissionId, decidedAt: null },
      data: { decision, remark: remark || null, returnedUntil, decidedAt: now, decidedById: viewer.userId },
    })
    if (count === 0) return { outcome: 'refused', reason: 'already-decided' }
    const enrolmentIds = members.map((member) => member.enrolmentId)
    await recordStageState(tx, { enrolmentIds, stageKey, state: decision, now })
    const fact = { action: `stage.${decision}`, objectType: 'stage-submission', objectId: submissionId }
    await recordAudit(tx, { actorId: viewer.userId, ...fact, detail: { stageKey } }, now)
    const outline = await getOutline(versionId, tx)
    const title = outline?.stages.find(({ key }) => key === stageKey)?.title ?? stageKey
    for (const member of members)
      await enqueueMail(
        tx,
        {
          kind: `stage-${decision}`,
          recipient: member.email,
          subject: stageSubject({ decision, title }),
          body: stageLetter({
            ...{ title, decision, remark, now },
            name: addressName(member),
            until: returnedUntil,
            team: team?.name ?? null,
            address: publicAddress(`/learn/${member.enrolmentId}/stages/${stageKey}`),
          }),
          dedupeKey: `stage:${submissionId}:decided:${member.enrolmentId}`,
        },
        now,
      )
    return { outcome: 'decided', told: members.map(({ email }) => email) }
  }, on)
}

const shown = {
  stageKey: true,
  teamId: true,
  enrolmentId: true,
  decision: true,
  decidedAt: true,
  enrolment: {
    select: {
      userId: true,
      versionId: true,
      user: { select: { email: true, surname: true, givenName: true, patronymic: true } },
      cohort: { select: { timeZone: true } },
    },
  },
} as const
