// The commission and the defence day of «Стратегия-2026»: the day is ahead, nobody is marked yet. All people are fictional.
import type { Database } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'

const commission = [
  {
    ...{ role: 'chair', surname: 'Ладогина', givenName: 'Тамара', patronymic: 'Игоревна' },
    post: 'директор корпоративного университета',
  },
  { role: 'member', login: 'instructor', post: 'преподаватель корпоративного университета' },
  { role: 'member', login: 'analyst', post: 'аналитик центра управления регионом' },
  {
    ...{ role: 'secretary', surname: 'Перелесова', givenName: 'Юлия', patronymic: 'Олеговна' },
    post: 'специалист учебной части',
  },
]

/** Minutes of one defence and of the pause after it: 8 for the story, 5 for questions (05 §3). */
const [minutes, pause] = [13, 2]

export async function seedAttestation(database: Database): Promise<void> {
  const cohort = await database.cohort.findFirstOrThrow({ where: { code: 'СТ-26-01' }, select: { id: true } })
  for (const [position, { role, login, post, ...names }] of commission.entries()) {
    const email = login && castEmail(login)
    const account = email
      ? await database.user.findUniqueOrThrow({
          where: { email },
          select: { id: true, surname: true, givenName: true, patronymic: true },
        })
      : null
    const { id: userId = null, ...own } = account ?? {}
    await database.commissionMember.create({
      data: {
        ...{ cohortId: cohort.id, role, post, position, userId, email: email ?? null },
        ...{ surname: '', givenName: '', ...names, ...own },
      },
    })
  }
  const last = await database.strategySession.findFirst({
    where: { cohortId: cohort.id, componentKey: 's3', cancelledAt: null },
    orderBy: { startsAt: 'desc' },
    select: { startsAt: true, room: { select: { venue: { select: { name: true } } } } },
  })
  const teams = await database.team.findMany({
    where: { cohortId: cohort.id },
    orderBy: { number: 'asc' },
    select: { name: true, members: { select: { enrolmentId: true } } },
  })
  if (!last) return
  // After the opening of the session: 05 §4 puts the defence at half past one of its clock.
  const first = last.startsAt.getTime() + 90 * 60_000
  for (const [index, { name, members }] of teams.entries())
    await database.defenceSlot.create({
      data: {
        cohortId: cohort.id,
        startsAt: new Date(first + index * (minutes + pause) * 60_000),
        ...{ minutes, place: last.room?.venue.name ?? 'Зал защиты', topic: name },
        people: { createMany: { data: members } },
      },
    })
}
