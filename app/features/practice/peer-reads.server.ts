// Peer review as its people see it: a reviewer's own list, one reply without a name, the counts for an instructor.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { type Database, database, inTransaction } from '#app/platform/database.server.ts'
import { readState } from './chain-state.ts'
import { replyCode } from './marking-queue.ts'
import { sheetFrom } from './marking-page.server.ts'
import { scoreReply } from './marking-score.ts'
import { markedCase } from './marking-view.ts'
import { levelsOf, type ScorecardValue } from './marking.schema.ts'
import { type Training, trainingOf } from './peer.ts'
import { findCatalogue, getCase, getCatalogue } from './practice-data.server.ts'

type Person = Pick<Viewer, 'userId'>

export async function findTraining(viewer: Person): Promise<Training & { samples: string[] }> {
  const current = await findCatalogue()
  const samples = (current?.catalogue.samples ?? []).map(({ key }) => key)
  const results = await database().peerTraining.findMany({
    where: { userId: viewer.userId },
    select: { sampleKey: true, distance: true },
  })
  return { ...trainingOf(samples, results), samples }
}

/** What the viewer was asked to review, open ones first. */
export async function listPeerWork(viewer: Person) {
  const rows = await database().markingAssignment.findMany({
    where: { markerId: viewer.userId, kind: 'peer', withdrawnAt: null },
    orderBy: [{ doneAt: { sort: 'asc', nulls: 'first' } }, { dueAt: 'asc' }],
    take: 100,
    select: {
      attemptId: true,
      dueAt: true,
      doneAt: true,
      attempt: {
        select: {
          version: { select: { title: true } },
          enrolment: { select: { cohort: { select: { timeZone: true } } } },
        },
      },
    },
  })
  return rows.map(({ attemptId, dueAt, doneAt, attempt }) => ({
    attemptId,
    dueAt,
    doneAt,
    title: attempt.version.title,
    code: replyCode(attemptId),
    timeZone: attempt.enrolment?.cohort.timeZone ?? 'Europe/Moscow',
  }))
}

/** A reply the viewer reviews; null for everybody else, and before the training. */
export async function findPeerReply(viewer: Person, attemptId: string) {
  const row = await database().markingAssignment.findFirst({
    where: { attemptId, markerId: viewer.userId, kind: 'peer', withdrawnAt: null },
    select: {
      dueAt: true,
      doneAt: true,
      attempt: {
        select: {
          state: true,
          versionId: true,
          catalogueId: true,
          version: { select: { title: true } },
          enrolment: { select: { cohort: { select: { timeZone: true } } } },
          markings: {
            where: { markerId: viewer.userId, kind: 'peer' },
            select: { stops: true, comment: true, total: true, marks: true },
          },
        },
      },
    },
  })
  if (!row || !(await findTraining(viewer)).trained) return null
  const { attempt } = row
  const source = await getCase(attempt.versionId)
  const catalogue = await getCatalogue(attempt.catalogueId)
  const view = markedCase({ source, catalogue, state: readState(attempt.state) })
  const [own] = attempt.markings
  return {
    dueAt: row.dueAt,
    done: row.doneAt !== null,
    title: attempt.version.title,
    code: replyCode(attemptId),
    timeZone: attempt.enrolment?.cohort.timeZone ?? 'Europe/Moscow',
    scorecard: catalogue.scorecard,
    view,
    sheet: sheetFrom(own),
    total: own?.total ?? null,
  }
}

export type Trained =
  | { outcome: 'trained'; total: number; distance: number }
  | { outcome: 'incomplete'; missing: string[] }
  | { outcome: 'not-found' }

/** Marks a sample; the model mark is shown only afterwards. */
export async function trainOn(
  viewer: Person,
  sampleKey: string,
  value: ScorecardValue,
  now = new Date(),
  on: Database = database(),
): Promise<Trained> {
  return inTransaction(async (tx): Promise<Trained> => {
    const current = await findCatalogue(tx)
    const sample = current?.catalogue.samples.find(({ key }) => key === sampleKey)
    if (!current || !sample) return { outcome: 'not-found' }
    const { scorecard } = current.catalogue
    const levels = levelsOf(value)
    const { total, missing } = scoreReply(scorecard, levels, value.stops)
    if (total === null) return { outcome: 'incomplete', missing }
    const model = scoreReply(scorecard, sample.scores, []).total ?? 0
    const distance = Math.abs(total - model)
    const result = { levels: JSON.stringify(levels), total, distance, at: now }
    await tx.peerTraining.upsert({
      where: { userId_sampleKey: { userId: viewer.userId, sampleKey } },
      create: { userId: viewer.userId, sampleKey, ...result },
      update: result,
    })
    return { outcome: 'trained', total, distance }
  }, on)
}

/** How the review goes, in counts: an instructor sees no pairs of names. */
export async function countPeerReview(cohortId: string) {
  const inCohort = { enrolment: { cohortId } }
  const replies = await database().practiceAttempt.count({
    where: { mode: 'exercise', handedInAt: { not: null }, ...inCohort },
  })
  const assignments = await database().markingAssignment.groupBy({
    by: ['markerId'],
    where: { kind: 'peer', withdrawnAt: null, attempt: inCohort },
    _count: { _all: true, doneAt: true },
  })
  const withdrawn = await database().markingAssignment.count({
    where: { kind: 'peer', withdrawnAt: { not: null }, attempt: inCohort },
  })
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  return {
    replies,
    reviewers: assignments.length,
    given: sum(assignments.map(({ _count }) => _count._all)),
    done: sum(assignments.map(({ _count }) => _count.doneAt)),
    withdrawn,
  }
}
