// Tells enrolled people about their cohort, once each. While the cohort is a draft nobody is told: the letters go out
// when it comes to light.
import { type Invitee, invitePeople } from '#app/features/identity/invitation-batch.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { formatDay } from '#app/lib/dates.ts'
import { stopped } from '#app/lib/russian.ts'
import type { Transaction } from '#app/platform/database.server.ts'
import type { CohortBrief } from './cohort.server.ts'
import { readCohortState, stateAllows } from './cohort-state.ts'

/**
 * Those of `enrolmentIds`, or everybody who has not been told yet. Who came back is told again. Returns whom it told,
 * with the one-time link of who has no password.
 */
export async function tellEnrolled(
  tx: Transaction,
  viewer: Pick<Viewer, 'userId'>,
  cohort: CohortBrief,
  { enrolmentIds, cameBack = false }: { enrolmentIds: string[] | null; cameBack?: boolean },
  now: Date,
): Promise<Map<string, string | null>> {
  if (!stateAllows(readCohortState(cohort.state)).seenByLearners) return new Map()
  const [before, after] = cameBack ? ['restored:', `:${now.getTime()}`] : ['enrolled:', '']
  const wanted = enrolmentIds === null ? null : JSON.stringify(enrolmentIds)
  const people = await tx.$queryRaw<(Omit<Invitee, 'hasPassword'> & { hasPassword: number | bigint })[]>`
    SELECT u."id" AS "userId", u."email", u."surname", u."givenName", u."patronymic",
           u."passwordHash" IS NOT NULL AS "hasPassword", ${before} || e."id" || ${after} AS "dedupeKey"
      FROM "Enrolment" e JOIN "User" u ON u."id" = e."userId"
     WHERE e."cohortId" = ${cohort.id} AND e."withdrawnAt" IS NULL AND u."deactivatedAt" IS NULL
       AND (${wanted} IS NULL OR e."id" IN (SELECT value FROM json_each(${wanted})))
     ORDER BY e."id"`
  const invitees = people.map((person) => ({ ...person, hasPassword: Boolean(person.hasPassword) }))
  return invitePeople(tx, invitees, { invitedById: viewer.userId, occasion: occasion(cohort) }, now)
}

/** What the letter says the person is invited to. */
export function occasion(cohort: Pick<CohortBrief, 'name' | 'startsOn' | 'endsOn' | 'version'>): string {
  const days = `с ${formatDay(cohort.startsOn)} по ${formatDay(cohort.endsOn)}`
  return stopped(`Вас зачислили на программу «${cohort.version.title}», поток «${cohort.name}»: ${days}`)
}
