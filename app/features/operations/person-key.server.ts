// The key of one person: seals personal values so that destroying the key makes all of them unreadable at once. Stored
// wrapped with the data key.
import { randomBytes } from 'node:crypto'
import type { Reader, Transaction } from '#app/platform/database.server.ts'
import { seal, unseal } from '#app/platform/data-key.server.ts'
import { keyBytes, sealWith, unsealWith } from '#app/platform/sealing.server.ts'

/** What is sealed with a person's key begins so. */
const form = 'p1'

/** What the data key wraps the key of a person for. */
export function personKeyContext(userId: string): string {
  return `person-key:${userId}`
}

/** The person's key, made when there is none; null after an erasure: then nothing personal is kept any more. */
export async function keyOfPerson(tx: Transaction, userId: string, now: Date): Promise<Buffer | null> {
  const known = await tx.personKey.findUnique({ where: { userId }, select: { wrapped: true } })
  if (known) return known.wrapped === null ? null : unwrap(known.wrapped, userId)
  const key = randomBytes(keyBytes)
  const wrapped = seal(key.toString('base64'), personKeyContext(userId))
  await tx.personKey.create({ data: { userId, wrapped, createdAt: now } })
  return key
}

/** The keys of many people at once; those without a key, or with a destroyed one, are not in it. */
export async function keysOfPeople(reader: Reader, userIds: readonly string[]): Promise<Map<string, Buffer>> {
  // As one JSON: a statement takes fewer parameters than a batch of ФИС ФРДО has people.
  const rows = await reader.$queryRaw<{ userId: string; wrapped: string }[]>`
    SELECT k."userId", k."wrapped" FROM "PersonKey" k
     WHERE k."userId" IN (SELECT value FROM json_each(${JSON.stringify(userIds)})) AND k."wrapped" IS NOT NULL`
  return new Map(rows.map(({ userId, wrapped }) => [userId, unwrap(wrapped, userId)]))
}

/** Sealed text that only this key opens, for this use. */
export function sealPersonal(key: Buffer, plain: string, context: string): string {
  return sealWith(key, plain, context, form, randomBytes(12))
}

/** Opens what `sealPersonal` made. */
export function openPersonal(key: Buffer, sealed: string, context: string): string {
  return unsealWith(key, sealed, context, form)
}

/** Destroys the key for good, also for what might be sealed later. */
export async function destroyPersonKey(tx: Transaction, userId: string, now: Date): Promise<void> {
  await tx.personKey.upsert({
    where: { userId },
    create: { userId, wrapped: null, createdAt: now, destroyedAt: now },
    update: { wrapped: null, destroyedAt: now },
  })
}

function unwrap(wrapped: string, userId: string): Buffer {
  return Buffer.from(unseal(wrapped, personKeyContext(userId)), 'base64')
}
