// Strategy sessions of the demo's running cohort: one announced and nearly full in nine days, one still a draft.
import { addDays, dayOf } from '#app/lib/dates.ts'
import type { Database } from '#app/platform/database.server.ts'
import { castEmail } from './cast.ts'
import { demoCohort } from './seed-cohorts.ts'

const hour = 3_600_000
const moscowMorning = 7 * hour

/** Runs after the cohorts; without one there is nothing to plan. */
export async function seedSessions(database: Database, { now }: { now: Date }): Promise<void> {
  const cohort = await database.cohort.findUnique({
    where: { code: demoCohort.code },
    include: { enrolments: { orderBy: { id: 'asc' }, take: 7 } },
  })
  const organiser = await database.user.findUnique({ where: { email: castEmail('organiser') } })
  if (!cohort || !organiser) return
  const venue = await database.venue.create({
    data: {
      name: 'Корпоративный университет',
      address: 'Нижний Новгород, ул. Костина, 2',
      timeZone: demoCohort.timeZone,
      createdAt: addDays(now, -20),
      rooms: { create: { name: 'Зал «Волга»', capacity: 60 } },
    },
    include: { rooms: true },
  })
  const today = dayOf(now, demoCohort.timeZone)
  const plan = (inDays: number, number: number, title: string, capacity: number) => {
    const startsAt = new Date(addDays(today, inDays).getTime() + moscowMorning)
    const endsAt = new Date(startsAt.getTime() + 7 * hour)
    return {
      cohortId: cohort.id,
      componentKey: `s${number}`,
      number,
      title,
      startsAt,
      endsAt,
      timeZone: demoCohort.timeZone,
      roomId: venue.rooms[0]?.id ?? null,
      capacity,
      createdById: organiser.id,
      createdAt: addDays(now, -15),
      updatedAt: addDays(now, -15),
      days: {
        create: {
          startsAt,
          endsAt,
          checkInOpensAt: new Date(startsAt.getTime() - hour),
          checkInClosesAt: endsAt,
          checkInSecret: `demo-session-${number}`,
        },
      },
      seats: { create: Array.from({ length: capacity }, (_, index) => ({ number: index + 1 })) },
    }
  }
  const near = await database.strategySession.create({
    data: {
      ...plan(9, 1, 'Клиент и его путь', 5),
      announcedAt: addDays(now, -10),
      lastArrival: cohort.enrolments.length,
    },
    include: { seats: { orderBy: { number: 'asc' } } },
  })
  await database.sessionMaterial.create({
    data: {
      sessionId: near.id,
      position: 0,
      title: 'Вопросы, над которыми подумать заранее',
      opens: 'before',
      fileName: 'Вопросы к первой сессии.txt',
      mimeType: 'text/plain',
      bytes: new TextEncoder().encode('Кто Ваш заявитель? С чем он приходит? Где он теряет время?\n'),
      createdAt: addDays(now, -12),
    },
  })
  await database.strategySession.create({ data: plan(33, 2, 'От проблемы к решению', 30) })
  for (const [index, { id, userId }] of cohort.enrolments.entries()) {
    const bookedAt = new Date(addDays(now, -9).getTime() + index * hour)
    const seatId = near.seats[index]?.id ?? null
    await database.booking.create({
      data: {
        sessionId: near.id,
        enrolmentId: id,
        userId,
        arrival: index + 1,
        seatId,
        seatedAt: seatId && bookedAt,
        personalCode: `demo-${near.id}-${index + 1}`,
        bookedById: userId,
        bookedAt,
        openKey: `${near.id}:${userId}`,
      },
    })
  }
}
