// Labels of neighbours stand one above another; labels far apart share a row.
import { expect, it } from 'vitest'
import { anchorOf, labelRows } from './line-labels.ts'

it('lets labels that are far apart share the lowest row', () => {
  expect(
    labelRows([
      { label: 'до', percent: 20 },
      { label: 'после', percent: 80 },
    ]),
  ).toEqual([0, 0])
})

it('stacks labels that would touch, and uses a row again once there is room', () => {
  const crowd = [
    { label: 'до', percent: 50 },
    { label: 'после', percent: 52 },
    { label: 'через месяц', percent: 51 },
    { label: 'через 3 месяца', percent: 96 },
  ]
  expect(labelRows(crowd)).toEqual([0, 1, 2, 0])
})

it('stands inwards near the ends', () => {
  expect([0, 50, 100].map(anchorOf)).toEqual(['start', 'middle', 'end'])
  expect(labelRows([])).toEqual([])
})
