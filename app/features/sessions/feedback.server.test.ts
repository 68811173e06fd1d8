// Feedback against the real database: once, by who was there, opened by the clock, and with no way back to the person.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import {
  after,
  insertSession,
  insertSessionCohort,
  lettersTo,
  now,
  own,
} from '#app/testing/session-fixture.ts'
import { clearAll } from '#app/testing/session-clearing.ts'
import { bookSeat } from './booking.server.ts'
import { findFeedbackResults, findOwnFeedback, giveFeedback } from './feedback.server.ts'
import { openFeedback } from './session-duties.server.ts'

const logins = ['ann', 'ben', 'cid', 'dan', 'eve', 'fay', 'guy', 'hal']
const later = after(now, 24 * 11)
const answers = { clear: 4, close: 5, worth: 3, text: null as string | null }

const give = (login: string, text: string | null = null) =>
  giveFeedback(own(login), { sessionId: 's', answers: { ...answers, text } }, later)

async function mark(login: string, kind: string) {
  const { id } = await database().enrolment.findFirstOrThrow({ where: { userId: login } })
  await database().attendance.create({ data: { sessionId: 's', enrolmentId: id, kind, recordedAt: later } })
}

beforeEach(async () => {
  await database().feedbackReceipt.deleteMany({})
  await clearAll()
  await insertSessionCohort(Object.fromEntries([...logins, 'out'].map((login) => [login, null])))
  await insertSession('s', { capacity: 8 })
  for (const login of logins) {
    const { id } = await database().enrolment.findFirstOrThrow({ where: { userId: login } })
    await bookSeat(own(login), { sessionId: 's', enrolmentId: id }, now)
  }
})

describe('the form', () => {
  it('opens by itself after the end and its letter leads to it', async () => {
    const before = await findOwnFeedback(own('ann'), 's', later)
    expect(before?.decision).toEqual({ outcome: 'refused', reason: 'not-yet' })
    await openFeedback(later)
    expect((await findOwnFeedback(own('ann'), 's', later))?.decision).toEqual({ outcome: 'open' })
    expect((await lettersTo('ann')).filter((kind) => kind === 'session-feedback')).toHaveLength(1)
    const mail = await database().outboxMail.findFirstOrThrow({ where: { kind: 'session-feedback' } })
    expect(mail.body).toContain('/sessions/s/feedback')
  })

  it('is for who was there, and unknown outside the cohort', async () => {
    await openFeedback(later)
    await mark('ann', 'attended')
    await mark('ben', 'no-show')
    expect(await give('ann')).toEqual({ outcome: 'given' })
    expect(await give('ben')).toEqual({ outcome: 'refused', reason: 'absent' })
    expect(await give('out')).toEqual({ outcome: 'refused', reason: 'absent' })
    expect(await give('stranger')).toEqual({ outcome: 'unknown' })
    expect(await findOwnFeedback(own('ann'), 'none', later)).toBeNull()
  })

  it('is taken once, also from two presses at once', async () => {
    await openFeedback(later)
    const both = await Promise.all([give('ann'), give('ann')])
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['given', 'refused'])
    expect(await database().feedbackAnswer.count()).toBe(1)
    expect(await database().feedbackReceipt.count()).toBe(1)
  })
})

describe('an answer', () => {
  it('has no person and no moment, and nothing about it is in the journal', async () => {
    await openFeedback(later)
    const audited = await database().auditEntry.count()
    await give('ann', 'Мало времени')
    const row = await database().feedbackAnswer.findFirstOrThrow()
    expect(Object.keys(row).sort()).toEqual(['answers', 'id', 'sessionId'])
    expect(JSON.parse(row.answers)).toEqual({ ...answers, text: 'Мало времени' })
    expect(await database().auditEntry.count()).toBe(audited)
  })

  it('cannot be joined to a receipt by the order of rows', async () => {
    await openFeedback(later)
    for (const login of [...logins].reverse()) {
      expect(await give(login, login)).toEqual({ outcome: 'given' })
      const stored = await database().$queryRaw<{ id: string }[]>`
        SELECT "id" FROM "FeedbackAnswer" ORDER BY rowid`
      const receipts = await database().$queryRaw<{ enrolmentId: string }[]>`
        SELECT "enrolmentId" FROM "FeedbackReceipt" ORDER BY rowid`
      expect(stored.map(({ id }) => id)).toEqual(stored.map(({ id }) => id).sort())
      const people = receipts.map(({ enrolmentId }) => enrolmentId)
      expect(people).toEqual([...people].sort())
    }
  })
})

describe('results', () => {
  it('are there from the seventh answer', async () => {
    await openFeedback(later)
    for (const login of logins.slice(0, 6)) await give(login)
    expect(await findFeedbackResults('s')).toBeNull()
    await give('guy', 'Нет поручения')
    expect(await findFeedbackResults('s')).toMatchObject({ count: 7, texts: ['Нет поручения'] })
  })
})
