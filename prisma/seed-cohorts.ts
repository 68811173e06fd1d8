// The cohort of the demo's story: well under way on the day of seeding, with every learner of the cast in it.
import { addDays, dayOf } from '#app/lib/dates.ts'
import type { Database } from '#app/platform/database.server.ts'
import { cast, castEmail } from './cast.ts'

export const demoCohort = { code: 'ЧЦ-26-01', name: 'Осень-2026', timeZone: 'Europe/Moscow' }

/** The story runs on the online programme; cohorts of the blended one are a story of their own. */
const demoProgramme = 'chelovekocentrichnost-online'

/** Runs after the people and the programme; without a published programme there is nothing to enrol in. */
export async function seedCohorts(database: Database, { now }: { now: Date }): Promise<void> {
  const version = await database.programmeVersion.findFirst({
    where: { publishedAt: { not: null }, programme: { slug: demoProgramme } },
    orderBy: [{ publishedAt: 'desc' }],
  })
  if (!version) return
  const registrar = await database.user.findUnique({ where: { email: castEmail('registrar') } })
  const emails = cast.filter(({ login }) => /^learner\d*$/.test(login)).map(({ login }) => castEmail(login))
  const learners = await database.user.findMany({ where: { email: { in: emails } }, select: { id: true } })
  const startsOn = addDays(dayOf(now, demoCohort.timeZone), -30)
  await database.cohort.create({
    data: {
      ...demoCohort,
      versionId: version.id,
      startsOn,
      endsOn: addDays(startsOn, 30 + 47),
      createdById: registrar?.id ?? null,
      createdAt: addDays(startsOn, -7),
      state: 'running',
      requiredSessions: 0,
      transitions: {
        create: [
          { fromState: 'draft', toState: 'recruiting', at: addDays(startsOn, -6) },
          { fromState: 'recruiting', toState: 'running', at: startsOn },
        ].map((step) => ({ ...step, actorId: registrar?.id ?? null })),
      },
      enrolments: {
        create: learners.map(({ id }) => ({
          userId: id,
          versionId: version.id,
          enrolledAt: addDays(startsOn, -5),
        })),
      },
    },
  })
}
