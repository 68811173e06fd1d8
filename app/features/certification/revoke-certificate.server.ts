// Revokes a certificate for a reason. The number is not used again; the public page says «аннулировано».
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { moveEnrolments } from '#app/features/cohorts/enrolment-moves.server.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { revokedLetter } from './certificate-mail.server.ts'
import { decideRevoke, type RevokeRefusal } from './issue.ts'

export async function revokeCertificate(
  viewer: Viewer,
  { certificateId, reason }: { certificateId: string; reason: string },
  now = new Date(),
): Promise<{ outcome: 'revoked' } | { outcome: 'refused'; reason: RevokeRefusal } | { outcome: 'unknown' }> {
  return inTransaction(async (tx) => {
    const certificate = await tx.certificate.findFirst({
      where: { id: certificateId, enrolment: { cohort: cohortWhere(cohortScope(viewer, 'registrar')) } },
      select: {
        number: true,
        currentOf: true,
        revokedAt: true,
        user: { select: { email: true, surname: true, givenName: true, patronymic: true } },
      },
    })
    if (!certificate) return { outcome: 'unknown' }
    const decision = decideRevoke(certificate)
    if (decision.outcome === 'refused') return decision
    await tx.certificate.update({
      where: { id: certificateId },
      data: { revokedAt: now, revokeReason: reason },
    })
    const enrolmentIds = certificate.currentOf ? [certificate.currentOf] : []
    const move = { enrolmentIds, to: 'completed', proof: 'certificate', reason } as const
    await moveEnrolments(tx, { ...move, actorId: viewer.userId }, now)
    const { user, number } = certificate
    await enqueueMail(tx, revokedLetter({ user, certificateId, number, reason }), now)
    await recordAudit(
      tx,
      {
        actorId: viewer.userId,
        action: 'certificate.revoked',
        objectType: 'certificate',
        objectId: certificateId,
        detail: { number },
      },
      now,
    )
    return { outcome: 'revoked' }
  })
}
