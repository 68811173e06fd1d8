// Capacity, quotas and reservations on a real database.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { clearAll } from '#app/testing/session-clearing.ts'
import {
  after,
  bookingOf,
  coordinatorOf,
  insertSession,
  insertSessionCohort,
  lettersTo,
  now,
  own,
  seating,
  sessionStart,
  type Town,
} from '#app/testing/session-fixture.ts'
import { actionsOf } from '#app/testing/people.ts'
import { organiser } from '#app/testing/viewers.ts'
import { bookSeat, cancelBooking } from './booking.server.ts'
import { nameReserved, releaseDueReservations, releaseReserved, reserveSeats } from './reservation.server.ts'
import { resizeSession, setPools } from './seating.server.ts'

const book = (login: string, sessionId = 's1', at = now) =>
  bookSeat(own(login), { sessionId, enrolmentId: `c1:${login}` }, at)
const bookAll = async (...logins: string[]) => {
  for (const login of logins) await book(login)
}
const resize = (capacity: number, reason: string | null = null, at = now) =>
  resizeSession(organiser, { sessionId: 's1', capacity, reason }, at)
const pools = (quotas: Record<string, number>) =>
  setPools(organiser, { sessionId: 's1', pools: new Map(Object.entries(quotas)) }, now)
const poolCounts = async () => {
  const rows = await database().seat.groupBy({
    by: ['poolId'],
    where: { sessionId: 's1' },
    _count: true,
    orderBy: { poolId: 'asc' },
  })
  return Object.fromEntries(rows.map(({ poolId, _count }) => [poolId, _count]))
}

beforeEach(async () => {
  await clearAll()
  await insertSessionCohort({
    ann: null,
    ben: null,
    cid: null,
    eve: 'uren',
    fay: 'uren',
    gus: 'gorodets',
  })
})

describe('capacity', () => {
  it('that grows seats who waits; that shrinks takes free seats only', async () => {
    await insertSession('s1', { capacity: 1 })
    await bookAll('ann', 'ben', 'cid')
    expect(await resize(2)).toMatchObject({ outcome: 'resized', told: [{ userId: 'ben' }] })
    expect(await seating('s1')).toBe('ann 1, ben 2 | wait: cid')
    expect(await resize(1)).toEqual({ outcome: 'refused', reason: 'below-held', held: 2 })
    expect(await resize(5)).toMatchObject({ outcome: 'resized' })
    expect(await resize(3)).toMatchObject({ outcome: 'resized', told: [] })
    expect(await database().seat.count()).toBe(3)
    expect(await seating('s1')).toBe('ann 1, ben 2, cid 3')
    expect(await actionsOf('s1')).toEqual(['session.resized', 'session.resized', 'session.resized'])
  })

  it('goes above the room with a reason, which goes when the number does', async () => {
    const venue = { name: 'Дом', address: 'ул. Мира, 1', timeZone: 'Europe/Moscow', createdAt: now }
    await database().room.create({
      data: { id: 'r1', name: 'Зал', capacity: 2, venue: { create: venue } },
    })
    await insertSession('s1', { capacity: 2, roomId: 'r1' })
    expect(await resize(3)).toMatchObject({ outcome: 'refused', reason: 'over-capacity-reason' })
    expect(await resize(3, 'Доставим стулья')).toMatchObject({ outcome: 'resized', over: 1 })
    const stored = () => database().strategySession.findUniqueOrThrow({ where: { id: 's1' } })
    expect(await stored()).toMatchObject({ capacity: 3, overCapacityReason: 'Доставим стулья' })
    await resize(2)
    expect(await stored()).toMatchObject({ capacity: 2, overCapacityReason: null })
  })

  it('is changed by who runs the session, while it is not over', async () => {
    await insertSession('s1')
    const change = { sessionId: 's1', capacity: 9 }
    expect(await resizeSession(own('ann'), change, now)).toEqual({ outcome: 'unknown' })
    expect(await resizeSession(coordinatorOf('uren'), change, now)).toEqual({ outcome: 'unknown' })
    expect(await resize(9, null, after(sessionStart, 7))).toMatchObject({ reason: 'session-over' })
  })

  it('that grows while promotion is stopped seats nobody by itself', async () => {
    await insertSession('s1', { capacity: 1, promotionStopsDays: 2 })
    await bookAll('ann', 'ben')
    await resize(2, null, after(sessionStart, -24))
    expect(await seating('s1')).toBe('ann 1 | wait: ben')
    expect(await database().seat.count({ where: { closedAt: { not: null } } })).toBe(1)
    // Earlier again (the session is moved away, say): the closed seat opens and the queue moves up.
    await resize(3)
    expect(await seating('s1')).toBe('ann 1, ben 2')
    expect(await database().seat.count({ where: { closedAt: { not: null } } })).toBe(0)
  })
})

