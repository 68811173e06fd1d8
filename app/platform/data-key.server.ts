// The data key: seals what must not be readable in the file of the database, and makes keyed digests for matching. It
// comes from DATA_KEY or from a file of its own beside the database, made at the first start; backups leave it out.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env } from './env.server.ts'

const keyBytes = 32
/** Of the sealed form: a later way of sealing gets another. */
const form = 'a1'

let known: { sealing: Buffer; digesting: Buffer } | undefined

/** Where the key is kept when the environment does not give one. */
export function dataKeyFile(databasePath = env.databasePath): string {
  return path.join(path.dirname(databasePath), 'data.key')
}

/** Opaque text; `context` (whose value it is) must be the same when it is opened. */
export function seal(plain: string, context: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys().sealing, nonce).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [form, nonce, cipher.getAuthTag(), sealed]
    .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
    .join('.')
}

/** Throws when the text was changed, belongs to another context or was sealed with another key. */
export function unseal(sealed: string, context: string): string {
  const [version, nonce = '', tag = '', body = ''] = sealed.split('.')
  if (version !== form) throw new Error('Sealed in an unknown form')
  const decipher = createDecipheriv('aes-256-gcm', keys().sealing, Buffer.from(nonce, 'base64url'))
    .setAAD(Buffer.from(context))
    .setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
}

/** The same for the same value under the same key; says nothing about the value without it. */
export function keyedDigest(value: string): string {
  return createHmac('sha256', keys().digesting).update(value).digest('base64url')
}

/** Changes with the key: kept in the database, it tells whether the key of today is the key of then. */
export function dataKeyMark(): string {
  return keyedDigest('mark of the data key')
}

function keys() {
  known ??= deriveKeys(env.DATA_KEY ? readKey(env.DATA_KEY, 'DATA_KEY') : fileKey(dataKeyFile()))
  return known
}

function deriveKeys(master: Buffer) {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', master, '', `reshayu ${use}`, keyBytes))
  return { sealing: derive('sealing'), digesting: derive('digest') }
}

/** The key in the file; made when there is none. Two processes that start at once agree on one. */
export function fileKey(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true })
    const own = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
    writeFileSync(own, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600 })
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

export function readKey(text: string, source: string): Buffer {
  const key = /^[0-9a-f]{64}$/i.test(text) ? Buffer.from(text, 'hex') : Buffer.from(text, 'base64')
  if (key.length !== keyBytes)
    throw new Error(
      `${source} is no data key: 32 bytes as base64 or hex are needed (openssl rand -base64 32)`,
    )
  return key
}
