// Practice against a real database: loading, one press one effect, two tabs, drafts, results, a shift that runs out.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { changedCase, practiceFolder, snowedIn } from '#app/testing/practice-fixture.ts'
import { findOwnAttempt } from './attempt.server.ts'
import { pressButton, replyHash } from './attempt-event.server.ts'
import { startExercise } from './attempt-start.server.ts'
import { modelEvents } from './chain-model.ts'
import { keepDraft } from './draft.server.ts'
import { listInbox } from './inbox.server.ts'
import { loadPractice } from './load-practice.server.ts'
import { listFinishedExercises, listLevelMarks } from './own-progress.server.ts'
import { findOthers, findSelfAssessment, saveSelfAssessment } from './result.server.ts'
import { finishShift, findOpenShift, startShift } from './shift.server.ts'
import { findShift } from './shift-reads.server.ts'

const now = new Date('2026-11-20T09:00:00Z')
const minute = 60_000
const key = 's01-cold-radiators'
const people = Array.from({ length: 9 }, (_, index) => ({ userId: `u${index}` }))
const [learner, other] = people as [{ userId: string }, { userId: string }]
const load = (changes = {}, at = now) =>
  loadPractice(database(), practiceFolder(changes), { actorId: null, now: at })

beforeAll(async () => {
  for (const { userId } of people)
    await database().user.create({
      data: {
        id: userId,
        email: `${userId}@example.org`,
        surname: 'Белова',
        givenName: 'Анна',
        createdAt: now,
      },
    })
})

beforeEach(async () => {
  await database().practiceAttempt.deleteMany()
  await database().shift.deleteMany()
  await database().caseVersion.deleteMany()
  await database().citizenCase.deleteMany()
  await database().practiceCatalogue.deleteMany()
  await load()
})

async function start(viewer = learner) {
  const started = await startExercise(viewer, key, { now })
  if (!started || started.outcome === 'refused') throw new Error('no such case')
  return started.attemptId
}

async function follow(attemptId: string, viewer = learner, until = Infinity) {
  const attempt = await findOwnAttempt(viewer, attemptId)
  if (!attempt) throw new Error('no such attempt')
  for (const [revision, event] of modelEvents(attempt.source).slice(0, until).entries())
    await pressButton(viewer, attemptId, { event, revision, eventKey: `key-${revision}` }, { now })
}

describe('loading', () => {
  it('changes nothing twice, numbers what changed, withdraws what is gone and offers it again', async () => {
    expect(await load()).toEqual({ outcome: 'loaded', cases: 2, published: 0, withdrawn: 0 })
    const attemptId = await start()
    expect(await load(changedCase('Сплю в пальто', 'Сплю в шапке'))).toMatchObject({ published: 1 })
    const versions = await database().caseVersion.findMany({
      where: { citizenCase: { key } },
      orderBy: { number: 'asc' },
    })
    expect(versions.map(({ number, currentKey }) => [number, currentKey !== null])).toEqual([
      [1, false],
      [2, true],
    ])
    expect((await findOwnAttempt(learner, attemptId))?.source.message).toContain('Сплю в пальто')
    expect(await load({ [snowedIn]: null })).toMatchObject({ published: 1, withdrawn: 1 })
    expect((await listInbox(learner)).map((one) => one.key)).toEqual([key])
    await load()
    expect(await listInbox(learner)).toHaveLength(2)
    expect(await database().caseVersion.count()).toBe(3)
  })

  it('writes nothing when one file is broken', async () => {
    const before = await database().caseVersion.count()
    expect(await load(changedCase('channel: social', 'channel: pigeon'))).toMatchObject({
      outcome: 'refused',
    })
    expect(await database().caseVersion.count()).toBe(before)
  })
})

