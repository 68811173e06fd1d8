// One person's enrolment: out of the cohort and back, and a new invitation for who has not signed in yet.
import { invitePerson } from '#app/features/identity/invitation.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { cohortReaders, cohortScope } from './cohort.ts'
import { cohortWhere } from './cohort.server.ts'
import { occasion } from './enrolled-letters.server.ts'
import { comeBack, leave } from './enrolment-beginning.server.ts'
import { needsExpulsionOrder, readEnrolmentState, readPaperwork } from './enrolment-state.ts'
import { decideResend, decideRestore, decideWithdrawal, type EnrolmentRefusal } from './enrolment.ts'

export type EnrolmentOutcome =
  | { outcome: 'done'; link?: string | null }
  | { outcome: 'refused'; reason: EnrolmentRefusal }
  | { outcome: 'unknown' }

/** `documentIssued` is certification's fact: this wing knows no documents. */
export async function withdrawEnrolment(
  viewer: Viewer,
  { enrolmentId, documentIssued }: { enrolmentId: string; documentIssued: boolean },
  now = new Date(),
): Promise<EnrolmentOutcome> {
  return inTransaction(async (tx) => {
    const enrolment = await findManaged(tx, viewer, enrolmentId)
    if (!enrolment) return { outcome: 'unknown' }
    const orderNeeded = needsExpulsionOrder(
      readPaperwork(enrolment.cohort.paperwork),
      readEnrolmentState(enrolment.state),
    )
    const decision = decideWithdrawal({ withdrawnAt: enrolment.withdrawnAt, documentIssued, orderNeeded })
    if (decision.outcome === 'refused') return decision
    await tx.enrolment.update({ where: { id: enrolmentId }, data: { withdrawnAt: now } })
    await leave(tx, [enrolmentId], { actorId: viewer.userId }, now)
    await audit(tx, viewer, 'enrolment.withdrawn', enrolmentId, now)
    return { outcome: 'done' }
  })
}

export async function restoreEnrolment(
  viewer: Viewer,
  enrolmentId: string,
  now = new Date(),
): Promise<EnrolmentOutcome> {
  return inTransaction(async (tx) => {
    const enrolment = await findManaged(tx, viewer, enrolmentId)
    if (!enrolment) return { outcome: 'unknown' }
    const decision = decideRestore(enrolment)
    if (decision.outcome === 'refused') return decision
    await tx.enrolment.update({ where: { id: enrolmentId }, data: { withdrawnAt: null } })
    await comeBack(tx, [enrolmentId], { actorId: viewer.userId }, now)
    await audit(tx, viewer, 'enrolment.restored', enrolmentId, now)
    return { outcome: 'done' }
  })
}

export async function resendInvitation(
  viewer: Viewer,
  enrolmentId: string,
  now = new Date(),
): Promise<EnrolmentOutcome> {
  return inTransaction(async (tx) => {
    const enrolment = await findManaged(tx, viewer, enrolmentId)
    if (!enrolment) return { outcome: 'unknown' }
    const { user, cohort } = enrolment
    const decision = decideResend({ ...enrolment, signedIn: user.passwordHash !== null })
    if (decision.outcome === 'refused') return decision
    const invited = await invitePerson(
      tx,
      { ...user, invitedById: viewer.userId, occasion: occasion(cohort) },
      now,
    )
    return { outcome: 'done', link: invited.link }
  })
}

async function findManaged(tx: Transaction, viewer: Viewer, id: string) {
  return tx.enrolment.findFirst({
    where: { id, cohort: cohortWhere(cohortScope(viewer, ...cohortReaders)) },
    select: {
      withdrawnAt: true,
      state: true,
      user: {
        select: { email: true, surname: true, givenName: true, patronymic: true, passwordHash: true },
      },
      cohort: {
        select: {
          name: true,
          paperwork: true,
          startsOn: true,
          endsOn: true,
          version: { select: { id: true, number: true, title: true, hours: true, programmeId: true } },
        },
      },
    },
  })
}

async function audit(tx: Transaction, viewer: Viewer, action: string, objectId: string, now: Date) {
  await recordAudit(tx, { actorId: viewer.userId, action, objectType: 'enrolment', objectId }, now)
}
