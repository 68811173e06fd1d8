// Accepts an application: an account where there is none, its post, the enrolment, and the letter that tells the person.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { ApplicationRow } from './application-rows.server.ts'
import { begin, comeBack } from './enrolment-beginning.server.ts'
import { tellEnrolled } from './enrolled-letters.server.ts'

/** The caller has decided that it may be accepted. Returns the enrolment. */
export async function acceptOne(
  tx: Transaction,
  actorId: string,
  row: ApplicationRow,
  now: Date,
): Promise<string> {
  const { cohort } = row
  const userId = row.userId ?? (await accountOf(tx, row, now))
  const key = { cohortId_userId: { cohortId: cohort.id, userId } }
  const before = await tx.enrolment.findUnique({ where: key, select: { id: true } })
  const { id } = before
    ? await tx.enrolment.update({ where: key, data: { withdrawnAt: null }, select: { id: true } })
    : await tx.enrolment.create({
        data: { cohortId: cohort.id, userId, versionId: cohort.version.id, enrolledAt: now },
        select: { id: true },
      })
  if (before) await comeBack(tx, [id], { actorId }, now)
  else await begin(tx, [id], { cohort, actorId }, now)
  await tx.application.update({
    where: { id: row.id },
    data: { userId, acceptedAt: now, decidedById: actorId, openKey: null },
  })
  for (const [action, objectType, objectId] of [
    ['application.accepted', 'application', row.id],
    [before ? 'enrolment.restored' : 'enrolment.created', 'enrolment', id],
  ] as const)
    await recordAudit(tx, { actorId, action, objectType, objectId }, now)
  await tellEnrolled(tx, { userId: actorId }, cohort, { enrolmentIds: [id], cameBack: before !== null }, now)
  return id
}

/** Somebody may have got an account with this address since they were named: it is taken as it stands. */
async function accountOf(tx: Transaction, row: ApplicationRow, now: Date): Promise<string> {
  const known = await tx.user.findUnique({ where: { email: row.email }, select: { id: true } })
  if (known) return known.id
  const { email, surname, givenName, patronymic } = row
  const { id } = await tx.user.create({
    data: { email, surname: surname ?? '', givenName: givenName ?? '', patronymic, createdAt: now },
    select: { id: true },
  })
  if (row.municipalityId && row.post)
    await tx.post.create({
      data: {
        userId: id,
        organisationId: row.municipalityId,
        title: row.post,
        startsOn: dayOf(now, row.cohort.timeZone),
      },
    })
  return id
}
