import { describe, expect, it } from 'vitest'
import { randomFrom } from '#app/features/assessment/random.ts'
import { type Edge, findSmallCut, Joined } from './small-cut.ts'

const weigh = (edges: Edge[], isOnSide: (node: number) => boolean) =>
  edges.filter(({ a, b }) => isOnSide(a) !== isOnSide(b)).reduce((sum, { weight }) => sum + weight, 0)

describe('a weak place', () => {
  it('is found where two halves hang on a thread', () => {
    const edges = [
      { a: 0, b: 1, weight: 9 },
      { a: 1, b: 2, weight: 3 },
      { a: 2, b: 3, weight: 9 },
    ]
    const joined = new Joined(4)
    const side = findSmallCut(edges, joined, 7)
    expect(side).not.toBeNull()
    expect(weigh(edges, (node) => joined.rootOf(node) === side)).toBe(3)
    expect(findSmallCut([], new Joined(2), 7)).toBeNull()
  })

  it('is found in a random network exactly when there is one', () => {
    const random = randomFrom('cuts')
    for (let round = 0; round < 400; round += 1) {
      const nodes = 2 + Math.floor(random() * 5)
      const edges = Array.from({ length: 1 + Math.floor(random() * 10) }, () => ({
        a: Math.floor(random() * nodes),
        b: Math.floor(random() * nodes),
        weight: 1 + Math.floor(random() * 6),
      }))
      const cuts = Array.from({ length: 2 ** nodes }, (_, set) =>
        weigh(edges, (node) => Boolean((set >> node) & 1)),
      )
      const weak = cuts.some((weight) => weight > 0 && weight < 7)
      const joined = new Joined(nodes)
      const side = findSmallCut(edges, joined, 7)
      expect(side !== null).toBe(weak)
      if (side === null) continue
      const weight = weigh(edges, (node) => joined.rootOf(node) === side)
      expect(weight).toBeGreaterThan(0)
      expect(weight).toBeLessThan(7)
    }
  })
})
