// Reads and clears the rows that belong to a person, table by table as the list says. The one file with this SQL.
import type { Reader, Transaction } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type PersonTable, personTables } from './person-tables.ts'

export interface Person {
  userId: string
  email: string
}

export type Row = Record<string, unknown>

/** All rows of one table that belong to the person, without the columns that stay inside. */
export async function readRows(reader: Reader, person: Person, table: PersonTable): Promise<Row[]> {
  const rows = await reader.$queryRaw<
    Row[]
  >`SELECT * FROM ${name(table.table)} WHERE ${belongs(person, table)}`
  const hidden = new Set(table.hidden)
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => !hidden.has(column))))
}

export async function countRows(reader: Reader, person: Person, table: PersonTable): Promise<number> {
  const [row] = await reader.$queryRaw<{ n: number | bigint }[]>`
    SELECT COUNT(*) AS n FROM ${name(table.table)} WHERE ${belongs(person, table)}`
  return Number(row?.n ?? 0)
}

/** Removes or empties as the list says; gives how many rows there were. Children go before what they hang on. */
export async function clearRows(tx: Transaction, person: Person, table: PersonTable): Promise<number> {
  const where = belongs(person, table)
  if (table.erasure === 'keep') return countRows(tx, person, table)
  if (table.erasure === 'remove') return tx.$executeRaw`DELETE FROM ${name(table.table)} WHERE ${where}`
  const columns = Object.entries(table.erasure.blank).map(
    ([column, value]) => Prisma.sql`${name(column)} = ${value}`,
  )
  return tx.$executeRaw`UPDATE ${name(table.table)} SET ${Prisma.join(columns)} WHERE ${where}`
}

function belongs(person: Person, { belongs: how }: PersonTable): Prisma.Sql {
  if ('of' in how) {
    const value = how.of === 'user' ? person.userId : person.email
    return Prisma.sql`${name(how.column)} = ${value}`
  }
  const parent = personTables.find(({ table }) => table === how.through)
  if (!parent) throw new Error(`${how.through} is not in the list of tables`)
  return Prisma.sql`${name(how.column)} IN (SELECT "id" FROM ${name(parent.table)} WHERE ${belongs(person, parent)})`
}

/** Names come from the list in the code, never from outside. */
function name(word: string): Prisma.Sql {
  return Prisma.raw(`"${word}"`)
}
