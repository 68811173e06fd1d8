// Lays a session of today into a server's database before it starts: three learners of the cast have seats, a fourth waits.
import Sqlite from 'better-sqlite3'
import { castEmail } from '../../prisma/cast.ts'
import { onlineCohort } from './stored-rows.ts'

export const sessionId = 'day-session'
export const dayId = 'day-today'
export const codeOf = (login: string) => `code-of-${login}-00`

/** People of one cohort by login; every one but those in `withoutSeat` is booked. Begins so many minutes from now. */
export function insertSessionToday(
  databaseFile: string,
  logins: string[],
  { withoutSeat = [] as string[], cohort = onlineCohort, startsIn = -30 } = {},
): string {
  const database = new Sqlite(databaseFile)
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
  const first = database
    .prepare('SELECT id AS cohortId, versionId FROM Cohort WHERE code = ?')
    .get(cohort) as { cohortId: string; versionId: string }
  const insert = (table: string, row: Record<string, string | number | null>) =>
    database
      .prepare(
        `INSERT INTO "${table}" (${Object.keys(row)
          .map((name) => `"${name}"`)
          .join(', ')}) VALUES (${Object.keys(row)
          .map(() => '?')
          .join(', ')})`,
      )
      .run(...Object.values(row))
  const times = { startsAt: at(startsIn), endsAt: at(startsIn + 270) }
  insert('StrategySession', {
    ...{ id: sessionId, cohortId: first.cohortId, componentKey: 's1', number: 1, title: 'Первая встреча' },
    ...times,
    ...{
      timeZone: 'Europe/Moscow',
      capacity: 60,
      lastArrival: logins.length,
      announcedAt: at(-9000),
      createdAt: at(-9000),
      updatedAt: at(-9000),
    },
  })
  insert('SessionDay', {
    ...{ id: dayId, sessionId, ...times, checkInOpensAt: at(startsIn - 60), checkInClosesAt: times.endsAt },
    checkInSecret: 'secret-of-today',
  })
  logins.forEach((login, place) => {
    const person = database.prepare('SELECT id FROM User WHERE email = ?').get(castEmail(login)) as {
      id: string
    }
    let enrolment = database
      .prepare('SELECT id FROM Enrolment WHERE userId = ? AND cohortId = ?')
      .get(person.id, first.cohortId) as { id: string } | undefined
    if (!enrolment) {
      enrolment = { id: `enrolment-${login}` }
      insert('Enrolment', {
        ...{ id: enrolment.id, userId: person.id, cohortId: first.cohortId, versionId: first.versionId },
        enrolledAt: at(-9000),
      })
    }
    if (withoutSeat.includes(login)) return
    insert('Seat', { id: `seat-${login}`, sessionId, number: place + 1, poolId: '' })
    insert('Booking', {
      ...{ id: `booking-${login}`, sessionId, enrolmentId: enrolment.id, userId: person.id, poolId: '' },
      ...{ arrival: place + 1, seatId: `seat-${login}`, seatedAt: at(-9000), bookedAt: at(-9000) },
      ...{ personalCode: codeOf(login), openKey: `${sessionId}:${person.id}` },
    })
  })
  database.close()
  return databaseFile
}

/** Time passes: what lay days ahead has begun half an hour ago. */
export function letTheDayCome(databaseFile: string): void {
  const database = new Sqlite(databaseFile)
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
  const times = { id: sessionId, startsAt: at(-30), endsAt: at(240), opensAt: at(-90) }
  database
    .prepare('UPDATE StrategySession SET startsAt = @startsAt, endsAt = @endsAt WHERE id = @id')
    .run(times)
  database
    .prepare(
      `UPDATE SessionDay SET startsAt = @startsAt, endsAt = @endsAt, checkInOpensAt = @opensAt,
              checkInClosesAt = @endsAt WHERE sessionId = @id`,
    )
    .run(times)
  database.close()
}
