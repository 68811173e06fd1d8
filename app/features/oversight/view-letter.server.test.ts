// Saved views are their owner's; letters go out once a week, each recipient with the own scope, and really as files.
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Role, Scope } from '#app/features/identity/viewer.ts'
import { sweepDueDays } from '#app/features/learning/due-day.server.ts'
import { sendDueMail } from '#app/features/operations/mail-worker.server.ts'
import { database, openDatabase } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { type Mailer, openMailer } from '#app/platform/mailer.server.ts'
import { readSheet } from '#app/platform/spreadsheet.server.ts'
import { insertPost, insertTerritory } from '#app/testing/measured-pairs.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { viewerWith } from '#app/testing/viewers.ts'
import { mostViews } from './saved-view.ts'
import {
  findSavedView,
  listViews,
  removeView,
  renameView,
  saveView,
  scheduleView,
} from './saved-views.server.ts'
import { writeDueLetters, writeLetterNow } from './view-letter.server.ts'
import { listRecipientChoices } from './view-recipients.server.ts'
import { canBeSent, reportOfView } from './view-report.server.ts'

/** Tuesday; the letters of Monday eight o'clock in Moscow were due yesterday. */
const set = new Date('2026-10-16T09:00:00Z')
const now = new Date('2026-10-20T09:00:00Z')
const nextWeek = new Date('2026-10-26T06:00:00Z')
const as = (userId: string, role: Role, scope: Scope) => viewerWith([{ role, scope }], userId)
const ministry = as('minister', 'ministry', { kind: 'region', id: 'r' })
const foreign = as('stranger', 'ministry', { kind: 'region', id: 'q' })
const coordinator = as('curator', 'coordinator', { kind: 'municipality', id: 'a' })
const overdue = { name: 'Просрочено', address: '/oversight/overdue' }

const received: ParsedMail[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    simpleParser(stream).then((mail) => {
      received.push(mail)
      done()
    }, done)
  },
})
let mailer: Mailer

async function insertOverseer(id: string, role: Role, scope: Scope) {
  await database().user.create({
    data: {
      ...{ id, email: `${id}@reshayu.example`, surname: `Имярек-${id}`, givenName: 'Анна', createdAt: set },
      roles: { create: { role, scopeKind: scope.kind, scopeId: scope.id, grantedAt: set } },
    },
  })
}

