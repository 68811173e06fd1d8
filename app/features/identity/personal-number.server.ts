// Stores СНИЛС sealed, with a keyed digest that finds the same number again. The number itself leaves only by opening it.
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import type { Database, Reader, Transaction } from '#app/platform/database.server.ts'
import { dataKeyMark, keyedDigest, seal, unseal } from '#app/platform/data-key.server.ts'

const markKey = 'data-key-mark'

export function personalNumberDigest(digits: string): string {
  return keyedDigest(`personal-number:${digits}`)
}

export interface NumberToRecord {
  userId: string
  digits: string
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

/**
 * At every start: the key must be the one the numbers were sealed with. A lost key is said at once, not on the day the
 * first number is wanted.
 */
export async function checkDataKey(database: Database): Promise<void> {
  const mark = dataKeyMark()
  const kept = await database.setting.findUnique({ where: { key: markKey } })
  if (kept?.value === mark) return
  if (kept && (await database.personalNumber.count()))
    throw new Error(
      'The data key does not fit this database: the СНИЛС in it were sealed with another one. Put the old data.key beside the database, or its value into DATA_KEY.',
    )
  await database.setting.upsert({
    where: { key: markKey },
    create: { key: markKey, value: mark },
    update: { value: mark },
  })
}
