// Peer review of a cohort's exercises: opening it, giving out work, taking back what stays undone.
import { cohortScope } from '#app/features/cohorts/cohort.ts'
import { cohortWhere } from '#app/features/cohorts/cohort.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { type Database, database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { assignPeers, isOverdue } from './peer-assignment.ts'
import { peerDays } from './peer.ts'

export type PeerOutcome = { outcome: 'done'; given: number } | { outcome: 'not-found' }

/** A cohort the viewer teaches. */
export function findTaughtCohort(viewer: Viewer, id: string, reader: Database | Transaction = database()) {
  return reader.cohort.findFirst({
    where: { AND: [{ id }, cohortWhere(cohortScope(viewer, 'instructor'))] },
    select: { id: true, name: true, timeZone: true, startsOn: true, endsOn: true, peerReview: true },
  })
}

/** Opens it, or changes how many replies each reviews, and gives out work at once. */
export async function openPeerReview(
  viewer: Viewer,
  { cohortId, perPerson }: { cohortId: string; perPerson: number },
  now = new Date(),
  on: Database = database(),
): Promise<PeerOutcome> {
  return inTransaction(async (tx): Promise<PeerOutcome> => {
    if (!(await findTaughtCohort(viewer, cohortId, tx))) return { outcome: 'not-found' }
    await tx.peerReviewRule.upsert({
      where: { cohortId },
      create: { cohortId, perPerson, openedAt: now, openedById: viewer.userId },
      update: { perPerson, closedAt: null },
    })
    const fact = { action: 'peer-review.opened', objectType: 'cohort', objectId: cohortId }
    await recordAudit(tx, { actorId: viewer.userId, ...fact, detail: { perPerson } }, now)
    return { outcome: 'done', given: await giveOut(tx, cohortId, now) }
  }, on)
}

/** No new work; authors see whatever marks there are. */
export async function closePeerReview(
  viewer: Viewer,
  cohortId: string,
  now = new Date(),
  on: Database = database(),
): Promise<PeerOutcome> {
  return inTransaction(async (tx): Promise<PeerOutcome> => {
    if (!(await findTaughtCohort(viewer, cohortId, tx))) return { outcome: 'not-found' }
    await tx.peerReviewRule.updateMany({ where: { cohortId, closedAt: null }, data: { closedAt: now } })
    await tx.markingAssignment.updateMany({
      where: { kind: 'peer', doneAt: null, withdrawnAt: null, attempt: { enrolment: { cohortId } } },
      data: { withdrawnAt: now },
    })
    const fact = { action: 'peer-review.closed', objectType: 'cohort', objectId: cohortId }
    await recordAudit(tx, { actorId: viewer.userId, ...fact }, now)
    return { outcome: 'done', given: 0 }
  }, on)
}

/** Takes back what is overdue and gives out what is free, in every cohort whose review is open. */
export async function reallocatePeers(now = new Date(), on: Database = database()): Promise<number> {
  const rules = await on.peerReviewRule.findMany({ where: { closedAt: null }, select: { cohortId: true } })
  let given = 0
  for (const { cohortId } of rules) given += await inTransaction((tx) => giveOut(tx, cohortId, now), on)
  return given
}

async function giveOut(tx: Transaction, cohortId: string, now: Date): Promise<number> {
  const rule = await tx.peerReviewRule.findUniqueOrThrow({ where: { cohortId } })
  const attempts = await tx.practiceAttempt.findMany({
    where: {
      mode: 'exercise',
      handedInAt: { not: null },
      enrolment: { cohortId, withdrawnAt: null },
    },
    select: {
      id: true,
      userId: true,
      handedInAt: true,
      assignments: {
        where: { kind: 'peer' },
        select: { id: true, markerId: true, dueAt: true, doneAt: true, withdrawnAt: true },
      },
      user: { select: { posts: { where: { endsOn: null }, select: { organisationId: true }, take: 1 } } },
    },
  })
  const overdue = attempts.flatMap(({ assignments }) => assignments.filter((one) => isOverdue(one, now)))
  const gone = new Set(overdue.map(({ id }) => id))
  await tx.markingAssignment.updateMany({ where: { id: { in: [...gone] } }, data: { withdrawnAt: now } })
  const stands = (one: { id: string; withdrawnAt: Date | null }) => !one.withdrawnAt && !gone.has(one.id)
  const load = new Map<string, number>()
  for (const { assignments } of attempts)
    for (const one of assignments) if (stands(one)) load.set(one.markerId, (load.get(one.markerId) ?? 0) + 1)
  const authors = new Map(attempts.map((attempt) => [attempt.userId, attempt.user.posts[0]?.organisationId]))
  const pairs = assignPeers(
    attempts.map(({ id, userId, handedInAt, assignments }) => ({
      id,
      authorId: userId,
      handedInAt: handedInAt ?? now,
      markerIds: assignments.map(({ markerId }) => markerId),
      reviews: assignments.filter(stands).length,
    })),
    [...authors].map(([id, organisationId]) => ({
      id,
      organisationId: organisationId ?? null,
      load: load.get(id) ?? 0,
    })),
    { perPerson: rule.perPerson, perReply: rule.perPerson, seed: cohortId },
  )
  const dueAt = new Date(now.getTime() + peerDays * 86_400_000)
  await tx.markingAssignment.createMany({
    data: pairs.map(({ replyId, markerId }) => ({
      attemptId: replyId,
      markerId,
      kind: 'peer',
      assignedAt: now,
      dueAt,
    })),
  })
  return pairs.length
}
