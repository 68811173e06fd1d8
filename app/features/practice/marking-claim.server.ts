// Takes the next reply of the queue for one marker. Two markers never get the same: a unique key holds it.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { type Database, database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { holdHours, mayTake, nextInQueue, type QueueKind } from './marking-queue.ts'
import { findQueueEntry, readQueue } from './marking-queue.server.ts'

export type Claimed = { outcome: 'claimed'; attemptId: string; kind: QueueKind } | { outcome: 'nothing' }

/** Own unfinished work is given back before anything new. */
export async function claimNext(
  viewer: Viewer,
  now = new Date(),
  on: Database = database(),
): Promise<Claimed> {
  return inTransaction(async (tx): Promise<Claimed> => {
    const next = nextInQueue(await readQueue(viewer, {}, tx), viewer.userId, now)
    if (!next) return { outcome: 'nothing' }
    const { attemptId, kind } = next
    await hold(tx, { attemptId, kind, markerId: viewer.userId }, now)
    if (!next.own) await recordTaking(tx, viewer, { attemptId, kind }, now)
    return { outcome: 'claimed', attemptId, kind }
  }, on)
}

export type ClaimedOne =
  { outcome: 'claimed'; kind: QueueKind } | { outcome: 'refused'; reason: 'taken' } | { outcome: 'not-found' }

/** Takes this very reply, if nobody holds it. */
export async function claimReply(
  viewer: Viewer,
  attemptId: string,
  now = new Date(),
  on: Database = database(),
): Promise<ClaimedOne> {
  return inTransaction(async (tx): Promise<ClaimedOne> => {
    const entry = await findQueueEntry(viewer, attemptId, tx)
    if (!entry) return { outcome: 'not-found' }
    const own = entry.held.find(({ markerId }) => markerId === viewer.userId)
    if (own) return { outcome: 'claimed', kind: own.kind }
    const kind = mayTake(entry, viewer.userId, now)
    if (!kind) return { outcome: 'refused', reason: 'taken' }
    await hold(tx, { attemptId, kind, markerId: viewer.userId }, now)
    await recordTaking(tx, viewer, { attemptId, kind }, now)
    return { outcome: 'claimed', kind }
  }, on)
}

/** Gives a taken reply back to the queue; what was marked so far stays with its marker. */
export async function releaseReply(
  viewer: Viewer,
  attemptId: string,
  now = new Date(),
  on: Database = database(),
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.markingAssignment.updateMany({
      where: {
        attemptId,
        markerId: viewer.userId,
        kind: { in: ['first', 'second'] },
        doneAt: null,
        withdrawnAt: null,
      },
      data: { withdrawnAt: now, heldKey: null },
    })
    return count > 0
  }, on)
}

interface Hold {
  attemptId: string
  kind: QueueKind
  markerId: string
}

async function hold(tx: Transaction, { attemptId, kind, markerId }: Hold, now: Date): Promise<void> {
  const heldKey = `${attemptId}:${kind}`
  // Somebody took it and let its time run out.
  await tx.markingAssignment.updateMany({
    where: { heldKey, doneAt: null },
    data: { withdrawnAt: now, heldKey: null },
  })
  const taken = {
    assignedAt: now,
    dueAt: new Date(now.getTime() + holdHours * 3_600_000),
    withdrawnAt: null,
    heldKey,
  }
  await tx.markingAssignment.upsert({
    where: { attemptId_markerId_kind: { attemptId, markerId, kind } },
    create: { attemptId, markerId, kind, ...taken },
    update: taken,
  })
}

async function recordTaking(
  tx: Transaction,
  { userId }: Viewer,
  { attemptId, kind }: { attemptId: string; kind: QueueKind },
  now: Date,
): Promise<void> {
  const fact = { action: 'reply.taken', objectType: 'practice-attempt', objectId: attemptId }
  await recordAudit(tx, { actorId: userId, ...fact, detail: { kind } }, now)
}
