// The demo's next cohort, still recruiting: quotas, a tutor, applications in every state, and a person who may be replaced.
import { openKeyOf } from '#app/features/cohorts/application.ts'
import { addDays, dayOf } from '#app/lib/dates.ts'
import type { Database } from '#app/platform/database.server.ts'
import { castEmail, demoRegionCode } from './cast.ts'

export const recruitingCohort = { code: 'ЧЦ-27-11', name: 'Весна-2027', timeZone: 'Europe/Moscow' }

const places: Record<string, number> = {
  'Городецкий муниципальный округ': 3,
  'Дивеевский муниципальный округ': 2,
  'Вадский муниципальный округ': 1,
  'Починковский муниципальный округ': 2,
}

const home = 'Городецкий муниципальный округ'

/** Runs after the cohorts; without a published programme there is nothing to recruit for. */
export async function seedRecruitment(database: Database, { now }: { now: Date }): Promise<void> {
  const version = await database.programmeVersion.findFirst({
    where: { publishedAt: { not: null } },
    orderBy: [{ publishedAt: 'desc' }],
  })
  const people = await database.user.findMany({ select: { id: true, email: true } })
  const idOf = (login: string) => people.find(({ email }) => email === castEmail(login))?.id ?? null
  const municipalities = await database.organisation.findMany({
    where: {
      kind: 'municipality',
      parent: { kind: 'region', regionCode: demoRegionCode },
      name: { in: Object.keys(places) },
    },
    select: { id: true, name: true },
  })
  const municipalityOf = (name: string) => municipalities.find((one) => one.name === name)?.id ?? null
  const tutor = idOf('instructor')
  const organiser = idOf('organiser')
  if (!version || !tutor || !organiser) return
  const startsOn = addDays(dayOf(now, recruitingCohort.timeZone), 45)
  const openedAt = addDays(now, -6)
  const { id: cohortId } = await database.cohort.create({
    data: {
      ...recruitingCohort,
      versionId: version.id,
      startsOn,
      endsOn: addDays(startsOn, 60),
      state: 'recruiting',
      requiredSessions: 0,
      createdById: organiser,
      createdAt: addDays(now, -9),
      transitions: {
        create: { fromState: 'draft', toState: 'recruiting', actorId: organiser, at: openedAt },
      },
      quotas: {
        create: municipalities.map(({ id, name }) => ({ municipalityId: id, places: places[name] ?? 1 })),
      },
      tutors: { create: { userId: tutor } },
    },
    select: { id: true },
  })
  const nominee = await database.user.create({
    data: {
      email: 'zotova@reshayu.example',
      surname: 'Зотова',
      givenName: 'Ирина',
      patronymic: 'Львовна',
      createdAt: addDays(now, -4),
      enrolments: { create: { cohortId, versionId: version.id, enrolledAt: addDays(now, -4) } },
      ...(municipalityOf(home) && {
        posts: {
          create: {
            organisationId: municipalityOf(home) ?? '',
            title: 'Специалист по связям с жителями',
            startsOn: addDays(dayOf(now, recruitingCohort.timeZone), -400),
          },
        },
      }),
    },
  })
  const coordinator = idOf('coordinator')
  const base = { cohortId, submittedAt: addDays(now, -3), agreedAt: addDays(now, -3) }
  const confirmed = { confirmedAt: addDays(now, -2), confirmedById: coordinator }
  const email = (login: string) => castEmail(login)
  await database.application.createMany({
    data: [
      {
        ...base,
        ...confirmed,
        userId: nominee.id,
        source: 'coordinator',
        municipalityId: municipalityOf(home),
        email: nominee.email,
        submittedById: coordinator,
        acceptedAt: addDays(now, -4),
        decidedById: organiser,
      },
      {
        ...base,
        ...confirmed,
        source: 'coordinator',
        municipalityId: municipalityOf(home),
        email: 'korolyov@gorodets.example',
        surname: 'Королёв',
        givenName: 'Игорь',
        patronymic: 'Степанович',
        post: 'Начальник отдела ЖКХ',
        note: 'Отвечает за обращения по дворам',
        submittedById: coordinator,
        openKey: openKeyOf(cohortId, 'korolyov@gorodets.example'),
      },
      {
        ...base,
        userId: idOf('learner6'),
        source: 'learner',
        municipalityId: municipalityOf('Дивеевский муниципальный округ'),
        email: email('learner6'),
        note: 'Хочу научиться разбирать сложные обращения',
        submittedById: idOf('learner6'),
        openKey: openKeyOf(cohortId, email('learner6')),
      },
      {
        ...base,
        userId: idOf('learner8'),
        source: 'learner',
        municipalityId: municipalityOf('Вадский муниципальный округ'),
        email: email('learner8'),
        submittedById: idOf('learner8'),
        declinedAt: addDays(now, -1),
        declineReason: 'Вы ещё учитесь в потоке «Осень-2026»: сначала закончите его.',
        decidedById: organiser,
      },
      {
        ...base,
        agreedAt: null,
        userId: idOf('learner7'),
        source: 'import',
        email: email('learner7'),
        submittedById: organiser,
        openKey: openKeyOf(cohortId, email('learner7')),
      },
    ],
  })
}
