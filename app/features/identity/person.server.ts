// One person in the administrator's hands: the whole record, names, closing and opening the account, a new link.
import { recordAudit, recordPersonalChange } from '#app/features/operations/audit.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { type Invited, invitePerson } from './invitation.server.ts'
import { countOtherAdministrators, readGrants } from './role-assignment.server.ts'
import { leavesAnAdministrator, type RoleRefusal } from './role-rules.ts'

export async function findPerson(userId: string) {
  const person = await database().user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      email: true,
      surname: true,
      givenName: true,
      patronymic: true,
      passwordHash: true,
      deactivatedAt: true,
      lockedUntil: true,
      createdAt: true,
      _count: { select: { authSessions: true } },
    },
  })
  if (!person) return null
  const { passwordHash, _count, ...rest } = person
  return { ...rest, hasPassword: passwordHash !== null, signIns: _count.authSessions }
}

export async function renamePerson(
  actorId: string,
  userId: string,
  names: { surname: string; givenName: string; patronymic: string | null },
  now: Date = new Date(),
): Promise<void> {
  await inTransaction(async (tx) => {
    const before = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { surname: true, givenName: true, patronymic: true },
    })
    await tx.user.update({ where: { id: userId }, data: names })
    const fact = { actorId, action: 'user.renamed', objectType: 'user', objectId: userId }
    await recordPersonalChange(tx, { ...fact, userId, before, after: { ...names } }, now)
  })
}

/** Closes the account: every sign-in and every open link ends. The last administrator stays. */
export function closeAccount(
  actorId: string,
  userId: string,
  now: Date = new Date(),
): Promise<{ outcome: 'closed' } | { outcome: 'refused'; reason: RoleRefusal }> {
  return inTransaction(async (tx) => {
    const grants = await readGrants(tx, userId)
    if (!leavesAnAdministrator(grants, await countOtherAdministrators(tx, userId)))
      return { outcome: 'refused', reason: 'last-administrator' }
    const { count } = await tx.user.updateMany({
      where: { id: userId, deactivatedAt: null },
      data: { deactivatedAt: now },
    })
    if (!count) return { outcome: 'closed' }
    await tx.authSession.deleteMany({ where: { userId } })
    await tx.oneTimeToken.deleteMany({ where: { userId, usedAt: null } })
    const fact = { actorId, action: 'user.closed', objectType: 'user', objectId: userId }
    await recordAudit(tx, fact, now)
    return { outcome: 'closed' }
  })
}

/** An account that was made one with another stays closed: all it had is with the other. */
export async function reopenAccount(actorId: string, userId: string, now: Date = new Date()): Promise<void> {
  await inTransaction(async (tx) => {
    if (await tx.accountMerge.count({ where: { mergedId: userId } })) return
    const { count } = await tx.user.updateMany({
      where: { id: userId, deactivatedAt: { not: null } },
      data: { deactivatedAt: null, failedSignIns: 0, lockedUntil: null },
    })
    if (!count) return
    const fact = { actorId, action: 'user.reopened', objectType: 'user', objectId: userId }
    await recordAudit(tx, fact, now)
  })
}

/** A new invitation for somebody who has no password yet; earlier links stop working. Null for anybody else. */
export function inviteAgain(
  actorId: string,
  userId: string,
  dedupeKey: string,
  now: Date = new Date(),
): Promise<Invited | null> {
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId, passwordHash: null, deactivatedAt: null } })
    if (!user) return null
    if (!(await tx.outboxMail.findUnique({ where: { dedupeKey }, select: { id: true } })))
      await tx.oneTimeToken.deleteMany({ where: { userId, usedAt: null } })
    return invitePerson(tx, { ...user, invitedById: actorId, dedupeKey }, now)
  })
}
