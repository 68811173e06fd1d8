// The data key: seals what must not be readable in the file of the database, and makes keyed digests for matching. It
// comes from DATA_KEY or from a file of its own beside the database, made at the first start; backups leave it out.
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { RefusedStart } from '#app/lib/refused-start.ts'
import { env } from './env.server.ts'
import { keyBytes, sealWith, unsealWith } from './sealing.server.ts'

/** What is sealed with the data key begins so: a later way of sealing gets another. */
export const sealedForm = 'a1'

let known: KeyAtWork | undefined

/** Where the key is kept when the environment does not give one. */
export function dataKeyFile(databasePath = env.databasePath): string {
  return path.join(path.dirname(databasePath), 'data.key')
}

/** A master key at work: what the data key does, for a key that is at hand (rotation has two of them). */
export interface KeyAtWork {
  /** Opaque text; `context` (whose value it is) must be the same when it is opened. */
  seal: (plain: string, context: string) => string
  /** Throws when the text was changed, belongs to another context or was sealed with another key. */
  unseal: (sealed: string, context: string) => string
  /** The same for the same value under the same key; says nothing about the value without it. */
  keyedDigest: (value: string) => string
}

/** Derives what a master key seals and digests with. */
export function keyAtWork(master: Buffer): KeyAtWork {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', master, '', `reshayu ${use}`, keyBytes))
  const sealing = derive('sealing')
  const digesting = derive('digest')
  return {
    seal: (plain, context) => sealWith(sealing, plain, context, sealedForm, randomBytes(12)),
    unseal: (sealed, context) => unsealWith(sealing, sealed, context, sealedForm),
    keyedDigest: (value) => createHmac('sha256', digesting).update(value).digest('base64url'),
  }
}

/** Seals with the data key of this process. */
export function seal(plain: string, context: string): string {
  return dataKey().seal(plain, context)
}

/** Opens what `seal` made. */
export function unseal(sealed: string, context: string): string {
  return dataKey().unseal(sealed, context)
}

/** A digest under the data key of this process. */
export function keyedDigest(value: string): string {
  return dataKey().keyedDigest(value)
}

/** Changes with the key: kept in the database, it tells whether the key of today is the key of then. */
export function dataKeyMark(key: KeyAtWork = dataKey()): string {
  return key.keyedDigest('mark of the data key')
}

/** The key of this process as bytes: for rotation only. */
export function masterKey(): Buffer {
  return env.DATA_KEY ? readKey(env.DATA_KEY, 'DATA_KEY') : fileKey(dataKeyFile())
}

function dataKey(): KeyAtWork {
  return (known ??= keyAtWork(masterKey()))
}

/** The key in the file; made when there is none. Two processes that start at once agree on one. */
export function fileKey(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true })
    const own = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
    writeFileSync(own, `${makeKey()}\n`, { mode: 0o600 })
    try {
      // A link fails where the name is taken, and the file is whole from its first moment.
      linkSync(own, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(own, { force: true })
    }
  }
  return readKey(readFileSync(file, 'utf8').trim(), file)
}

/** A new key, as text for a file or for DATA_KEY. */
export function makeKey(): string {
  return randomBytes(keyBytes).toString('base64')
}

export function readKey(text: string, source: string): Buffer {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
  if (key.length !== keyBytes)
    throw new RefusedStart(
      `${source} is no data key: 32 bytes as base64 or hex are needed (openssl rand -base64 32)`,
    )
  return key
}
