// Precision, recall and F1 against numbers counted by hand.
import { expect, it } from 'vitest'
import { measure, partOf, type Judged } from './corpus.ts'

const judged = [true, true, true, false, false].map((should, index) => ({
  given: { flags: should ? ['law'] : [] },
  check: { findings: [0, 1, 3].includes(index) ? [{ rule: 'RF08' }] : [] },
})) as unknown as Judged[]

it('measures two hits, one miss and one false alarm', () => {
  const found = measure(
    'law',
    judged,
    ({ flags }) => flags.includes('law'),
    ({ findings }) => findings.length > 0,
  )
  expect(found.count).toBe(3)
  expect(found.precision).toBeCloseTo(2 / 3)
  expect(found.recall).toBeCloseTo(2 / 3)
  expect(found.f1).toBeCloseTo(2 / 3)
})

it('is whole where there is nothing to find', () => {
  expect(
    measure(
      'x',
      [],
      () => true,
      () => true,
    ),
  ).toMatchObject({ precision: 1, recall: 1, f1: 1 })
})

it('splits by the number of the case', () => {
  expect(['S01', 'S04', 'S05', 'N80', 'N81', 'N84'].map(partOf)).toEqual([
    'development',
    'test',
    'test',
    'test',
    'development',
    'development',
  ])
})
