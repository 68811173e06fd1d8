// The way to a target as a chart: the running total of the weeks behind, and where it leads at the present pace.
import { addDays } from '#app/lib/dates.ts'
import { fitLine, type Forecast, forecastLevel, predict } from './forecast.ts'

export interface PlanChart {
  days: Date[]
  series: { key: string; title: string; values: (number | null)[] }[]
  target: { value: number; title: string }
  words: (value: number) => string
}

const mostAhead = 78

/** Ahead as far as the middle of the forecast, a year and a half at most. */
export function planChart(
  weeks: readonly { monday: Date; total: number }[],
  forecast: Forecast,
  target: number,
): PlanChart {
  const past = weeks.map(({ monday, total }) => ({ day: addDays(monday, 6), total }))
  const ahead = forecast.kind === 'dated' ? Math.min(forecast.weeks, mostAhead) : 0
  const end = past.at(-1)
  const days = past.map(({ day }) => day)
  if (end) for (let week = 1; week <= ahead; week += 1) days.push(addDays(end.day, week * 7))
  const behind = days.map((_, index) => past[index]?.total ?? null)
  const series = [{ key: 'past', title: 'Обучено', values: behind }]
  if (ahead) {
    const line = fitLine(past.map(({ total }, week) => [week, total]))
    const at = (pick: 'value' | 'low' | 'high') =>
      days.map((_, week) =>
        week < past.length ? null : Math.max(0, Math.round(predict(line, week, forecastLevel)[pick])),
      )
    series.push(
      { key: 'ahead', title: 'При нынешнем темпе', values: at('value') },
      { key: 'low', title: 'Самое малое', values: at('low') },
      { key: 'high', title: 'Самое большое', values: at('high') },
    )
  }
  return {
    ...{ days, series },
    target: { value: target, title: `цель: ${target}` },
    words: (value) => String(Math.round(value)),
  }
}
