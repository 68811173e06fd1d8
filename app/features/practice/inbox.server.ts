// The reads of the inbox: every offered case, and a withdrawn one that the reader has begun, with own tries at it; one statement.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import type { InboxCase, OwnTry } from './inbox.ts'

interface Row extends Omit<InboxCase, 'receivedAt' | 'tries' | 'level'> {
  receivedAt: string
  level: number | bigint
  tries: string
}

export async function listInbox({ userId }: Pick<Viewer, 'userId'>): Promise<InboxCase[]> {
  const rows = await database().$queryRaw<Row[]>`
    SELECT c."key", v."title", v."channel", v."theme", v."level", v."heavy", v."receivedAt", v."excerpt", v."sender",
           (SELECT json_group_array(json_array(a."id", a."number", a."finishedAt", a."skippedAt", a."chainScore",
                                               a."outcome", a."openKey" IS NOT NULL))
              FROM "PracticeAttempt" a
             WHERE a."userId" = ${userId} AND a."caseKey" = c."key" AND a."mode" = 'exercise') AS "tries"
      FROM "CitizenCase" c JOIN "CaseVersion" v ON v."currentKey" = c."id"
     WHERE c."withdrawnAt" IS NULL
        OR EXISTS (SELECT 1 FROM "PracticeAttempt" o WHERE o."openKey" = ${userId} || ':' || c."key")
     ORDER BY c."key"`
  return rows.map((row) => ({
    ...row,
    level: Number(row.level),
    receivedAt: new Date(row.receivedAt),
    tries: readTries(row.tries),
  }))
}

function readTries(json: string): OwnTry[] {
  const rows = JSON.parse(json) as [
    string,
    number,
    string | null,
    string | null,
    number | null,
    string | null,
    number,
  ][]
  return rows
    .map(([id, number, finishedAt, skippedAt, score, outcome, open]) => ({
      id,
      number,
      finishedAt: finishedAt === null ? null : new Date(finishedAt),
      skipped: skippedAt !== null,
      score,
      outcome,
      open: open === 1,
    }))
    .sort((a, b) => a.number - b.number)
}
