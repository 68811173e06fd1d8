// The overdue list in a few lines, for a letter: how many, how late, where most.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { findOrganisation } from '#app/features/organisations/directory.server.ts'
import { readListing } from '#app/lib/listing.ts'
import { counted } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import { lateWords, overdueSorts, readOverdueFilter } from './overdue.ts'
import { overdueFilterWords, overdueReport } from './overdue.server.ts'
import { overduePeople } from './overdue-rows.server.ts'
import { oversightScope, seesBranch } from './oversight-scope.ts'

/** So many places are named in a letter; the file has them all. */
const mostPlaces = 5

export async function overdueViewReport(viewer: Viewer, params: URLSearchParams, now: Date) {
  const filter = readOverdueFilter(params)
  const scope = oversightScope(viewer)
  const asked = filter.municipalityId && (await findOrganisation(filter.municipalityId))
  // Of a place that is not the reader's nothing is said, not even that nobody is late there.
  if (filter.municipalityId && !(asked && seesBranch(scope, asked))) return null
  const query = { scope, filter }
  const places = await database().$queryRaw<
    { place: string; parts: number | bigint; people: number | bigint; late: number | bigint }[]
  >`
    SELECT COALESCE(f."municipality", 'Без муниципалитета') AS "place", COUNT(*) AS "parts",
           COUNT(DISTINCT f."userId") AS "people", SUM(f."days" > 14) AS "late"
      FROM (${overduePeople(query, now)}) f GROUP BY 1 ORDER BY 2 DESC, 1`
  const sum = (key: 'parts' | 'people' | 'late') => places.reduce((all, row) => all + Number(row[key]), 0)
  const words = await overdueFilterWords(viewer, filter, now)
  const late = lateWords(sum('people'))
  const named = places.slice(0, mostPlaces)
  const { key, direction } = readListing(new URL(`http://here.invalid/?${params}`), overdueSorts, '-days')
  return {
    title: ['Просроченное обучение', ...words].join(', '),
    summary: places.length
      ? [
          `${late.verb.replace('о', 'О')} ${late.people}: ${counted(sum('parts'), 'срок', 'срока', 'сроков')}, из них больше двух недель — ${sum('late')}.`,
          `${places.length > mostPlaces ? 'Больше всего' : 'Где'}:`,
          ...named.map(
            ({ place, people }) => `— ${place}: ${counted(Number(people), 'человек', 'человека', 'человек')}`,
          ),
        ]
      : ['Никто не опаздывает.'],
    report: overdueReport(viewer, { filter, words, sort: { key, direction } }, now),
  }
}
