// A cohort of the demo that ended a quarter ago: fictional people whose four measurings show a whole line.
import { addDays, dayOf } from '#app/lib/dates.ts'
import { type Database, inTransaction } from '#app/platform/database.server.ts'
import { cast, castEmail } from './cast.ts'
import { demoCohort } from './seed-cohorts.ts'

export const springCohort = { code: 'ЧЦ-26-В', name: 'Весна-2026', timeZone: demoCohort.timeZone }

/** Ended so long ago that the last wave is open. */
const endedDaysAgo = 100
const people = 27

/** Towns of the cast: the first gets enough people for a report of its own. */
const towns = ['learner', 'learner2', 'learner4', 'learner5', 'learner7', 'learner8'] as const

/** Returns its id; null without the demo's story. */
export async function seedSpringCohort(database: Database, now: Date): Promise<string | null> {
  const story = await database.cohort.findUnique({ where: { code: demoCohort.code } })
  const graduate = await database.user.findUnique({ where: { email: castEmail('graduate') } })
  const organisations = await organisationsOf(database)
  if (!story || !graduate || !organisations.length) return null
  const endsOn = addDays(dayOf(now, springCohort.timeZone), -endedDaysAgo)
  const startsOn = addDays(endsOn, -56)
  const users = Array.from({ length: people }, (_, index) => personOf(index, addDays(startsOn, -14)))
  const members = [{ id: graduate.id }, ...users]
  return inTransaction(async (tx) => {
    await tx.user.createMany({ data: users })
    await tx.post.createMany({
      data: users.map(({ id }, index) => ({
        userId: id,
        // Ten of the first town, the rest spread over the others.
        organisationId: organisations[index < 10 ? 0 : 1 + (index % (organisations.length - 1))] ?? '',
        title: posts[index % posts.length] ?? '',
        startsOn: addDays(startsOn, -400),
      })),
    })
    const { id } = await tx.cohort.create({
      data: {
        ...{ ...springCohort, versionId: story.versionId, startsOn, endsOn },
        state: 'closed',
        requiredSessions: 0,
        createdAt: addDays(startsOn, -20),
        enrolments: {
          create: members.map((member, index) => ({
            userId: member.id,
            versionId: story.versionId,
            enrolledAt: new Date(addDays(startsOn, -7).getTime() + index * 60_000),
          })),
        },
      },
    })
    return id
  }, database)
}

async function organisationsOf(database: Database): Promise<string[]> {
  const names = towns.map((login) => cast.find((member) => member.login === login)?.organisation ?? '')
  const rows = await database.organisation.findMany({
    where: { name: { in: names } },
    select: { id: true, name: true },
  })
  return names.flatMap((name) => rows.find((row) => row.name === name)?.id ?? [])
}

const posts = ['Ведущий специалист', 'Консультант', 'Начальник отдела', 'Специалист приёмной']
const women = ['Алла', 'Варвара', 'Галина', 'Евгения', 'Ирина', 'Ксения', 'Лариса', 'Надежда', 'Римма']
const men = ['Артур', 'Вадим', 'Герман', 'Егор', 'Кирилл', 'Максим', 'Никита', 'Руслан', 'Степан']
const surnames = [
  ...['Ануфриев', 'Булавин', 'Вешняков', 'Гладков', 'Дорохов', 'Ежов', 'Завьялов', 'Ильинов', 'Крутов'],
  ...['Лобанов', 'Мельников', 'Назаров', 'Осипов', 'Пахомов', 'Рябинин', 'Смолин', 'Турков', 'Ухов'],
]

function personOf(index: number, createdAt: Date) {
  const woman = index % 3 !== 0
  const surname = surnames[(index * 7) % surnames.length] ?? ''
  return {
    id: `spring-${index + 1}`,
    email: castEmail(`spring${index + 1}`),
    surname: woman ? `${surname}а` : surname,
    givenName: (woman ? women : men)[(index * 5 + Math.floor(index / 18)) % 9] ?? '',
    createdAt,
  }
}
