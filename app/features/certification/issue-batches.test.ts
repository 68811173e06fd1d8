import { expect, it } from 'vitest'
import { nextPortion, portion } from './issue-batches.ts'

it('cuts a list into portions and loses nobody', () => {
  const ids = Array.from({ length: portion * 2 + 3 }, (_, n) => `e${n}`)
  const first = nextPortion(ids)
  expect(first.now).toHaveLength(portion)
  const second = nextPortion(first.later)
  const third = nextPortion(second.later)
  expect([...first.now, ...second.now, ...third.now]).toEqual(ids)
  expect(third.later).toEqual([])
})
