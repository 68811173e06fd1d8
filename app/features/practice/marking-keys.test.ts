import { expect, it } from 'vitest'
import { levelOfKey, moveOf, neighbour } from './marking-keys.ts'

it('reads digits, the dash and arrows', () => {
  expect(['0', '3', '4', '-', '–', 'a', 'F1'].map(levelOfKey)).toEqual([
    0,
    3,
    undefined,
    null,
    null,
    undefined,
    undefined,
  ])
  expect(['ArrowDown', 'ArrowUp', 'ArrowLeft', '1'].map(moveOf)).toEqual([1, -1, 0, 0])
})

it('stays at the ends', () => {
  expect(neighbour('K1', 1)).toBe('K2')
  expect(neighbour('K2', -1)).toBe('K1')
  expect(neighbour('K1', -1)).toBe('K1')
  expect(neighbour('K8', 1)).toBe('K8')
})
