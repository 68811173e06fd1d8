// Refuses a request to be forgotten, with its ground in law: the person reads it in a letter and in the account.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { addressName } from '#app/lib/russian.ts'
import { inTransaction } from '#app/platform/database.server.ts'

/** Null: there is no such request. `answered`: it is done or refused already. */
export function declineErasure(
  actorId: string,
  { id, reason }: { id: string; reason: string },
  now: Date = new Date(),
): Promise<{ outcome: 'declined' } | { outcome: 'refused'; reason: 'answered' } | null> {
  return inTransaction(async (tx) => {
    const request = await tx.erasure.findUnique({ where: { id }, include: { user: true } })
    if (!request) return null
    const { user, userId } = request
    const { count } = await tx.erasure.updateMany({
      where: { id, doneAt: null, declinedAt: null },
      data: { declinedAt: now, declinedById: actorId, declineReason: reason },
    })
    if (!count) return { outcome: 'refused', reason: 'answered' }
    const fact = { actorId, action: 'erasure.declined', objectType: 'user', objectId: userId }
    await recordAudit(tx, { ...fact, detail: { request: id } }, now)
    const letter = {
      subject: 'Ваши данные не удалены: ответ на запрос',
      body: `Здравствуйте, ${addressName(user)}!

Вы просили удалить Ваши данные на платформе «Решаю». Пока сделать этого нельзя. Основание:

${reason}

Если Вы не согласны, ответ можно обжаловать в Роскомнадзоре или в суде. Попросить снова можно в учётной записи, на странице «Мои данные».`,
    }
    await enqueueMail(
      tx,
      { ...letter, kind: 'erasure-declined', recipient: user.email, dedupeKey: `erasure:${id}:declined` },
      now,
    )
    return { outcome: 'declined' }
  })
}
