// A signed-in person changes the password: the old one is asked for, every other sign-in ends.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { giveBackSignInTry, takeSignInTry } from './attempt-limit.server.ts'
import { hashPassword, passwordMatches } from './password-hash.server.ts'
import { findPasswordProblem, type PasswordProblem } from './password.ts'
import type { Viewer } from './viewer.ts'

export type PasswordChange =
  | { outcome: 'changed' }
  | { outcome: 'refused'; reason: 'wrong' | 'too-many' }
  | { outcome: 'refused'; reason: 'weak'; problem: PasswordProblem }

export async function changePassword(
  viewer: Viewer,
  form: { current: string; password: string; address: string },
  now: Date = new Date(),
): Promise<PasswordChange> {
  if (!(await takeSignInTry(form.address))) return { outcome: 'refused', reason: 'too-many' }
  const { passwordHash: stored } = await database().user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: { passwordHash: true },
  })
  if (!(await passwordMatches(stored, form.current))) return { outcome: 'refused', reason: 'wrong' }
  await giveBackSignInTry(form.address)
  const problem = findPasswordProblem(form.password, viewer.email)
  if (problem) return { outcome: 'refused', reason: 'weak', problem }
  const passwordHash = await hashPassword(form.password)
  const { userId, authSessionId } = viewer
  await inTransaction(async (tx) => {
    await tx.user.update({ where: { id: userId }, data: { passwordHash } })
    await tx.authSession.deleteMany({ where: { userId, id: { not: authSessionId } } })
    const fact = { actorId: userId, action: 'password.changed', objectType: 'user', objectId: userId }
    await recordAudit(tx, fact, now)
  })
  return { outcome: 'changed' }
}
