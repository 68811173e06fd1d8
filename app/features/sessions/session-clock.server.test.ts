// The clock on a real database: every duty does its work once, also when two clocks run, and when one stood still.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { clearAll } from '#app/testing/session-clearing.ts'
import {
  after,
  insertSession,
  insertSessionCohort,
  lettersTo,
  now,
  own,
  seating,
  sessionStart,
} from '#app/testing/session-fixture.ts'
import { bookSeat } from './booking.server.ts'
import { runSessionClock } from './session-clock.server.ts'

const book = (login: string, at = now) =>
  bookSeat(own(login), { sessionId: 's1', enrolmentId: `c1:${login}` }, at)
const reminders = async (login: string) =>
  (await lettersTo(login)).filter((kind) => kind === 'session-reminder').length
const makeOrganiser = async (id: string, scopeKind: string, scopeId: string) => {
  const email = `${id}@reshayu.example`
  await database().user.create({
    data: {
      id,
      email,
      surname: 'Зимина',
      givenName: 'Ольга',
      createdAt: now,
      roles: { create: { role: 'organiser', scopeKind, scopeId, grantedAt: now } },
    },
  })
}

beforeEach(async () => {
  await clearAll()
  await insertSessionCohort({ ann: null, ben: null, cid: null })
})

describe('reminders', () => {
  it('go out a week, a day and two hours ahead, each once', async () => {
    await insertSession('s1', { capacity: 1 })
    await book('ann')
    await book('ben')
    for (const hoursAhead of [169, 168, 167, 100, 24, 23, 2, 1, 0, -1]) {
      const at = after(sessionStart, -hoursAhead)
      await Promise.all([runSessionClock(at), runSessionClock(at)])
    }
    expect(await reminders('ann')).toBe(3)
    expect(await reminders('ben')).toBe(0)
  })

  it('are not made up for by a machine that slept: only the latest goes out', async () => {
    await insertSession('s1')
    await book('ann')
    await runSessionClock(after(sessionStart, -5))
    await runSessionClock(after(sessionStart, -5))
    expect(await reminders('ann')).toBe(1)
  })

  it('go again for a new date, and not to who was seated just now or awaits consent', async () => {
    await insertSession('s1')
    await book('ann')
    await runSessionClock(after(sessionStart, -24))
    const startsAt = after(sessionStart, 240)
    await database().strategySession.update({
      where: { id: 's1' },
      data: { startsAt, endsAt: after(startsAt, 7), approval: 'organiser', approvalHours: 500 },
    })
    await book('ben', after(startsAt, -25))
    await runSessionClock(after(startsAt, -24))
    expect(await reminders('ann')).toBe(2)
    expect(await reminders('ben')).toBe(0)
  })

  it('follow the session’s own list; none for a cancelled or unannounced one', async () => {
    await insertSession('s1', { reminders: '[48]' })
    await book('ann')
    await runSessionClock(after(sessionStart, -24))
    expect(await reminders('ann')).toBe(1)
    await database().strategySession.update({
      where: { id: 's1' },
      data: { reminders: '[20]', cancelledAt: now },
    })
    await runSessionClock(after(sessionStart, -10))
    expect(await reminders('ann')).toBe(1)
  })
})

describe('too few people', () => {
  it('alert the nearest organisers once, so many days ahead', async () => {
    await makeOrganiser('far', 'platform', '')
    await makeOrganiser('near', 'cohort', 'c1')
    await insertSession('s1', { minimumSeats: 2, minimumDays: 5 })
    await book('ann')
    await runSessionClock(after(sessionStart, -121))
    expect(await lettersTo('near')).toEqual([])
    await runSessionClock(after(sessionStart, -120))
    await runSessionClock(after(sessionStart, -119))
    expect(await lettersTo('near')).toEqual(['session-below-minimum'])
    expect(await lettersTo('far')).toEqual([])
    const mail = await database().outboxMail.findFirstOrThrow({ where: { kind: 'session-below-minimum' } })
    expect(mail.body).toContain('записано 1, минимум 2')
    expect(await seating('s1')).toBe('ann 1')
  })

  it('are no alert where there are enough', async () => {
    await makeOrganiser('far', 'platform', '')
    await insertSession('s1', { minimumSeats: 1 })
    await book('ann')
    await runSessionClock(after(sessionStart, -24))
    expect(await lettersTo('far')).toEqual([])
  })
})

describe('feedback', () => {
  const end = after(sessionStart, 7)
  it('opens by itself after the end and asks who was there, once', async () => {
    await insertSession('s1', { capacity: 2 })
    for (const login of ['ann', 'ben', 'cid']) await book(login)
    await database().attendance.create({
      data: { sessionId: 's1', enrolmentId: 'c1:ben', kind: 'no-show', recordedAt: end },
    })
    await runSessionClock(after(end, -1))
    expect(await lettersTo('ann')).not.toContain('session-feedback')
    await Promise.all([runSessionClock(end), runSessionClock(end)])
    await runSessionClock(after(end, 1))
    const asked = async (login: string) =>
      (await lettersTo(login)).filter((kind) => kind === 'session-feedback').length
    expect([await asked('ann'), await asked('ben'), await asked('cid')]).toEqual([1, 0, 0])
    const stored = await database().strategySession.findUniqueOrThrow({ where: { id: 's1' } })
    expect(stored.feedbackOpenedAt).toEqual(end)
  })

  it('of a session long over is opened without letters', async () => {
    await insertSession('s1')
    await book('ann')
    await runSessionClock(after(end, 15 * 24))
    expect(await lettersTo('ann')).not.toContain('session-feedback')
  })
})

describe('a duty that fails', () => {
  it('keeps no other from its turn, and is done at the next', async () => {
    await insertSession('s1', { capacity: 1, approval: 'organiser', approvalHours: 1 })
    await book('ann')
    await database().$executeRawUnsafe(
      `CREATE TRIGGER "no_audit" BEFORE INSERT ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'no'); END`,
    )
    expect(await runSessionClock(after(now, 2))).toMatchObject({ runOutApprovals: null, openFeedback: 0 })
    await database().$executeRawUnsafe('DROP TRIGGER "no_audit"')
    expect(await lettersTo('ann')).toEqual(['session-seat-held'])
    expect(await runSessionClock(after(now, 2))).toMatchObject({ runOutApprovals: 1 })
    expect(await lettersTo('ann')).toEqual(['session-seat-held', 'session-approval-ran-out'])
  })
})
