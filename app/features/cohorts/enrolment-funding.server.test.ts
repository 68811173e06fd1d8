// Who pays: set for one person, taken back, and only by a registrar of the cohort.
import { beforeAll, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { actionsOf, makePerson } from '#app/testing/people.ts'
import { organiser, registrar, registrarOf } from '#app/testing/viewers.ts'
import { listFundings, setFunding } from './enrolment-funding.server.ts'

const day = new Date('2026-11-22T00:00:00.000Z')
let userId = ''

beforeAll(async () => {
  const db = database()
  userId = (await makePerson()).id
  await db.programme.create({ data: { id: 'p', slug: 'p', createdAt: day } })
  await db.programmeVersion.create({
    data: {
      ...{ id: 'v', programmeId: 'p', number: 1, contentHash: 'h', title: 'П', hours: 36 },
      ...{ outline: '{}', createdAt: day, publishedAt: day },
    },
  })
  const dates = { startsOn: day, endsOn: day, createdAt: day, timeZone: 'Europe/Moscow' }
  await db.cohort.create({
    data: { ...dates, id: 'c', name: 'Поток', code: 'П-1', versionId: 'v', funding: 'local' },
  })
  await db.enrolment.create({ data: { id: 'e', cohortId: 'c', userId, versionId: 'v', enrolledAt: day } })
})

describe('the source of money', () => {
  it('is the cohort’s until the person has one', async () => {
    expect(await listFundings(registrar, userId)).toMatchObject([
      { enrolmentId: 'e', usual: 'local', own: null },
    ])
    expect(await setFunding(registrar, { enrolmentId: 'e', userId }, 'paid')).toBe(true)
    expect(await setFunding(registrar, { enrolmentId: 'e', userId }, 'paid')).toBe(true)
    expect(await listFundings(registrarOf('c'), userId)).toMatchObject([{ own: 'paid' }])
    expect(await setFunding(registrar, { enrolmentId: 'e', userId }, null)).toBe(true)
    expect(await actionsOf('e')).toEqual(['enrolment.funding-set', 'enrolment.funding-set'])
  })

  it('is out of reach for others', async () => {
    for (const stranger of [organiser, registrarOf('other')]) {
      expect(await listFundings(stranger, userId)).toEqual([])
      expect(await setFunding(stranger, { enrolmentId: 'e', userId }, 'paid')).toBe(false)
    }
    expect(await setFunding(registrar, { enrolmentId: 'e', userId: 'somebody' }, 'paid')).toBe(false)
  })
})
