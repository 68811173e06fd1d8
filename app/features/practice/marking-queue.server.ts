// Reads the queue of replies within an instructor's scope. Names of authors do not leave this file.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database, type Reader } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { CriterionKey, StopKey } from './criteria.ts'
import { examsFirst, type QueuedReply, type QueueKind, type Stage, stageOf } from './marking-queue.ts'
import { forInstructors } from './marking-scope.server.ts'

export interface QueueEntry extends QueuedReply {
  title: string
  cohort: { id: string; name: string; timeZone: string }
}

const markerKinds = { in: ['first', 'second'] }

const wanted = {
  id: true,
  userId: true,
  mode: true,
  handedInAt: true,
  version: { select: { title: true } },
  enrolment: { select: { cohort: { select: { id: true, name: true, timeZone: true } } } },
  assignments: {
    where: { kind: markerKinds, doneAt: null, withdrawnAt: null },
    select: { kind: true, markerId: true, dueAt: true },
  },
  markings: {
    where: { kind: markerKinds, submittedAt: { not: null } },
    select: {
      kind: true,
      markerId: true,
      total: true,
      stops: true,
      marks: { select: { criterion: true, level: true } },
    },
  },
  postedMarks: { select: { id: true }, take: 1 },
} satisfies Prisma.PracticeAttemptSelect

/** Everything that is not posted yet: exams first, then the oldest. */
export async function readQueue(
  viewer: Viewer,
  where: Prisma.PracticeAttemptWhereInput = {},
  reader: Reader = database(),
): Promise<QueueEntry[]> {
  const rows = await reader.practiceAttempt.findMany({
    where: { AND: [forInstructors(viewer), { postedMarks: { none: {} } }, where] },
    select: wanted,
  })
  return examsFirst(rows.flatMap(entryOf))
}

/** One reply, posted or not; null outside the scope. */
export async function findQueueEntry(
  viewer: Viewer,
  attemptId: string,
  reader: Reader = database(),
): Promise<QueueEntry | null> {
  const row = await reader.practiceAttempt.findFirst({
    where: { AND: [{ id: attemptId }, forInstructors(viewer)] },
    select: wanted,
  })
  return (row && entryOf(row)[0]) ?? null
}

function entryOf(row: Prisma.PracticeAttemptGetPayload<{ select: typeof wanted }>): QueueEntry[] {
  if (!row.handedInAt || !row.enrolment) return []
  return [
    {
      attemptId: row.id,
      authorId: row.userId,
      handedInAt: row.handedInAt,
      cohortId: row.enrolment.cohort.id,
      title: row.version.title,
      mode: row.mode,
      cohort: row.enrolment.cohort,
      held: row.assignments.map(({ kind, markerId, dueAt }) => ({
        kind: kind as QueueKind,
        markerId,
        dueAt: dueAt ?? row.handedInAt ?? new Date(0),
      })),
      done: row.markings.map(({ kind, markerId, total, stops, marks }) => ({
        kind: kind as QueueKind,
        markerId,
        total: total ?? 0,
        stops: readStops(stops),
        levels: Object.fromEntries(marks.map((mark) => [mark.criterion as CriterionKey, mark.level])),
      })),
      posted: row.postedMarks.length > 0,
    },
  ]
}

export function readStops(stored: string): StopKey[] {
  return JSON.parse(stored) as StopKey[]
}

export type StageCounts = Record<Exclude<Stage, 'posted'>, number>

export function countStages(entries: readonly QueueEntry[], now: Date): StageCounts {
  const counts: StageCounts = {
    'waits-first': 0,
    'first-held': 0,
    'waits-second': 0,
    'second-held': 0,
    differs: 0,
    ready: 0,
  }
  for (const entry of entries) {
    const stage = stageOf(entry, now)
    if (stage !== 'posted') counts[stage] += 1
  }
  return counts
}

/** Replies that are not posted yet. */
export async function countReplies(viewer: Viewer): Promise<number> {
  return database().practiceAttempt.count({
    where: { AND: [forInstructors(viewer), { postedMarks: { none: {} } }] },
  })
}
