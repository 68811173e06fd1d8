import { describe, expect, it } from 'vitest'
import { weightedKappa } from './agreement.ts'
import { kappaError, kappaInterval } from './kappa-interval.ts'

// SAS/STAT, PROC FREQ, «Agreement Study», data SkinCondition: weighted kappa 0.5082, ASE 0.0655, limits 0.3798 and 0.6366.
const skin = [
  [10, 4, 1, 0],
  [5, 10, 12, 2],
  [2, 4, 12, 5],
  [0, 2, 6, 13],
]
// R, package vcd, Kappa(SexualFun): weighted kappa 0.2374, ASE 0.07832.
const sexualFun = [
  [7, 7, 2, 3],
  [2, 8, 3, 7],
  [1, 5, 4, 9],
  [2, 8, 9, 14],
]

describe('the standard error of kappa', () => {
  it('gives the published ones of two dermatologists and of SexualFun', () => {
    expect(kappaError(skin, 'linear')?.error).toBeCloseTo(0.0655, 4)
    expect(kappaError(sexualFun, 'linear')?.error).toBeCloseTo(0.07832, 5)
  })
  it('stands beside the same kappa', () => {
    for (const weights of ['linear', 'quadratic'] as const)
      expect(kappaError(skin, weights)?.kappa).toBeCloseTo(weightedKappa(skin, weights) ?? NaN, 12)
  })
})

describe('the interval', () => {
  it('gives the published limits', () => {
    const { low, high } = kappaInterval(skin, 'linear') ?? { low: NaN, high: NaN }
    expect(low).toBeCloseTo(0.3798, 4)
    expect(high).toBeCloseTo(0.6366, 4)
  })
  it('says nothing about one pair, one level, or markers who always agree', () => {
    const one = [
      [1, 0],
      [0, 0],
    ]
    const same = [
      [9, 0],
      [0, 0],
    ]
    const equal = [
      [5, 0],
      [0, 5],
    ]
    for (const table of [one, same, equal, [[9]]]) expect(kappaInterval(table, 'quadratic')).toBeNull()
  })
  it('stays within what a kappa can be', () => {
    const few = [
      [2, 1],
      [0, 2],
    ]
    expect(kappaInterval(few, 'quadratic')?.high).toBeLessThanOrEqual(1)
  })
})
