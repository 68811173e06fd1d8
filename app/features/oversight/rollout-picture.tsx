// The map and the timeline as drawings that stand alone: a heading, a legend, the light theme's own colours.
import type { ReactNode } from 'react'
import { formatDay } from '#app/lib/dates.ts'
import { fileColours } from './chart-colours.ts'
import { TileMap, sizeOfMap } from './tile-map.tsx'
import { tilesOf } from './map-tiles.ts'
import { type RegionRollout, summaryOf, timelineOf } from './rollout-line.ts'
import { stages, stageTitles } from './stage.ts'
import { StageShape } from './stage-mark.tsx'
import { TimelineChart, timelineInWords, timelineSize } from './timeline-chart.tsx'

const margin = 28
const head = 96

export function MapPicture({ rollout, words }: { rollout: RegionRollout; words: readonly string[] }) {
  const tiles = tilesOf(rollout)
  const { width, height } = sizeOfMap(tiles)
  const { stages: by } = summaryOf(rollout)
  return (
    <Sheet
      title={`Охват обучением: ${rollout.region.name}`}
      rollout={rollout}
      words={words}
      size={{ width, height }}
    >
      <g transform={`translate(${margin} 84)`}>
        {stages.map((stage, index) => (
          <g key={stage} transform={`translate(${index * 132} 0)`}>
            <StageShape
              {...{ stage, x: 7, y: 0 }}
              colour={stage === 'none' ? fileColours.ink2 : fileColours.stages[stage].edge}
            />
            <text x={20} y={4.5} fontSize={13} fill={fileColours.ink}>
              {stageTitles[stage]} <tspan fontWeight={600}>{by[stage]}</tspan>
            </text>
          </g>
        ))}
      </g>
      <svg x={margin} y={head + 14} width={width} height={height}>
        <TileMap tiles={tiles} title="Карта муниципалитетов" colours={fileColours} />
      </svg>
    </Sheet>
  )
}

export function TimelinePicture({ rollout, words }: { rollout: RegionRollout; words: readonly string[] }) {
  const months = timelineOf(rollout)
  return (
    <Sheet
      title={`Охват обучением по месяцам: ${rollout.region.name}`}
      {...{ rollout, words }}
      size={timelineSize}
      note={timelineInWords(months)}
    >
      <svg x={margin} y={head + 14} {...timelineSize}>
        <TimelineChart months={months} colours={fileColours} inFile />
      </svg>
    </Sheet>
  )
}

function Sheet({
  title,
  note,
  rollout,
  words,
  size,
  children,
}: {
  title: string
  note?: string
  rollout: RegionRollout
  words: readonly string[]
  size: { width: number; height: number }
  children: ReactNode
}) {
  const [width, height] = [size.width + 2 * margin, size.height + head + 14 + margin]
  const line = [`На ${formatDay(rollout.today)}`, ...words].join('; ')
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...{ width, height, viewBox: `0 0 ${width} ${height}`, fontFamily: 'Golos Text' }}
    >
      <title>{title}</title>
      <rect {...{ width, height, fill: fileColours.card }} />
      <text x={margin} y={36} fontSize={22} fontWeight={600} fill={fileColours.ink}>
        {title}
      </text>
      <text x={margin} y={60} fontSize={13} fill={fileColours.ink2}>
        {line}
      </text>
      {note ? (
        <text x={margin} y={84} fontSize={13} fill={fileColours.ink}>
          {note}
        </text>
      ) : null}
      {children}
    </svg>
  )
}
