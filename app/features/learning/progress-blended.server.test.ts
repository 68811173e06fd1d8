// Attendance and stages on real SQLite: rows, events, the end of an enrolment and its reopening, one statement to read.
import { beforeAll, describe, expect, it } from 'vitest'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { insertBlendedProgramme, insertSession } from '#app/testing/blended-programme.ts'
import { insertSmallCohort } from '#app/testing/small-programme.ts'
import { countingStatements } from '#app/testing/statements.ts'
import type { AttendanceKind } from './attendance.ts'
import { settleEndings } from './cohort-endings.server.ts'
import { findHome } from './home.server.ts'
import { findProgress, recordAttendance, recordStageState, recordTestResult } from './progress.server.ts'

const now = new Date('2026-10-05T10:00:00Z')
const people = ['anna', 'boris', 'vera', 'gleb', 'dina', 'egor']

beforeAll(async () => {
  await insertBlendedProgramme()
  await insertBlendedProgramme('b2', [{ key: 'practice', title: 'Тренажёр', hours: 4, note: 'Готовят.' }])
  await insertSmallCohort('c1', people, { versionId: 'b1' })
  await insertSmallCohort('c2', ['zoya'], { versionId: 'b2' })
  await insertSession('c1', 's1', '2026-10-08')
  await insertSession('c1', 's2', '2026-10-29', { announced: false })
})

const mark = (
  enrolmentId: string,
  sessionKey: string,
  kind: AttendanceKind | null,
  hours: number | null = null,
) => inTransaction((tx) => recordAttendance(tx, { enrolmentId, sessionKey, kind, hours, now }))
const stage = (
  enrolmentIds: string[],
  stageKey: string,
  state: 'submitted' | 'returned' | 'accepted' | null,
) => inTransaction((tx) => recordStageState(tx, { enrolmentIds, stageKey, state, now }))
const row = (enrolmentId: string, componentId: string) =>
  database().componentProgress.findUnique({
    where: { enrolmentId_componentId: { enrolmentId, componentId } },
  })
const events = async (enrolmentId: string) =>
  (await database().learningEvent.findMany({ where: { enrolmentId }, orderBy: { id: 'asc' } })).map(
    ({ kind, subject }) => `${kind} ${subject}`,
  )
const ended = async (id: string) =>
  (await database().enrolment.findUniqueOrThrow({ where: { id } })).completedAt

/** Everything but sessions and the final test. */
async function workThrough(enrolmentId: string, prefix = 'b1') {
  const keys = ['m1', 'm2', 'm3'].flatMap((key) => [key, `${key}-task`])
  await database().componentProgress.createMany({
    data: keys.map((key) => ({
      enrolmentId,
      componentId: `${prefix}:${key}`,
      completedAt: now,
      updatedAt: now,
    })),
  })
  for (const key of ['p1', 'p2', 'p3']) await stage([enrolmentId], key, 'accepted')
}
const pass = (enrolmentId: string) =>
  inTransaction((tx) =>
    recordTestResult(tx, { enrolmentId, quizKey: 'final', percent: 90, passed: true, attemptsUsed: 1, now }),
  )

describe('attendance', () => {
  it('completes the session at once, and is counted once', async () => {
    await mark('c1:anna', 's1', 'attended')
    await mark('c1:anna', 's1', 'attended')
    expect(await row('c1:anna', 'b1:s1')).toMatchObject({ attendance: 'attended', completedAt: now })
    expect(await events('c1:anna')).toEqual(['session-marked s1', 'component-completed s1'])
  })

  it('counts part of a session from three quarters of its hours', async () => {
    await mark('c1:boris', 's1', 'partly', 2)
    expect(await row('c1:boris', 'b1:s1')).toMatchObject({ attendance: 'partly', completedAt: null })
    await mark('c1:boris', 's1', 'partly', 3)
    expect(await row('c1:boris', 'b1:s1')).toMatchObject({ attendance: 'partly', completedAt: now })
  })

  it('may be corrected and taken back', async () => {
    await mark('c1:boris', 's2', 'attended')
    await mark('c1:boris', 's2', 'excused')
    expect(await row('c1:boris', 'b1:s2')).toMatchObject({ attendance: 'excused', completedAt: null })
    await mark('c1:boris', 's2', null)
    expect(await row('c1:boris', 'b1:s2')).toMatchObject({ attendance: null, completedAt: null })
  })

  it('writes nothing for a session that the programme does not have', async () => {
    await mark('c1:vera', 's9', 'attended')
    expect(await events('c1:vera')).toEqual([])
  })
})

describe('a stage', () => {
  it('moves for everyone it belongs to, and what is accepted stays', async () => {
    await stage(['c1:vera', 'c1:gleb'], 'p1', 'submitted')
    await stage(['c1:vera'], 'p1', 'accepted')
    await stage(['c1:vera', 'c1:gleb'], 'p1', 'returned')
    expect(await row('c1:vera', 'b1:p1')).toMatchObject({ taskState: 'accepted', completedAt: now })
    expect(await row('c1:gleb', 'b1:p1')).toMatchObject({ taskState: 'returned', completedAt: null })
    await stage(['c1:gleb'], 'p1', null)
    expect(await row('c1:gleb', 'b1:p1')).toMatchObject({ taskState: null })
    expect(await events('c1:vera')).toEqual([
      'stage-submitted p1',
      'stage-accepted p1',
      'component-completed p1',
    ])
    await expect(stage(['c1:gleb'], 'p9', 'submitted')).rejects.toThrow('No stage p9')
  })
})

