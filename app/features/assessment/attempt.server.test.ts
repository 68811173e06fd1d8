import { describe, expect, it } from 'vitest'
import { readPayload } from '#app/features/curriculum/question.ts'
import { database } from '#app/platform/database.server.ts'
import {
  createQuizFixture,
  everyKind,
  finishModule,
  type QuizFixture,
  secretMark,
} from '#app/testing/quiz-fixture.ts'
import type { PostedAnswer } from './answer.ts'
import { extendAttempt, saveAnswer } from './attempt-answer.server.ts'
import { findResults, findTaking } from './attempt-reads.server.ts'
import { startAttempt } from './attempt-start.server.ts'
import { submitAttempt, submitExpiredAttempts } from './attempt-submit.server.ts'
import { findQuizStart } from './quiz-start.server.ts'
import { randomFrom } from './random.ts'
import { simulateAnswer } from './simulated-answer.ts'
import { simulateAttempt } from './simulated-attempt.server.ts'

const now = new Date('2026-11-20T10:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const blank: PostedAnswer = { choice: [], match: [], order: [], text: '' }
const limited = { module: { timeLimitMinutes: 60 } }

async function begin(fixture: QuizFixture, quizKey = 'm1', at = now) {
  const { viewer, enrolmentId } = fixture
  const started = await startAttempt(viewer, { enrolmentId, quizKey, seed: 'seed' }, { now: at })
  if (started?.outcome !== 'started') throw new Error(`not started: ${JSON.stringify(started)}`)
  return { enrolmentId, attemptId: started.attemptId }
}

/** The question of a kind in an attempt, with the posted forms of a right and a wrong answer. */
async function questionOf(attemptId: string, kind: string) {
  const row = await database().attemptQuestion.findFirstOrThrow({
    where: { attemptId, question: { kind } },
    include: { question: true },
  })
  const payload = readPayload(kind, row.question.payload)
  const order = JSON.parse(row.optionOrder) as number[]
  const say = (right: boolean) => simulateAnswer('q', payload, order, right, randomFrom('t'))
  return { position: row.position, right: say(true), wrong: say(false) }
}

const stored = (attemptId: string, position: number) =>
  database().attemptQuestion.findUniqueOrThrow({ where: { attemptId_position: { attemptId, position } } })

describe('a whole attempt', () => {
  it('is drawn, answered, marked on the server and told to learning', async () => {
    const fixture = await createQuizFixture()
    const { viewer } = fixture
    const address = await begin(fixture)
    for (const { kind } of everyKind) {
      const { position, right, wrong } = await questionOf(address.attemptId, kind)
      const posted = kind === 'single' ? wrong : right
      const saved = await saveAnswer(
        viewer,
        address,
        { ...posted, ordered: '1', position, revision: 0 },
        { now },
      )
      expect(saved).toEqual({ outcome: 'saved', revision: 1, answered: true })
    }
    expect(await submitAttempt(viewer, address, { now: later(5) })).toEqual({ outcome: 'submitted' })

    const attempt = await database().attempt.findUniqueOrThrow({ where: { id: address.attemptId } })
    expect(attempt).toMatchObject({ percent: 85, passed: true, openKey: null, submittedAt: later(5) })
    const component = await database().component.findFirstOrThrow({
      where: { versionId: fixture.versionId, key: 'm1' },
    })
    const summary = await database().componentProgress.findFirstOrThrow({
      where: { enrolmentId: fixture.enrolmentId, componentId: component.id },
    })
    expect(summary).toMatchObject({ bestPercent: 85, attemptsUsed: 1, completedAt: later(5) })
    const events = await database().learningEvent.findMany({ where: { enrolmentId: fixture.enrolmentId } })
    expect(events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['test-started', 'test-submitted', 'component-completed']),
    )

    const results = await findResults(viewer, address, later(6))
    if (results?.outcome !== 'submitted') throw new Error('no results')
    expect(results.view).toMatchObject({ percent: 85, passed: true, review: 'open', attemptsLeft: 2 })
    expect(results.view.questions).toHaveLength(7)
    expect(results.view.questions.every(({ review }) => JSON.stringify(review).includes(secretMark))).toBe(
      true,
    )
  })

  it('is marked and told once, however often it is submitted', async () => {
    const fixture = await createQuizFixture()
    const address = await begin(fixture)
    const outcomes = await Promise.all(
      [1, 2, 3].map((minute) => submitAttempt(fixture.viewer, address, { now: later(minute) })),
    )
    expect(outcomes.map((one) => one?.outcome).sort()).toEqual(['already', 'already', 'submitted'])
    expect(
      await database().learningEvent.count({
        where: { enrolmentId: fixture.enrolmentId, kind: 'test-submitted' },
      }),
    ).toBe(1)
    const { position, right } = await questionOf(address.attemptId, 'single')
    expect(
      await saveAnswer(fixture.viewer, address, { ...right, position, revision: 0 }, { now: later(4) }),
    ).toEqual({ outcome: 'refused', reason: 'submitted' })
  })

  it('begins once, however many tabs begin it', async () => {
    const fixture = await createQuizFixture()
    const { viewer, enrolmentId } = fixture
    const burst = await Promise.all(
      Array.from({ length: 8 }, () => startAttempt(viewer, { enrolmentId, quizKey: 'm1' }, { now })),
    )
    const ids = new Set(burst.map((one) => (one && 'attemptId' in one ? one.attemptId : one?.outcome)))
    expect(ids.size).toBe(1)
    expect(await database().attempt.count({ where: { enrolmentId } })).toBe(1)
    // What the rule must never allow, the database forbids.
    const [attempt] = await database().attempt.findMany({ where: { enrolmentId } })
    const second = { enrolmentId, quizKey: 'm1', number: 2, startedAt: now, openKey: attempt?.openKey ?? '' }
    await expect(database().attempt.create({ data: second })).rejects.toThrow(/[Uu]nique/)
  })

  it('draws other questions and other orders next time', async () => {
    const single = everyKind.filter(({ kind }) => kind === 'single')
    const bank = Array.from({ length: 10 }, () => single).flat()
    const fixture = await createQuizFixture({ module: { draw: 5 }, banks: { m1: bank } })
    const first = await begin(fixture)
    await submitAttempt(fixture.viewer, first, { now })
    const second = await begin(fixture, 'm1', later(10))
    const drawn = async (attemptId: string) =>
      (await database().attemptQuestion.findMany({ where: { attemptId } })).map(
        ({ questionId }) => questionId,
      )
    const met = new Set(await drawn(first.attemptId))
    expect((await drawn(second.attemptId)).some((id) => met.has(id))).toBe(false)
  })
})

