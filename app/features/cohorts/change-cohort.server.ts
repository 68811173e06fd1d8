// Changes the name, the code, the dates and the rule of sessions of a cohort. Programme and state have commands of their own.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import type { CohortSettings } from './cohort.schema.ts'
import { findCohort } from './cohort.server.ts'

export async function changeCohort(
  viewer: Viewer,
  cohortId: string,
  settings: CohortSettings,
  now = new Date(),
): Promise<{ outcome: 'saved' } | { outcome: 'refused'; reason: 'code-taken' } | { outcome: 'unknown' }> {
  return inTransaction(async (tx) => {
    const before = await findCohort(viewer, cohortId, { reader: tx })
    if (!before) return { outcome: 'unknown' }
    const namesake = await tx.cohort.findUnique({ where: { code: settings.code }, select: { id: true } })
    if (namesake && namesake.id !== cohortId) return { outcome: 'refused', reason: 'code-taken' }
    const changed = (Object.keys(settings) as (keyof CohortSettings)[]).filter(
      (field) => String(settings[field]) !== String(before[field]),
    )
    await tx.cohort.update({ where: { id: cohortId }, data: settings })
    const fact = {
      actorId: viewer.userId,
      action: 'cohort.changed',
      objectType: 'cohort',
      objectId: cohortId,
    }
    await recordAudit(tx, { ...fact, detail: { fields: changed } }, now)
    return { outcome: 'saved' }
  })
}
