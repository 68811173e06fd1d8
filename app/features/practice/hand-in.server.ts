// Hands an own finished reply over for marks. Until then nobody else may read it.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { type Database, database, inTransaction } from '#app/platform/database.server.ts'
import { decideHandIn, type HandInRefusal } from './hand-in.ts'

export type HandedIn =
  { outcome: 'handed-in' } | { outcome: 'refused'; reason: HandInRefusal } | { outcome: 'not-found' }

export async function handInReply(
  viewer: Pick<Viewer, 'userId'>,
  attemptId: string,
  now = new Date(),
  on: Database = database(),
): Promise<HandedIn> {
  return inTransaction(async (tx): Promise<HandedIn> => {
    const attempt = await tx.practiceAttempt.findFirst({
      where: { id: attemptId, userId: viewer.userId },
      select: { finishedAt: true, replyAt: true, handedInAt: true, enrolmentId: true },
    })
    if (!attempt) return { outcome: 'not-found' }
    const verdict = decideHandIn(attempt)
    if (verdict.outcome === 'refused') return verdict
    await tx.practiceAttempt.update({ where: { id: attemptId }, data: { handedInAt: now } })
    const fact = { action: 'reply.handed-in', objectType: 'practice-attempt', objectId: attemptId }
    await recordAudit(tx, { actorId: viewer.userId, ...fact }, now)
    return { outcome: 'handed-in' }
  }, on)
}
