import { beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { readListing } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import { createQuizFixture, everyKind, type QuizFixture } from '#app/testing/quiz-fixture.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { itemStatistics } from './item-statistics.ts'
import { listTakenQuizzes, quizSorts } from './quiz-list.server.ts'
import { simulateAttempt } from './simulated-attempt.server.ts'
import { findQuizStatistics, itemSorts } from './statistics.server.ts'

const now = new Date('2026-11-20T10:00:00Z')
const listing = (search = '') =>
  readListing(new URL(`http://localhost/?${search}`), itemSorts, 'discrimination')

function instructor(scopeKind: Viewer['grants'][number]['scope']['kind'], id = ''): Viewer {
  return {
    userId: 'instructor',
    authSessionId: '',
    email: '',
    surname: '',
    givenName: '',
    patronymic: null,
    timeZone: null,
    display: '{}',
    grants: [{ role: 'instructor', scope: { kind: scopeKind, id } }],
    consents: [],
  }
}

let fixture: QuizFixture
let ask: { versionId: string; quizKey: string; cohortId: null }

beforeAll(async () => {
  fixture = await createQuizFixture()
  ask = { versionId: fixture.versionId, quizKey: 'm1', cohortId: null }
  for (let person = 0; person < 12; person += 1) {
    const { enrolmentId } = person ? await fixture.enrol() : fixture
    await simulateAttempt(database(), {
      enrolmentId,
      quizKey: 'm1',
      at: now,
      seed: `p${person}`,
      skill: person / 12,
    })
  }
})

describe('the statistics of a quiz', () => {
  it('equal the rule over the rows, in a fixed number of statements', async () => {
    const { result, statements } = await countingStatements(() =>
      findQuizStatistics(instructor('platform'), ask, listing()),
    )
    // The outline may be in memory already.
    expect(statements.length).toBeLessThanOrEqual(5)
    expect(result).toMatchObject({ attempts: 12, people: 12, total: everyKind.length })
    const rows = await database().attemptQuestion.findMany({
      where: { attempt: { enrolment: { versionId: fixture.versionId } } },
    })
    for (const item of result?.items ?? []) {
      const own = rows.filter((row) => row.questionId === item.questionId)
      const pairs = own.map(({ attemptId, position, score }) => {
        const others = rows.filter((row) => row.attemptId === attemptId && row.position !== position)
        return { x: score ?? 0, r: others.reduce((sum, row) => sum + (row.score ?? 0), 0) / others.length }
      })
      const add = (pick: (pair: { x: number; r: number }) => number) =>
        pairs.reduce((sum, pair) => sum + pick(pair), 0)
      const expected = itemStatistics({
        n: pairs.length,
        x: add(({ x }) => x),
        xx: add(({ x }) => x * x),
        r: add(({ r }) => r),
        rr: add(({ r }) => r * r),
        xr: add(({ x, r }) => x * r),
      })
      expect(item.n).toBe(12)
      expect(item.difficulty).toBeCloseTo(expected.difficulty, 8)
      expect(item.discrimination ?? 9).toBeCloseTo(expected.discrimination ?? 9, 6)
    }
    expect(result?.items.some(({ wrong }) => wrong !== null)).toBe(true)
  })

  it('come sorted as asked', async () => {
    const sorted = async (sort: string) =>
      (await findQuizStatistics(instructor('platform'), ask, listing(`sort=${sort}`)))?.items ?? []
    const difficulties = (await sorted('-difficulty')).map(({ difficulty }) => difficulty)
    expect(difficulties).toEqual([...difficulties].sort((a, b) => b - a))
    expect((await sorted('question')).map(({ key }) => key)).toEqual(
      everyKind.map((_, index) => `m1-Q0${index + 1}`),
    )
  })

  it('are seen within the scope of the role only', async () => {
    const see = (viewer: Viewer, cohortId: string | null = null) =>
      findQuizStatistics(viewer, { ...ask, cohortId }, listing())
    expect(await see(instructor('programme', fixture.programmeId))).toMatchObject({ attempts: 12 })
    expect(await see(instructor('cohort', fixture.cohortId))).toMatchObject({ attempts: 12 })
    expect(await see(instructor('platform'), fixture.cohortId)).toMatchObject({ attempts: 12 })
    for (const viewer of [
      instructor('programme', 'another'),
      instructor('cohort', 'another'),
      instructor('region', 'r52'),
      { ...instructor('platform'), grants: [] },
    ])
      expect(await see(viewer)).toBeNull()
    expect(await see(instructor('platform'), 'another')).toBeNull()
    expect(await findQuizStatistics(instructor('platform'), { ...ask, quizKey: 'm9' }, listing())).toBeNull()
    expect(
      await findQuizStatistics(instructor('platform'), { ...ask, versionId: 'v9' }, listing()),
    ).toBeNull()
  })

  it('say so when nobody has taken the quiz yet', async () => {
    const empty = await findQuizStatistics(instructor('platform'), { ...ask, quizKey: 'final' }, listing())
    expect(empty).toMatchObject({ attempts: 0, meanPercent: null, items: [], flagged: 0 })
  })
})

describe('the list of taken quizzes', () => {
  const list = (viewer: Viewer) =>
    listTakenQuizzes(viewer, readListing(new URL('http://localhost/'), quizSorts, 'quiz'))

  it('names each quiz with its results, within the scope', async () => {
    const { quizzes, total } = await list(instructor('cohort', fixture.cohortId))
    expect(total).toBe(1)
    expect(quizzes[0]).toMatchObject({ quizKey: 'm1', title: 'Тест модуля 1', attempts: 12, people: 12 })
    expect((await list(instructor('cohort', 'another'))).total).toBe(0)
  })
})
