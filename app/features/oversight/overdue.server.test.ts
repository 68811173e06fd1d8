// Late people are found within the scope, reminded once a day whoever sends, and exported as the list shows them.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sweepDueDays } from '#app/features/learning/due-day.server.ts'
import type { Role, Scope } from '#app/features/identity/viewer.ts'
import { readListing } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import { insertPost, insertTerritory } from '#app/testing/measured-pairs.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { viewerWith } from '#app/testing/viewers.ts'
import { overdueSorts } from './overdue.ts'
import { listOverdue, listOverdueChoices, overdueFilterWords, overdueReport } from './overdue.server.ts'
import { previewReminder, remind } from './reminder.server.ts'

/** The first module of the cohort was due on 10 October. */
const now = new Date('2026-10-20T09:00:00Z')
const as = (role: Role, scope: Scope) => viewerWith([{ role, scope }], role)
const ministry = as('ministry', { kind: 'region', id: 'r' })
const foreign = as('ministry', { kind: 'region', id: 'q' })
const coordinator = as('coordinator', { kind: 'municipality', id: 'a' })
const everyone = { municipalityId: null, cohortId: null }
const listing = (search = '') => readListing(new URL(`http://x/${search}`), overdueSorts, '-days')

beforeAll(async () => {
  await insertSmallProgramme()
  await insertSmallCohort('c', ['anna', 'boris', 'vera', 'gleb'])
  await insertSmallCohort('d', ['anna', 'dina'], { startsOn: '2026-10-10', endsOn: '2026-10-30' })
  await insertTerritory('r', 'a', 'a-office')
  await insertTerritory('r', 'b', 'b-office')
  await insertTerritory('q', 'z', 'z-office')
  for (const login of ['anna', 'boris', 'dina']) await insertPost(login, 'a-office', { from: '2026-01-01' })
  await insertPost('vera', 'b-office', { from: '2026-01-01' })
  await insertPost('gleb', 'z-office', { from: '2026-01-01' })
  await sweepDueDays()
})

beforeEach(async () => {
  await database().overdueReminder.deleteMany({})
  await database().outboxMail.deleteMany({})
})

describe('the list', () => {
  it('shows the scope and nothing else, in one statement', async () => {
    const { result, statements } = await countingStatements(() =>
      listOverdue(ministry, everyone, listing(), now),
    )
    expect(statements).toHaveLength(1)
    expect(result.rows.map(({ name }) => name.split(' ')[0])).toEqual([
      'Фамилия-anna',
      'Фамилия-boris',
      'Фамилия-vera',
      'Фамилия-anna',
      'Фамилия-dina',
    ])
    expect(result.rows[0]).toMatchObject({
      title: 'Модуль 1',
      dueOn: '10.10.2026',
      days: 10,
      municipality: 'a',
    })
    expect((await listOverdue(coordinator, everyone, listing(), now)).total).toBe(4)
    expect((await listOverdue(foreign, everyone, listing(), now)).rows.map(({ name }) => name)).toEqual([
      'Фамилия-gleb Имя Отчество',
    ])
  })

  it('is filtered and sorted, and offers what there is', async () => {
    const town = await listOverdue(ministry, { municipalityId: 'b', cohortId: null }, listing(), now)
    expect(town.total).toBe(1)
    const cohort = await listOverdue(
      ministry,
      { municipalityId: null, cohortId: 'd' },
      listing('?sort=-name'),
      now,
    )
    expect(cohort.rows.map(({ name }) => name.split(' ')[0])).toEqual(['Фамилия-dina', 'Фамилия-anna'])
    for (const sort of overdueSorts)
      expect((await listOverdue(ministry, everyone, listing(`?sort=${sort}`), now)).total).toBe(5)
    const choices = await listOverdueChoices(ministry, now)
    expect(choices.municipalities.map(({ value, count }) => [value, count])).toEqual([
      ['a', 4],
      ['b', 1],
    ])
    expect(choices.cohorts.map(({ value }) => value)).toEqual(['c', 'd'])
  })

  it('begins the day after, by the clock of the region', async () => {
    const lastMinute = new Date('2026-10-10T20:59:00Z')
    expect((await listOverdue(ministry, everyone, listing(), lastMinute)).total).toBe(0)
    expect((await listOverdue(ministry, everyone, listing(), new Date('2026-10-10T21:00:00Z'))).total).toBe(3)
    await database().organisation.update({ where: { id: 'q' }, data: { timeZone: 'Asia/Novosibirsk' } })
    expect((await listOverdue(foreign, everyone, listing(), new Date('2026-10-10T17:00:00Z'))).total).toBe(1)
  })

  it('is exported whole', async () => {
    const rows = []
    const words = await overdueFilterWords(ministry, everyone, now)
    const report = overdueReport(
      ministry,
      { filter: everyone, words, sort: { key: 'days', direction: 'desc' } },
      now,
    )
    for await (const row of report.rows) rows.push(row)
    expect(rows).toHaveLength(5)
    expect(report.heading).toEqual(['Просроченное обучение', 'На 20.10.2026', 'Без фильтров'])
    const filter = { municipalityId: 'a', cohortId: 'c' }
    expect(await overdueFilterWords(ministry, filter, now)).toEqual(['a', 'поток «Поток c»'])
    expect(await overdueFilterWords(foreign, { municipalityId: null, cohortId: 'unknown' }, now)).toEqual([
      'выбранный поток',
    ])
    expect(rows[0]?.slice(4, 8)).toEqual(['Поток c', 'Модуль 1', new Date('2026-10-10'), 10])
  })
})

