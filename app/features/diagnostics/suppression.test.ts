// Small groups stay closed, and so does what could be found by subtracting one figure from another.
import { expect, it } from 'vitest'
import { levelsToShow, mayShowPart } from './suppression.ts'

const people = (from: number, to: number) =>
  new Set(Array.from({ length: to - from }, (_, index) => `p${from + index}`))

it.each([
  [6, 6, false],
  [7, 7, true],
  [7, 8, false],
  [7, 13, false],
  [7, 14, true],
  [40, 41, false],
])('a part of %i of %i people may be shown: %s', (part, whole, shown) => {
  expect(mayShowPart({ part, whole })).toBe(shown)
})

it('shows levels of groups that are the same, or differ by many', () => {
  expect(levelsToShow([people(0, 20), people(0, 20), people(0, 12)])).toEqual([true, true, true])
})

it('hides the levels of a later group that one subtraction would turn into one person', () => {
  expect(levelsToShow([people(0, 8), people(0, 7)])).toEqual([true, false])
  expect(levelsToShow([people(0, 7), people(0, 8)])).toEqual([true, false])
  expect(levelsToShow([people(0, 20), people(3, 23)])).toEqual([true, false])
})

it('compares with what is shown, not with what is hidden', () => {
  expect(levelsToShow([people(0, 5), people(0, 8), people(0, 7)])).toEqual([false, true, false])
})
