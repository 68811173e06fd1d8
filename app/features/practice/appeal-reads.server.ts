// Reads of appeals within an instructor's scope: the open ones first, oldest first; one with all its marks.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { pageSize } from '#app/lib/listing.ts'
import { database } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { mayDecideAppeal } from './appeal.ts'
import { readState } from './chain-state.ts'
import type { StopKey } from './criteria.ts'
import { replyCode } from './marking-queue.ts'
import { handedInTo } from './marking-scope.server.ts'
import type { MarkLevels } from './marking-score.ts'
import { markedCase } from './marking-view.ts'
import { getCase, getCatalogue } from './practice-data.server.ts'

function seenBy(viewer: Viewer): Prisma.MarkAppealWhereInput {
  return { postedMark: { attempt: handedInTo(viewer) } }
}

export async function countOpenAppeals(viewer: Viewer): Promise<number> {
  return database().markAppeal.count({ where: { AND: [{ decidedAt: null }, seenBy(viewer)] } })
}

export async function listAppeals(viewer: Viewer, { page, open }: { page: number; open: boolean }) {
  const where = { AND: [{ decidedAt: open ? null : { not: null } }, seenBy(viewer)] }
  const total = await database().markAppeal.count({ where })
  const rows = await database().markAppeal.findMany({
    where,
    orderBy: [open ? { createdAt: 'asc' } : { decidedAt: 'desc' }, { id: 'asc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: {
      id: true,
      createdAt: true,
      decision: true,
      postedMark: {
        select: {
          total: true,
          attemptId: true,
          attempt: { select: { version: { select: { title: true } } } },
        },
      },
    },
  })
  return {
    total,
    rows: rows.map(({ id, createdAt, decision, postedMark }) => ({
      id,
      createdAt,
      decision,
      total: postedMark.total,
      code: replyCode(postedMark.attemptId),
      title: postedMark.attempt.version.title,
    })),
  }
}

/** Null outside the scope. The author's name is not read. */
export async function findAppealPage(viewer: Viewer, id: string) {
  const row = await database().markAppeal.findFirst({
    where: { AND: [{ id }, seenBy(viewer)] },
    include: {
      postedMark: {
        include: {
          attempt: {
            select: {
              id: true,
              state: true,
              versionId: true,
              catalogueId: true,
              version: { select: { title: true } },
              enrolment: { select: { cohort: { select: { timeZone: true } } } },
              markings: {
                where: { kind: { in: ['first', 'second'] }, submittedAt: { not: null } },
                select: { markerId: true, kind: true, total: true, comment: true },
              },
            },
          },
        },
      },
    },
  })
  if (!row) return null
  const { postedMark } = row
  const { attempt } = postedMark
  const source = await getCase(attempt.versionId)
  const catalogue = await getCatalogue(attempt.catalogueId)
  return {
    id,
    text: row.text,
    createdAt: row.createdAt,
    decision: row.decision,
    reason: row.reason,
    decidedAt: row.decidedAt,
    attemptId: attempt.id,
    code: replyCode(attempt.id),
    title: attempt.version.title,
    timeZone: attempt.enrolment?.cohort.timeZone ?? 'Europe/Moscow',
    mark: {
      total: postedMark.total,
      levels: JSON.parse(postedMark.levels) as MarkLevels,
      stops: JSON.parse(postedMark.stops) as StopKey[],
      reason: postedMark.reason,
      postedAt: postedMark.postedAt,
    },
    comments: attempt.markings.flatMap(({ comment }) => (comment ? [comment] : [])),
    scorecard: catalogue.scorecard,
    view: markedCase({ source, catalogue, state: readState(attempt.state) }),
    allowed: mayDecideAppeal(
      {
        authorId: row.authorId,
        postedById: postedMark.postedById,
        markerIds: attempt.markings.map(({ markerId }) => markerId),
        decidedAt: row.decidedAt,
      },
      viewer.userId,
    ),
  }
}