describe('a reminder', () => {
  const all = { filter: everyone, enrolmentId: null }

  it('shows the exact letter first, then goes to each person once', async () => {
    const preview = await previewReminder(ministry, all, now)
    expect(preview).toMatchObject({ people: 4, had: 0, closed: 0 })
    expect(await remind(ministry, all, now)).toEqual({ sent: 4, had: 0 })
    const mails = await database().outboxMail.findMany({ orderBy: { recipient: 'asc' } })
    expect(mails.map(({ recipient }) => recipient.split('@')[0])).toEqual(['anna', 'boris', 'dina', 'vera'])
    expect(mails[0]).toMatchObject({ subject: preview?.letter?.subject, body: preview?.letter?.body })
    const entry = await database().auditEntry.findFirst({ where: { action: 'overdue.reminded' } })
    expect(entry?.detail).toContain('"sent":4')
  })

  it('comes once a day, whoever sends and however many send at once', async () => {
    const burst = [ministry, coordinator, ministry, coordinator].map((viewer) => remind(viewer, all, now))
    const results = await Promise.all(burst)
    expect(results.reduce((sum, result) => sum + (result?.sent ?? 0), 0)).toBe(4)
    expect(await database().outboxMail.count()).toBe(4)
    expect(await remind(coordinator, all, now)).toEqual({ sent: 0, had: 3 })
    const nextDay = new Date('2026-10-20T21:00:00Z')
    expect(await remind(coordinator, all, nextDay)).toEqual({ sent: 3, had: 0 })
  })

  it('to one person keeps to the scope and is noted where it does not', async () => {
    const one = { filter: everyone, enrolmentId: 'c:vera' }
    expect(await previewReminder(coordinator, one, now)).toBeNull()
    expect(await remind(coordinator, one, now)).toBeNull()
    expect(
      await database().auditEntry.count({ where: { action: 'oversight.refused', objectId: 'c:vera' } }),
    ).toBe(2)
    expect(await remind(ministry, one, now)).toEqual({ sent: 1, had: 0 })
    expect(await remind(ministry, one, now)).toEqual({ sent: 0, had: 1 })
    expect(
      (await listOverdue(ministry, { municipalityId: 'b', cohortId: null }, listing(), now)).rows[0],
    ).toMatchObject({ reminded: '20.10.2026', remindedToday: true })
  })

  it('goes to nobody whose account is closed', async () => {
    await database().user.update({ where: { id: 'vera' }, data: { deactivatedAt: now } })
    const one = { filter: everyone, enrolmentId: 'c:vera' }
    expect(await previewReminder(ministry, one, now)).toMatchObject({ letter: null, people: 0, closed: 1 })
    expect(await remind(ministry, one, now)).toEqual({ sent: 0, had: 0 })
    await database().user.update({ where: { id: 'vera' }, data: { deactivatedAt: null } })
  })

  it('goes to thousands in a few statements', async () => {
    const { statements } = await countingStatements(() => remind(ministry, all, now))
    expect(statements.length).toBeLessThanOrEqual(6)
  })
})
