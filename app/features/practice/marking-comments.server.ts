// Remarks an instructor keeps for reuse: an own list, nobody else's.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { type Database, database, inTransaction } from '#app/platform/database.server.ts'
import type { CriterionKey } from './criteria.ts'

type Person = Pick<Viewer, 'userId'>

export const mostComments = 200

export interface KeptComment {
  id: string
  criterion: CriterionKey | null
  text: string
  usedCount: number
}

/** The most used first. */
export async function listComments(viewer: Person): Promise<KeptComment[]> {
  const rows = await database().savedComment.findMany({
    where: { ownerId: viewer.userId },
    orderBy: [{ usedCount: 'desc' }, { createdAt: 'desc' }],
    take: mostComments,
    select: { id: true, criterion: true, text: true, usedCount: true },
  })
  return rows.map((row) => ({ ...row, criterion: row.criterion as CriterionKey | null }))
}

/** The same words twice are one remark. */
export async function keepComment(
  viewer: Person,
  { text, criterion }: { text: string; criterion?: CriterionKey | undefined },
  now = new Date(),
  on: Database = database(),
): Promise<{ outcome: 'kept' } | { outcome: 'refused'; reason: 'full' }> {
  return inTransaction(async (tx) => {
    const count = await tx.savedComment.count({ where: { ownerId: viewer.userId } })
    if (count >= mostComments) return { outcome: 'refused', reason: 'full' } as const
    await tx.savedComment.upsert({
      where: { ownerId_text: { ownerId: viewer.userId, text } },
      create: { ownerId: viewer.userId, text, criterion: criterion ?? null, createdAt: now },
      update: { criterion: criterion ?? null },
    })
    return { outcome: 'kept' } as const
  }, on)
}

/** Put into a note: the list learns what is used. */
export async function countUse(viewer: Person, ids: readonly string[], now = new Date()): Promise<void> {
  await database().savedComment.updateMany({
    where: { id: { in: [...ids] }, ownerId: viewer.userId },
    data: { usedCount: { increment: 1 }, lastUsedAt: now },
  })
}

export async function dropComment(viewer: Person, id: string): Promise<boolean> {
  const { count } = await database().savedComment.deleteMany({ where: { id, ownerId: viewer.userId } })
  return count > 0
}
