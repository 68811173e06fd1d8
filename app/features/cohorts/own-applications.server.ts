// A person's own side: cohorts that recruit, applying, answering an invitation, taking an application back.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import {
  type ApplicationRefusal,
  decideAccepting,
  decideApplying,
  decideTakingBack,
  openKeyOf,
} from './application.ts'
import { tellApplicant } from './application-mail.server.ts'
import { addresseeOf, applicationSelect, findApplication } from './application-rows.server.ts'
import { acceptOne } from './application-accept.server.ts'
import { readCohortState } from './cohort-state.ts'
import { findMunicipalityOf } from './own-municipality.server.ts'

type Person = Pick<Viewer, 'userId' | 'email' | 'surname' | 'givenName' | 'patronymic'>

export type ApplicationOutcome =
  { outcome: 'done' } | { outcome: 'refused'; reason: ApplicationRefusal } | { outcome: 'unknown' }

/** Cohorts that recruit and do not have this person yet. */
export async function listOpenCohorts(viewer: Person) {
  return database().cohort.findMany({
    where: { state: 'recruiting', enrolments: { none: { userId: viewer.userId, withdrawnAt: null } } },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    take: 50,
    select: {
      id: true,
      name: true,
      startsOn: true,
      endsOn: true,
      timeZone: true,
      version: { select: { title: true, hours: true } },
    },
  })
}

/** The newest first, with the cohort of each. Applications to a draft stay out of sight. */
export async function listOwnApplications(viewer: Person) {
  return database().application.findMany({
    where: { userId: viewer.userId, cohort: { state: { not: 'draft' } } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
    take: 50,
    select: { ...applicationSelect, submittedAt: true, declineReason: true },
  })
}

export async function applyToCohort(
  viewer: Person,
  { cohortId, note }: { cohortId: string; note: string | null },
  now = new Date(),
): Promise<ApplicationOutcome> {
  return inTransaction(async (tx) => {
    const cohort = await tx.cohort.findFirst({
      where: { id: cohortId, state: { not: 'draft' } },
      select: { state: true },
    })
    if (!cohort) return { outcome: 'unknown' }
    const openKey = openKeyOf(cohortId, viewer.email)
    const decision = decideApplying({
      state: readCohortState(cohort.state),
      enrolled:
        (await tx.enrolment.count({ where: { cohortId, userId: viewer.userId, withdrawnAt: null } })) > 0,
      applied: (await tx.application.count({ where: { openKey } })) > 0,
    })
    if (decision.outcome === 'refused') return decision
    const { id } = await tx.application.create({
      data: {
        cohortId,
        userId: viewer.userId,
        source: 'learner',
        municipalityId: await findMunicipalityOf(tx, viewer.userId, now),
        email: viewer.email,
        note,
        submittedAt: now,
        submittedById: viewer.userId,
        agreedAt: now,
        openKey,
      },
      select: { id: true },
    })
    await audit(tx, viewer, 'application.submitted', id, now)
    const row = await findApplication(tx, { id })
    if (row) await tellApplicant(tx, 'submitted', addresseeOf(row), { now })
    return { outcome: 'done' }
  })
}

/** The person's word to an invitation. Who was named by an organiser is enrolled at once, others wait for the decision. */
export async function answerInvitation(
  viewer: Person,
  { applicationId, agrees }: { applicationId: string; agrees: boolean },
  now = new Date(),
): Promise<ApplicationOutcome> {
  if (!agrees) return takeBackOwn(viewer, applicationId, now)
  return inTransaction(async (tx) => {
    const row = await findApplication(tx, { id: applicationId, userId: viewer.userId, agreedAt: null })
    if (!row) return { outcome: 'unknown' }
    const state = readCohortState(row.cohort.state)
    const { cohortId } = row
    const enrolled = await tx.enrolment.count({
      where: { cohortId, userId: viewer.userId, withdrawnAt: null },
    })
    const facts = { enrolled: enrolled > 0, closed: false, room: true }
    const decision = decideAccepting(state, { ...row, agreedAt: now }, facts)
    if (decision.outcome === 'refused') return decision
    await tx.application.update({ where: { id: applicationId }, data: { agreedAt: now } })
    await audit(tx, viewer, 'application.agreed', applicationId, now)
    if (row.source === 'import') await acceptOne(tx, row.submittedById ?? viewer.userId, row, now)
    return { outcome: 'done' }
  })
}

export async function takeBackOwn(
  viewer: Person,
  applicationId: string,
  now = new Date(),
): Promise<ApplicationOutcome> {
  return inTransaction(async (tx) => {
    const row = await findApplication(tx, { id: applicationId, userId: viewer.userId })
    if (!row) return { outcome: 'unknown' }
    const decision = decideTakingBack(row)
    if (decision.outcome === 'refused') return decision
    await tx.application.update({ where: { id: applicationId }, data: { withdrawnAt: now, openKey: null } })
    await audit(tx, viewer, 'application.withdrawn', applicationId, now)
    await tellApplicant(tx, 'withdrawn', addresseeOf(row), { now })
    return { outcome: 'done' }
  })
}

async function audit(
  tx: Parameters<typeof recordAudit>[0],
  viewer: Person,
  action: string,
  objectId: string,
  now: Date,
) {
  await recordAudit(tx, { actorId: viewer.userId, action, objectType: 'application', objectId }, now)
}
