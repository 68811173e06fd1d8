// Issues another certificate in place of a revoked one: a new number that refers to the old one, the dates of study as
// they were, the name and the issuer as they are now. The old one stays revoked.
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { moveEnrolments } from '#app/features/cohorts/enrolment-moves.server.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { readDemoMark } from '#app/features/operations/demo-mark.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { reissuedLetter } from './certificate-mail.server.ts'
import { retireBlank } from './blanks.server.ts'
import { copyKindOf, type CopyReason, decideReissue, type ReissueRefusal } from './issue.ts'
import { findIssuer } from './issuer.server.ts'
import { writePaper } from './paper-writing.server.ts'
import { readSnapshot } from './snapshot.ts'
import { duplicateSnapshot } from './snapshot-of.ts'

export async function reissueCertificate(
  viewer: Viewer,
  {
    certificateId,
    issuedOn,
    reason = null,
  }: { certificateId: string; issuedOn: Date; reason?: CopyReason | null },
  now = new Date(),
): Promise<
  | { outcome: 'issued'; certificateId: string; number: string }
  | { outcome: 'refused'; reason: ReissueRefusal }
  | { outcome: 'unknown' }
> {
  return inTransaction(async (tx) => {
    const old = await tx.certificate.findFirst({
      where: { id: certificateId, enrolment: { cohort: cohortWhere(cohortScope(viewer, 'registrar')) } },
      select: replaced,
    })
    if (!old) return { outcome: 'unknown' }
    const { user, enrolmentId, userId } = old
    // The form offers the day of Moscow, the cohort lives by its own: either is right.
    const days = (at: Date) =>
      [old.enrolment.cohort.timeZone, capitalTimeZone]
        .map((zone) => dayOf(at, zone))
        .sort((a, b) => a.getTime() - b.getTime()) as [Date, Date]
    const issuer = await findIssuer(tx)
    const facts = {
      revokedOn: old.revokedAt && days(old.revokedAt)[0],
      replaced: old.replacedBy !== null,
      issuerKnown: issuer !== null,
      reason,
      originalOn: old.issuedOn,
    }
    const decision = decideReissue(facts, issuedOn, days(now)[1])
    if (decision.outcome === 'refused') return decision
    if (!issuer) return { outcome: 'refused', reason: 'issuer-missing' }
    const demo = await readDemoMark(tx)
    const before = readSnapshot(old.snapshot)
    await tx.certificate.update({ where: { id: old.id }, data: { currentOf: null } })
    const paper = await writePaper(
      tx,
      {
        ...{ enrolmentId, userId, issuedOn },
        issuedById: viewer.userId,
        sample: demo || old.sample,
        replacesId: old.id,
        copyKind: copyKindOf(reason),
        copyReason: reason,
        snapshot: (blankNumber) =>
          duplicateSnapshot(before, { number: old.number, user, issuer, blankNumber, issuedOn }),
      },
      now,
    )
    const move = { enrolmentIds: [enrolmentId], to: 'issued', proof: 'certificate' } as const
    await moveEnrolments(tx, { ...move, actorId: viewer.userId }, now)
    await retireBlank(tx, { certificateId: old.id, reason, actorId: viewer.userId }, now)
    const letter = { user, enrolmentId, ...paper, certificateId: paper.id, oldNumber: old.number }
    await enqueueMail(tx, reissuedLetter({ ...letter, programme: before.programme.title }), now)
    await recordAudit(
      tx,
      {
        actorId: viewer.userId,
        action: 'certificate.reissued',
        objectType: 'certificate',
        objectId: paper.id,
        detail: { number: paper.number, replaces: old.number },
      },
      now,
    )
    return { outcome: 'issued', certificateId: paper.id, number: paper.number }
  })
}

const replaced = {
  id: true,
  number: true,
  enrolmentId: true,
  userId: true,
  sample: true,
  issuedOn: true,
  snapshot: true,
  revokedAt: true,
  replacedBy: { select: { id: true } },
  user: { select: { email: true, surname: true, givenName: true, patronymic: true } },
  enrolment: { select: { cohort: { select: { timeZone: true } } } },
} satisfies Prisma.CertificateSelect
