// Secret addresses of single questionnaires. Only hashes are stored; guesses are counted by the reader's address.
import { randomBytes } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { hashSecret } from '#app/features/identity/lucia-adapter.server.ts'
import type { Reader, Transaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { takePoint } from '#app/platform/take-point.server.ts'

/** An address guesses thirty wrong links in five minutes; after that right ones are not looked up either. */
const guesses = new RateLimiterMemory({ keyPrefix: 'diagnostic-link', points: 30, duration: 300 })

const shape = /^[\w-]{43}$/

type Target = { waveId: string } | { observerId: string }

/** Returns the whole address: it is never readable again. Earlier letters keep their own. */
export async function issueLink(
  tx: Transaction,
  target: Target,
  { expiresAt, now }: { expiresAt: Date; now: Date },
): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  await tx.diagnosticLink.create({
    data: { ...target, tokenHash: hashSecret(secret), expiresAt, createdAt: now },
  })
  return publicAddress(`/diagnostics/${'waveId' in target ? 'link' : 'observer'}/${secret}`)
}

export type Found<T> = { outcome: 'found'; target: T } | { outcome: 'unknown' } | { outcome: 'too-many' }

/** What a link opens. Wrong, expired and of the other kind are all «unknown», and each is counted. */
export async function findLink<K extends 'waveId' | 'observerId'>(
  reader: Reader,
  kind: K,
  { secret, address }: { secret: string; address: string },
  now: Date,
): Promise<Found<string>> {
  const spent = await guesses.get(address)
  if (spent && spent.consumedPoints >= 30) return { outcome: 'too-many' }
  const link = shape.test(secret)
    ? await reader.diagnosticLink.findUnique({
        where: { tokenHash: hashSecret(secret), expiresAt: { gt: now } },
        select: { waveId: true, observerId: true },
      })
    : null
  const target = link?.[kind]
  if (target) return { outcome: 'found', target }
  await takePoint(guesses, address)
  return { outcome: 'unknown' }
}
