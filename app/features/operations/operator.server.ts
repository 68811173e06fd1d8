// Reads and writes the operator's facts: one setting of this database.
import { inTransaction, database, type Reader } from '#app/platform/database.server.ts'
import { recordAudit } from './audit.server.ts'
import { type Operator } from './operator.ts'
import { operatorSchema } from './operator.schema.ts'

const key = 'operator'

/** Null until an administrator has filled them in. */
export async function findOperator(reader: Reader = database()): Promise<Operator | null> {
  const setting = await reader.setting.findUnique({ where: { key } })
  return setting ? operatorSchema.parse(JSON.parse(setting.value)) : null
}

export async function saveOperator(
  operator: Operator,
  actorId: string,
  now: Date = new Date(),
): Promise<void> {
  await inTransaction(async (tx) => {
    await writeOperator(tx, operator)
    await recordAudit(tx, { actorId, action: 'operator.changed', objectType: 'setting', objectId: key }, now)
  })
}

export async function writeOperator(reader: Reader, operator: Operator): Promise<void> {
  const value = JSON.stringify(operator)
  await reader.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
}
