// Booking and cancelling on a real database: order, quotas, approval, the stop of promotion, and what the tables forbid.
import { beforeEach, describe, expect, it } from 'vitest'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { countingStatements } from '#app/testing/statements.ts'
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
} from '#app/testing/session-fixture.ts'
import { actionsOf } from '#app/testing/people.ts'
import { organiser, viewerWith } from '#app/testing/viewers.ts'
import { decideBookingApproval, runOutApprovals } from './approval.server.ts'
import { bookFor, bookSeat, cancelBooking } from './booking.server.ts'
import { giveFreedSeat, replacePerson } from './replacement.server.ts'
import { whomToCall } from './staff.server.ts'
import { clearAll } from '#app/testing/session-clearing.ts'

const book = (login: string, sessionId = 's1', at = now) =>
  bookSeat(own(login), { sessionId, enrolmentId: `c1:${login}` }, at)
const cancel = async (login: string, sessionId = 's1', at = now) =>
  cancelBooking(own(login), { bookingId: (await bookingOf(sessionId, login)).id, reason: 'Командировка' }, at)

beforeEach(async () => {
  await clearAll()
  await insertSessionCohort({
    ann: null,
    ben: null,
    cid: null,
    dan: null,
    eve: 'uren',
    fay: 'uren',
    gus: 'gorodets',
  })
})

describe('a seat', () => {
  it('goes to who comes first; later ones queue and are told their place', async () => {
    await insertSession('s1', { capacity: 2 })
    expect(await book('ann')).toMatchObject({ outcome: 'seated', seat: 1, approvalDueAt: null })
    expect(await book('ben')).toMatchObject({ outcome: 'seated', seat: 2 })
    expect(await book('cid')).toMatchObject({ outcome: 'waiting', place: 1 })
    expect(await book('dan')).toMatchObject({ outcome: 'waiting', place: 2 })
    expect(await seating('s1')).toBe('ann 1, ben 2 | wait: cid, dan')
    expect(await lettersTo('ann')).toEqual(['session-seated+REQUEST'])
    expect(await lettersTo('cid')).toEqual(['session-waiting'])
    expect(await actionsOf((await bookingOf('s1', 'ann')).id)).toEqual(['booking.seated'])
  })

  it('that is given up goes to the first who waits, at once', async () => {
    await insertSession('s1', { capacity: 1 })
    for (const login of ['ann', 'ben', 'cid']) await book(login)
    const outcome = await cancel('ann')
    expect(outcome).toMatchObject({
      outcome: 'cancelled',
      told: [
        { userId: 'ann', kind: 'session-booking-cancelled' },
        { userId: 'ben', kind: 'session-promoted' },
      ],
    })
    expect(await seating('s1')).toBe('ben 1 | wait: cid')
    expect(await lettersTo('ann')).toEqual(['session-seated+REQUEST', 'session-booking-cancelled+CANCEL'])
    expect(await lettersTo('ben')).toEqual(['session-waiting', 'session-promoted+REQUEST'])
  })

  it('can be booked again after a cancellation, at the end of the queue', async () => {
    await insertSession('s1', { capacity: 1 })
    for (const login of ['ann', 'ben']) await book(login)
    await cancel('ann')
    expect(await book('ann')).toMatchObject({ outcome: 'waiting', place: 1 })
    expect(await seating('s1')).toBe('ben 1 | wait: ann')
    expect(await database().booking.count({ where: { sessionId: 's1', userId: 'ann' } })).toBe(2)
  })

  it('is booked once, however often the button is pressed', async () => {
    await insertSession('s1')
    const outcomes = await Promise.all([book('ann'), book('ann'), book('ann')])
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'refused', 'seated'])
    expect(await database().booking.count()).toBe(1)
    expect(await lettersTo('ann')).toEqual(['session-seated+REQUEST'])
  })

  it('of three goes to exactly three of fifty who come at once', async () => {
    const crowd = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`p${index}`, null]))
    await insertSessionCohort(crowd, 'c2')
    await insertSession('s1', { cohortId: 'c2', capacity: 3 })
    const outcomes = await Promise.all(
      Object.keys(crowd).map((login) =>
        bookSeat(own(login), { sessionId: 's1', enrolmentId: `c2:${login}` }, now),
      ),
    )
    expect(outcomes.filter(({ outcome }) => outcome === 'seated')).toHaveLength(3)
    const places = outcomes.flatMap((one) => (one.outcome === 'waiting' ? one.place : []))
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 47 }, (_, index) => index + 1))
  })

  it('costs nine statements, one of them for the end of the journal', async () => {
    await insertSession('s1')
    const { statements } = await countingStatements(() => book('ann'))
    expect(statements.length).toBeLessThanOrEqual(9)
  })
})

