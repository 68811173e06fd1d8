// A small region for tests of oversight: two municipalities, three organisations, a body of the region, a programme.
import { database } from '#app/platform/database.server.ts'

export const dayOn = (text: string) => new Date(`${text}T00:00:00.000Z`)

/** Regions «r1» and «r2»; «m1» with «o1» and «o2», «m2» with «o3», the body «b1»; «m9» with «o9» in the other region. */
export async function insertRegions(): Promise<void> {
  const place = (id: string, kind: string, regionId: string, municipalityId: string | null) => ({
    ...{ id, kind, regionId, municipalityId, name: `Место ${id}`, sortName: `Место ${id}` },
    parentId:
      kind === 'region' ? null : kind === 'organisation' && municipalityId ? municipalityId : regionId,
    timeZone: kind === 'region' ? 'Europe/Moscow' : null,
  })
  await database().organisation.createMany({
    data: [
      place('r1', 'region', 'r1', null),
      place('r2', 'region', 'r2', null),
      ...['m1', 'm2'].map((id) => place(id, 'municipality', 'r1', id)),
      place('m9', 'municipality', 'r2', 'm9'),
      ...['o1', 'o2'].map((id) => place(id, 'organisation', 'r1', 'm1')),
      place('o3', 'organisation', 'r1', 'm2'),
      place('b1', 'organisation', 'r1', null),
      place('o9', 'organisation', 'r2', 'm9'),
    ],
  })
  for (const id of ['p1', 'p2']) {
    const createdAt = dayOn('2025-01-01')
    await database().programme.create({ data: { id, slug: id, createdAt } })
    const version = { id, programmeId: id, number: 1, contentHash: id, title: `Программа ${id}`, hours: 36 }
    await database().programmeVersion.create({ data: { ...version, outline: '{}', createdAt } })
    await database().cohort.create({
      data: {
        ...{ id: `c-${id}`, name: `Группа ${id}`, code: id, versionId: id, createdAt },
        ...{ startsOn: createdAt, endsOn: dayOn('2027-01-01'), timeZone: 'Europe/Moscow' },
      },
    })
  }
}

interface Official {
  posts: { at: string; from?: string; to?: string; group?: string; facing?: boolean }[]
  programme?: string
  enrolledAt?: string
  completedAt?: string
  dueOn?: string
  withdrawnAt?: string
  /** Day of the certificate. */
  certified?: string
  revoked?: boolean
}

/** A person with posts, an enrolment and, where wanted, a certificate; ids are made of the name. */
export async function insertOfficialAt(name: string, person: Official): Promise<void> {
  const { posts, programme = 'p1', enrolledAt = '2026-02-10', certified } = person
  const moment = (text: string | undefined) => (text ? new Date(`${text}T09:00:00.000Z`) : null)
  const known = await database().user.findUnique({ where: { id: name } })
  if (!known) {
    await database().user.create({
      data: {
        ...{ id: name, email: `${name}@reshayu.example`, surname: name, givenName: 'Имя' },
        createdAt: dayOn('2025-01-01'),
        posts: {
          create: posts.map(({ at, from = '2020-01-01', to, group, facing }) => ({
            ...{ organisationId: at, title: 'специалист', startsOn: dayOn(from) },
            endsOn: to ? dayOn(to) : null,
            ...{ positionGroup: group ?? null, citizenFacing: facing ?? null },
          })),
        },
      },
    })
  }
  const id = `${name}-${programme}`
  await database().enrolment.create({
    data: {
      ...{ id, cohortId: `c-${programme}`, userId: name, versionId: programme },
      enrolledAt: moment(enrolledAt) ?? new Date(0),
      ...{ completedAt: moment(person.completedAt), withdrawnAt: moment(person.withdrawnAt) },
      dueOn: person.dueOn ? dayOn(person.dueOn) : null,
    },
  })
  if (!certified) return
  const sequence = 1 + (await database().certificate.count())
  await database().certificate.create({
    data: {
      ...{ number: `2026-ПК-${sequence}`, kind: 'ПК', year: 2026, sequence, code: `code${sequence}` },
      ...{ enrolmentId: id, userId: name, snapshot: '{}', sample: true, issuedById: name },
      ...{ issuedOn: dayOn(certified), createdAt: dayOn(certified) },
      revokedAt: person.revoked ? dayOn('2026-11-01') : null,
    },
  })
}

export async function stateHeadcount(
  organisationId: string,
  people: Record<string, number>,
  onDate = '2026-01-01',
): Promise<void> {
  await database().headcount.createMany({
    data: Object.entries(people).map(([positionGroup, count]) => ({
      ...{ organisationId, positionGroup, people: count, onDate: dayOn(onDate) },
      ...{ recordedById: 'somebody', recordedAt: dayOn(onDate) },
    })),
  })
}
