// Sends what waits in the outbox. A row is claimed before it is sent, so that two processes never send it at once;
// a crash between sending and marking sends it again after the claim has run out (at least once, same Message-ID).
import { database } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { log } from '#app/platform/log.server.ts'
import { type Letter, type Mailer, openMailer, refusedForGood } from '#app/platform/mailer.server.ts'
import { every, type Periodic } from '#app/platform/periodic.server.ts'
import type { OutboxMail } from '#prisma/generated/client.ts'
import { isDemo } from './demo-mark.server.ts'
import { claimLasts, eraseAfter, forgetLinksAfter, nextAttempt } from './mail-schedule.ts'
import { lacksLink, withLink } from './mail-text.ts'

const batch = 20

/** Starts sending, and erasing old bodies. Without SMTP settings mail is kept. */
export function startMailWorker(): Periodic {
  const mailer = env.SMTP_URL ? openMailer(env.SMTP_URL) : null
  const stopping = new AbortController()
  const sending = mailer && every(5_000, 'mail', () => sendDueMail(mailer, undefined, stopping.signal))
  const erasing = every(3_600_000, 'mail-erasure', () => eraseOldMail())
  return {
    async stop() {
      stopping.abort()
      await Promise.all([sending?.stop(), erasing.stop()])
      mailer?.close()
    },
  }
}

/** Sends everything that is due, until `stop` after the letter in hand. Returns how many letters went out. */
export async function sendDueMail(
  mailer: Mailer,
  now: () => Date = () => new Date(),
  stop?: AbortSignal,
): Promise<number> {
  const demo = await isDemo()
  let sent = 0
  for (;;) {
    const due = await database().outboxMail.findMany({
      where: { sentAt: null, failedAt: null, nextAttemptAt: { lte: now() } },
      orderBy: { nextAttemptAt: 'asc' },
      take: batch,
      select: { id: true, nextAttemptAt: true },
    })
    if (!due.length) return sent
    for (const row of due) {
      if (stop?.aborted) return sent
      if (await sendOne(mailer, row, demo, now)) sent++
    }
  }
}

async function sendOne(
  mailer: Mailer,
  row: { id: string; nextAttemptAt: Date },
  demo: boolean,
  now: () => Date,
): Promise<boolean> {
  const mail = await claim(row, now())
  if (!mail) return false
  const forget = demo ? {} : { secretLink: null }
  const { id, body, attempts } = mail
  try {
    if (body === null || lacksLink(mail)) throw new LinkGone()
    const text = withLink(body, mail.secretLink)
    const letter = { id, from: env.MAIL_FROM, to: mail.recipient, subject: mail.subject, text }
    await mailer.send({ ...letter, ...calendarOf(mail), ...attachmentOf(mail) })
  } catch (error) {
    const forGood = error instanceof LinkGone || refusedForGood(error)
    const next = nextAttempt(attempts, forGood, now())
    const lastError = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
    const data = next ? { nextAttemptAt: next } : { failedAt: now(), ...forget }
    await database().outboxMail.update({ where: { id }, data: { lastError, ...data } })
    log.warn({ mailId: id, attempts, givenUp: next === null }, 'mail was not sent')
    return false
  }
  await database().outboxMail.update({
    where: { id },
    data: { sentAt: now(), lastError: null, ...forget },
  })
  return true
}

function calendarOf({ calendar, calendarMethod }: OutboxMail): Pick<Letter, 'calendar'> {
  if (!calendar) return {}
  return { calendar: { content: calendar, method: calendarMethod === 'CANCEL' ? 'CANCEL' : 'REQUEST' } }
}

function attachmentOf({
  attachment,
  attachmentName,
  attachmentType,
}: OutboxMail): Pick<Letter, 'attachment'> {
  if (!attachment || !attachmentName || !attachmentType) return {}
  return { attachment: { name: attachmentName, type: attachmentType, bytes: attachment } }
}

/** Moves the row's time ahead on condition that nobody has moved it. Null when another process was faster. */
async function claim({ id, nextAttemptAt }: { id: string; nextAttemptAt: Date }, now: Date) {
  const { count } = await database().outboxMail.updateMany({
    where: { id, nextAttemptAt, sentAt: null, failedAt: null },
    data: { nextAttemptAt: new Date(now.getTime() + claimLasts), attempts: { increment: 1 } },
  })
  return count ? database().outboxMail.findUnique({ where: { id } }) : null
}

/** Bodies go seven days after sending or giving up; links that nobody can use any more go with them. */
export async function eraseOldMail(now: Date = new Date()): Promise<number> {
  const before = new Date(now.getTime() - eraseAfter)
  const { count } = await database().outboxMail.updateMany({
    where: { erasedAt: null, OR: [{ sentAt: { lte: before } }, { failedAt: { lte: before } }] },
    data: { body: null, calendar: null, attachment: null, secretLink: null, erasedAt: now },
  })
  if (!(await isDemo()))
    await database().outboxMail.updateMany({
      where: {
        secretLink: { not: null },
        createdAt: { lte: new Date(now.getTime() - forgetLinksAfter) },
      },
      data: { secretLink: null },
    })
  return count
}

class LinkGone extends Error {
  constructor() {
    super('The one-time link has run out')
  }
}
