// Gives one more attempt at a test whose attempts are used up: one transaction with the event, the audit entry and the letter.
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import type { Role, Viewer } from '#app/features/identity/viewer.ts'
import { findEnrolmentProgress } from '#app/features/learning/progress.server.ts'
import { addLearningEvent } from '#app/features/learning/progress-summary.server.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { addressName } from '#app/lib/russian.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { decideGrant, type GrantRefusal, testOf } from './attempt-grant.ts'

/** Who teaches a cohort and who runs it may both be asked. */
export const grantingRoles = ['instructor', 'registrar', 'organiser'] as const satisfies Role[]

export type GrantOutcome = { outcome: 'granted' } | { outcome: 'refused'; reason: GrantRefusal }

/** Null: no such person in the viewer's cohorts, or no such test in their programme. */
export async function grantAttempt(
  viewer: Viewer,
  { enrolmentId, quizKey }: { enrolmentId: string; quizKey: string },
  { now = new Date(), on = database() } = {},
): Promise<GrantOutcome | null> {
  return inTransaction(async (tx) => {
    const enrolment = await tx.enrolment.findFirst({
      where: {
        id: enrolmentId,
        withdrawnAt: null,
        cohort: cohortWhere(cohortScope(viewer, ...grantingRoles)),
      },
      select: { user: true },
    })
    const learner = enrolment && (await findEnrolmentProgress(enrolmentId, now, tx))
    const part = learner && testOf(learner.progress, quizKey)
    if (!enrolment || !learner || !part) return null
    const { user } = enrolment
    const { test, componentId } = part
    const own = user.id === viewer.userId
    const decision = decideGrant({ test, cohortState: learner.cohort.state, own })
    if (decision.outcome === 'refused') return decision
    await tx.componentProgress.update({
      where: { enrolmentId_componentId: { enrolmentId, componentId } },
      data: { attemptsAdded: { increment: 1 }, updatedAt: now },
    })
    const number = test.attempts + 1
    const detail = { number }
    await addLearningEvent(tx, { enrolmentId, kind: 'attempt-granted', subject: quizKey, detail, at: now })
    const fact = { action: 'attempt.granted', objectType: 'enrolment', objectId: enrolmentId }
    await recordAudit(tx, { actorId: viewer.userId, ...fact, detail: { quizKey, number } }, now)
    await enqueueMail(
      tx,
      {
        kind: 'attempt-granted',
        recipient: user.email,
        subject: `Ещё одна попытка: ${test.title}`,
        body: letter(addressName(user), test.title, publicAddress(`/learn/${enrolmentId}/tests/${quizKey}`)),
        dedupeKey: `attempt-granted:${enrolmentId}:${quizKey}:${number}`,
      },
      now,
    )
    return { outcome: 'granted' }
  }, on)
}

function letter(name: string, title: string, address: string): string {
  return `Здравствуйте, ${name}.

Вам дали ещё одну попытку: ${title}. Перед ней стоит вернуться к урокам, которые дались труднее.

Открыть тест:
${address}
`
}
