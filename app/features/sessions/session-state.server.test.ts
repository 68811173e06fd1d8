// Sessions that move, are cancelled, come back or merge, and people who leave: what becomes of their bookings.
import { beforeEach, describe, expect, it } from 'vitest'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { clearAll } from '#app/testing/session-clearing.ts'
import {
  after,
  bookingOf,
  insertSession,
  insertSessionCohort,
  lettersTo,
  now,
  own,
  seating,
  sessionStart,
} from '#app/testing/session-fixture.ts'
import { bookSeat, cancelBooking } from './booking.server.ts'
import {
  cancelSessionBookings,
  mergeBookings,
  restoreSessionBookings,
  settleMoved,
} from './session-state.server.ts'
import { cancelBookingsOf, dropWithdrawn } from './withdrawn.server.ts'

const book = (login: string, sessionId = 's1', at = now) =>
  bookSeat(own(login), { sessionId, enrolmentId: `c1:${login}` }, at)
const bookAll = async (sessionId: string, ...logins: string[]) => {
  for (const login of logins) await book(login, sessionId)
}
const move = (sessionId: string, startsAt: Date, at = now) =>
  inTransaction(async (tx) => {
    const endsAt = after(startsAt, 7)
    await tx.strategySession.update({ where: { id: sessionId }, data: { startsAt, endsAt } })
    await tx.sessionDay.updateMany({ where: { sessionId }, data: { startsAt, endsAt } })
    return settleMoved(tx, sessionId, at)
  })
const cancelSession = (sessionId: string, at = now) =>
  inTransaction(async (tx) => {
    const data = { cancelledAt: at, cancelReason: 'Болеет ведущий' }
    await tx.strategySession.update({ where: { id: sessionId }, data })
    return cancelSessionBookings(tx, { sessionId, reason: 'Болеет ведущий' }, at)
  })
const restoreSession = (sessionId: string, at = now) =>
  inTransaction(async (tx) => {
    const data = { cancelledAt: null, cancelReason: null }
    await tx.strategySession.update({ where: { id: sessionId }, data })
    return restoreSessionBookings(tx, sessionId, at)
  })
