// The people of a cohort against the exam, for whoever teaches or runs it: completion and the posted final mark.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { fullName } from '#app/lib/russian.ts'
import { dayOf, formatDayDigits } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { writeSheet } from '#app/platform/spreadsheet.server.ts'
import { type ExamPerson, examPersonWords } from './exam-people.ts'
import { listExamOutcomes } from './marking-outcomes.server.ts'

/** The caller has checked that the viewer may read the cohort. Everybody who has not withdrawn, by name. */
export async function listExamPeople(
  viewer: Pick<Viewer, 'userId'>,
  cohortId: string,
): Promise<ExamPerson[]> {
  const rows = await database().$queryRaw<
    {
      id: string
      userId: string
      surname: string
      givenName: string
      patronymic: string | null
      place: string | null
    }[]
  >`
    SELECT e."id", e."userId", u."surname", u."givenName", u."patronymic",
           (SELECT COALESCE(m."name", o."name") FROM "Post" p JOIN "Organisation" o ON o."id" = p."organisationId"
              LEFT JOIN "Organisation" m ON m."id" = o."municipalityId"
             WHERE p."userId" = u."id" AND p."endsOn" IS NULL ORDER BY p."startsOn" DESC LIMIT 1) AS "place"
      FROM "Enrolment" e JOIN "User" u ON u."id" = e."userId"
     WHERE e."cohortId" = ${cohortId} AND e."withdrawnAt" IS NULL`
  const outcomes = new Map(
    (await listExamOutcomes(rows.map(({ id }) => id))).map((one) => [one.enrolmentId, one]),
  )
  return rows
    .flatMap(({ id, userId, place, ...name }): ExamPerson[] => {
      const outcome = outcomes.get(id)
      return outcome ? [{ ...outcome, place, name: fullName(name), own: userId === viewer.userId }] : []
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'ru'))
}

/** The same columns as the screen, so that a file says no more than the page. */
export async function writeExamFile(
  people: readonly ExamPerson[],
  timeZone: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeSheet(
    'Экзамен',
    [
      { title: 'Слушатель', width: 34 },
      { title: 'Муниципалитет', width: 34 },
      { title: 'Экзамен', width: 28 },
      { title: 'Сдан', width: 12 },
      { title: 'Итог, баллов из 100', width: 20 },
    ],
    people.map((person) => [
      person.name,
      person.place ?? '',
      examPersonWords(person),
      person.finishedAt ? formatDayDigits(dayOf(person.finishedAt, timeZone)) : '',
      person.total === null ? '' : String(person.total),
    ]),
  )
  return new Uint8Array(bytes)
}
