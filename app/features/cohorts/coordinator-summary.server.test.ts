// What a coordinator sees first: own people by today's post, own applications by whose turn it is, own late learners.
import { beforeAll, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { insertPost, insertTerritory } from '#app/testing/measured-pairs.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { viewerWith } from '#app/testing/viewers.ts'
import { readCoordinatorSummary } from './coordinator-summary.server.ts'

const now = new Date('2026-10-20T09:00:00Z')
const coordinatorOf = (id: string) =>
  viewerWith([{ role: 'coordinator', scope: { kind: 'municipality', id } }], `curator-${id}`)
const none = { staff: 0, learning: 0, waiting: 0, unconfirmed: 0, overdue: 0 }

beforeAll(async () => {
  await insertSmallProgramme()
  await insertTerritory('r', 'a', 'a-office')
  await insertTerritory('r', 'b', 'b-office')
  const people = ['anna', 'boris', 'vera', 'gleb', 'dina', 'egor', 'zoya', 'inna']
  await insertSmallCohort('c', people)
  for (const login of ['anna', 'boris', 'dina', 'egor', 'inna'])
    await insertPost(login, 'a-office', { from: '2026-01-01' })
  await insertPost('vera', 'b-office', { from: '2026-01-01' })
  // Moved to the neighbour in June, and one who comes only in December.
  await insertPost('gleb', 'a-office', { from: '2026-01-01', to: '2026-06-01' })
  await insertPost('gleb', 'b-office', { from: '2026-06-01' })
  await insertPost('zoya', 'a-office', { from: '2026-12-01' })
  const enrolment = (login: string, data: object) =>
    database().enrolment.update({ where: { id: `c:${login}` }, data })
  await enrolment('anna', { dueOn: new Date('2026-10-19') })
  await enrolment('boris', { dueOn: new Date('2026-10-20') })
  await enrolment('vera', { dueOn: new Date('2026-10-01') })
  await enrolment('dina', { completedAt: now })
  await enrolment('egor', { withdrawnAt: now, dueOn: new Date('2026-10-01') })
  await database().user.update({ where: { id: 'inna' }, data: { deactivatedAt: now } })
  await database().cohort.update({ where: { id: 'c' }, data: { state: 'recruiting' } })
})

it('counts own people of today, who learns among them, and who is late by the day', async () => {
  const { staff, learning, overdue } = await readCoordinatorSummary(coordinatorOf('a'), now)
  expect({ staff, learning, overdue }).toEqual({ staff: 4, learning: 2, overdue: 1 })
  expect(await readCoordinatorSummary(coordinatorOf('b'), now)).toMatchObject({
    ...{ staff: 2, learning: 2, overdue: 1 },
  })
})

it('counts applications that wait, and those that wait for the coordinator', async () => {
  const apply = (userId: string, municipalityId: string, data: object) =>
    database().application.create({
      data: {
        ...{ cohortId: 'c', userId, municipalityId, source: 'coordinator', submittedAt: now },
        ...{ email: `${userId}@reshayu.example`, openKey: `c:${userId}`, ...data },
      },
    })
  await apply('dina', 'a', { agreedAt: now })
  await apply('egor', 'a', { agreedAt: now, confirmedAt: now })
  await apply('inna', 'a', {})
  await apply('anna', 'a', { agreedAt: now, openKey: null, withdrawnAt: now })
  await apply('vera', 'b', { agreedAt: now })
  expect(await readCoordinatorSummary(coordinatorOf('a'), now)).toMatchObject({ waiting: 3, unconfirmed: 1 })
  await database().cohort.update({ where: { id: 'c' }, data: { state: 'draft' } })
  expect(await readCoordinatorSummary(coordinatorOf('a'), now)).toMatchObject({ waiting: 0, learning: 0 })
})

it('counts nobody as learning or late whose cohort is closed', async () => {
  await database().cohort.update({ where: { id: 'c' }, data: { state: 'closed' } })
  expect(await readCoordinatorSummary(coordinatorOf('a'), now)).toMatchObject({
    staff: 4,
    learning: 0,
    overdue: 0,
  })
})

it('is empty for who coordinates nothing', async () => {
  expect(await readCoordinatorSummary(viewerWith([], 'nobody'), now)).toEqual(none)
})
