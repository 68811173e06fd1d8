// Writes mail into the outbox inside the caller's transaction. Sending is the worker's business.
import type { Transaction } from '#app/platform/database.server.ts'
import type { Attachment, CalendarMethod } from '#app/platform/mailer.server.ts'

export interface Mail {
  /** What it is about: `invitation`, `password-reset`, `certificate-issued` … */
  kind: string
  recipient: string
  subject: string
  /** Plain text in Russian. A one-time link stands in it as `{{link}}`. */
  body: string
  /** The one-time link itself: shown in the outbox of a demo only, forgotten once the mail is sent. */
  secretLink?: string
  /** A second mail with the same key is not written. */
  dedupeKey?: string
  /** An iCalendar object sent beside the text, with its method. */
  calendar?: string
  calendarMethod?: CalendarMethod
  /** A file sent beside the text; erased with it. */
  attachment?: Attachment
}

/** Returns false when a mail with the same `dedupeKey` stands already. */
export async function enqueueMail(
  tx: Transaction,
  { attachment, ...mail }: Mail,
  now: Date,
): Promise<boolean> {
  if (
    mail.dedupeKey &&
    (await tx.outboxMail.findUnique({ where: { dedupeKey: mail.dedupeKey }, select: { id: true } }))
  )
    return false
  const file = attachment && {
    attachmentName: attachment.name,
    attachmentType: attachment.type,
    attachment: Buffer.from(attachment.bytes),
  }
  await tx.outboxMail.create({
    data: { ...mail, ...file, nextAttemptAt: now, createdAt: now },
    select: { id: true },
  })
  return true
}
