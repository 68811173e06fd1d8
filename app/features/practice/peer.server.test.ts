import { describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { createMarkingFixture, type MarkingFixture, sheetOf } from '#app/testing/marking-fixture.ts'
import { handInReply } from './hand-in.server.ts'
import { findOwnMark } from './mark-result.server.ts'
import { submitSheet } from './marking-sheet.server.ts'
import { closePeerReview, openPeerReview, reallocatePeers } from './peer.server.ts'
import { countPeerReview, findPeerReply, findTraining, listPeerWork, trainOn } from './peer-reads.server.ts'
import { readWeeks } from './weekly.server.ts'

const now = new Date('2026-11-16T09:00:00Z')
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)
const kinds = ['peer' as const]

async function group(size: number) {
  const fixture = await createMarkingFixture()
  const instructor = await fixture.instructor()
  const people = []
  for (let index = 0; index < size; index += 1) {
    const learner = await fixture.learner()
    const { attemptId } = await fixture.reply({ author: learner, mode: 'exercise' })
    people.push({ ...learner, attemptId })
  }
  return { fixture, instructor, people }
}

async function train(viewer: { userId: string }) {
  for (const key of ['C01', 'C02', 'C03', 'C04']) {
    const samples: Record<string, string> = {
      C01: '22123230',
      C02: '22223231',
      C03: '11112120',
      C04: '22233312',
    }
    const levels = Object.fromEntries(
      [...(samples[key] ?? '')].map((level, index) => [`K${index + 1}`, level]),
    )
    await trainOn(viewer, key, sheetOf(levels), now)
  }
}

const assignmentsOf = (fixture: MarkingFixture) =>
  database().markingAssignment.findMany({
    where: { kind: 'peer', attempt: { enrolment: { cohortId: fixture.cohortId } } },
  })

describe('training', () => {
  it('opens the work after three samples close to the model', async () => {
    const { instructor, people, fixture } = await group(3)
    await openPeerReview(instructor, { cohortId: fixture.cohortId, perPerson: 1 }, now)
    const [person] = people
    if (!person) throw new Error('nobody')
    const [work] = await listPeerWork(person.viewer)
    expect(await findPeerReply(person.viewer, work?.attemptId ?? '')).toBeNull()
    expect(await trainOn(person.viewer, 'C01', sheetOf({ K1: '2' }), now)).toMatchObject({
      outcome: 'incomplete',
    })
    expect(await trainOn(person.viewer, 'none', sheetOf(1), now)).toEqual({ outcome: 'not-found' })
    expect(await trainOn(person.viewer, 'C01', sheetOf(3), now)).toMatchObject({ distance: 40 })
    expect(await findTraining(person.viewer)).toMatchObject({ trained: false, passed: 0, next: 'C02' })
    await train(person.viewer)
    expect(await findTraining(person.viewer)).toMatchObject({ trained: true, next: null })
    expect(await findPeerReply(person.viewer, work?.attemptId ?? '')).toMatchObject({ done: false })
    expect(await findPeerReply(person.viewer, person.attemptId)).toBeNull()
  })
})

