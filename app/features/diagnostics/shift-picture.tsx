// The scale from «исполнитель поручений» to «решаю проблему заявителя» with the waves as points on one line: an open ring
// where it began, a disc where it stands. Drawn on the server; what it shows is said in a sentence and in a table beside it.
import { LevelNames } from './level-names.tsx'
import { anchorOf, labelRows, type Labelled } from './line-labels.ts'

const rowHeight = 40
const lead = 24

export interface ShiftPictureProps {
  points: (Labelled & { wave: string })[]
  levels: { from: number; title: string }[]
  /** Read out instead of the drawing. */
  label: string
  /** Without the names of the levels: for a card. */
  compact?: boolean
}

export function ShiftPicture({ points, levels, label, compact = false }: ShiftPictureProps) {
  const rows = labelRows(points)
  const y = (Math.max(0, ...rows) + 1) * rowHeight + lead
  const first = points[0]
  const last = points.at(-1)
  return (
    <div className="px-3.5">
      <svg
        width="100%"
        height={y + (compact ? 48 : 78)}
        role="img"
        aria-label={label}
        className="block overflow-visible"
      >
        <line x1="0" x2="100%" y1={y} y2={y} strokeWidth="6" strokeLinecap="round" className="stroke-track" />
        {levels.slice(1).map(({ from }) => (
          <line
            key={from}
            x1={`${from}%`}
            x2={`${from}%`}
            y1={y - 7}
            y2={y + 7}
            strokeWidth="1.5"
            className="stroke-field-line"
          />
        ))}
        {first && last && first !== last ? <Way from={first.percent} to={last.percent} y={y} /> : null}
        <circle cx="0" cy={y} r="8" strokeWidth="3" className="fill-card stroke-pine" />
        <circle cx="100%" cy={y} r="9.5" className="fill-pine" />
        {points.map((point, at) => (
          <PointMark key={point.wave} point={point} row={rows[at] ?? 0} y={y} isLast={point === last} />
        ))}
        <LevelNames levels={levels} y={y} compact={compact} at={last?.percent ?? null} />
      </svg>
    </div>
  )
}

/** From the first to the last point; the way back is broken, so that it differs by shape. */
function Way({ from, to, y }: { from: number; to: number; y: number }) {
  return (
    <line
      x1={`${from}%`}
      x2={`${to}%`}
      y1={y}
      y2={y}
      strokeWidth="6"
      strokeDasharray={to < from ? '5 5' : undefined}
      className={to < from ? 'stroke-ink-2' : 'stroke-pine'}
    />
  )
}

function PointMark({
  point: { label, percent },
  row,
  y,
  isLast,
}: {
  point: Labelled
  row: number
  y: number
  isLast: boolean
}) {
  const x = `${percent}%`
  const base = y - lead - row * rowHeight
  const anchor = anchorOf(percent)
  return (
    <g>
      {row > 0 ? (
        <line x1={x} x2={x} y1={base + 6} y2={y - 12} strokeWidth="1" className="stroke-field-line" />
      ) : null}
      {isLast ? <circle cx={x} cy={y} r="17" className="fill-pine-wash" /> : null}
      <circle
        cx={x}
        cy={y}
        r="10.5"
        strokeWidth="3.5"
        className={isLast ? 'fill-pine stroke-pine' : 'fill-card stroke-pine'}
      />
      <text
        x={x}
        y={base - 17}
        textAnchor={anchor}
        fontSize="19"
        fontWeight="600"
        strokeWidth="5"
        style={{ paintOrder: 'stroke' }}
        className="fill-ink stroke-card tabular-nums"
      >
        {percent}
      </text>
      <text
        x={x}
        y={base}
        textAnchor={anchor}
        fontSize="13.5"
        strokeWidth="5"
        style={{ paintOrder: 'stroke' }}
        className="fill-ink-2 stroke-card"
      >
        {label}
      </text>
    </g>
  )
}
