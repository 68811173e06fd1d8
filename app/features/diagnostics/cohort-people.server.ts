// Who of a cohort has taken what: completion only, never a result. A page of people in two statements.
import { type WaveKey, waveKeys } from '#app/features/curriculum/wave.ts'
import { pageSize } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { type Measured, readMeasured, standingOf, waveOf } from './measured.server.ts'
import { standing, type Standing } from './wave-words.ts'

export interface PersonStanding {
  enrolmentId: string
  surname: string
  givenName: string
  patronymic: string | null
  waves: { wave: WaveKey; standing: Standing }[]
  observer: { name: string; state: 'asked' | 'written' | 'answered' } | null
}

/** The caller has checked that the viewer may run the cohort. */
export async function listStandings(
  cohortId: string,
  page: number,
  now = new Date(),
): Promise<PersonStanding[]> {
  const people = await readMeasured(
    database(),
    Prisma.sql`e."cohortId" = ${cohortId} AND e."withdrawnAt" IS NULL`,
    now,
    Prisma.sql`u."sortName", e."id" LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
  )
  const observers = await database().diagnosticObserver.findMany({
    where: { enrolmentId: { in: people.map(({ enrolmentId }) => enrolmentId) } },
    select: { enrolmentId: true, name: true, invitedAt: true, submittedAt: true },
  })
  const byId = new Map(observers.map((observer) => [observer.enrolmentId, observer]))
  return people.map((person) => {
    const { enrolmentId, surname, givenName, patronymic } = person
    const asked = byId.get(enrolmentId)
    return {
      ...{ enrolmentId, surname, givenName, patronymic },
      waves: waveKeys.map((wave) => ({ wave, standing: stateOf(person, wave) })),
      observer: asked
        ? {
            name: asked.name,
            state: asked.submittedAt ? 'answered' : asked.invitedAt ? 'written' : 'asked',
          }
        : null,
    }
  })
}

function stateOf(person: Measured, wave: WaveKey): Standing {
  return standing(standingOf(person, wave).state, Boolean(waveOf(person, wave)?.submittedAt))
}

/** One person of the cohort, for naming the manager. */
export async function findMember(
  cohortId: string,
  enrolmentId: string,
  now = new Date(),
): Promise<Measured | null> {
  const one = Prisma.sql`e."id" = ${enrolmentId} AND e."cohortId" = ${cohortId} AND e."withdrawnAt" IS NULL`
  const [person] = await readMeasured(database(), one, now)
  return person ?? null
}
