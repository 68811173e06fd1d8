// What a learner reads of sessions on a real database: own and announced only, places in the queue, parts of the day.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { clearAll } from '#app/testing/session-clearing.ts'
import {
  after,
  insertSession,
  insertSessionCohort,
  now,
  own,
  sessionStart,
} from '#app/testing/session-fixture.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { bookSeat } from './booking.server.ts'
import { findOwnMaterial, findOwnSession, listOwnSessions } from './own-sessions.server.ts'
import { timelines } from './own-view.ts'
import { sessionPage } from './session-page.ts'

const book = (login: string, sessionId = 's1') =>
  bookSeat(own(login), { sessionId, enrolmentId: `c1:${login}` }, now)
const read = async (login: string, sessionId = 's1') =>
  (await findOwnSession(own(login), sessionId, now))?.own

beforeEach(async () => {
  await clearAll()
  await insertSessionCohort({ ann: null, ben: null, eve: 'uren', fay: 'uren' })
})

describe('own sessions', () => {
  it('are announced ones of cohorts the person is still in', async () => {
    await insertSessionCohort({ zed: null }, 'c2')
    await insertSession('s1')
    await insertSession('s2', { number: 2, announcedAt: null })
    await insertSession('s3', { number: 3, announcedAt: after(now, 1) })
    await insertSession('other', { cohortId: 'c2' })
    const titles = async (login: string) =>
      (await listOwnSessions(own(login), now)).map(({ session }) => session.id)
    expect(await titles('ann')).toEqual(['s1'])
    expect(await titles('zed')).toEqual(['other'])
    expect(await findOwnSession(own('ann'), 's2', now)).toBeNull()
    expect(await findOwnSession(own('ann'), 'other', now)).toBeNull()
    await database().enrolment.update({ where: { id: 'c1:ann' }, data: { withdrawnAt: now } })
    expect(await titles('ann')).toEqual([])
    expect(await findOwnSession(own('ann'), 's1', now)).toBeNull()
  })

  it('say the seat, the place in the own queue and what is free in the own pool', async () => {
    await insertSession('s1', { capacity: 2, pools: { uren: 1 } })
    expect((await read('eve'))?.pool).toEqual({ free: 1, waiting: 0, waitingReady: 0 })
    for (const login of ['ann', 'ben', 'eve', 'fay']) await book(login)
    expect((await read('ann'))?.booking).toMatchObject({ seat: 1, place: null })
    expect((await read('ben'))?.booking).toMatchObject({ seat: null, place: 1 })
    expect((await read('eve'))?.booking).toMatchObject({ seat: 2, approvalDueAt: null })
    expect(await read('fay')).toMatchObject({
      booking: { seat: null, place: 1 },
      pool: { free: 0, waiting: 1 },
      readerZone: 'Europe/Moscow',
    })
  })

  it('say what the person is busy with at that time', async () => {
    await insertSession('s1')
    await insertSession('s2', { number: 2, startsAt: after(sessionStart, 1) })
    await book('ann', 's1')
    expect(await read('ann', 's2')).toMatchObject({ busyWith: 'Сессия s1' })
  })

  it('warn when the required share cannot be reached any more', async () => {
    for (const number of [1, 2, 3])
      await insertSession(`s${number}`, {
        number,
        componentKey: `s${number}`,
        startsAt: after(sessionStart, 24 * (number - 2) * 15),
      })
    const warning = async () =>
      timelines(await listOwnSessions(own('ann'), now), null, now)[0]?.warning ?? null
    const miss = (sessionId: string) =>
      database().attendance.create({
        data: { sessionId, enrolmentId: 'c1:ann', kind: 'no-show', recordedAt: now },
      })
    expect(await warning()).toBeNull()
    await miss('s1')
    expect(await warning()).toMatchObject({ reachable: true })
    await miss('s2')
    expect(await warning()).toMatchObject({ reachable: false })
  })

  it('cost one statement as a list and two as a page', async () => {
    for (const number of [1, 2, 3])
      await insertSession(`s${number}`, { number, startsAt: after(sessionStart, 48 * number) })
    const list = await countingStatements(() => listOwnSessions(own('ann'), now))
    expect(list.result).toHaveLength(3)
    expect(list.statements).toHaveLength(1)
    const page = await countingStatements(() => findOwnSession(own('ann'), 's1', now))
    expect(page.statements).toHaveLength(2)
  })
})

