// Tasks at work on real SQLite: double submits, foreign rows, drafts, two instructors at once, letters and audit.
import { beforeAll, describe, expect, it } from 'vitest'
import type { Grant, Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { insertSmallCohort, insertSmallProgramme } from '#app/testing/small-programme.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { decideTask } from './task-decision.server.ts'
import {
  countWaitingTasks,
  findNextWaiting,
  findReviewedTask,
  listWaitingTasks,
} from './task-review.server.ts'
import { findTask, saveTaskDraft, submitTask } from './task.server.ts'

const now = new Date('2026-10-05T10:00:00Z')
const hour = (count: number) => new Date(now.getTime() + count * 3_600_000)
const text = 'Пять слов хватит для проверки.'
const task = (login: string, taskKey = 'm1-task', cohort = 'c1') => ({
  enrolmentId: `${cohort}:${login}`,
  taskKey,
})
const as = (userId: string) => ({ userId })

function instructor(userId: string, scope: Grant['scope'] = { kind: 'platform', id: '' }): Viewer {
  const person = { email: '', surname: '', givenName: '', patronymic: null, timeZone: null, display: '{}' }
  return { userId, authSessionId: '', ...person, grants: [{ role: 'instructor', scope }], consents: [] }
}
const teacher = instructor('teacher')
const submissionOf = async (login: string, taskKey = 'm1-task') =>
  database().taskSubmission.findFirstOrThrow({
    where: { enrolmentId: `c1:${login}`, taskKey },
    orderBy: { number: 'desc' },
  })
const stateOf = async (login: string) =>
  (
    await database().componentProgress.findFirst({
      where: { enrolmentId: `c1:${login}`, componentId: 'v1:m1-task' },
    })
  )?.taskState

beforeAll(async () => {
  await insertSmallProgramme()
  await insertSmallProgramme('v2')
  await insertSmallCohort('c1', ['anna', 'boris', 'vera', 'gleb', 'dina', 'egor', 'zoya'])
  await insertSmallCohort('c2', ['anna', 'ivan'], { versionId: 'v2' })
})

describe('handing in', () => {
  it('writes one submission, the state, an event, and forgets the draft', async () => {
    await saveTaskDraft(as('anna'), { ...task('anna'), text: 'Начало' }, now)
    expect(await submitTask(as('anna'), { ...task('anna'), text }, now)).toEqual({
      outcome: 'submitted',
      number: 1,
    })
    expect(await stateOf('anna')).toBe('submitted')
    expect(await database().taskDraft.count({ where: { enrolmentId: 'c1:anna' } })).toBe(0)
    expect(
      await database().learningEvent.count({ where: { enrolmentId: 'c1:anna', kind: 'task-submitted' } }),
    ).toBe(1)
  })

  it('has one effect when pressed twenty times at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => submitTask(as('boris'), { ...task('boris'), text }, now)),
    )
    expect(outcomes).toEqual(outcomes.map(() => ({ outcome: 'submitted', number: 1 })))
    expect(await database().taskSubmission.count({ where: { enrolmentId: 'c1:boris' } })).toBe(1)
  })

  it('refuses a second text while the first waits, a short one, a closed task', async () => {
    const other = { ...task('boris'), text: `${text} И ещё.` }
    expect(await submitTask(as('boris'), other, now)).toEqual({ outcome: 'refused', reason: 'waiting' })
    const short = { ...task('vera'), text: 'Мало слов.' }
    expect(await submitTask(as('vera'), short, now)).toEqual({ outcome: 'refused', reason: 'too-short' })
    const closed = { ...task('vera', 'm2-task'), text }
    expect(await submitTask(as('vera'), closed, now)).toEqual({ outcome: 'refused', reason: 'locked' })
    expect(await database().taskSubmission.count({ where: { enrolmentId: 'c1:vera' } })).toBe(0)
  })

  it('does not know foreign enrolments and unknown tasks', async () => {
    const missing = { outcome: 'not-found' }
    expect(await submitTask(as('anna'), { ...task('vera'), text }, now)).toEqual(missing)
    expect(await submitTask(as('vera'), { ...task('vera', 'm9-task'), text }, now)).toEqual(missing)
    expect(await saveTaskDraft(as('anna'), { ...task('vera'), text }, now)).toEqual(missing)
    expect(await findTask(as('anna'), task('vera'), now)).toBeNull()
  })

  it('forbids two works with one number in the database itself', async () => {
    const row = { enrolmentId: 'c1:boris', taskKey: 'm1-task', number: 1, text, submittedAt: now }
    await expect(database().taskSubmission.create({ data: row })).rejects.toThrow(/Unique constraint/)
  })
})

describe('a draft', () => {
  it('is kept, replaced and shown again', async () => {
    await saveTaskDraft(as('vera'), { ...task('vera'), text: 'Первое' }, now)
    await saveTaskDraft(as('vera'), { ...task('vera'), text: 'Второе' }, hour(1))
    expect((await findTask(as('vera'), task('vera'), now))?.draft).toEqual({
      text: 'Второе',
      savedAt: hour(1),
    })
  })

  it('is not kept for work that waits', async () => {
    const late = { ...task('boris'), text: 'Из забытой вкладки' }
    expect(await saveTaskDraft(as('boris'), late, now)).toEqual({ outcome: 'refused', reason: 'waiting' })
    expect(await database().taskDraft.count({ where: { enrolmentId: 'c1:boris' } })).toBe(0)
  })
})

