// Who sits where after anything changed: seats are dealt to pools, and each pool's queue moves up. Pure.
import { dealSeats, type Quotas } from './seat-pool.ts'

export interface SeatFact {
  id: string
  number: number
  poolId: string
  /** Closed to booking: freed while promotion was stopped. */
  closed: boolean
  /** Pool of who holds it, by name or by reservation; null: free. */
  heldBy: string | null
}

export interface WaitingFact {
  bookingId: string
  poolId: string
  arrival: number
  /** Holds a seat elsewhere at the same time. */
  busy: boolean
}

export interface SeatingState {
  quotas: Quotas
  /** Promotion is stopped: free seats are the organiser's to give. */
  stopped: boolean
  seats: SeatFact[]
  waiting: WaitingFact[]
}

export interface SeatingPlan {
  /** Seats that change pool. */
  moved: { seatId: string; poolId: string }[]
  opened: string[]
  closed: string[]
  seated: { bookingId: string; seatId: string; seat: number }[]
  /** Passed over because they are busy; they keep their place. */
  passedOver: string[]
}

/** `freed`: seats given up just now, which promotion may not pass on while it is stopped. */
export function settle(state: SeatingState, freed: readonly string[] = []): SeatingPlan {
  const pools = poolsOfSeats(state)
  const moved = state.seats
    .filter(({ id, poolId }) => pools.get(id) !== poolId)
    .map(({ id }) => ({ seatId: id, poolId: pools.get(id) as string }))
  const free = state.seats
    .filter(({ heldBy }) => heldBy === null)
    .map((seat) => ({ ...seat, poolId: pools.get(seat.id) as string }))
  if (state.stopped) {
    const queues = new Set(state.waiting.map(({ poolId }) => poolId))
    const closed = free
      .filter((seat) => !seat.closed && (queues.has(seat.poolId) || freed.includes(seat.id)))
      .map(({ id }) => id)
    return { moved, opened: [], closed, seated: [], passedOver: [] }
  }
  const opened = state.seats.filter(({ closed }) => closed).map(({ id }) => id)
  return { moved, opened, closed: [], ...promotions({ free, waiting: state.waiting }) }
}

/** Pool by pool, first come first served, passing over who is busy elsewhere. */
export function promotions({
  free,
  waiting,
}: {
  free: { id: string; number: number; poolId: string }[]
  waiting: WaitingFact[]
}): Pick<SeatingPlan, 'seated' | 'passedOver'> {
  const left = new Map<string, { id: string; number: number }[]>()
  for (const seat of [...free].sort((a, b) => a.number - b.number))
    left.set(seat.poolId, [...(left.get(seat.poolId) ?? []), seat])
  const seated: SeatingPlan['seated'] = []
  const passedOver: string[] = []
  for (const { bookingId, poolId, busy } of [...waiting].sort((a, b) => a.arrival - b.arrival)) {
    const [seat, ...rest] = left.get(poolId) ?? []
    if (!seat) continue
    if (busy) {
      passedOver.push(bookingId)
      continue
    }
    seated.push({ bookingId, seatId: seat.id, seat: seat.number })
    left.set(poolId, rest)
  }
  return { seated, passedOver }
}

/** Held seats follow their holder; free ones stay where they are while their pool is owed them. */
function poolsOfSeats({ quotas, seats }: SeatingState): Map<string, string> {
  const held = new Map<string, number>()
  for (const { heldBy } of seats) if (heldBy !== null) held.set(heldBy, (held.get(heldBy) ?? 0) + 1)
  const owed = dealSeats(seats.length, quotas, held)
  for (const [pool, count] of held) owed.set(pool, (owed.get(pool) ?? 0) - count)
  const pools = new Map<string, string>()
  const homeless: SeatFact[] = []
  for (const seat of [...seats].sort((a, b) => a.number - b.number)) {
    const due = owed.get(seat.poolId) ?? 0
    if (seat.heldBy !== null) pools.set(seat.id, seat.heldBy)
    else if (due > 0) {
      pools.set(seat.id, seat.poolId)
      owed.set(seat.poolId, due - 1)
    } else homeless.push(seat)
  }
  const open = [...owed].flatMap(([pool, count]) => Array.from({ length: Math.max(0, count) }, () => pool))
  homeless.forEach((seat, index) => pools.set(seat.id, open[index] ?? seat.poolId))
  return pools
}

export type ResizeRefusal = 'below-held' | 'over-capacity-reason' | 'session-over'

export type ResizeDecision =
  | { outcome: 'allowed'; add: number[]; drop: string[]; over: number }
  | { outcome: 'refused'; reason: ResizeRefusal; held: number }

/** Which seats to add or drop. Held seats stay; above the room's own capacity only with a reason. */
export function decideResize(facts: {
  capacity: number
  roomCapacity: number | null
  reason: string | null
  over: boolean
  seats: { id: string; number: number; held: boolean }[]
}): ResizeDecision {
  const held = facts.seats.filter((seat) => seat.held).length
  const over = facts.roomCapacity === null ? 0 : Math.max(0, facts.capacity - facts.roomCapacity)
  if (facts.over) return { outcome: 'refused', reason: 'session-over', held }
  if (facts.capacity < held) return { outcome: 'refused', reason: 'below-held', held }
  if (over > 0 && !facts.reason?.trim()) return { outcome: 'refused', reason: 'over-capacity-reason', held }
  const surplus = facts.seats.length - facts.capacity
  const drop = facts.seats
    .filter((seat) => !seat.held)
    .sort((a, b) => b.number - a.number)
    .slice(0, Math.max(0, surplus))
    .map(({ id }) => id)
  const taken = new Set(facts.seats.filter(({ id }) => !drop.includes(id)).map(({ number }) => number))
  const add: number[] = []
  for (let number = 1; taken.size + add.length < facts.capacity; number += 1)
    if (!taken.has(number)) add.push(number)
  return { outcome: 'allowed', add, drop, over }
}
