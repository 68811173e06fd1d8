// Shows marks to their learners: one or many at once, an agreed one, a changed one. Every mark stays with its reason.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { type Database, database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { storeMark } from './marking-store.server.ts'
import { findQueueEntry } from './marking-queue.server.ts'
import { decideChange, decidePosting, decideReconciling, type PostingRefusal } from './marking-posting.ts'
import { stageOf } from './marking-queue.ts'
import { scoreReply } from './marking-score.ts'
import { levelsOf, type ScorecardValue } from './marking.schema.ts'
import { getCatalogue } from './practice-data.server.ts'

export type Posted =
  { outcome: 'posted' } | { outcome: 'refused'; reason: PostingRefusal } | { outcome: 'not-found' }

/** Each reply for itself: what cannot be posted yet is counted with its reason and stops nothing. */
export async function postMarks(
  viewer: Viewer,
  attemptIds: readonly string[],
  now = new Date(),
  on: Database = database(),
): Promise<{ posted: number; refused: PostingRefusal[] }> {
  const result = { posted: 0, refused: [] as PostingRefusal[] }
  for (const attemptId of new Set(attemptIds)) {
    const one = await inTransaction((tx) => postOne(tx, viewer, attemptId, now), on)
    if (one.outcome === 'posted') result.posted += 1
    if (one.outcome === 'refused') result.refused.push(one.reason)
  }
  return result
}

async function postOne(tx: Transaction, viewer: Viewer, attemptId: string, now: Date): Promise<Posted> {
  const entry = await findQueueEntry(viewer, attemptId, tx)
  if (!entry) return { outcome: 'not-found' }
  const verdict = decidePosting(stageOf(entry, now), entry.authorId, viewer.userId)
  if (verdict.outcome === 'refused') return verdict
  // The second mark is the check of the first: within the allowed distance the first one is posted.
  const marking = await tx.replyMarking.findFirstOrThrow({
    where: { attemptId, kind: 'first', submittedAt: { not: null } },
    select: { id: true, total: true, stops: true, marks: { select: { criterion: true, level: true } } },
  })
  await storeMark(
    tx,
    {
      attemptId,
      postedById: viewer.userId,
      markingId: marking.id,
      total: marking.total ?? 0,
      levels: Object.fromEntries(marking.marks.map(({ criterion, level }) => [criterion, level])),
      stops: JSON.parse(marking.stops) as string[],
      reason: null,
    },
    now,
  )
  return { outcome: 'posted' }
}

interface Agreed {
  attemptId: string
  value: ScorecardValue
  reason: string
}

/** What two markers agreed on after their marks lay too far apart. */
export async function reconcileMarks(
  viewer: Viewer,
  { attemptId, value }: Agreed,
  now = new Date(),
  on: Database = database(),
): Promise<Posted> {
  return inTransaction(async (tx): Promise<Posted> => {
    const entry = await findQueueEntry(viewer, attemptId, tx)
    if (!entry) return { outcome: 'not-found' }
    const levels = levelsOf(value)
    const total = await totalOf(tx, attemptId, value)
    const { authorId } = entry
    const verdict = decideReconciling(stageOf(entry, now), { authorId, total }, viewer.userId)
    if (verdict.outcome === 'refused' || total === null) return refusal(verdict)
    const mark = { attemptId, postedById: viewer.userId, markingId: null, total, levels, stops: value.stops }
    await storeMark(tx, { ...mark, reason: null }, now)
    return { outcome: 'posted' }
  }, on)
}

/** A new mark in place of the one in force; the learner reads the reason and may appeal again. */
export async function changeMark(
  viewer: Viewer,
  { attemptId, value, reason }: Agreed,
  now = new Date(),
  on: Database = database(),
): Promise<Posted> {
  return inTransaction(async (tx): Promise<Posted> => {
    const entry = await findQueueEntry(viewer, attemptId, tx)
    const current = await tx.postedMark.findUnique({
      where: { currentKey: attemptId },
      include: { appeal: { select: { decidedAt: true } } },
    })
    if (!entry || !current) return { outcome: 'not-found' }
    const levels = levelsOf(value)
    const total = await totalOf(tx, attemptId, value)
    const verdict = decideChange(
      {
        authorId: entry.authorId,
        reason,
        appealOpen: current.appeal !== null && current.appeal.decidedAt === null,
        total,
        before: markText(JSON.parse(current.levels) as object, JSON.parse(current.stops) as string[]),
        after: markText(levels, value.stops),
      },
      viewer.userId,
    )
    if (verdict.outcome === 'refused' || total === null) return refusal(verdict)
    const mark = { attemptId, postedById: viewer.userId, markingId: null, total, levels, stops: value.stops }
    await storeMark(tx, { ...mark, reason }, now)
    return { outcome: 'posted' }
  }, on)
}

/** Two marks are the same when they read the same. */
export function markText(levels: object, stops: readonly string[]): string {
  return JSON.stringify([Object.entries(levels).sort(([a], [b]) => (a < b ? -1 : 1)), [...stops].sort()])
}

export async function totalOf(
  tx: Transaction,
  attemptId: string,
  value: ScorecardValue,
): Promise<number | null> {
  const { catalogueId } = await tx.practiceAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { catalogueId: true },
  })
  const { scorecard } = await getCatalogue(catalogueId, tx)
  return scoreReply(scorecard, levelsOf(value), value.stops).total
}

function refusal(verdict: { outcome: 'allowed' } | { outcome: 'refused'; reason: PostingRefusal }): Posted {
  return verdict.outcome === 'refused' ? verdict : { outcome: 'refused', reason: 'incomplete' }
}
