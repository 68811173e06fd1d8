// The organiser's side: applications of a cohort with the quota of each, accepted or declined one by one or many at once.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { type ApplicationRefusal, decideAccepting, decideDeclining } from './application.ts'
import { acceptOne } from './application-accept.server.ts'
import { tellApplicant } from './application-mail.server.ts'
import { addresseeOf, type ApplicationRow, applicationSelect } from './application-rows.server.ts'
import { cohortReaders, cohortScope } from './cohort.ts'
import { cohortWhere } from './cohort.server.ts'
import { readCohortState } from './cohort-state.ts'
import { hasRoom } from './quota.ts'
import { listQuotas } from './quota.server.ts'

export interface Verdict {
  cohortId: string
  applicationIds: string[]
  verdict: 'accept' | 'decline'
  reason: string | null
}

export interface Decided {
  done: number
  /** Those left as they were, by name, with why. */
  left: { name: string; reason: ApplicationRefusal }[]
}

/** Each application for itself: one that cannot be decided does not keep the others. Null: nothing of it may be seen. */
export async function decideApplications(
  viewer: Viewer,
  { cohortId, applicationIds, verdict, reason }: Verdict,
  now = new Date(),
): Promise<Decided | null> {
  return inTransaction(async (tx) => {
    const rows = await tx.application.findMany({
      where: {
        id: { in: applicationIds },
        cohortId,
        cohort: cohortWhere(cohortScope(viewer, ...cohortReaders)),
      },
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      select: applicationSelect,
    })
    if (!rows.length) return null
    const decided: Decided = { done: 0, left: [] }
    for (const row of rows) {
      const refusal =
        verdict === 'accept'
          ? await accept(tx, viewer, row, now)
          : await decline(tx, viewer, row, { reason, now })
      if (refusal) decided.left.push({ name: nameOf(row), reason: refusal })
      else decided.done += 1
    }
    return decided
  })
}

async function accept(
  tx: Transaction,
  viewer: Viewer,
  row: ApplicationRow,
  now: Date,
): Promise<ApplicationRefusal | null> {
  const { cohortId, municipalityId, email } = row
  const account =
    row.user ?? (await tx.user.findUnique({ where: { email }, select: { id: true, deactivatedAt: true } }))
  const enrolled = account
    ? await tx.enrolment.count({ where: { cohortId, userId: account.id, withdrawnAt: null } })
    : 0
  const quotas = municipalityId ? await listQuotas(cohortId, now, tx) : []
  const decision = decideAccepting(readCohortState(row.cohort.state), row, {
    enrolled: enrolled > 0,
    closed: Boolean(account?.deactivatedAt),
    room: hasRoom(quotas.find((quota) => quota.municipalityId === municipalityId)),
  })
  if (decision.outcome === 'refused') return decision.reason
  await acceptOne(tx, viewer.userId, row, now)
  return null
}

async function decline(
  tx: Transaction,
  viewer: Viewer,
  row: ApplicationRow,
  { reason, now }: { reason: string | null; now: Date },
): Promise<ApplicationRefusal | null> {
  const decision = decideDeclining(row, reason)
  if (decision.outcome === 'refused') return decision.reason
  const declineReason = reason?.trim() ?? null
  await tx.application.update({
    where: { id: row.id },
    data: { declinedAt: now, declineReason, decidedById: viewer.userId, openKey: null },
  })
  const fact = { actorId: viewer.userId, action: 'application.declined' }
  await recordAudit(tx, { ...fact, objectType: 'application', objectId: row.id }, now)
  await tellApplicant(tx, 'declined', addresseeOf(row), { reason: declineReason, now })
  return null
}

/** Who has not agreed yet is out of sight: the address stands for the name. */
export function nameOf(
  row: Pick<ApplicationRow, 'user' | 'email' | 'surname' | 'givenName' | 'patronymic' | 'agreedAt'>,
) {
  if (!row.agreedAt) return row.email
  const { surname, givenName, patronymic } = row.user ?? row
  return surname && givenName ? fullName({ surname, givenName, patronymic }) : row.email
}
