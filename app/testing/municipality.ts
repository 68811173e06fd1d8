// A municipality and somebody who works in it, for tests of quotas and coordinators.
import { database } from '#app/platform/database.server.ts'

export async function insertMunicipality(id: string, name = `${id} муниципальный округ`): Promise<void> {
  await database().organisation.create({
    data: { id, kind: 'municipality', regionId: id, municipalityId: id, name, sortName: name },
  })
}

/** The person has the id and the address that the other fixtures give: `anna`, anna@reshayu.example. */
export async function insertOfficial(id: string, municipalityId: string | null): Promise<void> {
  const now = new Date('2026-09-01T09:00:00Z')
  await database().user.create({
    data: {
      id,
      email: `${id}@reshayu.example`,
      surname: `Фамилия-${id}`,
      givenName: 'Имя',
      createdAt: now,
      ...(municipalityId && {
        posts: { create: { organisationId: municipalityId, title: 'специалист', startsOn: now } },
      }),
    },
  })
}
