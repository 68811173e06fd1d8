// What is sealed for a person is opened and sealed anew for the account that is kept: values that one of them lacks are
// filled in; values that contradict each other cannot be joined.
import type { Reader, Transaction } from '#app/platform/database.server.ts'
import { openRecords } from './record-values.server.ts'
import { writeRecord } from './record.server.ts'
import { fieldTitles, type RecordValues } from './record.ts'
import type { Pair } from './merge-steps.server.ts'

/** Titles of the fields in which both accounts have a value, and not the same. */
export async function contradictions(reader: Reader, pair: Pair): Promise<string[]> {
  const [kept, merged] = await open(reader, pair)
  return (Object.keys(kept) as (keyof RecordValues)[])
    .filter((field) => kept[field] !== null && merged[field] !== null && kept[field] !== merged[field])
    .map((field) => fieldTitles[field])
}

export async function moveSealed(tx: Transaction, pair: Pair, actorId: string, now: Date): Promise<number> {
  const [, merged] = await open(tx, pair)
  const { count: records } = await tx.learnerRecord.deleteMany({ where: { userId: pair.merged.id } })
  const { count: numbers } = await tx.personalNumber.deleteMany({ where: { userId: pair.merged.id } })
  if (records + numbers === 0) return 0
  const known = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null))
  await writeRecord(tx, { actorId, userId: pair.kept.id }, known as Partial<RecordValues>, now)
  return records + numbers
}

async function open(reader: Reader, { kept, merged }: Pair): Promise<[RecordValues, RecordValues]> {
  const records = await openRecords(reader, [kept.id, merged.id])
  return [records.get(kept.id) as RecordValues, records.get(merged.id) as RecordValues]
}