describe('the page of a session', () => {
  const fill = async () => {
    await insertSession('s1', { onlineUrl: 'https://meet.example/1' })
    const day = await database().sessionDay.findFirstOrThrow({ where: { sessionId: 's1' } })
    await database().agendaBlock.create({
      data: {
        dayId: day.id,
        startsAt: sessionStart,
        endsAt: after(sessionStart, 2),
        title: 'Разбор',
        facilitators: { create: { userId: 'ben' } },
      },
    })
    for (const opens of ['before', 'during', 'after'])
      await database().sessionMaterial.create({
        data: {
          id: `m-${opens}`,
          sessionId: 's1',
          position: 1,
          title: opens,
          opens,
          fileName: `${opens}.txt`,
          mimeType: 'text/plain',
          bytes: Buffer.from(opens),
          createdAt: now,
        },
      })
    await database().workingGroup.create({
      data: {
        sessionId: 's1',
        number: 2,
        members: {
          create: [
            { sessionId: 's1', enrolmentId: 'c1:ann' },
            { sessionId: 's1', enrolmentId: 'c1:ben' },
          ],
        },
      },
    })
  }
  const page = async (login: string, at = now) => {
    const found = await findOwnSession(own(login), 's1', at)
    return found && sessionPage(found.own, found.parts, found.own.readerZone, at)
  }

  it('has the agenda, the materials that are open, the own group, and the link for who has a seat', async () => {
    await fill()
    expect(await page('ann')).toMatchObject({
      online: { url: null },
      days: [
        { blocks: [{ time: '10:00–12:00', title: 'Разбор', facilitators: 'Фамилия-ben Имя Отчество' }] },
      ],
      group: {
        title: 'Ваша рабочая группа: № 2',
        members: ['Фамилия-ann Имя Отчество', 'Фамилия-ben Имя Отчество'],
      },
    })
    expect((await page('ann'))?.materials.map(({ to }) => to !== null)).toEqual([false, true, false])
    expect((await page('eve'))?.group).toBeNull()
    await book('ann')
    expect(await page('ann')).toMatchObject({ seated: true, online: { url: 'https://meet.example/1' } })
  })

  it('leads to the check-in while codes work, and says when the person was seen', async () => {
    await fill()
    expect((await page('ann', sessionStart))?.checkIn).toBeNull()
    await book('ann')
    const [day] = await database().sessionDay.findMany({ where: { sessionId: 's1' } })
    if (!day) throw new Error('no day')
    const before = new Date(day.checkInOpensAt.getTime() - 1)
    const later = new Date(day.checkInClosesAt.getTime() + 1)
    expect([(await page('ann', before))?.checkIn, (await page('ann', later))?.checkIn]).toEqual([null, null])
    expect((await page('ann', sessionStart))?.checkIn?.to).toBe(`/check-in/${day.id}`)
    await database().checkIn.create({
      data: { dayId: day.id, enrolmentId: 'c1:ann', method: 'code', seenAt: sessionStart, recordedAt: now },
    })
    expect((await page('ann', sessionStart))?.checkIn).toMatchObject({
      to: null,
      text: expect.stringMatching(/^Вы отмечены в \d\d:\d\d\.$/) as string,
    })
  })

  it('gives a file to people of the cohort once it is open', async () => {
    await fill()
    const file = (login: string, materialId: string, at = now) =>
      findOwnMaterial(own(login), { sessionId: 's1', materialId }, at)
    expect(await file('ann', 'm-before')).toMatchObject({ fileName: 'before.txt' })
    expect(await file('ann', 'm-during')).toBeNull()
    expect(await file('ann', 'm-during', sessionStart)).not.toBeNull()
    expect(await file('ann', 'm-after', after(sessionStart, 7))).not.toBeNull()
    expect(await file('nobody', 'm-before')).toBeNull()
  })
})
