// All posts of a person with their dates, past ones too, and the commands that begin, correct and end one.
import { recordAudit, recordPersonalChange } from '#app/features/operations/audit.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { fallbackTimeZone } from './organisation.ts'
import { noFacts, type PositionFacts } from './position-facts.ts'

export interface PostRecord extends PositionFacts {
  id: string
  title: string
  organisationId: string
  organisation: string
  startsOn: Date
  endsOn: Date | null
}

const recordSelect = {
  ...{ id: true, title: true, organisationId: true, startsOn: true, endsOn: true },
  ...{ category: true, positionGroup: true, citizenFacing: true },
  organisation: { select: { name: true } },
} as const

export async function listPostHistory(userId: string): Promise<PostRecord[]> {
  const posts = await database().post.findMany({
    where: { userId },
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
    select: recordSelect,
  })
  return posts.map((post) => ({ ...post, organisation: post.organisation.name }))
}

export interface NewPost extends Partial<PositionFacts> {
  userId: string
  organisationId: string
  title: string
  startsOn: Date
}

/** A second submission of the same post changes nothing. */
export function addPost(
  actorId: string,
  post: NewPost,
  now: Date = new Date(),
): Promise<{ outcome: 'added' } | { outcome: 'refused'; reason: 'unknown-organisation' }> {
  return inTransaction(async (tx) => {
    const { userId, organisationId, title, startsOn } = post
    const known = await tx.organisation.findUnique({
      where: { id: organisationId, kind: { not: 'region' } },
      select: { id: true },
    })
    if (!known) return { outcome: 'refused', reason: 'unknown-organisation' }
    const same = { userId, organisationId, title, startsOn, endsOn: null }
    if (await tx.post.findFirst({ where: same, select: { id: true } })) return { outcome: 'added' }
    const { id } = await tx.post.create({ data: { ...noFacts, ...post }, select: { id: true } })
    const fact = { actorId, action: 'post.added', objectType: 'user', objectId: userId }
    await recordAudit(tx, { ...fact, detail: { postId: id } }, now)
    return { outcome: 'added' }
  })
}

/** What a post was called and is called stays in the journal, sealed. False for somebody else's post. */
export function changePost(
  actorId: string,
  post: { id: string; userId: string },
  data: PositionFacts & { title: string },
  now: Date = new Date(),
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const select = { title: true, category: true, positionGroup: true, citizenFacing: true } as const
    const before = await tx.post.findFirst({ where: post, select })
    if (!before) return false
    const { title, category, positionGroup, citizenFacing } = data
    const after = { title, category, positionGroup, citizenFacing }
    await tx.post.update({ where: { id: post.id }, data: after })
    const fact = { actorId, action: 'post.changed', objectType: 'user', objectId: post.userId }
    const change = { ...fact, userId: post.userId, before, after, detail: { postId: post.id } }
    await recordPersonalChange(tx, change, now)
    return true
  })
}

/** From today on the post is not held any more. False for a post of somebody else or one that has ended. */
export function endPost(
  actorId: string,
  post: { id: string; userId: string },
  now: Date = new Date(),
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.post.updateMany({
      where: { ...post, endsOn: null },
      data: { endsOn: dayOf(now, fallbackTimeZone) },
    })
    if (!count) return false
    const fact = { actorId, action: 'post.ended', objectType: 'user', objectId: post.userId }
    await recordAudit(tx, { ...fact, detail: { postId: post.id } }, now)
    return true
  })
}
