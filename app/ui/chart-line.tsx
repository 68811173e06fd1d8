// A chart of lines, drawn from what line-drawing.ts worked out. Lines differ by colour, dash and marker.
import { type ChartPalette, dashes, markers, ofSeries, screenPalette } from './chart-palette.ts'
import { ChartFrame, Halo, Point } from './chart-parts.tsx'
import type { LineDrawing } from './line-drawing.ts'

export function LineChart({
  drawing,
  label,
  palette = screenPalette,
}: {
  drawing: LineDrawing
  /** Read out instead of the drawing. */
  label: string
  palette?: ChartPalette
}) {
  return (
    <ChartFrame drawing={drawing} label={label} palette={palette}>
      <LineMarks drawing={drawing} palette={palette} />
    </ChartFrame>
  )
}

/** Without a frame of its own: for a file. */
export function LineMarks({ drawing, palette }: { drawing: LineDrawing; palette: ChartPalette }) {
  const { plot, levels, times, lines, target, marks, legend } = drawing
  return (
    <g fontSize="13">
      {levels.map(({ y, text }) => (
        <g key={y}>
          <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke={palette.line} />
          <text x={plot.left - 8} y={y + 4.5} textAnchor="end" fill={palette.quiet}>
            {text}
          </text>
        </g>
      ))}
      {times.map(({ x, text, anchor }) => (
        <g key={x}>
          <line x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 5} stroke={palette.edge} />
          <text x={x} y={plot.bottom + 19} textAnchor={anchor} fill={palette.quiet}>
            {text}
          </text>
        </g>
      ))}
      {marks.map((mark) => (
        <NumberedMark key={mark.number} {...mark} plot={plot} palette={palette} />
      ))}
      {lines.map((line, at) => (
        <Line key={line.key} line={line} at={at} palette={palette} plain={lines.length === 1} />
      ))}
      {target ? <Target {...target} plot={plot} palette={palette} /> : null}
      {legend ? lines.map((line, at) => <LegendRow key={line.key} {...{ line, at, palette }} />) : null}
    </g>
  )
}

type Plot = LineDrawing['plot']

const dotted = { strokeWidth: 1.75, strokeDasharray: '1 4', strokeLinecap: 'round' } as const

function Target({
  y,
  text,
  label,
  plot,
  palette,
}: NonNullable<LineDrawing['target']> & { plot: Plot; palette: ChartPalette }) {
  return (
    <g>
      <line x1={plot.left} x2={plot.right} y1={y} y2={y} stroke={palette.target} {...dotted} />
      {label.sample ? (
        <line x1="2" x2="34" y1={label.y - 4.5} y2={label.y - 4.5} {...dotted} stroke={palette.target} />
      ) : null}
      <Halo x={label.x} y={label.y} anchor={label.anchor} fill={palette.target} palette={palette}>
        {text}
      </Halo>
    </g>
  )
}

function NumberedMark({
  x,
  at,
  number,
  plot,
  palette,
}: LineDrawing['marks'][number] & {
  plot: Plot
  palette: ChartPalette
}) {
  return (
    <g>
      <line x1={x} x2={x} y1={plot.top - 4} y2={plot.bottom} stroke={palette.mark} strokeDasharray="3 3" />
      <circle
        cx={at}
        cy={plot.top - 14}
        r="9.5"
        fill={palette.card}
        stroke={palette.mark}
        strokeWidth="1.5"
      />
      <text
        x={at}
        y={plot.top - 9.8}
        fontSize={number > 9 ? 10.5 : 12}
        fontWeight="600"
        textAnchor="middle"
        fill={palette.mark}
      >
        {number}
      </text>
    </g>
  )
}

interface LineParts {
  line: LineDrawing['lines'][number]
  at: number
  palette: ChartPalette
}

function Line({ line, at, palette, plain }: LineParts & { plain: boolean }) {
  const colour = ofSeries(palette.series, at)
  const marker = ofSeries(markers, at)
  const many = line.points.length > 40
  return (
    <g>
      <path
        d={line.path}
        fill="none"
        stroke={colour}
        strokeWidth="2.25"
        strokeLinejoin="round"
        strokeDasharray={ofSeries(dashes, at)}
      />
      {line.points.map(([x, y], index) =>
        many && index < line.points.length - 1 ? null : (
          <Point
            key={x}
            {...{ x, y, marker, colour }}
            card={palette.card}
            large={plain && index === line.points.length - 1}
          />
        ),
      )}
      {line.label ? (
        <Halo
          {...{ x: line.label.x, y: line.label.y + 4.5, anchor: line.label.anchor }}
          {...{ fill: colour, palette }}
          strong
        >
          {line.label.text}
        </Halo>
      ) : null}
    </g>
  )
}

function LegendRow({ line, at, palette }: LineParts) {
  const y = 10 + at * 22
  const colour = ofSeries(palette.series, at)
  return (
    <g>
      <line
        x1="2"
        x2="34"
        y1={y}
        y2={y}
        stroke={colour}
        strokeWidth="2.25"
        strokeDasharray={ofSeries(dashes, at)}
      />
      <Point x={18} y={y} marker={ofSeries(markers, at)} colour={colour} card={palette.card} />
      <text x="42" y={y + 4.5} fill={palette.ink}>
        {line.title}
      </text>
    </g>
  )
}
