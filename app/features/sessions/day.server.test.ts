// A day on real SQLite: codes, devices, marks, closing, scans that come late, and progress that moves with them.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { insertBlendedProgramme } from '#app/testing/blended-programme.ts'
import {
  after,
  bookingOf,
  insertSession,
  insertSessionCohort,
  own,
  sessionStart,
} from '#app/testing/session-fixture.ts'
import { learnerOnly, organiser, viewerWith } from '#app/testing/viewers.ts'
import { bookSeat } from './booking.server.ts'
import { checkIn, findOwnDay, standingOf, ticketOf } from './check-in.server.ts'
import { digitCode, screenCode } from './check-in-code.ts'
import { newDevice, signWith } from './check-in-secret.server.ts'
import { closeDay, markPerson, reopenDay } from './day-marks.server.ts'
import { findStaffDay, listDayMembers } from './day-rows.server.ts'
import { takeScan } from './scans.server.ts'

const db = database()
const booking = new Date('2026-11-10T09:00:00Z')
const now = after(sessionStart, 1)
let dayId = ''
let otherDay = ''
const sign = signWith('s1-secret')
const enrolment = async (login: string) =>
  (await db.enrolment.findFirstOrThrow({ where: { userId: login, cohortId: 'c1' } })).id

beforeAll(async () => {
  await insertSessionCohort({ ann: 'uren', ben: 'uren', cid: null, dan: null, eve: null })
  await insertBlendedProgramme()
  await db.cohort.update({ where: { id: 'c1' }, data: { versionId: 'b1' } })
  await db.enrolment.updateMany({ data: { versionId: 'b1' } })
  await insertSession('s1')
  await insertSession('s2', { componentKey: 's2', startsAt: after(sessionStart, 0) })
  for (const login of ['ann', 'ben', 'cid'])
    await bookSeat(own(login), { sessionId: 's1', enrolmentId: await enrolment(login) }, booking)
  dayId = (await db.sessionDay.findFirstOrThrow({ where: { sessionId: 's1' } })).id
  otherDay = (await db.sessionDay.findFirstOrThrow({ where: { sessionId: 's2' } })).id
})

beforeEach(async () => {
  await db.checkIn.deleteMany()
  await db.attendance.deleteMany()
  await db.sessionDay.updateMany({ data: { closedAt: null } })
  await db.componentProgress.deleteMany()
})

const brought = { code: screenCode(sign, now), digits: null, device: newDevice(), ticket: null }
const scan = async (login: string, seenAt = now, at = now) =>
  takeScan(
    organiser,
    { sessionId: 's1', dayId, code: (await bookingOf('s1', login)).personalCode, seenAt },
    at,
  )
const kindOf = async (login: string) =>
  (
    await db.attendance.findUnique({
      where: { sessionId_enrolmentId: { sessionId: 's1', enrolmentId: await enrolment(login) } },
    })
  )?.kind ?? null
const completed = async (login: string) =>
  (
    await db.componentProgress.findFirst({
      where: { enrolmentId: await enrolment(login), componentId: 'b1:s1' },
    })
  )?.completedAt ?? null

