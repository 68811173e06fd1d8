// Summary rows on real SQLite: what moves them, what ends an enrolment, who may read.
import { beforeAll, describe, expect, it } from 'vitest'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { countingStatements } from '#app/testing/statements.ts'
import {
  findProgress,
  listProgressSummaries,
  recordTaskState,
  recordTestResult,
  refreshModule,
} from './progress.server.ts'

const now = new Date('2026-10-05T10:00:00Z')
const later = new Date('2026-10-06T10:00:00Z')
const people = ['anna', 'boris', 'vera', 'gleb', 'dina', 'egor']

beforeAll(async () => {
  await insertSmallProgramme()
  await insertSmallCohort('c1', people)
})

async function readLessons(enrolmentId: string, module: number, count = 2) {
  await inTransaction(async (tx) => {
    for (const place of [1, 2].slice(0, count)) {
      const lessonId = `v1:L${module}.${place}`
      const row = { firstViewAt: now, lastViewAt: now, completedAt: now, endReachedAt: now }
      await tx.lessonProgress.upsert({
        where: { enrolmentId_lessonId: { enrolmentId, lessonId } },
        create: { enrolmentId, lessonId, ...row },
        update: row,
      })
    }
    await refreshModule(tx, { enrolmentId, componentId: `v1:m${module}`, now })
  })
}
const result = (enrolmentId: string, quizKey: string, percent: number, attemptsUsed = 1, at = now) =>
  inTransaction((tx) =>
    recordTestResult(tx, { enrolmentId, quizKey, percent, passed: percent >= 60, attemptsUsed, now: at }),
  )
const task = (enrolmentId: string, number: number, state: 'submitted' | 'returned' | 'accepted') =>
  inTransaction((tx) => recordTaskState(tx, { enrolmentId, taskKey: `m${number}-task`, state, now }))
const row = (enrolmentId: string, componentId: string) =>
  database().componentProgress.findUnique({
    where: { enrolmentId_componentId: { enrolmentId, componentId } },
  })
const eventsOf = async (enrolmentId: string) =>
  (await database().learningEvent.findMany({ where: { enrolmentId }, orderBy: { id: 'asc' } })).map(
    ({ kind, subject }) => `${kind} ${subject}`,
  )

describe('summary rows', () => {
  it('count completed lessons and complete the module with its test', async () => {
    await readLessons('c1:anna', 1, 1)
    expect(await row('c1:anna', 'v1:m1')).toMatchObject({ lessonsDone: 1, completedAt: null })
    await result('c1:anna', 'm1', 80)
    expect(await row('c1:anna', 'v1:m1')).toMatchObject({ bestPercent: 80, completedAt: null })
    await readLessons('c1:anna', 1)
    expect(await row('c1:anna', 'v1:m1')).toMatchObject({ lessonsDone: 2, completedAt: now })
    expect(await eventsOf('c1:anna')).toEqual(['test-submitted m1', 'component-completed m1'])
  })

  it('keep the best result and the first completion', async () => {
    await readLessons('c1:boris', 1)
    await result('c1:boris', 'm1', 40, 1)
    expect(await row('c1:boris', 'v1:m1')).toMatchObject({ bestPercent: 40, completedAt: null })
    await result('c1:boris', 'm1', 90, 2)
    await result('c1:boris', 'm1', 50, 3, later)
    expect(await row('c1:boris', 'v1:m1')).toMatchObject({
      bestPercent: 90,
      attemptsUsed: 3,
      completedAt: now,
      lessonsDone: 2,
    })
  })

  it('keep an accepted task accepted', async () => {
    await task('c1:boris', 1, 'submitted')
    await task('c1:boris', 1, 'returned')
    expect(await row('c1:boris', 'v1:m1-task')).toMatchObject({ taskState: 'returned', completedAt: null })
    await task('c1:boris', 1, 'accepted')
    await task('c1:boris', 1, 'returned')
    expect(await row('c1:boris', 'v1:m1-task')).toMatchObject({ taskState: 'accepted', completedAt: now })
  })

  it('refuse parts that the programme does not have', async () => {
    await expect(result('c1:anna', 'm9', 50)).rejects.toThrow(/No quiz m9/)
    await expect(task('c1:anna', 9, 'submitted')).rejects.toThrow(/No task m9-task/)
    await expect(
      inTransaction((tx) => refreshModule(tx, { enrolmentId: 'c1:anna', componentId: 'v1:final', now })),
    ).rejects.toThrow(/is not a module/)
  })

  it('end the enrolment with the last component, once', async () => {
    for (const module of [1, 2, 3]) {
      await readLessons('c1:vera', module)
      await result('c1:vera', `m${module}`, 70)
      await task('c1:vera', module, 'accepted')
    }
    const ended = () => database().enrolment.findUniqueOrThrow({ where: { id: 'c1:vera' } })
    expect((await ended()).completedAt).toBeNull()
    await result('c1:vera', 'final', 59)
    expect((await ended()).completedAt).toBeNull()
    await result('c1:vera', 'final', 60, 2)
    expect((await ended()).completedAt).toEqual(now)
    await result('c1:vera', 'final', 95, 3, later)
    expect((await ended()).completedAt).toEqual(now)
    const kinds = await eventsOf('c1:vera')
    expect(kinds.filter((kind) => kind.startsWith('programme-completed'))).toHaveLength(1)
  })
})

describe('reads', () => {
  it('give the own progress in one statement', async () => {
    await findProgress({ userId: 'vera' }, 'c1:vera', now)
    const { result: found, statements } = await countingStatements(() =>
      findProgress({ userId: 'vera' }, 'c1:vera', now),
    )
    expect(statements).toHaveLength(1)
    expect(found?.progress).toMatchObject({ complete: true, hoursDone: 16, next: { kind: 'done' } })
    expect(found?.cohort).toMatchObject({
      id: 'c1',
      startsOn: new Date('2026-10-01'),
      timeZone: 'Europe/Moscow',
    })
    expect(found?.completedAt).toEqual(now)
  })

  it('hide foreign, unknown and withdrawn enrolments alike', async () => {
    expect(await findProgress({ userId: 'boris' }, 'c1:vera', now)).toBeNull()
    expect(await findProgress({ userId: 'boris' }, 'nothing', now)).toBeNull()
    await database().enrolment.update({ where: { id: 'c1:egor' }, data: { withdrawnAt: now } })
    expect(await findProgress({ userId: 'egor' }, 'c1:egor', now)).toBeNull()
  })

  it('summarise a cohort in one statement', async () => {
    const { result: list, statements } = await countingStatements(() =>
      listProgressSummaries({ cohortId: 'c1' }, now),
    )
    expect(statements).toHaveLength(1)
    expect(list).toHaveLength(5)
    expect(list.find(({ userId }) => userId === 'vera')).toEqual({
      enrolmentId: 'c1:vera',
      userId: 'vera',
      complete: true,
      missing: [],
      spent: [],
    })
    expect(list.find(({ userId }) => userId === 'dina')?.missing).toHaveLength(7)
    expect(await listProgressSummaries({ cohortId: 'nothing' }, now)).toEqual([])
  })
})
