// The three strategy sessions of the blended cohort: the first held, the second in nine days and full with four waiting,
// the third below its minimum. Seats are taken as the engine would give them.
import { randomBytes } from 'node:crypto'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { addDays } from '#app/lib/dates.ts'
import { type Database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { layOutSeats } from '#app/features/sessions/seating.server.ts'
import {
  blendedCohort,
  blendedDays,
  type BlendedStory,
  hour,
  type Member,
  minute,
  momentOn,
} from './blended-story.ts'
import { agendas, sessionMaterials } from './session-agendas.ts'

export const blendedSessions = ['strategy-s1', 'strategy-s2', 'strategy-s3'] as const

interface Plan {
  id: (typeof blendedSessions)[number]
  number: 1 | 2 | 3
  startsAt: Date
  endsAt: Date
  capacity: number
  minimumSeats: number
  minimumDays: number
  quotas: { municipalityId: string; seats: number }[]
  /** In order of arrival. */
  people: Member[]
}

/** One of a municipality that has used up its quota, three of the general pool; «learner2» is the second of these. */
const late = ['uchastnik08', 'uchastnik13', 'learner2', 'uchastnik38']

export async function seedBlendedSessions(database: Database, story: BlendedStory): Promise<void> {
  const { members, today } = story
  const roomId = await addVenue(database, story)
  const municipalities = [...new Set(members.map(({ municipalityId }) => municipalityId))]
  const [first = '', , third = ''] = municipalities
  const isLate = ({ login }: Member) => late.includes(login)
  const inTime = members.filter((member) => !isLate(member))
  const waiting = late.flatMap((login) => members.find((member) => member.login === login) ?? [])
  const quotas = [
    { municipalityId: first, seats: 4 },
    { municipalityId: third, seats: 3 },
  ]
  const plans = ([1, 2, 3] as const).map((number): Plan => {
    const startsAt = momentOn(today, blendedDays.sessions[number - 1] ?? 0)
    const people = {
      1: members,
      2: [...inTime, ...waiting],
      3: members.filter((_, index) => index % 5 === 4),
    }
    return {
      ...{ id: `strategy-s${number}`, number, startsAt, endsAt: new Date(startsAt.getTime() + 3 * hour) },
      ...{ capacity: number === 2 ? 44 : 48, minimumSeats: 24, minimumDays: number === 3 ? 35 : 5 },
      ...{ quotas: number === 2 ? quotas : [], people: people[number] },
    }
  })
  await inTransaction(async (tx) => {
    for (const plan of plans) {
      await addSession(tx, story, { ...plan, roomId })
      await book(tx, story, plan)
    }
  }, database)
}

async function addVenue(database: Database, { today }: BlendedStory): Promise<string> {
  const { timeZone } = blendedCohort
  await database.venue.create({
    data: {
      ...{ name: 'Корпоративный университет', address: 'Нижний Новгород, ул. Костина, 2' },
      ...{ timeZone, regionId: 'region-52', createdAt: addDays(today, -90) },
      rooms: {
        create: [
          { id: 'strategy-hall', name: 'Зал «Стрелка»', capacity: 48 },
          { id: 'strategy-workshop', name: 'Мастерская «Ока»', capacity: 24 },
        ],
      },
    },
  })
  return 'strategy-hall'
}

async function addSession(
  tx: Transaction,
  story: BlendedStory,
  plan: Plan & { roomId: string },
): Promise<void> {
  const { today, outline, cohortId, organiserId } = story
  const { id, number, startsAt, endsAt, quotas, capacity, minimumSeats, minimumDays, roomId } = plan
  const rules = { capacity, minimumSeats, minimumDays, roomId }
  const outlined = outline.sessions.find((session) => session.number === number)
  const made = addDays(today, blendedDays.starts - 5)
  const announcedAt = new Date(made.getTime() + 9 * hour)
  const before = (hours: number) => new Date(startsAt.getTime() - hours * hour)
  const at = (minutes: number) => new Date(startsAt.getTime() + minutes * minute)
  await tx.strategySession.create({
    data: {
      ...{ id, cohortId, number, startsAt, endsAt, ...rules, announcedAt, timeZone: blendedCohort.timeZone },
      ...{ componentKey: outlined?.key ?? `s${number}`, title: outlined?.title ?? `Сессия ${number}` },
      ...{
        signUpOpensAt: announcedAt,
        signUpClosesAt: before(24),
        cancelUntil: before(48),
        promotionStopsDays: 1,
      },
      ...{ feedbackOpenedAt: number === 1 ? endsAt : null, createdById: organiserId },
      ...{ createdAt: made, updatedAt: announcedAt },
      pools: { create: quotas },
      days: {
        create: {
          ...{ id: `${id}-day`, startsAt, endsAt, checkInOpensAt: before(1), checkInClosesAt: endsAt },
          checkInSecret: `${id}-stand`,
          agenda: {
            create: agendas[number].map(({ from, to, title, detail, led }) => ({
              ...{ startsAt: at(from), endsAt: at(to), title, detail: detail ?? null },
              facilitators: { create: led ? { userId: story.instructorId } : [] },
            })),
          },
        },
      },
      materials: {
        create: sessionMaterials[number].map(({ text, ...material }, position) => ({
          ...{ ...material, position, createdAt: made },
          ...(text && { mimeType: 'text/plain; charset=utf-8', bytes: new TextEncoder().encode(text) }),
        })),
      },
    },
  })
  const told = { actorId: organiserId, objectType: 'session', objectId: id }
  await recordAudit(tx, { ...told, action: 'session.created' }, made)
  await recordAudit(tx, { ...told, action: 'session.announced' }, announcedAt)
  await layOutSeats(tx, id, made)
}

async function book(
  tx: Transaction,
  { today }: BlendedStory,
  { id: sessionId, quotas, people }: Plan,
): Promise<void> {
  const free = await tx.seat.findMany({
    where: { sessionId },
    select: { id: true, poolId: true },
    orderBy: { number: 'asc' },
  })
  const own = new Set(quotas.map(({ municipalityId }) => municipalityId))
  const bookings = people.map(({ enrolmentId, userId, municipalityId }, index) => {
    const poolId = own.has(municipalityId) ? municipalityId : ''
    const place = free.findIndex((seat) => seat.poolId === poolId)
    const [seat] = place === -1 ? [] : free.splice(place, 1)
    const bookedAt = momentOn(today, blendedDays.starts - 4, index * 9)
    return {
      ...{ sessionId, enrolmentId, userId, poolId, arrival: index + 1, bookedAt, bookedById: userId },
      ...{ id: `${sessionId}-${index + 1}`, seatId: seat?.id ?? null, seatedAt: seat ? bookedAt : null },
      // As the engine makes them: nobody guesses it.
      ...{ personalCode: randomBytes(12).toString('base64url') },
      openKey: `${sessionId}:${userId}`,
    }
  })
  await tx.booking.createMany({ data: bookings })
  await tx.strategySession.update({ where: { id: sessionId }, data: { lastArrival: people.length } })
}
