// Planning against the real database: a series is planned, moved, shifted, cancelled, restored and merged.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { bookingOf, insertSessionCohort, lettersTo, now, own, seating } from '#app/testing/session-fixture.ts'
import { clearAll } from '#app/testing/session-clearing.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { organiser, registrarOf } from '#app/testing/viewers.ts'
import { bookSeat } from './booking.server.ts'
import { newSessionForm, sessionMoveForm, sessionRulesForm } from './plan.schema.ts'
import { listBookable, listBookings } from './bookings.server.ts'
import { listPools, listReservations } from './seat-plan.server.ts'
import { listSeriesParts } from './series-parts.server.ts'
import { listSessionLog } from './session-log.server.ts'
import { createSession, updateSession } from './planning.server.ts'
import { countInBoth, findRunSession, findSeries, listPlannedCohorts } from './series.server.ts'
import {
  announceSession,
  cancelSession,
  mergeSession,
  restoreSession,
  runBelowMinimum,
} from './session-endings.server.ts'
import { moveSession } from './session-moves.server.ts'
import { previewShift, shiftSeries } from './series-shift.server.ts'
import { resizeSession } from './seating.server.ts'

const rules = {
  title: 'Первая сессия',
  component: 's1',
  minimumSeats: '2',
  minimumDays: '5',
  approval: 'none',
  approvalHours: '48',
  waitingListOn: 'on',
  reminders: ['168', '24'],
}
const where = {
  room: 'new',
  venueName: 'Дом правительства',
  venueAddress: 'Нижний Новгород, Кремль, 2',
  venueZone: 'Europe/Moscow',
  roomName: 'Зал 1',
  roomCapacity: '10',
}
const on = (date: string) => ({ date1: date, start1: '10:00', end1: '17:00' })

async function plan(date: string, changes: Record<string, unknown> = {}, viewer = organiser) {
  const form = newSessionForm.parse({ ...rules, ...where, ...on(date), capacity: '3', ...changes })
  return createSession(viewer, { cohortId: 'c1', form }, now)
}

async function planned(date: string, changes: Record<string, unknown> = {}): Promise<string> {
  const result = await plan(date, changes)
  if (result.outcome !== 'created') throw new Error(JSON.stringify(result))
  await announceSession(organiser, result.sessionId, now)
  return result.sessionId
}

async function book(sessionId: string, ...logins: string[]) {
  for (const login of logins) {
    const enrolment = await database().enrolment.findFirstOrThrow({
      where: { userId: login, cohortId: 'c1' },
    })
    const result = await bookSeat(own(login), { sessionId, enrolmentId: enrolment.id }, now)
    expect(['seated', 'waiting']).toContain(result.outcome)
  }
}

beforeEach(async () => {
  await clearAll()
  await insertSessionCohort({ ann: null, ben: null, cid: null, dan: null, eve: null })
})