const numbersSentTo = async (login: string) => {
  const rows = await database().outboxMail.findMany({
    where: { recipient: `${login}@reshayu.example`, calendar: { not: null } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => `${row.calendarMethod} ${/SEQUENCE:(\d+)/.exec(row.calendar ?? '')?.[1]}`)
}

beforeEach(async () => {
  await clearAll()
  await insertSessionCohort({ ann: null, ben: null, cid: null, dan: null })
})

describe('a session that moves', () => {
  it('keeps its people and changes their calendars', async () => {
    await insertSession('s1', { capacity: 1 })
    await bookAll('s1', 'ann', 'ben')
    const told = await move('s1', after(sessionStart, 24), after(now, 1))
    expect(told).toEqual([
      { userId: 'ann', kind: 'session-moved' },
      { userId: 'ben', kind: 'session-moved' },
    ])
    expect(await seating('s1')).toBe('ann 1 | wait: ben')
    expect(await numbersSentTo('ann')).toEqual(['REQUEST 0', 'REQUEST 1'])
    expect(await numbersSentTo('ben')).toEqual([])
  })

  it('onto another of theirs puts them in the queue and gives their seat to the next', async () => {
    await insertSession('s1', { capacity: 1 })
    await insertSession('s2', { capacity: 1, startsAt: after(sessionStart, 48) })
    await bookAll('s1', 'ann', 'ben')
    await book('ann', 's2')
    const told = await move('s2', after(sessionStart, 1), after(now, 1))
    expect(told).toEqual([{ userId: 'ann', kind: 'session-unseated' }])
    expect(await seating('s2')).toBe('wait: ann')
    expect(await seating('s1')).toBe('ann 1 | wait: ben')
    await move('s2', after(sessionStart, 48), after(now, 2))
    expect(await seating('s2')).toBe('ann 1')
    const sent = (await numbersSentTo('ann')).map((line) => Number(line.split(' ')[1])).slice(1)
    expect(sent).toEqual([...sent].sort((a, b) => a - b))
    expect(await lettersTo('ann')).toEqual([
      'session-seated+REQUEST',
      'session-seated+REQUEST',
      'session-unseated+CANCEL',
      'session-moved',
      'session-promoted+REQUEST',
    ])
  })

  it('out of the way lets those sit down elsewhere who were busy with it', async () => {
    await insertSession('s1', { capacity: 1 })
    await insertSession('s2', { capacity: 1, startsAt: after(sessionStart, 1) })
    await book('ben', 's2')
    await book('ann', 's2')
    await book('ann', 's1')
    const { id } = await bookingOf('s2', 'ben')
    await cancelBooking(own('ben'), { bookingId: id, reason: 'x' }, now)
    expect(await seating('s2')).toBe('wait: ann')
    await move('s1', after(sessionStart, 72))
    expect(await seating('s2')).toBe('ann 1')
  })
})

describe('a cancelled session', () => {
  it('tells everybody, keeps the bookings, and comes back with the same seats', async () => {
    await insertSession('s1', { capacity: 2 })
    await bookAll('s1', 'ann', 'ben', 'cid')
    const told = await cancelSession('s1', after(now, 1))
    expect(told.map(({ userId, kind }) => `${userId} ${kind}`)).toEqual([
      'ann session-cancelled',
      'ben session-cancelled',
      'cid session-cancelled',
    ])
    expect(await bookingOf('s1', 'ann')).toMatchObject({
      cancelledBy: 'session',
      cancelReason: 'Болеет ведущий',
      openKey: null,
    })
    expect(await seating('s1')).toBe('')
    expect(await book('dan')).toMatchObject({ outcome: 'refused', reason: 'session-cancelled' })
    await restoreSession('s1', after(now, 2))
    expect(await seating('s1')).toBe('ann 1, ben 2 | wait: cid')
    expect(await numbersSentTo('ann')).toEqual(['REQUEST 0', 'CANCEL 1', 'REQUEST 2'])
    expect(await lettersTo('cid')).toEqual(['session-waiting', 'session-cancelled', 'session-restored'])
  })

  it('comes back without those who left the cohort, and queues who is busy by now', async () => {
    await insertSession('s1', { capacity: 2 })
    await insertSession('s2', { capacity: 2, startsAt: after(sessionStart, 2) })
    await bookAll('s1', 'ann', 'ben', 'cid')
    await cancelSession('s1')
    await book('ann', 's2')
    await database().enrolment.update({ where: { id: 'c1:ben' }, data: { withdrawnAt: now } })
    await restoreSession('s1')
    expect(await seating('s1')).toBe('cid 1 | wait: ann')
    expect(await bookingOf('s1', 'ben')).toMatchObject({ cancelledBy: 'session', seatId: null })
  })

  it('asks for consent anew where it was still to come', async () => {
    await insertSession('s1', { approval: 'organiser', approvalHours: 24 })
    await book('ann')
    await cancelSession('s1')
    await restoreSession('s1', after(now, 30))
    expect((await bookingOf('s1', 'ann')).approvalDueAt).toEqual(after(now, 54))
  })

  it('frees its people for what they wait for elsewhere', async () => {
    await insertSession('s1', { capacity: 1 })
    await insertSession('s2', { capacity: 1, startsAt: after(sessionStart, 1) })
    await book('ben', 's2')
    await book('ann', 's2')
    await book('ann', 's1')
    const { id } = await bookingOf('s2', 'ben')
    await cancelBooking(own('ben'), { bookingId: id, reason: 'x' }, now)
    await cancelSession('s1')
    expect(await seating('s2')).toBe('ann 1')
  })
})

describe('a merged session', () => {
  it('sends its people to the other, behind those who wait there, those with seats first', async () => {
    await insertSession('s1', { capacity: 1 })
    await insertSession('s2', { capacity: 3, startsAt: after(sessionStart, 240) })
    await bookAll('s1', 'ann', 'ben')
    await bookAll('s2', 'cid', 'ben')
    const merge = { fromId: 's1', intoId: 's2', reason: 'Мало участников', actorId: 'organiser' }
    await inTransaction(async (tx) => {
      const data = { cancelledAt: now, mergedIntoId: 's2' }
      await tx.strategySession.update({ where: { id: 's1' }, data })
      await mergeBookings(tx, merge, now)
    })
    expect(await seating('s2')).toBe('cid 1, ben 2, ann 3')
    expect(await seating('s1')).toBe('')
    expect(await lettersTo('ann')).toEqual([
      'session-seated+REQUEST',
      'session-cancelled+CANCEL',
      'session-promoted+REQUEST',
    ])
  })

  it('tells who finds no seat there their place', async () => {
    await insertSession('s1', { capacity: 1 })
    await insertSession('s2', { capacity: 1, startsAt: after(sessionStart, 240) })
    await book('ann')
    await bookAll('s2', 'cid', 'dan')
    const merge = { fromId: 's1', intoId: 's2', reason: 'Мало', actorId: 'organiser' }
    const told = await inTransaction((tx) => mergeBookings(tx, merge, now))
    expect(told.at(-1)).toEqual({ userId: 'ann', kind: 'session-waiting' })
    const mail = await database().outboxMail.findFirstOrThrow({
      where: { kind: 'session-waiting', recipient: 'ann@reshayu.example' },
    })
    expect(mail.body).toContain('2-й в очереди')
  })
})

describe('who leaves the cohort', () => {
  it('leaves its sessions to come, at once or by the clock', async () => {
    await insertSession('s1', { capacity: 1 })
    await bookAll('s1', 'ann', 'ben', 'cid')
    expect(await inTransaction((tx) => cancelBookingsOf(tx, 'c1:ann', now))).toHaveLength(2)
    expect(await seating('s1')).toBe('ben 1 | wait: cid')
    await database().enrolment.update({ where: { id: 'c1:ben' }, data: { withdrawnAt: now } })
    expect(await dropWithdrawn(now)).toBe(1)
    expect(await dropWithdrawn(now)).toBe(0)
    expect(await seating('s1')).toBe('cid 1')
  })
})