describe('beginning', () => {
  it('waits for the pause, and for the attempts that are left', async () => {
    const fixture = await createQuizFixture({ module: { attempts: 2 } })
    const { viewer, enrolmentId } = fixture
    await submitAttempt(viewer, await begin(fixture), { now })
    const early = await startAttempt(viewer, { enrolmentId, quizKey: 'm1' }, { now: later(9) })
    expect(early).toMatchObject({ outcome: 'refused', refusal: { reason: 'cool-down', until: later(10) } })
    await submitAttempt(viewer, await begin(fixture, 'm1', later(10)), { now: later(11) })
    const third = await startAttempt(viewer, { enrolmentId, quizKey: 'm1' }, { now: later(90) })
    expect(third).toMatchObject({ outcome: 'refused', refusal: { reason: 'no-attempts-left' } })
    const page = await findQuizStart(viewer, { enrolmentId, quizKey: 'm1' }, later(90))
    expect(page).toMatchObject({ attemptsLeft: 0, decision: { reason: 'no-attempts-left' } })
  })

  it('is refused while the test is locked, without questions, and after passing', async () => {
    const fixture = await createQuizFixture()
    const { viewer, enrolmentId } = fixture
    const final = await startAttempt(viewer, { enrolmentId, quizKey: 'final' }, { now })
    expect(final).toMatchObject({ outcome: 'refused', refusal: { reason: 'locked' } })
    const empty = await createQuizFixture({ banks: {} })
    const none = await startAttempt(empty.viewer, { enrolmentId: empty.enrolmentId, quizKey: 'm1' }, { now })
    expect(none).toMatchObject({ outcome: 'refused', refusal: { reason: 'no-questions' } })
    await simulateAttempt(database(), { enrolmentId, quizKey: 'm1', at: now, seed: 's', percentAimed: 100 })
    const again = await startAttempt(viewer, { enrolmentId, quizKey: 'm1' }, { now: later(60) })
    expect(again).toMatchObject({ outcome: 'refused', refusal: { reason: 'passed' } })
  })

  it('does not exist for a stranger, an unknown quiz, or after withdrawal', async () => {
    const fixture = await createQuizFixture()
    const other = await fixture.enrol()
    const { viewer, enrolmentId } = fixture
    expect(await startAttempt(other.viewer, { enrolmentId, quizKey: 'm1' }, { now })).toBeNull()
    expect(await startAttempt(viewer, { enrolmentId, quizKey: 'm9' }, { now })).toBeNull()
    expect(await findQuizStart(other.viewer, { enrolmentId, quizKey: 'm1' }, now)).toBeNull()
    const address = await begin(fixture)
    await database().enrolment.update({ where: { id: enrolmentId }, data: { withdrawnAt: now } })
    expect(await startAttempt(viewer, { enrolmentId, quizKey: 'm1' }, { now })).toBeNull()
    expect(await findTaking(viewer, address, 1, now)).toBeNull()
  })

  it('takes the private bank for the final test, the public one otherwise', async () => {
    const single = everyKind.slice(0, 1)
    const banks = { m1: [...single, ...single], private: [...single, ...single] }
    const fixture = await createQuizFixture({ final: { draw: 2 }, module: { draw: 2 }, banks })
    await finishModule(fixture)
    const address = await begin(fixture, 'final')
    const attempt = await database().attempt.findUniqueOrThrow({
      where: { id: address.attemptId },
      include: { questions: { include: { question: true } } },
    })
    expect(attempt.publicBank).toBe(false)
    expect(attempt.questions.map(({ question }) => question.bank)).toEqual(['private', 'private'])

    const short = await createQuizFixture({ final: { draw: 3 }, banks })
    await finishModule(short)
    const open = await begin(short, 'final')
    expect(await database().attempt.findUnique({ where: { id: open.attemptId } })).toMatchObject({
      publicBank: true,
    })
  })
})

