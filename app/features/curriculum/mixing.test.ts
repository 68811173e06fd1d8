import { expect, it } from 'vitest'
import { mixed } from './mixing.ts'

it('mixes the same way for the same seed, loses nothing, and never leaves the order as written', () => {
  for (let seed = 0; seed < 500; seed += 1) {
    const digest = (seed * 7_919_993).toString(16).padStart(8, '0')
    for (const length of [2, 3, 6]) {
      const items = Array.from({ length }, (_, index) => index)
      const once = mixed(items, digest)
      expect(once).toEqual(mixed(items, digest))
      expect([...once].sort()).toEqual(items)
      expect(once).not.toEqual(items)
    }
  }
})

it('has nothing to mix in one thing or none', () => {
  expect(mixed(['a'], '00000000')).toEqual(['a'])
  expect(mixed([], '00000000')).toEqual([])
})
