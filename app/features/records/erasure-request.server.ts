// Asking to be forgotten: by the person, or written down from paper; taken back while nobody has answered.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'

const open = { doneAt: null, declinedAt: null } as const

/** One's own request that is not answered yet. */
export function findOwnRequest(viewer: Viewer) {
  return database().erasure.findFirst({
    where: { userId: viewer.userId, ...open },
    select: { id: true, requestedAt: true, reason: true },
  })
}

/** The last answer that refused, with its ground. */
export function findOwnRefusal(viewer: Viewer) {
  return database().erasure.findFirst({
    where: { userId: viewer.userId, declinedAt: { not: null } },
    orderBy: { declinedAt: 'desc' },
    select: { declinedAt: true, declineReason: true },
  })
}

/** Asks to be forgotten; asking twice is asking once. */
export function requestErasure(viewer: Viewer, reason: string | null, now: Date = new Date()): Promise<void> {
  return inTransaction((tx) => ask(tx, { actorId: viewer.userId, userId: viewer.userId, reason }, now))
}

/** Writes down a request that came on paper; null when nobody has this e-mail. Gives the id of the request. */
export function recordErasureRequest(
  actorId: string,
  { email, reason }: { email: string; reason: string | null },
  now: Date = new Date(),
): Promise<string | null> {
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email }, select: { id: true } })
    if (!user) return null
    await ask(tx, { actorId, userId: user.id, reason }, now)
    const asked = { where: { userId: user.id, declinedAt: null }, select: { id: true } } as const
    return (await tx.erasure.findFirst(asked))?.id ?? null
  })
}

async function ask(
  tx: Transaction,
  { actorId, userId, reason }: { actorId: string; userId: string; reason: string | null },
  now: Date,
): Promise<void> {
  // Who was refused may ask again; who is erased has nothing left to ask for.
  if (await tx.erasure.count({ where: { userId, declinedAt: null } })) return
  await tx.erasure.create({ data: { userId, requestedAt: now, reason } })
  const fact = { actorId, action: 'erasure.requested', objectType: 'user', objectId: userId }
  await recordAudit(tx, fact, now)
}

/** Takes the request back while nobody has performed it. */
export function withdrawErasure(viewer: Viewer, now: Date = new Date()): Promise<void> {
  const { userId } = viewer
  return inTransaction(async (tx) => {
    const { count } = await tx.erasure.deleteMany({ where: { userId, ...open } })
    if (!count) return
    const fact = { actorId: userId, action: 'erasure.withdrawn', objectType: 'user', objectId: userId }
    await recordAudit(tx, fact, now)
  })
}
