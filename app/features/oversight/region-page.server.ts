// A region's page and its files from one address: the same filters, the same order, the same rows.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { dayOf, formatDayDigits } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import type { Report, ReportCell, ReportColumn } from '#app/platform/report-file.server.ts'
import { findArea } from './area.server.ts'
import { type CellFigures, listClosedFigures } from './closed-figures.server.ts'
import { figureWords } from './closed-measure.ts'
import { type CellKind, keyOf } from './closing-cells.ts'
import { type Coverage, whyNoCoverage } from './coverage.ts'
import { filterInWords, readFilter } from './rollout-filter.ts'
import { readRegionRollout } from './region-rollout.server.ts'
import { type Counts, isMunicipality, type RegionRollout, shownCounts, stageToday } from './rollout-line.ts'
import { sortRegion } from './rollout-order.ts'
import { type Stage, stageTitles } from './stage.ts'

/** Averages closed once, of the last quarter that had people of the cell. */
export type ShownClosed = Pick<CellFigures, 'after' | 'exam'>

export interface RegionRow {
  id: string
  name: string
  stage: Stage | null
  coverage: Coverage
  headcount: { whole: number | null; known: number; expected: number }
  counts: Counts
  closed: ShownClosed | null
}

export interface RegionPage {
  rollout: RegionRollout
  rows: RegionRow[]
  programmes: { id: string; title: string }[]
  /** The filters in words. */
  words: string[]
  sort: string
  /** Of the region itself; null with a filter: averages exist for fixed cells only. */
  closed: ShownClosed | null
}

/** Null: unknown, or outside the viewer's scope. */
export async function findRegionPage(
  viewer: Viewer,
  regionId: string,
  params: URLSearchParams,
  now = new Date(),
): Promise<RegionPage | null> {
  const region = await findArea(viewer, 'region', regionId, now)
  return region && readRegionPage(region, params, now)
}

/** For letters, which look at the recipient's scope themselves. */
export async function readRegionPage(
  region: { id: string; name: string; timeZone: string },
  params: URLSearchParams,
  now: Date,
): Promise<RegionPage> {
  const filter = readFilter(params)
  const rollout = await readRegionRollout(region, filter, now)
  const programmes = await listProgrammes()
  const closedOf = await closedReader(rollout.filtered, [
    { kind: 'region', id: rollout.region.id },
    ...rollout.lines.filter(isMunicipality).map(({ id }) => ({ kind: 'municipality' as const, id })),
  ])
  const rows = rollout.lines.map((line) => ({
    ...{ id: line.id, name: line.name, sortName: line.sortName, counts: shownCounts(line) },
    stage: isMunicipality(line) ? stageToday(line) : null,
    ...{ coverage: line.coverage, headcount: line.headcount },
    closed: isMunicipality(line) ? closedOf('municipality', line.id) : null,
  }))
  return {
    ...{ rollout, programmes, words: filterInWords(filter, programmes) },
    closed: closedOf('region', rollout.region.id),
    ...sortRegion(rows, params.get('sort')),
  }
}

/** Reads closed figures of fixed cells; nothing with a filter. */
export async function closedReader(filtered: boolean, cells: { kind: CellKind; id: string }[]) {
  const found = filtered ? null : await listClosedFigures(cells)
  return (kind: CellKind, id: string): ShownClosed | null => {
    const figures = found?.get(keyOf(kind, id))
    return figures ? { after: figures.after, exam: figures.exam } : null
  }
}

export const closedTitles: ReportColumn[] = [
  { title: 'Сдвиг «до» и «после»', width: 22 },
  { title: 'Экзамен, средний балл', width: 22 },
]

/** A number where there is one, otherwise the reason. */
export function closedCells(closed: ShownClosed | null): ReportCell[] {
  return (['after', 'exam'] as const).map((measure) => {
    const figure = closed?.[measure] ?? null
    if (figure?.mean != null) return Math.round(figure.mean * 10) / 10
    return closed ? figureWords(measure, figure) : null
  })
}

/** Programmes that somebody was ever taught, by the title of their latest version. */
export function listProgrammes(): Promise<{ id: string; title: string }[]> {
  return database().$queryRaw<{ id: string; title: string }[]>`
    SELECT p."id", (SELECT "title" FROM "ProgrammeVersion" v WHERE v."programmeId" = p."id" AND v."number" IS NOT NULL
                     ORDER BY v."number" DESC LIMIT 1) AS "title"
      FROM "Programme" p
     WHERE EXISTS (SELECT 1 FROM "Cohort" c JOIN "ProgrammeVersion" v ON v."id" = c."versionId"
                    WHERE v."programmeId" = p."id" AND v."number" IS NOT NULL)
     ORDER BY 2`
}

export const countTitles: ReportColumn[] = [
  { title: 'Зачислены', width: 12 },
  { title: 'В графике', width: 12 },
  { title: 'Просрочили', width: 12 },
  { title: 'Завершили', width: 12 },
  { title: 'С удостоверением', width: 18 },
  { title: 'Ближайшая сессия', width: 18 },
]

export function countCells(counts: Counts): ReportCell[] {
  const { enrolled, onTrack, overdue, completed, certified, nextSession } = counts
  return [
    enrolled,
    onTrack,
    overdue,
    completed,
    certified,
    nextSession && dayOf(nextSession.startsAt, nextSession.timeZone),
  ]
}

export const coverageTitles: ReportColumn[] = [
  { title: 'Охват, %', width: 10 },
  { title: 'Подлежат обучению', width: 18 },
  { title: 'Из них с удостоверением', width: 22 },
  { title: 'Почему нет процента', width: 30 },
]

export function coverageCells(coverage: Coverage): ReportCell[] {
  const why = whyNoCoverage(coverage)
  if (coverage.state === 'known') return [coverage.percent, coverage.headcount, coverage.certified, null]
  return [null, null, 'certified' in coverage ? coverage.certified : null, why]
}

/** The table as it stands on the screen. */
export function regionReport({ rollout, rows, words }: RegionPage): Report {
  const { region, today, filtered } = rollout
  return {
    title: 'Охват',
    heading: [`Охват обучением: ${region.name}`, ...headingLines(words, today)],
    columns: [
      { title: 'Муниципалитет', width: 44 },
      { title: 'Стадия', width: 14 },
      ...(filtered ? [] : coverageTitles),
      ...countTitles,
      ...(filtered ? [] : closedTitles),
    ],
    rows: rows.map(({ name, stage, coverage, counts, closed }) => [
      ...[name, stage && stageTitles[stage]],
      ...(filtered ? [] : coverageCells(coverage)),
      ...countCells(counts),
      ...(filtered ? [] : closedCells(closed)),
    ]),
  }
}

export function headingLines(words: readonly string[], today: Date): string[] {
  return [`На ${formatDayDigits(today)}`, words.length ? `Отобраны: ${words.join('; ')}` : 'Без фильтров']
}