describe('quotas', () => {
  it('queue people anew: who belongs to a quota now takes its seats', async () => {
    await insertSession('s1', { capacity: 2 })
    await bookAll('ann', 'ben', 'eve', 'fay', 'cid')
    expect(await seating('s1')).toBe('ann 1, ben 2 | wait: eve, fay, cid')
    await resize(4)
    expect(await seating('s1')).toBe('ann 1, ben 2, eve 3, fay 4 | wait: cid')
    expect(await pools({ uren: 1 })).toMatchObject({ outcome: 'set', promisedTooMany: 0 })
    // Nobody loses a seat: Uren has two although the quota is one; what fay gives up is the general queue's.
    expect(await poolCounts()).toEqual({ '': 2, uren: 2 })
    await cancelBooking(own('fay'), { bookingId: (await bookingOf('s1', 'fay')).id, reason: 'x' }, now)
    expect(await poolCounts()).toEqual({ '': 3, uren: 1 })
    expect(await seating('s1')).toBe('ann 1, ben 2, eve 3, cid 4')
  })

  it('may promise more than there is; the answer says by how many', async () => {
    await insertSession('s1', { capacity: 4 })
    expect(await pools({ uren: 4, gorodets: 4 })).toMatchObject({ outcome: 'set', promisedTooMany: 4 })
    expect(await poolCounts()).toEqual({ gorodets: 2, uren: 2 })
    expect(await book('ann')).toMatchObject({ outcome: 'waiting', place: 1 })
    expect(await pools({})).toMatchObject({ outcome: 'set', told: [{ userId: 'ann' }] })
    expect(await poolCounts()).toEqual({ '': 4 })
  })

  it('are whole numbers, set by who runs the session', async () => {
    await insertSession('s1')
    expect(await pools({ uren: -1 })).toMatchObject({ reason: 'not-a-number' })
    expect(await pools({ uren: 1.5 })).toMatchObject({ reason: 'not-a-number' })
    const set = { sessionId: 's1', pools: new Map([['uren', 1]]) }
    expect(await setPools(own('ann'), set, now)).toEqual({ outcome: 'unknown' })
    expect(await setPools(organiser, set, after(sessionStart, 8))).toMatchObject({ reason: 'session-over' })
  })
})

