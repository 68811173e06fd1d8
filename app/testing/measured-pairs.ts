// Pairs of waves written straight into the tables, for tests of figures: who, where, and how far each moved.
import { database } from '#app/platform/database.server.ts'
import { insertSmallCohort } from './small-programme.ts'

export interface Pair {
  login: string
  /** «after» minus «before», in points of a hundred. */
  shift: number
}

/** A cohort of the small programme (1 October to 30 November 2026), everyone with both waves handed in. */
export async function insertPairs(cohortId: string, pairs: Pair[]): Promise<void> {
  await insertSmallCohort(
    cohortId,
    pairs.map(({ login }) => login),
  )
  await addPairs(cohortId, pairs)
}

/** The same for people who are enrolled already. */
export async function addPairs(cohortId: string, pairs: Pair[], from = 0): Promise<void> {
  for (const [index, { login, shift }] of pairs.entries()) {
    const enrolmentId = `${cohortId}:${login}`
    const at = { before: new Date('2026-10-05T09:00:00Z'), after: new Date('2026-12-01T09:00:00Z') }
    const forms = ['ABDC', 'BCAD', 'CDBA', 'DACB'][(from + index) % 4] ?? ''
    const wave = (name: 'before' | 'after', form: string, percent: number) => ({
      ...{ wave: name, form, percent, result: '{}', edition: 1 },
      ...{ openedAt: at[name], submittedAt: at[name] },
    })
    await database().diagnosticPlan.create({
      data: {
        ...{ enrolmentId, cohortId, place: from + index, forms, createdAt: at.before },
        waves: { create: [wave('before', forms[0] ?? '', 40), wave('after', forms[1] ?? '', 40 + shift)] },
      },
    })
  }
}

/** A region with a municipality and an organisation in it. */
export async function insertTerritory(regionId: string, municipalityId: string, organisationId: string) {
  const branch = (id: string, kind: string, parentId: string | null) => ({
    ...{ id, kind, parentId, regionId, name: id, sortName: id },
    municipalityId: kind === 'region' ? null : municipalityId,
  })
  const rows = [
    branch(regionId, 'region', null),
    branch(municipalityId, 'municipality', regionId),
    branch(organisationId, 'organisation', municipalityId),
  ]
  for (const row of rows)
    await database().organisation.upsert({ where: { id: row.id }, create: row, update: {} })
}

export async function insertPost(
  userId: string,
  organisationId: string,
  days: { from: string; to?: string },
) {
  await database().post.create({
    data: {
      ...{ userId, organisationId, title: 'Специалист', startsOn: new Date(days.from) },
      endsOn: days.to ? new Date(days.to) : null,
    },
  })
}
