// Mean shifts with their 95 % intervals on one scale: a disc where the interval leaves zero, an open ring where it does not.
import { forestPlace, type ForestScale, forestScale } from './forest.ts'
import type { Line } from './group-report.ts'
import { intervalWords } from './report-words.ts'
import { signed } from './wave-words.ts'

export function ForestPicture({ lines, label, legend }: { lines: Line[]; label: string; legend: boolean }) {
  const scale = forestScale(lines)
  return (
    <figure aria-label={label} className="m-0">
      <ul className="space-y-1.5">
        {lines.map((line) => (
          <li key={line.key} className="grid items-center gap-x-4 sm:grid-cols-[11rem_minmax(0,1fr)_11.5rem]">
            <span className="first-letter:uppercase">{line.title}</span>
            <Interval line={line} scale={scale} />
            <span className="text-[0.9rem] whitespace-nowrap text-ink-2 tabular-nums">
              <span className="font-semibold text-ink">{signed(line.mean, 1)}</span>{' '}
              <span className="sr-only">интервал </span>
              {intervalWords(line)}
            </span>
          </li>
        ))}
      </ul>
      {legend ? (
        <figcaption className="mt-3 text-[0.9rem] text-ink-2">
          Линия — интервал, в котором лежит средний сдвиг с вероятностью 95 %. Пунктир — ноль. Закрашенный
          круг: сдвиг вряд ли случаен.
        </figcaption>
      ) : null}
    </figure>
  )
}

function Interval({ line: { mean, low, high }, scale }: { line: Line; scale: ForestScale }) {
  const x = (value: number) => `${forestPlace(scale, value)}%`
  const sure = low > 0 || high < 0
  return (
    <span className="block px-2">
      <svg width="100%" height="26" aria-hidden="true" className="block overflow-visible">
        <line x1="0" x2="100%" y1="13" y2="13" strokeWidth="1" className="stroke-line" />
        <line
          x1={x(0)}
          x2={x(0)}
          y1="0"
          y2="26"
          strokeWidth="1.5"
          strokeDasharray="3 3"
          className="stroke-ink-2"
        />
        <line
          x1={x(low)}
          x2={x(high)}
          y1="13"
          y2="13"
          strokeWidth="3.5"
          strokeLinecap="round"
          className="stroke-pine"
        />
        <circle
          cx={x(mean)}
          cy="13"
          r="6.5"
          strokeWidth="3"
          className={sure ? 'fill-pine stroke-pine' : 'fill-card stroke-pine'}
        />
      </svg>
    </span>
  )
}
