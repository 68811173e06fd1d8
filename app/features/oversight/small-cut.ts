// Weak places of a network: a set of edges, light enough to be a handful of people, whose loss would split it. Knows
// nothing of figures. Stoer and Wagner 1997; Nagamochi and Ibaraki 1992 say which nodes may be joined on the way.

export interface Edge {
  a: number
  b: number
  weight: number
}

/** Nodes that count as one. Joining is never undone. */
export class Joined {
  readonly #parents: number[]

  constructor(nodes: number) {
    this.#parents = Array.from({ length: nodes }, (_, node) => node)
  }

  rootOf(node: number): number {
    let root = node
    while (this.#parents[root] !== root) root = this.#parents[root] ?? root
    for (let at = node; at !== root;) {
      const next = this.#parents[at] ?? root
      this.#parents[at] = root
      at = next
    }
    return root
  }

  join(a: number, b: number): void {
    this.#parents[this.rootOf(a)] = this.rootOf(b)
  }
}

type Network = Map<number, Map<number, number>>

/**
 * A node of which less than `limit` hangs, after joining everything that no lighter cut can part; null when there is none.
 * What was joined stays joined: fewer nodes never make a new weak place.
 */
export function findSmallCut(edges: readonly Edge[], joined: Joined, limit: number): number | null {
  for (;;) {
    const network = networkOf(edges, joined)
    const [start] = network.keys()
    if (start === undefined) return null
    if (joinHeavy(network, joined, limit)) continue
    const last = walk(network, start, joined, limit)
    if (last !== null) return last
  }
}

function networkOf(edges: readonly Edge[], joined: Joined): Network {
  const network: Network = new Map()
  const add = (from: number, to: number, weight: number) => {
    const near = network.get(from) ?? new Map<number, number>()
    near.set(to, (near.get(to) ?? 0) + weight)
    network.set(from, near)
  }
  for (const { a, b, weight } of edges) {
    const [from, to] = [joined.rootOf(a), joined.rootOf(b)]
    if (from === to) continue
    add(from, to, weight)
    add(to, from, weight)
  }
  return network
}

function joinHeavy(network: Network, joined: Joined, limit: number): boolean {
  let changed = false
  for (const [from, near] of network)
    for (const [to, weight] of near)
      if (weight >= limit && joined.rootOf(from) !== joined.rootOf(to)) {
        joined.join(from, to)
        changed = true
      }
  return changed
}

/** Through one component, each time to the node that hangs most on those passed. The last one is the cut, if it is light. */
function walk(network: Network, start: number, joined: Joined, limit: number): number | null {
  const hanging = new Map<number, number>([[start, 0]])
  const passed = new Set<number>()
  let before: number | null = null
  for (;;) {
    let [at, most]: [number | null, number] = [null, -1]
    for (const [node, weight] of hanging) if (weight > most) [at, most] = [node, weight]
    if (at === null) return null
    hanging.delete(at)
    passed.add(at)
    for (const [to, weight] of network.get(at) ?? [])
      if (!passed.has(to)) hanging.set(to, (hanging.get(to) ?? 0) + weight)
    if (before !== null) {
      if (most >= limit) joined.join(before, at)
      else if (!hanging.size) return joined.rootOf(at)
    }
    before = at
  }
}