describe('quotas', () => {
  it('keep a pool for its municipality; others take the general seats', async () => {
    await insertSession('s1', { capacity: 3, pools: { uren: 1 } })
    for (const login of ['ann', 'ben', 'cid', 'eve', 'fay', 'gus']) await book(login)
    // gus is of a municipality without a quota: the general queue. fay waits for a seat of Urень's own.
    expect(await seating('s1')).toBe('ann 1, ben 2, eve 3 | wait: cid, fay, gus')
    expect((await bookingOf('s1', 'eve')).poolId).toBe('uren')
    expect((await bookingOf('s1', 'gus')).poolId).toBe('')
    await cancel('ann')
    expect(await seating('s1')).toBe('cid 1, ben 2, eve 3 | wait: fay, gus')
    await cancel('eve')
    expect(await seating('s1')).toBe('cid 1, ben 2, fay 3 | wait: gus')
  })
})

describe('two sessions at one time', () => {
  beforeEach(async () => {
    await insertSession('s1', { capacity: 1 })
    await insertSession('s2', { capacity: 1, startsAt: after(sessionStart, 2) })
  })

  it('cannot both be booked', async () => {
    await book('ann', 's1')
    expect(await book('ann', 's2')).toEqual({
      outcome: 'refused',
      reason: 'overlap',
      busyWith: 'Сессия s1',
    })
  })

  it('may be waited for; promotion passes over who is busy, tells them once and keeps their place', async () => {
    await book('ben', 's2')
    await book('ann', 's2')
    await book('cid', 's2')
    await book('ann', 's1')
    expect(await cancel('ben', 's2')).toMatchObject({
      told: [
        { userId: 'ben' },
        { userId: 'ann', kind: 'session-passed-over' },
        { userId: 'cid', kind: 'session-promoted' },
      ],
    })
    expect(await seating('s2')).toBe('cid 1 | wait: ann')
    await cancel('cid', 's2')
    expect(await seating('s2')).toBe('wait: ann')
    expect((await lettersTo('ann')).filter((kind) => kind === 'session-passed-over')).toHaveLength(1)
  })

  it('free the one who waited as soon as the other is given up', async () => {
    await book('ben', 's2')
    await book('ann', 's2')
    await book('ann', 's1')
    await cancel('ben', 's2')
    expect(await seating('s2')).toBe('wait: ann')
    expect(await cancel('ann', 's1')).toMatchObject({
      told: [{ userId: 'ann' }, { userId: 'ann', kind: 'session-promoted' }],
    })
    expect(await seating('s2')).toBe('ann 1')
  })

  it('let somebody else have the open seat while the only one who waits is busy', async () => {
    await book('ben', 's2')
    await book('ann', 's2')
    await book('ann', 's1')
    await cancel('ben', 's2')
    expect(await book('dan', 's2')).toMatchObject({ outcome: 'seated', seat: 1 })
    expect(await seating('s2')).toBe('dan 1 | wait: ann')
  })

  it('are no overlap when their days only alternate', async () => {
    const day = (start: Date) => ({
      startsAt: start,
      endsAt: after(start, 7),
      checkInOpensAt: start,
      checkInClosesAt: start,
      checkInSecret: 'x',
    })
    // s1 on the 20th and the 22nd, s3 on the 21st.
    await database().strategySession.update({
      where: { id: 's1' },
      data: { endsAt: after(sessionStart, 55), days: { create: day(after(sessionStart, 48)) } },
    })
    await insertSession('s3', { startsAt: after(sessionStart, 24) })
    expect(await book('ann', 's1')).toMatchObject({ outcome: 'seated' })
    expect(await book('ann', 's3')).toMatchObject({ outcome: 'seated' })
  })
})