describe('a check-in by code', () => {
  it('is written once and moves progress at once; the second time it says when', async () => {
    expect(await checkIn(own('ann'), { dayId, ...brought }, now)).toEqual({
      outcome: 'recorded',
      seenAt: now,
    })
    expect(await checkIn(own('ann'), { dayId, ...brought }, after(now, 0.001))).toEqual({
      outcome: 'already',
      seenAt: now,
    })
    expect([await kindOf('ann'), await completed('ann')]).toEqual(['attended', now])
    expect(await db.checkIn.count()).toBe(1)
  })

  it('serves one person per device, by rule and by constraint', async () => {
    await checkIn(own('ann'), { dayId, ...brought }, now)
    expect(await checkIn(own('ben'), { dayId, ...brought }, now)).toMatchObject({ reason: 'device-taken' })
    const row = await db.checkIn.findFirstOrThrow()
    await expect(
      db.checkIn.create({ data: { ...row, id: 'x', enrolmentId: await enrolment('ben') } }),
    ).rejects.toThrow(/Unique/)
    await expect(db.checkIn.create({ data: { ...row, id: 'y', device: 'other' } })).rejects.toThrow(/Unique/)
    expect(await checkIn(own('ben'), { dayId, ...brought, device: newDevice() }, now)).toMatchObject({
      outcome: 'recorded',
    })
  })

  it('refuses expired, replayed and foreign codes, strangers, people without a seat, and writes nothing', async () => {
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)
    const foreign = signWith('s2-secret')
    const wrong: [string, object, Date, string][] = [
      ['ann', {}, at(60), 'code-expired'],
      ['ann', {}, at(900), 'code-replayed'],
      ['ann', { code: screenCode(foreign, now) }, now, 'code-of-another'],
      ['ann', { digits: digitCode(foreign, now) }, now, 'code-of-another'],
      ['ann', { digits: '000000' }, now, 'code-wrong'],
      ['ann', { device: null }, now, 'no-device'],
      ['dan', {}, now, 'not-booked'],
      ['stranger', {}, now, 'outside-cohort'],
      ['ann', {}, after(now, 24), 'too-late'],
      ['ann', {}, booking, 'too-early'],
    ]
    for (const [login, change, moment, reason] of wrong)
      expect(await checkIn(own(login), { dayId, ...brought, ...change }, moment)).toEqual({
        outcome: 'refused',
        reason,
      })
    expect(await checkIn(own('ann'), { dayId: 'none', ...brought }, now)).toEqual({ outcome: 'unknown' })
    expect([await db.checkIn.count(), await db.attendance.count()]).toEqual([0, 0])
  })

  it('stays right for the device that opened it in time, while its owner signs in', async () => {
    const device = newDevice()
    const cookie = await ticketOf({ dayId, code: brought.code, device }, now)
    const ticket = /=([^;]+)/.exec(cookie ?? '')?.[1] ?? null
    const later = new Date(now.getTime() + 300_000)
    const given = { dayId, ...brought, ticket }
    expect(await checkIn(own('ann'), { ...given, device: newDevice() }, later)).toMatchObject({
      reason: 'code-expired',
    })
    const day = await findOwnDay(own('ann'), dayId)
    expect(day && standingOf(day, { ...given, device }, later)).toEqual({ outcome: 'record' })
    expect(await checkIn(own('ann'), { ...given, device }, later)).toMatchObject({ outcome: 'recorded' })
    expect(await ticketOf({ dayId, code: brought.code, device }, later)).toBeNull()
  })

  it('takes six digits, and ten tries of them', async () => {
    const digits = digitCode(sign, now)
    for (let tried = 0; tried < 10; tried += 1)
      await checkIn(own('cid'), { dayId, ...brought, digits: '111111' }, now)
    expect(await checkIn(own('cid'), { dayId, ...brought, digits }, now)).toMatchObject({
      reason: 'too-many-tries',
    })
    expect(await checkIn(own('ben'), { dayId, ...brought, digits }, now)).toMatchObject({
      outcome: 'recorded',
    })
    expect(await db.checkIn.findFirstOrThrow()).toMatchObject({ method: 'code' })
  })

  it('of fifty presses at once is one row', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => checkIn(own('ann'), { dayId, ...brought }, now)),
    )
    expect(answers.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(1)
    expect(await db.checkIn.count()).toBe(1)
  })
})

const key = { hours: null, remark: null, walkIn: false }
const mark = async (login: string, change: Partial<Parameters<typeof markPerson>[1]>, at = now) =>
  markPerson(
    organiser,
    { sessionId: 's1', dayId, enrolmentId: await enrolment(login), mark: 'present', ...key, ...change },
    at,
  )

