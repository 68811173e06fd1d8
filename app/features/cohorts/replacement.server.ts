// A coordinator puts one person of the own municipality in another's place before the cohort begins: both in one transaction.
import { scopeIds, type Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { addressName } from '#app/lib/russian.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { decideReplacing, openKeyOf } from './application.ts'
import { acceptOne } from './application-accept.server.ts'
import { applicationSelect } from './application-rows.server.ts'
import { readCohortState } from './cohort-state.ts'
import { leave } from './enrolment-beginning.server.ts'
import { needsExpulsionOrder, readEnrolmentState, readPaperwork } from './enrolment-state.ts'
import { findNominee, named, type Nominee } from './nomination.server.ts'
import type { ApplicationOutcome } from './own-applications.server.ts'
import { enrolledFrom } from './own-municipality.server.ts'

export async function replacePerson(
  viewer: Viewer,
  { enrolmentId, nominee }: { enrolmentId: string; nominee: Nominee },
  now = new Date(),
): Promise<ApplicationOutcome> {
  const own = JSON.stringify(scopeIds(viewer, 'municipality', 'coordinator'))
  return inTransaction(async (tx) => {
    const [place] = await tx.$queryRaw<{ municipalityId: string }[]>`
      SELECT f."from" AS "municipalityId" FROM (
        SELECT ${enrolledFrom(now)} AS "from" FROM "Enrolment" e
         WHERE e."id" = ${enrolmentId} AND e."withdrawnAt" IS NULL) f
       WHERE f."from" IN (SELECT value FROM json_each(${own}))`
    const enrolment = await tx.enrolment.findUnique({
      where: { id: enrolmentId },
      select: {
        user: true,
        cohortId: true,
        state: true,
        cohort: { select: applicationSelect.cohort.select },
      },
    })
    if (!place || !enrolment) return { outcome: 'unknown' }
    const { cohort, cohortId, user } = enrolment
    const today = dayOf(now, cohort.timeZone)
    const decision = decideReplacing(readCohortState(cohort.state), { startsOn: cohort.startsOn, today })
    if (decision.outcome === 'refused') return decision
    if (needsExpulsionOrder(readPaperwork(cohort.paperwork), readEnrolmentState(enrolment.state)))
      return { outcome: 'refused', reason: 'enrolled-by-order' }
    const found = await findNominee(tx, nominee, place.municipalityId, now)
    if (!found) return { outcome: 'unknown' }
    if (found.account && !found.own) return { outcome: 'refused', reason: 'elsewhere' }
    const enrolled = found.account
      ? await tx.enrolment.count({ where: { cohortId, userId: found.account, withdrawnAt: null } })
      : 0
    if (enrolled) return { outcome: 'refused', reason: 'enrolled-already' }
    const openKey = openKeyOf(cohortId, found.email)
    if (await tx.application.count({ where: { openKey } }))
      return { outcome: 'refused', reason: 'applied-already' }

    await tx.enrolment.update({ where: { id: enrolmentId }, data: { withdrawnAt: now } })
    await leave(tx, [enrolmentId], { actorId: viewer.userId }, now)
    const fact = { actorId: viewer.userId, objectType: 'enrolment', objectId: enrolmentId }
    await recordAudit(tx, { ...fact, action: 'enrolment.replaced' }, now)
    const application = await tx.application.create({
      data: {
        cohortId,
        userId: found.account,
        source: 'coordinator',
        municipalityId: place.municipalityId,
        email: found.email,
        ...('userId' in nominee ? {} : named(nominee)),
        submittedAt: now,
        submittedById: viewer.userId,
        agreedAt: now,
        confirmedAt: now,
        confirmedById: viewer.userId,
      },
      select: applicationSelect,
    })
    await acceptOne(tx, viewer.userId, application, now)
    await enqueueMail(
      tx,
      {
        kind: 'enrolment-replaced',
        recipient: user.email,
        subject: `Вас заменили в потоке «${cohort.name}»`,
        body: `Здравствуйте, ${addressName(user)}.\n\nКуратор обучения Вашего муниципалитета назвал вместо Вас другого человека в потоке «${cohort.name}». Если это ошибка, напишите куратору.\n`,
        dedupeKey: `replaced:${enrolmentId}:${now.getTime()}`,
      },
      now,
    )
    return { outcome: 'done' }
  })
}

export interface ReplaceablePerson {
  enrolmentId: string
  surname: string
  givenName: string
  patronymic: string | null
  municipalityId: string
  cohortId: string
  cohortName: string
}

/** An enrolled person of the coordinator's own municipality; null for anybody else. */
export async function findReplaceable(
  viewer: Viewer,
  enrolmentId: string,
  now = new Date(),
): Promise<ReplaceablePerson | null> {
  const own = JSON.stringify(scopeIds(viewer, 'municipality', 'coordinator'))
  const [row] = await database().$queryRaw<ReplaceablePerson[]>`
    SELECT * FROM (
      SELECT e."id" AS "enrolmentId", u."surname", u."givenName", u."patronymic",
             ${enrolledFrom(now)} AS "municipalityId", c."id" AS "cohortId", c."name" AS "cohortName"
        FROM "Enrolment" e JOIN "User" u ON u."id" = e."userId" JOIN "Cohort" c ON c."id" = e."cohortId"
       WHERE e."id" = ${enrolmentId} AND e."withdrawnAt" IS NULL AND c."state" <> 'draft') f
     WHERE f."municipalityId" IN (SELECT value FROM json_each(${own}))`
  return row ?? null
}