describe('consent', () => {
  const decide = async (login: string, viewer = organiser, approve = true, at = now) =>
    decideBookingApproval(
      viewer,
      { bookingId: (await bookingOf('s1', login)).id, approve, reason: approve ? null : 'Нет приказа' },
      at,
    )

  it('holds the seat until it is given; the calendar entry comes with it', async () => {
    await insertSession('s1', { capacity: 1, approval: 'organiser', approvalHours: 24 })
    expect(await book('ann')).toMatchObject({ outcome: 'seated', approvalDueAt: after(now, 24) })
    expect(await book('ben')).toMatchObject({ outcome: 'waiting' })
    expect(await lettersTo('ann')).toEqual(['session-seat-held'])
    expect(await decide('ann', own('ann'))).toEqual({ outcome: 'refused', reason: 'not-yours' })
    expect(await decide('ann', coordinatorOf('uren'))).toEqual({ outcome: 'unknown' })
    expect(await decide('ann')).toMatchObject({ outcome: 'approved' })
    expect(await decide('ann')).toEqual({ outcome: 'refused', reason: 'nothing-to-approve' })
    expect(await lettersTo('ann')).toEqual(['session-seat-held', 'session-approved+REQUEST'])
    expect(await runOutApprovals(after(now, 48))).toBe(0)
    expect(await seating('s1')).toBe('ann 1 | wait: ben')
  })

  it('that is refused frees the seat for the next, who is asked about in turn', async () => {
    await insertSession('s1', { capacity: 1, approval: 'organiser' })
    await book('ann')
    await book('ben')
    const id = (await bookingOf('s1', 'ann')).id
    expect(await decideBookingApproval(organiser, { bookingId: id, approve: false }, now)).toEqual({
      outcome: 'refused',
      reason: 'reason-needed',
    })
    expect(await decide('ann', organiser, false)).toMatchObject({ outcome: 'declined' })
    expect(await seating('s1')).toBe('ben 1')
    expect((await bookingOf('s1', 'ben')).approvalDueAt).toEqual(after(now, 48))
    expect(await lettersTo('ann')).toEqual(['session-seat-held', 'session-booking-cancelled'])
  })

  it('that does not come in time gives the seat up, once', async () => {
    await insertSession('s1', { capacity: 1, approval: 'organiser', approvalHours: 24 })
    await book('ann')
    await book('ben')
    expect(await runOutApprovals(after(now, 23))).toBe(0)
    expect(await decide('ann', organiser, true, after(now, 24))).toEqual({
      outcome: 'refused',
      reason: 'ran-out',
    })
    const done = await Promise.all([runOutApprovals(after(now, 24)), runOutApprovals(after(now, 24))])
    expect(done.reduce((a, b) => a + b)).toBe(1)
    expect(await seating('s1')).toBe('ben 1')
    expect(await lettersTo('ann')).toEqual(['session-seat-held', 'session-approval-ran-out'])
  })

  it('of the coordinator is for own people; who books for them has consented', async () => {
    await insertSession('s1', { capacity: 3, approval: 'coordinator' })
    await book('eve')
    expect(await decide('eve', coordinatorOf('gorodets'))).toEqual({ outcome: 'unknown' })
    expect(await decide('eve', coordinatorOf('uren'))).toMatchObject({ outcome: 'approved' })
    const target = { sessionId: 's1', enrolmentId: 'c1:fay' }
    expect(await bookFor(coordinatorOf('uren'), target, now)).toMatchObject({
      outcome: 'seated',
      approvalDueAt: null,
    })
    expect(await bookFor(coordinatorOf('uren'), { ...target, enrolmentId: 'c1:gus' }, now)).toEqual({
      outcome: 'unknown',
    })
    // Nobody coordinates people without a municipality: the organiser does.
    await book('ann')
    expect(await decide('ann')).toMatchObject({ outcome: 'approved' })
  })

  it('is asked of the coordinator, or of the organiser where there is none', async () => {
    await database().user.createMany({
      data: ['boss', 'head'].map((id) => ({
        id,
        email: `${id}@reshayu.example`,
        surname: 'А',
        givenName: 'Б',
        createdAt: now,
      })),
    })
    await database().roleAssignment.createMany({
      data: [
        { userId: 'boss', role: 'organiser', scopeKind: 'platform', scopeId: '', grantedAt: now },
        { userId: 'head', role: 'coordinator', scopeKind: 'municipality', scopeId: 'uren', grantedAt: now },
      ],
    })
    await insertSession('s1', { approval: 'coordinator' })
    await book('eve')
    await book('ann')
    expect(await lettersTo('head')).toEqual(['session-approval-wanted'])
    expect(await lettersTo('boss')).toEqual(['session-approval-wanted'])
  })

  it('given to somebody who waits is kept for when they are seated', async () => {
    await insertSession('s1', { capacity: 1, approval: 'organiser' })
    await book('ann')
    await book('ben')
    expect(await decide('ben')).toMatchObject({ outcome: 'approved' })
    await cancel('ann')
    expect((await bookingOf('s1', 'ben')).approvalDueAt).toBeNull()
    expect(await lettersTo('ben')).toEqual([
      'session-waiting',
      'session-approved',
      'session-promoted+REQUEST',
    ])
  })
})

