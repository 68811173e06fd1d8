// Points, levels and indices, at their edges and by hand.
import { describe, expect, it } from 'vitest'
import { itemsOf } from './instrument.ts'
import { instrument } from './instrument.server.ts'
import { levelOf, readResult, scaleIndex, scoreWave, sjtPercent } from './scoring.ts'

const whole = instrument()
const { sjt, survey, observer } = whole

/** Chooses the option with these points in every item, and the grade in every statement. */
function answersOf(form: string, points: number, grade: number): Map<string, number> {
  const chosen = itemsOf(whole, form).map(({ id, options }): [string, number] => [
    id,
    options.findIndex(({ score }) => score === points) + 1,
  ])
  const grades = survey.scales.flatMap(({ statements }) =>
    statements.map(({ key }): [string, number] => [key, grade]),
  )
  return new Map([...chosen, ...grades, ['attention', 2]])
}

describe('the situational test', () => {
  it.each([
    [0, 0],
    [1, 33.333],
    [2, 66.667],
    [3, 100],
  ])('%i points everywhere make %f percent', (points, percent) => {
    for (const form of ['A', 'B', 'C', 'D']) {
      const scored = scoreWave(whole, { form, withSelf: false }, answersOf(form, points, 4))
      expect(scored.percent).toBeCloseTo(percent, 2)
      expect(scored.result.dimensions).toEqual(Array(9).fill(points))
    }
  })

  it('is a share of 27 points for a form and of 54 for two', () => {
    expect(sjtPercent([3, 3, 2, 2, 1, 1, 0, 0, 1])).toBeCloseTo((13 / 27) * 100)
    expect(sjtPercent(Array(18).fill(1))).toBeCloseTo((18 / 54) * 100)
    expect(sjtPercent([])).toBe(0)
  })

  it.each([
    [0, 'исполнитель поручений'],
    [39.4, 'исполнитель поручений'],
    [39.6, 'отвечаю вежливо'],
    [64.4, 'отвечаю вежливо'],
    [65, 'помогаю'],
    [84, 'помогаю'],
    [85, 'решаю проблему заявителя'],
    [100, 'решаю проблему заявителя'],
  ])('%f is «%s»', (percent, title) => {
    expect(levelOf(sjt.levels, percent).title).toBe(title)
  })

  it('needs levels', () => {
    expect(() => levelOf([], 50)).toThrow()
  })
})

describe('the culture survey', () => {
  it('is (mean − 1) / 6 × 100', () => {
    expect(scaleIndex([1, 1, 1, 1])).toBe(0)
    expect(scaleIndex([7, 7, 7, 7])).toBe(100)
    expect(scaleIndex([4, 5, 3, 6])).toBeCloseTo(58.333, 2)
  })

  it('averages the scales and looks at the question of attention', () => {
    const answers = answersOf('A', 2, 4)
    answers.set('u1', 7).set('u2', 7).set('u3', 7).set('u4', 7)
    const { result } = scoreWave(whole, { form: 'A', withSelf: false }, answers)
    expect(result.scales).toEqual([100, 50, 50, 50, 50])
    expect(result.index).toBe(60)
    expect(result.attentive).toBe(true)
    answers.set('attention', 6)
    expect(scoreWave(whole, { form: 'A', withSelf: false }, answers).result.attentive).toBe(false)
  })
})

it('keeps own grades of behaviours at the last wave only', () => {
  const answers = answersOf('D', 3, 7)
  observer.behaviours.forEach(({ key }, index) => answers.set(key, (index % 5) + 1))
  const scored = scoreWave(whole, { form: 'D', withSelf: true }, answers)
  expect(scored.result.self).toMatchObject({ o1: 1, o5: 5, o6: 1 })
  expect(readResult(JSON.stringify(scored.result))).toEqual(scored.result)
})
