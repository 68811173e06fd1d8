import { mean, sampleVariance } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { effectOf, fewestMunicipalities, type MunicipalityWeeks } from './effect.ts'
import { intervalOf, sampleOf, welchDifference } from './effect-statistics.ts'
import { effectRows, effectSentence, groupsWords, leftOutWords, tooFewWords } from './effect-words.ts'

describe('welchDifference', () => {
  it('agrees with Welch’s test of Student’s sleep data (R: t.test(extra ~ group, data = sleep))', () => {
    const [first, second] = [
      [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
      [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
    ].map((values) => ({ n: values.length, mean: mean(values), variance: sampleVariance(values) }))
    if (!first || !second) throw new Error('Two samples')
    const { mean: difference, low, high, degreesOfFreedom, standardError } = welchDifference(first, second)
    expect([first.mean, second.mean].map((value) => Number(value.toFixed(2)))).toEqual([0.75, 2.33])
    expect(degreesOfFreedom).toBeCloseTo(17.776, 3)
    expect(difference / standardError).toBeCloseTo(-1.8608, 4)
    expect([low, high].map((value) => value.toFixed(6))).toEqual(['-3.365483', '0.205483'])
  })

  it('agrees with the means and errors of Card and Krueger (1994), table 3', () => {
    // Change of full-time equivalent employment: New Jersey 0.59 (0.54), Pennsylvania −2.16 (1.25); 2.76 (1.36) from
    // unrounded means. A standard error times the root of n is a standard deviation.
    const jersey = { n: 319, mean: 21.03 - 20.44, variance: 0.54 ** 2 * 319 }
    const pennsylvania = { n: 77, mean: 21.17 - 23.33, variance: 1.25 ** 2 * 77 }
    const { mean: difference, standardError } = welchDifference(jersey, pennsylvania)
    expect(difference).toBeCloseTo(2.76, 1)
    expect(standardError).toBeCloseTo(1.36, 2)
  })

  it('survives groups without spread', () => {
    const same = { n: 7, mean: 2, variance: 0 }
    expect(welchDifference(same, { ...same, mean: 1 })).toMatchObject({ mean: 1, low: 1, high: 1 })
    expect(sampleOf([1])).toBeNull()
    expect(intervalOf({ n: 7, mean: 2, variance: 0 })).toEqual({ mean: 2, low: 2, high: 2 })
  })
})

const day = (week: number) => new Date(Date.parse('2026-01-05') + week * 7 * 86_400_000)
const weeks = Array.from({ length: 20 }, (_, at) => day(at))
/** `before` hours until the beginning, `after` from then on. */
const place = (
  id: string,
  began: number | null,
  values: (week: number) => number | null,
): MunicipalityWeeks => ({
  id,
  began: began === null ? null : day(began),
  weeks: weeks.map((_, at) => {
    const value = values(at)
    return value === null ? null : { sum: value * 10, messages: 10 }
  }),
})
const trained = (count: number, start: (at: number) => number, gain = 5) =>
  Array.from({ length: count }, (_, at) =>
    place(`t${at}`, start(at), (week) => 50 + at + week - (week > start(at) ? gain + (at % 3) : 0)),
  )
const untrained = (count: number, began: number | null = null) =>
  Array.from({ length: count }, (_, at) =>
    place(`u${at}`, began, (week) => 40 + at + week + (week % (at + 2)) / 10),
  )

describe('effectOf', () => {
  it('takes the common change of the same dates out, whenever each began', () => {
    // Everybody grows by one hour a week; who was trained gains five and up to two more.
    const effect = effectOf([...trained(9, (at) => 6 + at), ...untrained(8)], weeks)
    expect([effect.trained, effect.untrained, effect.earlier, effect.withoutWeeks]).toEqual([9, 8, 0, 0])
    expect(effect.estimate?.difference.mean).toBeCloseTo(-6, 0)
    expect(effect.estimate?.difference.high).toBeLessThan(0)
    expect(effect.estimate?.trained.n).toBe(9)
    expect(effect.series?.trained).toHaveLength(20)
  })

  it('gives no figure where a group is smaller than seven', () => {
    for (const all of [
      [...trained(fewestMunicipalities - 1, () => 8), ...untrained(12)],
      [...trained(12, () => 8), ...untrained(fewestMunicipalities - 1)],
    ]) {
      const effect = effectOf(all, weeks)
      expect([effect.estimate, effect.series]).toEqual([null, null])
      expect(tooFewWords(effect)).toContain('меньше 7')
      expect(tooFewWords(effect)).toContain('12\u00a0муниципалитетов')
      expect([effectSentence('answerHours', effect), effectRows('answerHours', effect)]).toEqual([null, []])
    }
  })

  it('leaves out who was trained before, and who has too few weeks on a side', () => {
    const late = place('late', 18, () => 10)
    const early = place('early', 0, () => 10)
    const gap = place('gap', 10, (week) => (week > 8 ? 10 : null))
    const silent = place('silent', 10, () => null)
    const effect = effectOf([...trained(7, () => 8), ...untrained(7), late, early, gap, silent], weeks)
    expect([effect.trained, effect.untrained, effect.earlier, effect.withoutWeeks]).toEqual([7, 7, 1, 2])
    expect(leftOutWords(effect)).toHaveLength(2)
    expect(leftOutWords({ ...effect, earlier: 0, withoutWeeks: 0 })).toEqual([])
  })

  it('counts who is trained after the period as not trained yet, and needs a trained one to compare with', () => {
    expect(effectOf([...trained(7, () => 8), ...untrained(7, 30)], weeks).untrained).toBe(7)
    expect(effectOf(untrained(9), weeks)).toMatchObject({ trained: 0, untrained: 0, estimate: null })
    expect(effectOf([], [])).toMatchObject({ trained: 0, estimate: null })
  })

  it('weighs weeks within a municipality by messages, and municipalities alike', () => {
    const big = place('t0', 10, () => 0)
    const uneven = {
      ...big,
      weeks: big.weeks.map((_, at) => ({ sum: (at < 5 ? 100 : 0) * 1, messages: at < 5 ? 1 : 9 })),
    }
    const effect = effectOf(
      [uneven, ...trained(6, () => 10).map((one) => ({ ...one, id: `x${one.id}` })), ...untrained(7)],
      weeks,
    )
    expect(effect.estimate?.trained.n).toBe(7)
    // 500 hours over 5 + 45 messages before.
    expect(effect.estimate?.trained.before).toBeCloseTo((10 + 6 * 57) / 7, 0)
  })
})

describe('words', () => {
  const effect = effectOf([...trained(9, () => 8), ...untrained(8)], weeks)
  it('say which way it went, and never that one thing causes another', () => {
    expect(effectSentence('answerHours', effect)).toContain('изменения заметно лучше')
    expect(effectSentence('goodMarksPercent', effect)).toContain('изменения заметно хуже')
    const none = effectOf([...trained(9, () => 8, -1), ...untrained(8)], weeks)
    expect(effectSentence('answerHours', none)).toContain('нельзя отличить от случайной')
    expect(effectRows('answerHours', effect).map(({ title }) => title)).toEqual([
      'Учились',
      'Ещё нет',
      'Разница',
    ])
    expect(groupsWords('answerHours')).toContain('Часов до ответа')
  })
})
