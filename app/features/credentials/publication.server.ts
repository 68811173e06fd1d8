// What the site publishes for verifiers: its keys, its profile, the status lists. Open to anyone; tells of no person.
import { LRUCache } from 'lru-cache'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { findIssuer } from '#app/features/certification/issuer.server.ts'
import { database } from '#app/platform/database.server.ts'
import { issuerProfile } from './credential.ts'
import { listPublicKeys, sign, siteAddresses } from './signing.server.ts'
import { listLength, listsFor } from './status-place.ts'

/** The document behind the issuer's name: did:web. */
export async function didDocument() {
  const { did } = siteAddresses()
  const keys = await listPublicKeys(database())
  const ids = keys.map((publicKeyMultibase) => `${did}#${publicKeyMultibase}`)
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: keys.map((publicKeyMultibase, at) => ({
      id: ids[at],
      type: 'Multikey',
      controller: did,
      publicKeyMultibase,
    })),
    assertionMethod: ids,
  }
}

/** Who stands behind the keys. Null until the registrar has written down the organisation. */
export async function issuerDocument() {
  const issuer = await findIssuer()
  if (!issuer) return null
  return {
    '@context': 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ...issuerProfile(issuer.fullName, siteAddresses()),
  }
}

const minute = 60_000
/** A list that is shown again within a minute is not signed again. */
const shown = new LRUCache<number, Promise<object>>({ max: 16, ttl: minute })

/** Signed list of what is revoked; null for a list that does not exist. Valid for a day, so that no old one is passed off. */
export async function findStatusList(list: number, now = new Date()): Promise<object | null> {
  const issued = await database().credential.count()
  if (!Number.isInteger(list) || list < 1 || list > listsFor(issued)) return null
  const known = shown.get(list)
  if (known) return known
  const signed = signedList(list, now)
  shown.set(list, signed)
  signed.catch(() => shown.delete(list))
  return signed
}

/** After a revocation the next reader gets a new list. */
export function forgetStatusLists(): void {
  shown.clear()
}

async function signedList(list: number, now: Date): Promise<object> {
  const { did, statusList } = siteAddresses()
  const from = (list - 1) * listLength
  const revoked = await database().credential.findMany({
    where: {
      statusIndex: { gte: from, lt: from + listLength },
      certificate: { revokedAt: { not: null } },
    },
    select: { statusIndex: true },
  })
  const { createCredential, createList } = await import('@digitalbazaar/vc-bitstring-status-list')
  const places = await createList({ length: listLength })
  for (const { statusIndex } of revoked) places.setStatus(statusIndex - from, true)
  const credential = await createCredential({
    id: statusList(list),
    list: places,
    statusPurpose: 'revocation',
  })
  const day = 24 * 60 * minute
  const validUntil = new Date(now.getTime() + day)
  return sign({ ...credential, issuer: did, validFrom: seconds(now), validUntil: seconds(validUntil) }, now)
}

/** To the second: verifiers know no more. */
function seconds(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z')
}

const limits = new RateLimiterMemory({ points: 120, duration: 60 })

/** Counts a request for a published document: true while an address stays within 120 a minute. */
export function mayFetch(clientAddress: string): Promise<boolean> {
  return limits.consume(clientAddress || 'unknown').then(
    () => true,
    () => false,
  )
}
