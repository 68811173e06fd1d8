// The decision on a handed-in work: one, in one transaction with the summary row, the audit entry and the letter.
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { addressName } from '#app/lib/russian.ts'
import { type Database, database, inTransaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { recordTaskState } from './progress.server.ts'
import { taughtBy } from './task-review.server.ts'
import type { TaskDecision } from './task.schema.ts'
import { type DecisionRefusal, decideReview } from './task.ts'

export type DecisionOutcome =
  { outcome: 'decided' } | { outcome: 'refused'; reason: DecisionRefusal } | { outcome: 'not-found' }

export async function decideTask(
  viewer: Viewer,
  { submissionId, decision, remark }: TaskDecision & { submissionId: string },
  now = new Date(),
  on: Database = database(),
): Promise<DecisionOutcome> {
  return inTransaction(async (tx) => {
    const work = await tx.taskSubmission.findFirst({
      where: { id: submissionId, enrolment: taughtBy(viewer) },
      include: { enrolment: { include: { user: true } } },
    })
    if (!work) return { outcome: 'not-found' }
    const { enrolmentId, taskKey, enrolment } = work
    const verdict = decideReview({ decidedAt: work.decidedAt, userId: enrolment.userId }, viewer)
    if (verdict.outcome === 'refused') return verdict
    const { count } = await tx.taskSubmission.updateMany({
      where: { id: submissionId, decidedAt: null },
      data: { decision, remark: remark || null, decidedAt: now, decidedById: viewer.userId },
    })
    if (count === 0) return { outcome: 'refused', reason: 'already-decided' }
    await recordTaskState(tx, { enrolmentId, taskKey, state: decision, now })
    const fact = { action: `task.${decision}`, objectType: 'task-submission', objectId: submissionId }
    await recordAudit(tx, { actorId: viewer.userId, ...fact, detail: { taskKey } }, now)
    const outline = await getOutline(enrolment.versionId, tx)
    const title = outline?.modules.find(({ task }) => task.key === taskKey)?.task.title ?? taskKey
    await enqueueMail(
      tx,
      {
        kind: `task-${decision}`,
        recipient: enrolment.user.email,
        subject: decision === 'accepted' ? 'Ваша работа принята' : 'К Вашей работе есть замечание',
        body: letter(addressName(enrolment.user), { title, decision, remark, enrolmentId, taskKey }),
        dedupeKey: `task:${submissionId}:decided`,
      },
      now,
    )
    return { outcome: 'decided' }
  }, on)
}

interface Decided extends TaskDecision {
  title: string
  enrolmentId: string
  taskKey: string
}

function letter(name: string, { title, decision, remark, enrolmentId, taskKey }: Decided): string {
  const news =
    decision === 'accepted'
      ? `Преподаватель принял Вашу работу «${title}».`
      : `Преподаватель прочитал Вашу работу «${title}» и просит её доработать.`
  const where = publicAddress(`/learn/${enrolmentId}/tasks/${taskKey}`)
  const action = decision === 'accepted' ? 'Посмотреть работу' : 'Исправить и сдать снова'
  return [`Здравствуйте, ${name}.`, news, remark, `${action}:\n${where}`]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}
