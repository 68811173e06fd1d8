// Saved views of the roll-out as letters: one definition, and each recipient gets the lines of the own scope only.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { findOrganisation } from '#app/features/organisations/directory.server.ts'
import { counted } from '#app/lib/russian.ts'
import type { Report } from '#app/platform/report-file.server.ts'
import { listOverseenMunicipalities } from './area.server.ts'
import { lateWords } from './overdue.ts'
import { oversightScope, seesBranch, seesRegion } from './oversight-scope.ts'
import { findPeopleReport } from './people-page.server.ts'
import { readPlaceWord } from './place-line.ts'
import { findPlacePage, placeReport } from './place-page.server.ts'
import { readRegionPage, regionReport } from './region-page.server.ts'
import { isMunicipality, type RegionRollout, summaryOf } from './rollout-line.ts'

interface ViewReport {
  title: string
  summary: string[]
  report: Report
}

/** «/oversight/regions/:regionId»: a coordinator's copy holds own municipalities. */
export async function regionView(
  viewer: Viewer,
  params: URLSearchParams,
  [regionId = '']: string[],
  now: Date,
): Promise<ViewReport | null> {
  const region = await findOrganisation(regionId)
  if (region?.kind !== 'region') return null
  const page = await readRegionPage(region, params, now)
  const scope = oversightScope(viewer)
  const sees = ({ id }: { id: string }) =>
    seesRegion(scope, regionId) ||
    (isMunicipality({ id }) && seesBranch(scope, { regionId, municipalityId: id }))
  const rollout: RegionRollout = { ...page.rollout, lines: page.rollout.lines.filter(sees) }
  if (!rollout.lines.length) return null
  return {
    title: `Охват обучением: ${region.name}${seesRegion(scope, regionId) ? '' : ownOnly}`,
    summary: summaryLines(rollout),
    report: regionReport({ ...page, rollout, rows: page.rows.filter(sees) }),
  }
}

function summaryLines(rollout: RegionRollout): string[] {
  const { counts, stages, municipalities, late } = summaryOf(rollout)
  const people = (count: number) => counted(count, 'человек', 'человека', 'человек')
  return [
    `Обучение начато в ${municipalities - stages.none} из ${counted(municipalities, 'муниципалитета', 'муниципалитетов', 'муниципалитетов')}, охвачено ${stages.covered + stages.sustained}.`,
    `Зачислены: ${people(counts.enrolled)}, завершили: ${counts.completed}, с удостоверением: ${counts.certified}.`,
    counts.overdue
      ? `Со сроками ${lateWords(counts.overdue).verb} ${people(counts.overdue)}:`
      : 'Все успевают в срок.',
    ...late.slice(0, 5).map(({ name, overdue }) => `— ${name}: ${people(overdue)}`),
  ]
}

/** After the name of a region, for who sees a part of it. */
export const ownOnly = ', Ваши муниципалитеты'

/** A municipality, an organisation or the bodies of a region. */
export async function placeView(
  viewer: Viewer,
  params: URLSearchParams,
  [word, id = '']: string[],
  now: Date,
): Promise<ViewReport | null> {
  const known = readPlaceWord(word)
  if (!known || known === 'regions' || !(await seesPlace(viewer, id))) return null
  const page = await findPlacePage(viewer, known, id, params, now)
  if (!page) return null
  const { counts } = page.total
  return {
    title: `Охват обучением: ${page.title}`,
    summary: [
      `Зачислены: ${counts.enrolled}, в графике: ${counts.onTrack}, просрочили: ${counts.overdue}, завершили: ${counts.completed}, с удостоверением: ${counts.certified}.`,
    ],
    report: placeReport(page),
  }
}

/** The people of a place; of a region, a coordinator's copy holds own municipalities. */
export async function peopleView(
  viewer: Viewer,
  params: URLSearchParams,
  [word, id = '']: string[],
  now: Date,
): Promise<ViewReport | null> {
  const url = new URL(`http://here.invalid/?${params}`)
  const known = readPlaceWord(word)
  if (known && (await seesPlace(viewer, id))) {
    const found = await findPeopleReport(viewer, known, id, url, now)
    return found && { title: found.name, summary: [inTable], report: found.report }
  }
  if (known !== 'regions') return null
  const own = (await listOverseenMunicipalities(viewer)).filter(({ regionId }) => regionId === id)
  const parts: Report[] = []
  for (const { id: ownId } of own) {
    const found = await findPeopleReport(viewer, 'municipalities', ownId, url, now)
    if (found) parts.push(found.report)
  }
  const [first] = parts
  if (!first) return null
  const title = `Люди: ${own.map(({ name }) => name).join(', ')}`
  const heading = [title, ...(first.heading ?? []).slice(1)]
  return { title, summary: [inTable], report: { ...first, heading, rows: joined(parts) } }
}

const inTable = 'Список людей — в таблице.'

async function* joined(parts: readonly Report[]) {
  for (const { rows } of parts) yield* rows
}

/** A letter is no request: what its reader may not see is left out, and nothing is noted as refused. */
async function seesPlace(viewer: Viewer, id: string): Promise<boolean> {
  const place = await findOrganisation(id)
  if (!place) return false
  const scope = oversightScope(viewer)
  return place.kind === 'region' ? seesRegion(scope, id) : seesBranch(scope, place)
}
