// Learners in the registrar's list: scope, search, readiness, order, and letters that ask for what is missing.
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { makePerson } from '#app/testing/people.ts'
import { organiser, registrar, registrarOf } from '#app/testing/viewers.ts'
import { findRecordPerson, listRecordPeople } from './people.server.ts'
import { askToFill } from './record-request.server.ts'
import { saveRecord } from './record.server.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const everything = { query: '', state: null, cohortId: null }
const byName = { key: 'name', direction: 'asc', page: 1 } as const
const ids: Record<string, string> = {}

beforeAll(async () => {
  const db = database()
  await db.programme.create({ data: { id: 'p', slug: 'p', createdAt: now } })
  await db.programmeVersion.create({
    data: {
      ...{ id: 'v', programmeId: 'p', number: 1, contentHash: 'h', title: 'П', hours: 36 },
      ...{ outline: '{}', createdAt: now, publishedAt: now },
    },
  })
  const cohort = { startsOn: now, endsOn: now, createdAt: now, timeZone: 'Europe/Moscow', versionId: 'v' }
  await db.cohort.create({ data: { ...cohort, id: 'c1', name: 'Первый', code: 'П-1' } })
  await db.cohort.create({ data: { ...cohort, id: 'c2', name: 'Второй', code: 'П-2' } })
  for (const [surname, cohortId, gone] of [
    ['Ёлкина', 'c1', false],
    ['Жуков', 'c1', false],
    ['Дымова', 'c2', false],
    ['Ушёл', 'c1', true],
  ] as const) {
    const { id } = await makePerson()
    ids[surname] = id
    await db.user.update({ where: { id }, data: { surname } })
    const enrolment = { cohortId, userId: id, versionId: 'v', enrolledAt: now }
    await db.enrolment.create({ data: { ...enrolment, withdrawnAt: gone ? now : null } })
  }
  const whole = {
    birthDate: '1985-03-07',
    sex: 'male',
    citizenship: '398',
    educationLevel: 'studying',
  } as const
  await saveRecord({ actorId: 'r', userId: ids.Жуков ?? '' }, whole, now)
  await saveRecord({ actorId: 'r', userId: ids.Дымова ?? '' }, { sex: 'female' }, now)
})

const names = async (wanted: object, viewer = registrar, listing: object = {}) =>
  (await listRecordPeople(viewer, { ...everything, ...wanted }, { ...byName, ...listing })).people.map(
    ({ surname }) => surname,
  )

describe('the list', () => {
  it('shows who studies, in the order of the alphabet, with cohorts', async () => {
    expect(await names({})).toEqual(['Дымова', 'Ёлкина', 'Жуков'])
    const { people, total } = await listRecordPeople(registrar, everything, byName)
    expect(total).toBe(3)
    expect(people[0]).toMatchObject({ cohorts: ['П-2'], readiness: { state: 'partial' } })
  })

  it('is narrowed by words, readiness and cohort, and sorted by readiness', async () => {
    expect(await names({ query: 'ёлк марина' })).toEqual(['Ёлкина'])
    expect(await names({ query: 'никто' })).toEqual([])
    expect(await names({ state: 'filled' })).toEqual(['Жуков'])
    expect(await names({ state: 'partial' })).toEqual(['Дымова'])
    expect(await names({ state: 'none' })).toEqual(['Ёлкина'])
    expect(await names({ cohortId: 'c2' })).toEqual(['Дымова'])
    expect(await names({}, registrar, { key: 'readiness', direction: 'desc' })).toEqual([
      'Жуков',
      'Дымова',
      'Ёлкина',
    ])
  })

  it('knows only the people of one’s own cohorts', async () => {
    expect(await names({}, registrarOf('c2'))).toEqual(['Дымова'])
    expect(await names({}, organiser)).toEqual([])
    expect(await findRecordPerson(registrarOf('c2'), ids.Дымова ?? '')).toMatchObject({ surname: 'Дымова' })
    expect(await findRecordPerson(registrarOf('c2'), ids.Жуков ?? '')).toBeNull()
    expect(await findRecordPerson(registrar, 'nobody')).toBeNull()
  })

  it('forgets who was erased', async () => {
    const { id } = await makePerson()
    await database().enrolment.create({
      data: { cohortId: 'c2', userId: id, versionId: 'v', enrolledAt: now },
    })
    await database().erasure.create({ data: { userId: id, requestedAt: now, doneAt: now } })
    expect(await findRecordPerson(registrar, id)).toBeNull()
  })
})

describe('letters', () => {
  it('go to those with a gap, name it, and are not repeated within the week', async () => {
    expect(await askToFill(registrarOf('c2'), null, now)).toBe(1)
    expect(await askToFill(registrar, 'c2', now)).toBe(0)
    expect(await askToFill(registrar, null, now)).toBe(1)
    const mail = await database().outboxMail.findFirstOrThrow({ orderBy: { createdAt: 'asc' } })
    expect(mail.body).toContain('не хватает: дата рождения, гражданство, СНИЛС')
    expect(mail.body).toContain('/account/record')
    expect(await askToFill(registrar, null, new Date(now.getTime() + 8 * 86_400_000))).toBe(2)
  })
})