describe('answering', () => {
  it('refuses an older tab, keeps the newer answer and shows it', async () => {
    const fixture = await createQuizFixture()
    const { viewer } = fixture
    const address = await begin(fixture)
    const { position } = await questionOf(address.attemptId, 'single')
    const say = (choice: string, revision: number) =>
      saveAnswer(viewer, address, { ...blank, choice: [choice], position, revision }, { now })
    expect(await say('0', 0)).toMatchObject({ outcome: 'saved', revision: 1 })
    expect(await say('1', 0)).toEqual({ outcome: 'refused', reason: 'older-tab' })
    const taking = await findTaking(viewer, address, position, now)
    if (taking?.outcome !== 'open') throw new Error('not open')
    expect(taking.view.question).toMatchObject({ chosen: [0], revision: 1 })
    expect(taking.view.answered[position - 1]).toBe(true)
    expect(await say('0', 0)).toMatchObject({ outcome: 'saved', revision: 1 })
    expect(await say('1', 1)).toMatchObject({ outcome: 'saved', revision: 2 })
  })

  it('takes an answer back', async () => {
    const fixture = await createQuizFixture()
    const address = await begin(fixture)
    const { position, right } = await questionOf(address.attemptId, 'multi')
    await saveAnswer(fixture.viewer, address, { ...right, position, revision: 0 }, { now })
    expect(await saveAnswer(fixture.viewer, address, { ...blank, position, revision: 1 }, { now })).toEqual({
      outcome: 'saved',
      revision: 2,
      answered: false,
    })
    expect((await stored(address.attemptId, position)).response).toBeNull()
  })

  it('moves an item of an ordering by its button', async () => {
    const fixture = await createQuizFixture()
    const address = await begin(fixture)
    const { position } = await questionOf(address.attemptId, 'ordering')
    const order = ['0', '1', '2', '3']
    await saveAnswer(
      fixture.viewer,
      address,
      { ...blank, order, move: '0:down', position, revision: 0 },
      { now },
    )
    const taking = await findTaking(fixture.viewer, address, position, now)
    if (taking?.outcome !== 'open' || taking.view.question.kind !== 'ordering') throw new Error('no ordering')
    expect(taking.view.question.items.map(({ value }) => value)).toEqual([1, 0, 2, 3])
  })

  it('leaves an ordering unanswered until it is moved or confirmed', async () => {
    const fixture = await createQuizFixture()
    const address = await begin(fixture)
    const { position } = await questionOf(address.attemptId, 'ordering')
    const order = ['0', '1', '2', '3']
    const save = (changes: { ordered?: '1'; move?: string }, revision: number) =>
      saveAnswer(fixture.viewer, address, { ...blank, order, position, revision, ...changes }, { now })
    const ordered = async () => {
      const taking = await findTaking(fixture.viewer, address, position, now)
      if (taking?.outcome !== 'open' || taking.view.question.kind !== 'ordering')
        throw new Error('no ordering')
      return taking.view.question.ordered
    }
    expect(await save({}, 0)).toEqual({ outcome: 'saved', revision: 0, answered: false })
    expect((await stored(address.attemptId, position)).response).toBeNull()
    expect(await ordered()).toBe(false)
    expect(await save({ ordered: '1' }, 0)).toMatchObject({ outcome: 'saved', answered: true })
    expect(await ordered()).toBe(true)
  })

  it('refuses a tampered option and knows no foreign or unknown question', async () => {
    const fixture = await createQuizFixture()
    const other = await fixture.enrol()
    const address = await begin(fixture)
    const { position } = await questionOf(address.attemptId, 'single')
    const save = (viewer: { userId: string }, changes: object, at = address) =>
      saveAnswer(viewer, at, { ...blank, choice: ['0'], position, revision: 0, ...changes }, { now })
    for (const choice of [['7'], ['-1'], ['0', '1'], ['x']])
      expect(await save(fixture.viewer, { choice })).toEqual({ outcome: 'refused', reason: 'malformed' })
    expect(await save(fixture.viewer, { position: 99 })).toBeNull()
    expect(await save(other.viewer, {})).toBeNull()
    expect(await save(fixture.viewer, {}, { ...address, enrolmentId: other.enrolmentId })).toBeNull()
    expect(await save(other.viewer, {}, { ...address, enrolmentId: other.enrolmentId })).toBeNull()
    expect(await findTaking(other.viewer, address, 1, now)).toBeNull()
    expect(await findResults(other.viewer, address, now)).toBeNull()
    expect(await submitAttempt(other.viewer, address, { now })).toBeNull()
    expect(await extendAttempt(other.viewer, address, { now })).toBeNull()
    expect(await stored(address.attemptId, position)).toMatchObject({ response: null, revision: 0 })
  })
})

