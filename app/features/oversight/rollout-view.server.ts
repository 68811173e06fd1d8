// Saved views of the roll-out as letters: one definition, and each recipient gets the lines of the own scope only.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { findOrganisation } from '#app/features/organisations/directory.server.ts'
import { counted } from '#app/lib/russian.ts'
import type { Report } from '#app/platform/report-file.server.ts'
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
    title: `Охват обучением: ${region.name}`,
    summary: summaryLines(rollout),
    report: regionReport({ ...page, rollout, rows: page.rows.filter(sees) }),
  }
}

function summaryLines(rollout: RegionRollout): string[] {
  const { counts, stages, municipalities, late } = summaryOf(rollout)
  const people = (count: number) => counted(count, 'человек', 'человека', 'человек')
  return [
    `Обучение начато в ${municipalities - stages.none} из ${counted(municipalities, 'муниципалитета', 'муниципалитетов', 'муниципалитетов')}, охвачено ${stages.covered + stages.sustained}.`,
    `Зачислены ${people(counts.enrolled)}, завершили ${people(counts.completed)}, с удостоверением ${people(counts.certified)}.`,
    counts.overdue ? `Просрочили ${people(counts.overdue)}:` : 'Все успевают в срок.',
    ...late.slice(0, 5).map(({ name, overdue }) => `— ${name}: ${people(overdue)}`),
  ]
}

/** A municipality, an organisation or the bodies of a region. */
export async function placeView(
  viewer: Viewer,
  params: URLSearchParams,
  [word, id = '']: string[],
  now: Date,
): Promise<ViewReport | null> {
  const known = readPlaceWord(word)
  if (!known || known === 'regions') return null
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

/** The people of a place. */
export async function peopleView(
  viewer: Viewer,
  params: URLSearchParams,
  [word, id = '']: string[],
  now: Date,
): Promise<ViewReport | null> {
  const known = readPlaceWord(word)
  const url = new URL(`http://here.invalid/?${params}`)
  const found = known && (await findPeopleReport(viewer, known, id, url, now))
  return found && { title: found.name, summary: ['Список людей — в таблице.'], report: found.report }
}
