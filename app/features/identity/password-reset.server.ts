// A forgotten password: a letter with a link, and the new password that ends all earlier sign-ins.
import { setTimeout as wait } from 'node:timers/promises'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { addressName } from '#app/lib/russian.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { takeLetter } from './attempt-limit.server.ts'
import { normaliseEmail } from './email.ts'
import { noFailures } from './lockout.ts'
import { endOneTimeLinks, findOneTimeLink, issueOneTimeLink } from './one-time-token.server.ts'
import { type TokenKind } from './one-time-token.ts'
import { hashPassword } from './password-hash.server.ts'
import { findPasswordProblem, type PasswordProblem } from './password.ts'

/** The answer is the same whether the account exists or not, and comes no sooner than this. */
const answerTakes = 250
/** A second letter within this time is not written. */
const pause = 60_000

export async function requestPasswordReset(
  request: { email: string; address: string },
  now: Date = new Date(),
): Promise<{ outcome: 'asked' } | { outcome: 'refused'; reason: 'too-many' }> {
  if (!(await takeLetter(request.address))) return { outcome: 'refused', reason: 'too-many' }
  const earliest = wait(answerTakes)
  const email = normaliseEmail(request.email)
  await inTransaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email, deactivatedAt: null } })
    if (user) await writeLetter(tx, user, now)
  })
  await earliest
  return { outcome: 'asked' }
}

async function writeLetter(
  tx: Transaction,
  user: { id: string; email: string; surname: string; givenName: string; patronymic: string | null },
  now: Date,
): Promise<void> {
  const recent = await tx.oneTimeToken.count({
    where: {
      userId: user.id,
      kind: 'password-reset',
      createdAt: { gt: new Date(now.getTime() - pause) },
      usedAt: null,
    },
  })
  if (recent) return
  const link = await issueOneTimeLink(tx, { kind: 'password-reset', userId: user.id, createdById: null }, now)
  await enqueueMail(
    tx,
    {
      kind: 'password-reset',
      recipient: user.email,
      subject: 'Новый пароль на платформе «Решаю»',
      body: `Здравствуйте, ${addressName(user)}.

Кто-то попросил задать новый пароль для Вашей учётной записи. Если это Вы, откройте ссылку:
{{link}}

Ссылка действует один час и открывается один раз. Если это были не Вы, ничего не делайте: пароль остался прежним.
`,
      secretLink: link,
    },
    now,
  )
}

/** The person a link belongs to, while it works; null otherwise. */
export function findLinkOwner(kind: TokenKind, secret: string, now: Date = new Date()) {
  return findOneTimeLink(database(), kind, secret, now)
}

export type PasswordSet =
  | { outcome: 'set'; userId: string }
  | { outcome: 'refused'; reason: 'expired' }
  | { outcome: 'refused'; reason: 'weak'; problem: PasswordProblem }

/** Sets a password by a one-time link (invitation or reset): the link is used up, the lock is lifted, sign-ins end. */
export async function setPasswordByLink(
  kind: TokenKind,
  secret: string,
  password: string,
  now: Date = new Date(),
): Promise<PasswordSet> {
  const person = await findOneTimeLink(database(), kind, secret, now)
  if (!person) return { outcome: 'refused', reason: 'expired' }
  const problem = findPasswordProblem(password, person.email)
  if (problem) return { outcome: 'refused', reason: 'weak', problem }
  const passwordHash = await hashPassword(password)
  return inTransaction(async (tx): Promise<PasswordSet> => {
    // Read again under the lock: of two uses at once, one wins.
    if (!(await findOneTimeLink(tx, kind, secret, now))) return { outcome: 'refused', reason: 'expired' }
    const { userId } = person
    await endOneTimeLinks(tx, userId, now)
    await tx.user.update({ where: { id: userId }, data: { passwordHash, ...noFailures } })
    await tx.authSession.deleteMany({ where: { userId } })
    const fact = { actorId: userId, action: 'password.set', objectType: 'user', objectId: userId }
    await recordAudit(tx, { ...fact, detail: { by: kind } }, now)
    return { outcome: 'set', userId }
  })
}
