// A chart of lying bars, drawn from what bar-drawing.ts worked out. A row without a value has a ring instead of a bar.
import type { BarDrawing } from './bar-drawing.ts'
import { type ChartPalette, screenPalette } from './chart-palette.ts'
import { ChartFrame, Halo } from './chart-parts.tsx'

export function BarChart({
  drawing,
  label,
  palette = screenPalette,
}: {
  drawing: BarDrawing
  label: string
  palette?: ChartPalette
}) {
  return (
    <ChartFrame drawing={drawing} label={label} palette={palette}>
      <BarMarks drawing={drawing} palette={palette} />
    </ChartFrame>
  )
}

/** Without a frame of its own: for a file. */
export function BarMarks({ drawing, palette }: { drawing: BarDrawing; palette: ChartPalette }) {
  const { bars, left, target } = drawing
  const narrow = left === 0
  return (
    <g fontSize="13">
      {target ? (
        <g>
          <line
            x1={target.x}
            x2={target.x}
            y1={target.top - 4}
            y2={target.bottom}
            stroke={palette.target}
            strokeWidth="1.75"
            strokeDasharray="1 4"
            strokeLinecap="round"
          />
          <Halo
            x={target.x}
            y={target.top - 10}
            anchor={target.x > drawing.width * 0.6 ? 'end' : 'start'}
            fill={palette.target}
            palette={palette}
          >
            {target.text}
          </Halo>
        </g>
      ) : null}
      {bars.map(({ key, title, y, height, width, text, titleY }) => (
        <g key={key}>
          <text
            x={narrow ? 0 : left - 10}
            y={titleY}
            textAnchor={narrow ? 'start' : 'end'}
            fill={palette.ink}
          >
            {title}
          </text>
          {width > 0 ? (
            <rect x={left} y={y} width={width} height={height} rx="3" fill={palette.series[0]} />
          ) : (
            <circle cx={left + 5} cy={y + height / 2} r="3.5" fill={palette.card} stroke={palette.edge} />
          )}
          <text
            x={left + Math.max(width, 10) + 8}
            y={y + height / 2 + 4.5}
            fontWeight="600"
            fill={palette.ink}
          >
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}
