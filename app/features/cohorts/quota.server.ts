// Quotas of a cohort: read with how many places are taken, and written.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader } from '#app/platform/database.server.ts'
import { findCohort } from './cohort.server.ts'
import { enrolledFrom } from './own-municipality.server.ts'
import type { QuotaLine } from './quota.ts'

export interface NamedQuota extends QuotaLine {
  name: string
  regionName: string
}

/** Scoped by the caller: the cohort must be one the viewer may read. One statement. */
export async function listQuotas(
  cohortId: string,
  now = new Date(),
  reader: Reader = database(),
): Promise<NamedQuota[]> {
  const rows = await reader.$queryRaw<NamedQuota[]>`
    SELECT q."municipalityId", q."places", m."name", r."name" AS "regionName",
           COUNT(f."id") AS "enrolled",
           (SELECT COUNT(*) FROM "Application" w
             WHERE w."cohortId" = q."cohortId" AND w."municipalityId" = q."municipalityId"
               AND w."confirmedAt" IS NOT NULL AND w."openKey" IS NOT NULL) AS "waiting"
      FROM "CohortQuota" q
      JOIN "Organisation" m ON m."id" = q."municipalityId"
      JOIN "Organisation" r ON r."id" = m."regionId"
      LEFT JOIN (SELECT e."id", ${enrolledFrom(now)} AS "from" FROM "Enrolment" e
                  WHERE e."cohortId" = ${cohortId} AND e."withdrawnAt" IS NULL) f ON f."from" = q."municipalityId"
     WHERE q."cohortId" = ${cohortId}
     GROUP BY q."municipalityId", q."places", m."name", r."name"
     ORDER BY m."sortName", m."name"`
  return rows.map(({ places, enrolled, waiting, ...row }) => ({
    ...row,
    places: Number(places),
    enrolled: Number(enrolled),
    waiting: Number(waiting),
  }))
}

/** Seats of the smallest session that still stands; null without sessions. */
export async function smallestSession(cohortId: string): Promise<number | null> {
  const { _min } = await database().strategySession.aggregate({
    where: { cohortId, cancelledAt: null },
    _min: { capacity: true },
  })
  return _min.capacity
}

export type QuotaOutcome =
  { outcome: 'saved' } | { outcome: 'refused'; reason: 'unknown-municipality' } | { outcome: 'unknown' }

/** Sets the places of one municipality; none takes its quota away. */
export async function setQuota(
  viewer: Viewer,
  { cohortId, municipalityId, places }: { cohortId: string; municipalityId: string; places: number },
  now = new Date(),
): Promise<QuotaOutcome> {
  return inTransaction(async (tx) => {
    if (!(await findCohort(viewer, cohortId, { reader: tx }))) return { outcome: 'unknown' }
    const known = await tx.organisation.count({ where: { id: municipalityId, kind: 'municipality' } })
    if (!known) return { outcome: 'refused', reason: 'unknown-municipality' }
    const key = { cohortId_municipalityId: { cohortId, municipalityId } }
    if (places > 0)
      await tx.cohortQuota.upsert({
        where: key,
        create: { cohortId, municipalityId, places },
        update: { places },
      })
    else await tx.cohortQuota.deleteMany({ where: { cohortId, municipalityId } })
    const fact = {
      actorId: viewer.userId,
      action: 'cohort.quota-set',
      objectType: 'cohort',
      objectId: cohortId,
    }
    await recordAudit(tx, { ...fact, detail: { municipalityId, places } }, now)
    return { outcome: 'saved' }
  })
}