describe('the decision', () => {
  it('returns with a remark, takes the next text, accepts for good', async () => {
    await submitTask(as('gleb'), { ...task('gleb'), text }, now)
    const first = await submissionOf('gleb')
    const returned = { submissionId: first.id, decision: 'returned' as const, remark: 'Назовите срок.' }
    expect(await decideTask(teacher, returned, hour(1))).toEqual({ outcome: 'decided' })
    expect(await stateOf('gleb')).toBe('returned')
    const again = { ...task('gleb'), text: `${text} Срок — пятница.` }
    expect(await submitTask(as('gleb'), again, hour(2))).toEqual({ outcome: 'submitted', number: 2 })
    const second = await submissionOf('gleb')
    await decideTask(teacher, { submissionId: second.id, decision: 'accepted', remark: '' }, hour(3))
    expect(await stateOf('gleb')).toBe('accepted')
    const more = { ...task('gleb'), text: `${text} Ещё.` }
    expect(await submitTask(as('gleb'), more, hour(4))).toEqual({ outcome: 'refused', reason: 'accepted' })
    const mails = await database().outboxMail.findMany({
      where: { recipient: 'gleb@reshayu.example' },
      orderBy: { createdAt: 'asc' },
    })
    expect(mails.map(({ kind }) => kind)).toEqual(['task-returned', 'task-accepted'])
    expect(mails[0]?.body).toContain('Назовите срок.')
    expect(mails[0]?.body).toContain('/learn/c1:gleb/tasks/m1-task')
    const audit = await database().auditEntry.findMany({ where: { objectType: 'task-submission' } })
    expect(audit.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['task.returned', 'teacher'],
      ['task.accepted', 'teacher'],
    ])
  })

  it('is one when two instructors decide at once', async () => {
    await submitTask(as('dina'), { ...task('dina'), text }, now)
    const { id } = await submissionOf('dina')
    const outcomes = await Promise.all([
      decideTask(teacher, { submissionId: id, decision: 'accepted', remark: '' }, hour(1)),
      decideTask(instructor('second'), { submissionId: id, decision: 'returned', remark: 'Нет' }, hour(1)),
    ])
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['decided', 'refused'])
    expect(outcomes).toContainEqual({ outcome: 'refused', reason: 'already-decided' })
    expect(await database().outboxMail.count({ where: { recipient: 'dina@reshayu.example' } })).toBe(1)
  })

  it('is not made on own work, nor outside the scope', async () => {
    await submitTask(as('egor'), { ...task('egor'), text }, now)
    const { id: submissionId } = await submissionOf('egor')
    const accept = { submissionId, decision: 'accepted' as const, remark: '' }
    expect(await decideTask(instructor('egor'), accept, now)).toEqual({
      outcome: 'refused',
      reason: 'own-work',
    })
    const elsewhere = instructor('other', { kind: 'cohort', id: 'c2' })
    expect(await decideTask(elsewhere, accept, now)).toEqual({ outcome: 'not-found' })
    expect(await decideTask(instructor('nobody', { kind: 'region', id: 'r' }), accept, now)).toEqual({
      outcome: 'not-found',
    })
    expect(await decideTask(teacher, { ...accept, submissionId: 'nothing' }, now)).toEqual({
      outcome: 'not-found',
    })
    expect(await stateOf('egor')).toBe('submitted')
  })
})

describe('the queue', () => {
  it('shows the oldest first, within the scope, in a fixed number of statements', async () => {
    await submitTask(as('ivan'), { enrolmentId: 'c2:ivan', taskKey: 'm1-task', text }, hour(-5))
    await listWaitingTasks(teacher, { page: 1, cohortId: null })
    const { result, statements } = await countingStatements(() =>
      listWaitingTasks(teacher, { page: 1, cohortId: null }),
    )
    expect(result.total).toBe(result.rows.length)
    expect(result.rows[0]).toMatchObject({ taskTitle: 'Дело 1', cohort: { id: 'c2' }, number: 1 })
    expect(statements.length).toBeLessThanOrEqual(6)
    const only = async (viewer: Viewer, cohortId: string | null = null) =>
      (await listWaitingTasks(viewer, { page: 1, cohortId })).rows.map(({ cohort }) => cohort.id)
    expect(await only(instructor('x', { kind: 'cohort', id: 'c2' }))).toEqual(['c2'])
    expect(await only(instructor('x', { kind: 'programme', id: 'v2' }))).toEqual(['c2'])
    expect(await only(instructor('x', { kind: 'programme', id: 'v2' }), 'c1')).toEqual([])
    expect(await only(teacher, 'c2')).toEqual(['c2'])
    expect(await countWaitingTasks(instructor('x', { kind: 'cohort', id: 'c2' }))).toBe(1)
    expect(await listWaitingTasks(teacher, { page: 9, cohortId: null })).toMatchObject({
      page: 1,
      total: result.total,
    })
  })

  it('leaves out people who withdrew', async () => {
    await submitTask(as('zoya'), { ...task('zoya'), text }, now)
    const before = await countWaitingTasks(teacher)
    const { id } = await submissionOf('zoya')
    await database().enrolment.update({ where: { id: 'c1:zoya' }, data: { withdrawnAt: now } })
    expect(await countWaitingTasks(teacher)).toBe(before - 1)
    expect(await findReviewedTask(teacher, id)).toBeNull()
  })

  it('opens one work with the earlier tries and names the next', async () => {
    const last = await submissionOf('gleb')
    const work = await findReviewedTask(teacher, last.id)
    expect(work).toMatchObject({
      number: 2,
      task: { key: 'm1-task' },
      earlier: [{ number: 1, remark: 'Назовите срок.' }],
    })
    expect(await findReviewedTask(instructor('x', { kind: 'cohort', id: 'c2' }), last.id)).toBeNull()
    const oldest = (await listWaitingTasks(teacher, { page: 1, cohortId: null })).rows[0]?.id
    expect(await findNextWaiting(teacher, last.id)).toBe(oldest)
    expect(await findNextWaiting(teacher, oldest ?? '')).not.toBe(oldest)
  })
})
