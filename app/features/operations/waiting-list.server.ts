// Lists read from a file, kept in memory between the check and the decision. What is in them is written nowhere until the
// list is taken; after half an hour or a restart the file is chosen again.
import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'

export interface ListOwner {
  userId: string
  /** What the list is for: «headcount», «people». */
  kind: string
}

const lists = new LRUCache<string, ListOwner & { list: object }>({ max: 20, ttl: 30 * 60_000 })

export function keepWaiting(owner: ListOwner, list: object): string {
  const key = randomUUID()
  lists.set(key, { ...owner, list })
  return key
}

/** Only for who brought it, and only for what it was brought for. */
export function findWaiting<List extends object>({ userId, kind }: ListOwner, key: string): List | null {
  const kept = lists.get(key)
  return kept && kept.userId === userId && kept.kind === kind ? (kept.list as List) : null
}

export function dropWaiting(key: string): void {
  lists.delete(key)
}