describe('an exercise', () => {
  it('is one open attempt, however often it is begun', async () => {
    const started = await Promise.all([1, 2, 3].map(() => startExercise(learner, key, { now })))
    expect(
      new Set(started.map((one) => JSON.stringify(one && 'attemptId' in one && one.attemptId))).size,
    ).toBe(1)
    expect(await startExercise(learner, 'unknown', { now })).toBeNull()
  })

  it('takes a press once, refuses one made on an older state, and belongs to its person', async () => {
    const id = await start()
    const event = { kind: 'need' as const, choice: 0 }
    const press = { event, revision: 0, eventKey: 'one-press' }
    const answers = await Promise.all([1, 2, 3].map(() => pressButton(learner, id, press, { now })))
    expect(answers).toEqual(Array(3).fill({ outcome: 'moved', revision: 1, finished: false }))
    expect(await database().practiceEvent.count({ where: { attemptId: id } })).toBe(1)
    expect(await pressButton(learner, id, { ...press, eventKey: 'other-tab' }, { now })).toEqual({
      outcome: 'refused',
      reason: 'stale',
    })
    expect(await pressButton(learner, id, { event, revision: 1, eventKey: 'again-0' }, { now })).toEqual({
      outcome: 'refused',
      reason: 'other-step',
    })
    expect(await pressButton(other, id, press, { now })).toBeNull()
    expect(await findOwnAttempt(other, id)).toBeNull()
  })

  it('ends with its results in columns, and a second try counts on', async () => {
    const id = await start()
    await follow(id)
    expect(await database().practiceAttempt.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{
        step: 'done',
        openKey: null,
        chainScore: 5,
        outcome: 'solved',
        citizenMark: 5,
        executorMinutes: 45,
      },
      ...{ executorRight: true, executorInTime: true, urgencyRight: true, acted: true, checked: true },
      finishedAt: now,
      handedInAt: null,
    })
    const late = { event: { kind: 'close' as const }, revision: 14, eventKey: 'too-late' }
    expect(await pressButton(learner, id, late, { now })).toEqual({ outcome: 'refused', reason: 'finished' })
    const again = await start()
    expect(await database().practiceAttempt.findUniqueOrThrow({ where: { id: again } })).toMatchObject({
      number: 2,
    })
    const [letter] = await listInbox(learner)
    expect(letter?.tries.map(({ score, open }) => [score, open])).toEqual([
      [5, false],
      [null, true],
    ])
    expect(await listFinishedExercises(learner)).toHaveLength(1)
  })

  it('keeps a note for each executor until that one is asked, and no more fields than a case has', async () => {
    const id = await start()
    await follow(id, learner, 4)
    const source = (await findOwnAttempt(learner, id))?.source
    const ask = source && modelEvents(source)[4]
    if (ask?.kind !== 'ask') throw new Error('the model asks next')
    const { executor } = ask
    const keep = (name: string) =>
      keepDraft(learner, { attemptId: id, field: `note-${name}`, text: 'Прошу снимок' }, now)
    await keep(executor)
    await keep('other')
    await pressButton(learner, id, { event: ask, revision: 4, eventKey: 'asked-now' }, { now })
    expect((await findOwnAttempt(learner, id))?.drafts).toEqual({ 'note-other': 'Прошу снимок' })
    for (let index = 0; index < 15; index += 1) await keep(`x${index}`)
    expect(await keep('x99')).toMatchObject({ outcome: 'refused' })
    expect(await keep('other')).toMatchObject({ outcome: 'saved' })
  })

  it('keeps the unsent text until it is sent', async () => {
    const id = await start()
    const keep = (text: string, viewer = learner) =>
      keepDraft(viewer, { attemptId: id, field: 'interim', text }, now)
    await follow(id, learner, 3)
    expect(await keep('Здравс')).toMatchObject({ outcome: 'saved' })
    await keep('Здравствуйте')
    expect(await keep('чужое', other)).toEqual({ outcome: 'refused', reason: 'closed' })
    expect(await keep('а'.repeat(100_000))).toEqual({ outcome: 'refused', reason: 'too-long' })
    expect((await findOwnAttempt(learner, id))?.drafts).toEqual({ interim: 'Здравствуйте' })
    const together = await Promise.all([keep('Раз'), keep('чужое', other), keep('Раз, два')])
    expect(together.map(({ outcome }) => outcome)).toEqual(['saved', 'refused', 'saved'])
    expect((await findOwnAttempt(learner, id))?.drafts).toEqual({ interim: 'Раз, два' })
    await pressButton(
      learner,
      id,
      { event: { kind: 'interim', text: 'Да' }, revision: 3, eventKey: 'sent-now' },
      { now },
    )
    expect((await findOwnAttempt(learner, id))?.drafts).toEqual({})
    await follow(id)
  })

  it('knows the same reply in other clothes', () => {
    expect(replyHash('Слесарь придёт, в 11:00!')).toBe(replyHash('  слесарь придет в 11 00 '))
    expect(replyHash('Слесарь придёт')).not.toBe(replyHash('Слесарь не придёт'))
  })
})

