// Small parts that charts share: the marker of a point, and text that lines may pass behind.
import type { ReactNode } from 'react'
import type { ChartPalette, Marker } from './chart-palette.ts'

/** The picture itself, as wide as its place; its words are for who does not see it. */
export function ChartFrame({
  drawing: { width, height },
  label,
  palette,
  children,
}: {
  drawing: { width: number; height: number }
  label: string
  palette: ChartPalette
  children: ReactNode
}) {
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      fontFamily={palette.font}
      className="block h-auto w-full"
    >
      {children}
    </svg>
  )
}

export function Point({
  x,
  y,
  marker,
  colour,
  card,
  large = false,
}: {
  x: number
  y: number
  marker: Marker
  colour: string
  card: string
  large?: boolean
}) {
  const r = large ? 5 : 3
  if (marker === 'square')
    return (
      <rect x={x - r} y={y - r} width={2 * r} height={2 * r} fill={card} stroke={colour} strokeWidth="1.75" />
    )
  if (marker === 'triangle')
    return <path d={`M${x} ${y - r - 1}L${x + r + 1} ${y + r}L${x - r - 1} ${y + r}Z`} fill={colour} />
  const ring = marker === 'ring'
  return <circle cx={x} cy={y} r={r} fill={ring ? card : colour} stroke={colour} strokeWidth="1.5" />
}

/** Text that stays readable where a line passes behind it. */
export function Halo({
  x,
  y,
  fill,
  palette,
  strong = false,
  anchor,
  children,
}: {
  x: number
  y: number
  fill: string
  palette: ChartPalette
  strong?: boolean
  anchor?: 'start' | 'middle' | 'end'
  children: string
}) {
  return (
    <text
      x={x}
      y={y}
      fill={fill}
      stroke={palette.card}
      strokeWidth="4"
      strokeLinejoin="round"
      paintOrder="stroke"
      fontWeight={strong ? 600 : undefined}
      textAnchor={anchor}
    >
      {children}
    </text>
  )
}
