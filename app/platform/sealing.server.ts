// Seals text with a key so that it can be read only with the same key and for the same use. Knows no keys of its own.
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'

/** How many bytes a key has. */
export const keyBytes = 32

/** Opaque text that begins with `form`; `context` (whose value it is) must be the same when it is opened. */
export function sealWith(key: Buffer, plain: string, context: string, form: string, nonce: Buffer): string {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return [form, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.')
}

/** Throws when the text was changed, belongs to another context or was sealed with another key. */
export function unsealWith(key: Buffer, sealed: string, context: string, form: string): string {
  const [found, nonce = '', tag = '', body = ''] = sealed.split('.')
  if (found !== form) throw new Error('Sealed in an unknown form')
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
    .setAAD(Buffer.from(context))
    .setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
}

/** SHA-256 as lower-case hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
