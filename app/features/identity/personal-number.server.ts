// Stores СНИЛС sealed, with a keyed digest that finds the same number again. The number itself leaves only by opening it.
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import type { Reader, Transaction } from '#app/platform/database.server.ts'
import { type KeyAtWork, keyedDigest, seal, unseal } from '#app/platform/data-key.server.ts'

export function personalNumberDigest(digits: string): string {
  return keyedDigest(digested(digits))
}

/** What a digest is made over. */
function digested(digits: string): string {
  return `personal-number:${digits}`
}

export interface NumberToRecord {
  userId: string
  digits: string
}

/** For rotation: the digests under the new key. Runs before the numbers themselves are sealed anew. */
export async function digestNumbersAnew(
  tx: Transaction,
  oldKey: KeyAtWork,
  newKey: KeyAtWork,
): Promise<void> {
  const rows = await tx.personalNumber.findMany({ select: { userId: true, sealed: true } })
  for (const { userId, sealed } of rows) {
    const digest = newKey.keyedDigest(digested(oldKey.unseal(sealed, userId)))
    await tx.personalNumber.update({ where: { userId }, data: { digest } })
  }
}

/** The caller has checked that none of the people has a number and no number is taken; the database checks again. */
export async function recordPersonalNumbers(
  tx: Transaction,
  numbers: NumberToRecord[],
  recordedById: string,
  now: Date,
): Promise<void> {
  await insertRows(
    tx,
    'PersonalNumber',
    numbers.map(({ userId, digits }) => ({
      userId,
      sealed: seal(digits, userId),
      digest: personalNumberDigest(digits),
      recordedAt: now,
      recordedById,
    })),
  )
}

/** Whether somebody else has this number. */
export async function isNumberTaken(reader: Reader, digits: string, userId: string): Promise<boolean> {
  const where = { digest: personalNumberDigest(digits), userId: { not: userId } }
  return (await reader.personalNumber.count({ where })) > 0
}

/** Puts the number in the place of an earlier one, if there was any. The caller has checked that it is not taken. */
export async function recordPersonalNumber(
  tx: Transaction,
  { userId, digits }: NumberToRecord,
  recordedById: string | null,
  now: Date,
): Promise<void> {
  const columns = {
    sealed: seal(digits, userId),
    digest: personalNumberDigest(digits),
    recordedAt: now,
    recordedById,
  }
  await tx.personalNumber.upsert({ where: { userId }, create: { userId, ...columns }, update: columns })
}

/** The numbers of these people, opened; who has none is left out. The caller answers for the audit entry. */
export async function openPersonalNumbers(
  reader: Reader,
  userIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await reader.personalNumber.findMany({
    where: { userId: { in: [...userIds] } },
    select: { userId: true, sealed: true },
  })
  return new Map(rows.map(({ userId, sealed }) => [userId, unseal(sealed, userId)]))
}

export async function openPersonalNumber(reader: Reader, userId: string): Promise<string | null> {
  const row = await reader.personalNumber.findUnique({ where: { userId }, select: { sealed: true } })
  return row && unseal(row.sealed, userId)
}
