import { describe, expect, it } from 'vitest'
import type { IndicatorRow } from './indicator-rows.ts'
import { usualTargets } from './indicator-target.ts'
import { fewestMessages, rate, type Scores, scoresOf } from './rating.ts'

const row = (values: Partial<IndicatorRow> = {}): IndicatorRow => ({
  ...{ organisationId: 'a', channel: 'pos', week: new Date('2026-11-16'), volume: 100 },
  ...{ toExecutorHours: 24, answerHours: 192, onTimePercent: 100 },
  ...{ goodMarksPercent: 60, repeatPercent: 0, returnedPercent: 0 },
  ...values,
})

describe('scoresOf', () => {
  it('gives a hundred for what reaches its target, and half for twice as long', () => {
    expect(scoresOf([row()], usualTargets)).toMatchObject({ messages: 100, speed: 100 })
    const slow = scoresOf([row({ toExecutorHours: 48, answerHours: 384 })], usualTargets)
    expect(slow.speed).toBeCloseTo((50 + 50 + 100) / 3)
  })

  it('makes quality of marks, of what did not come again and of what was not returned', () => {
    const { quality, total, speed } = scoresOf(
      [row({ repeatPercent: 10, returnedPercent: 20 })],
      usualTargets,
    )
    expect(quality).toBeCloseTo((60 + 90 + 80) / 3)
    expect(total).toBeCloseTo(((speed ?? 0) + (quality ?? 0)) / 2)
  })

  it('compares each channel with its own target and weighs channels by messages', () => {
    const rows = [row({ volume: 300 }), row({ channel: 'social', volume: 100, answerHours: 16 })]
    const { speed, messages } = scoresOf(rows, usualTargets)
    expect(messages).toBe(400)
    expect(speed).toBeCloseTo((100 + (300 * 100 + 100 * 50) / 400 + 100) / 3)
  })

  it('is silent where figures are missing, hours without a target among them', () => {
    const nothing = {
      onTimePercent: null,
      goodMarksPercent: null,
      repeatPercent: null,
      returnedPercent: null,
    }
    expect(scoresOf([row(nothing)], [])).toEqual({ messages: 100, speed: null, quality: null, total: null })
    expect(scoresOf([row({ volume: 0 })], usualTargets).total).toBeNull()
    expect(scoresOf([], usualTargets)).toMatchObject({ messages: 0, total: null })
  })
})

describe('rate', () => {
  const scores = (total: number | null, messages = 100): Scores => ({
    messages,
    speed: total,
    quality: total,
    total,
  })
  it('ranks by the score as it is shown, equal ones alike, and says who moved', () => {
    const now = new Map([
      ['a', scores(80.04)],
      ['b', scores(90)],
      ['c', scores(80)],
      ['d', scores(70)],
    ])
    const before = new Map([
      ['a', scores(95)],
      ['b', scores(90)],
      ['d', scores(10)],
      ['x', scores(50)],
    ])
    expect(rate(now, before).ranked.map(({ id, place, moved }) => [id, place, moved])).toEqual([
      ['b', 1, 1],
      ['a', 2, -1],
      ['c', 2, null],
      ['d', 4, 0],
    ])
  })

  it('lists apart who has too few messages or no figures', () => {
    const now = new Map([
      ['few', scores(99, fewestMessages - 1)],
      ['mute', scores(null)],
      ['whole', scores(50, fewestMessages)],
    ])
    const { ranked, apart } = rate(now, new Map())
    expect(ranked.map(({ id }) => id)).toEqual(['whole'])
    expect(apart.map(({ id, reason }) => [id, reason])).toEqual([
      ['few', 'few-messages'],
      ['mute', 'no-figures'],
    ])
  })
})
