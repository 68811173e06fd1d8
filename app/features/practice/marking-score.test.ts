import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'
import { type Scorecard, scorecardSource } from './catalogue-source.ts'
import { criteriaKeys } from './criteria.ts'
import { bandOf, bandTone, isLow, type MarkLevels, scoreReply } from './marking-score.ts'

const scorecard: Scorecard = scorecardSource.parse(
  parse(readFileSync('content/practice/scorecard.yaml', 'utf8')),
)
const all = (level: number | null): MarkLevels => Object.fromEntries(criteriaKeys.map((key) => [key, level]))

describe('scoreReply', () => {
  it('gives the ends of the scale', () => {
    expect(scoreReply(scorecard, all(3), []).total).toBe(100)
    expect(scoreReply(scorecard, all(0), []).total).toBe(0)
  })
  it('weighs: C01 of the calibration is 60, C08 is 83', () => {
    const c01 = { K1: 2, K2: 2, K3: 1, K4: 2, K5: 3, K6: 2, K7: 3, K8: 0 }
    const c08 = { K1: 3, K2: 3, K3: 1, K4: 3, K5: 3, K6: 3, K7: 3, K8: 1 }
    expect(scoreReply(scorecard, c01, []).total).toBe(60)
    expect(scoreReply(scorecard, c08, []).total).toBe(83)
  })
  it('has no total while something is unmarked', () => {
    const levels = { ...all(3), K4: undefined }
    expect(scoreReply(scorecard, levels, [])).toEqual({
      total: null,
      capped: false,
      missing: ['K4'],
      thin: false,
    })
  })
  it('stretches what applies back to 100', () => {
    expect(scoreReply(scorecard, { ...all(3), K7: null }, []).total).toBe(100)
    expect(scoreReply(scorecard, { ...all(0), K2: 3, K1: null }, []).total).toBe(Math.round((25 / 85) * 100))
  })
  it('gives no total when too little applies', () => {
    const few = { ...all(null), K1: 3, K3: 3, K4: 3 }
    expect(scoreReply(scorecard, few, [])).toMatchObject({ total: null, thin: true, missing: [] })
    expect(scoreReply(scorecard, { ...few, K8: 3 }, []).total).toBe(100)
    expect(scoreReply(scorecard, all(null), []).total).toBeNull()
  })
  it('caps at 39 with a critical error, and leaves what is lower', () => {
    expect(scoreReply(scorecard, all(3), ['SF1'])).toMatchObject({ total: 39, capped: true })
    expect(scoreReply(scorecard, all(0), ['SF1', 'SF2'])).toMatchObject({ total: 0, capped: false })
  })
})

describe('levels of result', () => {
  it.each([
    [100, 'решаю проблему заявителя', 'pine'],
    [85, 'решаю проблему заявителя', 'pine'],
    [84, 'помогаю, есть пробелы', 'sky'],
    [65, 'помогаю, есть пробелы', 'sky'],
    [64, 'отвечаю формально', 'amber'],
    [40, 'отвечаю формально', 'amber'],
    [39, 'отписка', 'wax'],
    [0, 'отписка', 'wax'],
  ])('%i is «%s»', (total, title, tone) => {
    expect(bandOf(scorecard, total)).toBe(title)
    expect(bandTone(scorecard, total)).toBe(tone)
  })
  it('asks for a cause of the two lower levels only', () => {
    expect([0, 1, 2, 3, null, undefined].map(isLow)).toEqual([true, true, false, false, false, false])
  })
})
