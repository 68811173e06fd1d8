// Anonymous feedback: taken once from who was there, read by staff from seven answers on. No audit entry, no moment.
import { randomUUID } from 'node:crypto'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { database, inTransaction, type Reader, type Transaction } from '#app/platform/database.server.ts'
import {
  decideFeedback,
  type FeedbackAnswers,
  type FeedbackRefusal,
  feedbackResults,
  type FeedbackResults,
  readFeedback,
  writeFeedback,
} from './feedback.ts'

interface Row {
  title: string
  enrolmentId: string
  cancelledAt: string | null
  openedAt: string | null
  mark: string | null
  taken: number
  seated: number
  answered: number
}

/** The session and the viewer's part in it; null for whoever is not of its cohort. */
export async function findOwnFeedback(
  viewer: Viewer,
  sessionId: string,
  now = new Date(),
  reader: Reader = database(),
) {
  const [row] = await reader.$queryRaw<Row[]>`
    SELECT s."title", e."id" AS "enrolmentId", s."cancelledAt", s."feedbackOpenedAt" AS "openedAt",
           a."kind" AS "mark",
           CAST(EXISTS (SELECT 1 FROM "Attendance" x WHERE x."sessionId" = s."id") AS REAL) AS "taken",
           CAST(EXISTS (SELECT 1 FROM "Booking" b WHERE b."sessionId" = s."id" AND b."enrolmentId" = e."id"
                         AND b."cancelledAt" IS NULL AND b."seatId" IS NOT NULL) AS REAL) AS "seated",
           CAST(EXISTS (SELECT 1 FROM "FeedbackReceipt" r
                         WHERE r."sessionId" = s."id" AND r."enrolmentId" = e."id") AS REAL) AS "answered"
      FROM "StrategySession" s
      JOIN "Enrolment" e ON e."cohortId" = s."cohortId" AND e."userId" = ${viewer.userId}
                        AND e."withdrawnAt" IS NULL
      LEFT JOIN "Attendance" a ON a."sessionId" = s."id" AND a."enrolmentId" = e."id"
     WHERE s."id" = ${sessionId} AND s."announcedAt" <= ${now}`
  if (!row) return null
  const moment = (value: string | null) => (value === null ? null : new Date(value))
  const decision = decideFeedback(
    {
      cancelledAt: moment(row.cancelledAt),
      openedAt: moment(row.openedAt),
      mark: row.mark,
      taken: row.taken > 0,
      seated: row.seated > 0,
      answered: row.answered > 0,
    },
    now,
  )
  return { title: row.title, enrolmentId: row.enrolmentId, decision }
}

export type FeedbackOutcome =
  { outcome: 'given' } | { outcome: 'refused'; reason: FeedbackRefusal } | { outcome: 'unknown' }

/** The answer and the note that the person has answered, in one transaction and without a way from one to the other. */
export async function giveFeedback(
  viewer: Viewer,
  { sessionId, answers }: { sessionId: string; answers: FeedbackAnswers },
  now = new Date(),
): Promise<FeedbackOutcome> {
  return inTransaction(async (tx) => {
    const own = await findOwnFeedback(viewer, sessionId, now, tx)
    if (!own) return { outcome: 'unknown' }
    if (own.decision.outcome === 'refused') return own.decision
    await tx.feedbackReceipt.create({ data: { sessionId, enrolmentId: own.enrolmentId } })
    await tx.feedbackAnswer.create({
      data: { id: randomUUID(), sessionId, answers: writeFeedback(answers) },
    })
    await forgetOrder(tx, sessionId)
    return { outcome: 'given' }
  })
}

/**
 * SQLite numbers rows as they come, and two tables that grow together could be laid side by side by these numbers. So
 * both are written anew at each answer: answers in order of their random ids, receipts in order of enrolment.
 */
async function forgetOrder(tx: Transaction, sessionId: string): Promise<void> {
  const answers = await tx.feedbackAnswer.findMany({ where: { sessionId }, orderBy: { id: 'asc' } })
  await tx.feedbackAnswer.deleteMany({ where: { sessionId } })
  await tx.feedbackAnswer.createMany({ data: answers })
  const receipts = await tx.feedbackReceipt.findMany({
    where: { sessionId },
    orderBy: { enrolmentId: 'asc' },
  })
  await tx.feedbackReceipt.deleteMany({ where: { sessionId } })
  await tx.feedbackReceipt.createMany({ data: receipts })
}

/** For who runs the session (the route has asked); null while there are fewer than seven answers. */
export async function findFeedbackResults(sessionId: string): Promise<FeedbackResults | null> {
  const rows = await database().feedbackAnswer.findMany({ where: { sessionId }, select: { answers: true } })
  return feedbackResults(rows.map(({ answers }) => readFeedback(answers)))
}
