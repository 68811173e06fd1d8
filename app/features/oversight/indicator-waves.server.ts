// When the people of a place were trained: certificates by the post of that day, sessions of their cohorts.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { addDays } from '#app/lib/dates.ts'
import { database } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { inOversight } from './area.server.ts'
import type { TrainingFact } from './indicator-marks.ts'
import type { WeightsAsked } from './indicator-weights.server.ts'
import { oversightScope } from './oversight-scope.ts'

export async function listTraining(
  viewer: Viewer,
  { regionId, municipalityId, organisationId, from, to }: WeightsAsked,
  now = new Date(),
): Promise<TrainingFact[]> {
  const end = addDays(to, 7)
  const place = organisationId
    ? Prisma.sql`o."id" = ${organisationId}`
    : municipalityId
      ? Prisma.sql`o."municipalityId" = ${municipalityId}`
      : Prisma.sql`TRUE`
  const here = Prisma.sql`o."regionId" = ${regionId} AND ${inOversight(oversightScope(viewer), 'o')} AND ${place}`
  const rows = await database().$queryRaw<
    { kind: TrainingFact['kind']; day: Date | string; people: number | bigint; title: string | null }[]
  >`
    SELECT 'certificates' AS "kind", c."issuedOn" AS "day", COUNT(DISTINCT c."userId") AS "people", NULL AS "title"
      FROM "Certificate" c JOIN "Post" p ON p."userId" = c."userId"
      JOIN "Organisation" o ON o."id" = p."organisationId"
     WHERE c."issuedOn" >= ${from} AND c."issuedOn" < ${end} AND c."revokedAt" IS NULL AND c."copyKind" = 'original'
       AND p."startsOn" <= c."issuedOn" AND (p."endsOn" IS NULL OR p."endsOn" > c."issuedOn") AND ${here}
     GROUP BY c."issuedOn"
    UNION ALL
    SELECT 'session', t."startsAt", 0, t."title" FROM "StrategySession" t
     WHERE t."startsAt" >= ${from} AND t."startsAt" < ${end} AND t."startsAt" <= ${now}
       AND t."announcedAt" IS NOT NULL AND t."cancelledAt" IS NULL
       AND EXISTS (SELECT 1 FROM "Enrolment" e JOIN "Post" p ON p."userId" = e."userId"
                     JOIN "Organisation" o ON o."id" = p."organisationId"
                    WHERE e."cohortId" = t."cohortId" AND e."withdrawnAt" IS NULL
                      AND p."startsOn" <= t."startsAt" AND (p."endsOn" IS NULL OR p."endsOn" > t."startsAt")
                      AND ${here})
     ORDER BY 2`
  return rows.map((row) => ({ ...row, day: new Date(row.day), people: Number(row.people) }))
}

/** The day of the first certificate in each municipality that has one. */
export async function listFirstCertificates(viewer: Viewer, regionId: string): Promise<Map<string, Date>> {
  const rows = await database().$queryRaw<{ municipalityId: string; day: Date | string }[]>`
    SELECT o."municipalityId", MIN(c."issuedOn") AS "day"
      FROM "Certificate" c JOIN "Post" p ON p."userId" = c."userId"
      JOIN "Organisation" o ON o."id" = p."organisationId"
     WHERE o."regionId" = ${regionId} AND o."municipalityId" IS NOT NULL AND ${inOversight(oversightScope(viewer), 'o')}
       AND c."revokedAt" IS NULL
       AND p."startsOn" <= c."issuedOn" AND (p."endsOn" IS NULL OR p."endsOn" > c."issuedOn")
     GROUP BY 1`
  return new Map(rows.map(({ municipalityId, day }) => [municipalityId, new Date(day)]))
}
