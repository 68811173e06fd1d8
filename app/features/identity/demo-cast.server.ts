// The cast on the sign-in page of a demo database. Elsewhere there is no list, and nobody signs in without a password.
import { isDemo } from '#app/features/operations/demo-mark.server.ts'
import { fullName } from '#app/lib/russian.ts'
import { database } from '#app/platform/database.server.ts'
import { type Role, roleTitles } from './viewer.ts'

export interface DemoPerson {
  userId: string
  name: string
  role: string
  /** Municipality, or the organisation of a regional body. */
  place: string | null
  note: string | null
}

/** Empty in a database that is not a demo. */
export async function listDemoCast(): Promise<DemoPerson[]> {
  if (!(await isDemo())) return []
  const people = await database().user.findMany({
    where: { demoPosition: { not: null }, deactivatedAt: null },
    orderBy: { demoPosition: 'asc' },
    select: {
      id: true,
      surname: true,
      givenName: true,
      patronymic: true,
      demoNote: true,
      roles: { select: { role: true } },
      posts: {
        where: { endsOn: null },
        select: { organisation: { select: { name: true, parent: { select: { kind: true, name: true } } } } },
      },
    },
  })
  return people.map((person) => {
    const organisation = person.posts[0]?.organisation
    const parent = organisation?.parent
    return {
      userId: person.id,
      name: fullName(person),
      role: person.roles.map(({ role }) => roleTitles[role as Role]).join(', '),
      place: (parent?.kind === 'municipality' ? parent.name : organisation?.name) ?? null,
      note: person.demoNote,
    }
  })
}

/** The person's id when this is a demo and the person is of its cast. */
export async function findDemoPerson(userId: string): Promise<string | null> {
  if (!(await isDemo())) return null
  const person = await database().user.findUnique({
    where: { id: userId, demoPosition: { not: null }, deactivatedAt: null },
    select: { id: true },
  })
  return person?.id ?? null
}
