// Previews of programmes that nobody published are deleted after a while, with the lessons that only they had.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { every, type Periodic } from '#app/platform/periodic.server.ts'

const kept = 30 * 86_400_000

export function startPreviewSweep(): Periodic {
  return every(6 * 3_600_000, 'old-previews', () => deleteOldPreviews())
}

/** Returns how many went. A version that was ever published, or that a cohort learns by, is never touched. */
export async function deleteOldPreviews(now: Date = new Date()): Promise<number> {
  return inTransaction(async (tx) => {
    const old = await tx.programmeVersion.findMany({
      where: {
        number: null,
        publishedAt: null,
        createdAt: { lte: new Date(now.getTime() - kept) },
        cohorts: { none: {} },
      },
      select: { id: true },
    })
    if (!old.length) return 0
    await tx.programmeVersion.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
    await tx.lessonContent.deleteMany({ where: { lessons: { none: {} } } })
    for (const { id } of old)
      await recordAudit(
        tx,
        {
          actorId: null,
          action: 'programme-preview.expired',
          objectType: 'programme-version',
          objectId: id,
        },
        now,
      )
    return old.length
  })
}
