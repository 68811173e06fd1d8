// A blended cohort of the demo that has reached its attestation: nine people with everything before it behind them.
import { getOutline } from '#app/features/curriculum/programme.server.ts'
import { addDays, dayOf } from '#app/lib/dates.ts'
import { type Database, inTransaction } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'

export const examCohort = { code: 'СТ-26-00', name: 'Стратегия-лето', timeZone: 'Europe/Moscow' }

const others: [surname: string, givenName: string, patronymic: string, post: string][] = [
  ['Аксёнов', 'Денис', 'Игоревич', 'Начальник отдела благоустройства'],
  ['Быкова', 'Раиса', 'Павловна', 'Ведущий специалист приёмной'],
  ['Громова', 'Татьяна', 'Ильинична', 'Консультант управления образования'],
  ['Дьяков', 'Олег', 'Семёнович', 'Специалист отдела дорог'],
  ['Ефремова', 'Нина', 'Борисовна', 'Главный специалист по опеке'],
  ['Климов', 'Артём', 'Юрьевич', 'Заместитель начальника отдела ЖКХ'],
  ['Лыкова', 'Алла', 'Максимовна', 'Специалист МФЦ'],
  ['Панина', 'Вера', 'Олеговна', 'Начальник территориального отдела'],
]

export interface ExamMember {
  login: string
  userId: string
  enrolmentId: string
}

/** Null where the blended programme or the cast is not there. The person of the cast comes first. */
export async function openExamCohort(database: Database, now: Date): Promise<ExamMember[] | null> {
  const version = await database.programmeVersion.findFirst({
    where: { publishedAt: { not: null }, programme: { slug: 'chelovekocentrichnost' } },
    orderBy: { publishedAt: 'desc' },
    select: { id: true },
  })
  const outline = version && (await getOutline(version.id, database))
  const person = await database.user.findUnique({
    where: { email: castEmail('examinee') },
    select: { id: true, passwordHash: true, consents: true, posts: { select: { organisationId: true } } },
  })
  const instructor = await database.user.findUnique({ where: { email: castEmail('instructor') } })
  if (!version || !outline?.exam || !person || !instructor) return null
  const today = dayOf(now, examCohort.timeZone)
  const [startsOn, endsOn] = [addDays(today, -70), addDays(today, 8)]
  const members = [
    { login: 'examinee', userId: person.id, enrolmentId: 'exam-1' },
    ...others.map((_, index) => ({
      ...{ login: `exam${index + 2}`, userId: `exam-user-${index + 2}`, enrolmentId: `exam-${index + 2}` },
    })),
  ]
  const [consent] = person.consents
  await inTransaction(async (tx) => {
    await tx.user.createMany({
      data: others.map(([surname, givenName, patronymic], index) => ({
        ...{
          id: `exam-user-${index + 2}`,
          email: castEmail(`exam${index + 2}`),
          surname,
          givenName,
          patronymic,
        },
        ...{ createdAt: startsOn, passwordHash: person.passwordHash },
      })),
    })
    const ids = members.slice(1).map(({ userId }) => userId)
    await tx.roleAssignment.createMany({
      data: ids.map((userId) => ({
        ...{ userId, role: 'learner', scopeKind: 'platform', grantedAt: startsOn },
      })),
    })
    if (consent)
      await tx.consent.createMany({
        data: ids.map((userId) => ({
          ...{ userId, document: consent.document, version: consent.version, givenAt: startsOn },
        })),
      })
    await tx.post.createMany({
      data: others.map(([, , , title], index) => ({
        ...{ userId: `exam-user-${index + 2}`, title, startsOn: addDays(startsOn, -400) },
        organisationId: person.posts[0]?.organisationId ?? '',
      })),
    })
    await tx.cohort.create({
      data: {
        ...{ ...examCohort, versionId: version.id, startsOn, endsOn, createdAt: addDays(startsOn, -30) },
        ...{ state: 'attestation', requiredSessions: 2 },
        tutors: { create: { userId: instructor.id } },
        enrolments: {
          create: members.map(({ enrolmentId, userId }) => ({
            ...{ id: enrolmentId, userId, versionId: version.id, enrolledAt: addDays(startsOn, -6) },
          })),
        },
      },
    })
    const done = (day: number) => {
      const at = addDays(today, day)
      return { completedAt: at, updatedAt: at }
    }
    const { modules, stages, sessions } = outline
    const steps = [
      ...modules.flatMap(({ componentId, lessons, task }, index) => [
        {
          componentId,
          lessonsDone: lessons.length,
          bestPercent: 85,
          attemptsUsed: 1,
          ...done(index * 6 - 65),
        },
        { componentId: task.componentId, taskState: 'accepted', ...done(index * 6 - 63) },
      ]),
      ...stages.map(({ componentId }, index) => ({
        componentId,
        taskState: 'accepted',
        ...done(index * 8 - 60),
      })),
      ...sessions.map(({ componentId }, index) => ({
        ...{ componentId, attendance: 'attended', ...done(index * 25 - 62) },
      })),
    ]
    const lessons = modules.flatMap((module) => module.lessons)
    await tx.componentProgress.createMany({
      data: members.flatMap(({ enrolmentId }) => steps.map((step) => ({ enrolmentId, ...step }))),
    })
    await tx.lessonProgress.createMany({
      data: members.flatMap(({ enrolmentId }) =>
        lessons.map(({ id, minutes }, index) => {
          const at = addDays(today, Math.floor(index * 1.2) - 66)
          const read = { firstViewAt: at, lastViewAt: at, endReachedAt: at, completedAt: at }
          return { enrolmentId, lessonId: id, seconds: minutes * 60, ...read }
        }),
      ),
    })
  }, database)
  return members
}
