// A coordinator adds somebody: a new account with a post and an invitation. An account that exists out of sight is never
// opened to the coordinator: the person is offered the post and decides.
import { normaliseEmail } from '#app/features/identity/email.ts'
import { invitePerson } from '#app/features/identity/invitation.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { fallbackTimeZone } from './organisation.ts'
import type { PositionFacts } from './position-facts.ts'
import { offerPost } from './post-offer.server.ts'
import { ownMunicipalities } from './staff-scope.server.ts'
import { isValidOn } from './validity.ts'

export interface NewStaff extends PositionFacts {
  email: string
  surname: string
  givenName: string
  patronymic: string | null
  organisationId: string
  title: string
  startsOn: Date
}

export type AddOutcome =
  | { outcome: 'added'; userId: string; link: string | null }
  /** There is an account; whose and where is not told. */
  | { outcome: 'asked' }
  /** Among own people already. */
  | { outcome: 'known'; userId: string }
  | { outcome: 'refused'; reason: 'organisation' }

/** The same form sent twice adds once. */
export function addStaff(
  viewer: Viewer,
  {
    email: typed,
    organisationId,
    title,
    startsOn,
    category,
    positionGroup,
    citizenFacing,
    ...names
  }: NewStaff,
  formKey: string,
  now = new Date(),
): Promise<AddOutcome> {
  const email = normaliseEmail(typed)
  const post = { organisationId, title, startsOn, category, positionGroup, citizenFacing }
  return inTransaction(async (tx) => {
    const place = await tx.organisation.findFirst({
      where: { id: organisationId, municipalityId: { in: ownMunicipalities(viewer) } },
      select: { name: true, validFrom: true, validTo: true },
    })
    if (!place || !isValidOn(place, dayOf(now, fallbackTimeZone)))
      return { outcome: 'refused', reason: 'organisation' }
    const known = await tx.user.findUnique({
      where: { email },
      select: { id: true, deactivatedAt: true, givenName: true, patronymic: true, surname: true },
    })
    if (known && (await isOwn(tx, viewer, known.id, now))) return { outcome: 'known', userId: known.id }
    if (known) {
      if (!known.deactivatedAt)
        await offerPost(tx, viewer, { user: { ...known, email }, post, place: place.name }, now)
      return { outcome: 'asked' }
    }
    const invited = await invitePerson(
      tx,
      {
        ...names,
        email,
        invitedById: viewer.userId,
        occasion: `Вас добавили в список сотрудников: ${place.name}. На платформе «Решаю» Вы сможете учиться.`,
        dedupeKey: `staff:${formKey}`,
      },
      now,
    )
    const { id } = await tx.post.create({ data: { ...post, userId: invited.userId }, select: { id: true } })
    const fact = {
      actorId: viewer.userId,
      action: 'post.added',
      objectType: 'user',
      objectId: invited.userId,
    }
    await recordAudit(tx, { ...fact, detail: { postId: id } }, now)
    return { outcome: 'added', userId: invited.userId, link: invited.link }
  })
}

async function isOwn(tx: Transaction, viewer: Viewer, userId: string, now: Date): Promise<boolean> {
  const day = dayOf(now, fallbackTimeZone)
  const here = { organisation: { municipalityId: { in: ownMunicipalities(viewer) } } }
  return (
    (await tx.post.count({ where: { userId, ...here, OR: [{ endsOn: null }, { endsOn: { gt: day } }] } })) > 0
  )
}
