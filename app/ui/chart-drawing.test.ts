// Where the parts of the charts stand: what a reader would see as wrong without measuring.
import { describe, expect, it } from 'vitest'
import { drawBars } from './bar-drawing.ts'
import { wrapped } from './chart-file.tsx'
import { drawIntervals } from './interval-drawing.ts'
import { drawLines, type LineChart } from './line-drawing.ts'
import { apart, clear } from './line-labels.ts'

const weeks = (count: number, from = '2026-06-01') =>
  Array.from({ length: count }, (_, at) => new Date(Date.parse(from) + at * 7 * 86_400_000))
const words = (value: number) => `${value} ч`
const chart = (values: (number | null)[], rest: Partial<LineChart> = {}): LineChart => ({
  days: weeks(values.length),
  series: [{ key: 'a', title: 'Область', values }],
  words,
  ...rest,
})
const size = { width: 500, height: 240 }

describe('drawLines', () => {
  it('keeps every point within the plot and breaks the line where a week has no value', () => {
    const { lines, plot } = drawLines(chart([10, 20, null, 30, 12]), size)
    const [line] = lines
    expect(line?.points).toHaveLength(4)
    expect(line?.path.match(/M/g)).toHaveLength(2)
    for (const [x, y] of line?.points ?? []) {
      expect(x).toBeGreaterThan(plot.left)
      expect(x).toBeLessThan(plot.right)
      expect(y).toBeGreaterThanOrEqual(plot.top)
      expect(y).toBeLessThanOrEqual(plot.bottom)
    }
    expect(line?.label?.text).toBe('12 ч')
  })

  it('begins at zero, holds the target and stops at what can be', () => {
    const drawing = drawLines(chart([10, 20], { target: { value: 60, title: 'цель 60 ч' } }), size)
    expect(drawing.levels[0]).toEqual({ y: drawing.plot.bottom, text: '0 ч' })
    expect(drawing.target?.y).toBeGreaterThan(drawing.plot.top)
    const percents = drawLines(chart([97, 99], { most: 100 }), size)
    expect(percents.levels.at(-1)).toEqual({ y: percents.plot.top, text: '100 ч' })
  })

  it('names lines beside them on a desk and above them on a phone', () => {
    const two = chart([1, 2], {
      series: [
        { key: 'a', title: 'Обучались', values: [1, 2] },
        { key: 'b', title: 'Ещё нет', values: [1, 2] },
      ],
    })
    const desk = drawLines(two, { width: 760, height: 300 })
    expect(desk.legend).toBe(false)
    expect(desk.lines.map(({ label }) => label?.text)).toEqual(['Обучались: 2 ч', 'Ещё нет: 2 ч'])
    const [first, second] = desk.lines.map(({ label }) => label?.y ?? 0)
    expect(Math.abs((first ?? 0) - (second ?? 0))).toBeGreaterThanOrEqual(17)
    const phone = drawLines(two, { width: 300, height: 240 })
    expect([phone.legend, phone.lines[0]?.label?.text]).toEqual([true, '2 ч'])
  })

  it('puts the words of a line that ends before the others over its end', () => {
    const [line] = drawLines(chart([1, 2, null, null]), size).lines
    const end = line?.points.at(-1) ?? [0, 0]
    expect(line?.label?.y).toBeLessThan(end[1] - 15)
    expect(line?.label).toMatchObject({ anchor: 'end', x: end[0] + 4 })
    const [short] = drawLines(chart([1, null, null, null]), size).lines
    expect(short?.label?.anchor).toBe('start')
  })

  it('says months, and days where there are few weeks', () => {
    expect(drawLines(chart(Array(26).fill(1), { days: weeks(26) }), size).times[0]?.text).toBe('июн 2026')
    expect(drawLines(chart([1, 2, 3]), size).times.map(({ text }) => text)).toEqual([
      '1 июн',
      '8 июн',
      '15 июн',
    ])
    const years = drawLines(chart(Array(104).fill(1), { days: weeks(104) }), {
      width: 300,
      height: 200,
    }).times
    years.reduce((left, right) => {
      expect(right.x - left.x).toBeGreaterThan(20)
      return right
    })
  })

  it('numbers marks in the order given, and survives having nothing to draw', () => {
    expect(drawLines(chart([1, 2, 3], { marks: weeks(2) }), size).marks.map(({ number }) => number)).toEqual([
      1, 2,
    ])
    const empty = drawLines({ days: [], series: [{ key: 'a', title: '', values: [] }], words }, size)
    expect(empty.lines[0]).toMatchObject({ path: '', points: [], label: null })
    expect(JSON.stringify(drawLines(chart([5]), size))).not.toContain('null,null')
  })
})

describe('apart', () => {
  it('moves labels off each other, keeps their order and stays inside', () => {
    expect(apart([100, 104], { from: 0, to: 200 })).toEqual([100, 117])
    expect(apart([198, null, 199], { from: 0, to: 200 })).toEqual([183, null, 200])
  })
})

describe('marks and targets', () => {
  it('keep clear of each other', () => {
    expect(clear([10, 12, 80])).toEqual([
      [10, 10],
      [12, 31],
      [80, 80],
    ])
  })

  it('say the target beside its line on a desk, away from the values, and above the drawing on a phone', () => {
    const near = chart([97, 87, 97, 20, 20, 20], { target: { value: 92, title: 'цель: не больше 92' } })
    expect(drawLines(near, size).target?.label).toMatchObject({ anchor: 'end', sample: false })
    const phone = drawLines(near, { width: 300, height: 240 })
    expect(phone.target?.label).toMatchObject({ x: 42, y: 14.5, sample: true })
    expect(phone.plot.top).toBeGreaterThan(30)
  })
})

describe('drawBars', () => {
  it('makes bars as long as their values and says what is missing', () => {
    const drawing = drawBars(
      {
        rows: [
          { key: 'a', title: 'Урень', value: 50 },
          { key: 'b', title: 'Бор', value: 100 },
          { key: 'c', title: 'Выкса', value: null },
        ],
        words: (value) => `${value} %`,
        missing: 'нет данных',
        target: { value: 60, title: 'цель 60 %' },
      },
      700,
    )
    const [a, b, c] = drawing.bars
    expect((a?.width ?? 0) * 2).toBeCloseTo(b?.width ?? 0, 0)
    expect([c?.width, c?.text]).toEqual([0, 'нет данных'])
    expect(drawing.target?.x).toBeGreaterThan(drawing.left + (a?.width ?? 0))
    expect(drawBars({ rows: [], words, missing: '' }, 300).bars).toEqual([])
  })
})

describe('drawIntervals', () => {
  it('tells an interval that leaves zero out from one that does not', () => {
    const rows = [
      { key: 'a', title: 'А', mean: -3, low: -5, high: -1 },
      { key: 'b', title: 'Б', mean: 1, low: -1, high: 3 },
    ]
    const drawing = drawIntervals({ rows, words }, 300)
    expect(drawing.rows.map(({ sure }) => sure)).toEqual([true, false])
    expect(drawing.rows[0]?.high).toBeLessThan(drawing.zero)
    expect(drawing.rows[0]?.low).toBeGreaterThan(0)
  })
})

describe('wrapped', () => {
  it('breaks between words only', () => {
    expect(wrapped('до исполнителя за сутки', 14)).toEqual(['до исполнителя', 'за сутки'])
    expect(wrapped('', 10)).toEqual([''])
  })
})
