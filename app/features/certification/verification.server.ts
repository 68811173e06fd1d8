// The public check of a certificate. Every wrong question takes the same way: one look-up and one comparison.
import { timingSafeEqual } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { database } from '#app/platform/database.server.ts'
import { takePoint } from '#app/platform/take-point.server.ts'
import { readToken } from './number.ts'
import { type PublicCertificate, publicCertificate, readSnapshot } from './snapshot.ts'

/** Asked when what was typed cannot be a token; no certificate has it. */
const nobody = { number: '0000-ПК-000000', code: '00000000' }

/** What a stranger may know of a certificate whose number and code are named; null for anything else. */
export async function findVerification(typed: string): Promise<PublicCertificate | null> {
  const asked = readToken(typed) ?? nobody
  const row = await database().certificate.findUnique({
    where: { number: asked.number },
    select: {
      number: true,
      code: true,
      sample: true,
      revokedAt: true,
      snapshot: true,
      replacedBy: { select: { number: true } },
    },
  })
  const expected = Buffer.from(row?.code ?? '········'.slice(0, 8))
  const given = Buffer.from(asked.code)
  const matches = expected.length === given.length && timingSafeEqual(expected, given)
  if (!row || !matches) return null
  return publicCertificate({ ...row, snapshot: readSnapshot(row.snapshot) })
}

const limits = new RateLimiterMemory({ points: 30, duration: 60 })

/** Counts a look-up from an address: true while it is within 30 a minute. The address is kept in memory only. */
export function mayLookUp(clientAddress: string): Promise<boolean> {
  return takePoint(limits, clientAddress || 'unknown')
}
