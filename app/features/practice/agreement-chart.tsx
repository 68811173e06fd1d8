// How a marker's severity moves by weeks: a small chart, a sentence, and the same in a table.
import { formatDay } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import { type Drift, driftWords } from './agreement-drift.ts'

const height = 84
const step = 46
/** Levels shown above and below the middle line. */
const reach = 1.5

export function DriftChart({ name, drift }: { name: string; drift: Drift }) {
  const { weeks, n, mean, verdict } = drift
  const width = Math.max(weeks.length * step, step * 3)
  const at = (value: number) =>
    height / 2 - (Math.max(-reach, Math.min(reach, value)) / reach) * (height / 2 - 8)
  return (
    <figure className="min-w-0">
      <figcaption className="text-[0.95rem]">
        <span className="font-semibold">{name}</span>{' '}
        <span className="text-ink-2">
          {driftWords[verdict]}: в среднем {signed(mean)} уровня,{' '}
          {counted(n, 'сравнение', 'сравнения', 'сравнений')}
        </span>
      </figcaption>
      <div className="mt-1 flex gap-2" aria-hidden="true">
        <div className="flex shrink-0 flex-col justify-between text-right text-[0.8rem] leading-tight text-ink-2">
          <span>мягче</span>
          <span>строже</span>
        </div>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          className="h-auto w-full min-w-0"
          style={{ maxWidth: width * 1.3 }}
        >
          <line x1="0" x2={width} y1={height / 2} y2={height / 2} className="stroke-(--field-line)" />
          <polyline
            points={weeks.map((week, index) => `${index * step + step / 2},${at(week.mean)}`).join(' ')}
            className="fill-none stroke-pine"
            strokeWidth="2"
          />
          {weeks.map((week, index) => (
            <circle
              key={week.week.toISOString()}
              cx={index * step + step / 2}
              cy={at(week.mean)}
              r="4.5"
              className="fill-pine"
            />
          ))}
        </svg>
      </div>
      <details className="text-[0.95rem]">
        <summary className="inline-flex min-h-11 items-center text-sky">По неделям в таблице</summary>
        <table className="mb-2 text-left tabular-nums">
          <thead>
            <tr className="text-ink-2">
              <th scope="col" className="pr-6 font-medium">
                Неделя с
              </th>
              <th scope="col" className="pr-6 font-medium">
                Разница
              </th>
              <th scope="col" className="font-medium">
                Сравнений
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.week.toISOString()}>
                <th scope="row" className="pr-6 font-normal">
                  {formatDay(week.week)}
                </th>
                <td className="pr-6">{signed(week.mean)}</td>
                <td>{week.n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

/** «+0,4», «−1,2», «0» */
export function signed(value: number): string {
  const rounded = Math.round(value * 10) / 10
  if (rounded === 0) return '0'
  return `${rounded > 0 ? '+' : '−'}${Math.abs(rounded).toLocaleString('ru-RU')}`
}