describe('the time limit', () => {
  it('takes saves within the grace; afterwards submits what was saved', async () => {
    const fixture = await createQuizFixture(limited)
    const address = await begin(fixture)
    const save = async (kind: string, minutes: number) => {
      const { position, right } = await questionOf(address.attemptId, kind)
      return saveAnswer(fixture.viewer, address, { ...right, position, revision: 0 }, { now: later(minutes) })
    }
    expect(await save('single', 59)).toMatchObject({ outcome: 'saved' })
    expect(await save('multi', 60.9)).toMatchObject({ outcome: 'saved' })
    expect(await save('text', 61.1)).toEqual({ outcome: 'refused', reason: 'time-over' })
    expect(await database().attempt.findUnique({ where: { id: address.attemptId } })).toMatchObject({
      percent: 28,
      passed: false,
      submittedAt: later(60),
    })
  })

  it('is extended once', async () => {
    const fixture = await createQuizFixture(limited)
    const address = await begin(fixture)
    const { viewer } = fixture
    expect(await extendAttempt(viewer, address, { now: later(55) })).toEqual({
      outcome: 'extended',
      dueAt: later(90),
    })
    expect(await extendAttempt(viewer, address, { now: later(56) })).toMatchObject({ outcome: 'refused' })
    expect(await findTaking(viewer, address, 1, later(80))).toMatchObject({ outcome: 'open' })
    expect(await findTaking(viewer, address, 1, later(92))).toEqual({ outcome: 'submitted' })
  })

  it('ends an attempt nobody looks at in the sweep, and only that', async () => {
    const expired = await createQuizFixture(limited)
    const running = await createQuizFixture(limited)
    const endless = await createQuizFixture()
    const [first, second, third] = [
      await begin(expired),
      await begin(running, 'm1', later(30)),
      await begin(endless),
    ]
    const before = await database().attempt.count({ where: { openKey: { not: null } } })
    const swept = await submitExpiredAttempts(later(62))
    expect(await database().attempt.count({ where: { openKey: { not: null } } })).toBe(before - swept)
    const find = (id: string) => database().attempt.findUniqueOrThrow({ where: { id } })
    expect(await find(first.attemptId)).toMatchObject({ submittedAt: later(60), percent: 0 })
    expect((await find(second.attemptId)).submittedAt).toBeNull()
    expect((await find(third.attemptId)).submittedAt).toBeNull()
    expect(await submitExpiredAttempts(later(62))).toBe(0)
  })

  it('is over for every page that reads the attempt first', async () => {
    const results = await createQuizFixture(limited)
    const seen = await findResults(results.viewer, await begin(results), later(70))
    expect(seen).toMatchObject({
      outcome: 'submitted',
      view: { percent: 0, timeOver: true, nextAt: null },
    })
    const start = await createQuizFixture(limited)
    await begin(start)
    const page = await findQuizStart(
      start.viewer,
      { enrolmentId: start.enrolmentId, quizKey: 'm1' },
      later(65),
    )
    expect(page).toMatchObject({ attemptsLeft: 2, decision: { reason: 'cool-down', until: later(70) } })
    const [ended] = page?.attempts ?? []
    const told = await findResults(
      start.viewer,
      { enrolmentId: start.enrolmentId, attemptId: ended?.id ?? '' },
      later(65),
    )
    expect(told).toMatchObject({ view: { attemptsLeft: 2, nextAt: later(70) } })
    const again = await createQuizFixture(limited)
    await begin(again)
    expect(await begin(again, 'm1', later(75))).toBeTruthy()
  })
})

