// A post offered to somebody with an account: written down, told by letter, answered by the person alone.
import { enqueueMail } from '#app/features/operations/outbox.server.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { addressName, type PersonName } from '#app/lib/russian.ts'
import { database, inTransaction, type Transaction } from '#app/platform/database.server.ts'
import type { PositionFacts } from './position-facts.ts'

interface OfferedPost extends PositionFacts {
  organisationId: string
  title: string
  startsOn: Date
}

/** While an offer of the same organisation is open, a second one changes nothing. */
export async function offerPost(
  tx: Transaction,
  viewer: Viewer,
  {
    user,
    post,
    place,
  }: { user: PersonName & { id: string; email: string }; post: OfferedPost; place: string },
  now: Date,
): Promise<void> {
  const openKey = `${user.id}:${post.organisationId}`
  if (await tx.postOffer.findUnique({ where: { openKey }, select: { id: true } })) return
  const { id } = await tx.postOffer.create({
    data: { ...post, userId: user.id, openKey, offeredById: viewer.userId, offeredAt: now },
    select: { id: true },
  })
  await enqueueMail(
    tx,
    {
      kind: 'post-offer',
      recipient: user.email,
      subject: 'Подтвердите место работы',
      body: `Здравствуйте, ${addressName(user)}.\n\nКуратор обучения указал, что Вы работаете здесь: ${place}, ${post.title}.\n\nЕсли это так, откройте «Решаю», войдите и подтвердите в профиле, в разделе «Должности». Если нет, ответьте там же, что это ошибка. Пока Вы не ответили, куратор не видит Вашей учётной записи.\n`,
      dedupeKey: `post-offer:${id}`,
    },
    now,
  )
  const fact = { actorId: viewer.userId, action: 'post.offered', objectType: 'post-offer', objectId: id }
  await recordAudit(tx, fact, now)
}

export interface OpenOffer {
  id: string
  title: string
  organisation: string
  startsOn: Date
}

/** What waits for the person's answer. */
export async function listOffers(userId: string): Promise<OpenOffer[]> {
  const rows = await database().postOffer.findMany({
    where: { userId, openKey: { not: null } },
    orderBy: [{ offeredAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, startsOn: true, organisation: { select: { name: true } } },
  })
  return rows.map(({ organisation, ...offer }) => ({ ...offer, organisation: organisation.name }))
}

/** False for somebody else's offer or an answered one. Agreeing begins the post; earlier posts stay as they are. */
export function answerOffer(
  userId: string,
  { id, agrees }: { id: string; agrees: boolean },
  now = new Date(),
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const offer = await tx.postOffer.findFirst({ where: { id, userId, openKey: { not: null } } })
    if (!offer) return false
    const answer = agrees ? { acceptedAt: now } : { declinedAt: now }
    await tx.postOffer.update({ where: { id }, data: { ...answer, openKey: null } })
    const { organisationId, title, startsOn, category, positionGroup, citizenFacing } = offer
    if (agrees)
      await tx.post.create({
        data: { userId, organisationId, title, startsOn, category, positionGroup, citizenFacing },
      })
    const action = agrees ? 'post.accepted' : 'post.declined'
    await recordAudit(tx, { actorId: userId, action, objectType: 'post-offer', objectId: id }, now)
    return true
  })
}
