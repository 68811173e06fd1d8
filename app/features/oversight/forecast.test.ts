import { describe, expect, it } from 'vitest'
import { fitLine, forecastTarget, predict } from './forecast.ts'

/**
 * M. Ezekiel, Methods of Correlation Analysis (1930): speed and stopping distance of fifty cars; the data set `cars` of R.
 * R: summary(lm(dist ~ speed, cars)) and predict(…, data.frame(speed = c(12, 19, 24)), interval = "prediction").
 */
const speed = [
  ...[4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15],
  ...[15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25],
]
const distance = [
  ...[2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26],
  ...[54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85],
]
const cars = fitLine(speed.map((x, index) => [x, distance[index] ?? 0]))

describe('a straight line', () => {
  it('is the published one', () => {
    expect(cars.intercept).toBeCloseTo(-17.5791, 4)
    expect(cars.slope).toBeCloseTo(3.9324, 4)
    expect(cars.error).toBeCloseTo(15.38, 2)
  })

  it.each([
    [12, 29.60981, -1.749529, 60.96915],
    [19, 57.13667, 25.761756, 88.51159],
    [24, 76.79872, 44.752478, 108.84495],
  ])('foretells at %i what is published, with its interval of 95 %%', (x, value, low, high) => {
    const prediction = predict(cars, x, 0.95)
    expect(prediction.value).toBeCloseTo(value, 4)
    expect(prediction.low).toBeCloseTo(low, 3)
    expect(prediction.high).toBeCloseTo(high, 3)
  })
})

describe('a target', () => {
  const even = Array.from({ length: 12 }, (_, week) => 10 * (week + 1))

  it('is reached, or will be in so many weeks', () => {
    expect(forecastTarget(even, 120)).toEqual({ kind: 'reached' })
    expect(forecastTarget(even, 150)).toMatchObject({ kind: 'dated', weeks: 3, earliest: 3, latest: 3 })
  })

  it('lies between an early and a late week where the pace is uneven', () => {
    const uneven = [0, 3, 20, 22, 25, 48, 50, 74, 75, 80, 101, 104]
    const forecast = forecastTarget(uneven, 300)
    if (forecast.kind !== 'dated') throw new Error(forecast.kind)
    expect(forecast.perWeek).toBeCloseTo(10, 1)
    expect(forecast.earliest).toBeLessThan(forecast.weeks)
    expect(forecast.latest).toBeGreaterThan(forecast.weeks)
  })

  it('has no date where there is too little, no pace, or ten years would not do', () => {
    expect(forecastTarget([1, 2, 3], 100)).toEqual({ kind: 'short', weeks: 3, people: 2 })
    expect(forecastTarget([], 100)).toEqual({ kind: 'short', weeks: 0, people: 0 })
    expect(forecastTarget([1, 1, 1, 1, 1, 1, 1, 2], 100)).toEqual({ kind: 'short', weeks: 8, people: 1 })
    expect(forecastTarget(Array(12).fill(7), 100)).toEqual({ kind: 'still' })
    expect(forecastTarget(even, 1e6).kind).toBe('far')
  })

  it('has no latest week where the spread is too wide to name one', () => {
    const wild = [0, 0, 0, 0, 0, 0, 0, 400]
    expect(forecastTarget(wild, 2000)).toMatchObject({ kind: 'dated', latest: null })
  })
})
