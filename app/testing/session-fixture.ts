// Sessions for tests: a cohort, municipalities, people with posts, a room, seats laid out by the engine itself.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { layOutSeats } from '#app/features/sessions/seating.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { insertSmallCohort, insertSmallProgramme } from './small-programme.ts'
import { learnerOnly, viewerWith } from './viewers.ts'

/** The moment of most tests: ten days before the sessions. */
export const now = new Date('2026-11-10T09:00:00Z')
export const sessionStart = new Date('2026-11-20T07:00:00Z')
export const hours = (count: number) => count * 3_600_000
export const after = (moment: Date, count: number) => new Date(moment.getTime() + hours(count))

/** Municipalities of the fixture: their ids are their names here. */
export const towns = ['balakhna', 'gorodets', 'uren'] as const
export type Town = (typeof towns)[number]

/** A cohort `c1`; each person's login maps to a town or to nothing. */
export async function insertSessionCohort(people: Record<string, Town | null>, cohortId = 'c1') {
  const db = database()
  if (!(await db.programmeVersion.findUnique({ where: { id: 'v1' } }))) {
    await insertSmallProgramme()
    await db.organisation.create({
      data: {
        id: 'region',
        kind: 'region',
        regionId: 'region',
        regionCode: '52',
        name: 'Нижегородская область',
        sortName: 'Нижегородская',
        timeZone: 'Europe/Moscow',
      },
    })
    for (const town of towns)
      await db.organisation.create({
        data: {
          id: town,
          kind: 'municipality',
          parentId: 'region',
          regionId: 'region',
          municipalityId: town,
          name: town,
          sortName: town,
        },
      })
  }
  await insertSmallCohort(cohortId, Object.keys(people))
  await db.post.createMany({
    data: Object.entries(people).flatMap(([userId, town]) =>
      town ? [{ userId, organisationId: town, title: 'специалист', startsOn: new Date('2024-01-01') }] : [],
    ),
  })
}

/** An announced session of one day with its seats laid out. */
export async function insertSession(
  id: string,
  changes: Partial<Omit<Prisma.StrategySessionUncheckedCreateInput, 'pools'>> & {
    pools?: Record<string, number>
  } = {},
) {
  const { pools = {}, ...data } = changes
  const startsAt = (data.startsAt as Date | undefined) ?? sessionStart
  const endsAt = (data.endsAt as Date | undefined) ?? after(startsAt, 7)
  await inTransaction(async (tx) => {
    await tx.strategySession.create({
      data: {
        cohortId: 'c1',
        componentKey: 's1',
        number: 1,
        title: `Сессия ${id}`,
        timeZone: 'Europe/Moscow',
        capacity: 3,
        announcedAt: new Date('2026-10-01T09:00:00Z'),
        createdAt: now,
        updatedAt: now,
        ...data,
        id,
        startsAt,
        endsAt,
        days: {
          create: {
            startsAt,
            endsAt,
            checkInOpensAt: startsAt,
            checkInClosesAt: endsAt,
            checkInSecret: `${id}-secret`,
          },
        },
        pools: {
          create: Object.entries(pools).map(([municipalityId, seats]) => ({ municipalityId, seats })),
        },
      },
    })
    await layOutSeats(tx, id, now)
  })
}

export const own = (login: string): Viewer => learnerOnly(login)
export const coordinatorOf = (town: Town) =>
  viewerWith([{ role: 'coordinator', scope: { kind: 'municipality', id: town } }], `coordinator-${town}`)

/** `ann 1, ben 2 | wait: cid` for one session: who sits where, and who waits in which order. */
export async function seating(sessionId: string): Promise<string> {
  const rows = await database().booking.findMany({
    where: { sessionId, cancelledAt: null },
    include: { seat: true },
    orderBy: { arrival: 'asc' },
  })
  const seated = rows
    .filter(({ seat }) => seat)
    .sort((a, b) => (a.seat?.number ?? 0) - (b.seat?.number ?? 0))
    .map(({ userId, seat }) => `${userId} ${seat?.number}`)
  const waiting = rows.filter(({ seat }) => !seat).map(({ userId }) => userId)
  return [seated.join(', '), waiting.length ? `wait: ${waiting.join(', ')}` : null]
    .filter(Boolean)
    .join(' | ')
}

export async function bookingOf(sessionId: string, login: string) {
  return database().booking.findFirstOrThrow({
    where: { sessionId, userId: login },
    orderBy: { arrival: 'desc' },
  })
}

/** Kinds of letters to a person so far, in order. */
export async function lettersTo(login: string): Promise<string[]> {
  const rows = await database().outboxMail.findMany({
    where: { recipient: `${login}@reshayu.example` },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ kind, calendarMethod }) => (calendarMethod ? `${kind}+${calendarMethod}` : kind))
}