describe('while promotion is stopped', () => {
  const late = after(sessionStart, -47)
  beforeEach(async () => {
    await insertSession('s1', { capacity: 2, promotionStopsDays: 2 })
    for (const login of ['ann', 'ben', 'cid', 'dan']) await book(login)
    await cancel('ann', 's1', late)
  })
  const give = async (login: string, reason: string | null = null) =>
    giveFreedSeat(organiser, { bookingId: (await bookingOf('s1', login)).id, reason }, late)

  it('a freed seat stays closed, also to newcomers', async () => {
    expect(await seating('s1')).toBe('ben 2 | wait: cid, dan')
    expect(await book('eve', 's1', late)).toMatchObject({ outcome: 'waiting', place: 3 })
  })

  it('the organiser gives it from the top; skipping needs a reason, which is kept', async () => {
    expect(await give('dan')).toMatchObject({ outcome: 'refused', reason: 'skip-reason-needed' })
    expect(await give('dan', 'Докладчик')).toMatchObject({
      outcome: 'seated',
      seat: 1,
      skipped: [(await bookingOf('s1', 'cid')).id],
    })
    expect((await bookingOf('s1', 'dan')).skipReason).toBe('Докладчик')
    expect(await seating('s1')).toBe('dan 1, ben 2 | wait: cid')
    expect(await give('cid')).toMatchObject({ outcome: 'refused', reason: 'no-free-seat' })
    expect(await give('dan')).toMatchObject({ outcome: 'refused', reason: 'not-waiting' })
  })

  it('nobody but who runs the session gives it', async () => {
    const bookingId = (await bookingOf('s1', 'cid')).id
    expect(await giveFreedSeat(own('cid'), { bookingId }, late)).toEqual({ outcome: 'unknown' })
    expect(await give('cid')).toMatchObject({ outcome: 'seated', seat: 1, skipped: [] })
  })

  it('a seat nobody ever had is still open', async () => {
    await insertSession('s9', { capacity: 1, promotionStopsDays: 2, startsAt: after(sessionStart, 10) })
    expect(await book('ann', 's9', late)).toMatchObject({ outcome: 'seated' })
  })
})

describe('cancelling and replacing', () => {
  it('alone is possible until the cut-off; the organiser can later', async () => {
    await insertSession('s1', { cancelUntil: after(sessionStart, -48) })
    await book('ann')
    const late = after(sessionStart, -48)
    expect(await cancel('ann', 's1', late)).toEqual({ outcome: 'refused', reason: 'too-late' })
    const { id } = await bookingOf('s1', 'ann')
    expect(await cancelBooking(own('ben'), { bookingId: id, reason: '' }, now)).toEqual({
      outcome: 'unknown',
    })
    expect(await cancelBooking(organiser, { bookingId: id, reason: 'Болезнь' }, late)).toMatchObject({
      outcome: 'cancelled',
    })
    expect(await cancel('ann')).toEqual({ outcome: 'refused', reason: 'cancelled-already' })
    expect(await bookingOf('s1', 'ann')).toMatchObject({
      cancelledBy: 'organiser',
      cancelReason: 'Болезнь',
      seatId: null,
      openKey: null,
    })
  })

  it('is too late: then it is said whom to call, the nearest who run the session', async () => {
    await insertSession('s1')
    const make = (id: string, role: string, scopeKind: string, scopeId: string) =>
      database().user.create({
        data: {
          id,
          email: `${id}@reshayu.example`,
          surname: 'Зимина',
          givenName: 'Ольга',
          createdAt: now,
          roles: { create: { role, scopeKind, scopeId, grantedAt: now } },
        },
      })
    expect(await whomToCall('s1', now)).toEqual([])
    await make('far', 'organiser', 'platform', '')
    await make('other', 'organiser', 'cohort', 'c9')
    expect(await whomToCall('s1', now)).toEqual([{ name: 'Зимина Ольга', email: 'far@reshayu.example' }])
    await make('near', 'organiser', 'programme', 'v1')
    expect(await whomToCall('s1', now)).toEqual([{ name: 'Зимина Ольга', email: 'near@reshayu.example' }])
    expect(await whomToCall('none', now)).toEqual([])
  })

  it('one colleague for another keeps the seat, until the cut-off, within the municipality', async () => {
    await insertSession('s1', { capacity: 1, cancelUntil: after(sessionStart, -48) })
    await book('eve')
    await book('ann')
    const bookingId = (await bookingOf('s1', 'eve')).id
    const replace = (enrolmentId: string, viewer = coordinatorOf('uren'), at = now) =>
      replacePerson(viewer, { bookingId, enrolmentId, reason: 'Отпуск' }, at)
    expect(await replace('c1:gus')).toMatchObject({ outcome: 'refused', reason: 'other-municipality' })
    expect(await replace('c1:fay', coordinatorOf('gorodets'))).toEqual({ outcome: 'unknown' })
    expect(await replace('c1:fay', own('eve'))).toEqual({ outcome: 'unknown' })
    expect(await replace('c1:fay', coordinatorOf('uren'), after(sessionStart, -48))).toMatchObject({
      outcome: 'refused',
      reason: 'too-late',
    })
    expect(await replace('c1:fay')).toMatchObject({ outcome: 'replaced', seat: 1 })
    expect(await seating('s1')).toBe('fay 1 | wait: ann')
    expect(await lettersTo('eve')).toContain('session-booking-cancelled+CANCEL')
    expect(await lettersTo('fay')).toEqual(['session-seated+REQUEST'])
    expect(await replace('c1:eve')).toMatchObject({ outcome: 'refused', reason: 'cancelled-already' })
  })

  it('puts somebody who waited here on the seat of a colleague', async () => {
    await insertSession('s1', { capacity: 1, pools: { uren: 1 } })
    await book('eve')
    await book('fay')
    const bookingId = (await bookingOf('s1', 'eve')).id
    const waited = (await bookingOf('s1', 'fay')).id
    expect(
      await replacePerson(coordinatorOf('uren'), { bookingId, enrolmentId: 'c1:fay', reason: '' }, now),
    ).toMatchObject({ outcome: 'replaced', bookingId: waited })
    expect(await seating('s1')).toBe('fay 1')
  })
})

