// Moves the days of the cast's cohort under a running server, and writes the links that letters would carry.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { castEmail } from '../../prisma/cast.ts'
import { onlineCohort } from './stored-rows.ts'

const day = 86_400_000
const moment = (time: number) => new Date(time).toISOString().replace('Z', '+00:00')
const midnight = (days: number) =>
  `${new Date(Date.now() + days * day).toISOString().slice(0, 10)}T00:00:00.000+00:00`

function writing<T>(file: string, work: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(file, { timeout: 10_000 })
  try {
    return work(database)
  } finally {
    database.close()
  }
}

export function measuredEnrolment(file: string, login: string, cohort = onlineCohort): string {
  return writing(file, (database) =>
    String(
      database
        .prepare(
          `SELECT e.id FROM Enrolment e JOIN User u ON u.id = e.userId JOIN Cohort c ON c.id = e.cohortId
            WHERE u.email = ? AND c.code = ?`,
        )
        .pluck()
        .get(castEmail(login), cohort),
    ),
  )
}

/** The cohort starts and ends so many days from today; the person was enrolled on its first day. */
export function moveCohort(
  file: string,
  login: string,
  { starts, ends }: { starts: number; ends: number },
): void {
  const enrolment = measuredEnrolment(file, login)
  writing(file, (database) => {
    database
      .prepare('UPDATE Cohort SET startsOn = ?, endsOn = ? WHERE code = ?')
      .run(midnight(starts), midnight(ends), onlineCohort)
    database.prepare('UPDATE Enrolment SET enrolledAt = ? WHERE id = ?').run(midnight(starts), enrolment)
  })
}

/** As if the person had never been measured. */
export function forgetMeasurings(file: string, login: string): void {
  const enrolment = measuredEnrolment(file, login)
  writing(file, (database) => {
    database.prepare('DELETE FROM DiagnosticWave WHERE enrolmentId = ?').run(enrolment)
    database
      .prepare(
        `DELETE FROM ComponentProgress WHERE enrolmentId = ?
            AND componentId IN (SELECT id FROM Component WHERE kind = 'diagnostic')`,
      )
      .run(enrolment)
  })
}

/** The path that a letter about this wave would carry; makes the wave as the clock does. */
export function letterLink(
  file: string,
  login: string,
  wave: 'before' | 'after' | 'month' | 'quarter',
): string {
  const enrolment = measuredEnrolment(file, login)
  return writing(file, (database) => {
    const id = randomUUID()
    const at = ['before', 'after', 'month', 'quarter'].indexOf(wave) + 1
    database
      .prepare(
        `INSERT INTO DiagnosticWave (id, enrolmentId, wave, form, openedAt, invitedAt)
         SELECT ?, enrolmentId, ?, substr(forms, ?, 1), ?, ? FROM DiagnosticPlan WHERE enrolmentId = ?`,
      )
      .run(id, wave, at, moment(Date.now()), moment(Date.now()), enrolment)
    return `/diagnostics/link/${insertLink(database, 'waveId', id)}`
  })
}

/** The path that a letter to the manager would carry. */
export function managerLink(file: string, login: string, cohort = onlineCohort): string {
  const enrolment = measuredEnrolment(file, login, cohort)
  return writing(file, (database) => {
    const id = randomUUID()
    database.prepare('DELETE FROM DiagnosticObserver WHERE enrolmentId = ?').run(enrolment)
    database
      .prepare(
        `INSERT INTO DiagnosticObserver (id, enrolmentId, email, name, askedById, askedAt, invitedAt)
         SELECT ?, e.id, 'head@reshayu.example', 'Тамара Львовна', e.userId, ?, ? FROM Enrolment e WHERE e.id = ?`,
      )
      .run(id, moment(Date.now()), moment(Date.now()), enrolment)
    return `/diagnostics/observer/${insertLink(database, 'observerId', id)}`
  })
}

function insertLink(database: Sqlite.Database, column: 'waveId' | 'observerId', id: string): string {
  const secret = randomBytes(32).toString('base64url')
  database
    .prepare(
      `INSERT INTO DiagnosticLink (id, tokenHash, ${column}, expiresAt, createdAt) VALUES (?, ?, ?, ?, ?)`,
    )
    .run(
      randomUUID(),
      createHash('sha256').update(secret).digest('hex'),
      id,
      moment(Date.now() + 30 * day),
      moment(Date.now()),
    )
  return secret
}
