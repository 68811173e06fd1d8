// Reads and writes learners' records: opening one is an audit entry, changing one leaves before and after.
import { isNumberTaken, recordPersonalNumber } from '#app/features/identity/personal-number.server.ts'
import { recordAudits, recordPersonalChange } from '#app/features/operations/audit.server.ts'
import { keyOfPerson } from '#app/features/operations/person-key.server.ts'
import { database, inTransaction, type Reader, type Transaction } from '#app/platform/database.server.ts'
import { russia } from './citizenship.ts'
import {
  maskRecord,
  mergeRecord,
  readFields,
  type Readiness,
  readinessOf,
  type RecordField,
  recordFields,
  type RecordValues,
  writeOut,
} from './record.ts'
import { openRecords, recordColumns } from './record-values.server.ts'

/** Why a record is opened: stands in the audit entry. */
export type ReadingReason = 'registrar' | 'papers' | 'frdo' | 'own-data'

/** The opened records by person, one audit entry for each. A person without a record gets an empty one. */
export async function readRecords(
  tx: Transaction,
  userIds: readonly string[],
  { viewerId, why }: { viewerId: string | null; why: ReadingReason },
  now: Date,
): Promise<Map<string, RecordValues>> {
  const records = await openRecords(tx, userIds)
  const fact = { actorId: viewerId, action: 'record.shown', objectType: 'user' }
  const facts = userIds.map((objectId) => ({ ...fact, objectId, detail: { why } }))
  await recordAudits(tx, facts, now)
  return records
}

/** What a screen may show to anyone who may see the person: open choices whole, the rest masked. */
export async function readMaskedRecord(userId: string, reader: Reader = database()) {
  const values = (await openRecords(reader, [userId])).get(userId) as RecordValues
  const { sex, citizenship, educationLevel } = values
  const readiness = (await listReadiness(reader, [userId])).get(userId) as PersonReadiness
  return { sex, citizenship, educationLevel, masked: maskRecord(values), readiness }
}

/** The record as text to read, after an entry in the journal says who asked for it. */
export function showRecord(
  viewerId: string,
  userId: string,
  now: Date = new Date(),
): Promise<Partial<Record<RecordField, string>>> {
  return inTransaction(async (tx) => {
    const opened = await readRecords(tx, [userId], { viewerId, why: 'registrar' }, now)
    return writeOut(opened.get(userId) as RecordValues)
  })
}

export interface PersonReadiness {
  state: Readiness
  missing: RecordField[]
}

/** How complete each person's record is; opens nothing. */
export async function listReadiness(
  reader: Reader,
  userIds: readonly string[],
): Promise<Map<string, PersonReadiness>> {
  const where = { userId: { in: [...userIds] } }
  const rows = await reader.learnerRecord.findMany({
    where,
    select: { userId: true, missing: true, citizenship: true },
  })
  const numbered = await reader.personalNumber.findMany({ where, select: { userId: true } })
  const known = new Map(rows.map((row) => [row.userId, row]))
  const withNumber = new Set(numbered.map(({ userId }) => userId))
  return new Map(
    userIds.map((userId) => [userId, readinessOfRow(known.get(userId) ?? null, withNumber.has(userId))]),
  )
}

const apartFromNumber = recordFields.filter((field) => field !== 'personalNumber')

/** Readiness out of what lies open in the database. */
export function readinessOfRow(
  row: { missing: string; citizenship: string | null } | null,
  hasNumber: boolean,
): PersonReadiness {
  const stored = row ? readFields(row.missing) : apartFromNumber
  const needsNumber = !hasNumber && (row?.citizenship ?? russia) === russia
  const missing = recordFields.filter((field) =>
    field === 'personalNumber' ? needsNumber : stored.includes(field),
  )
  return { state: readinessOf(missing, hasNumber || stored.length < apartFromNumber.length), missing }
}

export type RecordRefusal = 'number-taken' | 'erased'
export type RecordSaving = { outcome: 'saved' } | { outcome: 'refused'; reason: RecordRefusal }

export const recordRefusals: Record<RecordRefusal, string> = {
  'number-taken':
    'Этот СНИЛС уже записан у другого человека. Сверьте номер с карточкой. Если он верный, напишите в учебную часть.',
  erased: 'Данные этого человека удалены по его требованию: новых мы не храним.',
}

/** Writes what was typed over what is known; empty fields change nothing. */
export function saveRecord(
  { actorId, userId }: { actorId: string; userId: string },
  typed: Partial<RecordValues>,
  now: Date = new Date(),
): Promise<RecordSaving> {
  return inTransaction((tx) => writeRecord(tx, { actorId, userId }, typed, now))
}

/** The same in the caller's transaction. */
export async function writeRecord(
  tx: Transaction,
  { actorId, userId }: { actorId: string | null; userId: string },
  typed: Partial<RecordValues>,
  now: Date,
): Promise<RecordSaving> {
  const key = await keyOfPerson(tx, userId, now)
  if (!key) return { outcome: 'refused', reason: 'erased' }
  const before = (await openRecords(tx, [userId])).get(userId) as RecordValues
  const after = mergeRecord(before, typed)
  const { personalNumber } = after
  if (personalNumber && personalNumber !== before.personalNumber) {
    if (await isNumberTaken(tx, personalNumber, userId)) return { outcome: 'refused', reason: 'number-taken' }
    await recordPersonalNumber(tx, { userId, digits: personalNumber }, actorId, now)
  }
  const columns = { ...recordColumns(key, userId, after), updatedAt: now, updatedById: actorId }
  await tx.learnerRecord.upsert({ where: { userId }, create: { userId, ...columns }, update: columns })
  const fact = { actorId, action: 'record.changed', objectType: 'user', objectId: userId, userId }
  await recordPersonalChange(tx, { ...fact, before: { ...before }, after: { ...after } }, now)
  return { outcome: 'saved' }
}
