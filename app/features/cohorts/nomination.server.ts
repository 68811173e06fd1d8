// The coordinator's commands: naming people of the own municipality, confirming and taking back their applications.
import { normaliseEmail } from '#app/features/identity/email.ts'
import { scopeIds, type Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { decideApplying, decideConfirming, decideTakingBack, openKeyOf } from './application.ts'
import { tellApplicant } from './application-mail.server.ts'
import { addresseeOf, findApplication } from './application-rows.server.ts'
import { readCohortState } from './cohort-state.ts'
import type { ApplicationOutcome } from './own-applications.server.ts'
import { findMunicipalityOf } from './own-municipality.server.ts'
import { nominationsLeft } from './quota.ts'
import { listQuotas } from './quota.server.ts'

/** Somebody known of the own municipality, or a new person by name and address. */
export type Nominee =
  | { userId: string }
  | { email: string; surname: string; givenName: string; patronymic: string | null; post: string }

export type NominationOutcome =
  Exclude<ApplicationOutcome, { outcome: 'done' }> | { outcome: 'done'; asked: boolean }

export async function nominate(
  viewer: Viewer,
  {
    cohortId,
    municipalityId,
    nominee,
    note,
  }: {
    cohortId: string
    municipalityId: string
    nominee: Nominee
    note: string | null
  },
  now = new Date(),
): Promise<NominationOutcome> {
  if (!scopeIds(viewer, 'municipality', 'coordinator').includes(municipalityId)) return { outcome: 'unknown' }
  return inTransaction(async (tx) => {
    const cohort = await tx.cohort.findFirst({
      where: { id: cohortId, state: { not: 'draft' } },
      select: { state: true },
    })
    const found = await findNominee(tx, nominee, municipalityId, now)
    if (!cohort || !found) return { outcome: 'unknown' }
    const { email, account, own } = found
    const openKey = openKeyOf(cohortId, email)
    // Whether somebody out of sight is in the cohort is not said: they are asked, and their own page answers.
    const enrolled =
      account && own
        ? await tx.enrolment.count({ where: { cohortId, userId: account, withdrawnAt: null } })
        : 0
    const applied = await tx.application.count({ where: { openKey } })
    const decision = decideApplying({
      state: readCohortState(cohort.state),
      enrolled: enrolled > 0,
      applied: applied > 0,
    })
    if (decision.outcome === 'refused') return decision
    const left = nominationsLeft(await listQuotas(cohortId, now, tx), municipalityId)
    if (left.kind === 'not-allotted') return { outcome: 'refused', reason: 'not-allotted' }
    if (left.kind === 'left' && left.left === 0) return { outcome: 'refused', reason: 'quota-full' }
    const asked = account !== null && !own
    const names = 'userId' in nominee || asked ? {} : named(nominee)
    const { id } = await tx.application.create({
      data: {
        cohortId,
        userId: account,
        source: 'coordinator',
        municipalityId,
        email,
        ...names,
        note,
        submittedAt: now,
        submittedById: viewer.userId,
        agreedAt: asked ? null : now,
        confirmedAt: now,
        confirmedById: viewer.userId,
        openKey,
      },
      select: { id: true },
    })
    await audit(tx, viewer, 'application.nominated', id, now)
    const row = await findApplication(tx, { id })
    if (row) await tellApplicant(tx, asked ? 'asked' : 'nominated', addresseeOf(row), { now })
    return { outcome: 'done', asked }
  })
}

export function named({ surname, givenName, patronymic, post }: Exclude<Nominee, { userId: string }>) {
  return { surname, givenName, patronymic, post }
}

/** Null for somebody who does not work in the municipality. */
export async function findNominee(
  tx: Transaction,
  nominee: Nominee,
  municipalityId: string,
  now: Date,
): Promise<{ email: string; account: string | null; own: boolean } | null> {
  const account = await tx.user.findFirst({
    where:
      'userId' in nominee
        ? { id: nominee.userId, deactivatedAt: null }
        : { email: normaliseEmail(nominee.email) },
    select: { id: true, email: true },
  })
  const own = account !== null && (await findMunicipalityOf(tx, account.id, now)) === municipalityId
  if ('userId' in nominee) return account && own ? { email: account.email, account: account.id, own } : null
  return { email: normaliseEmail(nominee.email), account: account?.id ?? null, own }
}

/** The coordinator stands behind an application of somebody of the own municipality, or takes back what was named. */
export async function answerAsCoordinator(
  viewer: Viewer,
  { applicationId, answer }: { applicationId: string; answer: 'confirm' | 'take-back' },
  now = new Date(),
): Promise<ApplicationOutcome> {
  const municipalityId = { in: scopeIds(viewer, 'municipality', 'coordinator') }
  return inTransaction(async (tx) => {
    const row = await findApplication(tx, { id: applicationId, municipalityId })
    // A learner's own application is the learner's to take back.
    if (!row || (answer === 'take-back' && row.source !== 'coordinator')) return { outcome: 'unknown' }
    const confirms = answer === 'confirm'
    const decision = confirms
      ? decideConfirming(readCohortState(row.cohort.state), row)
      : decideTakingBack(row)
    if (decision.outcome === 'refused') return decision
    await tx.application.update({
      where: { id: applicationId },
      data: confirms
        ? { confirmedAt: now, confirmedById: viewer.userId }
        : { withdrawnAt: now, openKey: null },
    })
    await audit(tx, viewer, confirms ? 'application.confirmed' : 'application.withdrawn', applicationId, now)
    await tellApplicant(tx, confirms ? 'confirmed' : 'withdrawn', addresseeOf(row), { now })
    return { outcome: 'done' }
  })
}

async function audit(tx: Transaction, viewer: Viewer, action: string, objectId: string, now: Date) {
  await recordAudit(tx, { actorId: viewer.userId, action, objectType: 'application', objectId }, now)
}
