// The day of the next unfinished part stands with the enrolment: set by the sweep, moved by what a person does.
import { beforeAll, expect, it } from 'vitest'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { sweepDueDays } from './due-day.server.ts'
import { recordTaskState, recordTestResult, refreshModule } from './progress.server.ts'

const now = new Date('2026-10-05T09:00:00Z')
const of = async (id: string) => {
  const { dueOn, dueTitle } = await database().enrolment.findUniqueOrThrow({ where: { id } })
  return [dueOn?.toISOString().slice(0, 10) ?? null, dueTitle]
}

beforeAll(async () => {
  await insertSmallProgramme()
  await insertSmallCohort('c', ['anna', 'boris'])
})

it('names the first part of everyone, and writes nothing the second time', async () => {
  expect(await sweepDueDays()).toBe(2)
  expect(await of('c:anna')).toEqual(['2026-10-10', 'Модуль 1'])
  expect(await sweepDueDays()).toBe(0)
})

it('moves with the event that finished a part, in its transaction', async () => {
  await inTransaction(async (tx) => {
    for (const lesson of ['L1.1', 'L1.2'])
      await tx.lessonProgress.create({
        data: {
          ...{ enrolmentId: 'c:anna', lessonId: `v1:${lesson}`, completedAt: now },
          ...{ firstViewAt: now, lastViewAt: now },
        },
      })
    await refreshModule(tx, { enrolmentId: 'c:anna', componentId: 'v1:m1', now })
    const result = { percent: 90, passed: true, attemptsUsed: 1, now }
    await recordTestResult(tx, { enrolmentId: 'c:anna', quizKey: 'm1', ...result })
  })
  expect((await of('c:anna'))[1]).toBe('Задание модуля 1')
  await inTransaction((tx) =>
    recordTaskState(tx, { enrolmentId: 'c:anna', taskKey: 'm1-task', state: 'submitted', now }),
  )
  expect((await of('c:anna'))[1]).toBe('Модуль 2')
  expect((await of('c:boris'))[1]).toBe('Модуль 1')
})

it('is nobody’s who left, finished, or whose cohort is closed', async () => {
  await database().enrolment.update({ where: { id: 'c:boris' }, data: { withdrawnAt: now } })
  expect(await sweepDueDays()).toBe(1)
  expect(await of('c:boris')).toEqual([null, null])
  await database().cohort.update({ where: { id: 'c' }, data: { state: 'closed' } })
  expect(await sweepDueDays()).toBe(1)
  expect(await of('c:anna')).toEqual([null, null])
})
