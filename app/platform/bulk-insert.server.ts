// Writes many rows of one table in one statement: for lists of thousands, where the ORM's own way takes seconds inside a
// transaction that everybody else waits for. Ids are given by the caller; other columns left out take the database's default.
import { Prisma } from '#prisma/generated/client.ts'
import type { Transaction } from './database.server.ts'

type Cell = string | number | null | Date

/** All rows have the columns of the first one. */
export async function insertRows<Row extends { [Column in keyof Row]: Cell }>(
  tx: Transaction,
  table:
    | 'User'
    | 'Post'
    | 'PersonalNumber'
    | 'Enrolment'
    | 'AuditEntry'
    | 'OneTimeToken'
    | 'OutboxMail'
    | 'FrdoRow'
    | 'EnrolmentStep'
    | 'ClosedFigure'
    | 'ClosedMember'
    | 'OverdueReminder'
    | 'DiagnosticPlan'
    | 'DiagnosticWave',
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first) as (keyof Row & string)[]
  const cells = JSON.stringify(rows.map((row) => columns.map((column) => stored(row[column]))))
  const names = Prisma.raw(columns.map((column) => `"${column}"`).join(', '))
  const values = Prisma.raw(columns.map((_, at) => `value ->> '$[${at}]'`).join(', '))
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${table}"`)} (${names}) SELECT ${values} FROM json_each(${cells})`
}

/** Moments in the form the ORM writes them. */
function stored(cell: Cell): string | number | null {
  return cell instanceof Date ? cell.toISOString().replace('Z', '+00:00') : cell
}
