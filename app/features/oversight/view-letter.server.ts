// Letters of saved views: each recipient gets the report of the own scope, with the table as XLSX. A letter of a week is
// claimed by its key in the transaction that writes it, so that two processes never write it twice.
import { Cron } from 'croner'
import { enqueueMail, type Mail } from '#app/features/operations/outbox.server.ts'
import { formatDate } from '#app/lib/dates.ts'
import { addressName, surnameWithInitials } from '#app/lib/russian.ts'
import { type Database, database, inTransaction } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import type { Periodic } from '#app/platform/periodic.server.ts'
import { publicAddress } from '#app/platform/public-address.server.ts'
import { streamXlsx, xlsxType } from '#app/platform/report-file.server.ts'
import { isLetterDue, letterDue, readWeekday } from './saved-view.ts'
import { findRecipient, type Recipient } from './view-recipients.server.ts'
import { reportOfView } from './view-report.server.ts'

/** A larger table stays on the page: mail servers refuse it. */
const largestFile = 8 * 1024 * 1024

/** Every ten minutes, one turn at a time; who was down at eight writes the letters of the week when it is up again. */
export function startViewLetters(): Periodic {
  let turn = Promise.resolve()
  const work = async () => {
    const sent = await writeDueLetters()
    if (sent) log.info({ sent }, 'letters of saved views written')
  }
  const job = new Cron('*/10 * * * *', { protect: true, unref: true }, () => {
    turn = work().catch((error: unknown) => log.error({ err: error }, 'letters of saved views failed'))
    return turn
  })
  return {
    async stop() {
      job.stop()
      await turn
    },
  }
}

/** Returns how many letters this call wrote. */
export async function writeDueLetters(now = new Date(), on: Database = database()): Promise<number> {
  const views = await on.savedView.findMany({
    where: { weekday: { not: null }, removedAt: null },
    select: {
      ...{ id: true, ownerId: true, name: true, address: true, weekday: true },
      recipients: { select: { userId: true, addedAt: true } },
    },
  })
  let written = 0
  for (const { recipients, weekday: stored, ownerId, ...view } of views) {
    const weekday = readWeekday(stored)
    // Nobody could switch the letters off any more.
    const owner = await findRecipient(ownerId)
    if (!owner) continue
    const keptBy = surnameWithInitials(owner.viewer)
    for (const { userId, addedAt } of weekday ? recipients : []) {
      const recipient = weekday && (await findRecipient(userId))
      if (!recipient) continue
      const { week, dueAt } = letterDue(weekday, recipient.timeZone, now)
      if (!isLetterDue({ dueAt, addedAt, now })) continue
      if (await writeWeekly({ ...view, keptBy }, recipient, week, now, on)) written += 1
    }
  }
  return written
}

interface View {
  id: string
  name: string
  address: string
  /** Who decides about the weekly letters; not said in a letter to oneself. */
  keptBy?: string
}

async function writeWeekly(
  view: View,
  recipient: Recipient,
  week: Date,
  now: Date,
  on: Database,
): Promise<boolean> {
  const key = { viewId: view.id, userId: recipient.viewer.userId, week }
  if (await on.savedViewDelivery.findUnique({ where: { viewId_userId_week: key } })) return false
  // Who sees nothing of it gets nothing this week, and is not asked after again until the next.
  const mail = await letterOf(view, recipient, now)
  return inTransaction(async (tx) => {
    if (await tx.savedViewDelivery.findUnique({ where: { viewId_userId_week: key } })) return false
    await tx.savedViewDelivery.create({ data: { ...key, at: now } })
    return mail ? enqueueMail(tx, mail, now) : false
  }, on)
}

/** «Отправить сейчас»: to the person who asks; pressed twice within a minute it is one letter. */
export async function writeLetterNow(userId: string, view: View, now = new Date()): Promise<boolean> {
  const recipient = await findRecipient(userId)
  const mail = recipient && (await letterOf(view, recipient, now))
  if (!mail) return false
  const dedupeKey = `view-now:${view.id}:${userId}:${now.toISOString().slice(0, 16)}`
  await inTransaction((tx) => enqueueMail(tx, { ...mail, dedupeKey }, now))
  return true
}

async function letterOf(view: View, { viewer, timeZone }: Recipient, now: Date): Promise<Mail | null> {
  const found = await reportOfView(viewer, view.address, now)
  if (!found) return null
  const bytes = new Uint8Array(await new Response(streamXlsx(found.report)).arrayBuffer())
  const fits = bytes.byteLength <= largestFile
  const day = formatDate(now, timeZone)
  return {
    kind: 'saved-view',
    recipient: viewer.email,
    subject: `${view.name}: отчёт на ${day}`,
    body: [
      `Здравствуйте, ${addressName(viewer)}.`,
      `${found.title}, ${day} Показано то, что Вам доступно по роли.`,
      found.summary.join('\n'),
      fits ? 'Вся таблица — во вложении.' : 'Таблица велика для письма: она на странице.',
      `Открыть на платформе:\n${publicAddress(view.address)}`,
      view.keptBy
        ? `Письмо приходит раз в неделю. Рассылку настраивает ${view.keptBy}.\n`
        : 'Это письмо Вы отправили себе сами.\n',
    ].join('\n\n'),
    ...(fits && { attachment: { name: `${fileName(view.name)}.xlsx`, type: xlsxType, bytes } }),
  }
}

function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim() || 'Отчёт'
}
