// Looks into a server's database from outside, read-only; one function prepares a copy before its server starts.
import Sqlite from 'better-sqlite3'
import { castEmail } from '../../prisma/cast.ts'

export function readRows<Row>(databaseFile: string, sql: string, ...values: string[]): Row[] {
  const database = new Sqlite(databaseFile, { readonly: true })
  try {
    return database.prepare<string[], Row>(sql).all(...values)
  } finally {
    database.close()
  }
}

/** The learner's address of their programme. */
export function programmeOf(databaseFile: string, login: string): string {
  const [row] = readRows<{ id: string }>(
    databaseFile,
    'SELECT Enrolment.id FROM Enrolment JOIN User ON User.id = Enrolment.userId WHERE User.email = ?',
    castEmail(login),
  )
  if (!row) throw new Error(`${login} is not enrolled`)
  return `/learn/${row.id}`
}

/** The cast has answered long ago: takes the answers back, so that every block of an open lesson is met for the first time. */
export function forgetAnswers(databaseFile: string): string {
  const database = new Sqlite(databaseFile)
  database.exec('DELETE FROM BlockAnswer')
  database.close()
  return databaseFile
}
