// Who pays for a person's place where it differs from the cohort: read and changed by the registrar.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { cohortScope } from './cohort.ts'
import { cohortWhere } from './cohort.server.ts'
import { type Funding, readFunding } from './study-form.ts'

export interface EnrolmentFunding {
  enrolmentId: string
  cohort: { id: string; name: string; code: string }
  /** Of the cohort: what counts while the person has none of their own. */
  usual: Funding
  own: Funding | null
}

/** The person's enrolments in the registrar's cohorts, newest first. */
export async function listFundings(viewer: Viewer, userId: string): Promise<EnrolmentFunding[]> {
  const rows = await database().enrolment.findMany({
    where: { userId, withdrawnAt: null, cohort: cohortWhere(cohortScope(viewer, 'registrar')) },
    orderBy: { enrolledAt: 'desc' },
    select: {
      id: true,
      funding: true,
      cohort: { select: { id: true, name: true, code: true, funding: true } },
    },
  })
  return rows.map(({ id, funding, cohort: { funding: usual, ...cohort } }) => ({
    enrolmentId: id,
    cohort,
    usual: readFunding(usual),
    own: funding === null ? null : readFunding(funding),
  }))
}

/** Null gives the cohort's own back. False for an enrolment unknown or outside the registrar's cohorts. */
export function setFunding(
  viewer: Viewer,
  { enrolmentId, userId }: { enrolmentId: string; userId: string },
  funding: Funding | null,
  now: Date = new Date(),
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const enrolment = await tx.enrolment.findFirst({
      where: { id: enrolmentId, userId, cohort: cohortWhere(cohortScope(viewer, 'registrar')) },
      select: { funding: true },
    })
    if (!enrolment) return false
    if (enrolment.funding === funding) return true
    await tx.enrolment.update({ where: { id: enrolmentId }, data: { funding } })
    const fact = { actorId: viewer.userId, objectType: 'enrolment', objectId: enrolmentId }
    const detail = { from: enrolment.funding, to: funding }
    await recordAudit(tx, { ...fact, action: 'enrolment.funding-set', detail }, now)
    return true
  })
}
