// The exam against a real database: begun once, handed in, marked, posted, settled, taken again; ended by time.
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFolderFromDisk } from '#app/features/curriculum/folder-on-disk.server.ts'
import type { Role } from '#app/features/identity/viewer.ts'
import { findProgress } from '#app/features/learning/progress.server.ts'
import { database } from '#app/platform/database.server.ts'
import { sheetOf } from '#app/testing/marking-fixture.ts'
import { makePerson, viewerOf } from '#app/testing/people.ts'
import { insertSmallCohort, insertSmallProgramme, smallOutline } from '#app/testing/small-programme.ts'
import { findOwnAttempt } from './attempt.server.ts'
import { pressButton } from './attempt-event.server.ts'
import { startExercise } from './attempt-start.server.ts'
import { modelEvents } from './chain-model.ts'
import { findExamPage } from './exam-reads.server.ts'
import { finishExam, startExam } from './exam.server.ts'
import { allowResit } from './exam-resit.server.ts'
import { loadPractice } from './load-practice.server.ts'
import { claimNext, claimReply } from './marking-claim.server.ts'
import { listExamOutcomes } from './marking-outcomes.server.ts'
import { changeMark, postMarks } from './marking-post.server.ts'
import { submitSheet } from './marking-sheet.server.ts'
import { endOverdue } from './overdue-sweep.server.ts'
import { startShift } from './shift.server.ts'

const now = new Date('2026-11-02T09:00:00Z')
const minutes = (count: number) => new Date(now.getTime() + count * 60_000)
const exam = {
  componentId: 'v1:exam',
  key: 'practice',
  title: 'Экзамен',
  hours: 4,
  passPercent: 50,
  note: 'Н.',
}
const kinds: ('first' | 'second')[] = ['first', 'second']

beforeAll(async () => {
  const folder = await readFolderFromDisk(path.resolve('content/practice'))
  const loaded = await loadPractice(database(), folder, { actorId: null, now })
  if (loaded.outcome === 'refused') throw new Error('The shipped cases do not load')
  const outline = smallOutline('v1')
  await insertSmallProgramme('v1', undefined, { ...outline, exam })
  const logins = ['anna', 'boris', 'vera', 'gleb', 'daria', 'locked']
  await insertSmallCohort('c1', logins)
  await database().cohort.update({ where: { id: 'c1' }, data: { state: 'attestation', requiredSessions: 0 } })
  const done = { completedAt: now, updatedAt: now }
  await database().componentProgress.createMany({
    data: logins
      .filter((login) => login !== 'locked')
      .flatMap((login) =>
        outline.modules.flatMap(({ componentId, lessons, task }) => [
          { enrolmentId: `c1:${login}`, componentId, lessonsDone: lessons.length, bestPercent: 90, ...done },
          { enrolmentId: `c1:${login}`, componentId: task.componentId, taskState: 'accepted', ...done },
        ]),
      ),
  })
})

const person = (login: string) => ({ userId: login })
const staff = async (role: Role, id = 'c1') =>
  viewerOf(await makePerson({ now }), { grants: [{ role, scope: { kind: 'cohort', id } }] })

async function begin(login: string, at = now, seed = login): Promise<string[]> {
  const started = await startExam(person(login), `c1:${login}`, { now: at, seed })
  if (started?.outcome !== 'started') throw new Error(JSON.stringify(started))
  return attemptsOf(started.examId)
}

async function attemptsOf(examId: string): Promise<string[]> {
  const rows = await database().practiceAttempt.findMany({
    where: { examId },
    orderBy: { examPosition: 'asc' },
  })
  return rows.map(({ id }) => id)
}

async function follow(login: string, attemptId: string, at: Date, until = Infinity) {
  const attempt = await findOwnAttempt(person(login), attemptId)
  if (!attempt) throw new Error('no such attempt')
  for (const [revision, event] of modelEvents(attempt.source).slice(0, until).entries())
    await pressButton(person(login), attemptId, { event, revision, eventKey: `k${revision}` }, { now: at })
}

/** Marks and posts; whichever falls into the sample gets an agreeing second mark. */
async function markAll(attemptIds: string[], level: number, at: Date) {
  const [first, second] = [await staff('instructor'), await staff('instructor')]
  for (const attemptId of attemptIds)
    for (const marker of [first, second])
      if ((await claimReply(marker, attemptId, at)).outcome === 'claimed')
        await submitSheet(marker, { attemptId, kinds, value: sheetOf(level) }, at)
  expect(await postMarks(first, attemptIds, at)).toEqual({ posted: attemptIds.length, refused: [] })
  return first
}

const examOf = async (login: string) =>
  (await findProgress(person(login), `c1:${login}`, now))?.progress.exam ?? null

