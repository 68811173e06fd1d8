// The key that signs digital credentials: from CREDENTIAL_KEY or from a file of its own beside the database, made at the
// first need. Backups leave it out: whoever has it can issue in our name.
import path from 'node:path'
import { fileKey, readKey } from './data-key.server.ts'
import { env } from './env.server.ts'

/** Where the key is kept when the environment does not give one. */
export function signingKeyFile(databasePath = env.databasePath): string {
  return path.join(path.dirname(databasePath), 'credential.key')
}

let known: Buffer | undefined

/** The seed of the Ed25519 pair: 32 bytes. */
export function signingSeed(): Buffer {
  known ??= env.CREDENTIAL_KEY ? readKey(env.CREDENTIAL_KEY, 'CREDENTIAL_KEY') : fileKey(signingKeyFile())
  return known
}
