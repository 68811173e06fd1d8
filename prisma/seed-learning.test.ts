// The demo's story: everyone of the cast stands where the sign-in page says, by rows that the real rules agree with.
import { beforeAll, describe, expect, it } from 'vitest'
import { findQuizStatistics } from '#app/features/assessment/statistics.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { findProgress } from '#app/features/learning/progress.server.ts'
import { database } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'
import { seed } from './seed.ts'

const now = new Date('2026-11-22T09:00:00Z')

beforeAll(async () => {
  await seed(database(), { demo: true, now })
}, 120_000)

async function standing(login: string) {
  const enrolment = await database().enrolment.findFirstOrThrow({
    where: { user: { email: castEmail(login) }, cohort: { code: 'ЧЦ-26-01' } },
  })
  const found = await findProgress(enrolment, enrolment.id, now)
  if (!found) throw new Error(`${login} has no progress`)
  const { modules, overdue, complete, next, final } = found.progress
  return {
    done: modules.filter((module) => module.complete).length,
    tasks: modules.map(({ task }) => task.state).filter((state) => state !== 'new'),
    late: overdue.length > 0,
    ended: enrolment.completedAt !== null,
    ...{ complete, next, final },
  }
}

describe('the demo', () => {
  it('leaves the first learner in the middle of a lesson of the fourth module, in time', async () => {
    const learner = await standing('learner')
    expect(learner).toMatchObject({ done: 3, late: false, complete: false, ended: false })
    expect(learner.tasks).toEqual(['accepted', 'accepted', 'accepted'])
    expect(learner.next).toMatchObject({
      step: { kind: 'lesson', begun: true, module: { number: 4 }, position: { number: 3, place: 's3' } },
    })
  })

  it('leaves the second one with nothing but the final test', async () => {
    const learner = await standing('learner2')
    expect(learner).toMatchObject({ done: 9, ended: false, final: { lock: null, complete: false } })
    expect(learner.next).toMatchObject({ kind: 'step', step: { kind: 'final' }, others: [] })
  })

  it('has one behind, two through, works that wait and one that came back', async () => {
    expect(await standing('learner3')).toMatchObject({ done: 1, late: true, tasks: [] })
    for (const login of ['learner4', 'learner5'])
      expect(await standing(login)).toMatchObject({
        done: 9,
        complete: true,
        ended: true,
        next: { kind: 'done' },
      })
    expect((await standing('learner7')).tasks).toEqual(['accepted', 'accepted', 'returned', 'submitted'])
    expect(await database().taskSubmission.count({ where: { decidedAt: null } })).toBe(3)
  })

  it('writes nothing that has not happened yet', async () => {
    expect(await database().learningEvent.count({ where: { at: { gt: now } } })).toBe(0)
    expect(await database().taskSubmission.count({ where: { decidedAt: { gt: now } } })).toBe(0)
    expect(await database().attempt.count({ where: { submittedAt: { gt: now } } })).toBe(0)
  })

  it('has taken the tests often enough for the statistics of nearly every question', async () => {
    const viewer = await database().user.findFirstOrThrow({ where: { email: castEmail('instructor') } })
    const grants: Viewer['grants'] = [{ role: 'instructor', scope: { kind: 'platform', id: '' } }]
    const instructor = { ...viewer, userId: viewer.id, authSessionId: '', grants, consents: [] }
    const { versionId } = await database().cohort.findUniqueOrThrow({ where: { code: 'ЧЦ-26-01' } })
    for (const quizKey of ['m1', 'm5', 'final']) {
      const flags: string[][] = []
      for (let page = 1; page <= 12; page += 1) {
        const listing = { page, sort: 'question', key: 'question', direction: 'asc' } as const
        const found = await findQuizStatistics(instructor, { versionId, quizKey, cohortId: null }, listing)
        flags.push(...(found?.items ?? []).map((item) => item.flags))
      }
      const few = flags.filter((own) => own.includes('few')).length
      expect(flags.length, quizKey).toBeGreaterThanOrEqual(10)
      expect(few / flags.length, quizKey).toBeLessThan(0.1)
      expect(
        flags.some((own) => own.some((flag) => flag !== 'few')),
        quizKey,
      ).toBe(true)
    }
    const answer = { attemptId: { startsWith: 'pilot' }, response: { not: null } }
    expect((await database().attemptQuestion.findFirst({ where: answer }))?.savedAt).toBeInstanceOf(Date)
    // Nobody of the trial group stands in a list of those who learn or wait for a paper.
    const trial = { withdrawnAt: null, userId: { startsWith: 'pilot' } }
    expect(await database().enrolment.count({ where: trial })).toBe(0)
  })
})
