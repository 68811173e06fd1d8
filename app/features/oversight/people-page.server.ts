// The people of a place from one address: a page of the list, and the whole of it as a file.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { dayOf, formatDayDigits } from '#app/lib/dates.ts'
import { type Listing, pagesOf, readListing } from '#app/lib/listing.ts'
import { fullName } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import type { Report, ReportCell } from '#app/platform/report-file.server.ts'
import { type Prisma } from '#prisma/generated/client.ts'
import { eachOverseenPerson, listOverseenPeople, type PeopleAsked } from './overseen-people.server.ts'
import {
  type OverseenPerson,
  type OverseenSort,
  overseenSorts,
  readPeopleQuestion,
  trainingInWords,
  trainingStateTitles,
} from './overseen-people.ts'
import { type PlaceWord, placeWords } from './place-line.ts'
import { findPlace, placesAbove } from './place-rollout.server.ts'
import { headingLines, listProgrammes } from './region-page.server.ts'
import { filterInWords, readFilter } from './rollout-filter.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findPeople>>>

/** What an address asks for; null: unknown, or outside the viewer's scope. */
async function findPeople(viewer: Viewer, word: PlaceWord, id: string, url: URL, now: Date) {
  const kind = placeWords[word]
  const place = await findPlace(viewer, kind, id, now)
  if (!place) return null
  const filter = readFilter(url.searchParams)
  const question = readPeopleQuestion(url.searchParams)
  const listing: Listing<OverseenSort> = readListing(url, overseenSorts, 'name')
  const asked: PeopleAsked = { where: place.where, filter, question, on: place.on }
  const programmes = await listProgrammes()
  const cohorts = await listCohorts(place.where)
  const { area, on } = place
  const words = [
    ...filterInWords(filter, programmes),
    ...(question.search ? [`имя: ${question.search}`] : []),
    ...(question.state ? [`состояние: ${trainingStateTitles[question.state].toLocaleLowerCase('ru')}`] : []),
    ...cohorts.filter(({ id: one }) => one === question.cohortId).map(({ name }) => `поток: ${name}`),
  ]
  const self =
    kind === 'bodies'
      ? { to: `/oversight/bodies/${area.id}`, title: 'Органы власти региона' }
      : { to: `/oversight/${word}/${area.id}`, title: area.name }
  return {
    ...{ asked, listing, programmes, cohorts, words, question, today: on.today },
    filterWords: filterInWords(filter, programmes),
    place: { word, id: area.id, name: self.title, timeZone: area.timeZone },
    crumbs: [...placesAbove(viewer, kind, area), self],
  }
}

export async function findPeoplePage(
  viewer: Viewer,
  word: PlaceWord,
  id: string,
  url: URL,
  now = new Date(),
) {
  const found = await findPeople(viewer, word, id, url, now)
  if (!found) return null
  const { asked, listing, ...page } = found
  const { people, total } = await listOverseenPeople(asked, listing)
  return { ...page, people, total, page: listing.page, pages: pagesOf(total), sort: listing.sort }
}

/** The same list, all of its pages. */
export async function findPeopleReport(
  viewer: Viewer,
  word: PlaceWord,
  id: string,
  url: URL,
  now = new Date(),
): Promise<{ report: Report; name: string; words: string[] } | null> {
  const found = await findPeople(viewer, word, id, url, now)
  if (!found) return null
  return {
    name: `Люди ${found.place.name} ${formatDayDigits(found.today)}`,
    words: found.words,
    report: {
      title: 'Люди',
      heading: [`Люди: ${found.place.name}`, ...headingLines(found.words, found.today)],
      columns: [
        ...[
          { title: 'Имя', width: 34 },
          { title: 'Должность', width: 34 },
          { title: 'Организация', width: 40 },
        ],
        ...[
          { title: 'Муниципалитет', width: 34 },
          { title: 'Поток', width: 24 },
          { title: 'Состояние', width: 14 },
        ],
        ...[
          { title: 'Срок', width: 12 },
          { title: 'Завершение', width: 12 },
          { title: 'Удостоверение', width: 20 },
        ],
        ...[
          { title: 'Выдано', width: 12 },
          { title: 'Экзамен', width: 10 },
        ],
      ],
      rows: rowsOf(found),
    },
  }
}

async function* rowsOf({ asked, listing, place }: Found): AsyncGenerator<ReportCell[]> {
  for await (const person of eachOverseenPerson(asked, listing)) yield cellsOf(person, place.timeZone)
}

function cellsOf(person: OverseenPerson, timeZone: string): ReportCell[] {
  const { post, organisation, municipality, cohort, dueOn, completedAt, certificate, certifiedOn, mark } =
    person
  return [
    ...[fullName(person), post, organisation, municipality, cohort, trainingInWords(person), dueOn],
    ...[completedAt && dayOf(completedAt, timeZone), certificate, certificate ? certifiedOn : null, mark],
  ]
}

/** Cohorts in which somebody of the place is or was. */
function listCohorts(where: Prisma.Sql): Promise<{ id: string; name: string }[]> {
  return database().$queryRaw<{ id: string; name: string }[]>`
    SELECT c."id", c."name" FROM "Cohort" c
     WHERE c."state" <> 'draft' AND c."id" IN (
       SELECT e."cohortId" FROM "Organisation" o JOIN "Post" p ON p."organisationId" = o."id"
         JOIN "Enrolment" e ON e."userId" = p."userId" WHERE ${where})
     ORDER BY c."startsOn" DESC, c."name" LIMIT 500`
}
