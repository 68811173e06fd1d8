// Means with their intervals: a disc where the interval leaves zero out, an open ring where it does not.
import { type ChartPalette, screenPalette } from './chart-palette.ts'
import { ChartFrame } from './chart-parts.tsx'
import type { IntervalDrawing } from './interval-drawing.ts'

export function IntervalChart({
  drawing,
  label,
  palette = screenPalette,
}: {
  drawing: IntervalDrawing
  label: string
  palette?: ChartPalette
}) {
  return (
    <ChartFrame drawing={drawing} label={label} palette={palette}>
      <IntervalMarks drawing={drawing} palette={palette} />
    </ChartFrame>
  )
}

/** Without a frame of its own: for a file. */
export function IntervalMarks({ drawing, palette }: { drawing: IntervalDrawing; palette: ChartPalette }) {
  const bottom = drawing.height - 22
  return (
    <g fontSize="13">
      {drawing.ticks.map(({ x, text }) => (
        <g key={x}>
          <line x1={x} x2={x} y1={26} y2={bottom} stroke={palette.line} />
          <text x={x} y={bottom + 16} textAnchor="middle" fill={palette.quiet}>
            {text}
          </text>
        </g>
      ))}
      <line
        x1={drawing.zero}
        x2={drawing.zero}
        y1={22}
        y2={bottom}
        stroke={palette.ink}
        strokeWidth="1.5"
        strokeDasharray="4 3"
      />
      {drawing.rows.map(({ key, title, text, y, low, high, mean, sure }) => (
        <g key={key}>
          <text
            x="0"
            y={y - 25}
            fill={palette.ink}
            // The zero line passes behind the words.
            stroke={palette.card}
            strokeWidth="4"
            paintOrder="stroke"
          >
            {title} <tspan fontWeight="600">{text}</tspan>
          </text>
          <line
            x1={low}
            x2={high}
            y1={y}
            y2={y}
            stroke={palette.series[0]}
            strokeWidth="4"
            strokeLinecap="round"
          />
          <circle
            cx={mean}
            cy={y}
            r="7"
            strokeWidth="3"
            stroke={palette.series[0]}
            fill={sure ? palette.series[0] : palette.card}
          />
        </g>
      ))}
    </g>
  )
}
