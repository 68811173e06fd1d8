// One person of a coordinator's municipalities: the account as far as a coordinator may know it, posts in own bodies.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import { fallbackTimeZone } from './organisation.ts'
import { type PositionFacts } from './position-facts.ts'
import type { StudyState } from './study-state.ts'
import { ownMunicipalities } from './staff-scope.server.ts'

export interface StaffPost extends PositionFacts {
  id: string
  title: string
  organisationId: string
  organisation: string
  startsOn: Date
  endsOn: Date | null
}

export interface StaffPerson {
  userId: string
  surname: string
  givenName: string
  patronymic: string | null
  email: string
  hasPassword: boolean
  /** In own municipalities only, the latest first. */
  posts: StaffPost[]
  cohorts: { name: string; study: Exclude<StudyState, 'never'> }[]
}

/** Null: unknown, or with no post here now and none to come. Of posts elsewhere nothing is told. */
export async function findStaff(
  viewer: Viewer,
  userId: string,
  now = new Date(),
  reader: Reader = database(),
): Promise<StaffPerson | null> {
  const day = dayOf(now, fallbackTimeZone)
  const here = { organisation: { municipalityId: { in: ownMunicipalities(viewer) } } }
  const person = await reader.user.findFirst({
    where: {
      id: userId,
      deactivatedAt: null,
      posts: { some: { ...here, OR: [{ endsOn: null }, { endsOn: { gt: day } }] } },
    },
    select: {
      ...{ id: true, surname: true, givenName: true, patronymic: true, email: true, passwordHash: true },
      posts: {
        where: here,
        orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
        select: {
          ...{ id: true, title: true, organisationId: true, startsOn: true, endsOn: true },
          ...{ category: true, positionGroup: true, citizenFacing: true },
          organisation: { select: { name: true } },
        },
      },
      enrolments: {
        where: { withdrawnAt: null, cohort: { state: { not: 'draft' } } },
        orderBy: { enrolledAt: 'desc' },
        select: { completedAt: true, cohort: { select: { name: true, state: true } } },
      },
    },
  })
  if (!person) return null
  const { id, passwordHash, posts, enrolments, ...names } = person
  return {
    ...names,
    userId: id,
    hasPassword: passwordHash !== null,
    posts: posts.map(({ organisation, ...post }) => ({ ...post, organisation: organisation.name })),
    cohorts: enrolments.map(({ completedAt, cohort }) => ({
      name: cohort.name,
      study: completedAt ? 'done' : cohort.state === 'closed' ? 'left' : 'learning',
    })),
  }
}
