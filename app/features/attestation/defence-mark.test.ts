// The promise: the rubric's weights decide, an unfinished sheet decides nothing, and more than half must have marked.
import { describe, expect, it } from 'vitest'
import { defenceMark, memberPercent } from './defence-mark.ts'

const rubric = [
  { key: 'client', title: 'Клиент', weight: 40, low: '', high: '' },
  { key: 'target', title: 'Цель', weight: 60, low: '', high: '' },
]
const marks = (client: number, target: number) => ({ client, target })

describe('a member’s marks', () => {
  it('are weighed', () => {
    expect(memberPercent(marks(3, 0), rubric)).toBeCloseTo(40)
    expect(memberPercent(marks(3, 3), rubric)).toBeCloseTo(100)
    expect(memberPercent(marks(1, 2), rubric)).toBeCloseTo(53.33, 1)
  })

  it('say nothing while a criterion is open', () => {
    expect(memberPercent({ client: 3 }, rubric)).toBeNull()
    expect(memberPercent({}, [])).toBeNull()
  })
})

describe('the mark of the defence', () => {
  const sheet = (...entries: [string, Record<string, number>][]) => new Map(entries)

  it('is the mean of those who marked everything', () => {
    expect(
      defenceMark(sheet(['a', marks(3, 3)], ['b', marks(3, 0)], ['c', marks(0, 3)]), ['a', 'b', 'c'], rubric),
    ).toEqual({
      ...{ percent: 67, waiting: [] },
    })
  })

  it('waits for more than half of the votes and names who is missing', () => {
    expect(defenceMark(sheet(['a', marks(3, 3)], ['b', { client: 1 }]), ['a', 'b', 'c'], rubric)).toEqual({
      ...{ percent: null, waiting: ['b', 'c'] },
    })
    expect(defenceMark(sheet(['a', marks(3, 3)], ['b', marks(0, 0)]), ['a', 'b', 'c'], rubric)).toEqual({
      ...{ percent: 50, waiting: ['c'] },
    })
    expect(defenceMark(sheet(), [], rubric)).toEqual({ percent: null, waiting: [] })
  })

  it('does not hear who does not vote', () => {
    expect(defenceMark(sheet(['a', marks(3, 3)], ['secretary', marks(0, 0)]), ['a'], rubric).percent).toBe(
      100,
    )
  })
})
