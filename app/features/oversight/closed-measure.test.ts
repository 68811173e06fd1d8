import { describe, expect, it } from 'vitest'
import { type ClosedFigure, figureWords, intervalWords, notClosedYet, whyWithheld } from './closed-measure.ts'

const shown: ClosedFigure = { quarter: '2026-3', status: 'shown', n: 24, mean: 14.24, low: -0.5, high: 19.31 }
const withheld = (status: 'few' | 'complement'): ClosedFigure => ({
  ...{ quarter: '2026-3', status },
  ...{ n: null, mean: null, low: null, high: null },
})

describe('a closed figure in words', () => {
  it('has a sign where it is a shift', () => {
    expect(figureWords('after', shown)).toBe('+14,2')
    expect(figureWords('after', { ...shown, mean: -3.25 })).toBe('−3,3')
    expect(figureWords('after', { ...shown, mean: 0.01 })).toBe('0,0')
    expect(figureWords('exam', { ...shown, mean: 71 })).toBe('71,0')
  })

  it('names its interval and people', () => {
    expect(intervalWords('after', shown)).toBe('от −0,5 до +19,3, n = 24')
    expect(intervalWords('exam', shown)).toBe('от −0,5 до 19,3, n = 24')
    expect(intervalWords('after', withheld('few'))).toBe('')
    expect(intervalWords('after', null)).toBe('')
  })

  it('says why there is none', () => {
    expect(figureWords('after', withheld('few'))).toBe('меньше 7 человек')
    expect(figureWords('exam', withheld('complement'))).toBe('скрыто вместе с малой группой')
    expect(figureWords('exam', null)).toBe(notClosedYet)
    expect(whyWithheld(shown)).toBeNull()
  })
})
