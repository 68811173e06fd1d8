// Throws a draft away. A registered paper is never thrown away: it is corrected.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { findDraft } from './paper-reads.server.ts'

export async function discardPaper(
  viewer: Viewer,
  paperId: string,
  now = new Date(),
): Promise<
  { outcome: 'discarded' } | { outcome: 'refused'; reason: 'registered-already' } | { outcome: 'unknown' }
> {
  return inTransaction(async (tx) => {
    const paper = await findDraft(tx, viewer, paperId)
    if (!paper) return { outcome: 'unknown' }
    if (paper.registeredAt) return { outcome: 'refused', reason: 'registered-already' }
    await tx.paper.update({ where: { id: paperId }, data: { discardedAt: now, correctsId: null } })
    const fact = { actorId: viewer.userId, action: 'paper.discarded', objectType: 'paper', objectId: paperId }
    await recordAudit(tx, { ...fact, detail: { kind: paper.kind } }, now)
    return { outcome: 'discarded' }
  })
}
