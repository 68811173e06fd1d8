// A fixed mixing: the same seed gives the same order everywhere, and the order as written never survives.

/** `seed` is a hex digest (at least 8 digits). */
export function mixed<T>(items: readonly T[], seed: string): T[] {
  const random = generator(Number.parseInt(seed.slice(0, 8), 16))
  const order = items.map((_, index) => index)
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    ;[order[last], order[other]] = [order[other] as number, order[last] as number]
  }
  if (order.length > 1 && order.every((from, to) => from === to)) order.push(order.shift() as number)
  return order.map((index) => items[index] as T)
}

/** mulberry32: short, and the same on every machine. */
function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}
