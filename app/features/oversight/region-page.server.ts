// A region's page and its files from one address: the same filters, the same order, the same rows.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { formatDayDigits } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import type { Report, ReportCell, ReportColumn } from '#app/platform/report-file.server.ts'
import { type Coverage, whyNoCoverage } from './coverage.ts'
import { filterInWords, readFilter } from './rollout-filter.ts'
import { findRegionRollout } from './region-rollout.server.ts'
import { type Counts, isMunicipality, type RegionRollout, shownCounts, stageToday } from './rollout-line.ts'
import { sortRegion } from './rollout-order.ts'
import { type Stage, stageTitles } from './stage.ts'

export interface RegionRow {
  id: string
  name: string
  stage: Stage | null
  coverage: Coverage
  headcount: { whole: number | null; known: number; expected: number }
  counts: Counts
}

export interface RegionPage {
  rollout: RegionRollout
  rows: RegionRow[]
  programmes: { id: string; title: string }[]
  /** The filters in words. */
  words: string[]
  sort: string
}

export async function findRegionPage(
  viewer: Viewer,
  regionId: string,
  params: URLSearchParams,
  now = new Date(),
): Promise<RegionPage | null> {
  const filter = readFilter(params)
  const rollout = await findRegionRollout(viewer, regionId, filter, now)
  if (!rollout) return null
  const programmes = await listProgrammes()
  const rows = rollout.lines.map((line) => ({
    ...{ id: line.id, name: line.name, sortName: line.sortName, counts: shownCounts(line) },
    stage: isMunicipality(line) ? stageToday(line) : null,
    ...{ coverage: line.coverage, headcount: line.headcount },
  }))
  return {
    rollout,
    programmes,
    words: filterInWords(filter, programmes),
    ...sortRegion(rows, params.get('sort')),
  }
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
  return [enrolled, onTrack, overdue, completed, certified, nextSession && nextSession.startsAt]
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
    ],
    rows: rows.map(({ name, stage, coverage, counts }) => [
      ...[name, stage && stageTitles[stage]],
      ...(filtered ? [] : coverageCells(coverage)),
      ...countCells(counts),
    ]),
  }
}

export function headingLines(words: readonly string[], today: Date): string[] {
  return [`На ${formatDayDigits(today)}`, words.length ? `Отобраны: ${words.join('; ')}` : 'Без фильтров']
}
