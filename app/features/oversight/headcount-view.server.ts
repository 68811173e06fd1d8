// The headcount as its pages show it, and the same as a report to save or to send: a region by municipality, or a place by
// its organisations. Within the viewer's scope; who asks for a foreign place is for the page to note.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { findOrganisation } from '#app/features/organisations/directory.server.ts'
import { fallbackTimeZone } from '#app/features/organisations/organisation.ts'
import { positionGroups, positionGroupTitles } from '#app/features/organisations/position.ts'
import { dayOf, formatDay } from '#app/lib/dates.ts'
import { counted } from '#app/lib/russian.ts'
import type { Report } from '#app/platform/report-file.server.ts'
import { type Area, listOverseenRegions } from './area.server.ts'
import { askedDay } from './asked-day.ts'
import { missingWords, noCounts, sumCounts, totalOf, wholeOrSum, wholeTitle } from './headcount.ts'
import {
  type HeadcountLine,
  listHeadcountByMunicipality,
  listHeadcountByOrganisation,
} from './headcount.server.ts'
import { oversightScope, seesBranch, seesRegion } from './oversight-scope.ts'
import { ownOnly } from './rollout-view.server.ts'

export interface HeadcountRegion {
  regions: Area[]
  /** Null: the viewer oversees none. */
  region: Area | null
  lines: HeadcountLine[]
  day: Date
  today: Date
}

/** Null: the region asked for is not the viewer's. */
export async function findHeadcountRegion(
  viewer: Viewer,
  params: URLSearchParams,
  now = new Date(),
): Promise<HeadcountRegion | null> {
  const regions = await listOverseenRegions(viewer)
  const asked = params.get('region')
  const region = asked ? regions.find(({ id }) => id === asked) : regions[0]
  if (asked && !region) return null
  const today = dayOf(now, fallbackTimeZone)
  const day = askedDay(params, today)
  const lines = region ? await listHeadcountByMunicipality(viewer, region.id, day) : []
  return { regions, region: region ?? null, lines, day, today }
}

/** As a letter or a file: municipalities of the region that are the viewer's. */
export async function headcountView(viewer: Viewer, params: URLSearchParams, now = new Date()) {
  const found = await findHeadcountRegion(viewer, params, now)
  if (!found?.region || !found.lines.length) return null
  const { region, lines, day } = found
  const missing = lines.filter(({ counts }) => totalOf(counts) === null).length
  const total = totalOf(sumCounts(lines.map(({ counts }) => counts)))
  const place = seesRegion(oversightScope(viewer), region.id) ? region.name : region.name + ownOnly
  return viewOf({ place, first: 'Муниципалитет', lines, day, total, missing })
}

/** The same of one place: organisations of a municipality, or bodies of a region. */
export async function headcountPlaceView(
  viewer: Viewer,
  params: URLSearchParams,
  placeId: string,
  now = new Date(),
) {
  const place = await findOrganisation(placeId)
  const scope = oversightScope(viewer)
  const sees = place?.kind === 'region' ? seesRegion(scope, place.id) : place && seesBranch(scope, place)
  if (!place || !sees || place.kind === 'organisation') return null
  const day = askedDay(params, dayOf(now, fallbackTimeZone))
  const rows = await listHeadcountByOrganisation(place, day)
  const own = rows.find(({ kind }) => kind === 'municipality')
  const bodies = rows.filter((row) => row !== own)
  const total = totalOf(
    wholeOrSum(
      own?.counts ?? noCounts,
      bodies.map(({ counts }) => counts),
    ),
  )
  const lines = rows.map((row) => (row === own ? { ...row, name: wholeTitle } : row))
  return viewOf({ place: place.name, first: 'Организация', lines, day, total, missing: 0 })
}

interface Shown {
  place: string
  first: string
  lines: readonly HeadcountLine[]
  day: Date
  total: number | null
  /** Municipalities without a headcount. */
  missing: number
}

function viewOf({ place, first, lines, day, total, missing }: Shown) {
  const title = `Численность: ${place}`
  const report: Report = {
    title: 'Численность',
    heading: [title, `На ${formatDay(day)}`],
    columns: [
      { title: first, width: 44 },
      { title: 'Всего', width: 10 },
      ...positionGroups.map((group) => ({ title: capital(positionGroupTitles[group]), width: 20 })),
      { title: 'Указана на день', width: 16 },
    ],
    rows: lines.map(({ name, counts, statedOn }) => [
      ...[name, totalOf(counts)],
      ...positionGroups.map((group) => counts[group]),
      statedOn,
    ]),
  }
  const known =
    total === null
      ? 'Численность не указана.'
      : `На ${formatDay(day)} в штате ${counted(total, 'человек', 'человека', 'человек')}.`
  return { title, day, summary: missing ? [known, missingWords(missing)] : [known], report }
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase('ru-RU') + words.slice(1)
