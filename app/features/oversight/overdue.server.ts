// The overdue list: a page of it, the choices of its filter, and the same as a report. Everything within the viewer's scope.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { findOrganisation } from '#app/features/organisations/directory.server.ts'
import { dayOf, formatDateDigits, formatDayDigits } from '#app/lib/dates.ts'
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { fullName } from '#app/lib/russian.ts'
import { capitalTimeZone } from '#app/lib/time-zones.ts'
import { database } from '#app/platform/database.server.ts'
import type { Report, ReportCell } from '#app/platform/report-file.server.ts'
import type { OverdueFilter, OverdueSort } from './overdue.ts'
import { type OverdueRow, overduePeople, readOverdue } from './overdue-rows.server.ts'
import { oversightScope } from './oversight-scope.ts'
import { headingLines } from './region-page.server.ts'

export interface OverduePerson {
  enrolmentId: string
  name: string
  post: string | null
  organisation: string | null
  municipality: string | null
  cohortName: string
  title: string
  dueOn: string
  days: number
  lastSeen: string
  reminded: string | null
  remindedToday: boolean
}

export async function listOverdue(
  viewer: Viewer,
  filter: OverdueFilter,
  { page, key, direction }: Listing<OverdueSort>,
  now = new Date(),
): Promise<{ rows: OverduePerson[]; total: number }> {
  const query = { scope: oversightScope(viewer), filter, sort: { key, direction } }
  const paging = { limit: pageSize, offset: (page - 1) * pageSize }
  const rows = await readOverdue(database(), { ...query, ...paging }, now)
  return { rows: rows.map(personOf), total: rows[0]?.total ?? 0 }
}

function personOf(row: OverdueRow): OverduePerson {
  const { enrolmentId, post, organisation, municipality, cohortName, title, days } = row
  return {
    ...{ enrolmentId, post, organisation, municipality, cohortName, title, days },
    name: fullName(row),
    dueOn: formatDayDigits(row.dueOn),
    lastSeen: lastSeenWords(row),
    reminded: row.remindedOn && formatDayDigits(row.remindedOn),
    remindedToday: row.remindedOn?.getTime() === row.today.getTime(),
  }
}

/** Sign-ins that ran out (two weeks without a visit) are not kept. */
function lastSeenWords({ lastSeenAt, neverCame }: OverdueRow): string {
  if (lastSeenAt) return formatDateDigits(lastSeenAt, capitalTimeZone)
  return neverCame ? 'ещё не входил' : 'больше двух недель назад'
}

export interface OverdueChoices {
  municipalities: { value: string; title: string; count: number }[]
  cohorts: { value: string; title: string; count: number }[]
}

/** Municipalities and cohorts that have late people, with how many; one statement. */
export async function listOverdueChoices(viewer: Viewer, now = new Date()): Promise<OverdueChoices> {
  const whole = { scope: oversightScope(viewer), filter: { municipalityId: null, cohortId: null } }
  const rows = await database().$queryRaw<
    { kind: string; value: string; title: string; count: number | bigint }[]
  >`
    WITH late AS (${overduePeople(whole, now)})
    SELECT 'municipality' AS "kind", "municipalityId" AS "value", "municipality" AS "title", COUNT(*) AS "count"
      FROM late WHERE "municipalityId" IS NOT NULL GROUP BY 2
     UNION ALL
    SELECT 'cohort', "cohortId", "cohortName", COUNT(*) FROM late GROUP BY 2
     ORDER BY 3`
  const of = (wanted: string) =>
    rows
      .filter(({ kind }) => kind === wanted)
      .map(({ value, title, count }) => ({ value, title, count: Number(count) }))
  return { municipalities: of('municipality'), cohorts: of('cohort') }
}

const columns = [
  { title: 'Слушатель', width: 34 },
  { title: 'Муниципалитет', width: 32 },
  { title: 'Организация', width: 38 },
  { title: 'Должность', width: 34 },
  { title: 'Поток', width: 22 },
  { title: 'Что просрочено', width: 26 },
  { title: 'Срок', width: 12 },
  { title: 'Дней', width: 8 },
  { title: 'Последний вход', width: 24 },
  { title: 'Напоминание', width: 14 },
]

/** The filter as it stands in a heading. A cohort without late people of the viewer's is not called by its name. */
export async function overdueFilterWords(
  viewer: Viewer,
  { municipalityId, cohortId }: OverdueFilter,
  now = new Date(),
): Promise<string[]> {
  const place = municipalityId && (await findOrganisation(municipalityId))
  const cohorts = cohortId ? (await listOverdueChoices(viewer, now)).cohorts : []
  const cohort = cohorts.find(({ value }) => value === cohortId)
  return [
    ...(place ? [place.name] : []),
    ...(cohortId ? [cohort ? `поток «${cohort.title}»` : 'выбранный поток'] : []),
  ]
}

/** All pages of the list, read in pieces: memory does not grow with it. */
export function overdueReport(
  viewer: Viewer,
  {
    filter,
    words,
    sort,
  }: { filter: OverdueFilter; words: string[]; sort: { key: OverdueSort; direction: 'asc' | 'desc' } },
  now = new Date(),
): Report {
  const day = dayOf(now, capitalTimeZone)
  const heading = ['Просроченное обучение', ...headingLines(words, day)]
  const query = { scope: oversightScope(viewer), filter, sort }
  return { title: 'Просрочено', columns, heading, rows: pieces(query, now) }
}

const piece = 4_000

async function* pieces(query: Parameters<typeof readOverdue>[1], now: Date): AsyncGenerator<ReportCell[]> {
  for (let offset = 0; ; offset += piece) {
    const rows = await readOverdue(database(), { ...query, limit: piece, offset }, now)
    for (const row of rows)
      yield [
        ...[fullName(row), row.municipality, row.organisation, row.post, row.cohortName, row.title],
        ...[row.dueOn, row.days, lastSeenWords(row), row.remindedOn],
      ]
    if (rows.length < piece) return
  }
}
