// Who reviews whom: everybody equally many, nobody the own reply, the same organisation only where nothing else is left.
import { fraction } from './marking-queue.ts'

export interface PeerReply {
  id: string
  authorId: string
  handedInAt: Date
  /** Whoever has it, had it, or gave it back. */
  markerIds: string[]
  /** Reviews done or under way. */
  reviews: number
}

export interface Peer {
  id: string
  organisationId: string | null
  /** Reviews done or under way. */
  load: number
}

export interface PeerPair {
  replyId: string
  markerId: string
}

interface Options {
  /** Reviews each person gives. */
  perPerson: number
  /** Reviews a reply gets at most. */
  perReply: number
  seed: string
  /** Pairs that may never be: a person and their superior, for instance. */
  barred?: (authorId: string, markerId: string) => boolean
}

/** The same input gives the same pairs, in whatever order it comes. */
export function assignPeers(
  replies: readonly PeerReply[],
  peers: readonly Peer[],
  { perPerson, perReply, seed, barred = () => false }: Options,
): PeerPair[] {
  const organisation = new Map(peers.map(({ id, organisationId }) => [id, organisationId]))
  const load = new Map(peers.map((peer) => [peer.id, peer.load]))
  const reviews = new Map(replies.map((reply) => [reply.id, reply.reviews]))
  const taken = new Set(replies.flatMap(({ id, markerIds }) => markerIds.map((marker) => `${id}|${marker}`)))
  const byId = new Map(replies.map((reply) => [reply.id, reply]))
  const pairs: PeerPair[] = []

  const may = (reply: PeerReply, marker: string) =>
    reply.authorId !== marker && !taken.has(`${reply.id}|${marker}`) && !barred(reply.authorId, marker)
  const near = (reply: PeerReply, marker: string) => {
    const own = organisation.get(marker)
    return own && own === organisation.get(reply.authorId) ? 1 : 0
  }
  const put = (replyId: string, markerId: string, step: 1 | -1) => {
    load.set(markerId, (load.get(markerId) ?? 0) + step)
    reviews.set(replyId, (reviews.get(replyId) ?? 0) + step)
    if (step === 1) taken.add(`${replyId}|${markerId}`)
    else taken.delete(`${replyId}|${markerId}`)
  }
  const give = (reply: PeerReply, markerId: string) => {
    pairs.push({ replyId: reply.id, markerId })
    put(reply.id, markerId, 1)
  }
  /** The reply with the fewest reviews, of another organisation if there is one, the oldest. */
  const replyFor = (marker: string): PeerReply | undefined =>
    replies
      .filter((reply) => (reviews.get(reply.id) ?? 0) < perReply && may(reply, marker))
      .sort(
        (a, b) =>
          near(a, marker) - near(b, marker) ||
          (reviews.get(a.id) ?? 0) - (reviews.get(b.id) ?? 0) ||
          a.handedInAt.getTime() - b.handedInAt.getTime() ||
          fraction(`${seed}:${a.id}:${marker}`) - fraction(`${seed}:${b.id}:${marker}`),
      )[0]
  /** All replies left are the person's own: somebody else swaps one of theirs. */
  const swapFor = (marker: string): boolean => {
    const open = replies.filter((reply) => (reviews.get(reply.id) ?? 0) < perReply)
    for (const left of open)
      for (const pair of pairs) {
        const theirs = byId.get(pair.replyId)
        if (!theirs || pair.markerId === marker) continue
        if (!may(theirs, marker) || !may(left, pair.markerId)) continue
        const other = pair.markerId
        put(theirs.id, other, -1)
        pair.replyId = left.id
        put(left.id, other, 1)
        give(theirs, marker)
        return true
      }
    return false
  }

  const order = [...peers].sort((a, b) => fraction(`${seed}:${a.id}`) - fraction(`${seed}:${b.id}`))
  for (let round = 0; round < perPerson; round += 1)
    for (const { id } of order) {
      if ((load.get(id) ?? 0) > round) continue
      const reply = replyFor(id)
      if (reply) give(reply, id)
      else swapFor(id)
    }
  return pairs
}

/** Undone after its day: withdrawn, and the reply goes to somebody else. */
export function isOverdue(
  assignment: { dueAt: Date | null; doneAt: Date | null; withdrawnAt: Date | null },
  now: Date,
): boolean {
  return assignment.dueAt !== null && assignment.dueAt <= now && !assignment.doneAt && !assignment.withdrawnAt
}
