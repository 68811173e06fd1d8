// Stored indicators as a whole list at a time: read beside a table, written over what was there, put back from what was kept.
import type { Reader, Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { measures } from './indicator.ts'
import type { IndicatorRow } from './indicator-rows.ts'

export interface StoredIndicator extends IndicatorRow {
  importId: string
}

/** What is stored for the same organisations within the same weeks. */
export async function listStored(reader: Reader, like: readonly IndicatorRow[]): Promise<StoredIndicator[]> {
  if (!like.length) return []
  const weeks = like.map(({ week }) => week.getTime())
  const ids = JSON.stringify([...new Set(like.map(({ organisationId }) => organisationId))])
  const [from, to] = [new Date(Math.min(...weeks)), new Date(Math.max(...weeks))]
  const rows = await reader.$queryRaw<StoredIndicator[]>`
    SELECT "organisationId", "channel", "week", "volume", "toExecutorHours", "answerHours", "onTimePercent",
           "repeatPercent", "goodMarksPercent", "returnedPercent", "importId"
      FROM "ServiceIndicator"
     WHERE "organisationId" IN (SELECT value FROM json_each(${ids})) AND "week" BETWEEN ${from} AND ${to}`
  return rows.map((row) => ({ ...row, week: new Date(row.week), volume: Number(row.volume) }))
}

const columns = ['organisationId', 'channel', 'week', 'volume', ...measures, 'importId']
const names = Prisma.raw(columns.map((column) => `"${column}"`).join(', '))
const overwritten = Prisma.raw(
  columns
    .slice(3)
    .map((column) => `"${column}" = excluded."${column}"`)
    .join(', '),
)

/** In one statement: a row of the same organisation, channel and week is replaced. */
export async function writeIndicators(
  tx: Transaction,
  importId: string,
  rows: readonly IndicatorRow[],
): Promise<void> {
  const cells = rows.map(({ organisationId, channel, week, volume, ...row }) => [
    ...[organisationId, channel, moment(week), volume],
    ...measures.map((measure) => row[measure]),
    importId,
  ])
  const values = Prisma.raw(columns.map((_, at) => `value ->> '$[${at}]'`).join(', '))
  await tx.$executeRaw`
    INSERT INTO "ServiceIndicator" (${names})
    SELECT ${values} FROM json_each(${JSON.stringify(cells)}) WHERE TRUE
        ON CONFLICT ("organisationId", "channel", "week") DO UPDATE SET ${overwritten}`
}

/** Rows of the import go; what it replaced stands again, each row with its own import. */
export async function putBack(tx: Transaction, importId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM "ServiceIndicator" WHERE "importId" = ${importId}`
  const values = Prisma.raw(
    columns
      .map((column) =>
        column === 'week' ? `replace(value ->> '$.week', 'Z', '+00:00')` : `value ->> '$.${column}'`,
      )
      .join(', '),
  )
  await tx.$executeRaw`
    INSERT INTO "ServiceIndicator" (${names})
    SELECT ${values} FROM "IndicatorImport" i, json_each(i."replaced") WHERE i."id" = ${importId}`
}

/** In the form the ORM writes moments. */
const moment = (day: Date) => day.toISOString().replace('Z', '+00:00')
