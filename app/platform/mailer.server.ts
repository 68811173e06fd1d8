// Hands one letter to an SMTP server. Knows nothing of outbox rows.
import { createTransport } from 'nodemailer'

/** What a calendar programme does with an entry: takes it or removes it. */
export type CalendarMethod = 'REQUEST' | 'CANCEL'

export interface Attachment {
  /** As the receiver saves it: «Просрочено.xlsx». */
  name: string
  type: string
  bytes: Uint8Array
}

export interface Letter {
  /** Stays the same when a letter is sent again, so that a receiver can drop the second copy. */
  id: string
  from: string
  to: string
  subject: string
  text: string
  /** Sent as an alternative that calendars act on, and as an attachment for people who open it by hand. */
  calendar?: { method: CalendarMethod; content: string }
  attachment?: Attachment
}

export interface Mailer {
  send(letter: Letter): Promise<void>
  close(): void
}

const seconds = 1_000

export function openMailer(smtpUrl: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 15 * seconds,
    greetingTimeout: 15 * seconds,
    socketTimeout: 60 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ id, calendar, attachment, ...letter }) {
      await transport.sendMail({
        ...letter,
        ...(calendar && { icalEvent: { ...calendar, filename: 'priglashenie.ics' } }),
        ...(attachment && {
          attachments: [
            {
              filename: attachment.name,
              contentType: attachment.type,
              content: Buffer.from(attachment.bytes),
            },
          ],
        }),
        messageId: `<${id}@${/@([^>\s]+)/.exec(letter.from)?.[1] ?? 'reshayu.example'}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}

/** The receiver does not exist or refuses us for good: trying again changes nothing. */
export function refusedForGood(error: unknown): boolean {
  const { command, responseCode } = error as { command?: string; responseCode?: number }
  return command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500
}
