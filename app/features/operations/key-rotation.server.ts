// Gives the database another data key: everything sealed with the old one is sealed anew, keyed digests are made anew, and
// the mark of the key changes, in one transaction. Whether it has happened is read off the mark: a rotation that was cut
// off is either whole or not begun.
import { type KeyAtWork, dataKeyMark, sealedForm } from '#app/platform/data-key.server.ts'
import type { Database, Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { recordAudit } from './audit.server.ts'
import { type SealedColumn, sealedColumns } from './sealed-columns.ts'

/** Setting that holds the mark of the key with which this database was sealed. */
export const keyMarkSetting = 'data-key-mark'

const patience = { maxWait: 60_000, timeout: 3_600_000 }

export interface Rotation {
  /** Rows sealed anew by table. */
  resealed: Record<string, number>
}

/** Digests that must be made with the new key, by the wing that knows what they are over. */
export type DigestAnew = (tx: Transaction, oldKey: KeyAtWork, newKey: KeyAtWork) => Promise<void>

/** The mark that the database holds; null before the first key. */
export async function storedKeyMark(database: Database): Promise<string | null> {
  const row = await database.setting.findUnique({ where: { key: keyMarkSetting } })
  return row?.value ?? null
}

export function rotateDataKey(
  database: Database,
  { oldKey, newKey, digestAnew }: { oldKey: KeyAtWork; newKey: KeyAtWork; digestAnew: DigestAnew },
  now: Date = new Date(),
): Promise<Rotation> {
  // Longer than other writes may take: a large database has a hundred thousand keys.
  return database.$transaction(async (tx) => {
    const mark = await tx.setting.findUnique({ where: { key: keyMarkSetting } })
    if (mark && mark.value !== dataKeyMark(oldKey))
      throw new Error('The key at hand is not the one with which this database was sealed')
    await refuseUnknown(tx)
    const resealed: Record<string, number> = {}
    // Digests first: they are made over what the old key still opens.
    await digestAnew(tx, oldKey, newKey)
    for (const column of sealedColumns) resealed[column.table] = await reseal(tx, column, oldKey, newKey)
    const value = dataKeyMark(newKey)
    await tx.setting.upsert({
      where: { key: keyMarkSetting },
      create: { key: keyMarkSetting, value },
      update: { value },
    })
    const fact = { actorId: null, action: 'keys.rotated', objectType: 'setting', objectId: keyMarkSetting }
    await recordAudit(tx, { ...fact, detail: resealed }, now)
    return { resealed }
  }, patience)
}

async function reseal(
  tx: Transaction,
  { table, id, column, context }: SealedColumn,
  oldKey: KeyAtWork,
  newKey: KeyAtWork,
): Promise<number> {
  const [tableName, idName, columnName] = [table, id, column].map((word) => Prisma.raw(`"${word}"`))
  const rows = await tx.$queryRaw<{ id: string; sealed: string }[]>`
    SELECT ${idName} AS "id", ${columnName} AS "sealed" FROM ${tableName} WHERE ${columnName} LIKE ${`${sealedForm}.%.%.%`}`
  for (const row of rows) {
    const anew = newKey.seal(oldKey.unseal(row.sealed, context(row.id)), context(row.id))
    await tx.$executeRaw`UPDATE ${tableName} SET ${columnName} = ${anew} WHERE ${idName} = ${row.id}`
  }
  return rows.length
}

/** Text that looks sealed outside the known columns would be lost with the old key: nothing is changed then. */
async function refuseUnknown(tx: Transaction): Promise<void> {
  const columns = await tx.$queryRaw<{ table: string; column: string }[]>`
    SELECT m."name" AS "table", c."name" AS "column"
      FROM "sqlite_master" m, pragma_table_info(m."name") c
     WHERE m."type" = 'table' AND c."type" = 'TEXT' AND m."name" NOT LIKE 'sqlite_%'`
  for (const { table, column } of columns) {
    if (sealedColumns.some((known) => known.table === table && known.column === column)) continue
    const [found] = await tx.$queryRaw<{ n: number | bigint }[]>`
      SELECT COUNT(*) AS n FROM ${Prisma.raw(`"${table}"`)}
       WHERE ${Prisma.raw(`"${column}"`)} GLOB ${`${sealedForm}.????????????????.??????????????????????.*`}
         AND ${Prisma.raw(`"${column}"`)} NOT GLOB '* *'`
    if (Number(found?.n ?? 0))
      throw new Error(`Sealed text lies in ${table}.${column}, which sealed-columns.ts does not name`)
  }
}
