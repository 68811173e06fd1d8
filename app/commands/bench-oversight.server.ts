// The pages of oversight on the platform of `npm run seed:scale`: statements and milliseconds at the server, at 20,000 and
// at 100,000 people; the list of all people as XLSX. `npm run bench -- oversight` starts it as a process for each size.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { isoDay } from '#app/features/oversight/asked-day.ts'
import { compareRegions } from '#app/features/oversight/comparison.server.ts'
import { findEffect } from '#app/features/oversight/effect.server.ts'
import { findHeadcountRegion } from '#app/features/oversight/headcount-view.server.ts'
import { drawMeasure } from '#app/features/oversight/indicator-drawing.tsx'
import { listPlaceChoices } from '#app/features/oversight/indicator-places.server.ts'
import { findIndicatorView } from '#app/features/oversight/indicator-view.server.ts'
import { readOverdueFilter } from '#app/features/oversight/overdue.ts'
import { listOverdue, listOverdueChoices } from '#app/features/oversight/overdue.server.ts'
import { findPeoplePage, findPeopleReport } from '#app/features/oversight/people-page.server.ts'
import { planView } from '#app/features/oversight/plan-view.server.ts'
import { findCohortPage, findPlacePage } from '#app/features/oversight/place-page.server.ts'
import { findRegionPage, regionReport } from '#app/features/oversight/region-page.server.ts'
import { findRating } from '#app/features/oversight/rating.server.ts'
import { previewStageRules } from '#app/features/oversight/stage-rules.server.ts'
import { addDays } from '#app/lib/dates.ts'
import { closeDatabase, database } from '#app/platform/database.server.ts'
import { streamXlsx } from '#app/platform/report-file.server.ts'

const people = await database().enrolment.count()
const longest = people > 50_000 ? 1_000 : 300
const mostStatements = 10
const rounds = 5

const viewer: Viewer = {
  ...{
    userId: 'scale-ministry',
    authSessionId: 'bench',
    email: 'ministry@scale.example',
    surname: 'Проверкина',
  },
  ...{ givenName: 'Вера', patronymic: null, timeZone: null, display: '{}', consents: [] },
  grants: [{ role: 'ministry', scope: { kind: 'region', id: 'scale-0' } }],
}
const search = (text: string) => new URLSearchParams(text)
const address = (text = '') => new URL(`http://here.invalid/?${text}`)
const rule = { runningPercent: 20, runningPeople: 20, coveredPercent: 70, sustainedMonths: 3 }

const pages: Record<string, () => Promise<unknown>> = {
  region: () => findRegionPage(viewer, 'scale-0', search('')),
  'region, filtered': () => findRegionPage(viewer, 'scale-0', search('group=senior&citizens=yes')),
  'preview of rules': () => previewStageRules(viewer, 'scale-0', rule),
  municipality: () => findPlacePage(viewer, 'municipalities', 'scale-0-3', search('')),
  organisation: () => findPlacePage(viewer, 'organisations', 'scale-0-3-2', search('')),
  cohort: () => findCohortPage(viewer, 'scale-cohort-1', search('')),
  'people of a region': () => findPeoplePage(viewer, 'regions', 'scale-0', address()),
  'people, searched': () =>
    findPeoplePage(viewer, 'regions', 'scale-0', address('query=бойко&state=overdue&sort=due')),
  'people, page 50': () => findPeoplePage(viewer, 'regions', 'scale-0', address('page=50&sort=-completed')),
  'late people': async () => {
    const listing = { page: 1, sort: '-days', key: 'days', direction: 'desc' } as const
    return [
      await listOverdue(viewer, readOverdueFilter(search('')), listing),
      await listOverdueChoices(viewer),
    ]
  },
  headcount: () => findHeadcountRegion(viewer, search('')),
  'plan and forecast': () => planView(viewer, search('region=scale-0')),
  'indicators, 26 weeks': () => indicators(''),
  'indicators, two years': () => indicators(`from=${isoDay(addDays(new Date(), -104 * 7))}`),
  'before and after': () => findEffect(viewer, search('')),
  'rating of the week': () => findRating(viewer, search('')),
  'comparison of regions': () => compareRegions(viewer),
}

/** With its drawings for a desk and a phone. */
async function indicators(text: string) {
  const view = await findIndicatorView(viewer, search(text))
  if (!view) return null
  await listPlaceChoices(viewer, view.region.id, view.filter.municipalityId)
  return view.series.map((series) => [drawMeasure(series, view, 'half'), drawMeasure(series, view, 'phone')])
}

let statements = 0
database().$on('query' as never, (() => (statements += 1)) as never)
let broken = false
console.log(`\nOversight at ${people} enrolments      statements   median ms   slowest ms`)
for (const [name, open] of Object.entries(pages)) {
  if (!(await open())) throw new Error(`${name} was not found`)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    statements = 0
    const begun = performance.now()
    await open()
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const median = times[Math.floor(rounds / 2)] ?? Infinity
  // The viewer is one more statement.
  const sent = statements + 1
  if (sent > mostStatements || median >= longest) broken = true
  const cells = [
    String(sent).padStart(10),
    median.toFixed(0).padStart(11),
    (times.at(-1) ?? 0).toFixed(0).padStart(12),
  ]
  console.log(name.padEnd(32), ...cells)
}

await exportPeople()
await closeDatabase()
if (broken) throw new Error(`A page took ${longest} ms or more, or more than ${mostStatements} statements`)

async function exportPeople(): Promise<void> {
  const table = await findRegionPage(viewer, 'scale-0', search(''))
  if (table) await drain(streamXlsx(regionReport(table)))
  const admin: Viewer = { ...viewer, grants: [{ role: 'admin', scope: { kind: 'platform', id: '' } }] }
  const begun = performance.now()
  let bytes = 0
  let rows = 0
  let peak = 0
  const before = process.memoryUsage().rss
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 20)
  for (const regionId of ['scale-0', 'scale-1', 'scale-2']) {
    const found = await findPeopleReport(admin, 'regions', regionId, address())
    if (!found || rows >= 20_000) break
    const left = 20_000 - rows
    const counted = async function* () {
      let own = 0
      for await (const row of found.report.rows) {
        if (own >= left) return
        own += 1
        rows += 1
        yield row
      }
    }
    bytes += await drain(streamXlsx({ ...found.report, rows: counted() }))
  }
  clearInterval(watch)
  const seconds = (performance.now() - begun) / 1000
  const megabytes = Math.round((Math.max(peak, process.memoryUsage().rss) - before) / 1_048_576)
  console.log(
    `XLSX of ${rows} people: ${seconds.toFixed(1)} s, ${Math.round(bytes / 1024)} KB, ${megabytes} MB more memory at the most`,
  )
  if (seconds >= 5) broken = true
}

async function drain(stream: ReadableStream<Uint8Array>): Promise<number> {
  let bytes = 0
  for await (const piece of stream as unknown as AsyncIterable<Uint8Array>) bytes += piece.byteLength
  return bytes
}
