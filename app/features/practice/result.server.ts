// Reads behind a result: the person's own assessment, the posted mark, and how others went about the same case.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import type { Scorecard } from './catalogue-source.ts'
import { type CriterionKey, criteriaKeys, stopKeys, type StopKey } from './criteria.ts'
import { type OthersRow, shareOfOthers, type Shares } from './others.ts'
import { scoreReply } from './marking-score.ts'

type Person = Pick<Viewer, 'userId'>
export type OwnLevels = Partial<Record<CriterionKey, number>>

/** The person's own levels; null before they were given. */
export async function findSelfAssessment({ userId }: Person, attemptId: string): Promise<OwnLevels | null> {
  const row = await database().replyMarking.findUnique({
    where: { attemptId_markerId_kind: { attemptId, markerId: userId, kind: 'self' } },
    select: { marks: { select: { criterion: true, level: true } } },
  })
  if (!row) return null
  return Object.fromEntries(row.marks.map(({ criterion, level }) => [criterion, level ?? 0]))
}

export type SelfAssessed = { outcome: 'saved' } | { outcome: 'refused'; reason: 'incomplete' | 'exists' }

/** Given once, before the marks of others come: changing it afterwards would teach nothing. */
export async function saveSelfAssessment(
  { userId }: Person,
  { attemptId, levels, scorecard }: { attemptId: string; levels: OwnLevels; scorecard: Scorecard },
  { now = new Date(), on = database() } = {},
): Promise<SelfAssessed | null> {
  return inTransaction(async (tx): Promise<SelfAssessed | null> => {
    const attempt = await tx.practiceAttempt.findFirst({
      where: { id: attemptId, userId, finishedAt: { not: null } },
      select: { id: true, markings: { where: { kind: 'self' }, select: { id: true } } },
    })
    if (!attempt) return null
    if (attempt.markings.length) return { outcome: 'refused', reason: 'exists' }
    if (criteriaKeys.some((key) => levels[key] === undefined))
      return { outcome: 'refused', reason: 'incomplete' }
    await tx.replyMarking.create({
      data: {
        attemptId,
        markerId: userId,
        kind: 'self',
        total: scoreReply(scorecard, levels, []).total,
        startedAt: now,
        submittedAt: now,
        marks: { create: criteriaKeys.map((criterion) => ({ criterion, level: levels[criterion] })) },
      },
    })
    return { outcome: 'saved' }
  }, on)
}

export interface PostedView {
  total: number
  levels: Partial<Record<CriterionKey, number | null>>
  stops: StopKey[]
  comment: string | null
}

export async function findPostedMark(attemptId: string): Promise<PostedView | null> {
  const row = await database().postedMark.findUnique({
    where: { currentKey: attemptId },
    select: { total: true, levels: true, stops: true, marking: { select: { comment: true } } },
  })
  if (!row) return null
  const stops = (JSON.parse(row.stops) as string[]).filter((key): key is StopKey =>
    stopKeys.some((known) => known === key),
  )
  return {
    total: row.total,
    levels: JSON.parse(row.levels) as PostedView['levels'],
    stops,
    comment: row.marking?.comment ?? null,
  }
}

/** First finished tries of other people at this version; null below seven of them. */
export async function findOthers({ userId }: Person, versionId: string): Promise<Shares | null> {
  const rows = await database().$queryRaw<OthersRow[]>`
    SELECT CAST(json_extract("state", '$.need') AS TEXT) AS "need",
           json_extract("state", '$.triage.urgency') AS "urgency",
           json_extract("state", '$.routes[0].outcome') AS "route",
           "checked", "acted", "outcome"
      FROM "PracticeAttempt" a
     WHERE a."versionId" = ${versionId} AND a."mode" = 'exercise' AND a."finishedAt" IS NOT NULL
       AND a."userId" <> ${userId}
       AND a."number" = (SELECT MIN(b."number") FROM "PracticeAttempt" b
                          WHERE b."userId" = a."userId" AND b."versionId" = a."versionId"
                            AND b."mode" = 'exercise' AND b."finishedAt" IS NOT NULL)
     LIMIT 500`
  return shareOfOthers(rows)
}
