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

/** Every learner of the cast is in it, as the sign-in page tells. */
export const onlineCohort = 'ЧЦ-26-01'

/** The learner's address of the online programme. */
export function programmeOf(databaseFile: string, login: string): string {
  const [row] = readRows<{ id: string }>(
    databaseFile,
    `SELECT e.id FROM Enrolment e JOIN User u ON u.id = e.userId JOIN Cohort c ON c.id = e.cohortId
      WHERE u.email = ? AND c.code = ?`,
    castEmail(login),
    onlineCohort,
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

/** Nobody has filled in this person's data for documents: there is no record and no СНИЛС. */
export function forgetRecord(databaseFile: string, surname: string): string {
  const database = new Sqlite(databaseFile)
  for (const table of ['LearnerRecord', 'PersonalNumber'])
    database
      .prepare(`DELETE FROM "${table}" WHERE userId IN (SELECT id FROM User WHERE surname = ?)`)
      .run(surname)
  database.close()
  return databaseFile
}
