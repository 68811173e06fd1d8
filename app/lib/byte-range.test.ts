import { expect, it } from 'vitest'
import { readByteRange } from './byte-range.ts'

it.each([
  [null, 'whole'],
  ['bytes=-', 'whole'],
  ['items=0-1', 'whole'],
  ['bytes=0-1,4-5', 'whole'],
  ['bytes=5-2', 'whole'],
  ['bytes=0-', { start: 0, length: 10 }],
  ['bytes=0-1', { start: 0, length: 2 }],
  ['bytes=4-400', { start: 4, length: 6 }],
  ['bytes=-3', { start: 7, length: 3 }],
  ['bytes=-30', { start: 0, length: 10 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=10-', 'unsatisfiable'],
])('%s of ten bytes', (header, range) => {
  expect(readByteRange(header, 10)).toEqual(range)
})

it('answers a range without an end in parts', () => {
  expect(readByteRange('bytes=0-', 10, 4)).toEqual({ start: 0, length: 4 })
  expect(readByteRange('bytes=8-', 10, 4)).toEqual({ start: 8, length: 2 })
  expect(readByteRange('bytes=0-8', 10, 4)).toEqual({ start: 0, length: 9 })
})
