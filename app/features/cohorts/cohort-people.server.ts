// The people of one cohort, a page at a time. The caller has checked that the viewer may read the cohort.
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { spellings } from '#app/lib/search.ts'
import { database } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

export const peopleSorts = ['surname', 'enrolledAt'] as const
export type PeopleSort = (typeof peopleSorts)[number]

export interface CohortPerson {
  enrolmentId: string
  surname: string
  givenName: string
  patronymic: string | null
  email: string
  /** Has set a password. */
  signedIn: boolean
  post: string | null
  enrolledAt: Date
  completedAt: Date | null
  withdrawnAt: Date | null
}

export async function listCohortPeople(
  cohortId: string,
  { listing, query, withdrawn = false }: { listing: Listing<PeopleSort>; query: string; withdrawn?: boolean },
): Promise<{ rows: CohortPerson[]; total: number }> {
  const where: Prisma.EnrolmentWhereInput = {
    cohortId,
    withdrawnAt: withdrawn ? { not: null } : null,
    ...matching(query),
  }
  const { key, direction } = listing
  const [rows, total] = await Promise.all([
    database().enrolment.findMany({
      where,
      select: person,
      orderBy: [
        key === 'surname' ? { user: { sortName: direction } } : { enrolledAt: direction },
        { user: { sortName: 'asc' } },
        { id: 'asc' },
      ],
      skip: (listing.page - 1) * pageSize,
      take: pageSize,
    }),
    database().enrolment.count({ where }),
  ])
  return { rows: rows.map(flat), total }
}

export async function findCohortPerson(cohortId: string, enrolmentId: string): Promise<CohortPerson | null> {
  const row = await database().enrolment.findFirst({ where: { id: enrolmentId, cohortId }, select: person })
  return row && flat(row)
}

const person = {
  id: true,
  enrolledAt: true,
  completedAt: true,
  withdrawnAt: true,
  user: {
    select: {
      surname: true,
      givenName: true,
      patronymic: true,
      email: true,
      passwordHash: true,
      posts: {
        where: { endsOn: null },
        orderBy: { startsOn: 'asc' },
        take: 1,
        select: { title: true, organisation: { select: { name: true } } },
      },
    },
  },
} satisfies Prisma.EnrolmentSelect

function flat(row: Prisma.EnrolmentGetPayload<{ select: typeof person }>): CohortPerson {
  const { id, user, ...rest } = row
  const { posts, passwordHash, ...names } = user
  const [post] = posts
  return {
    enrolmentId: id,
    ...names,
    ...rest,
    signedIn: passwordHash !== null,
    post: post ? `${post.title}, ${post.organisation.name}` : null,
  }
}

function matching(query: string): Prisma.EnrolmentWhereInput {
  const words = spellings(query)
  if (!words.length) return {}
  return {
    user: {
      OR: words.flatMap((word) => [{ surname: { startsWith: word } }, { email: { contains: word } }]),
    },
  }
}
