// Signs in by e-mail and password. No answer tells whether an account exists: same words, same work, same time.
import { setTimeout as wait } from 'node:timers/promises'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import {
  countStrangerFailure,
  giveBackSignInTry,
  strangerIsLocked,
  takeSignInTry,
} from './attempt-limit.server.ts'
import { normaliseEmail } from './email.ts'
import { afterFailure, isLocked, noFailures } from './lockout.ts'
import { passwordMatches } from './password-hash.server.ts'

export type SignIn =
  { outcome: 'signed-in'; userId: string } | { outcome: 'refused'; reason: 'wrong' | 'locked' | 'too-many' }

/** A refusal never comes sooner than this: the database write of a real account is hidden in it. */
const refusalTakes = 250

export async function signIn(
  credentials: { email: string; password: string; address: string },
  now: Date = new Date(),
): Promise<SignIn> {
  if (!(await takeSignInTry(credentials.address))) return { outcome: 'refused', reason: 'too-many' }
  const earliest = wait(refusalTakes)
  const answer = await judge(normaliseEmail(credentials.email), credentials.password, now)
  if (answer.outcome === 'signed-in') await giveBackSignInTry(credentials.address)
  else await earliest
  return answer
}

async function judge(email: string, password: string, now: Date): Promise<SignIn> {
  const user = await database().user.findUnique({ where: { email, deactivatedAt: null } })
  const matches = await passwordMatches(user?.passwordHash ?? null, password)
  if (!user?.passwordHash) {
    const locked = (await strangerIsLocked(email)) || (await countStrangerFailure(email))
    return { outcome: 'refused', reason: locked ? 'locked' : 'wrong' }
  }
  return countAttempt(user.id, matches, now)
}

/** Counters are read again under the lock: of many guesses at once, ten are answered. */
function countAttempt(userId: string, matches: boolean, now: Date): Promise<SignIn> {
  return inTransaction(async (tx): Promise<SignIn> => {
    const counters = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { failedSignIns: true, lockedUntil: true },
    })
    if (isLocked(counters, now)) return { outcome: 'refused', reason: 'locked' }
    const next = matches ? noFailures : afterFailure(counters, now)
    const changed = next.failedSignIns !== counters.failedSignIns || next.lockedUntil !== counters.lockedUntil
    if (changed) await tx.user.update({ where: { id: userId }, data: next })
    if (matches) return { outcome: 'signed-in', userId }
    if (!next.lockedUntil) return { outcome: 'refused', reason: 'wrong' }
    const fact = { actorId: null, action: 'user.locked', objectType: 'user', objectId: userId }
    await recordAudit(tx, fact, now)
    return { outcome: 'refused', reason: 'locked' }
  })
}