describe('a result', () => {
  const levels = { K1: 3, K2: 3, K3: 2, K4: 1, K5: 3, K6: 3, K7: 3, K8: 0 }

  it('takes one whole self-assessment of a finished exercise', async () => {
    const id = await start()
    const catalogue = (await findOwnAttempt(learner, id))?.catalogue
    if (!catalogue) throw new Error('no catalogue')
    const given = { attemptId: id, levels, scorecard: catalogue.scorecard }
    expect(await saveSelfAssessment(learner, given, { now })).toBeNull()
    await follow(id)
    const { K8: _left, ...part } = levels
    expect(await saveSelfAssessment(learner, { ...given, levels: part }, { now })).toMatchObject({
      reason: 'incomplete',
    })
    expect(await saveSelfAssessment(other, given, { now })).toBeNull()
    expect(await saveSelfAssessment(learner, given, { now })).toEqual({ outcome: 'saved' })
    expect(await saveSelfAssessment(learner, given, { now })).toMatchObject({ reason: 'exists' })
    expect(await findSelfAssessment(learner, id)).toEqual(levels)
    expect(await listLevelMarks(learner)).toHaveLength(8)
    expect(await listLevelMarks(other)).toEqual([])
  })

  it('shows how seven others went about it, and not how six did', async () => {
    const versionId = (await database().caseVersion.findFirstOrThrow({ where: { citizenCase: { key } } })).id
    for (const viewer of people.slice(1, 7)) await follow(await start(viewer), viewer)
    await follow(await start())
    expect(await findOthers(learner, versionId)).toBeNull()
    await follow(await start(people[7]), people[7])
    expect(await findOthers(learner, versionId)).toMatchObject({
      people: 7,
      checked: 100,
      acted: 100,
      route: { right: 100 },
    })
  })
})

describe('a shift', () => {
  const third = changedCase(/^key: s01-cold-radiators$/m, 'key: s91-copy')
  const begin = async () => {
    await load({ 'cases/s91-copy.yaml': third['cases/s01-cold-radiators.yaml'] ?? '' })
    const started = await startShift(learner, { now, seed: 'shift' })
    if (started.outcome === 'refused') throw new Error(started.reason)
    return started.shiftId
  }
  const at = (minutes: number) => new Date(now.getTime() + minutes * minute)

  it('needs enough messages, and is one at a time', async () => {
    expect(await startShift(learner, { now })).toEqual({ outcome: 'refused', reason: 'few-cases' })
    const shiftId = await begin()
    expect(await startShift(learner, { now: at(5) })).toEqual({ outcome: 'continued', shiftId })
    expect(await findOpenShift(learner)).toMatchObject({ dueAt: at(40) })
    expect(await findShift(other, shiftId, now)).toBeNull()
    expect(await finishShift(other, shiftId, { now })).toBeNull()
  })

  it('runs out by the clock of the server: what was done counts, nothing more is taken', async () => {
    const shiftId = await begin()
    const [first] = (await findShift(learner, shiftId, now))?.attempts ?? []
    if (!first) throw new Error('an empty shift')
    const events = modelEvents(first.source)
      .filter(({ kind }) => kind !== 'need')
      .slice(0, 3)
    for (const [revision, event] of events.entries())
      await pressButton(
        learner,
        first.id,
        { event, revision, eventKey: `shift-${revision}` },
        { now: at(3 + revision) },
      )
    expect((await findShift(learner, shiftId, at(39)))?.finishedAt).toBeNull()
    const press = {
      event: { kind: 'triage' as const, urgency: 'high' as const, category: 0, call112: false },
      revision: 0,
      eventKey: 'late-press',
    }
    const untouched = (await findShift(learner, shiftId, at(39)))?.attempts.find(({ id }) => id !== first.id)
    expect(await pressButton(learner, untouched?.id ?? '', press, { now: at(41) })).toEqual({
      outcome: 'refused',
      reason: 'time-over',
    })
    const ended = await findShift(learner, shiftId, at(41))
    expect(ended).toMatchObject({ finishedAt: at(40), score: expect.any(Number) as number })
    expect(ended?.attempts.every(({ finished }) => finished)).toBe(true)
    expect(ended?.score).toBeGreaterThan(0)
    expect(ended?.score).toBeLessThan(60)
    expect(await finishShift(learner, shiftId, { now: at(42) })).toEqual({ outcome: 'was-ended' })
    expect(await findOpenShift(learner)).toBeNull()
    expect((await startShift(learner, { now: at(43) })).outcome).toBe('started')
  })

  it('leaves the exercise at the same case alone', async () => {
    const id = await start()
    await begin()
    expect((await findOwnAttempt(learner, id))?.mode).toBe('exercise')
  })
})
