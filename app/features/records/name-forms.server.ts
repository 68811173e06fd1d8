// The six forms of people's names: what papers ask for, and what the registrar corrects.
import { recordPersonalChange } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader, type Transaction } from '#app/platform/database.server.ts'
import type { NameForms } from './declension.ts'
import type { Sex } from './grammatical-case.ts'
import { chooseForms, correctedForms } from './name-forms.ts'
import { emptyRecord, storedMissing } from './record.ts'

/** Six cases per person: those corrected by hand win, the rest are made by the library. Unknown ids are left out. */
export async function nameFormsOf(
  reader: Reader,
  userIds: readonly string[],
): Promise<Map<string, NameForms>> {
  const people = await readPeople(reader, userIds)
  return new Map(
    people.map(({ id, record, ...name }) => [
      id,
      chooseForms(name, (record?.sex ?? null) as Sex | null, record),
    ]),
  )
}

/** The forms of one person with what the page needs to explain them; null for an unknown person. */
export async function findNameForms(userId: string, reader: Reader = database()) {
  const [person] = await readPeople(reader, [userId])
  if (!person) return null
  const { id: _id, record, ...name } = person
  const sex = (record?.sex ?? null) as Sex | null
  return { forms: chooseForms(name, sex, record), sex, corrected: correctedForms(name, record) !== null }
}

/** Keeps the forms a person wrote; null gives the name back to the library. */
export function correctNameForms(
  { actorId, userId }: { actorId: string; userId: string },
  forms: NameForms | null,
  now: Date = new Date(),
): Promise<void> {
  return inTransaction(async (tx) => {
    const before = await formsNow(tx, userId)
    const stored = { nameForms: forms && JSON.stringify(forms), formsCorrected: forms !== null }
    const columns = { ...stored, updatedAt: now, updatedById: actorId }
    await tx.learnerRecord.upsert({
      where: { userId },
      create: { userId, ...columns, missing: storedMissing(emptyRecord) },
      update: columns,
    })
    const after = await formsNow(tx, userId)
    const fact = { actorId, action: 'record.name-forms-corrected', objectType: 'user', objectId: userId }
    await recordPersonalChange(tx, { ...fact, userId, before, after }, now)
  })
}

async function formsNow(tx: Transaction, userId: string): Promise<Record<string, string>> {
  return { ...(await nameFormsOf(tx, [userId])).get(userId) }
}

function readPeople(reader: Reader, userIds: readonly string[]) {
  return reader.user.findMany({
    where: { id: { in: [...userIds] } },
    select: {
      ...{ id: true, surname: true, givenName: true, patronymic: true },
      record: { select: { sex: true, nameForms: true, formsCorrected: true } },
    },
  })
}
