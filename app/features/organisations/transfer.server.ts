// Moves one of a coordinator's people: the old post ends on a day, the new one begins on it, and both stay in the history.
// Out of the own municipalities a person is only let go: the receiving coordinator takes them in.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import type { Viewer } from '#app/features/identity/viewer.ts'
import { dayOf } from '#app/lib/dates.ts'
import { inTransaction, type Transaction } from '#app/platform/database.server.ts'
import { fallbackTimeZone } from './organisation.ts'
import type { PositionFacts } from './position-facts.ts'
import { ownMunicipalities } from './staff-scope.server.ts'
import { decideMove, type MoveRefusal } from './transfer.ts'

export type MoveOutcome =
  | { outcome: 'moved' }
  | { outcome: 'refused'; reason: MoveRefusal }
  /** A post or an organisation that is not the viewer's. */
  | { outcome: 'unknown' }

export interface PostOfPerson {
  postId: string
  userId: string
}

export interface Transfer extends PositionFacts {
  organisationId: string
  title: string
  onDay: Date
}

export function transferPost(
  viewer: Viewer,
  held: PostOfPerson,
  { organisationId, title, onDay, category, positionGroup, citizenFacing }: Transfer,
  now = new Date(),
): Promise<MoveOutcome> {
  return inTransaction(async (tx) => {
    const to = await tx.organisation.findFirst({
      where: { id: organisationId, municipalityId: { in: ownMunicipalities(viewer) } },
      select: { id: true, validFrom: true, validTo: true },
    })
    const post = await findOwnPost(tx, viewer, held)
    if (!post || !to) return { outcome: 'unknown' }
    const decision = decideMove(post, { onDay, today: dayOf(now, fallbackTimeZone), to })
    if (decision.outcome === 'refused') return decision
    await tx.post.update({ where: { id: post.id }, data: { endsOn: onDay } })
    const facts = { category, positionGroup, citizenFacing }
    const created = await tx.post.create({
      data: { userId: held.userId, organisationId, title, startsOn: onDay, ...facts },
      select: { id: true },
    })
    const fact = {
      actorId: viewer.userId,
      action: 'post.transferred',
      objectType: 'user',
      objectId: held.userId,
    }
    const detail = { from: post.id, to: created.id, day: onDay.toISOString().slice(0, 10) }
    await recordAudit(tx, { ...fact, detail }, now)
    return { outcome: 'moved' }
  })
}

/** From the day on the person does not work here. Where they go is not asked. */
export function leavePost(
  viewer: Viewer,
  held: PostOfPerson,
  onDay: Date,
  now = new Date(),
): Promise<MoveOutcome> {
  return inTransaction(async (tx) => {
    const post = await findOwnPost(tx, viewer, held)
    if (!post) return { outcome: 'unknown' }
    const decision = decideMove(post, { onDay, today: dayOf(now, fallbackTimeZone), to: null })
    if (decision.outcome === 'refused') return decision
    await tx.post.update({ where: { id: post.id }, data: { endsOn: onDay } })
    const fact = { actorId: viewer.userId, action: 'post.ended', objectType: 'user', objectId: held.userId }
    const detail = { postId: post.id, day: onDay.toISOString().slice(0, 10) }
    await recordAudit(tx, { ...fact, detail }, now)
    return { outcome: 'moved' }
  })
}

function findOwnPost(tx: Transaction, viewer: Viewer, { postId, userId }: PostOfPerson) {
  return tx.post.findFirst({
    where: { id: postId, userId, organisation: { municipalityId: { in: ownMunicipalities(viewer) } } },
    select: { id: true, organisationId: true, startsOn: true, endsOn: true },
  })
}
