// The roll-out month by month: how many municipalities stood in each stage, stacked. The same drawing in a page and a file.
import { scaleBand, scaleLinear } from '@visx/scale'
import { type ChartColours, screenColours } from './chart-colours.ts'
import { counted } from '#app/lib/russian.ts'
import { monthInShort } from './month.ts'
import type { TimelineMonth } from './rollout-line.ts'
import { type Stage, stages, stageTitles } from './stage.ts'
import { StageShape } from './stage-mark.tsx'

const frame = { width: 1000, height: 340, left: 34, right: 150, top: 14, bottom: 44 }
/** From the ground up: what is won stands firm, what has not begun is on top. */
const upwards: Stage[] = ['sustained', 'covered', 'running', 'pilot', 'none']

export const timelineSize = { width: frame.width, height: frame.height }

/** «За год охвачено: с 2 до 9 муниципалитетов из 50.» */
export function timelineInWords(months: readonly TimelineMonth[]): string {
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return 'Истории пока нет.'
  const begun = ({ stages: counts }: TimelineMonth) =>
    stages.reduce((sum, stage) => sum + (stage === 'none' ? 0 : counts[stage]), 0)
  const reached = ({ stages: counts }: TimelineMonth) => counts.covered + counts.sustained
  const of = begun(last) + last.stages.none
  return `За ${counted(months.length, 'месяц', 'месяца', 'месяцев')} обучение начато в ${begun(last)} из ${of} муниципалитетов (было в ${begun(first)}), охвачено ${reached(last)} (было ${reached(first)}).`
}

/** In a page: scrolls inside its own frame where it is wider. */
export function TimelineFrame(props: { months: readonly TimelineMonth[]; chosen: number }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable
    <div role="region" aria-label="График по месяцам" tabIndex={0} className="overflow-x-auto">
      <TimelineChart {...props} />
    </div>
  )
}

export function TimelineChart({
  months,
  chosen,
  colours = screenColours,
  inFile = false,
}: {
  months: readonly TimelineMonth[]
  /** Index of the month shown on the map below. */
  chosen?: number
  colours?: ChartColours
  inFile?: boolean
}) {
  const total = Math.max(
    1,
    ...months.map(({ stages: counts }) => stages.reduce((sum, s) => sum + counts[s], 0)),
  )
  const x = scaleBand<string>({
    domain: months.map(({ month }) => month),
    range: [frame.left, frame.width - frame.right],
    padding: 0.22,
  })
  const y = scaleLinear<number>({ domain: [0, total], range: [frame.height - frame.bottom, frame.top] })
  const ground = frame.height - frame.bottom
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-label={timelineInWords(months)}
      className="timeline-chart"
      fontFamily={inFile ? 'Golos Text' : undefined}
    >
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line
            x1={frame.left}
            x2={frame.width - frame.right}
            y1={y(tick)}
            y2={y(tick)}
            stroke={colours.line}
          />
          <text x={frame.left - 8} y={y(tick) + 4} textAnchor="end" fontSize={12} fill={colours.ink2}>
            {tick}
          </text>
        </g>
      ))}
      {months.map(({ month, stages: counts }, index) => {
        const left = x(month) ?? 0
        let floor = 0
        return (
          <g key={month}>
            {chosen === index ? (
              <rect
                x={left - 5}
                y={frame.top - 8}
                width={x.bandwidth() + 10}
                height={ground - frame.top + 34}
                rx={8}
                fill="none"
                stroke={colours.ink}
                strokeWidth={1.6}
              />
            ) : null}
            {upwards.map((stage) => {
              const [low, high] = [floor, floor + counts[stage]]
              floor = high
              const look = colours.stages[stage]
              const height = y(low) - y(high)
              return height > 0 ? (
                <g key={stage}>
                  <rect
                    x={left}
                    y={y(high) + 0.75}
                    width={x.bandwidth()}
                    height={Math.max(1, height - 1.5)}
                    rx={3}
                    fill={look.fill}
                    stroke={look.edge}
                    strokeDasharray={stage === 'none' ? '3 3' : undefined}
                  />
                  {height > 15 ? (
                    <text
                      x={left + x.bandwidth() / 2}
                      y={(y(low) + y(high)) / 2 + 4}
                      textAnchor="middle"
                      fontSize={11.5}
                      fontWeight={600}
                      fill={look.text}
                    >
                      {counts[stage]}
                    </text>
                  ) : null}
                </g>
              ) : null
            })}
            <text
              x={left + x.bandwidth() / 2}
              y={ground + 17}
              textAnchor="middle"
              fontSize={11.5}
              fontWeight={chosen === index ? 600 : 400}
              fill={chosen === index ? colours.ink : colours.ink2}
            >
              {monthInShort(month)}
            </text>
            {index === 0 || month.endsWith('-01') ? (
              <text
                x={left + x.bandwidth() / 2}
                y={ground + 35}
                textAnchor="middle"
                fontSize={11.5}
                fill={colours.ink2}
              >
                {month.slice(0, 4)}
              </text>
            ) : null}
          </g>
        )
      })}
      <LabelsOfLast last={months.at(-1)} y={y} colours={colours} />
    </svg>
  )
}

/** Names of the stages beside the last column, pushed apart where they would touch. */
function LabelsOfLast({
  last,
  y,
  colours,
}: {
  last?: TimelineMonth
  y: (value: number) => number
  colours: ChartColours
}) {
  if (!last) return null
  let floor = 0
  let lowest = frame.height
  const left = frame.width - frame.right + 14
  return (
    <>
      {upwards.map((stage) => {
        const count = last.stages[stage]
        const middle = y(floor + count / 2)
        floor += count
        if (!count) return null
        lowest = Math.min(middle, lowest - 22)
        const colour = stage === 'none' ? colours.ink2 : colours.stages[stage].edge
        return (
          <g key={stage}>
            <StageShape stage={stage} x={left} y={lowest} radius={5.2} colour={colour} />
            <text x={left + 14} y={lowest + 4.5} fontSize={13} fill={colours.ink}>
              {`${stageTitles[stage]}\u00a0`}
              <tspan fontWeight={600}>{count}</tspan>
            </text>
          </g>
        )
      })}
    </>
  )
}
