// Keeps unsent texts of cases. Everybody who writes saves every few seconds, so the saves of one moment are written as one
// statement: the disk is waited for once and not once per person. Each is answered after it is on the disk.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { longestReply } from './chain-event.ts'
import type { DraftField } from './draft.schema.ts'

export type DraftKept =
  { outcome: 'saved'; savedAt: Date } | { outcome: 'refused'; reason: 'closed' | 'too-long' }

/** More fields than a case has: somebody invents executors. */
const mostFields = 16
/** How long a save waits for others, in milliseconds. */
const togetherMs = 15

interface Draft {
  userId: string
  attemptId: string
  field: DraftField
  text: string
}

interface Waiting {
  draft: Draft
  now: Date
  resolve: (kept: DraftKept) => void
  reject: (error: unknown) => void
}

let waiting: Waiting[] = []

/** Nothing is kept for a foreign or finished attempt: both answers are the same «closed». */
export async function keepDraft(
  { userId }: Pick<Viewer, 'userId'>,
  { attemptId, field, text }: Omit<Draft, 'userId'>,
  now = new Date(),
): Promise<DraftKept> {
  if (text.length > longestReply) return { outcome: 'refused', reason: 'too-long' }
  return new Promise((resolve, reject) => {
    if (!waiting.length) setTimeout(() => void writeTogether(), togetherMs)
    waiting.push({ draft: { userId, attemptId, field, text }, now, resolve, reject })
  })
}

async function writeTogether(): Promise<void> {
  const batch = waiting
  waiting = []
  try {
    // Two saves of one field: the later one stands.
    const drafts = new Map(batch.map(({ draft }) => [keyOf(draft), draft]))
    const now = batch.at(-1)?.now ?? new Date()
    const kept = new Set((await insertDrafts([...drafts.values()], now)).map(keyOf))
    for (const { draft, resolve } of batch)
      resolve(
        kept.has(keyOf(draft))
          ? { outcome: 'saved', savedAt: now }
          : { outcome: 'refused', reason: 'closed' },
      )
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}

/** What was written. */
function insertDrafts(drafts: Draft[], now: Date) {
  return database().$queryRaw<Omit<Draft, 'text'>[]>`
    INSERT INTO "PracticeDraft" ("attemptId", "field", "text", "savedAt")
    SELECT a."id", j."value" ->> 'field', j."value" ->> 'text', ${now}
      FROM json_each(${JSON.stringify(drafts)}) j
      JOIN "PracticeAttempt" a ON a."id" = j."value" ->> 'attemptId' AND a."userId" = j."value" ->> 'userId'
     WHERE a."finishedAt" IS NULL AND a."skippedAt" IS NULL
       AND (SELECT COUNT(*) FROM "PracticeDraft" d
             WHERE d."attemptId" = a."id" AND d."field" <> j."value" ->> 'field') < ${mostFields}
    ON CONFLICT ("attemptId", "field") DO UPDATE SET "text" = excluded."text", "savedAt" = excluded."savedAt"
    RETURNING "attemptId", "field",
              (SELECT a."userId" FROM "PracticeAttempt" a WHERE a."id" = "attemptId") AS "userId"`
}

/** A stranger's save of the same field is another one. */
function keyOf({ userId, attemptId, field }: Omit<Draft, 'text'>): string {
  return `${userId} ${attemptId} ${field}`
}
