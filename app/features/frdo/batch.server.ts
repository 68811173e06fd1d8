// Reads of batches: the list, one with its rows, and its file. The cells stay sealed except in the file.
import { createHash } from 'node:crypto'
import { readSnapshot } from '#app/features/certification/snapshot.ts'
import { hasPlatformRole, type Viewer } from '#app/features/identity/viewer.ts'
import { keysOfPeople } from '#app/features/operations/person-key.server.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { pageSize } from '#app/lib/listing.ts'
import { fullName } from '#app/lib/russian.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { type BatchState, readBatchState, readRowState, type RowState } from './batch.ts'
import { fillFrdoTemplate } from './fill-template.ts'
import { openRow } from './row-sealing.server.ts'
import { getTemplate } from './template.server.ts'

export interface BatchBrief {
  id: string
  number: number
  state: BatchState
  createdAt: Date
  sentAt: Date | null
  answeredAt: Date | null
  rows: number
  errors: number
}

/** Newest first. */
export async function listBatches(
  viewer: Viewer,
  { page }: { page: number },
): Promise<{ batches: BatchBrief[]; total: number } | null> {
  if (!hasPlatformRole(viewer, 'registrar')) return null
  const [rows, total] = await Promise.all([
    database().frdoBatch.findMany({
      select: { ...brief, _count: { select: { rows: true } } },
      orderBy: { number: 'desc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    database().frdoBatch.count(),
  ])
  const errors = await database().frdoRow.groupBy({
    by: ['batchId'],
    where: { batchId: { in: rows.map(({ id }) => id) }, state: 'error' },
    _count: true,
  })
  const errorsOf = new Map(errors.map(({ batchId, _count }) => [batchId, _count]))
  const batches = rows.map(({ _count, state, ...row }) => ({
    ...row,
    state: readBatchState(state),
    rows: _count.rows,
    errors: errorsOf.get(row.id) ?? 0,
  }))
  return { batches, total }
}

const brief = {
  id: true,
  number: true,
  state: true,
  createdAt: true,
  sentAt: true,
  answeredAt: true,
} as const

export interface BatchRow {
  position: number
  state: RowState
  errorText: string | null
  certificateId: string
  number: string
  name: string
  userId: string
  /** Still the row that counts: nothing newer was asked for. */
  open: boolean
}

export interface BatchPage extends BatchBrief {
  answerText: string | null
  fileDigest: string | null
  ownTemplate: boolean
  people: BatchRow[]
  /** How many rows the filter shows. */
  shown: number
}

/** A batch with one page of its rows, all of them or those of one state. */
export async function findBatch(
  viewer: Viewer,
  batchId: string,
  { page, state }: { page: number; state?: RowState },
): Promise<BatchPage | null> {
  if (!hasPlatformRole(viewer, 'registrar')) return null
  const where = { batchId, ...(state ? { state } : {}) }
  const [batch, people, shown, rows, errors] = await Promise.all([
    database().frdoBatch.findUnique({
      where: { id: batchId },
      select: { ...brief, answerText: true, fileDigest: true, templateId: true },
    }),
    database().frdoRow.findMany({
      where,
      select: {
        ...{ position: true, state: true, errorText: true, certificateId: true, openKey: true },
        certificate: { select: { number: true, snapshot: true, userId: true } },
      },
      orderBy: { position: 'asc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    database().frdoRow.count({ where }),
    database().frdoRow.count({ where: { batchId } }),
    database().frdoRow.count({ where: { batchId, state: 'error' } }),
  ])
  if (!batch) return null
  const { templateId, ...rest } = batch
  return {
    ...rest,
    state: readBatchState(batch.state),
    ownTemplate: templateId !== null,
    rows,
    errors,
    shown,
    people: people.map(({ certificate, openKey, ...row }) => ({
      ...row,
      state: readRowState(row.state),
      number: certificate.number,
      name: fullName(readSnapshot(certificate.snapshot)),
      userId: certificate.userId,
      open: openKey !== null,
    })),
  }
}

/** The filled file, with its audit entry; rows of people who were forgotten since are empty. The digest of what was downloaded stays with the batch. */
export async function takeBatchFile(
  viewer: Viewer,
  batchId: string,
  now = new Date(),
): Promise<{ number: number; bytes: Uint8Array } | null> {
  if (!hasPlatformRole(viewer, 'registrar')) return null
  const batch = await database().frdoBatch.findUnique({
    where: { id: batchId },
    select: {
      number: true,
      templateId: true,
      rows: {
        select: { certificateId: true, values: true, certificate: { select: { userId: true } } },
        orderBy: { position: 'asc' },
      },
    },
  })
  if (!batch?.rows.length) return null
  const template = await getTemplate(batch.templateId)
  const userIds = batch.rows.map(({ certificate }) => certificate.userId)
  const keys = await keysOfPeople(database(), userIds)
  const rows = batch.rows.map(({ certificateId, certificate, values }) =>
    openRow(keys.get(certificate.userId), certificateId, values),
  )
  const bytes = fillFrdoTemplate(template.bytes, template.sheetPart, rows)
  const digest = createHash('sha256').update(bytes).digest('hex')
  await inTransaction(async (tx) => {
    await tx.frdoBatch.update({ where: { id: batchId }, data: { fileDigest: digest } })
    const fact = { actorId: viewer.userId, action: 'frdo.file-downloaded', objectType: 'frdo-batch' }
    await recordAudit(tx, { ...fact, objectId: batchId, detail: { digest, rows: rows.length } }, now)
  })
  return { number: batch.number, bytes }
}