describe('a planned session', () => {
  it('is a draft with days, seats and a new place; the place is not written twice', async () => {
    const result = await plan('2026-11-20', { date2: '2026-11-21', start2: '09:00', end2: '13:00' })
    expect(result.outcome).toBe('created')
    await planned('2026-11-25')
    expect(await database().venue.count()).toBe(1)
    expect(await database().room.count()).toBe(1)
    const series = await findSeries(organiser, 'c1')
    expect(series?.sessions.map(({ title, capacity, days }) => [title, capacity, days.length])).toEqual([
      ['Первая сессия', 3, 2],
      ['Первая сессия', 3, 1],
    ])
    expect(series?.sessions[0]?.startsAt).toEqual(new Date('2026-11-20T07:00:00Z'))
    expect(await database().seat.count()).toBe(6)
  })

  it('is not for others', async () => {
    expect(await plan('2026-11-20', {}, registrarOf('other'))).toEqual({ outcome: 'unknown' })
    const sessionId = await planned('2026-11-20')
    expect(await findRunSession(registrarOf('other'), sessionId)).toBeNull()
    expect(await findRunSession(registrarOf('c1'), sessionId)).not.toBeNull()
    expect((await listPlannedCohorts(registrarOf('other'), { listing, query: '' })).rows).toEqual([])
    expect(await cancelSession(own('ann'), { sessionId, reason: 'так' }, now)).toEqual({ outcome: 'unknown' })
  })

  it.each([
    ['date1', { date1: '2026-11-01' }],
    ['end1', { end1: '09:00' }],
    ['date2', { date2: '2026-11-19', start2: '10:00', end2: '12:00' }],
    ['overCapacityReason', { capacity: '11' }],
    ['component', { component: 's9' }],
    ['signUpClosesAt', { signUpClosesAt: '2026-12-01T10:00' }],
    ['room', { room: 'gone' }],
  ])('says what is wrong beside %s and writes nothing', async (field, changes) => {
    const result = await plan('2026-11-20', changes)
    expect(result.outcome === 'invalid' && Object.keys(result.errors)).toEqual([field])
    expect(await database().strategySession.count()).toBe(0)
    expect(await database().venue.count()).toBe(0)
  })

  it('is none of a closed cohort', async () => {
    await database().cohort.update({ where: { id: 'c1' }, data: { state: 'closed' } })
    expect(await plan('2026-11-20')).toMatchObject({
      outcome: 'invalid',
      errors: { component: [expect.stringContaining('Поток закрыт')] },
    })
    expect((await findSeries(organiser, 'c1'))?.cohort.closed).toBe(true)
    expect(await database().strategySession.count()).toBe(0)
    await database().cohort.update({ where: { id: 'c1' }, data: { state: 'running' } })
  })

  it('goes over the capacity of the room with a reason only', async () => {
    const sessionId = await planned('2026-11-20', { capacity: '12', overCapacityReason: 'Поставим стулья' })
    expect((await findRunSession(organiser, sessionId))?.session).toMatchObject({
      capacity: 12,
      roomCapacity: 10,
      overCapacityReason: 'Поставим стулья',
    })
  })

  it('never takes a taken room; busy people are named first and may be overlooked', async () => {
    const sessionId = await planned('2026-11-20')
    await book(sessionId, 'ann')
    const room = await plan('2026-11-20')
    expect(room).toMatchObject({
      outcome: 'conflicts',
      conflicts: [{ kind: 'room' }, { kind: 'participants' }],
    })
    if (room.outcome !== 'conflicts') throw new Error('no conflicts')
    expect(await plan('2026-11-20', { despite: room.key })).toMatchObject({ outcome: 'conflicts' })
    const online = { room: 'online', timeZone: 'Europe/Moscow', onlineUrl: 'https://meet.example/1' }
    const people = await plan('2026-11-20', online)
    expect(people).toMatchObject({ outcome: 'conflicts', conflicts: [{ kind: 'participants' }] })
    const key = people.outcome === 'conflicts' ? people.key : ''
    expect(await plan('2026-11-20', { ...online, despite: key })).toMatchObject({ outcome: 'created' })
  })

  it('is announced once, and the cohort is told once', async () => {
    const sessionId = await planned('2026-11-20')
    expect(await lettersTo('ann')).toEqual(['session-announced'])
    expect(await announceSession(organiser, sessionId, now)).toEqual({
      outcome: 'refused',
      reason: 'announced-already',
    })
  })

  it('changes its rules, and who waits moves up where they allow it', async () => {
    const sessionId = await planned('2026-11-20', { capacity: '1', minimumSeats: '0' })
    await book(sessionId, 'ann', 'ben')
    const form = sessionRulesForm.parse({ ...rules, title: 'Новое имя', minimumSeats: '1' })
    expect((await updateSession(organiser, { sessionId, form }, now)).outcome).toBe('done')
    const high = sessionRulesForm.parse({ ...rules, minimumSeats: '2' })
    expect((await updateSession(organiser, { sessionId, form: high }, now)).outcome).toBe('invalid')
    const entry = await database().auditEntry.findFirstOrThrow({ where: { action: 'session.changed' } })
    expect(JSON.parse(entry.detail)).toEqual({ fields: ['title', 'minimumSeats'] })
  })
})

const listing = { page: 1, sort: 'startsOn', key: 'startsOn', direction: 'asc' } as const

