// Keeps an unsent text of a case: one statement, since it runs every few seconds for everybody who writes.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { longestReply } from './chain-event.ts'
import type { DraftField } from './draft.schema.ts'

export type DraftKept =
  { outcome: 'saved'; savedAt: Date } | { outcome: 'refused'; reason: 'closed' | 'too-long' }

/** More fields than a case has: somebody invents executors. */
const mostFields = 16

/** Nothing is kept for a foreign or finished attempt: both answers are the same «closed». */
export async function keepDraft(
  viewer: Pick<Viewer, 'userId'>,
  { attemptId, field, text }: { attemptId: string; field: DraftField; text: string },
  now = new Date(),
): Promise<DraftKept> {
  if (text.length > longestReply) return { outcome: 'refused', reason: 'too-long' }
  const kept = await database().$executeRaw`
    INSERT INTO "PracticeDraft" ("attemptId", "field", "text", "savedAt")
    SELECT a."id", ${field}, ${text}, ${now} FROM "PracticeAttempt" a
     WHERE a."id" = ${attemptId} AND a."userId" = ${viewer.userId}
       AND a."finishedAt" IS NULL AND a."skippedAt" IS NULL
       AND (SELECT COUNT(*) FROM "PracticeDraft" d WHERE d."attemptId" = a."id" AND d."field" <> ${field})
           < ${mostFields}
    ON CONFLICT ("attemptId", "field") DO UPDATE SET "text" = excluded."text", "savedAt" = excluded."savedAt"`
  return kept ? { outcome: 'saved', savedAt: now } : { outcome: 'refused', reason: 'closed' }
}
