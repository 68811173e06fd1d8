import { describe, expect, it } from 'vitest'
import { coverageOf } from './coverage.ts'
import { defaultThresholds } from './stage.ts'
import { changesInWords, movesBetween } from './stage-rules.ts'

const after = { ...defaultThresholds, coveredPercent: 70, runningPeople: 5 }

describe('changesInWords', () => {
  it('names each threshold that changed', () =>
    expect(changesInWords(defaultThresholds, after)).toEqual([
      '«Идёт» без численности, человек: с 10 на 5',
      '«Охвачен», % численности: с 80 на 70',
    ]))
  it('is empty without a change', () => expect(changesInWords(after, after)).toEqual([]))
})

describe('movesBetween', () => {
  const place = (id: string, certified: number) => ({
    ...{ id, name: id },
    months: [{ month: '2026-11', enrolled: 1, certified, coverage: coverageOf(certified, 100) }],
  })
  it('lists who would change, and nobody else', () =>
    expect(movesBetween([place('a', 75), place('b', 10), place('c', 90)], defaultThresholds, after)).toEqual([
      { id: 'a', name: 'a', from: 'running', to: 'covered' },
    ]))
  it('has no stage without months', () =>
    expect(movesBetween([{ id: 'a', name: 'a', months: [] }], defaultThresholds, after)).toEqual([]))
})
