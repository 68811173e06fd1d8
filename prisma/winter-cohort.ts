// A cohort of the demo that ended half a year ago: fictional officials of three regions whose quarters are closed. Written
// in bulk, and without answers: only what the averages are counted from.
import { type Random, randomFrom } from '#app/features/assessment/random.ts'
import { formsAt } from '#app/features/diagnostics/form-order.ts'
import { addDays, dayOf } from '#app/lib/dates.ts'
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import { type Database, inTransaction } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'

export const winterCohort = { code: 'СТ-26-З', name: 'Зима-2026', timeZone: 'Europe/Moscow' }

/** So long ago that the quarter of «после» and of the exam is closed on any day of seeding. */
const endedDaysAgo = 205

/** Where they come from, and how many: two places are too small to be shown. */
const places: [region: string, municipality: string, people: number][] = [
  ['52', 'Городецкий муниципальный округ', 14],
  ['52', 'Балахнинский муниципальный округ', 12],
  ['52', 'Павловский муниципальный округ', 10],
  ['52', 'Лысковский муниципальный округ', 8],
  ['52', 'Вадский муниципальный округ', 3],
  ['13', 'Рузаевский муниципальный район', 11],
  ['13', 'Ковылкинский муниципальный район', 8],
  ['54', 'городской округ город Бердск', 12],
]

export async function seedWinterCohort(database: Database, now: Date): Promise<void> {
  const version = await database.programmeVersion.findFirst({
    where: { publishedAt: { not: null }, programme: { slug: 'chelovekocentrichnost' } },
    orderBy: { publishedAt: 'desc' },
    select: { id: true },
  })
  const offices = await officesOf(database)
  if (!version || !offices.length) return
  const endsOn = addDays(dayOf(now, winterCohort.timeZone), -endedDaysAgo)
  const startsOn = addDays(endsOn, -70)
  const versionId = version.id
  const people = offices.map((organisationId, index) => personOf(index, organisationId))
  await inTransaction(async (tx) => {
    await insertRows(
      tx,
      'User',
      people.map(({ id, email, surname, givenName }) => ({
        ...{ id, email, surname, givenName, createdAt: addDays(startsOn, -14) },
      })),
    )
    await insertRows(
      tx,
      'Post',
      people.map(({ id: userId, organisationId, title }) => ({
        ...{ id: `${userId}-post`, userId, organisationId, title, startsOn: addDays(startsOn, -400) },
      })),
    )
    const { id: cohortId } = await tx.cohort.create({
      data: {
        ...{ ...winterCohort, versionId, startsOn, endsOn, state: 'closed' },
        createdAt: addDays(startsOn, -20),
      },
    })
    await insertRows(
      tx,
      'Enrolment',
      people.map(({ id: userId }) => ({
        ...{ id: `${userId}-enrolment`, cohortId, userId, versionId, enrolledAt: addDays(startsOn, -7) },
      })),
    )
    await insertRows(
      tx,
      'DiagnosticPlan',
      people.map(({ id }, place) => ({
        ...{ enrolmentId: `${id}-enrolment`, cohortId, place, forms: formsAt(place), createdAt: startsOn },
      })),
    )
    const waves = people.flatMap(({ id }, place) => wavesOf(id, formsAt(place), { startsOn, endsOn }))
    await insertRows(tx, 'DiagnosticWave', waves)
    await tx.practiceExam.createMany({
      data: people.map(({ id: userId }) => {
        const finishedAt = atWork(addDays(endsOn, -10))
        return {
          ...{ userId, enrolmentId: `${userId}-enrolment`, number: 1, seed: userId, passMark: 60 },
          ...{
            startedAt: addDays(endsOn, -10),
            dueAt: finishedAt,
            finishedAt,
            settledAt: addDays(endsOn, -6),
          },
          total: 58 + Math.round(randomFrom(`exam ${userId}`)() * 38),
        }
      }),
    })
  }, database)
}

/** One office for each person, in the order of the list above. */
async function officesOf(database: Database): Promise<string[]> {
  const offices: string[] = []
  for (const [regionCode, name, count] of places) {
    const town = await database.organisation.findFirst({
      where: { kind: 'municipality', name, parent: { regionCode } },
      select: { id: true, regionId: true, children: { where: { kind: 'organisation' }, take: 1 } },
    })
    if (!town) continue
    const title = `Администрация: ${name}`
    const office =
      town.children[0] ??
      (await database.organisation.create({
        data: {
          ...{
            id: `office-${town.id}`,
            kind: 'organisation',
            parentId: town.id,
            name: title,
            sortName: name,
          },
          ...{ regionId: town.regionId, municipalityId: town.id },
        },
      }))
    offices.push(...Array.from({ length: count }, () => office.id))
  }
  return offices
}

function wavesOf(id: string, forms: string, { startsOn, endsOn }: { startsOn: Date; endsOn: Date }) {
  const random = randomFrom(`winter ${id}`)
  const start = 24 + random() * 30
  const gain = 6 + random() * 26
  const days = { before: addDays(startsOn, 3), after: addDays(endsOn, -4), month: addDays(endsOn, 33) }
  return (['before', 'after', 'month'] as const).map((wave, index) => {
    const percent = start + (wave === 'before' ? 0 : gain - (wave === 'month' ? 3 * random() : 0))
    const at = atWork(days[wave])
    return {
      ...{ id: `${id}-${wave}`, enrolmentId: `${id}-enrolment`, wave, form: forms[index] ?? '' },
      ...{ openedAt: at, invitedAt: at, startedAt: at, submittedAt: at, edition: 1 },
      ...{ percent: Math.round(percent * 100) / 100, result: JSON.stringify(resultOf(percent, random)) },
    }
  })
}

function resultOf(percent: number, random: Random) {
  const index = Math.round(35 + percent * 0.5)
  const near = () => Math.max(0, Math.min(3, Math.round((percent / 100) * 3 + random() - 0.5)))
  return {
    dimensions: Array.from({ length: 9 }, near),
    scales: Array.from({ length: 5 }, () => index + Math.round(random() * 8 - 4)),
    ...{ index, attentive: true, self: null },
  }
}

function atWork(day: Date): Date {
  return new Date(day.getTime() + 9 * 3_600_000)
}

const posts = ['Ведущий специалист', 'Начальник отдела', 'Консультант', 'Главный специалист']
const women = ['Агния', 'Вероника', 'Диана', 'Жанна', 'Зинаида', 'Марта', 'Полина', 'София', 'Эльвира']
const men = ['Аркадий', 'Виталий', 'Григорий', 'Данила', 'Захар', 'Илья', 'Матвей', 'Роман', 'Тарас']
const surnames = [
  ...['Абросимов', 'Барсуков', 'Вьюгин', 'Глушков', 'Дружинин', 'Ермолин', 'Жданов', 'Золотов', 'Истомин'],
  ...['Кольцов', 'Лаптев', 'Морозов', 'Нечаев', 'Оленин', 'Подгорный', 'Рощин', 'Снегирёв', 'Тучков'],
]

function personOf(index: number, organisationId: string) {
  const woman = index % 4 !== 1
  const surname = surnames[(index * 5) % surnames.length] ?? ''
  const feminine = surname.endsWith('ый') ? `${surname.slice(0, -2)}ая` : `${surname}а`
  return {
    id: `winter-${index + 1}`,
    email: castEmail(`winter${index + 1}`),
    surname: woman ? feminine : surname,
    givenName: (woman ? women : men)[(index * 7 + Math.floor(index / 18)) % 9] ?? '',
    title: posts[index % posts.length] ?? '',
    organisationId,
  }
}
