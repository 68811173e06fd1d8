import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { learnerOnly, organiser, registrar, registrarOf, viewerWith } from '#app/testing/viewers.ts'
import { newCohortForm } from './cohort.schema.ts'
import { findCohort, listCohortChoices, listCohorts, listOfferedVersions } from './cohort.server.ts'
import { findCohortPerson, listCohortPeople } from './cohort-people.server.ts'
import { openCohort } from './open-cohort.server.ts'

const now = new Date('2026-10-05T09:00:00Z')
const listing = { page: 1, sort: 'name', key: 'name', direction: 'asc' } as const
const bySurname = { page: 1, sort: 'surname', key: 'surname', direction: 'asc' } as const

beforeAll(async () => {
  await insertSmallProgramme('v1')
  await insertSmallProgramme('v2')
  await insertSmallCohort('ЧЦ-1', ['anna', 'boris'])
  await insertSmallCohort('ЧЦ-2', ['anna'], { versionId: 'v2' })
  await database().enrolment.update({ where: { id: 'ЧЦ-1:boris' }, data: { completedAt: now } })
})

describe('reads of cohorts', () => {
  it('count people and who is through, without those withdrawn', async () => {
    await database().enrolment.update({ where: { id: 'ЧЦ-1:anna' }, data: { withdrawnAt: now } })
    const { rows, total } = await listCohorts(registrar, { listing, query: '' })
    expect(total).toBe(2)
    expect(rows.map(({ code, people, completed }) => [code, people, completed])).toEqual([
      ['ЧЦ-1', 1, 1],
      ['ЧЦ-2', 1, 0],
    ])
    await database().enrolment.update({ where: { id: 'ЧЦ-1:anna' }, data: { withdrawnAt: null } })
  })

  it('are scoped: all, one cohort, one programme, none', async () => {
    const codes = async (viewer: typeof registrar) =>
      (await listCohorts(viewer, { listing, query: '' })).rows.map(({ code }) => code)
    expect(await codes(organiser)).toEqual(['ЧЦ-1', 'ЧЦ-2'])
    expect(await codes(registrarOf('ЧЦ-2'))).toEqual(['ЧЦ-2'])
    expect(await codes(viewerWith([{ role: 'organiser', scope: { kind: 'programme', id: 'v1' } }]))).toEqual([
      'ЧЦ-1',
    ])
    expect(await codes(learnerOnly('anna'))).toEqual([])
    expect(await findCohort(registrarOf('ЧЦ-2'), 'ЧЦ-1')).toBeNull()
    expect(await findCohort(registrar, 'ЧЦ-1')).toMatchObject({ version: { programmeId: 'v1' } })
    expect(await findCohort(organiser, 'ЧЦ-1', { roles: ['registrar'] })).toBeNull()
    expect(await listCohortChoices(registrarOf('ЧЦ-2'))).toMatchObject([{ id: 'ЧЦ-2' }])
  })

  it('find by name and code in any case', async () => {
    expect((await listCohorts(registrar, { listing, query: 'чц-2' })).rows).toHaveLength(1)
    expect((await listCohorts(registrar, { listing, query: 'ПОТОК' })).rows).toHaveLength(2)
    expect((await listCohorts(registrar, { listing, query: 'нет такого' })).total).toBe(0)
  })

  it('list people, and those withdrawn apart', async () => {
    const all = await listCohortPeople('ЧЦ-1', { listing: bySurname, query: '' })
    expect(all.rows.map(({ enrolmentId }) => enrolmentId)).toEqual(['ЧЦ-1:anna', 'ЧЦ-1:boris'])
    expect(all.rows[0]).toMatchObject({ signedIn: false, post: null })
    expect((await listCohortPeople('ЧЦ-1', { listing: bySurname, query: 'фамилия-b' })).total).toBe(1)
    expect((await listCohortPeople('ЧЦ-1', { listing: bySurname, query: 'boris@' })).total).toBe(1)
    expect((await listCohortPeople('ЧЦ-1', { listing: bySurname, query: '', withdrawn: true })).total).toBe(0)
    expect(await findCohortPerson('ЧЦ-2', 'ЧЦ-1:anna')).toBeNull()
  })

  it('offer published versions, the newest marked', async () => {
    expect((await listOfferedVersions(registrar)).map(({ id, latest }) => [id, latest])).toEqual([
      ['v1', true],
      ['v2', true],
    ])
  })
})

describe('openCohort', () => {
  const input = {
    name: 'Зима',
    code: 'ЧЦ-3',
    versionId: 'v1',
    startsOn: new Date('2026-12-01'),
    endsOn: new Date('2026-12-20'),
    timeZone: 'Europe/Moscow',
  }

  it('opens, refuses a code that is taken, a version unknown or only a preview, and who runs nothing', async () => {
    const opened = await openCohort(registrar, input, now)
    expect(opened).toMatchObject({ outcome: 'opened' })
    expect(await openCohort(registrar, input, now)).toEqual({ outcome: 'refused', reason: 'code-taken' })
    expect(await openCohort(registrar, { ...input, code: 'Н', versionId: 'нет' }, now)).toMatchObject({
      reason: 'version-unknown',
    })
    expect(await openCohort(learnerOnly('anna'), { ...input, code: 'Н' }, now)).toMatchObject({
      reason: 'forbidden',
    })
    const ofOther = viewerWith([{ role: 'organiser', scope: { kind: 'programme', id: 'v2' } }])
    expect(await openCohort(ofOther, { ...input, code: 'Н' }, now)).toMatchObject({
      reason: 'version-unknown',
    })
    expect(await database().cohort.findUnique({ where: { code: 'ЧЦ-3' } })).toMatchObject({ state: 'draft' })
    expect(await openCohort(registrarOf('ЧЦ-1'), { ...input, code: 'Н' }, now)).toMatchObject({
      reason: 'forbidden',
    })
    expect(await database().auditEntry.count({ where: { action: 'cohort.opened' } })).toBe(1)
  })

  it('opens one cohort for two presses at once', async () => {
    const both = await Promise.all([1, 2].map(() => openCohort(registrar, { ...input, code: 'ЧЦ-4' }, now)))
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['opened', 'refused'])
  })
})

describe('the form of a new cohort', () => {
  const typed = {
    name: ' Зима ',
    code: 'ЧЦ-26-02',
    versionId: 'v1',
    startsOn: '2026-12-01',
    endsOn: '2026-12-20',
    timeZone: 'Europe/Moscow',
  }
  const messages = (change: Partial<typeof typed>) =>
    newCohortForm.safeParse({ ...typed, ...change }).error?.issues.map(({ message }) => message)

  it('takes what is well made', () => {
    expect(newCohortForm.parse(typed)).toMatchObject({ name: 'Зима', startsOn: new Date('2026-12-01') })
  })

  it.each([
    [{ name: ' ' }, 'Назовите поток'],
    [{ code: 'чц 1' }, 'Заглавные буквы, цифры и дефис: «ЧЦ-26-01»'],
    [{ startsOn: '31.12.2026' }, 'Укажите день начала'],
    [{ endsOn: '2026-12-01' }, 'Поток заканчивается позже, чем начинается'],
    [{ timeZone: 'Europe/Nowhere' }, 'Выберите часовой пояс'],
  ])('refuses %j', (change, message) => {
    expect(messages(change)).toContain(message)
  })
})
