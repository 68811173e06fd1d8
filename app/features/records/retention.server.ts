// Retention periods as a setting, and the sweep that removes what has had its time.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { database, inTransaction, type Reader, type Transaction } from '#app/platform/database.server.ts'
import { every, type Periodic } from '#app/platform/periodic.server.ts'
import {
  defaultRetention,
  type Retention,
  retentionEnd,
  type RetentionKey,
  retentionKeys,
} from './retention.ts'
import { retentionSchema } from './retention.schema.ts'

const key = 'retention'

export async function readRetention(reader: Reader = database()): Promise<Retention> {
  const setting = await reader.setting.findUnique({ where: { key } })
  return setting ? retentionSchema.parse(JSON.parse(setting.value)) : defaultRetention
}

export function saveRetention(actorId: string, periods: Retention, now: Date = new Date()): Promise<void> {
  return inTransaction(async (tx) => {
    const before = await readRetention(tx)
    const fields = retentionKeys.filter((one) => before[one] !== periods[one])
    if (!fields.length) return
    const value = JSON.stringify(periods)
    await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } })
    const fact = { actorId, action: 'retention.changed', objectType: 'setting', objectId: key }
    const detail = Object.fromEntries(fields.map((one) => [one, `${before[one]} → ${periods[one]}`]))
    await recordAudit(tx, { ...fact, detail }, now)
  })
}

/** Once an hour. */
export function startRetentionSweep(): Periodic {
  return every(3_600_000, 'retention', () => sweepRetention())
}

/** Removes what is past its period; gives the counts. An entry of the journal is written only when something went. */
export function sweepRetention(now: Date = new Date()): Promise<Record<RetentionKey, number>> {
  return inTransaction(async (tx) => {
    const periods = await readRetention(tx)
    const counts = {} as Record<RetentionKey, number>
    for (const one of retentionKeys) counts[one] = await sweeps[one](tx, retentionEnd(periods[one], now))
    if (Object.values(counts).some(Boolean)) {
      const fact = { actorId: null, action: 'retention.swept', objectType: 'setting', objectId: key }
      await recordAudit(tx, { ...fact, detail: counts }, now)
    }
    return counts
  })
}

const sweeps: Record<RetentionKey, (tx: Transaction, before: Date) => Promise<number>> = {
  records: sweepRecords,
  mail: async (tx, before) =>
    (
      await tx.outboxMail.deleteMany({
        where: { OR: [{ sentAt: { lt: before } }, { failedAt: { lt: before } }] },
      })
    ).count,
  drafts: async (tx, before) =>
    (await tx.taskDraft.deleteMany({ where: { savedAt: { lt: before } } })).count +
    (await tx.practiceDraft.deleteMany({ where: { savedAt: { lt: before } } })).count,
  applications: async (tx, before) =>
    (
      await tx.application.updateMany({
        where: {
          email: { not: '' },
          OR: [{ declinedAt: { lt: before } }, { withdrawnAt: { lt: before } }],
        },
        data: { email: '', surname: null, givenName: null, patronymic: null, post: null, note: null },
      })
    ).count,
  taskInvitations: async (tx, before) =>
    (
      await tx.taskInvitation.deleteMany({
        where: { OR: [{ expiresAt: { lt: before } }, { revokedAt: { lt: before } }] },
      })
    ).count,
}

/** Of people who study nowhere and whose last cohort ended before; a document still to be reported keeps the record. */
async function sweepRecords(tx: Transaction, before: Date): Promise<number> {
  const over = {
    updatedAt: { lt: before },
    user: {
      enrolments: {
        none: {
          OR: [
            { withdrawnAt: null, cohort: { endsOn: { gte: before } } },
            { withdrawnAt: { gte: before } },
            { state: 'issued', cohort: { paperwork: 'platform' } },
          ],
        },
      },
    },
  }
  const people = await tx.learnerRecord.findMany({ where: over, select: { userId: true } })
  const userIds = people.map(({ userId }) => userId)
  await tx.personalNumber.deleteMany({ where: { userId: { in: userIds } } })
  return (await tx.learnerRecord.deleteMany({ where: { userId: { in: userIds } } })).count
}