describe('the end of an enrolment', () => {
  it('comes with the session that makes the required number', async () => {
    await workThrough('c1:dina')
    await pass('c1:dina')
    await mark('c1:dina', 's1', 'attended')
    expect(await ended('c1:dina')).toBeNull()
    await mark('c1:dina', 's3', 'attended')
    expect(await ended('c1:dina')).toEqual(now)
    const found = await findProgress({ userId: 'dina' }, 'c1:dina', now)
    expect(found?.progress.attendance).toEqual({ attended: 2, required: 2, total: 3, warning: null })
  })

  it('is taken back by a corrected mark, unless a paper is issued', async () => {
    await mark('c1:dina', 's3', 'no-show')
    expect(await ended('c1:dina')).toBeNull()
    await mark('c1:dina', 's2', 'attended')
    expect(await ended('c1:dina')).toEqual(now)
    await database().certificate.create({
      data: {
        ...{
          number: '2026-ПК-000001',
          kind: 'ПК',
          year: 2026,
          sequence: 1,
          code: 'abcdefgh',
          enrolmentId: 'c1:dina',
          currentOf: 'c1:dina',
        },
        ...{ userId: 'dina', snapshot: '{}', sample: true, issuedOn: now, issuedById: 'r', createdAt: now },
      },
    })
    await mark('c1:dina', 's2', 'no-show')
    expect(await ended('c1:dina')).toEqual(now)
  })

  it('follows a changed rule of sessions, for those without a paper', async () => {
    await workThrough('c1:egor')
    await pass('c1:egor')
    await mark('c1:egor', 's1', 'attended')
    const require = (requiredSessions: number) =>
      inTransaction(async (tx) => {
        await tx.cohort.update({ where: { id: 'c1' }, data: { requiredSessions } })
        return settleEndings(tx, 'c1', now)
      })
    expect(await ended('c1:egor')).toBeNull()
    expect(await require(1)).toEqual({ ended: 1, reopened: 0 })
    expect(await ended('c1:egor')).toEqual(now)
    expect((await events('c1:egor')).at(-1)).toBe('programme-completed b1')
    expect(await require(1)).toEqual({ ended: 0, reopened: 0 })
    // Dina holds a paper and keeps her day.
    expect(await require(3)).toEqual({ ended: 0, reopened: 1 })
    expect([await ended('c1:egor'), await ended('c1:dina')]).toEqual([null, now])
    await require(2)
  })

  it('does not come while the programme has parts that are not there', async () => {
    await workThrough('c2:zoya', 'b2')
    await mark('c2:zoya', 's1', 'attended')
    await mark('c2:zoya', 's2', 'attended')
    await pass('c2:zoya')
    expect(await ended('c2:zoya')).toBeNull()
  })
})

describe('the read', () => {
  it('takes sessions of the cohort along in its one statement: announced, not cancelled, with the own seat', async () => {
    const booking = {
      sessionId: 'c1:s1',
      enrolmentId: 'c1:egor',
      userId: 'egor',
      arrival: 1,
      personalCode: 'egor',
    }
    await database().seat.create({ data: { id: 'seat', sessionId: 'c1:s1', number: 7 } })
    await database().booking.create({ data: { ...booking, seatId: 'seat', bookedAt: now } })
    const { result, statements } = await countingStatements(() =>
      findProgress({ userId: 'egor' }, 'c1:egor', now),
    )
    expect(statements).toHaveLength(1)
    expect(result?.progress.sessions.map(({ held }) => held && [held.id, held.booking?.seat])).toEqual([
      ['c1:s1', 7],
      null,
      null,
    ])
    await database().booking.updateMany({ data: { cancelledAt: now, seatId: null, openKey: null } })
    const after = await findProgress({ userId: 'egor' }, 'c1:egor', now)
    expect(after?.progress.sessions[0]?.held).toMatchObject({ booking: null })
    await database().strategySession.update({ where: { id: 'c1:s1' }, data: { cancelledAt: now } })
    const gone = await findProgress({ userId: 'egor' }, 'c1:egor', now)
    expect(gone?.progress.sessions[0]).toMatchObject({ held: null, when: 'unplanned' })
  })

  it('brings the remark on a returned stage to the home of every member, and its day', async () => {
    await database().team.create({
      data: {
        id: 't1',
        cohortId: 'c1',
        number: 1,
        name: 'Команда 1',
        createdAt: now,
        members: { create: ['egor', 'gleb'].map((name) => ({ enrolmentId: `c1:${name}` })) },
      },
    })
    const work = {
      stageKey: 'p1',
      teamId: 't1',
      enrolmentId: 'c1:gleb',
      ownerKey: 'team:t1',
      text: 'а',
      submittedAt: now,
    }
    const until = new Date('2026-10-09T00:00:00Z')
    await database().stageSubmission.create({
      data: {
        ...work,
        number: 1,
        decision: 'returned',
        remark: 'Нет чисел',
        decidedAt: now,
        returnedUntil: until,
      },
    })
    const home = await findHome({ userId: 'egor' }, null, now)
    expect(home.chosen?.remarks).toEqual([{ key: 'p1', remark: 'Нет чисел', decidedAt: now, until }])
    await database().stageSubmission.create({ data: { ...work, number: 2 } })
    expect((await findHome({ userId: 'egor' }, null, now)).chosen?.remarks).toEqual([])
  })
})
