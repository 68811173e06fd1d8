// A learner's record as it lies in the database: part of it plain, part sealed with the person's own key.
import { z } from 'zod'
import { openPersonalNumbers } from '#app/features/identity/personal-number.server.ts'
import { keysOfPeople, openPersonal, sealPersonal } from '#app/features/operations/person-key.server.ts'
import type { Reader } from '#app/platform/database.server.ts'
import type { Sex } from './grammatical-case.ts'
import { type EducationLevel, emptyRecord, storedMissing, type RecordValues } from './record.ts'

const sealedPart = z.object({
  birthDate: z.string().nullable(),
  diplomaSurname: z.string().nullable(),
  diplomaSeries: z.string().nullable(),
  diplomaNumber: z.string().nullable(),
})

const contextOf = (userId: string) => `record:${userId}`

/** Opens the records of these people; who has none gets an empty one. The caller answers for the audit entry. */
export async function openRecords(
  reader: Reader,
  userIds: readonly string[],
): Promise<Map<string, RecordValues>> {
  const rows = await reader.learnerRecord.findMany({ where: { userId: { in: [...userIds] } } })
  const keys = await keysOfPeople(reader, userIds)
  const numbers = await openPersonalNumbers(reader, userIds)
  const known = new Map(rows.map((row) => [row.userId, row]))
  return new Map(
    userIds.map((userId) => {
      const row = known.get(userId)
      const key = keys.get(userId)
      const plain = row && {
        sex: row.sex as Sex | null,
        citizenship: row.citizenship,
        educationLevel: row.educationLevel as EducationLevel | null,
      }
      const opened =
        row?.sealed && key
          ? sealedPart.parse(JSON.parse(openPersonal(key, row.sealed, contextOf(userId))))
          : {}
      return [userId, { ...emptyRecord, ...plain, ...opened, personalNumber: numbers.get(userId) ?? null }]
    }),
  )
}

/** The columns of a record: what may be read without a key, the rest sealed. СНИЛС has a table of its own. */
export function recordColumns(key: Buffer, userId: string, values: RecordValues) {
  const { birthDate, diplomaSurname, diplomaSeries, diplomaNumber } = values
  const { sex, citizenship, educationLevel } = values
  const part = { birthDate, diplomaSurname, diplomaSeries, diplomaNumber }
  return {
    ...{ sex, citizenship, educationLevel },
    sealed: sealPersonal(key, JSON.stringify(part), contextOf(userId)),
    // Whether СНИЛС is known is read from its own table: an import may bring it later.
    missing: storedMissing(values),
  }
}
