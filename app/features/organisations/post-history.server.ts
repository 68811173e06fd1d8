// All posts of a person with their dates, past ones too, and the commands that begin and end one.
import { recordAudit } from '#app/features/operations/audit.server.ts'
import { dayOf } from '#app/lib/dates.ts'
import { database, inTransaction } from '#app/platform/database.server.ts'
import { fallbackTimeZone } from './organisation.ts'

export interface PostRecord {
  id: string
  title: string
  organisation: string
  startsOn: Date
  endsOn: Date | null
}

export async function listPostHistory(userId: string): Promise<PostRecord[]> {
  const posts = await database().post.findMany({
    where: { userId },
    orderBy: [{ startsOn: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      startsOn: true,
      endsOn: true,
      organisation: { select: { name: true } },
    },
  })
  return posts.map((post) => ({ ...post, organisation: post.organisation.name }))
}

export interface NewPost {
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
    const known = await tx.organisation.findUnique({
      where: { id: post.organisationId },
      select: { id: true },
    })
    if (!known) return { outcome: 'refused', reason: 'unknown-organisation' }
    if (await tx.post.findFirst({ where: { ...post, endsOn: null }, select: { id: true } }))
      return { outcome: 'added' }
    const { id } = await tx.post.create({ data: post, select: { id: true } })
    const fact = { actorId, action: 'post.added', objectType: 'user', objectId: post.userId }
    await recordAudit(tx, { ...fact, detail: { postId: id } }, now)
    return { outcome: 'added' }
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
