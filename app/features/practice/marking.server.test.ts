import { beforeAll, describe, expect, it } from 'vitest'
import {
  createMarkingFixture,
  fixtureStart,
  type MarkingFixture,
  sheetOf,
} from '#app/testing/marking-fixture.ts'
import { actionsOf, viewerOf } from '#app/testing/people.ts'
import { database } from '#app/platform/database.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { decideAppeal, writeAppeal } from './appeal.server.ts'
import { claimNext, claimReply, releaseReply } from './marking-claim.server.ts'
import { answerMarking } from './marking-answer.server.ts'
import { keepComment, listComments } from './marking-comments.server.ts'
import { listExamOutcomes } from './marking-outcomes.server.ts'
import { changeMark, postMarks, reconcileMarks } from './marking-post.server.ts'
import { isSampled, stageOf } from './marking-queue.ts'
import { findQueueEntry, readQueue } from './marking-queue.server.ts'
import { saveSheet, submitSheet } from './marking-sheet.server.ts'

let fixture: MarkingFixture
const now = new Date('2026-11-16T09:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const kinds = ['first', 'second'] as ('first' | 'second')[]

beforeAll(async () => {
  fixture = await createMarkingFixture()
})

let made = 0
/** A reply that is, or is not, in the sample for a second mark. */
async function reply(sampled: boolean, options: Parameters<MarkingFixture['reply']>[0] = {}) {
  let id = ''
  do id = `reply-${(made += 1)}`
  while (isSampled(id, fixture.cohortId) !== sampled)
  return fixture.reply({ id, ...options })
}

async function mark(
  viewer: Awaited<ReturnType<MarkingFixture['instructor']>>,
  attemptId: string,
  level: number,
) {
  await claimReply(viewer, attemptId, now)
  return submitSheet(viewer, { attemptId, kinds, value: sheetOf(level) }, now)
}

describe('the queue', () => {
  it('gives the oldest first, and never one reply to two', async () => {
    const own = await createMarkingFixture()
    const [a, b] = [await own.instructor(), await own.instructor()]
    const young = await own.reply({ handedInAt: hours(-1) })
    const old = await own.reply({ handedInAt: hours(-5) })
    const claims = await Promise.all([claimNext(a, now), claimNext(b, now)])
    expect(claims.map((claim) => claim.outcome === 'claimed' && claim.attemptId).sort()).toEqual(
      [old.attemptId, young.attemptId].sort(),
    )
    expect(await claimNext(await own.instructor(), now)).toEqual({ outcome: 'nothing' })
    // Pressed twice: the same reply.
    const again = await claimNext(a, now)
    expect(again).toEqual(claims[0])
  })

  it('holds it for one: the database refuses a second holder', async () => {
    const { attemptId } = await reply(false)
    const [a, b] = [await fixture.instructor(), await fixture.instructor()]
    await claimReply(a, attemptId, now)
    expect(await claimReply(b, attemptId, now)).toEqual({ outcome: 'refused', reason: 'taken' })
    await expect(
      database().markingAssignment.create({
        data: {
          attemptId,
          markerId: b.userId,
          kind: 'first',
          assignedAt: now,
          heldKey: `${attemptId}:first`,
        },
      }),
    ).rejects.toThrow(/nique/)
  })

  it('lets another take what was given back or held too long', async () => {
    const { attemptId } = await reply(false)
    const [a, b] = [await fixture.instructor(), await fixture.instructor()]
    await claimReply(a, attemptId, now)
    expect(await releaseReply(a, attemptId, now)).toBe(true)
    expect(await releaseReply(a, attemptId, now)).toBe(false)
    expect(await claimReply(b, attemptId, now)).toMatchObject({ outcome: 'claimed' })
    expect(await claimReply(a, attemptId, hours(25))).toMatchObject({ outcome: 'claimed', kind: 'first' })
    const saved = await saveSheet(b, { attemptId, kinds, value: sheetOf(2) }, hours(26))
    expect(saved).toEqual({ outcome: 'refused', reason: 'not-yours' })
  })

  it('shows nothing to anybody else: other cohorts, coordinators, the author, what was not handed in', async () => {
    const { attemptId, authorId } = await reply(false)
    const hidden = await reply(false, { handedInAt: null })
    const other = await (await createMarkingFixture()).instructor()
    const coordinator = await fixture.instructor('coordinator')
    const registrar = await fixture.instructor('registrar')
    for (const viewer of [other, coordinator, registrar]) {
      expect(await readQueue(viewer)).toEqual([])
      expect(await findQueueEntry(viewer, attemptId)).toBeNull()
      expect(await claimReply(viewer, attemptId, now)).toEqual({ outcome: 'not-found' })
    }
    const instructor = await fixture.instructor()
    expect(await findQueueEntry(instructor, hidden.attemptId)).toBeNull()
    const author = viewerOf({ id: authorId, email: 'a@reshayu.example' }, { grants: instructor.grants })
    expect(await claimReply(author, attemptId, now)).toEqual({ outcome: 'refused', reason: 'taken' })
  })

  it('leaves exercises to the peers where the cohort has peer review', async () => {
    const own = await createMarkingFixture()
    const instructor = await own.instructor()
    const { attemptId } = await own.reply({ mode: 'exercise' })
    const exam = await own.reply({ mode: 'exam' })
    expect(await readQueue(instructor)).toHaveLength(2)
    await database().peerReviewRule.create({
      data: { cohortId: own.cohortId, perPerson: 2, openedAt: now, openedById: instructor.userId },
    })
    expect((await readQueue(instructor)).map((entry) => entry.attemptId)).toEqual([exam.attemptId])
    expect(await findQueueEntry(instructor, attemptId)).toBeNull()
  })
})

describe('a scorecard', () => {
  it('is kept as it grows, and handed in whole', async () => {
    const { attemptId } = await reply(false)
    const viewer = await fixture.instructor()
    const half = sheetOf({ K1: '2', K2: 'na' })
    expect(await saveSheet(viewer, { attemptId, kinds, value: half }, now)).toMatchObject({
      outcome: 'refused',
    })
    await claimReply(viewer, attemptId, now)
    expect(await saveSheet(viewer, { attemptId, kinds, value: half }, now)).toEqual({ outcome: 'saved' })
    const marks = await database().replyMark.findMany({
      where: { marking: { attemptId } },
      orderBy: { criterion: 'asc' },
      select: { criterion: true, level: true },
    })
    expect(marks).toEqual([
      { criterion: 'K1', level: 2 },
      { criterion: 'K2', level: null },
    ])
    expect(await submitSheet(viewer, { attemptId, kinds, value: half }, now)).toMatchObject({
      outcome: 'incomplete',
      missing: ['K3', 'K4', 'K5', 'K6', 'K7', 'K8'],
    })
    const whole = sheetOf(3, { stops: ['SF1'], comment: 'Телефон просят в комментарии.' })
    expect(await submitSheet(viewer, { attemptId, kinds, value: whole }, now)).toEqual({
      outcome: 'submitted',
      total: 39,
    })
    expect(await submitSheet(viewer, { attemptId, kinds, value: sheetOf(0) }, now)).toMatchObject({
      outcome: 'refused',
    })
    expect(await actionsOf(attemptId)).toEqual(['reply.taken', 'reply.marked'])
  })
})

describe('posting', () => {
  it('shows one mark once, with a letter', async () => {
    const { attemptId, authorId } = await reply(false)
    const viewer = await fixture.instructor()
    expect(await postMarks(viewer, [attemptId], now)).toEqual({ posted: 0, refused: ['not-marked'] })
    await mark(viewer, attemptId, 2)
    expect(await postMarks(viewer, [attemptId, attemptId, 'none'], now)).toEqual({ posted: 1, refused: [] })
    expect(await postMarks(viewer, [attemptId], now)).toEqual({ posted: 0, refused: ['already-posted'] })
    const { email } = await database().user.findUniqueOrThrow({ where: { id: authorId } })
    expect(await database().outboxMail.count({ where: { recipient: email, kind: 'mark-posted' } })).toBe(1)
    expect(await actionsOf(attemptId)).toContain('mark.posted')
  })

  it('waits for the blind second mark of the sample, and for an agreement where the two differ', async () => {
    const { attemptId } = await reply(true)
    const [a, b] = [await fixture.instructor(), await fixture.instructor()]
    await mark(a, attemptId, 3)
    expect(await postMarks(a, [attemptId], now)).toEqual({ posted: 0, refused: ['awaits-second'] })
    expect(await claimReply(a, attemptId, now)).toEqual({ outcome: 'refused', reason: 'taken' })
    await mark(b, attemptId, 1)
    expect(await postMarks(a, [attemptId], now)).toEqual({ posted: 0, refused: ['differ'] })
    const agreed = { attemptId, value: sheetOf(2), reason: '' }
    expect(await reconcileMarks(a, agreed, now)).toEqual({ outcome: 'posted' })
    expect(await reconcileMarks(b, agreed, now)).toEqual({ outcome: 'refused', reason: 'already-posted' })
    expect(await database().postedMark.findUnique({ where: { currentKey: attemptId } })).toMatchObject({
      total: 67,
      number: 1,
      markingId: null,
    })
  })

  it('keeps the history of a changed mark', async () => {
    const { attemptId } = await reply(false)
    const viewer = await fixture.instructor()
    await mark(viewer, attemptId, 2)
    await postMarks(viewer, [attemptId], now)
    const change = { attemptId, value: sheetOf(3), reason: 'Не замечена дата.' }
    expect(await changeMark(viewer, { ...change, reason: ' ' }, now)).toMatchObject({ reason: 'no-reason' })
    expect(await changeMark(viewer, { ...change, value: sheetOf(2) }, now)).toMatchObject({ reason: 'same' })
    expect(await changeMark(viewer, change, now)).toEqual({ outcome: 'posted' })
    const marks = await database().postedMark.findMany({ where: { attemptId }, orderBy: { number: 'asc' } })
    expect(marks.map(({ number, total, reason, currentKey }) => [number, total, reason, currentKey])).toEqual(
      [
        [1, 67, null, null],
        [2, 100, 'Не замечена дата.', attemptId],
      ],
    )
    const entry = await findQueueEntry(viewer, attemptId)
    expect(entry && stageOf(entry, now)).toBe('posted')
  })
})

describe('an appeal', () => {
  async function posted() {
    const { attemptId, authorId } = await reply(false)
    const marker = await fixture.instructor()
    await mark(marker, attemptId, 1)
    await postMarks(marker, [attemptId], now)
    const { id: markId } = await database().postedMark.findFirstOrThrow({ where: { attemptId } })
    const author = viewerOf({ id: authorId, email: 'a@reshayu.example' })
    return { attemptId, marker, markId, author }
  }

  it('is the author’s, once, in three working days, and decided by somebody else', async () => {
    const { attemptId, marker, markId, author } = await posted()
    const words = { attemptId, markId, text: 'Срок в ответе назван.' }
    const stranger = (await fixture.learner()).viewer
    expect(await writeAppeal(stranger, words, now)).toEqual({ outcome: 'not-found' })
    expect(await writeAppeal(author, { ...words, text: ' ' }, now)).toMatchObject({ reason: 'empty' })
    expect(await writeAppeal(author, words, hours(24 * 4))).toMatchObject({ reason: 'too-late' })
    expect(await writeAppeal(author, words, hours(24 * 3))).toEqual({ outcome: 'appealed' })
    expect(await writeAppeal(author, words, now)).toMatchObject({ reason: 'already' })
    const { id: appealId } = await database().markAppeal.findFirstOrThrow({ where: { postedMarkId: markId } })
    expect(
      await changeMark(marker, { attemptId, value: sheetOf(3), reason: 'Исправляю.' }, now),
    ).toMatchObject({ reason: 'appealed' })
    const decision = { appealId, decision: 'changed' as const, reason: 'Срок есть.', value: sheetOf(2) }
    expect(await decideAppeal(marker, decision, now)).toMatchObject({ reason: 'posted-by-you' })
    const judge = await fixture.instructor()
    const outsider = await (await createMarkingFixture()).instructor()
    expect(await decideAppeal(outsider, decision, now)).toEqual({ outcome: 'not-found' })
    expect(await decideAppeal(judge, { ...decision, reason: '' }, now)).toMatchObject({ reason: 'empty' })
    expect(await decideAppeal(judge, { ...decision, value: sheetOf(1) }, now)).toMatchObject({
      reason: 'same',
    })
    expect(await decideAppeal(judge, { ...decision, value: sheetOf({ K1: '2' }) }, now)).toMatchObject({
      reason: 'incomplete',
    })
    const two = await Promise.all([decideAppeal(judge, decision, now), decideAppeal(judge, decision, now)])
    expect(two).toContainEqual({ outcome: 'decided' })
    expect(two).toContainEqual({ outcome: 'refused', reason: 'already-decided' })
    expect(await database().postedMark.findUnique({ where: { currentKey: attemptId } })).toMatchObject({
      number: 2,
      total: 67,
      reason: 'Срок есть.',
    })
    expect(await actionsOf(attemptId)).toEqual(
      expect.arrayContaining(['mark.posted', 'mark.appealed', 'mark.changed', 'appeal.decided']),
    )
  })

  it('may leave the mark as it is, with a reason and a letter', async () => {
    const { attemptId, markId, author } = await posted()
    await writeAppeal(author, { attemptId, markId, text: 'Не согласен.' }, now)
    const { id: appealId } = await database().markAppeal.findFirstOrThrow({ where: { postedMarkId: markId } })
    const judge = await fixture.instructor()
    const value = sheetOf({})
    expect(
      await decideAppeal(judge, { appealId, decision: 'upheld', reason: 'Даты нет.', value }, now),
    ).toEqual({ outcome: 'decided' })
    expect(await database().postedMark.count({ where: { attemptId } })).toBe(1)
    expect(await database().outboxMail.count({ where: { dedupeKey: `appeal:${appealId}:decided` } })).toBe(1)
  })
})

describe('a kept remark', () => {
  it('counts its uses, and only its owner’s', async () => {
    const [owner, other] = [await fixture.instructor(), await fixture.instructor()]
    await keepComment(owner, { text: 'Назовите день.', criterion: 'K4' }, now)
    const [kept] = await listComments(owner)
    const use = (who: Viewer) => {
      const form = new FormData()
      form.set('intent', 'use')
      form.set('comment', kept?.id ?? '')
      return answerMarking(who, 'any', form)
    }
    expect(await use(owner)).toMatchObject({ kind: 'stay', status: 200 })
    await use(owner)
    await use(other)
    expect(await listComments(owner)).toMatchObject([{ text: 'Назовите день.', usedCount: 2 }])
  })
})

describe('what leaves practice', () => {
  it('is completion and the posted marks of exams, and nothing else', async () => {
    const learner = await fixture.learner()
    const first = await fixture.reply({ author: learner })
    await fixture.reply({ author: learner, mode: 'exercise' })
    const viewer = await fixture.instructor()
    const exam = await database().practiceExam.create({
      data: {
        ...{ userId: learner.userId, enrolmentId: learner.enrolmentId, number: 1, seed: 's', passMark: 50 },
        ...{ startedAt: fixtureStart, dueAt: fixtureStart, finishedAt: fixtureStart },
      },
    })
    await database().practiceAttempt.update({ where: { id: first.attemptId }, data: { examId: exam.id } })
    const read = () => listExamOutcomes([learner.enrolmentId])
    expect(await read()).toEqual([
      {
        ...{ enrolmentId: learner.enrolmentId, state: 'waiting', taken: 1, handedIn: 1, marked: 0 },
        ...{ total: null, finishedAt: fixtureStart, exercisesDone: 1 },
      },
    ])
    await database().postedMark.create({
      data: {
        attemptId: first.attemptId,
        number: 1,
        total: 81,
        levels: '{}',
        postedById: viewer.userId,
        postedAt: fixtureStart,
        currentKey: first.attemptId,
      },
    })
    expect((await read())[0]).toMatchObject({ state: 'waiting', marked: 1, total: null })
    await database().practiceExam.update({ where: { id: exam.id }, data: { total: 81 } })
    expect((await read())[0]).toMatchObject({ state: 'passed', marked: 1, total: 81 })
  })
})
