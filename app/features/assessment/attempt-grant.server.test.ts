// One more attempt: given once when all are used, by who teaches or runs the cohort, and counted everywhere after it.
import { describe, expect, it } from 'vitest'
import { startAttempt } from '#app/features/assessment/attempt-start.server.ts'
import { listProgressSummaries } from '#app/features/learning/progress.server.ts'
import { database } from '#app/platform/database.server.ts'
import { createQuizFixture, type QuizFixture } from '#app/testing/quiz-fixture.ts'
import { learnerOnly, organiser, registrar, registrarOf, viewerWith } from '#app/testing/viewers.ts'
import { grantAttempt } from './attempt-grant.server.ts'
import { findResults } from './attempt-reads.server.ts'
import { submitAttempt } from './attempt-submit.server.ts'
import { findQuizStart } from './quiz-start.server.ts'

const at = (hours: number) => new Date(Date.UTC(2026, 10, 20, 10 + hours))
const one = { module: { attempts: 1, cooldownMinutes: 0, review: 'after-attempts' as const } }
const instructorOf = (id: string) =>
  viewerWith([{ role: 'instructor', scope: { kind: 'cohort', id } }], 'instructor')

/** Hands in an empty attempt: nothing is right. */
async function fail({ viewer, enrolmentId }: QuizFixture, hours: number) {
  const started = await startAttempt(viewer, { enrolmentId, quizKey: 'm1' }, { now: at(hours) })
  if (started?.outcome !== 'started') throw new Error(`not started: ${JSON.stringify(started)}`)
  await submitAttempt(viewer, { enrolmentId, attemptId: started.attemptId }, { now: at(hours) })
  return started.attemptId
}

const wanted = ({ enrolmentId }: QuizFixture) => ({ enrolmentId, quizKey: 'm1' })

describe('one more attempt', () => {
  it('opens a test whose attempts are used up, and is told to the learner', async () => {
    const fixture = await createQuizFixture(one)
    const { viewer, enrolmentId, cohortId } = fixture
    const attemptId = await fail(fixture, 0)
    expect((await findQuizStart(viewer, wanted(fixture), at(1)))?.decision).toMatchObject({
      reason: 'no-attempts-left',
    })
    expect((await listProgressSummaries({ cohortId }, at(1)))[0]?.spent).toEqual([
      { key: 'm1', title: 'Тест модуля 1' },
    ])

    expect(await grantAttempt(instructorOf(cohortId), wanted(fixture), { now: at(1) })).toEqual({
      outcome: 'granted',
    })

    const start = await findQuizStart(viewer, wanted(fixture), at(1))
    expect(start).toMatchObject({ attemptsLeft: 1, quiz: { attempts: 2 }, decision: { outcome: 'start' } })
    const results = await findResults(viewer, { enrolmentId, attemptId }, at(1))
    expect(results).toMatchObject({ view: { attemptsLeft: 1, review: 'later', nextAt: null } })
    expect((await listProgressSummaries({ cohortId }, at(1)))[0]?.spent).toEqual([])
    const mail = await database().outboxMail.findFirstOrThrow({ where: { kind: 'attempt-granted' } })
    expect(mail.body).toContain(`/learn/${enrolmentId}/tests/m1`)
    expect(await database().auditEntry.count({ where: { action: 'attempt.granted' } })).toBe(1)

    await fail(fixture, 2)
    expect((await findQuizStart(viewer, wanted(fixture), at(3)))?.decision).toMatchObject({
      reason: 'no-attempts-left',
    })
  })

  it('is given once, however often it is asked at once', async () => {
    const fixture = await createQuizFixture(one)
    await fail(fixture, 0)
    const answers = await Promise.all(
      [registrar, organiser, registrarOf(fixture.cohortId)].map((who) =>
        grantAttempt(who, wanted(fixture), { now: at(1) }),
      ),
    )
    expect(answers.filter((answer) => answer?.outcome === 'granted')).toHaveLength(1)
    expect(answers.filter((answer) => answer?.outcome === 'refused')).toEqual([
      { outcome: 'refused', reason: 'attempts-left' },
      { outcome: 'refused', reason: 'attempts-left' },
    ])
  })

  it('is refused while attempts are left, to oneself and in a closed cohort', async () => {
    const fixture = await createQuizFixture(one)
    const { viewer, cohortId } = fixture
    expect(await grantAttempt(registrar, wanted(fixture), { now: at(0) })).toMatchObject({
      reason: 'attempts-left',
    })
    await fail(fixture, 0)
    const self = { ...registrar, userId: viewer.userId }
    expect(await grantAttempt(self, wanted(fixture), { now: at(1) })).toMatchObject({ reason: 'own' })
    await database().cohort.update({ where: { id: cohortId }, data: { state: 'closed' } })
    expect(await grantAttempt(registrar, wanted(fixture), { now: at(1) })).toMatchObject({
      reason: 'closed',
    })
  })

  it('is nobody’s to give outside the own cohorts, and for no other test', async () => {
    const fixture = await createQuizFixture(one)
    await fail(fixture, 0)
    expect(await grantAttempt(instructorOf('another'), wanted(fixture))).toBeNull()
    expect(await grantAttempt(learnerOnly('x'), wanted(fixture))).toBeNull()
    expect(await grantAttempt(registrar, { ...wanted(fixture), quizKey: 'm9' })).toBeNull()
    expect(await grantAttempt(registrar, { enrolmentId: 'unknown', quizKey: 'm1' })).toBeNull()
  })
})
