// The administrator's list of people: search, filter by role, order, pages.
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { type AccountState, accountState } from './account-state.ts'
import { normaliseEmail } from './email.ts'
import { nameForms } from './people-search.ts'
import { type Role } from './viewer.ts'

export const peopleSortable = ['name', 'email', 'createdAt'] as const
export type PeopleSort = (typeof peopleSortable)[number]

export interface PersonInList {
  userId: string
  surname: string
  givenName: string
  patronymic: string | null
  email: string
  roles: Role[]
  state: AccountState
  createdAt: Date
}

export async function listPeople(
  wanted: { search: string; role: Role | null },
  listing: Listing<PeopleSort>,
): Promise<{ people: PersonInList[]; total: number }> {
  const where: Prisma.UserWhereInput = {
    AND: nameForms(wanted.search).map((forms) => ({ OR: forms.flatMap(containing) })),
    ...(wanted.role && { roles: { some: { role: wanted.role } } }),
  }
  const [rows, total] = await Promise.all([
    database().user.findMany({
      where,
      orderBy: orderOf(listing),
      skip: (listing.page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        surname: true,
        givenName: true,
        patronymic: true,
        email: true,
        passwordHash: true,
        deactivatedAt: true,
        createdAt: true,
        roles: { select: { role: true }, orderBy: { grantedAt: 'asc' } },
      },
    }),
    database().user.count({ where }),
  ])
  const people = rows.map(({ id, passwordHash, deactivatedAt, roles, ...person }) => ({
    ...person,
    userId: id,
    roles: [...new Set(roles.map(({ role }) => role as Role))],
    state: accountState({ deactivatedAt, hasPassword: passwordHash !== null }),
  }))
  return { people, total }
}

function containing(form: string): Prisma.UserWhereInput[] {
  return [
    { surname: { contains: form } },
    { givenName: { contains: form } },
    { patronymic: { contains: form } },
    { email: { contains: form } },
  ]
}

function orderOf({ key, direction }: Listing<PeopleSort>): Prisma.UserOrderByWithRelationInput[] {
  if (key === 'name') return [{ sortName: direction }, { id: 'asc' }]
  return [{ [key]: direction }, { id: 'asc' }]
}

/** Ids of open accounts, in the order of the addresses; null where there is none. */
export async function findAccountsByEmail(emails: string[]): Promise<(string | null)[]> {
  const wanted = emails.map(normaliseEmail)
  const rows = await database().user.findMany({
    where: { email: { in: wanted }, deactivatedAt: null },
    select: { id: true, email: true },
  })
  return wanted.map((email) => rows.find((row) => row.email === email)?.id ?? null)
}
