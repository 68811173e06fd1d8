// What an instructor reads: scopes, numbers, five hundred people in a fixed number of statements.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Grant, Viewer } from '#app/features/identity/viewer.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { countingStatements } from '#app/testing/statements.ts'
import {
  findCohortProgress,
  findLearnerDetails,
  listTaughtChoices,
  listTaughtCohorts,
} from './learner-progress.server.ts'
import { recordTestResult, refreshModule } from './progress.server.ts'
import { submitTask } from './task.server.ts'

const now = new Date('2026-10-20T10:00:00Z')

function instructor(scope: Grant['scope']): Viewer {
  const person = { email: '', surname: '', givenName: '', patronymic: null, timeZone: null, display: '{}' }
  return {
    userId: 'teacher',
    authSessionId: '',
    ...person,
    grants: [{ role: 'instructor', scope }],
    consents: [],
  }
}
const teacher = instructor({ kind: 'platform', id: '' })
const ofSecond = instructor({ kind: 'cohort', id: 'c2' })
const listing = { page: 1, sort: 'name', key: 'name', direction: 'asc' } as const

beforeAll(async () => {
  await insertSmallProgramme()
  await insertSmallCohort('c1', ['anna', 'boris', 'vera'])
  await insertSmallCohort('c2', ['ivan'])
  const enrolmentId = 'c1:anna'
  await inTransaction(async (tx) => {
    for (const lessonId of ['v1:L1.1', 'v1:L1.2'])
      await tx.lessonProgress.create({
        data: { enrolmentId, lessonId, firstViewAt: now, lastViewAt: now, completedAt: now, seconds: 660 },
      })
    await refreshModule(tx, { enrolmentId, componentId: 'v1:m1', now })
    await recordTestResult(tx, {
      enrolmentId,
      quizKey: 'm1',
      percent: 40,
      passed: false,
      attemptsUsed: 1,
      now,
    })
    await recordTestResult(tx, {
      enrolmentId,
      quizKey: 'm1',
      percent: 80,
      passed: true,
      attemptsUsed: 2,
      now,
    })
  })
  const work = { enrolmentId, taskKey: 'm1-task', text: 'Раз два три четыре пять' }
  await submitTask({ userId: 'anna' }, work, now)
  await database().enrolment.update({ where: { id: 'c1:vera' }, data: { withdrawnAt: now } })
})

describe('a cohort', () => {
  it('has a row of numbers per person, without those who withdrew', async () => {
    const found = await findCohortProgress(teacher, 'c1', now)
    expect(found?.cohort).toMatchObject({ id: 'c1', timeZone: 'Europe/Moscow' })
    expect(found?.members.map(({ enrolmentId }) => enrolmentId).sort()).toEqual(['c1:anna', 'c1:boris'])
    expect(found?.members.find(({ enrolmentId }) => enrolmentId === 'c1:anna')).toMatchObject({
      ...{ name: 'Фамилия-anna Имя Отчество', place: null, percent: 15, complete: false },
      ...{ lessons: 2, lessonsTotal: 6, tests: 1, testsTotal: 3, tasks: 0, tasksTotal: 3, waiting: 1 },
      ...{ final: null, overdue: 0, lastAt: now },
    })
    expect(found?.members.find(({ enrolmentId }) => enrolmentId === 'c1:boris')).toMatchObject({
      lastAt: null,
      overdue: 2,
    })
  })

  it('stays within the scope', async () => {
    expect(await findCohortProgress(ofSecond, 'c1', now)).toBeNull()
    expect(await findCohortProgress(ofSecond, 'c2', now)).not.toBeNull()
    expect(await findCohortProgress(instructor({ kind: 'programme', id: 'v1' }), 'c1', now)).not.toBeNull()
    expect(await findCohortProgress(instructor({ kind: 'programme', id: 'v9' }), 'c1', now)).toBeNull()
    expect(await findCohortProgress(teacher, 'nothing', now)).toBeNull()
    expect((await listTaughtCohorts(ofSecond, listing)).rows.map(({ id }) => id)).toEqual(['c2'])
    expect(await listTaughtChoices(ofSecond)).toMatchObject([{ id: 'c2' }])
    expect(await listTaughtCohorts(instructor({ kind: 'region', id: 'r' }), listing)).toEqual({
      rows: [],
      total: 0,
      page: 1,
    })
  })

  it('is listed with its people and the work that waits', async () => {
    const { rows, total } = await listTaughtCohorts(teacher, listing)
    expect(total).toBe(2)
    expect(rows.map(({ id, people, waiting }) => [id, people, waiting])).toEqual([
      ['c1', 2, 1],
      ['c2', 1, 0],
    ])
  })

  it('takes two statements for five hundred people', async () => {
    await insertSmallCohort('big', [])
    const people = Array.from({ length: 500 }, (_, index) => `p${index}`)
    const createdAt = now
    await database().user.createMany({
      data: people.map((id) => ({
        id,
        email: `${id}@reshayu.example`,
        surname: id,
        givenName: 'Имя',
        createdAt,
      })),
    })
    await database().enrolment.createMany({
      data: people.map((id) => ({
        id: `big:${id}`,
        cohortId: 'big',
        userId: id,
        versionId: 'v1',
        enrolledAt: now,
      })),
    })
    await database().componentProgress.createMany({
      data: people.flatMap((id) =>
        ['m1', 'm2', 'm3', 'm1-task', 'final'].map((key) => ({
          ...{ enrolmentId: `big:${id}`, componentId: `v1:${key}` },
          ...{ lessonsDone: 1, updatedAt: now },
        })),
      ),
    })
    const { result, statements } = await countingStatements(() => findCohortProgress(teacher, 'big', now))
    expect(result?.members).toHaveLength(500)
    expect(statements.length).toBeLessThanOrEqual(3)
  })
})

describe('one learner', () => {
  it('shows lessons with minutes, attempts, and submissions', async () => {
    const found = await findLearnerDetails(teacher, { cohortId: 'c1', enrolmentId: 'c1:anna' }, now)
    expect(found?.learning.progress.modules[0]?.lessons[0]).toMatchObject({ state: 'done', seconds: 660 })
    expect(found?.attempts.map(({ quizKey, percent, passed }) => [quizKey, percent, passed])).toEqual([
      ['m1', 40, false],
      ['m1', 80, true],
    ])
    expect(found?.submissions).toMatchObject([{ taskKey: 'm1-task', number: 1, decision: null }])
  })

  it('is hidden outside the scope, in another cohort, and after withdrawing', async () => {
    const hidden = [
      findLearnerDetails(ofSecond, { cohortId: 'c1', enrolmentId: 'c1:anna' }, now),
      findLearnerDetails(teacher, { cohortId: 'c2', enrolmentId: 'c1:anna' }, now),
      findLearnerDetails(teacher, { cohortId: 'c1', enrolmentId: 'c1:vera' }, now),
      findLearnerDetails(teacher, { cohortId: 'c1', enrolmentId: 'nothing' }, now),
    ]
    expect(await Promise.all(hidden)).toEqual([null, null, null, null])
  })
})
