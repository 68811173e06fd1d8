// Whose seat is whose: quotas of municipalities and the general pool, dealt out so that every seat has one pool.

/** The general pool. */
export const general = ''

/** Pools by id with what was promised to each. The general pool may be absent: it gets what is left. */
export type Quotas = ReadonlyMap<string, number>

/** The pool a person queues in: own municipality's where it has one, else the general pool. */
export function poolOf(municipalityId: string | null, quotas: { has(id: string): boolean }): string {
  return municipalityId !== null && quotas.has(municipalityId) ? municipalityId : general
}

/**
 * How many seats each pool has. Every seat is dealt once: what the quotas leave goes to the general pool; where they
 * promise more than there is, each pool gets its proportion. Nobody loses a seat: a pool never has fewer than are held.
 */
export function dealSeats(capacity: number, quotas: Quotas, held: Quotas): Map<string, number> {
  const seats = wanted(capacity, quotas)
  for (const pool of held.keys()) if (!seats.has(pool)) seats.set(pool, 0)
  let owed = 0
  for (const [pool, count] of seats) {
    const missing = (held.get(pool) ?? 0) - count
    if (missing <= 0) continue
    seats.set(pool, count + missing)
    owed += missing
  }
  for (; owed > 0; owed -= 1) {
    const donor = donorOf(seats, held)
    if (donor === null) break
    seats.set(donor, (seats.get(donor) ?? 0) - 1)
  }
  return seats
}

/** Quotas that promise more seats than there are: by how many. Allowed, but the organiser is told. */
export function promisedTooMany(capacity: number, quotas: Quotas): number {
  return Math.max(0, sum(quotas) - capacity)
}

function wanted(capacity: number, quotas: Quotas): Map<string, number> {
  const promised = sum(quotas)
  if (promised <= capacity) {
    const left = capacity - promised
    return new Map([...quotas, [general, (quotas.get(general) ?? 0) + left]])
  }
  const shares = [...quotas].map(([pool, quota]) => ({
    pool,
    seats: Math.floor((quota * capacity) / promised),
    rest: (quota * capacity) % promised,
  }))
  let left = capacity - shares.reduce((total, { seats }) => total + seats, 0)
  for (const share of [...shares].sort((a, b) => b.rest - a.rest || compare(a.pool, b.pool))) {
    if (left <= 0) break
    share.seats += 1
    left -= 1
  }
  return new Map([[general, 0], ...shares.map(({ pool, seats }) => [pool, seats] as const)])
}

/**
 * The pool that gives a seat away: the general one while it has a free seat, then the largest that has one. Size counts,
 * not free seats: a booking within a pool must not move seats between the others.
 */
function donorOf(seats: Quotas, held: Quotas): string | null {
  const hasFree = (pool: string) => (seats.get(pool) ?? 0) > (held.get(pool) ?? 0)
  if (hasFree(general)) return general
  const [first] = [...seats]
    .filter(([pool]) => hasFree(pool))
    .sort(([a, some], [b, others]) => others - some || compare(a, b))
  return first?.[0] ?? null
}

function sum(quotas: Quotas): number {
  return [...quotas.values()].reduce((total, seats) => total + seats, 0)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