describe('giving out', () => {
  it('is balanced, starts at once, and twice gives nothing twice', async () => {
    const { fixture, instructor, people } = await group(5)
    const { cohortId } = fixture
    expect(await openPeerReview(instructor, { cohortId, perPerson: 2 }, now)).toEqual({
      outcome: 'done',
      given: 10,
    })
    expect(await openPeerReview(instructor, { cohortId, perPerson: 2 }, now)).toMatchObject({ given: 0 })
    for (const { viewer } of people) expect(await listPeerWork(viewer)).toHaveLength(2)
    const stranger = await (await createMarkingFixture()).instructor()
    expect(await openPeerReview(stranger, { cohortId, perPerson: 2 }, now)).toEqual({ outcome: 'not-found' })
    const coordinator = await fixture.instructor('coordinator')
    expect(await closePeerReview(coordinator, cohortId, now)).toEqual({ outcome: 'not-found' })
  })

  it('gives what stayed undone to somebody else', async () => {
    const { fixture, instructor, people } = await group(4)
    await openPeerReview(instructor, { cohortId: fixture.cohortId, perPerson: 1 }, now)
    const [busy] = people
    if (!busy) throw new Error('nobody')
    await train(busy.viewer)
    const [work] = await listPeerWork(busy.viewer)
    const attemptId = work?.attemptId ?? ''
    const sheet = { attemptId, kinds, value: sheetOf(2, { comment: 'Хорошо.' }) }
    expect(await submitSheet(busy.viewer, sheet, now)).toMatchObject({ outcome: 'submitted', total: 67 })
    expect(await reallocatePeers(days(2))).toBe(0)
    const before = await assignmentsOf(fixture)
    await reallocatePeers(days(4))
    const after = await assignmentsOf(fixture)
    const withdrawn = after.filter(({ withdrawnAt }) => withdrawnAt)
    expect(withdrawn).toHaveLength(before.length - 1)
    expect(withdrawn.every(({ doneAt }) => doneAt === null)).toBe(true)
    const counts = await countPeerReview(fixture.cohortId)
    expect(counts).toMatchObject({ replies: 4, done: 1, withdrawn: 3 })
    expect(counts.given).toBeGreaterThan(1)
  })
})

describe('the author', () => {
  it('sees peers’ words from two on, or when it is closed, and no names', async () => {
    const { fixture, instructor, people } = await group(3)
    await openPeerReview(instructor, { cohortId: fixture.cohortId, perPerson: 2 }, now)
    const [author, ...peers] = people
    if (!author) throw new Error('nobody')
    const read = () => findOwnMark(author.viewer, author.attemptId, now)
    for (const [index, { viewer }] of peers.entries()) {
      const value = sheetOf(index + 1, { comment: `Слово ${index}` })
      await submitSheet(viewer, { attemptId: author.attemptId, kinds, value }, now)
      const page = await read()
      if (index === 0) expect(page).toMatchObject({ peers: null, peerWaiting: true })
      else expect(page?.peers).toMatchObject({ count: 2, total: 50, words: ['Слово 0', 'Слово 1'] })
    }
    expect(JSON.stringify(await read())).not.toContain(peers[0]?.userId ?? 'none')
    expect(await findOwnMark(peers[0]?.viewer ?? author.viewer, author.attemptId, now)).toBeNull()
  })

  it('hands a reply in once', async () => {
    const fixture = await createMarkingFixture()
    const learner = await fixture.learner()
    const { attemptId } = await fixture.reply({ author: learner, mode: 'exercise', handedInAt: null })
    expect(await handInReply(learner.viewer, attemptId, now)).toMatchObject({ reason: 'unfinished' })
    await database().practiceAttempt.update({ where: { id: attemptId }, data: { finishedAt: now } })
    expect(await handInReply((await fixture.learner()).viewer, attemptId, now)).toEqual({
      outcome: 'not-found',
    })
    expect(await handInReply(learner.viewer, attemptId, now)).toEqual({ outcome: 'handed-in' })
    expect(await handInReply(learner.viewer, attemptId, now)).toMatchObject({ reason: 'already' })
  })
})

describe('the weekly picture', () => {
  it('counts seven people and hides six', async () => {
    const { fixture, people } = await group(6)
    const cohort = {
      id: fixture.cohortId,
      timeZone: 'Europe/Moscow',
      startsOn: new Date('2026-11-02T00:00:00Z'),
    }
    expect(await readWeeks(cohort, now)).toMatchObject([{ people: null, speed: null }])
    const learner = await fixture.learner()
    await fixture.reply({ author: learner, mode: 'exercise' })
    const [week] = await readWeeks(cohort, now)
    expect(week).toMatchObject({
      week: new Date('2026-11-02T00:00:00Z'),
      people: 7,
      speed: { share: 1, cases: 7 },
      onTime: 1,
      loop: { share: 1, citizenMark: 5 },
      quality: null,
    })
    expect(people).toHaveLength(6)
  })
})
