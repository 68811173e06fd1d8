// Random sequences of everything that touches seats, on a real database. After each step the rules of seats must hold.
// A failure names its seed and step; SEATS_SEEDS=a,b,c runs other seeds.
import { beforeEach, describe, expect, it } from 'vitest'
import { randomFrom } from '#app/features/assessment/random.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { clearAll } from '#app/testing/session-clearing.ts'
import {
  after,
  coordinatorOf,
  insertSession,
  insertSessionCohort,
  now,
  own,
  type Town,
  towns,
} from '#app/testing/session-fixture.ts'
import { organiser } from '#app/testing/viewers.ts'
import { decideBookingApproval, runOutApprovals } from './approval.server.ts'
import { bookFor, bookSeat, cancelBooking } from './booking.server.ts'
import { giveFreedSeat, replacePerson } from './replacement.server.ts'
import { nameReserved, releaseDueReservations, releaseReserved, reserveSeats } from './reservation.server.ts'
import { dealSeats, general, poolOf } from './seat-pool.ts'
import { fillFreedSeats, resizeSession, setPools } from './seating.server.ts'
import { overlaps, promotionStopped } from './session.ts'
import { cancelSessionBookings, restoreSessionBookings, settleMoved } from './session-state.server.ts'

const seeds = (process.env.SEATS_SEEDS ?? 'первый,второй,третий').split(',')
const steps = 140
const sessionIds = ['s1', 's2', 's3']
const people: Record<string, Town | null> = Object.fromEntries(
  Array.from({ length: 24 }, (_, index) => [`p${index}`, [null, ...towns, null][index % 5] ?? null]),
)
const logins = Object.keys(people)
/** Slots in which sessions may be: the first two overlap. */
const slots = [0, 3, 48, 96].map((ahead) => after(now, 20 * 24 + ahead))

async function snapshot() {
  const [sessions, bookings, seats] = await Promise.all([
    database().strategySession.findMany({ include: { pools: true, days: true }, orderBy: { id: 'asc' } }),
    database().booking.findMany({ orderBy: { arrival: 'asc' } }),
    database().seat.findMany({ include: { booking: true, reservation: true } }),
  ])
  return { sessions, bookings, seats }
}
type Snapshot = Awaited<ReturnType<typeof snapshot>>

/** Everything that is wrong, in words. */
function broken(state: Snapshot, before: Snapshot, outOfTurn: Set<string>, at: Date): string[] {
  const wrong: string[] = []
  const say = (text: string) => wrong.push(text)
  const standing = state.bookings.filter(({ cancelledAt }) => !cancelledAt)
  const byId = new Map(state.sessions.map((session) => [session.id, session]))
  const isBusy = (userId: string, sessionId: string) =>
    standing.some((other) => {
      const [one, two] = [byId.get(sessionId), byId.get(other.sessionId)]
      return other.userId === userId && other.seatId && one && two && one.id !== two.id && overlaps(one, two)
    })
  for (const seat of state.seats) {
    if (seat.booking && seat.reservationId) say(`seat ${seat.sessionId}/${seat.number} is held twice`)
    if (seat.booking && seat.booking.sessionId !== seat.sessionId) say('a seat of another session')
    if (seat.closedAt && seat.booking && !seat.booking.cancelledAt) say('a closed seat has somebody on it')
  }
  for (const booking of state.bookings)
    if (booking.cancelledAt && booking.seatId && booking.cancelledBy !== 'session')
      say(`${booking.userId} keeps a seat without a booking`)
  const open = new Set(standing.map(({ sessionId, userId }) => `${sessionId}:${userId}`))
  if (open.size !== standing.length) say('two bookings of one person')
  for (const booking of standing)
    if (booking.seatId && isBusy(booking.userId, booking.sessionId)) say(`${booking.userId} sits twice`)

  for (const session of state.sessions) {
    const seats = state.seats.filter(({ sessionId }) => sessionId === session.id)
    const held = seats.filter(({ booking, reservationId }) => booking ?? reservationId)
    const queue = standing.filter(({ sessionId, seatId }) => sessionId === session.id && !seatId)
    if (seats.length !== session.capacity) say(`${session.id} has ${seats.length} seats`)
    if (held.length > session.capacity) say(`${session.id} is over its capacity`)
    if (session.cancelledAt) {
      if (standing.some(({ sessionId }) => sessionId === session.id)) say('booked in a cancelled session')
      continue
    }
    const quotas = new Map(session.pools.map(({ municipalityId, seats: count }) => [municipalityId, count]))
    const heldBy = new Map<string, number>()
    for (const { booking, reservation } of held) {
      const pool = booking?.poolId ?? poolOf(reservation?.municipalityId ?? null, quotas)
      heldBy.set(pool, (heldBy.get(pool) ?? 0) + 1)
    }
    for (const [pool, count] of dealSeats(session.capacity, quotas, heldBy))
      if (seats.filter(({ poolId }) => poolId === pool).length !== count)
        say(`pool «${pool}» of ${session.id} has not its ${count} seats`)
    for (const { sessionId, userId, poolId } of standing)
      if (sessionId === session.id && poolId !== poolOf(people[userId] ?? null, quotas))
        say(`${userId} is in the pool «${poolId}» of ${session.id}`)
    const stopped = promotionStopped(session, at)
    for (const seat of seats.filter((one) => !one.booking && !one.reservationId && !one.closedAt)) {
      const ready = queue.filter(
        ({ poolId, userId }) => poolId === seat.poolId && (stopped || !isBusy(userId, session.id)),
      )
      if (ready.length) say(`seat ${session.id}/${seat.number} is open while ${ready[0]?.userId} waits`)
    }
    const satBefore = new Set(before.bookings.filter(({ seatId }) => seatId).map(({ id }) => id))
    for (const { id, userId, poolId, arrival, seatId, sessionId } of standing) {
      if (sessionId !== session.id || !seatId || satBefore.has(id) || outOfTurn.has(id)) continue
      const passed = queue.find(
        (one) =>
          one.poolId === poolId &&
          one.arrival < arrival &&
          before.bookings.some((old) => old.id === one.id) &&
          !isBusy(one.userId, session.id),
      )
      if (passed) say(`${userId} was seated before ${passed.userId} in ${session.id}`)
    }
  }
  return wrong
}