describe('reservations', () => {
  const releaseAt = after(sessionStart, -72)
  const reserve = (seats: number, municipalityId: Town | 'nowhere' = 'uren') =>
    reserveSeats(organiser, { sessionId: 's1', municipalityId, seats, releaseAt }, now)
  const reserved = async (seats: number, municipalityId: Town = 'uren') => {
    const outcome = await reserve(seats, municipalityId)
    if (outcome.outcome !== 'reserved') throw new Error(outcome.outcome)
    return outcome.reservationId
  }
  const name = (reservationId: string, login: string, viewer = coordinatorOf('uren'), at = now) =>
    nameReserved(viewer, { reservationId, enrolmentId: `c1:${login}` }, at)

  beforeEach(async () => {
    await database().user.create({
      data: { id: 'head', email: 'head@reshayu.example', surname: 'А', givenName: 'Б', createdAt: now },
    })
    await database().roleAssignment.create({
      data: {
        userId: 'head',
        role: 'coordinator',
        scopeKind: 'municipality',
        scopeId: 'uren',
        grantedAt: now,
      },
    })
  })

  it('hold free seats for people named later', async () => {
    await insertSession('s1', { capacity: 3 })
    const id = await reserved(2)
    expect(await lettersTo('head')).toEqual(['session-seats-reserved'])
    await bookAll('ann', 'ben')
    expect(await seating('s1')).toBe('ann 3 | wait: ben')
    expect(await reserve(1)).toEqual({ outcome: 'refused', reason: 'not-enough-free', free: 0 })
    expect(await name(id, 'eve')).toMatchObject({ outcome: 'seated', seat: 1 })
    expect(await name(id, 'eve')).toMatchObject({ reason: 'seated-already' })
    expect(await name(id, 'gus')).toMatchObject({ reason: 'other-municipality' })
    expect(await name(id, 'ann')).toMatchObject({ reason: 'other-municipality' })
    expect(await name(id, 'fay', coordinatorOf('gorodets'))).toEqual({ outcome: 'unknown' })
    expect(await name(id, 'fay', organiser)).toMatchObject({ outcome: 'seated', seat: 2 })
    expect(await seating('s1')).toBe('eve 1, fay 2, ann 3 | wait: ben')
  })

  it('give a seat to somebody of the municipality who waited', async () => {
    await insertSession('s1', { capacity: 1 })
    const id = await reserved(1)
    await bookAll('ann', 'eve')
    expect(await name(id, 'eve')).toMatchObject({ outcome: 'seated', seat: 1 })
    expect(await name(id, 'fay')).toMatchObject({ reason: 'all-named' })
    expect(await seating('s1')).toBe('eve 1 | wait: ann')
  })

  it('are released on their day, once, and the queue moves up', async () => {
    await insertSession('s1', { capacity: 2 })
    const id = await reserved(2)
    await bookAll('ann')
    await name(id, 'eve')
    expect(await releaseDueReservations(after(releaseAt, -1))).toBe(0)
    expect(await name(id, 'fay', coordinatorOf('uren'), releaseAt)).toMatchObject({ reason: 'released' })
    const done = await Promise.all([releaseDueReservations(releaseAt), releaseDueReservations(releaseAt)])
    expect(done.reduce((a, b) => a + b)).toBe(1)
    expect(await seating('s1')).toBe('eve 1, ann 2')
    expect(await lettersTo('head')).toEqual(['session-seats-reserved', 'session-seats-released'])
    expect(await releaseReserved(organiser, id, now)).toEqual({ outcome: 'refused', reason: 'released' })
  })

  it('are released by hand, by who runs the session; all named, there is nobody to tell', async () => {
    await insertSession('s1', { capacity: 1 })
    const id = await reserved(1)
    expect(await releaseReserved(coordinatorOf('uren'), id, now)).toEqual({ outcome: 'unknown' })
    await name(id, 'eve')
    expect(await releaseReserved(organiser, id, now)).toEqual({ outcome: 'released', seats: 0, told: [] })
    expect(await releaseReserved(organiser, 'none', now)).toEqual({ outcome: 'unknown' })
  })

  it('that are released while promotion is stopped stay closed', async () => {
    await insertSession('s1', { capacity: 1, promotionStopsDays: 4 })
    await reserved(1)
    await bookAll('ann')
    await releaseDueReservations(releaseAt)
    expect(await seating('s1')).toBe('wait: ann')
  })

  it('come from the quota of the municipality where it has one', async () => {
    await insertSession('s1', { capacity: 3, pools: { uren: 1 } })
    expect(await reserve(2)).toEqual({ outcome: 'refused', reason: 'not-enough-free', free: 1 })
    expect(await reserve(2, 'gorodets')).toMatchObject({ outcome: 'reserved' })
    expect(await reserve(1, 'nowhere')).toEqual({ outcome: 'unknown' })
  })
})
