import { describe, expect, it } from 'vitest'
import { decideResize, type SeatFact, type SeatingState, settle } from './seating.ts'

const seat = (number: number, changes: Partial<SeatFact> = {}): SeatFact => ({
  id: `s${number}`,
  number,
  poolId: '',
  closed: false,
  heldBy: null,
  ...changes,
})
const waits = (bookingId: string, arrival: number, poolId = '', busy = false) => ({
  bookingId,
  arrival,
  poolId,
  busy,
})
const state = (changes: Partial<SeatingState>): SeatingState => ({
  quotas: new Map(),
  stopped: false,
  seats: [],
  waiting: [],
  ...changes,
})
const nothing = { moved: [], opened: [], closed: [], seated: [], passedOver: [] }

describe('settling', () => {
  it('changes nothing where nothing is to be had', () => {
    expect(settle(state({ seats: [seat(1, { heldBy: '' })], waiting: [waits('a', 1)] }))).toEqual(nothing)
  })

  it('seats by arrival, on the lowest number', () => {
    const plan = settle(
      state({
        seats: [seat(2), seat(1), seat(3, { heldBy: '' })],
        waiting: [waits('c', 3), waits('a', 1), waits('b', 2)],
      }),
    )
    expect(plan.seated).toEqual([
      { bookingId: 'a', seatId: 's1', seat: 1 },
      { bookingId: 'b', seatId: 's2', seat: 2 },
    ])
  })

  it('passes over who is busy, while there is a seat to pass', () => {
    const plan = settle(
      state({ seats: [seat(1)], waiting: [waits('a', 1, '', true), waits('b', 2), waits('c', 3, '', true)] }),
    )
    expect(plan).toMatchObject({ passedOver: ['a'], seated: [{ bookingId: 'b' }] })
  })

  it('keeps pools apart and deals seats to a new quota', () => {
    const plan = settle(
      state({
        quotas: new Map([['uren', 1]]),
        seats: [seat(1), seat(2)],
        waiting: [waits('a', 1), waits('b', 2), waits('u', 3, 'uren')],
      }),
    )
    expect(plan.moved).toEqual([{ seatId: 's2', poolId: 'uren' }])
    expect(plan.seated.map(({ bookingId, seat: number }) => `${bookingId} ${number}`)).toEqual(['a 1', 'u 2'])
  })

  it('moves a held seat to the pool of its holder', () => {
    const plan = settle(state({ quotas: new Map([['uren', 0]]), seats: [seat(1, { heldBy: 'uren' })] }))
    expect(plan.moved).toEqual([{ seatId: 's1', poolId: 'uren' }])
  })

  it('while stopped seats nobody and closes what was freed or is waited for', () => {
    const stopped = state({
      stopped: true,
      quotas: new Map([['uren', 1]]),
      seats: [seat(1), seat(2, { poolId: 'uren' }), seat(3, { closed: true }), seat(4, { heldBy: '' })],
      waiting: [waits('u', 1, 'uren')],
    })
    expect(settle(stopped, ['s1'])).toEqual({ ...nothing, closed: ['s1', 's2'] })
    expect(settle({ ...stopped, waiting: [] }).closed).toEqual([])
  })

  it('opens what was closed once promotion goes on', () => {
    const plan = settle(state({ seats: [seat(1, { closed: true })], waiting: [waits('a', 1)] }))
    expect(plan).toMatchObject({ opened: ['s1'], seated: [{ bookingId: 'a', seat: 1 }] })
  })
})

describe('resizing', () => {
  const seats = [1, 2, 3].map((number) => ({ id: `s${number}`, number, held: number === 3 }))
  const resize = (capacity: number, changes: object = {}) =>
    decideResize({ capacity, roomCapacity: null, reason: null, over: false, seats, ...changes })

  it('adds the numbers that are missing', () => {
    expect(resize(5)).toEqual({ outcome: 'allowed', add: [4, 5], drop: [], over: 0 })
    expect(resize(3)).toEqual({ outcome: 'allowed', add: [], drop: [], over: 0 })
    const gap = [seats[2]]
    expect(resize(3, { seats: gap })).toMatchObject({ add: [1, 2], drop: [] })
  })

  it('drops free seats only, the highest first', () => {
    expect(resize(2)).toEqual({ outcome: 'allowed', add: [], drop: ['s2'], over: 0 })
    expect(resize(1)).toMatchObject({ drop: ['s2', 's1'] })
    expect(resize(0)).toEqual({ outcome: 'refused', reason: 'below-held', held: 1 })
  })

  it('goes above the room only with a reason', () => {
    expect(resize(5, { roomCapacity: 4 })).toMatchObject({ reason: 'over-capacity-reason' })
    expect(resize(5, { roomCapacity: 4, reason: ' ' })).toMatchObject({ reason: 'over-capacity-reason' })
    expect(resize(5, { roomCapacity: 4, reason: 'Доставим стулья' })).toMatchObject({ over: 1 })
    expect(resize(4, { roomCapacity: 4 })).toMatchObject({ outcome: 'allowed', over: 0 })
  })

  it('is over with the session', () => {
    expect(resize(5, { over: true })).toMatchObject({ reason: 'session-over' })
  })
})
