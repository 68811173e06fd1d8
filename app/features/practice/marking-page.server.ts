// One reply as a marker opens it, in few statements. Blind: nobody's marks are read before the own ones are handed in.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { replyHash } from './attempt-event.server.ts'
import type { Scorecard } from './catalogue-source.ts'
import { readState } from './chain-state.ts'
import type { CriterionKey, StopKey } from './criteria.ts'
import { type DoneMark, mayTake, type QueueKind, replyCode, type Stage, stageOf } from './marking-queue.ts'
import { findQueueEntry, readStops } from './marking-queue.server.ts'
import type { MarkLevels } from './marking-score.ts'
import { type MarkedCase, markedCase } from './marking-view.ts'
import { getCase, getCatalogue } from './practice-data.server.ts'

export interface Sheet {
  levels: MarkLevels
  causes: Partial<Record<CriterionKey, string>>
  notes: Partial<Record<CriterionKey, string>>
  stops: StopKey[]
  comment: string
}

export interface ReplyPage {
  attemptId: string
  code: string
  title: string
  mode: string
  stage: Stage
  handedInAt: Date
  cohort: { id: string; name: string; timeZone: string }
  scorecard: Scorecard
  view: MarkedCase
  /** The viewer's own marking in work. */
  open: { kind: QueueKind; dueAt: Date; sheet: Sheet } | null
  mayTake: QueueKind | null
  own: boolean
  /** Shown once they can influence nobody. */
  marks: (DoneMark & { mine: boolean; comment: string | null })[]
  identical: { model: boolean; others: number }
  /** The newest first; empty until it is posted. */
  posted: PostedView[]
}

export interface PostedView {
  id: string
  number: number
  total: number
  levels: MarkLevels
  stops: StopKey[]
  reason: string | null
  postedAt: Date
}

export const postedColumns = {
  id: true,
  number: true,
  total: true,
  levels: true,
  stops: true,
  reason: true,
  postedAt: true,
} as const

export async function findReplyPage(
  viewer: Viewer,
  attemptId: string,
  now = new Date(),
): Promise<ReplyPage | null> {
  const entry = await findQueueEntry(viewer, attemptId)
  if (!entry) return null
  const attempt = await database().practiceAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: {
      state: true,
      versionId: true,
      catalogueId: true,
      replyHash: true,
      userId: true,
      postedMarks: { orderBy: { number: 'desc' }, select: postedColumns },
      markings: {
        where: { kind: { in: ['first', 'second'] } },
        select: { kind: true, markerId: true, stops: true, comment: true, submittedAt: true, marks: true },
      },
    },
  })
  const source = await getCase(attempt.versionId)
  const catalogue = await getCatalogue(attempt.catalogueId)
  const stage = stageOf(entry, now)
  const held = entry.held.find(({ markerId }) => markerId === viewer.userId)
  const draft = attempt.markings.find(
    ({ markerId, kind, submittedAt }) => markerId === viewer.userId && kind === held?.kind && !submittedAt,
  )
  const view = markedCase({ source, catalogue, state: readState(attempt.state) })
  return {
    attemptId,
    code: replyCode(attemptId),
    title: entry.title,
    mode: entry.mode,
    stage,
    handedInAt: entry.handedInAt,
    cohort: entry.cohort,
    scorecard: catalogue.scorecard,
    view,
    open: held ? { kind: held.kind, dueAt: held.dueAt, sheet: sheetFrom(draft) } : null,
    mayTake: mayTake(entry, viewer.userId, now),
    own: entry.authorId === viewer.userId,
    marks: entry.done
      .filter(({ markerId }) => markerId === viewer.userId || !isBlind(stage))
      .map((mark) => ({
        ...mark,
        mine: mark.markerId === viewer.userId,
        comment: attempt.markings.find((one) => one.kind === mark.kind && one.submittedAt)?.comment ?? null,
      })),
    identical: {
      model: attempt.replyHash === replyHash(view.model.reply),
      others: await countSame(attempt.replyHash, attempt.userId),
    },
    posted: attempt.postedMarks.map(postedView),
  }
}

/** Until the second mark is in, nobody but its marker reads the first. */
function isBlind(stage: Stage): boolean {
  return stage !== 'ready' && stage !== 'differs' && stage !== 'posted'
}

/** Replies of other people with the same words; whose they are is not said. */
async function countSame(hash: string | null, userId: string): Promise<number> {
  if (!hash) return 0
  return database().practiceAttempt.count({ where: { replyHash: hash, userId: { not: userId } } })
}

export function postedView(
  mark: Omit<PostedView, 'levels' | 'stops'> & { levels: string; stops: string },
): PostedView {
  return { ...mark, levels: JSON.parse(mark.levels) as MarkLevels, stops: readStops(mark.stops) }
}

interface StoredSheet {
  stops: string
  comment: string | null
  marks: { criterion: string; level: number | null; cause: string | null; note: string | null }[]
}

export function sheetFrom(marking?: StoredSheet | null): Sheet {
  const sheet: Sheet = { levels: {}, causes: {}, notes: {}, stops: [], comment: marking?.comment ?? '' }
  if (!marking) return sheet
  for (const { criterion, level, cause, note } of marking.marks) {
    const key = criterion as CriterionKey
    sheet.levels[key] = level
    if (cause) sheet.causes[key] = cause
    if (note) sheet.notes[key] = note
  }
  return { ...sheet, stops: readStops(marking.stops) }
}