beforeAll(async () => {
  await insertSmallProgramme()
  await insertSmallCohort('c', ['anna', 'boris', 'vera', 'gleb'])
  await insertTerritory('r', 'a', 'a-office')
  await insertTerritory('r', 'b', 'b-office')
  await insertTerritory('q', 'z', 'z-office')
  for (const login of ['anna', 'boris']) await insertPost(login, 'a-office', { from: '2026-01-01' })
  await insertPost('vera', 'b-office', { from: '2026-01-01' })
  await insertPost('gleb', 'z-office', { from: '2026-01-01' })
  await sweepDueDays()
  await insertOverseer('minister', 'ministry', { kind: 'region', id: 'r' })
  await insertOverseer('stranger', 'ministry', { kind: 'region', id: 'q' })
  await insertOverseer('curator', 'coordinator', { kind: 'municipality', id: 'a' })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  mailer = openMailer(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
})
afterAll(async () => {
  mailer.close()
  await new Promise<void>((resolve) => server.close(resolve))
})
beforeEach(async () => {
  received.length = 0
  await database().savedView.deleteMany({})
  await database().outboxMail.deleteMany({})
})

describe('a saved view', () => {
  it('is kept once, found by its owner, and by nobody else', async () => {
    const id = (await saveView(ministry, overdue, set)) ?? ''
    expect(await saveView(ministry, overdue, set)).toBe(id)
    expect(await findSavedView(ministry, id)).toMatchObject({ ...overdue, weekday: null, recipientIds: [] })
    expect(await findSavedView(coordinator, id)).toBeNull()
    expect(await database().auditEntry.count({ where: { action: 'oversight.refused', objectId: id } })).toBe(
      1,
    )
    expect(await renameView(coordinator, id, 'Чужое')).toBe(false)
    expect(await renameView(ministry, id, 'Моё')).toBe(true)
    expect((await listViews(ministry)).map(({ name }) => name)).toEqual(['Моё'])
    expect(await listViews(coordinator)).toEqual([])
    expect(await removeView(ministry, id)).toBe(true)
    expect(await findSavedView(ministry, id)).toBeNull()
    expect(await findSavedView(ministry, 'nothing')).toBeNull()
  })

  it('has fifty beside it at most', async () => {
    for (let at = 0; at < mostViews; at += 1) await saveView(ministry, { ...overdue, name: `${at}` }, set)
    expect(await saveView(ministry, overdue, set)).toBeNull()
  })

  it('is offered to people who oversee the same places', async () => {
    const ids = async (viewer: typeof ministry) =>
      (await listRecipientChoices(viewer)).map(({ userId }) => userId)
    expect(await ids(ministry)).toEqual(['curator', 'minister'])
    expect(await ids(coordinator)).toEqual(['curator', 'minister'])
    expect(await ids(foreign)).toEqual(['stranger'])
    const id = (await saveView(ministry, overdue, set)) ?? ''
    await scheduleView(ministry, id, { weekday: 1, recipients: ['stranger', 'curator'] }, set)
    expect((await findSavedView(ministry, id))?.recipientIds).toEqual(['curator'])
  })
})

describe('weekly letters', () => {
  const schedule = async (recipients: string[], at = set) => {
    const id = (await saveView(ministry, overdue, at)) ?? ''
    await scheduleView(ministry, id, { weekday: 1, recipients }, at)
    return id
  }

  it('go out once a week, however many processes write at once', async () => {
    await schedule(['minister', 'curator'])
    const other = openDatabase(env.databasePath)
    const written = await Promise.all([
      writeDueLetters(now),
      writeDueLetters(now, other),
      writeDueLetters(now, other),
    ])
    await other.$disconnect()
    expect(written.reduce((sum, count) => sum + count, 0)).toBe(2)
    expect(await database().outboxMail.count()).toBe(2)
    expect(await writeDueLetters(now)).toBe(0)
    expect(await writeDueLetters(nextWeek)).toBe(2)
  })

  it('bring each recipient the own scope, in words and as a real XLSX', async () => {
    await schedule(['minister', 'curator'])
    await writeDueLetters(now)
    expect(await sendDueMail(mailer, () => now)).toBe(2)
    const of = (id: string) => received.find(({ to }) => (to as { text: string }).text.startsWith(id))
    expect(of('minister')?.text).toContain('Опаздывают 3\u00a0человека')
    expect(of('minister')?.text).toContain('— a: 2\u00a0человека')
    expect(of('curator')?.text).toContain('Опаздывают 2\u00a0человека')
    expect(of('curator')?.text).not.toContain('— b')
    expect(of('curator')?.text).toContain('Рассылку настраивает Имярек-minister\u00a0А.')
    const [file] = of('curator')?.attachments ?? []
    expect(file?.filename).toBe('Просрочено.xlsx')
    const read = await readSheet({ name: 'a.xlsx', bytes: new Uint8Array(file?.content ?? []) })
    if (!('rows' in read)) throw new Error(read.problem)
    const names = read.rows.map(({ cells }) => cells[0]).filter((cell) => cell?.startsWith('Фамилия'))
    expect(names).toEqual(['Фамилия-anna Имя Отчество', 'Фамилия-boris Имя Отчество'])
  })

  it('wait for the day, and for the next one of whoever was added after it', async () => {
    await schedule(['minister'], new Date('2026-10-19T06:00:00Z'))
    expect(await writeDueLetters(now)).toBe(0)
    expect(await writeDueLetters(nextWeek)).toBe(1)
  })

  it('end with the role, the account and the schedule', async () => {
    const id = await schedule(['minister', 'curator'])
    await database().roleAssignment.deleteMany({ where: { userId: 'curator' } })
    expect(await writeDueLetters(now)).toBe(1)
    await database().savedViewDelivery.deleteMany({})
    const role = { role: 'coordinator', scopeKind: 'municipality', scopeId: 'a', grantedAt: set }
    await database().roleAssignment.create({ data: { userId: 'curator', ...role } })
    await database().user.update({ where: { id: 'curator' }, data: { deactivatedAt: now } })
    expect(await writeDueLetters(now)).toBe(1)
    await database().user.update({ where: { id: 'curator' }, data: { deactivatedAt: null } })
    await database().savedViewDelivery.deleteMany({})
    await scheduleView(ministry, id, { weekday: null, recipients: [] }, set)
    expect(await writeDueLetters(now)).toBe(0)
  })

  it('are not worked out again in the week for who sees nothing of the page', async () => {
    const id = (await saveView(ministry, { name: 'План', address: '/oversight/plan' }, set)) ?? ''
    await scheduleView(ministry, id, { weekday: 1, recipients: ['minister', 'curator'] }, set)
    expect((await findSavedView(ministry, id))?.recipientIds).toEqual(['minister'])
    expect(await writeDueLetters(now)).toBe(0)
    expect(await database().savedViewDelivery.count({ where: { viewId: id } })).toBe(1)
    expect(await database().outboxMail.count()).toBe(0)
  })

  it('end when nobody is left who could switch them off', async () => {
    await schedule(['curator'])
    await database().user.update({ where: { id: 'minister' }, data: { deactivatedAt: now } })
    expect(await writeDueLetters(now)).toBe(0)
    await database().user.update({ where: { id: 'minister' }, data: { deactivatedAt: null } })
  })

  it('are written to oneself at once, twice pressed once', async () => {
    const id = (await saveView(ministry, overdue, set)) ?? ''
    const view = { id, ...overdue }
    expect(
      await Promise.all([writeLetterNow('minister', view, now), writeLetterNow('minister', view, now)]),
    ).toEqual([true, true])
    expect(await database().outboxMail.count()).toBe(1)
    expect(await writeLetterNow('anna', view, now)).toBe(false)
    expect(await writeLetterNow('minister', { ...view, address: '/oversight/plan' }, now)).toBe(false)
  })
})

it('knows which pages can be sent', async () => {
  expect([canBeSent('/oversight/overdue?cohort=c'), canBeSent('/oversight/rules')]).toEqual([true, false])
  // Nothing is said of a foreign place, not even that nobody is late there.
  expect(await reportOfView(foreign, '/oversight/overdue?municipality=a', now)).toBeNull()
  const none = await reportOfView(coordinator, '/oversight/overdue?cohort=none', now)
  expect(none?.summary).toEqual(['Никто не опаздывает.'])
})
