// Composes batches of everything that passed the check: a thousand rows each, sealed, each document in one open batch.
import { hasPlatformRole, type Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { keysOfPeople } from '#app/features/operations/person-key.server.ts'
import { insertRows } from '#app/platform/bulk-insert.server.ts'
import { type Database, database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { splitIntoFiles } from './batch-check.ts'
import { type CheckedRow, checkRows } from './check.server.ts'
import { sealRow } from './row-sealing.server.ts'
import { findTemplate } from './template.server.ts'

export type ComposeRefusal = 'forbidden' | 'nobody-ready'

export const composeRefusals: Record<ComposeRefusal, string> = {
  forbidden: 'Пакеты собирает учебная часть платформы.',
  'nobody-ready': 'Собирать нечего: ни одна строка не прошла проверку или всё уже в пакетах.',
}

export type Composed =
  | { outcome: 'composed'; batches: { id: string; number: number; rows: number }[]; left: number }
  | { outcome: 'refused'; reason: ComposeRefusal }

export async function composeBatches(
  viewer: Viewer,
  { cohortId }: { cohortId?: string } = {},
  now = new Date(),
  on: Database = database(),
): Promise<Composed> {
  if (!hasPlatformRole(viewer, 'registrar')) return { outcome: 'refused', reason: 'forbidden' }
  return inTransaction(async (tx) => {
    const checked = await checkRows(tx, viewer, { cohortId }, now)
    const ready = checked.filter(({ problems }) => !problems.length)
    if (!ready.length) return { outcome: 'refused', reason: 'nobody-ready' }
    const template = await findTemplate(tx)
    const batches = []
    for (const rows of splitIntoFiles(ready))
      batches.push(await writeBatch(tx, viewer, { rows, templateId: template.id }, now))
    return { outcome: 'composed', batches, left: checked.length - ready.length }
  }, on)
}

async function writeBatch(
  tx: Transaction,
  viewer: Viewer,
  { rows, templateId }: { rows: CheckedRow[]; templateId: string | null },
  now: Date,
): Promise<{ id: string; number: number; rows: number }> {
  const { last: number } = await tx.numberSequence.upsert({
    where: { kind_year: sequence },
    create: { ...sequence, last: 1 },
    update: { last: { increment: 1 } },
  })
  const { id } = await tx.frdoBatch.create({
    data: { number, templateId, createdAt: now, createdById: viewer.userId },
    select: { id: true },
  })
  const keys = await keysOfPeople(
    tx,
    rows.map(({ userId }) => userId),
  )
  await insertRows(
    tx,
    'FrdoRow',
    rows.map(({ certificateId, userId, values }, at) => ({
      batchId: id,
      position: at + 1,
      certificateId,
      openKey: certificateId,
      values: sealRow(keyOf(keys, userId), certificateId, values),
    })),
  )
  await recordAudit(
    tx,
    {
      actorId: viewer.userId,
      action: 'frdo.batch-composed',
      objectType: 'frdo-batch',
      objectId: id,
      detail: { number, rows: rows.length },
    },
    now,
  )
  return { id, number, rows: rows.length }
}

/** Whoever's record is whole has a key: the record is sealed with it. */
function keyOf(keys: ReadonlyMap<string, Buffer>, userId: string): Buffer {
  const key = keys.get(userId)
  if (!key) throw new Error(`No key of ${userId}`)
  return key
}

/** Numbers of batches run through all years. */
const sequence = { kind: 'фрдо', year: 0 }
