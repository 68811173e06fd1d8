// Issues, finds and uses one-time links. Only the hash of a link's secret is stored.
import { randomBytes, randomUUID } from 'node:crypto'
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import type { Reader, Transaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { hashSecret } from './lucia-adapter.server.ts'
import { isTokenSecret, tokenExpiry, type TokenKind, tokenPath } from './one-time-token.ts'

interface NewToken {
  kind: TokenKind
  userId: string
  createdById: string | null
}

/** Returns the whole link: it is never readable again. */
export async function issueOneTimeLink(tx: Transaction, token: NewToken, now: Date): Promise<string> {
  const [link = ''] = await issueOneTimeLinks(tx, [token], now)
  return link
}

/** The same for many people at once, in their order. */
export async function issueOneTimeLinks(tx: Transaction, tokens: NewToken[], now: Date): Promise<string[]> {
  const secrets = tokens.map(() => randomBytes(32).toString('base64url'))
  await insertRows(
    tx,
    'OneTimeToken',
    tokens.map((token, index) => ({
      id: randomUUID(),
      ...token,
      tokenHash: hashSecret(secrets[index] ?? ''),
      expiresAt: tokenExpiry(token.kind, now),
      createdAt: now,
    })),
  )
  return tokens.map(({ kind }, index) => publicAddress(tokenPath(kind, secrets[index] ?? '')))
}

/** Whose link it is, while it can still be used. Unknown, used, expired and a closed account are all null. */
export async function findOneTimeLink(reader: Reader, kind: TokenKind, secret: string, now: Date) {
  if (!isTokenSecret(secret)) return null
  const token = await reader.oneTimeToken.findUnique({
    where: {
      tokenHash: hashSecret(secret),
      kind,
      usedAt: null,
      expiresAt: { gt: now },
      user: { deactivatedAt: null },
    },
    select: {
      userId: true,
      user: { select: { email: true, surname: true, givenName: true, patronymic: true } },
    },
  })
  return token && { userId: token.userId, ...token.user }
}

/** Uses the link up together with every other open link of the person. */
export async function endOneTimeLinks(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tx.oneTimeToken.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } })
}
