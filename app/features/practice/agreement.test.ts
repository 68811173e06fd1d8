import { describe, expect, it } from 'vitest'
import { agreementOf, kappaWord, type LevelPair, weightedKappa } from './agreement.ts'

describe('weightedKappa against published examples', () => {
  // Agresti (1990), Categorical Data Analysis, «Sexual fun», as dataset SexualFun of the R package vcd:
  // Kappa(SexualFun) prints 0.2374 with equal-spacing weights; Friendly and Meyer (2016), Discrete Data Analysis
  // with R, print 0.332 with Fleiss-Cohen (squared) weights. Four ordered levels, as ours.
  const sexualFun = [
    [7, 7, 2, 3],
    [2, 8, 3, 7],
    [1, 5, 4, 9],
    [2, 8, 9, 14],
  ]
  it('gives the linear one of vcd', () => {
    expect(weightedKappa(sexualFun, 'linear')).toBeCloseTo(0.2374, 4)
  })
  it('gives the squared one of Friendly and Meyer', () => {
    expect(weightedKappa(sexualFun, 'quadratic')).toBeCloseTo(0.332, 3)
  })
  // Penn State, STAT 509, lesson on agreement (19.3_agreement_Cohen.sas): two radiologists, weighted kappa 0.57.
  it('gives the weighted kappa of two radiologists', () => {
    const radiology = [
      [21, 12, 0, 0],
      [4, 17, 1, 0],
      [3, 9, 15, 2],
      [0, 0, 0, 1],
    ]
    expect(weightedKappa(radiology, 'linear')).toBeCloseTo(0.57, 2)
  })
  // SAS/STAT, PROC FREQ, «Agreement Study», data SkinCondition: weighted kappa 0.5082 (Cicchetti-Allison weights).
  it('gives the weighted kappa of two dermatologists', () => {
    const skin = [
      [10, 4, 1, 0],
      [5, 10, 12, 2],
      [2, 4, 12, 5],
      [0, 2, 6, 13],
    ]
    expect(weightedKappa(skin, 'linear')).toBeCloseTo(0.5082, 4)
  })
  it('has no value for nothing, and for one level only', () => {
    expect(weightedKappa([[0]], 'quadratic')).toBeNull()
    expect(weightedKappa([[9]], 'quadratic')).toBeNull()
  })
})

describe('agreementOf', () => {
  it('is one for equal markers and below zero for opposite ones', () => {
    const equal: LevelPair[] = [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ]
    expect(agreementOf(equal)).toEqual({
      ...{ n: 4, kappa: 1, interval: null, linear: 1, exact: 1, near: 1 },
    })
    const opposite: LevelPair[] = [
      [0, 3],
      [3, 0],
    ]
    expect(agreementOf(opposite).kappa).toBe(-1)
    expect(agreementOf(opposite)).toMatchObject({ exact: 0, near: 0 })
  })
  it('forgives a step of one more than a step of three', () => {
    const near: LevelPair[] = [
      [0, 1],
      [1, 1],
      [2, 2],
      [3, 3],
    ]
    const far: LevelPair[] = [
      [0, 3],
      [1, 1],
      [2, 2],
      [3, 3],
    ]
    expect(agreementOf(near).kappa ?? 0).toBeGreaterThan(agreementOf(far).kappa ?? 1)
  })
  it('says nothing about no pairs', () => {
    expect(agreementOf([])).toEqual({
      ...{ n: 0, kappa: null, interval: null, linear: null, exact: null, near: null },
    })
  })
})

describe('kappaWord', () => {
  it.each([
    [0, null, 'нет пар'],
    [9, 1, 'мало данных'],
    [10, null, 'не считается: все оценки одинаковы'],
    [30, 0.81, 'почти полное'],
    [30, 0.7, 'хорошее'],
    [30, 0.5, 'умеренное'],
    [30, 0.1, 'слабое: обсудите критерий'],
  ])('n %i, kappa %s', (n, kappa, word) => {
    expect(kappaWord({ n, kappa })).toBe(word)
  })
})
