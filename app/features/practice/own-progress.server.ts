// Reads behind a person's own progress in practice.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import type { FinishedExercise, LevelMark } from './own-progress.ts'

export async function listFinishedExercises({ userId }: Pick<Viewer, 'userId'>): Promise<FinishedExercise[]> {
  const rows = await database().practiceAttempt.findMany({
    where: { userId, mode: 'exercise', finishedAt: { not: null } },
    orderBy: { finishedAt: 'asc' },
    take: 500,
    select: {
      finishedAt: true,
      executorRight: true,
      executorInTime: true,
      urgencyRight: true,
      acted: true,
      checked: true,
    },
  })
  return rows.flatMap(({ finishedAt, ...row }) => (finishedAt ? [{ finishedAt, ...row }] : []))
}

/** Own levels and posted ones; what others wrote and nobody released stays theirs. */
export async function listLevelMarks({ userId }: Pick<Viewer, 'userId'>): Promise<LevelMark[]> {
  const rows = await database().$queryRaw<
    { at: string; criterion: string; level: number | bigint; own: number | bigint }[]
  >`
    SELECT m."submittedAt" AS "at", k."criterion", k."level", 1 AS "own"
      FROM "ReplyMarking" m JOIN "ReplyMark" k ON k."markingId" = m."id"
     WHERE m."markerId" = ${userId} AND m."kind" = 'self' AND k."level" IS NOT NULL
     UNION ALL
    SELECT p."postedAt", j."key", CAST(j."value" AS INTEGER), 0
      FROM "PostedMark" p JOIN "PracticeAttempt" a ON a."id" = p."attemptId", json_each(p."levels") j
     WHERE a."userId" = ${userId} AND p."currentKey" IS NOT NULL AND j."value" IS NOT NULL`
  return rows.map(({ at, criterion, level, own }) => ({
    at: new Date(at),
    criterion,
    level: Number(level),
    own: Number(own) === 1,
  }))
}
