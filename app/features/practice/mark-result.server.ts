// A learner's own mark: the one in force with what stands behind it, its history, the appeal, the peers' words.
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database } from '#app/platform/database.server.ts'
import { decideAppealing, lastAppealDay } from './appeal.ts'
import { readState } from './chain-state.ts'
import { decideHandIn } from './hand-in.ts'
import { postedColumns, postedView, sheetFrom } from './marking-page.server.ts'
import { markedCase } from './marking-view.ts'
import { peerPicture } from './peer.ts'
import { getCase, getCatalogue } from './practice-data.server.ts'

/** Null for anybody but the author, and for what is not finished. */
export async function findOwnMark(viewer: Pick<Viewer, 'userId'>, attemptId: string, now = new Date()) {
  const attempt = await database().practiceAttempt.findFirst({
    where: { id: attemptId, userId: viewer.userId, finishedAt: { not: null } },
    select: {
      state: true,
      mode: true,
      finishedAt: true,
      replyAt: true,
      handedInAt: true,
      enrolmentId: true,
      versionId: true,
      catalogueId: true,
      version: { select: { title: true } },
      enrolment: { select: { cohort: { select: { timeZone: true, peerReview: true } } } },
      markings: {
        where: { kind: 'peer', submittedAt: { not: null } },
        orderBy: { id: 'asc' },
        select: { total: true, stops: true, comment: true, marks: true },
      },
      postedMarks: {
        orderBy: { number: 'desc' },
        select: {
          ...postedColumns,
          marking: { select: { stops: true, comment: true, marks: true } },
          appeal: {
            select: { text: true, createdAt: true, decision: true, reason: true, decidedAt: true },
          },
        },
      },
    },
  })
  if (!attempt) return null
  const cohort = attempt.enrolment?.cohort
  const timeZone = cohort?.timeZone ?? 'Europe/Moscow'
  const source = await getCase(attempt.versionId)
  const catalogue = await getCatalogue(attempt.catalogueId)
  const marks = attempt.postedMarks.map(({ marking, appeal, ...mark }) => ({
    ...postedView(mark),
    sheet: marking ? sheetFrom(marking) : null,
    appeal,
  }))
  const [current] = marks
  const peers = attempt.markings.map(({ total, ...marking }) => ({
    total: total ?? 0,
    ...sheetFrom(marking),
  }))
  const picture = peerPicture(peers, Boolean(cohort?.peerReview?.closedAt))
  return {
    attemptId,
    title: attempt.version.title,
    mode: attempt.mode,
    /** The enrolment whose exam it belongs to. */
    examOf: attempt.mode === 'exam' ? attempt.enrolmentId : null,
    handIn: decideHandIn(attempt),
    /** Of the cohort's peer review, while it is open: exercises go to colleagues. */
    perPerson:
      attempt.mode !== 'exam' && cohort?.peerReview && !cohort.peerReview.closedAt
        ? cohort.peerReview.perPerson
        : null,
    timeZone,
    scorecard: catalogue.scorecard,
    view: markedCase({ source, catalogue, state: readState(attempt.state) }),
    marks,
    appealing: current
      ? {
          ...decideAppealing(
            { postedAt: current.postedAt, current: true, appealed: current.appeal !== null },
            { timeZone, now },
          ),
          lastDay: lastAppealDay(current.postedAt, timeZone),
        }
      : null,
    peers: picture && {
      ...picture,
      words: peers.flatMap(({ comment }) => (comment ? [comment] : [])),
      sheets: peers.map(({ levels, notes }) => ({ levels, notes })),
    },
    peerWaiting: peers.length > 0 && !picture,
  }
}