describe('the planning screens', () => {
  it('need few statements, however many people there are', async () => {
    const sessionId = await planned('2026-11-20')
    await book(sessionId, 'ann', 'ben', 'cid', 'dan')
    const read = async () => {
      await findRunSession(organiser, sessionId)
      await listSeriesParts('c1')
      await listPools(sessionId, 'c1', now)
      await listReservations(sessionId)
      const wanted = { page: 1, sort: 'seat', key: 'seat', direction: 'asc' } as const
      const bookings = await listBookings(sessionId, { view: 'seated', listing: wanted, query: '' }, now)
      const waiting = await listBookings(sessionId, { view: 'waiting', listing: wanted, query: '' }, now)
      const bookable = await listBookable(sessionId, 'c1', now)
      const log = await listSessionLog(sessionId, 1)
      return { bookings, waiting, bookable, log }
    }
    const { result, statements } = await countingStatements(read)
    expect(statements.length).toBeLessThanOrEqual(8)
    expect(result.bookings.rows.map(({ surname, seat }) => [surname, seat])).toHaveLength(3)
    expect(result.waiting.rows.map(({ place }) => place)).toEqual([1])
    expect(result.bookable).toHaveLength(1)
    expect(result.log.rows.at(-1)?.action).toBe('session.created')
  })
})

describe('a session that moves', () => {
  const move = (sessionId: string, date: string, changes: Record<string, unknown> = {}) =>
    moveSession(
      organiser,
      { sessionId, form: sessionMoveForm.parse({ ...where, ...on(date), ...changes }) },
      now,
    )

  /** When codes work, day by day. */
  const windowsOf = async (sessionId: string) =>
    (await database().sessionDay.findMany({ where: { sessionId }, orderBy: { startsAt: 'asc' } })).map(
      ({ checkInOpensAt, checkInClosesAt }) =>
        `${checkInOpensAt.toISOString()}/${checkInClosesAt.toISOString()}`,
    )

  it('tells everybody, changes calendars, takes windows and agenda along', async () => {
    const sessionId = await planned('2026-11-20', { cancelUntil: '2026-11-18T18:00' })
    const day = await database().sessionDay.findFirstOrThrow({ where: { sessionId } })
    await database().agendaBlock.create({
      data: { dayId: day.id, title: 'Открытие', startsAt: day.startsAt, endsAt: day.endsAt },
    })
    await book(sessionId, 'ann')
    expect(await move(sessionId, '2026-11-27', { start1: '11:00' })).toMatchObject({ outcome: 'done' })
    const moved = await database().strategySession.findUniqueOrThrow({
      where: { id: sessionId },
      include: { days: { include: { agenda: true } } },
    })
    expect(moved.startsAt).toEqual(new Date('2026-11-27T08:00:00Z'))
    expect(moved.cancelUntil).toEqual(new Date('2026-11-25T15:00:00Z'))
    expect(moved.days[0]?.agenda[0]?.startsAt).toEqual(moved.startsAt)
    expect(moved.days[0]?.id).toBe(day.id)
    expect(await windowsOf(sessionId)).toEqual(['2026-11-27T07:00:00.000Z/2026-11-27T14:00:00.000Z'])
    expect(moved.sequence).toBeGreaterThan(0)
    expect(await lettersTo('ann')).toContain('session-moved+REQUEST')
  })

  it('keeps the local clock in another zone and says so first', async () => {
    const sessionId = await planned('2026-11-20', { signUpClosesAt: '2026-11-15T12:00' })
    const far = { room: 'online', timeZone: 'Asia/Novosibirsk', onlineUrl: 'https://meet.example/1' }
    const asked = await move(sessionId, '2026-11-20', far)
    expect(asked).toMatchObject({ outcome: 'conflicts', conflicts: [{ kind: 'zone' }] })
    const despite = asked.outcome === 'conflicts' ? asked.key : ''
    expect(await move(sessionId, '2026-11-20', { ...far, despite })).toMatchObject({ outcome: 'done' })
    const moved = await database().strategySession.findUniqueOrThrow({ where: { id: sessionId } })
    expect(moved.startsAt).toEqual(new Date('2026-11-20T03:00:00Z'))
    expect(moved.signUpClosesAt).toEqual(new Date('2026-11-15T05:00:00Z'))
    expect(moved.timeZone).toBe('Asia/Novosibirsk')
  })

  it('has fewer or more days afterwards', async () => {
    const sessionId = await planned('2026-11-20', { date2: '2026-11-21', start2: '10:00', end2: '12:00' })
    await move(sessionId, '2026-11-24')
    expect(await database().sessionDay.count({ where: { sessionId } })).toBe(1)
    await move(sessionId, '2026-11-24', { date2: '2026-11-25', start2: '10:00', end2: '12:00' })
    expect(await database().sessionDay.count({ where: { sessionId } })).toBe(2)
  })

  it('refuses the past, a started and a cancelled session', async () => {
    const sessionId = await planned('2026-11-20')
    expect((await move(sessionId, '2026-11-01')).outcome).toBe('invalid')
    await cancelSession(organiser, { sessionId, reason: 'Ремонт' }, now)
    expect(await move(sessionId, '2026-11-21')).toEqual({ outcome: 'refused', reason: 'cancelled' })
  })

  it('moves with its series, over a day where the next one lay', async () => {
    const [one, two] = [await planned('2026-11-20'), await planned('2026-11-27')]
    await book(one, 'ann')
    await book(two, 'ann')
    const preview = await previewShift(organiser, { cohortId: 'c1', days: 7 }, now)
    expect(preview).toMatchObject({ conflicts: [], past: false, rows: [{ people: 1 }, { people: 1 }] })
    const shift = (days: number) => shiftSeries(organiser, { cohortId: 'c1', days, despite: null }, now)
    expect(await shift(7)).toMatchObject({ outcome: 'done', sessions: 2 })
    expect([await seating(one), await seating(two)]).toEqual(['ann 1', 'ann 1'])
    expect(await windowsOf(two)).toEqual(['2026-12-04T06:00:00.000Z/2026-12-04T14:00:00.000Z'])
    expect(await shift(-30)).toEqual({ outcome: 'past' })
    expect(await shiftSeries(own('ann'), { cohortId: 'c1', days: 1, despite: null }, now)).toEqual({
      outcome: 'unknown',
    })
  })
})

