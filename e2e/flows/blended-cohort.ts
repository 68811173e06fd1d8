// Puts a cohort on the blended programme into a copy of the demo, before its server starts: people, a team, sessions.
import { randomUUID } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { castEmail } from '../../prisma/cast.ts'
import { copyTemplate, test as base } from '../fixtures.ts'
import { type RunningServer, startServer } from '../server-process.ts'
import { insertSessionToday } from './session-day.ts'

/** A server of its own per worker, whose demo has this cohort too. */
export const test = base.extend<object, { server: RunningServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright demands a destructured first argument
    async ({}, use, info) => {
      const server = await startServer(addBlendedCohort(copyTemplate(`blended-${info.workerIndex}`)))
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

const day = 86_400_000
/** As the database itself keeps moments. */
const moment = (time: number) => new Date(time).toISOString().replace('Z', '+00:00')

/** Session 1 was a week ago (the team of «learner» has its first stage back),  session 2 is in a week, session 3 has no date. Returns the file. */
export function addBlendedCohort(file: string): string {
  const database = new Sqlite(file)
  const now = Math.floor(Date.now() / day) * day
  const { versionId } = database
    .prepare(
      `SELECT v.id AS versionId FROM ProgrammeVersion v JOIN Programme p ON p.id = v.programmeId WHERE p.slug = 'chelovekocentrichnost'`,
    )
    .get() as { versionId: string }
  const insert = (table: string, row: Record<string, string | number | Buffer | null>) =>
    database
      .prepare(
        `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
          .map((key) => `@${key}`)
          .join(', ')})`,
      )
      .run(row)
  database.transaction(() => {
    insert('Cohort', {
      ...{
        id: 'blended',
        name: 'Мосты-2026',
        code: 'ЧЦ-26-90',
        versionId,
        timeZone: 'Europe/Moscow',
        state: 'running',
      },
      ...{ startsOn: moment(now - 14 * day), endsOn: moment(now + 42 * day), createdAt: moment(Date.now()) },
    })
    for (const login of ['learner', 'learner3', 'learner6']) {
      const { userId } = database
        .prepare('SELECT id AS userId FROM User WHERE email = ?')
        .get(castEmail(login)) as {
        userId: string
      }
      const row = { id: `blended-${login}`, cohortId: 'blended', userId, versionId }
      insert('Enrolment', { ...row, enrolledAt: moment(Date.now()) })
    }
    insert('Team', { id: 'bridge', cohortId: 'blended', number: 1, name: 'Мост', createdAt: moment(now) })
    for (const login of ['learner', 'learner3'])
      insert('TeamMember', { enrolmentId: `blended-${login}`, teamId: 'bridge' })
    const sessions: [number, string, number][] = [
      [1, 'Человек в центре', now - 7 * day],
      [2, 'От болей к решению', now + 7 * day],
    ]
    for (const [number, title, date] of sessions)
      insert('StrategySession', {
        ...{ id: `blended-s${number}`, cohortId: 'blended', componentKey: `s${number}`, number, title },
        ...{ startsAt: moment(date + 7 * 3_600_000), endsAt: moment(date + 10 * 3_600_000) },
        ...{ timeZone: 'Europe/Moscow', capacity: 40, announcedAt: moment(now - 14 * day) },
        ...{ createdAt: moment(now - 14 * day), updatedAt: moment(now - 14 * day) },
      })
    insert('ComponentProgress', {
      ...{ enrolmentId: 'blended-learner', attendance: 'attended', completedAt: moment(now - 7 * day) },
      componentId: componentOf(database, versionId, 's1'),
      updatedAt: moment(now - 7 * day),
    })
    insert('StageSubmission', {
      ...{
        id: randomUUID(),
        stageKey: 'p1',
        enrolmentId: 'blended-learner6',
        ownerKey: 'enrolment:blended-learner6',
      },
      ...{ number: 1, text: 'Карточка выбора: оформление в детский сад.', submittedAt: moment(now - day) },
    })
    insert('StageSubmission', {
      ...{
        id: randomUUID(),
        stageKey: 'p1',
        enrolmentId: 'blended-learner',
        ownerKey: 'team:bridge',
        teamId: 'bridge',
      },
      ...{ number: 1, text: 'Первый набросок карточки.', submittedAt: moment(now - 3 * day) },
      ...{
        fileName: 'Карточка выбора.pdf',
        mimeType: 'application/pdf',
        bytes: Buffer.from('%PDF-1.4 набросок'),
      },
      ...{
        decision: 'returned',
        remark: 'Назовите источник каждого числа.',
        decidedAt: moment(now - 2 * day),
      },
      returnedUntil: moment(now + 2 * day),
    })
    for (const login of ['learner', 'learner3'])
      insert('ComponentProgress', {
        ...{ enrolmentId: `blended-${login}`, taskState: 'returned', updatedAt: moment(now - 2 * day) },
        componentId: componentOf(database, versionId, 'p1'),
      })
    insert('ComponentProgress', {
      ...{ enrolmentId: 'blended-learner6', taskState: 'submitted', updatedAt: moment(now - day) },
      componentId: componentOf(database, versionId, 'p1'),
    })
  })()
  database.close()
  // A session of today in the learner's own cohort: the pages of its day have addresses.
  insertSessionToday(file, ['learner'])
  return file
}

function componentOf(database: Sqlite.Database, versionId: string, key: string): string {
  const row = database.prepare('SELECT id FROM Component WHERE versionId = ? AND key = ?').get(versionId, key)
  return (row as { id: string }).id
}
