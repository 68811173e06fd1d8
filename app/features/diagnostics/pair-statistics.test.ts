// The statistics against published worked examples.
import { describe, expect, it } from 'vitest'
import { average, effectWords, pairedShift, tQuantile } from './pair-statistics.ts'

describe("Student's t", () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2, critical values of Student's t, column 0.975.
  it.each([
    [1, 12.706],
    [5, 2.571],
    [9, 2.262],
    [24, 2.064],
    [59, 2.001],
    [100, 1.984],
  ])('has the tabulated critical value for %i degrees of freedom', (freedom, value) => {
    expect(tQuantile(0.975, freedom)).toBeCloseTo(value, 3)
  })
})

describe('a paired shift', () => {
  // Student (1908), «The probable error of a mean», the sleep data of Cushny and Peebles. R's help for t.test prints
  // for them: t = 4.0621, df = 9, mean of the differences 1.58, 95 % confidence interval 0.7001142 … 2.4598858.
  it('gives the interval that R prints for the sleep data of Student', () => {
    const shift = pairedShift([1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4])
    expect(shift).not.toBeNull()
    expect(shift?.n).toBe(10)
    expect(shift?.mean).toBeCloseTo(1.58, 10)
    expect(shift?.low).toBeCloseTo(0.7001142, 6)
    expect(shift?.high).toBeCloseTo(2.4598858, 6)
    // d_z = t / √n
    expect(shift?.effect).toBeCloseTo(4.0621 / Math.sqrt(10), 4)
  })

  // Lakens (2013), «Calculating and reporting effect sizes», Frontiers in Psychology 4:863, the two movies rated by the
  // same ten people: mean difference 1.0, SD of the differences 0.667, 95 % CI [0.52, 1.48], Cohen's d_z = 1.50.
  it("gives Lakens's d_z for the two movies", () => {
    const first = [9, 7, 8, 9, 8, 9, 9, 10, 9, 9]
    const second = [9, 6, 7, 8, 7, 9, 8, 8, 8, 7]
    const shift = pairedShift(first.map((grade, index) => grade - (second[index] ?? 0)))
    expect(average(first)).toBeCloseTo(8.7, 10)
    expect(average(second)).toBeCloseTo(7.7, 10)
    expect(shift?.mean).toBeCloseTo(1, 10)
    expect(shift?.deviation).toBeCloseTo(0.667, 3)
    expect(shift?.low).toBeCloseTo(0.52, 2)
    expect(shift?.high).toBeCloseTo(1.48, 2)
    expect(shift?.effect).toBeCloseTo(1.5, 2)
  })

  it('says nothing below two pairs', () => {
    expect(pairedShift([])).toBeNull()
    expect(pairedShift([4])).toBeNull()
  })

  it('has no effect size where everybody moved alike', () => {
    expect(pairedShift([5, 5, 5])).toMatchObject({ mean: 5, low: 5, high: 5, effect: null })
  })
})

it('names the size of an effect after Cohen', () => {
  expect([0.1, -0.3, 0.5, 0.79, -1.2].map(effectWords)).toEqual([
    'почти нет',
    'малый',
    'средний',
    'средний',
    'большой',
  ])
})
