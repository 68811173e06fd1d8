// What each tile of the map says: a point for today, or one for every month of the timeline.
import { coverageInShort } from './coverage.ts'
import { isMunicipality, type RegionRollout, type RolloutLine } from './rollout-line.ts'
import { firstShownMonth } from './rollout-months.ts'
import type { Stage } from './stage.ts'
import { layOutTiles, type TilePlace } from './tile-layout.ts'

export interface TilePoint {
  stage: Stage
  /** «64 %», «нет данных», with a filter «12 из 30». */
  label: string
  /** Of the bar in the tile; null: no bar. */
  percent: number | null
}

export interface Tile extends TilePlace {
  id: string
  /** Short: «Уренский». */
  name: string
  fullName: string
  overdue: number
  points: TilePoint[]
}

/** Today alone. */
export function tilesOf(rollout: RegionRollout): Tile[] {
  return placed(rollout, (line) => [
    line.narrowed ? narrowedPoint(line) : pointAt(line, line.months.length - 1),
  ])
}

/** Every month worth showing; filters say nothing about the past. */
export function tilesByMonth(rollout: RegionRollout): { months: string[]; tiles: Tile[] } {
  const first = firstShownMonth(rollout.lines.filter(isMunicipality).map(({ months }) => months))
  const months = rollout.months.slice(first)
  const tiles = placed(rollout, (line) => months.map((_, index) => pointAt(line, first + index)))
  // What is overdue is known for today only.
  return { months, tiles: tiles.map((tile) => ({ ...tile, overdue: 0 })) }
}

function placed({ lines }: RegionRollout, points: (line: RolloutLine) => TilePoint[]): Tile[] {
  const municipalities = lines.filter(isMunicipality)
  const places = layOutTiles(municipalities)
  return municipalities.map((line) => ({
    ...(places.get(line.id) ?? { column: 0, row: 0 }),
    ...{ id: line.id, name: line.sortName, fullName: line.name },
    overdue: (line.narrowed ?? line.facts).overdue,
    points: points(line),
  }))
}

function pointAt({ stages, months }: RolloutLine, index: number): TilePoint {
  const coverage = months[index]?.coverage ?? { state: 'no-plan' }
  return {
    stage: stages[index] ?? 'none',
    label: coverageInShort(coverage),
    percent: coverage.state === 'known' ? coverage.percent : null,
  }
}

function narrowedPoint({ narrowed, stages }: RolloutLine): TilePoint {
  const { enrolled = 0, completed = 0 } = narrowed ?? {}
  return {
    stage: stages.at(-1) ?? 'none',
    label: enrolled ? `${completed}\u00a0из\u00a0${enrolled}` : 'никого',
    percent: enrolled ? Math.floor((completed * 100) / enrolled) : null,
  }
}