describe('right answers', () => {
  it('are in nothing that an open attempt sends', async () => {
    const fixture = await createQuizFixture()
    const address = await begin(fixture)
    for (let position = 1; position <= everyKind.length; position += 1) {
      const taking = await findTaking(fixture.viewer, address, position, now)
      const json = JSON.stringify(taking)
      expect(json).not.toMatch(/correct|score|accept|tolerance|payload|explanation|optionOrder/)
      expect(json).not.toContain(secretMark)
    }
    const start = await findQuizStart(
      fixture.viewer,
      { enrolmentId: fixture.enrolmentId, quizKey: 'm1' },
      now,
    )
    expect(JSON.stringify(start)).not.toContain(secretMark)
    expect(await findResults(fixture.viewer, address, now)).toEqual({ outcome: 'open' })
  })

  it('wait for the review rule', async () => {
    const fixture = await createQuizFixture({ module: { review: 'after-attempts', attempts: 2 } })
    const { viewer, enrolmentId } = fixture
    const address = await begin(fixture)
    await submitAttempt(viewer, address, { now })
    const closed = await findResults(viewer, address, now)
    expect(closed).toMatchObject({ view: { review: 'later' } })
    expect(JSON.stringify(closed)).not.toContain(secretMark)
    await simulateAttempt(database(), {
      enrolmentId,
      quizKey: 'm1',
      at: later(20),
      seed: 'x',
      percentAimed: 0,
    })
    const open = await findResults(viewer, address, later(60))
    expect(open).toMatchObject({ view: { review: 'open' } })
    expect(JSON.stringify(open)).toContain(secretMark)
  })
})

describe('a simulated attempt', () => {
  it('reaches what is aimed at, and repeats with its seed', async () => {
    const fixture = await createQuizFixture()
    const people = [fixture, await fixture.enrol(), await fixture.enrol()]
    const run = (index: number, changes: object) =>
      simulateAttempt(database(), {
        enrolmentId: people[index]?.enrolmentId ?? '',
        quizKey: 'm1',
        at: now,
        seed: 'same',
        ...changes,
      })
    expect((await run(0, { percentAimed: 70 })).percent).toBeGreaterThanOrEqual(70)
    expect((await run(1, { skill: 0.5 })).percent).toBe((await run(2, { skill: 0.5 })).percent)
    await expect(run(0, {})).rejects.toThrow(/passed/)
  })
})
