// The commission of a cohort: who sits in it. A member who has marked is not removed but ends, so that marks keep their author.
import { cohortReaders } from '#app/features/cohorts/cohort.ts'
import { findCohort } from '#app/features/cohorts/cohort.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import { type CommissionRole, commissionRoles, readCommissionRole } from './commission.ts'

export interface Member {
  id: string
  userId: string | null
  surname: string
  givenName: string
  patronymic: string | null
  post: string
  role: CommissionRole
  email: string | null
  /** Has given at least one level. */
  marked: boolean
}

export interface NewMember {
  cohortId: string
  surname: string
  givenName: string
  patronymic?: string
  post: string
  role: CommissionRole
  email?: string
}

/** In the order of papers: chair, members, secretary. Scoped by the caller. */
export async function listCommission(cohortId: string, reader: Reader = database()): Promise<Member[]> {
  const rows = await reader.commissionMember.findMany({
    where: { cohortId, removedAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, userId: true, surname: true, givenName: true, patronymic: true, post: true },
      ...{ role: true, email: true, _count: { select: { marks: true } } },
    },
  })
  const members = rows.map(({ _count, role, ...row }) => ({
    ...row,
    role: readCommissionRole(role),
    marked: _count.marks > 0,
  }))
  return commissionRoles.flatMap((role) => members.filter((member) => member.role === role))
}

/** An account with the same e-mail marks by signing in; others get a link. */
export async function addMember(
  viewer: Viewer,
  { cohortId, ...person }: NewMember,
  now = new Date(),
): Promise<
  { outcome: 'added' } | { outcome: 'refused'; reason: 'already' | 'chair-taken' } | { outcome: 'unknown' }
> {
  return inTransaction(async (tx) => {
    if (!(await findCohort(viewer, cohortId, { reader: tx, roles: cohortReaders })))
      return { outcome: 'unknown' }
    const members = await listCommission(cohortId, tx)
    const email = person.email?.toLowerCase() ?? null
    const same = (one: Member) =>
      (email && one.email === email) ||
      (one.surname === person.surname && one.givenName === person.givenName && one.post === person.post)
    if (members.some(same)) return { outcome: 'refused', reason: 'already' }
    if (person.role === 'chair' && members.some(({ role }) => role === 'chair'))
      return { outcome: 'refused', reason: 'chair-taken' }
    const account = email
      ? await tx.user.findFirst({ where: { email, deactivatedAt: null }, select: { id: true } })
      : null
    const position = members.length
    const { id } = await tx.commissionMember.create({
      data: { ...person, cohortId, email, userId: account?.id ?? null, position },
    })
    await recordAudit(
      tx,
      {
        actorId: viewer.userId,
        action: 'commission.member-added',
        objectType: 'cohort',
        objectId: cohortId,
        detail: { memberId: id, role: person.role },
      },
      now,
    )
    return { outcome: 'added' }
  })
}

export async function removeMember(
  viewer: Viewer,
  { cohortId, memberId }: { cohortId: string; memberId: string },
  now = new Date(),
): Promise<{ outcome: 'removed' } | { outcome: 'unknown' }> {
  return inTransaction(async (tx) => {
    if (!(await findCohort(viewer, cohortId, { reader: tx, roles: cohortReaders })))
      return { outcome: 'unknown' }
    const { count } = await tx.commissionMember.updateMany({
      where: { id: memberId, cohortId, removedAt: null },
      data: { removedAt: now },
    })
    if (!count) return { outcome: 'unknown' }
    const fact = { actorId: viewer.userId, action: 'commission.member-removed', objectType: 'cohort' }
    await recordAudit(tx, { ...fact, objectId: cohortId, detail: { memberId } }, now)
    return { outcome: 'removed' }
  })
}