describe('staff', () => {
  it('mark by hand, correct, and take back; progress follows', async () => {
    await mark('ann', {})
    expect([await kindOf('ann'), await completed('ann')]).toEqual(['attended', now])
    await mark('ann', { mark: 'partly', hours: 1 })
    expect([await kindOf('ann'), await completed('ann')]).toEqual(['partly', null])
    await mark('ann', { mark: 'excused', remark: 'болезнь' })
    expect(await kindOf('ann')).toBe('excused')
    await mark('ann', { mark: 'none' })
    expect([await kindOf('ann'), await db.checkIn.count(), await db.attendance.count()]).toEqual([null, 0, 0])
  })

  it('confirm who came without a booking', async () => {
    expect(await mark('dan', {})).toEqual({ outcome: 'refused', reason: 'not-booked' })
    expect(await mark('dan', { walkIn: true })).toEqual({ outcome: 'done' })
    expect(await kindOf('dan')).toBe('attended')
    expect(await mark('dan', { enrolmentId: 'none' })).toEqual({ outcome: 'unknown' })
  })

  it('close the day: who is expected and unseen is a no-show; it can be undone, and a late scan corrects it', async () => {
    await scan('ann')
    await mark('ben', { mark: 'excused', remark: 'командировка' })
    expect(await closeDay(organiser, { sessionId: 's1', dayId }, booking)).toMatchObject({
      reason: 'not-begun',
    })
    expect(await closeDay(organiser, { sessionId: 's1', dayId }, now)).toEqual({ outcome: 'done' })
    const kinds = async () => Promise.all(['ann', 'ben', 'cid', 'dan'].map(kindOf))
    expect(await kinds()).toEqual(['attended', 'excused', 'no-show', null])
    expect(await closeDay(organiser, { sessionId: 's1', dayId }, now)).toMatchObject({
      reason: 'closed-already',
    })
    await reopenDay(organiser, { sessionId: 's1', dayId }, now)
    expect(await kinds()).toEqual(['attended', 'excused', null, null])
    await closeDay(organiser, { sessionId: 's1', dayId }, now)
    expect(await scan('cid', now, after(now, 20))).toMatchObject({ outcome: 'recorded', seenAt: now })
    expect(await kinds()).toEqual(['attended', 'excused', 'attended', null])
  })

  it('are those who run or teach the cohort, or lead a block; nobody else finds the day', async () => {
    const there = async (viewer: typeof organiser) =>
      (await findStaffDay(viewer, { sessionId: 's1', dayId })) !== null
    const scoped = (role: 'instructor' | 'registrar', id: string) =>
      viewerWith([{ role, scope: { kind: 'cohort', id } }])
    expect(await there(organiser)).toBe(true)
    expect(await there(scoped('instructor', 'c1'))).toBe(true)
    expect(await there(scoped('registrar', 'other'))).toBe(false)
    expect(await there(learnerOnly('eve'))).toBe(false)
    const block = { dayId, startsAt: now, endsAt: now, title: 'Блок' }
    await db.agendaBlock.create({ data: { ...block, facilitators: { create: { userId: 'eve' } } } })
    expect(await there(learnerOnly('eve'))).toBe(true)
    expect((await findStaffDay(learnerOnly('eve'), { sessionId: 's1', dayId }))?.runs).toBe(false)
    expect(await findStaffDay(organiser, { sessionId: 's1', dayId: otherDay })).toBeNull()
  })

  it('see who scanned and how', async () => {
    await scan('ann')
    const members = await listDayMembers({ sessionId: 's1', cohortId: 'c1', dayId }, now)
    expect(members.find(({ enrolmentId }) => enrolmentId.includes('ann'))).toMatchObject({
      ...{ booked: true, method: 'staff', seenAt: now, kind: 'attended', municipality: 'uren' },
    })
    expect(members).toHaveLength(5)
  })
})

describe('a scan by staff', () => {
  it('sent twice or late is counted once, at the moment it was made', async () => {
    const seenAt = after(now, -0.5)
    expect(await scan('ann', seenAt, after(now, 2))).toMatchObject({ outcome: 'recorded', seenAt })
    expect(await scan('ann', now, after(now, 3))).toMatchObject({ outcome: 'already', seenAt })
    expect(await db.checkIn.count()).toBe(1)
  })

  it('is refused with its own words for a foreign, unknown, waiting or cancelled code and an impossible time', async () => {
    const with_ = (code: string, seenAt = now) =>
      takeScan(organiser, { sessionId: 's1', dayId, code, seenAt }, now)
    await inTransaction((tx) =>
      tx.strategySession.update({
        where: { id: 's2' },
        data: {
          startsAt: after(sessionStart, 48),
          endsAt: after(sessionStart, 50),
          days: {
            updateMany: {
              where: {},
              data: { startsAt: after(sessionStart, 48), endsAt: after(sessionStart, 50) },
            },
          },
        },
      }),
    )
    await bookSeat(own('ben'), { sessionId: 's2', enrolmentId: await enrolment('ben') }, booking)
    await bookSeat(own('eve'), { sessionId: 's1', enrolmentId: await enrolment('eve') }, booking)
    expect(await with_((await bookingOf('s2', 'ben')).personalCode)).toMatchObject({
      ...{ name: null, message: 'Это код другой сессии.' },
    })
    expect(await with_('made-up')).toMatchObject({ outcome: 'refused', name: null })
    expect(await scan('eve')).toMatchObject({ message: expect.stringContaining('листе ожидания') })
    expect(await scan('ann', after(now, 5))).toMatchObject({ message: expect.stringContaining('спешат') })
    expect(await scan('ann', booking)).toMatchObject({ message: expect.stringContaining('больше недели') })
    expect(
      await takeScan(learnerOnly('ben'), { sessionId: 's1', dayId, code: 'x', seenAt: now }, now),
    ).toEqual({
      outcome: 'unknown',
    })
    expect(await db.checkIn.count()).toBe(0)
  })
})
