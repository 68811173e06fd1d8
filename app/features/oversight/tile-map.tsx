// The region as tiles, one for each municipality: name, coverage, stage by colour and mark, overdue people. The same
// drawing stands in the page, where tiles are links, and in a file.
import type { ReactNode } from 'react'
import { counted } from '#app/lib/russian.ts'
import { type ChartColours, screenColours } from './chart-colours.ts'
import type { Tile } from './map-tiles.ts'
import { type Stage, stageTitles } from './stage.ts'
import { StageShape } from './stage-mark.tsx'
import { linesOfName } from './tile-layout.ts'

export const tileSize = { width: 118, height: 84, gap: 6 }

export function sizeOfMap(tiles: readonly Tile[]): { width: number; height: number } {
  const across = 1 + Math.max(0, ...tiles.map(({ column }) => column))
  const down = 1 + Math.max(0, ...tiles.map(({ row }) => row))
  const { width, height, gap } = tileSize
  return { width: across * (width + gap) - gap + 4, height: down * (height + gap) - gap + 4 }
}

/** Reads out in full what a tile says in short. */
export function wordsOfTile(tile: Tile, at = tile.points.length - 1): string {
  const point = tile.points[at]
  const late = tile.overdue ? `, просрочено: ${counted(tile.overdue, 'человек', 'человека', 'человек')}` : ''
  return `${tile.fullName}: ${stageTitles[point?.stage ?? 'none'].toLocaleLowerCase('ru')}, ${point?.label ?? 'нет данных'}${late}`
}

export function TileMap({
  tiles,
  at,
  title,
  colours = screenColours,
  link,
}: {
  tiles: readonly Tile[]
  /** Which of the points is drawn; the last by default. */
  at?: number
  title: string
  colours?: ChartColours
  /** Wraps a tile in a link; left out in a file. */
  link?: (tile: Tile, drawing: ReactNode) => ReactNode
}) {
  const { width, height } = sizeOfMap(tiles)
  // Read in rows, as a page is.
  const ordered = [...tiles].sort((a, b) => a.row - b.row || a.column - b.column)
  return (
    <svg
      viewBox={`-2 -2 ${width} ${height}`}
      // A group whose links are read one by one; without links it is one picture.
      role={link ? 'group' : 'img'}
      aria-label={title}
      className="tile-map"
      fontFamily={link ? undefined : 'Golos Text'}
    >
      {ordered.map((tile) => {
        const drawing = <TileDrawing tile={tile} at={at ?? tile.points.length - 1} colours={colours} />
        return link ? link(tile, drawing) : <g key={tile.id}>{drawing}</g>
      })}
    </svg>
  )
}

function TileDrawing({ tile, at, colours }: { tile: Tile; at: number; colours: ChartColours }) {
  const point = tile.points[at]
  const stage: Stage = point?.stage ?? 'none'
  const look = colours.stages[stage]
  const { width, height, gap } = tileSize
  const [left, top] = [tile.column * (width + gap), tile.row * (height + gap)]
  const lines = linesOfName(tile.name)
  const known = point?.percent ?? null
  const bar = width - 20
  return (
    <g transform={`translate(${left} ${top})`}>
      <rect
        {...{
          width,
          height,
          rx: 10,
          fill: look.fill,
          stroke: look.edge,
          strokeWidth: stage === 'none' ? 1 : 1.4,
        }}
        strokeDasharray={stage === 'none' ? '4 3' : undefined}
        className="tile-body"
      />
      {lines.map((line, index) => (
        <text
          key={line}
          x={10}
          y={20 + index * 14}
          fontSize={line.length > 14 ? 10.8 : 12.5}
          fontWeight={600}
          fill={look.text}
        >
          {line}
        </text>
      ))}
      <StageShape
        {...{ stage, x: 16, y: 58, radius: 5.2 }}
        colour={stage === 'none' ? colours.fieldLine : look.text}
      />
      <text
        // Words stand where the bar would: beside the mark they would meet the seal of who is late.
        x={known === null ? 10 : 28}
        y={known === null ? 76 : 63}
        fontSize={known === null ? 11 : 15}
        fontWeight={known === null ? 400 : 600}
        fill={known === null ? look.soft : look.text}
      >
        {point?.label ?? 'нет данных'}
      </text>
      {known === null ? null : (
        <>
          <rect x={10} y={72} width={bar} height={4} rx={2} fill={look.text} opacity={0.18} />
          {known > 0 ? (
            <rect x={10} y={72} width={Math.max(3, (bar * known) / 100)} height={4} rx={2} fill={look.text} />
          ) : null}
        </>
      )}
      {tile.overdue ? <Overdue count={tile.overdue} colours={colours} /> : null}
    </g>
  )
}

/** A wax seal in the corner: how many people are late. */
function Overdue({ count, colours }: { count: number; colours: ChartColours }) {
  const text = String(count)
  const width = 12 + text.length * 7
  const { width: tile } = tileSize
  return (
    <g transform={`translate(${tile - width - 5} 47)`}>
      <path
        d={`M0 4 a4 4 0 0 1 4 -4 H${width - 4} a4 4 0 0 1 4 4 V${16} L${width - 5} 20 H4 a4 4 0 0 1 -4 -4 Z`}
        fill={colours.wax}
        stroke={colours.card}
        strokeWidth={1}
      />
      <text x={width / 2} y={14.5} textAnchor="middle" fontSize={11.5} fontWeight={600} fill={colours.card}>
        {text}
      </text>
    </g>
  )
}