describe.each(seeds)('seats at random, seed «%s»', (seed) => {
  const random = randomFrom(seed)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]

  beforeEach(async () => {
    await clearAll()
    await insertSessionCohort(people)
    await insertSession('s1', { capacity: 4, startsAt: slots[0] as Date })
    await insertSession('s2', { capacity: 3, startsAt: slots[1] as Date, pools: { uren: 1, gorodets: 2 } })
    await insertSession('s3', {
      capacity: 3,
      startsAt: slots[2] as Date,
      approval: 'coordinator',
      pools: { uren: 3, [general]: 2 },
    })
  })

  it(`keeps the rules over ${steps} steps`, { timeout: 180_000 }, async () => {
    let at = now
    let state = await snapshot()
    const done = new Map<string, number>()
    for (let step = 1; step <= steps; step += 1) {
      at = new Date(at.getTime() + upTo(90) * 60_000)
      const { name, run } = choose(state, at)
      const outcome = await run()
      const outOfTurn = new Set(outcome?.outOfTurn ?? [])
      const next = await snapshot()
      const wrong = broken(next, state, outOfTurn, at)
      expect({ seed, step, name, wrong }).toEqual({ seed, step, name, wrong: [] })
      const what = `${name} ${outcome?.outcome ?? 'done'}`
      done.set(what, (done.get(what) ?? 0) + 1)
      state = next
    }
    if (process.env.SEATS_SEEDS) console.log(seed, Object.fromEntries([...done].sort()))
    // The walk went somewhere: people sat down, waited, moved up and were refused.
    expect(
      [...done.keys()].filter((key) => /book (seated|waiting|refused)|cancel cancelled/.test(key)).length,
    ).toBeGreaterThanOrEqual(3)
  })

  interface Step {
    name: string
    run: () => Promise<{ outcome: string; outOfTurn?: string[] } | undefined>
  }

  function choose(state: Snapshot, at: Date): Step {
    const sessionId = pick(sessionIds) ?? 's1'
    const login = pick(logins) ?? 'p0'
    const enrolmentId = `c1:${login}`
    const standing = state.bookings.filter(({ cancelledAt }) => !cancelledAt)
    const bookingId = pick(standing)?.id ?? 'none'
    const seated = pick(standing.filter(({ seatId }) => seatId))
    const waiting = pick(standing.filter(({ seatId }) => !seatId))?.id ?? 'none'
    const asking = pick(standing.filter(({ approvalDueAt }) => approvalDueAt))?.id ?? bookingId
    const neighbour = (town: string | null | undefined) =>
      `c1:${pick(logins.filter((one) => people[one] === (town ?? null)))}`
    const session = state.sessions.find(({ id }) => id === sessionId)
    const reservation = pick(state.seats.flatMap((seat) => seat.reservation ?? []))
    const named = (result: { outcome: string; bookingId?: string }) => ({
      outcome: result.outcome,
      outOfTurn: result.bookingId ? [result.bookingId] : [],
    })
    const change = (data: object) =>
      inTransaction(async (tx) => {
        await tx.strategySession.update({ where: { id: sessionId }, data })
        await fillFreedSeats(tx, sessionId, at)
        return undefined
      })
    const moves: [number, string, Step['run']][] = [
      [45, 'book', () => bookSeat(own(login), { sessionId, enrolmentId }, at)],
      [5, 'book for', () => bookFor(organiser, { sessionId, enrolmentId }, at)],
      [18, 'cancel', () => cancelBooking(organiser, { bookingId, reason: 'x' }, at)],
      [6, 'resize', () => resizeSession(organiser, { sessionId, capacity: upTo(7) }, at)],
      [
        6,
        'quotas',
        () => {
          const pools = new Map([general, ...towns].filter(() => random() < 0.4).map((id) => [id, upTo(3)]))
          return setPools(organiser, { sessionId, pools }, at)
        },
      ],
      [
        6,
        'move',
        () =>
          inTransaction(async (tx) => {
            const startsAt = pick(slots) ?? at
            const endsAt = after(startsAt, 7)
            await tx.strategySession.update({ where: { id: sessionId }, data: { startsAt, endsAt } })
            await tx.sessionDay.updateMany({ where: { sessionId }, data: { startsAt, endsAt } })
            await settleMoved(tx, sessionId, at)
            return undefined
          }),
      ],
      [
        5,
        'reserve',
        () => {
          const municipalityId = pick(towns) ?? 'uren'
          const releaseAt = after(at, 1 + upTo(48))
          return reserveSeats(organiser, { sessionId, municipalityId, seats: 1 + upTo(1), releaseAt }, at)
        },
      ],
      [
        6,
        'name',
        async () =>
          named(
            await nameReserved(
              coordinatorOf((reservation?.municipalityId ?? 'uren') as Town),
              {
                reservationId: reservation?.id ?? 'none',
                enrolmentId: neighbour(reservation?.municipalityId),
              },
              at,
            ),
          ),
      ],
      [3, 'release', () => releaseReserved(organiser, reservation?.id ?? 'none', at)],
      [
        6,
        'approve',
        () =>
          decideBookingApproval(organiser, { bookingId: asking, approve: random() < 0.6, reason: 'x' }, at),
      ],
      [4, 'stop or go on', () => change({ promotionStopsDays: random() < 0.5 ? 60 : null })],
      [
        6,
        'give',
        async () => {
          const result = await giveFreedSeat(organiser, { bookingId: waiting, reason: 'x' }, at)
          return { outcome: result.outcome, outOfTurn: [waiting] }
        },
      ],
      [
        4,
        'replace',
        async () => {
          const target = {
            bookingId: seated?.id ?? 'none',
            enrolmentId: neighbour(people[seated?.userId ?? '']),
          }
          return named(await replacePerson(organiser, { ...target, reason: 'x' }, at))
        },
      ],
      [
        4,
        'clock',
        async () => {
          await runOutApprovals(at)
          await releaseDueReservations(at)
          return undefined
        },
      ],
      [
        3,
        'cancel or restore',
        () =>
          inTransaction(async (tx) => {
            const cancelledAt = session?.cancelledAt ? null : at
            await tx.strategySession.update({ where: { id: sessionId }, data: { cancelledAt } })
            if (cancelledAt) await cancelSessionBookings(tx, { sessionId, reason: 'x' }, at)
            else await restoreSessionBookings(tx, sessionId, at)
            return undefined
          }),
      ],
    ]
    let left = random() * moves.reduce((total, [weight]) => total + weight, 0)
    const [, name, run] =
      moves.find(([weight]) => (left -= weight) < 0) ?? (moves[0] as (typeof moves)[number])
    return { name, run }
  }
})
