// What a coordinator reads of sessions on a real database: people of own municipality and nobody else.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { clearAll } from '#app/testing/session-clearing.ts'
import {
  after,
  coordinatorOf,
  insertSession,
  insertSessionCohort,
  now,
  own,
  sessionStart,
} from '#app/testing/session-fixture.ts'
import { countingStatements } from '#app/testing/statements.ts'
import { organiser } from '#app/testing/viewers.ts'
import { bookFor, bookSeat } from './booking.server.ts'
import { findMunicipalitySession, listMunicipalitySessions } from './municipality-sessions.server.ts'
import { canApprove, nominees, personLine, replacements } from './municipality-view.ts'
import { reserveSeats } from './reservation.server.ts'

const book = (login: string) => bookSeat(own(login), { sessionId: 's1', enrolmentId: `c1:${login}` }, now)
const uren = coordinatorOf('uren')
const find = async (viewer = uren) => findMunicipalitySession(viewer, 's1', now)
const list = (past = false, at = now) => listMunicipalitySessions(uren, { past, page: 1 }, at)

beforeEach(async () => {
  await clearAll()
  await insertSessionCohort({ ann: null, eve: 'uren', fay: 'uren', gus: 'gorodets' })
})

describe('sessions of a municipality', () => {
  it('are those of cohorts with own people, with counts of own people', async () => {
    await insertSessionCohort({ zed: 'gorodets' }, 'c2')
    await insertSession('s1', { capacity: 2 })
    await insertSession('s2', { cohortId: 'c2' })
    await insertSession('s3', { number: 3, announcedAt: null, startsAt: after(sessionStart, 48) })
    for (const login of ['ann', 'eve', 'fay', 'gus']) await book(login)
    const { rows, total } = await list()
    expect(total).toBe(1)
    expect(rows).toMatchObject([
      { session: { id: 's1' }, counts: { people: 2, seated: 1, pending: 1, waiting: 1, reserved: 0 } },
    ])
    expect((await list(true)).rows).toEqual([])
    expect((await list(true, after(sessionStart, 8))).rows).toHaveLength(1)
  })

  it('show own people only, and do not exist for who has none there', async () => {
    await insertSession('s1')
    await book('gus')
    expect((await find())?.people.map(({ enrolmentId }) => enrolmentId)).toEqual(['c1:eve', 'c1:fay'])
    expect(JSON.stringify(await find())).not.toContain('gus')
    expect(await find(coordinatorOf('balakhna'))).toBeNull()
    expect(await find(own('eve'))).toBeNull()
    expect(await findMunicipalitySession(uren, 'unknown', now)).toBeNull()
  })

  it('lose people who left the municipality or the cohort', async () => {
    await insertSession('s1')
    await database().post.updateMany({ where: { userId: 'eve' }, data: { endsOn: new Date('2026-01-01') } })
    await database().enrolment.update({ where: { id: 'c1:fay' }, data: { withdrawnAt: now } })
    expect(await find()).toBeNull()
  })

  it('tell of seats held for the municipality, also before the announcement, and who may be named', async () => {
    await insertSession('s1', { announcedAt: null })
    expect(await find()).toBeNull()
    const releaseAt = after(now, 24)
    await reserveSeats(organiser, { sessionId: 's1', municipalityId: 'uren', seats: 2, releaseAt }, now)
    const found = await find()
    expect(found?.held).toMatchObject([{ municipalityId: 'uren', seats: 2, releaseAt }])
    expect(await find(coordinatorOf('balakhna'))).toBeNull()
    expect((await list()).rows[0]?.counts).toMatchObject({ reserved: 2 })
    const held = found?.held[0]
    expect(held && nominees(held, found.people, now).map(({ enrolmentId }) => enrolmentId)).toEqual([
      'c1:eve',
      'c1:fay',
    ])
  })

  it('offer what the commands allow', async () => {
    await insertSession('s1', { approval: 'coordinator', capacity: 1 })
    await book('eve')
    const found = await find()
    const [eve, fay] = found?.people ?? []
    if (!found || !eve || !fay) throw new Error('no people')
    expect(canApprove(eve, now)).toBe(true)
    expect(canApprove(fay, now)).toBe(false)
    expect(replacements(eve, found.people, now)).toEqual([fay])
    expect(personLine(eve, now)).toMatchObject({ approvable: true, changeable: true, offer: null })
    expect(personLine(eve, now).standing.text).toContain('ждёт Вашего согласования до 12 ноября')
    expect(personLine(fay, now)).toMatchObject({ offer: 'wait', standing: { text: 'Нет записи' } })
    expect(personLine(fay, sessionStart)).toMatchObject({ offer: null, changeable: false })
    expect(await bookFor(uren, { sessionId: 's1', enrolmentId: 'c1:gus' }, now)).toEqual({
      outcome: 'unknown',
    })
  })

  it('cost one statement as a list and two as a page', async () => {
    await insertSession('s1')
    expect((await countingStatements(() => list())).statements).toHaveLength(1)
    expect((await countingStatements(() => find())).statements).toHaveLength(2)
  })
})