describe('what is refused', () => {
  it('names its reason and writes nothing', async () => {
    await insertSession('s1', {
      signUpOpensAt: after(now, 1),
      signUpClosesAt: after(now, 5),
      waitingListOn: false,
      capacity: 1,
    })
    expect(await book('ann')).toMatchObject({ reason: 'sign-up-not-open' })
    expect(await book('ann', 's1', after(now, 5))).toMatchObject({ reason: 'sign-up-closed' })
    expect(await book('ann', 's1', sessionStart)).toMatchObject({ reason: 'session-over' })
    await book('ann', 's1', after(now, 2))
    expect(await book('ben', 's1', after(now, 2))).toMatchObject({ reason: 'full' })
    expect(await bookSeat(own('ben'), { sessionId: 's1', enrolmentId: 'c1:ann' }, now)).toEqual({
      outcome: 'unknown',
    })
    expect(await book('ben', 'nothing')).toEqual({ outcome: 'unknown' })
    expect(await database().booking.count()).toBe(1)
  })

  it('is a session not announced, for all but who runs it', async () => {
    await insertSession('s1', { announcedAt: null })
    expect(await book('ann')).toEqual({ outcome: 'unknown' })
    const target = { sessionId: 's1', enrolmentId: 'c1:ann' }
    const stranger = viewerWith([{ role: 'organiser', scope: { kind: 'cohort', id: 'c9' } }])
    expect(await bookFor(stranger, target, now)).toEqual({ outcome: 'unknown' })
    expect(await bookFor(organiser, target, now)).toMatchObject({ outcome: 'seated' })
  })

  it('is a withdrawn enrolment', async () => {
    await insertSession('s1')
    await database().enrolment.update({ where: { id: 'c1:ann' }, data: { withdrawnAt: now } })
    expect(await book('ann')).toEqual({ outcome: 'unknown' })
  })
})

describe('nothing half done', () => {
  it('is left by a transaction that falls: neither row nor letter', async () => {
    await insertSession('s1', { capacity: 1 })
    await book('ann')
    await database().$executeRawUnsafe(
      `CREATE TRIGGER "no_more_mail" BEFORE INSERT ON "OutboxMail" BEGIN SELECT RAISE(ABORT, 'no'); END`,
    )
    await expect(book('ben')).rejects.toThrow()
    await expect(cancel('ann')).rejects.toThrow()
    await database().$executeRawUnsafe('DROP TRIGGER "no_more_mail"')
    expect(await seating('s1')).toBe('ann 1')
    expect(await inTransaction((tx) => tx.auditEntry.count())).toBe(1)
  })
})
