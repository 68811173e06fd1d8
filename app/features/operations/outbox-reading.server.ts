// The outbox for an administrator: the list, and one letter, whose every reading is recorded.
import { type Listing, pageSize } from '#app/lib/listing.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { recordAudit } from './audit.server.ts'
import { isDemo } from './demo-mark.server.ts'
import { type MailState, mailState, withLink } from './mail-text.ts'

export const outboxSortable = ['createdAt', 'recipient', 'subject'] as const
export type OutboxSort = (typeof outboxSortable)[number]

export interface MailInList {
  id: string
  recipient: string
  subject: string
  state: MailState
  attempts: number
  createdAt: Date
  sentAt: Date | null
}

const inState = {
  waiting: { sentAt: null, failedAt: null },
  sent: { sentAt: { not: null } },
  failed: { failedAt: { not: null } },
} as const

export function mailIsSent(): boolean {
  return env.SMTP_URL !== undefined
}

export async function listOutbox(
  state: MailState | null,
  { page, key, direction }: Listing<OutboxSort>,
): Promise<{ mails: MailInList[]; total: number }> {
  const where = state ? inState[state] : {}
  const [rows, total] = await Promise.all([
    database().outboxMail.findMany({
      where,
      orderBy: [{ [key]: direction }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: {
        id: true,
        recipient: true,
        subject: true,
        attempts: true,
        createdAt: true,
        sentAt: true,
        failedAt: true,
      },
    }),
    database().outboxMail.count({ where }),
  ])
  return {
    mails: rows.map(({ failedAt, ...row }) => ({ ...row, state: mailState({ ...row, failedAt }) })),
    total,
  }
}

/** Null when there is no such letter. A one-time link is shown in a demo only. */
export async function readMail(actorId: string, id: string, now: Date = new Date()) {
  const demo = await isDemo()
  return inTransaction(async (tx) => {
    const row = await tx.outboxMail.findUnique({ where: { id } })
    if (!row) return null
    await recordAudit(tx, { actorId, action: 'mail.read', objectType: 'mail', objectId: id }, now)
    const { secretLink, body, attachment, dedupeKey: _key, ...mail } = row
    return {
      ...mail,
      state: mailState(row),
      attachmentBytes: attachment?.byteLength ?? null,
      body: body === null ? null : withLink(body, demo ? secretLink : null),
    }
  })
}

/** The file of a letter; null when there is none, or when it was erased. Reading it is recorded like the letter. */
export async function readAttachment(actorId: string, id: string, now: Date = new Date()) {
  return inTransaction(async (tx) => {
    const row = await tx.outboxMail.findUnique({
      where: { id },
      select: { attachment: true, attachmentName: true, attachmentType: true },
    })
    if (!row?.attachment || !row.attachmentName || !row.attachmentType) return null
    await recordAudit(tx, { actorId, action: 'mail.read', objectType: 'mail', objectId: id }, now)
    return { bytes: row.attachment, name: row.attachmentName, type: row.attachmentType }
  })
}
