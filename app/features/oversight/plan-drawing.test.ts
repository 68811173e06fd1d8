import { expect, it } from 'vitest'
import { forecastTarget } from './forecast.ts'
import { planChart } from './plan-drawing.ts'

const weeks = Array.from({ length: 10 }, (_, week) => ({
  monday: new Date(Date.UTC(2026, 8, 7 + week * 7)),
  total: 10 * (week + 1) + (week % 2),
}))

it('leads from what was done to the target, with its range', () => {
  const forecast = forecastTarget(
    weeks.map(({ total }) => total),
    150,
  )
  const chart = planChart(weeks, forecast, 150)
  expect(chart.series.map(({ key }) => key)).toEqual(['past', 'ahead', 'low', 'high'])
  expect(chart.days).toHaveLength(10 + (forecast.kind === 'dated' ? forecast.weeks : 0))
  const [past, ahead, low, high] = chart.series.map(({ values }) => values)
  expect(past?.slice(8)).toEqual([90, 101, ...Array(chart.days.length - 10).fill(null)])
  expect(ahead?.at(-1)).toBeGreaterThanOrEqual(150)
  expect(low?.at(-1)).toBeLessThan(ahead?.at(-1) ?? 0)
  expect(high?.at(-1)).toBeGreaterThan(ahead?.at(-1) ?? 0)
  expect(chart.words(3.4)).toBe('3')
})

it('stops at the present where nothing can be foretold', () => {
  expect(planChart(weeks.slice(0, 3), { kind: 'short', weeks: 3, people: 2 }, 150).series).toHaveLength(1)
  expect(planChart([], { kind: 'still' }, 150).days).toEqual([])
})
