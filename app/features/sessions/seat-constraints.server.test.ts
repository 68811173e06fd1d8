// What the tables themselves forbid, whoever writes: the rules of seats as indexes and triggers.
import { beforeEach, describe, expect, it } from 'vitest'
import { database } from '#app/platform/database.server.ts'
import { clearAll } from '#app/testing/session-clearing.ts'
import { after, insertSession, insertSessionCohort, now, sessionStart } from '#app/testing/session-fixture.ts'

let arrival = 0

const seatOf = async (sessionId: string, number: number) =>
  (await database().seat.findFirstOrThrow({ where: { sessionId, number } })).id

const insert = async (login: string, sessionId: string, seat: number | null, changes: object = {}) =>
  database().booking.create({
    data: {
      sessionId,
      enrolmentId: `c1:${login}`,
      userId: login,
      arrival: ++arrival,
      seatId: seat === null ? null : await seatOf(sessionId, seat),
      personalCode: `code${arrival}`,
      bookedAt: now,
      openKey: `${sessionId}:${login}`,
      ...changes,
    },
  })

/** What SQLite itself says: Prisma knows no triggers and calls each of them a foreign key. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error = (await work.then(
    () => 'nothing was refused',
    (reason: unknown) => reason,
  )) as {
    meta?: { driverAdapterError?: { cause?: { originalMessage?: string } } }
  }
  return error.meta?.driverAdapterError?.cause?.originalMessage ?? String(error)
}

beforeEach(async () => {
  await clearAll()
  await insertSessionCohort({ ann: null, ben: null, cid: 'uren' })
  await insertSession('s1', { capacity: 2 })
  await insertSession('s2', { capacity: 2, startsAt: after(sessionStart, 2) })
})

describe('the tables forbid', () => {
  it('one seat to two people', async () => {
    await insert('ann', 's1', 1)
    expect(await refusal(insert('ben', 's1', 1))).toMatch(/UNIQUE/)
    await insert('ben', 's1', null)
    const data = { seatId: await seatOf('s1', 1) }
    expect(await refusal(database().booking.updateMany({ where: { userId: 'ben' }, data }))).toMatch(/UNIQUE/)
  })

  it('two bookings of one person in one session, and two of one arrival', async () => {
    const first = await insert('ann', 's1', null)
    expect(await refusal(insert('ann', 's1', null))).toMatch(/UNIQUE/)
    expect(await refusal(insert('ben', 's1', null, { arrival: first.arrival }))).toMatch(/UNIQUE/)
  })

  it('a seat of another session', async () => {
    const data = { seatId: await seatOf('s2', 1) }
    expect(await refusal(insert('ann', 's1', null, data))).toMatch(/another session/)
    await insert('ann', 's1', null)
    expect(await refusal(database().booking.updateMany({ data }))).toMatch(/another session/)
  })

  it('a seat held by a booking and a reservation at once', async () => {
    await insert('ann', 's1', 1)
    const { id } = await database().seatReservation.create({
      data: { sessionId: 's1', municipalityId: 'uren', seats: 1, releaseAt: now, createdAt: now },
    })
    const reserve = async (number: number) =>
      database().seat.update({
        where: { id: await seatOf('s1', number) },
        data: { reservationId: id },
      })
    expect(await refusal(reserve(1))).toMatch(/held by a booking/)
    await reserve(2)
    expect(await refusal(insert('ben', 's1', 2))).toMatch(/reserved/)
  })

  it('more seats than the capacity, and a capacity below the seats that are held', async () => {
    expect(await refusal(database().seat.create({ data: { sessionId: 's1', number: 3 } }))).toMatch(
      /capacity/,
    )
    await insert('ann', 's1', 1)
    await insert('ben', 's1', 2)
    const shrink = database().strategySession.update({ where: { id: 's1' }, data: { capacity: 1 } })
    expect(await refusal(shrink)).toMatch(/below the seats/)
  })

  it('overlapping seats of one person, by a new row, by a promotion and by a return', async () => {
    await insert('ann', 's1', 1)
    expect(await refusal(insert('ann', 's2', 1))).toMatch(/overlapping/)
    await insert('ann', 's2', null)
    const seatId = await seatOf('s2', 1)
    const where = { sessionId: 's2' }
    expect(await refusal(database().booking.updateMany({ where, data: { seatId } }))).toMatch(/overlapping/)
    const cancelled = { cancelledAt: now, cancelledBy: 'session', openKey: null }
    await database().booking.updateMany({ where: { sessionId: 's1' }, data: cancelled })
    await database().booking.updateMany({ where, data: { seatId } })
    const back = { cancelledAt: null, cancelledBy: null }
    const restored = database().booking.updateMany({ where: { sessionId: 's1' }, data: back })
    expect(await refusal(restored)).toMatch(/overlapping/)
  })

  it('a seat kept by a booking that is over, unless the session itself was cancelled', async () => {
    await insert('ann', 's1', 1)
    const end = (cancelledBy: string) =>
      database().booking.updateMany({ data: { cancelledAt: now, cancelledBy, openKey: null } })
    expect(await refusal(end('person'))).toMatch(/over holds a seat/)
    await expect(end('session')).resolves.toMatchObject({ count: 1 })
  })
})
