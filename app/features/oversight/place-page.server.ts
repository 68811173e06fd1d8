// The page of a municipality, an organisation or a cohort, and its files: the same lines in the same order.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { formatDay } from '#app/lib/dates.ts'
import type { Report } from '#app/platform/report-file.server.ts'
import { findCohortRollout } from './cohort-rollout.server.ts'
import { type PlaceLine, type PlaceWord, placeWords, sortLines } from './place-line.ts'
import { findPlaceRollout } from './place-rollout.server.ts'
import {
  closedCells,
  closedReader,
  closedTitles,
  countCells,
  countTitles,
  coverageCells,
  coverageTitles,
  headingLines,
  listProgrammes,
} from './region-page.server.ts'
import { filterInWords, readFilter } from './rollout-filter.ts'

const keys = ['name', 'coverage', 'enrolled', 'onTrack', 'overdue', 'completed', 'certified', 'next']

function readOrder(params: URLSearchParams) {
  const wanted = params.get('sort') ?? 'name'
  const key = wanted.replace(/^-/, '')
  const sort = keys.includes(key) ? wanted : 'name'
  return { sort, key: sort.replace(/^-/, ''), direction: sort.startsWith('-') ? 'desc' : 'asc' } as const
}

export async function findPlacePage(
  viewer: Viewer,
  word: Exclude<PlaceWord, 'regions'>,
  id: string,
  params: URLSearchParams,
  now = new Date(),
) {
  const filter = readFilter(params)
  const rollout = await findPlaceRollout(viewer, placeWords[word], id, filter, now)
  if (!rollout) return null
  const programmes = await listProgrammes()
  const own = { kind: rollout.kind === 'municipality' ? 'municipality' : 'organisation', id } as const
  const closedOf = await closedReader(rollout.filtered, [
    ...(rollout.kind === 'bodies' ? [] : [own]),
    ...rollout.organisations
      .filter(({ linked }) => linked)
      .map((line) => ({ kind: 'organisation' as const, id: line.id })),
  ])
  const order = readOrder(params)
  // An organisation's own figures are its heading; its table is that of cohorts.
  const lines =
    rollout.kind === 'organisation'
      ? rollout.cohorts
      : rollout.organisations.map((line) => ({
          ...line,
          closed: line.linked ? closedOf('organisation', line.id) : null,
        }))
  return {
    ...rollout,
    ...{ word, programmes, sort: order.sort, words: filterInWords(filter, programmes) },
    title: rollout.kind === 'bodies' ? `Органы власти: ${rollout.place.name}` : rollout.place.name,
    closed: rollout.kind === 'bodies' ? null : closedOf(own.kind, id),
    lines: sortLines<PlaceLine>(lines, order),
  }
}

type PlacePage = NonNullable<Awaited<ReturnType<typeof findPlacePage>>>

export function placeReport({ kind, title, today, words, filtered, lines }: PlacePage): Report {
  const coverage = kind !== 'organisation' && !filtered
  return linesReport(lines, {
    ...{ coverage, first: kind === 'organisation' ? 'Поток' : 'Организация' },
    heading: [`Охват обучением: ${title}`, ...headingLines(words, today)],
  })
}

export async function findCohortPage(
  viewer: Viewer,
  cohortId: string,
  params: URLSearchParams,
  now = new Date(),
) {
  const rollout = await findCohortRollout(viewer, cohortId, now)
  if (!rollout) return null
  const order = readOrder(params)
  return { ...rollout, sort: order.sort, municipalities: sortLines(rollout.municipalities, order) }
}

type CohortPage = NonNullable<Awaited<ReturnType<typeof findCohortPage>>>

export function cohortReport({
  name,
  code,
  startsOn,
  endsOn,
  municipalities,
  today,
  whole,
}: CohortPage): Report {
  const span = `${formatDay(startsOn)} — ${formatDay(endsOn)}`
  return linesReport(municipalities, {
    ...{ coverage: false, first: 'Муниципалитет' },
    heading: [
      `Поток «${name}» (${code}), ${span}${whole ? '' : ', только Ваши муниципалитеты'}`,
      ...headingLines([], today),
    ],
  })
}

function linesReport(
  lines: readonly PlaceLine[],
  { first, coverage, heading }: { first: string; coverage: boolean; heading: string[] },
): Report {
  return {
    ...{ title: 'Охват', heading },
    columns: [
      { title: first, width: 48 },
      ...(coverage ? coverageTitles : []),
      ...countTitles,
      ...(coverage ? closedTitles : []),
    ],
    rows: lines.map((line) => [
      line.name,
      ...(coverage ? coverageCells(line.coverage ?? { state: 'no-plan' }) : []),
      ...countCells(line.facts),
      ...(coverage ? closedCells(line.closed ?? null) : []),
    ]),
  }
}
