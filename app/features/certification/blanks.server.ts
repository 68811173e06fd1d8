// The register of blanks: each numbered form is issued, spoiled or lost, once. Rows are never deleted.
import { hasPlatformRole, type Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { pageSize } from '#app/lib/listing.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { type CopyReason, copyKindOf } from './issue.ts'

/** What became of the form of a replaced certificate: lost with a duplicate, spoiled with an exchange. */
export async function retireBlank(
  tx: Transaction,
  { certificateId, reason, actorId }: { certificateId: string; reason: CopyReason | null; actorId: string },
  now: Date,
): Promise<void> {
  if (!reason) return
  await tx.blank.updateMany({
    where: { certificateId, state: 'issued' },
    data: {
      state: copyKindOf(reason) === 'exchange' ? 'spoiled' : 'lost',
      ...{ reason, recordedAt: now, recordedById: actorId },
    },
  })
}

export type BlankOutcome =
  { outcome: 'recorded' } | { outcome: 'refused'; reason: 'forbidden' | 'issued' | 'recorded-already' }

export const blankRefusals: Record<'forbidden' | 'issued' | 'recorded-already', string> = {
  forbidden: 'Бланки ведёт учебная часть всей организации.',
  issued: 'На этом бланке выдано удостоверение. Выдайте дубликат или обмен: бланк отметится сам.',
  'recorded-already': 'Этот бланк уже отмечен.',
}

/** An empty form that was spoiled or lost before anything was printed on it. */
export async function recordBlank(
  viewer: Viewer,
  { number, state, reason }: { number: string; state: 'spoiled' | 'lost'; reason: string },
  now = new Date(),
): Promise<BlankOutcome> {
  if (!hasPlatformRole(viewer, 'registrar')) return { outcome: 'refused', reason: 'forbidden' }
  return inTransaction(async (tx): Promise<BlankOutcome> => {
    const known = await tx.blank.findUnique({ where: { number }, select: { state: true } })
    if (known) return { outcome: 'refused', reason: known.state === 'issued' ? 'issued' : 'recorded-already' }
    await tx.blank.create({
      data: { number, state, reason, recordedAt: now, recordedById: viewer.userId },
    })
    const fact = { actorId: viewer.userId, action: 'blank.recorded', objectType: 'blank', objectId: number }
    await recordAudit(tx, { ...fact, detail: { state } }, now)
    return { outcome: 'recorded' }
  })
}

/** The newest first, by the beginning of the number. */
export async function listBlanks({ query, page }: { query: string; page: number }) {
  const where = query.trim() ? { number: { contains: query.trim() } } : {}
  const [rows, total] = await Promise.all([
    database().blank.findMany({
      where,
      orderBy: [{ recordedAt: 'desc' }, { number: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    database().blank.count({ where }),
  ])
  const ids = rows.flatMap(({ certificateId }) => certificateId ?? [])
  const certificates = await database().certificate.findMany({
    where: { id: { in: ids } },
    select: { id: true, number: true },
  })
  const numberOf = new Map(certificates.map(({ id, number }) => [id, number]))
  return {
    total,
    rows: rows.map(({ number, state, reason, recordedAt, certificateId }) => ({
      ...{ number, state, reason, recordedAt },
      certificate: certificateId ? { id: certificateId, number: numberOf.get(certificateId) ?? '' } : null,
    })),
  }
}