describe('an exam', () => {
  it('waits for its lock, belongs to its person, and is begun once', async () => {
    expect(await startExam(person('locked'), 'c1:locked', { now })).toMatchObject({ reason: 'locked' })
    expect(await startExam(person('boris'), 'c1:anna', { now })).toBeNull()
    expect(await findExamPage(person('boris'), 'c1:anna', now)).toBeNull()
    const twice = await Promise.all([1, 2, 3].map(() => startExam(person('anna'), 'c1:anna', { now })))
    expect(twice.map((one) => one?.outcome).sort()).toEqual(['continued', 'continued', 'started'])
    expect(await database().practiceExam.count({ where: { userId: 'anna' } })).toBe(1)
    expect(await database().practiceAttempt.count({ where: { userId: 'anna', mode: 'exam' } })).toBe(4)
    expect(await examOf('anna')).toMatchObject({ state: 'open' })
  })

  it('cannot be rehearsed while it runs', async () => {
    const { caseKey } = await database().practiceAttempt.findFirstOrThrow({ where: { userId: 'anna' } })
    expect(await startExercise(person('anna'), caseKey, { now })).toMatchObject({ reason: 'in-exam' })
  })

  it('hands itself in with the last case, is marked first, posted, and passes', async () => {
    const attempts = await begin('boris')
    for (const id of attempts) await follow('boris', id, minutes(50))
    const page = await findExamPage(person('boris'), 'c1:boris', minutes(51))
    expect(page?.sum.state).toBe('waiting')
    expect(page?.exams[0]?.cases.every(({ handedIn }) => handedIn)).toBe(true)
    expect(await examOf('boris')).toMatchObject({
      state: 'waiting',
      remains: 'Сдан, ждёт проверки преподавателя.',
    })
    const claimed = await claimNext(await staff('instructor'), minutes(60))
    expect(attempts).toContain(claimed.outcome === 'claimed' ? claimed.attemptId : '')
    await database().markingAssignment.updateMany({ data: { withdrawnAt: now, heldKey: null } })

    const marker = await markAll(attempts, 2, minutes(70))
    expect(await examOf('boris')).toMatchObject({ state: 'passed', bestPercent: 67 })
    expect(await listExamOutcomes(['c1:boris'])).toMatchObject([
      { state: 'passed', taken: 1, handedIn: 4, marked: 4, total: 67 },
    ])
    expect(await database().outboxMail.count({ where: { kind: 'exam-marked' } })).toBe(1)

    // A changed mark changes the sum, and may take the pass back.
    for (const attemptId of attempts)
      await changeMark(marker, { attemptId, value: sheetOf(1), reason: 'Ошибка.' }, minutes(80))
    expect(await examOf('boris')).toMatchObject({ state: 'failed', bestPercent: 33 })
  })

  it('allows one resit, by staff of the cohort, on other cases; the better one counts', async () => {
    const first = await begin('vera')
    for (const id of first) await follow('vera', id, minutes(50))
    await markAll(first, 1, minutes(60))
    expect(await startExam(person('vera'), 'c1:vera', { now })).toMatchObject({ reason: 'failed' })
    const resit = { cohortId: 'c1', enrolmentId: 'c1:vera', reason: 'Болела.' }
    expect(await allowResit(await staff('coordinator'), resit)).toEqual({ outcome: 'not-found' })
    expect(await allowResit(await staff('organiser', 'c2'), resit)).toEqual({ outcome: 'not-found' })
    const organiser = await staff('organiser')
    expect(await allowResit(organiser, { ...resit, reason: ' ' })).toMatchObject({ reason: 'no-reason' })
    expect(await allowResit(organiser, resit)).toEqual({ outcome: 'allowed' })
    expect(await allowResit(organiser, resit)).toMatchObject({ reason: 'allowed-already' })
    expect(await examOf('vera')).toMatchObject({ state: 'new', resit: true })

    const second = await begin('vera', minutes(100))
    const keysOf = (ids: string[]) =>
      database().practiceAttempt.findMany({ where: { id: { in: ids } }, select: { caseKey: true } })
    const keys = [...(await keysOf(first)), ...(await keysOf(second))].map(({ caseKey }) => caseKey)
    expect(new Set(keys).size).toBe(8)
    await finishExam(person('vera'), 'c1:vera', { now: minutes(101) })
    expect(await listExamOutcomes(['c1:vera'])).toMatchObject([{ state: 'spent', taken: 2, total: 33 }])
    expect(await allowResit(organiser, resit)).toMatchObject({ reason: 'not-failed' })
  })
})

describe('time', () => {
  it('ends an exam and a shift that nobody looks at; what was sent is handed in', async () => {
    const attempts = await begin('gleb')
    await follow('gleb', attempts[0] ?? '', minutes(30), 7)
    const shift = await startShift(person('daria'), { now })
    expect(await endOverdue(minutes(40))).toBe(0)
    await endOverdue(minutes(121))
    const rows = await database().practiceAttempt.findMany({
      where: { userId: 'gleb' },
      orderBy: { examPosition: 'asc' },
      select: { finishedAt: true, replyAt: true, handedInAt: true, openKey: true },
    })
    expect(
      rows.every(({ finishedAt, openKey }) => finishedAt?.getTime() === minutes(120).getTime() && !openKey),
    ).toBe(true)
    for (const { replyAt, handedInAt } of rows) expect(handedInAt !== null).toBe(replyAt !== null)
    const ended = await database().shift.findUniqueOrThrow({
      where: { id: 'shiftId' in shift ? shift.shiftId : '' },
    })
    expect(ended.finishedAt).toEqual(ended.dueAt)
    expect(await endOverdue(minutes(121))).toBe(0)
  })

  it('refuses a press after the end, and ends the exam for whoever looks', async () => {
    const [id = ''] = await begin('daria')
    const attempt = await findOwnAttempt(person('daria'), id)
    const [event] = attempt ? modelEvents(attempt.source) : []
    if (!event) throw new Error('no event')
    const press = { event, revision: 0, eventKey: 'late' }
    expect(await pressButton(person('daria'), id, press, { now: minutes(121) })).toMatchObject({
      reason: 'time-over',
    })
    const page = await findExamPage(person('daria'), 'c1:daria', minutes(121))
    expect(page?.exams[0]?.finishedAt).toEqual(minutes(120))
    // Nothing was sent: the mark is nought, and nobody has to give it.
    expect(page?.sum).toEqual({ state: 'failed', taken: 1, best: 0 })
  })
})