describe('a session that ends before it began', () => {
  it('is cancelled with its bookings kept, and restored with them', async () => {
    const sessionId = await planned('2026-11-20', { capacity: '2' })
    await book(sessionId, 'ann', 'ben', 'cid')
    await cancelSession(organiser, { sessionId, reason: 'Ремонт зала' }, now)
    expect(await bookingOf(sessionId, 'ann')).toMatchObject({
      cancelledBy: 'session',
      cancelReason: 'Ремонт зала',
    })
    expect(await lettersTo('ann')).toContain('session-cancelled+CANCEL')
    const again = await cancelSession(organiser, { sessionId, reason: 'Ещё раз' }, now)
    expect(again).toEqual({ outcome: 'refused', reason: 'cancelled' })
    expect((await restoreSession(organiser, sessionId, now)).outcome).toBe('done')
    expect(await seating(sessionId)).toBe('ann 1, ben 2 | wait: cid')
  })

  it('is not restored into a room that is taken by now', async () => {
    const sessionId = await planned('2026-11-20')
    await cancelSession(organiser, { sessionId, reason: 'Ремонт' }, now)
    await planned('2026-11-20')
    expect(await restoreSession(organiser, sessionId, now)).toEqual({
      outcome: 'refused',
      reason: 'room-taken',
    })
  })

  it('merges into another one in order of arrival', async () => {
    const [from, into] = [await planned('2026-11-20'), await planned('2026-11-27', { capacity: '3' })]
    await book(from, 'ann', 'ben', 'cid')
    await book(into, 'dan')
    expect(
      (await mergeSession(organiser, { sessionId: from, intoId: into, reason: 'Мало людей' }, now)).outcome,
    ).toBe('done')
    expect(await seating(into)).toBe('dan 1, ann 2, ben 3 | wait: cid')
    expect((await findRunSession(organiser, from))?.session.mergedInto?.id).toBe(into)
    expect(await restoreSession(organiser, from, now)).toEqual({ outcome: 'refused', reason: 'merged' })
    await resizeSession(organiser, { sessionId: into, capacity: 4 }, now)
    expect(await seating(into)).toBe('dan 1, ann 2, ben 3, cid 4')
  })

  it('knows who of it is booked in another one too', async () => {
    const [from, into] = [await planned('2026-11-20'), await planned('2026-11-27')]
    await book(from, 'ann', 'ben', 'cid')
    await book(into, 'ben', 'dan')
    expect([...(await countInBoth(from))]).toEqual([[into, 1]])
  })

  it('runs below its minimum once somebody decided so', async () => {
    const sessionId = await planned('2026-11-12')
    await runBelowMinimum(organiser, sessionId, now)
    expect((await findRunSession(organiser, sessionId))?.session.minimumSeats).toBe(0)
  })
})
