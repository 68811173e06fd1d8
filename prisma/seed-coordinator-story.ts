// The coordinator's people in the demo: a new organisation, somebody who moved to it, training taken elsewhere, and one
// person who got two accounts.
import { addDays, dayOf } from '#app/lib/dates.ts'
import type { Database } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'

/** The smallest PDF that opens, with an empty page: nobody's real paper. */
const emptyPage = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>
%%EOF`

export async function seedCoordinatorStory(database: Database, now: Date): Promise<void> {
  const today = dayOf(now, 'Europe/Moscow')
  const coordinator = await database.user.findUnique({ where: { email: castEmail('coordinator') } })
  const home = await database.post.findFirst({
    where: { user: { email: castEmail('coordinator') } },
    select: { organisation: true },
  })
  if (!coordinator || !home) return
  const { regionId, municipalityId, sortName } = home.organisation
  const centre = await database.organisation.create({
    data: {
      id: 'demo-service-centre',
      ...{ kind: 'organisation', parentId: municipalityId, regionId, municipalityId, sortName },
      name: 'МФЦ «Мои документы», Городец (учебный стенд)',
    },
  })
  const groups = { chief: 1, leading: 2, other: 18 }
  await database.headcount.createMany({
    data: (['highest', 'chief', 'leading', 'senior', 'junior', 'other'] as const).map((positionGroup) => ({
      ...{ organisationId: centre.id, positionGroup, onDate: addDays(today, -40) },
      people: positionGroup in groups ? groups[positionGroup as keyof typeof groups] : 0,
      recordedById: coordinator.id,
      recordedAt: addDays(now, -39),
    })),
  })
  const moved = addDays(today, -60)
  const mover = await database.user.create({
    data: {
      ...{ email: castEmail('belyaeva'), surname: 'Беляева', givenName: 'Дарья', patronymic: 'Олеговна' },
      createdAt: addDays(now, -200),
      posts: {
        create: [
          {
            ...{ organisationId: home.organisation.id, title: 'Ведущий специалист общего отдела' },
            ...{
              startsOn: addDays(today, -900),
              endsOn: moved,
              positionGroup: 'senior',
              citizenFacing: true,
            },
          },
          {
            ...{ organisationId: centre.id, title: 'Заместитель директора' },
            ...{ startsOn: moved, positionGroup: 'chief', citizenFacing: true },
          },
        ],
      },
    },
  })
  await database.outsideTraining.create({
    data: {
      ...{ userId: mover.id, title: 'Понятный язык в деловой переписке', hours: 24, number: 'ПЯ-0417' },
      provider: 'Учебный центр (учебный стенд)',
      completedOn: addDays(today, -150),
      ...{ fileName: 'удостоверение.pdf', mimeType: 'application/pdf' },
      bytes: new TextEncoder().encode(emptyPage),
      recordedById: coordinator.id,
      recordedAt: addDays(now, -50),
    },
  })
  await seedTwin(database, { organisationId: home.organisation.id, now })
}

/** The same person invited twice: by the work address, and by an own one. */
async function seedTwin(
  database: Database,
  { organisationId, now }: { organisationId: string; now: Date },
): Promise<void> {
  const names = { surname: 'Зайцева', givenName: 'Полина', patronymic: 'Игоревна' }
  const today = dayOf(now, 'Europe/Moscow')
  for (const [login, days, title] of [
    ['p.zaytseva', 150, 'Консультант отдела по работе с обращениями'],
    ['zaytseva.polina', 20, 'Консультант'],
  ] as const)
    await database.user.create({
      data: {
        ...{ email: castEmail(login), ...names, createdAt: addDays(now, -days) },
        posts: {
          create: {
            ...{ organisationId, title, startsOn: addDays(today, -days) },
            ...{ positionGroup: 'leading', citizenFacing: true },
          },
        },
      },
    })
}
