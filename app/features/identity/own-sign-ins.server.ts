// A person's own sign-ins: the list, ending one, ending all.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import type { Viewer } from './viewer.ts'

export interface OwnSignIn {
  id: string
  device: string
  createdAt: Date
  lastSeenAt: Date
  /** The one that is asking. */
  current: boolean
}

export async function listOwnSignIns(viewer: Viewer, now: Date = new Date()): Promise<OwnSignIn[]> {
  const rows = await database().authSession.findMany({
    where: { userId: viewer.userId, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: 'desc' },
    select: { id: true, device: true, createdAt: true, lastSeenAt: true },
  })
  return rows.map((row) => ({ ...row, current: row.id === viewer.authSessionId }))
}

/** False for a sign-in that is not the person's own, or has ended already. */
export async function endOwnSignIn(viewer: Viewer, id: string, now: Date = new Date()): Promise<boolean> {
  return endSignIns(viewer, { id }, now)
}

/** «Выйти везде»: this sign-in too. */
export async function endAllOwnSignIns(viewer: Viewer, now: Date = new Date()): Promise<boolean> {
  return endSignIns(viewer, {}, now)
}

function endSignIns(viewer: Viewer, which: { id?: string }, now: Date): Promise<boolean> {
  const { userId } = viewer
  return inTransaction(async (tx) => {
    const { count } = await tx.authSession.deleteMany({ where: { ...which, userId } })
    if (count) {
      const fact = { actorId: userId, action: 'sign-ins.ended', objectType: 'user', objectId: userId }
      await recordAudit(tx, { ...fact, detail: { count } }, now)
    }
    return count > 0
  })
}
