// What happens to a batch after it is composed: sent, taken apart, answered; and one accepted row opened for a change.
import { moveEnrolments } from '#app/features/cohorts/enrolment-moves.server.ts'
import { hasPlatformRole, type Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { type Database, database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { readAnswer } from './answer.ts'
import { type AnswerKind, type BatchRefusal, decideRows, mayDo, readBatchState } from './batch.ts'

export type BatchStep =
  { outcome: 'done' } | { outcome: 'refused'; reason: BatchRefusal } | { outcome: 'unknown' }

/** The file has gone to ФИС ФРДО. */
export function sendBatch(
  viewer: Viewer,
  batchId: string,
  now = new Date(),
  on: Database = database(),
): Promise<BatchStep> {
  return withBatch(on, viewer, batchId, async (tx, may) => {
    if (!may.send) return { outcome: 'refused', reason: 'not-draft' }
    const revoked = await tx.frdoRow.count({ where: { batchId, certificate: { revokedAt: { not: null } } } })
    if (revoked) return { outcome: 'refused', reason: 'revoked-inside' }
    await tx.frdoBatch.update({ where: { id: batchId }, data: { state: 'sent', sentAt: now } })
    await note(tx, viewer, { action: 'frdo.batch-sent', batchId }, now)
    return { outcome: 'done' }
  })
}

/** A draft is taken apart: its people wait again. Its number is not given twice. */
export function discardBatch(viewer: Viewer, batchId: string, now = new Date()): Promise<BatchStep> {
  return withBatch(database(), viewer, batchId, async (tx, may) => {
    if (!may.discard) return { outcome: 'refused', reason: 'not-draft' }
    const { count } = await tx.frdoRow.deleteMany({ where: { batchId } })
    await tx.frdoBatch.update({ where: { id: batchId }, data: { state: 'discarded' } })
    await note(tx, viewer, { action: 'frdo.batch-discarded', batchId, detail: { rows: count } }, now)
    return { outcome: 'done' }
  })
}

export interface BatchAnswer {
  kind: AnswerKind
  /** What ФИС ФРДО wrote. */
  text: string
}

/** Writes down the answer: rows that came back may go into a new batch, the others are told of for good. */
export function answerBatch(
  viewer: Viewer,
  batchId: string,
  { kind, text }: BatchAnswer,
  now = new Date(),
  on: Database = database(),
): Promise<BatchStep> {
  return withBatch(on, viewer, batchId, async (tx, may) => {
    if (!may.answer) return { outcome: 'refused', reason: 'not-sent' }
    const rows = await tx.$queryRaw<{ position: bigint; enrolmentId: string }[]>`
      SELECT "position", "enrolmentId" FROM "FrdoRow"
      JOIN "Certificate" ON "Certificate"."id" = "FrdoRow"."certificateId"
      WHERE "batchId" = ${batchId} ORDER BY "position"`
    const read = readAnswer(text, rows.length)
    if (kind !== 'accepted' && read.strange.length) return { outcome: 'refused', reason: 'strange-rows' }
    if (kind === 'partly' && !read.refusals.length) return { outcome: 'refused', reason: 'no-rows-named' }
    const ends = decideRows(
      kind,
      read.refusals,
      rows.map(({ position }) => Number(position)),
    )
    const back = ends.filter(({ state }) => state === 'error')
    for (const { position, state, errorText } of back)
      await tx.frdoRow.update({
        where: { batchId_position: { batchId, position } },
        data: { state, errorText, openKey: null },
      })
    await tx.frdoRow.updateMany({ where: { batchId, state: 'draft' }, data: { state: 'accepted' } })
    const state = back.length ? 'error' : 'accepted'
    await tx.frdoBatch.update({
      where: { id: batchId },
      data: { state, answeredAt: now, answerText: text || null },
    })
    const cameBack = new Set(back.map(({ position }) => position))
    const told = rows.flatMap(({ position, enrolmentId }) =>
      cameBack.has(Number(position)) ? [] : [enrolmentId],
    )
    const moves = { to: 'sent', proof: 'frdo', actorId: viewer.userId } as const
    await moveEnrolments(tx, { enrolmentIds: told, ...moves }, now)
    const detail = { answer: kind, accepted: told.length, cameBack: back.length }
    await note(tx, viewer, { action: 'frdo.batch-answered', batchId, detail }, now)
    return { outcome: 'done' }
  })
}

/** The accepted data of one person turned out wrong: the document waits again, as a change of what was sent. */
export function openCorrection(
  viewer: Viewer,
  batchId: string,
  position: number,
  now = new Date(),
): Promise<BatchStep> {
  return withBatch(database(), viewer, batchId, async (tx, may) => {
    const row = await tx.frdoRow.findUnique({
      where: { batchId_position: { batchId, position } },
      select: { state: true, openKey: true, certificateId: true },
    })
    if (!row) return { outcome: 'unknown' }
    if (!may.correct || row.state !== 'accepted' || row.openKey === null)
      return { outcome: 'refused', reason: 'not-accepted' }
    await tx.frdoRow.update({
      where: { batchId_position: { batchId, position } },
      data: { openKey: null },
    })
    const detail = { position, certificateId: row.certificateId }
    await note(tx, viewer, { action: 'frdo.correction-opened', batchId, detail }, now)
    return { outcome: 'done' }
  })
}

async function withBatch(
  on: Database,
  viewer: Viewer,
  batchId: string,
  work: (tx: Transaction, may: ReturnType<typeof mayDo>) => Promise<BatchStep>,
): Promise<BatchStep> {
  if (!hasPlatformRole(viewer, 'registrar')) return { outcome: 'unknown' }
  return inTransaction(async (tx) => {
    const batch = await tx.frdoBatch.findUnique({ where: { id: batchId }, select: { state: true } })
    return batch ? work(tx, mayDo(readBatchState(batch.state))) : { outcome: 'unknown' }
  }, on)
}

async function note(
  tx: Transaction,
  viewer: Viewer,
  fact: { action: string; batchId: string; detail?: Record<string, string | number> },
  now: Date,
): Promise<void> {
  const { action, batchId, detail } = fact
  const entry = { actorId: viewer.userId, action, objectType: 'frdo-batch', objectId: batchId, detail }
  await recordAudit(tx, entry, now)
}
