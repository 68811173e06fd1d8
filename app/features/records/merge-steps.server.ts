// Moves the rows of one account to another, table by table as the list says. The one file with this SQL.
import type { Reader, Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { MergeTable } from './merge-tables.ts'

export interface Pair {
  kept: { id: string; email: string }
  merged: { id: string; email: string }
}

/** Names come from the list in the code, never from outside. */
const name = (word: string) => Prisma.raw(`"${word}"`)

export async function countOf(
  reader: Reader,
  userId: string,
  { table, column }: MergeTable,
): Promise<number> {
  const [row] = await reader.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS n FROM ${name(table)} WHERE ${name(column)} = ${userId}`
  return Number(row?.n ?? 0)
}

/** Rows of the merged account whose columns agree with a row of the kept one. */
export async function countTwins(
  reader: Reader,
  pair: Pair,
  table: MergeTable,
  keys: string[],
): Promise<number> {
  const [row] = await reader.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS n FROM ${name(table.table)} a WHERE a.${name(table.column)} = ${pair.merged.id}
       AND ${hasTwin(pair, table, keys)}`
  return Number(row?.n ?? 0)
}

function hasTwin({ kept }: Pair, { table, column }: MergeTable, keys: string[]): Prisma.Sql {
  const same = keys.map((key) => Prisma.sql`AND b.${name(key)} = a.${name(key)}`)
  return Prisma.sql`EXISTS (SELECT 1 FROM ${name(table)} b WHERE b.${name(column)} = ${kept.id}
    ${same.length ? Prisma.join(same, ' ') : Prisma.empty})`
}

/** Unfinished things that the kept account has, too. */
export async function countOpenTwins(reader: Reader, pair: Pair, table: MergeTable): Promise<number> {
  const [row] = await reader.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS n FROM ${name(table.table)} a JOIN ${name(table.table)} b ON b."openKey" = ${newOpenKey(pair, table)}
     WHERE a.${name(table.column)} = ${pair.merged.id} AND b."openKey" <> a."openKey"`
  return Number(row?.n ?? 0)
}

/** An application is opened for an e-mail, everything else for an id. */
function newOpenKey({ kept, merged }: Pair, { table }: MergeTable): Prisma.Sql {
  return table === 'Application'
    ? Prisma.sql`replace(a."openKey", ${`:${merged.email}`}, ${`:${kept.email}`})`
    : Prisma.sql`replace(a."openKey", ${merged.id}, ${kept.id})`
}

/** Does one step; gives how many rows went over. Refusals were looked for before. */
export async function moveRows(tx: Transaction, pair: Pair, table: MergeTable): Promise<number> {
  const { step } = table
  const where = Prisma.sql`${name(table.column)} = ${pair.merged.id}`
  if (step.how === 'stay' || step.how === 'sealed') return 0
  if (step.how === 'drop') {
    await tx.$executeRaw`DELETE FROM ${name(table.table)} WHERE ${where}`
    return 0
  }
  if (step.how === 'join')
    await tx.$executeRaw`
      DELETE FROM ${name(table.table)} AS a WHERE a.${name(table.column)} = ${pair.merged.id}
         AND ${hasTwin(pair, table, step.keys)}`
  if (step.how === 'number') await numberOn(tx, pair, table, step)
  const changes = [Prisma.sql`${name(table.column)} = ${pair.kept.id}`]
  if (step.how === 'number') changes.push(Prisma.sql`${name(step.column)} = -${name(step.column)}`)
  if (table.open) changes.push(Prisma.sql`"openKey" = ${newOpenKey(pair, table)}`)
  if (table.table === 'Application') changes.push(Prisma.sql`"email" = ${pair.kept.email}`)
  return tx.$executeRaw`
    UPDATE ${name(table.table)} AS a SET ${Prisma.join(changes)} WHERE a.${name(table.column)} = ${pair.merged.id}`
}

/** Below zero until they have moved: a number is never there twice on the way. */
async function numberOn(
  tx: Transaction,
  { kept, merged }: Pair,
  { table, column }: MergeTable,
  { column: number, within }: { column: string; within: string[] },
): Promise<void> {
  const same = within.map((key) => Prisma.sql`AND b.${name(key)} = a.${name(key)}`)
  await tx.$executeRaw`
    UPDATE ${name(table)} AS a
       SET ${name(number)} = -(a.${name(number)} + COALESCE((SELECT MAX(b.${name(number)}) FROM ${name(table)} b
             WHERE b.${name(column)} = ${kept.id} ${same.length ? Prisma.join(same, ' ') : Prisma.empty}), 0))
     WHERE a.${name(column)} = ${merged.id}`
}
