// What an instructor sees of sessions: own cohorts and led blocks only, groups with their people, attendance counted.
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
import { viewerWith } from '#app/testing/viewers.ts'
import { bookSeat } from './booking.server.ts'
import { findTaughtSession, listTaughtSessions } from './taught-sessions.server.ts'

const teaches = (id: string) =>
  viewerWith([{ role: 'instructor', scope: { kind: 'cohort', id } }], `teacher-${id}`)
const titles = async (viewer: Parameters<typeof listTaughtSessions>[0], past = false, at = now) =>
  (await listTaughtSessions(viewer, { past, page: 1 }, at)).rows.map(({ session }) => session.id)

beforeEach(async () => {
  await clearAll()
  await insertSessionCohort({ ann: null, ben: null })
  await insertSessionCohort({ zed: null }, 'c2')
  await insertSession('s1')
  await insertSession('s2', { number: 2, announcedAt: null })
  await insertSession('other', { cohortId: 'c2' })
})

async function letLead(userId: string, sessionId: string) {
  const day = await database().sessionDay.findFirstOrThrow({ where: { sessionId } })
  await database().agendaBlock.create({
    data: {
      ...{ dayId: day.id, title: 'Разбор', startsAt: day.startsAt, endsAt: after(day.startsAt, 1) },
      facilitators: { create: { userId } },
    },
  })
}

describe('an instructor', () => {
  it('has announced sessions of own cohorts, ahead or past, in one statement', async () => {
    expect(await titles(teaches('c1'))).toEqual(['s1'])
    expect(await titles(teaches('c2'))).toEqual(['other'])
    expect(await titles(teaches('c1'), true)).toEqual([])
    expect(await titles(teaches('c1'), true, after(sessionStart, 48))).toEqual(['s1'])
    const { statements } = await countingStatements(() =>
      listTaughtSessions(teaches('c1'), { past: false, page: 1 }, now),
    )
    expect(statements).toHaveLength(1)
  })

  it('reads the plan, the groups with their people, and how many came', async () => {
    await bookSeat(own('ann'), { sessionId: 's1', enrolmentId: 'c1:ann' }, now)
    await letLead('ben', 's1')
    await database().workingGroup.create({
      data: { sessionId: 's1', number: 1, members: { create: { sessionId: 's1', enrolmentId: 'c1:ann' } } },
    })
    await database().attendance.create({
      data: { sessionId: 's1', enrolmentId: 'c1:ann', kind: 'attended', recordedAt: now },
    })
    const found = await findTaughtSession(teaches('c1'), 's1')
    expect(found?.parts.days[0]?.agenda.map(({ title }) => title)).toEqual(['Разбор'])
    expect(found?.attendance).toEqual([{ kind: 'attended', people: 1 }])
    expect(found?.people.map(({ id, groupId }) => [id, groupId === found.groups[0]?.id])).toEqual([
      ['c1:ann', true],
    ])
    expect(await findTaughtSession(teaches('c2'), 's1')).toBeNull()
  })
})

describe('anybody else', () => {
  it('has those in which they lead a block, and nothing otherwise', async () => {
    expect(await titles(own('ben'))).toEqual([])
    expect(await findTaughtSession(own('ben'), 'other')).toBeNull()
    await letLead('ben', 'other')
    expect((await listTaughtSessions(own('ben'), { past: false, page: 1 }, now)).rows).toMatchObject([
      { session: { id: 'other' }, leads: true, seated: 0 },
    ])
    expect(await findTaughtSession(own('ben'), 'other')).not.toBeNull()
  })
})
