// Changes the name, the code, the dates and the rule of sessions of a cohort. Programme and state have commands of their own.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import type { CohortSettings } from './cohort.schema.ts'
import { findCohort } from './cohort.server.ts'
import { movePaperwork } from './paperwork-change.server.ts'

/** Asks again, in the same transaction, who is through: learning knows, and stands to the right of this wing. */
export type SettleEndings = (tx: Transaction, cohortId: string, now: Date) => Promise<unknown>

export type ChangeRefusal = 'code-taken' | 'papers-registered'

/** Beside the field that stands in the way. */
export const changeRefusals: Record<ChangeRefusal, Record<string, string[]>> = {
  'code-taken': { code: ['Такой код уже есть у другого потока'] },
  'papers-registered': {
    paperwork: ['В потоке уже есть зарегистрированные документы: где их ведут, больше не меняется'],
  },
}

async function hasRegistered(tx: Transaction, cohortId: string): Promise<boolean> {
  return (await tx.paper.count({ where: { cohortId, registeredAt: { not: null } } })) > 0
}

export async function changeCohort(
  viewer: Viewer,
  cohortId: string,
  { settings, settleEndings }: { settings: CohortSettings; settleEndings: SettleEndings },
  now = new Date(),
): Promise<{ outcome: 'saved' } | { outcome: 'refused'; reason: ChangeRefusal } | { outcome: 'unknown' }> {
  return inTransaction(async (tx) => {
    const before = await findCohort(viewer, cohortId, { reader: tx })
    if (!before) return { outcome: 'unknown' }
    const namesake = await tx.cohort.findUnique({ where: { code: settings.code }, select: { id: true } })
    if (namesake && namesake.id !== cohortId) return { outcome: 'refused', reason: 'code-taken' }
    const changed = (Object.keys(settings) as (keyof CohortSettings)[]).filter(
      (field) => String(settings[field]) !== String(before[field]),
    )
    if (changed.includes('paperwork') && (await hasRegistered(tx, cohortId)))
      return { outcome: 'refused', reason: 'papers-registered' }
    await tx.cohort.update({ where: { id: cohortId }, data: settings })
    if (changed.includes('paperwork')) await movePaperwork(tx, cohortId, { actorId: viewer.userId }, now)
    if (changed.includes('requiredSessions')) await settleEndings(tx, cohortId, now)
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
